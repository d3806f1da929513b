import { expect, test } from 'vitest';
import { jsonText } from '../../src/text/json.ts';

test.each([
  ['a C1 control', '\u009b2J', '"\\u009b2J"\n'],
  ['a rub-out', 'a\u007fb', '"a\\u007fb"\n'],
  ['a direction turned around', '\u202eabc', '"\\u202eabc"\n'],
  ['a separator of lines', 'a\u2028b', '"a\\u2028b"\n'],
  ['a tag, which takes two units', '\u{e0001}', '"\\udb40\\udc01"\n'],
  ['words and emoji', 'é 👍🏽', '"é 👍🏽"\n'],
])('%s is JSON that a terminal can be shown, and reads as it was', (_, text, written) => {
  expect(jsonText(text)).toBe(written);
  expect(JSON.parse(jsonText({ text }))).toEqual({ text });
});
