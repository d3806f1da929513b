import { describe, expect, test } from 'vitest';
import { looksLikeMergeMark, twoVersionsIn, twoVersionsProblems } from '../../src/text/two-versions.ts';

const found = (text: string) => twoVersionsIn(text.split('\n')).map(({ first, last }) => [first, last]);

describe('two versions that a merge has left', () => {
  test.each([
    ['as git leaves them', 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd', [[2, 6]]],
    ['with what both came from', '<<<<<<< a\nb\n||||||| base\nc\n=======\nd\n>>>>>>> e', [[1, 7]]],
    ['without names', '<<<<<<<\n=======\n>>>>>>>', [[1, 3]]],
    ['indented, with the line ends of Windows', '  <<<<<<< a\r\n  =======\r\n  >>>>>>> b\r', [[1, 3]]],
    [
      'twice',
      '<<<<<<< a\n=======\n>>>>>>> b\n\n<<<<<<< a\n=======\n>>>>>>> b',
      [
        [1, 3],
        [5, 7],
      ],
    ],
    ['with a first line that was left over', '<<<<<<< a\nx\n<<<<<<< a\n=======\n>>>>>>> b', [[3, 5]]],
  ])('%s', (_, text, places) => {
    expect(found(text)).toEqual(places);
  });

  test.each([
    ['in another order', '>>>>>>> b\n=======\n<<<<<<< a'],
    ['one line alone', 'Title\n======='],
    ['without the line between', '<<<<<<< a\n>>>>>>> b'],
    ['with a sign more', '<<<<<<<< a\n========\n>>>>>>>> b'],
    ['in the middle of lines', 'x <<<<<<< a\nx =======\nx >>>>>>> b'],
    ['behind a backslash', '\\<<<<<<< a\n=======\n\\>>>>>>> b'],
  ])('are not seen %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('are told with both line numbers', () => {
    expect(twoVersionsProblems('m.md', ['', '<<<<<<< a', '=======', '>>>>>>> b'])).toEqual([
      {
        file: 'm.md',
        position: { line: 2, column: 1 },
        about: null,
        message:
          'two versions stand here, from line 2 to line 4. Keep what you want of both, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>',
      },
    ]);
  });

  test('begin and end with lines that can be told', () => {
    expect(['<<<<<<< a', '||||||| b', '=======', '  >>>>>>> c'].every(looksLikeMergeMark)).toBe(true);
    expect(['<<<<<< a', '=======x', '> quote', 'a ======='].some(looksLikeMergeMark)).toBe(false);
  });
});
