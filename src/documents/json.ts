/** Models as JSON. */
import { byNumber, jsonText } from '../text/json.ts';
import { bad, type Problem } from '../text/problem.ts';
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
    return bad([signAsItIs(file, text) ?? { file, position: null, about: null, message }]);
  },
  create: (model, questionnaire) => jsonText(toRecord(questionnaire, model)),
  revise: null,
};

/** A sign that JSON takes as an escape alone, as a word processor leaves it for a line end. */
function signAsItIs(file: string, text: string): Problem | null {
  const index = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  if (index < 0) return null;
  const before = text.slice(0, index).split(text.includes('\n') ? '\n' : '\r');
  const position = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const escaped = byNumber(text.charAt(index));
  const message = `a sign stands here that cannot be seen, and that JSON knows as ${escaped} alone. For a line end write \\n`;
  return { file, position, about: null, message };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}
