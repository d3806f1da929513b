/** Models as JSON. */
import { jsonText } from '../text/json.ts';
import { jsonFault } from '../text/json-faults.ts';
import { bad } from '../text/problem.ts';
import { twoVersionsIn } from '../text/two-versions.ts';
import { LARGEST, readYaml } from '../text/yaml.ts';
import { FORMAT_ENDINGS, type Format } from './format.ts';
import { toRecord } from './record/record.ts';

/** JSON is read as the YAML that it also is, which gives positions. It has no comments to keep, so it is written whole. */
export const json: Format = {
  name: 'json',
  endings: FORMAT_ENDINGS.json,
  read(file, text) {
    if (text.trim() === '' || text.length > LARGEST) return readYaml(file, text);
    const fault = jsonFault(text);
    if (fault === null || twoVersionsIn(text.split('\n')).length > 0) return readYaml(file, text);
    const { index, message } = fault;
    return bad([{ file, position: positionOf(text, index), about: null, message }]);
  },
  create: (model, questionnaire) => jsonText(toRecord(questionnaire, model)),
  revise: null,
};

function positionOf(text: string, index: number) {
  const before = text.slice(0, index).split(text.includes('\n') ? '\n' : '\r');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
