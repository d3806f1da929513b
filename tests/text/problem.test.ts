import { expect, test } from 'vitest';
import { bad, type Problem, problemLine, showableId } from '../../src/text/problem.ts';

const problem = (line: number | null, column: number, about: string | null, file = 'a.yaml'): Problem => ({
  file,
  position: line === null ? null : { line, column },
  about,
  message: 'is empty',
});

test.each([
  [problem(3, 7, 'location'), 'a.yaml:3:7: location: is empty'],
  [problem(3, 7, null), 'a.yaml:3:7: is empty'],
  [problem(null, 0, null), 'a.yaml: is empty'],
  [problem(1, 1, null, '<stdin>'), '<stdin>:1:1: is empty'],
])('is one line', (one, line) => {
  expect(problemLine(one)).toBe(line);
});

test('problems of one file are listed in the order of its text, the file as a whole first', () => {
  const listed = bad([problem(9, 1, 'd'), problem(2, 5, 'c'), problem(2, 1, 'b'), problem(null, 0, 'a')]);
  expect(listed.problems.map((one) => one.about)).toEqual(['a', 'b', 'c', 'd']);
});

test('problems of several files stay together by file', () => {
  const listed = bad([problem(9, 1, 'a'), problem(1, 1, 'b', 'b.yaml'), problem(2, 1, 'c', 'b.yaml')]);
  expect(listed.problems.map((one) => one.about)).toEqual(['a', 'b', 'c']);
});

test.each([['location'], ['feels-safe'], ['questions.2.ask'], ['Form'], ['a_b'], ['x'.repeat(40)]])(
  '"%s" may be shown as an id',
  (id) => {
    expect(showableId(id)).toBe(id);
  },
);

test.each([[''], ['what she said'], ['-x'], ['x\n'], ['x:'], ['é'], ['\u001b[31m'], ['x'.repeat(41)]])(
  '%j is not shown: it may be a line of a note',
  (id) => {
    expect(showableId(id)).toBeNull();
  },
);
