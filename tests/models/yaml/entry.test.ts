import { expect, test } from 'vitest';
import { yamlEntry } from '../../../src/models/yaml/entry.ts';
import { readYaml } from '../../../src/text/yaml.ts';

function readBack(name: string, lines: string): unknown {
  const source = readYaml('file', `answers:\n${lines}  next: here\n`);
  if (!source.ok) throw new Error(JSON.stringify(source.problems));
  const { answers } = JSON.parse(JSON.stringify(source.value.value));
  expect(answers.next).toBe('here');
  return answers[name];
}

test.each([
  '# heading\n\n# heading\n\n\\ \n\n\\ ',
  'one line that is long enough to be broken over two \n\n\\ ',
  'a "quoted" one\n\n \\ ',
  "it's\n\n \\ ",
])('a text that no block can hold comes back as it was: %j', (text) => {
  expect(readBack('hopes', yamlEntry('hopes', text, '  '))).toBe(text);
});

test.each(['to', 'from', 'on', 'started'])('a question may be called "%s"', (name) => {
  expect(readBack(name, yamlEntry(name, ['a', 'b'], '  '))).toEqual(['a', 'b']);
  expect(yamlEntry(name, '2026-12-01', '  ')).toMatch(/: "2026-12-01"\n$/);
});

test('dates and times of our own stand without quotes', () => {
  expect(yamlEntry('started', '2026-12-01T15:02:10Z', '')).toBe('started: 2026-12-01T15:02:10Z\n');
  expect(yamlEntry('revisions', [{ on: '2026-12-01T15:02:10Z', changed: {} }], '')).toBe(
    'revisions:\n  - "on": 2026-12-01T15:02:10Z\n    changed: {}\n',
  );
});
