/** Models as JSON. */
import { readYaml } from '../text/yaml.ts';
import type { Format } from './format.ts';
import { toRecord } from './record.ts';

/** JSON is read as the YAML that it also is, which gives positions. It has no comments to keep, so it is written whole. */
export const json: Format = {
  name: 'json',
  endings: ['.json'],
  read: (file, text) => readYaml(file, text),
  create: (model, questionnaire) => `${JSON.stringify(toRecord(questionnaire, model), null, 2)}\n`,
  revise: (text, before, after, questionnaire) => {
    const now = json.create(after, questionnaire);
    return now === json.create(before, questionnaire) ? text : now;
  },
};
