/** How to go on with a model, see it and share it: what is said works when it is copied. */
import { expect, test } from 'vitest';
import { documentBeside, goingOnLines } from '../../src/commands/sitting/going-on.ts';

const NPX = { program: 'npx mentoring-model', isWindows: false };

test('each command names the program as it was started, and what it was started with', () => {
  const where = { name: 'our model.v2.yaml', questions: 'our questions', plain: true, way: null };
  expect(goingOnLines(NPX, where, 'To go on:').filter((line) => line.startsWith('  '))).toEqual([
    "  npx mentoring-model init 'our model.v2.yaml' --edit --plain --questions 'our questions'",
    "  npx mentoring-model show 'our model.v2.yaml' --plain --questions 'our questions'",
    "  npx mentoring-model export 'our model.v2.yaml' --to 'our model.v2.docx' --questions 'our questions'",
  ]);
});

test('and it ends with what can still be seen', () => {
  const lines = goingOnLines(
    NPX,
    { name: 'm.yaml', questions: undefined, plain: false, way: null },
    'To go on:',
  );
  expect(lines.at(-1)).toMatch(/^This window still shows what was said\./);
});

test.each([
  ['m.yaml', 'm.docx'],
  ['models/our.md', 'models/our.docx'],
  ['/home/us/our.model.json', '/home/us/our.model.docx'],
])('a document beside %s', (name, document) => {
  expect(documentBeside(name, '.docx')).toBe(document);
});
