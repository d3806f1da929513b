/** Models as JSON. */
import { jsonText } from '../text/json.ts';
import { bad } from '../text/problem.ts';
import { readYaml } from '../text/yaml.ts';
import type { Format } from './format.ts';
import { toRecord } from './record.ts';

/** JSON is read as the YAML that it also is, which gives positions. It has no comments to keep, so it is written whole. */
export const json: Format = {
  name: 'json',
  endings: ['.json'],
  read(file, text) {
    const source = readYaml(file, text);
    if (!source.ok || text.trim() === '' || isJson(text)) return source;
    const message = 'is not JSON; expected names and texts in double quotes, and no comments';
    return bad([{ file, position: null, about: null, message }]);
  },
  create: (model, questionnaire) => jsonText(toRecord(questionnaire, model)),
  revise: null,
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}
