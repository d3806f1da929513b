import { describe, expect, test } from 'vitest';
import { accept } from '../../src/model/accept.ts';
import { asked, chosen } from '../questionnaire/example.ts';

/** The answer that is taken, or what is told instead, each with its path. */
function gate(id: string, value: unknown): unknown {
  const result = accept(asked(id), value);
  return result.ok
    ? result.answer
    : result.misfits.map(({ path, message }) => [path.join('.'), message].join(': '));
}

test.each([
  ['one\ntwo', 'one\ntwo', 'one two'],
  ['one\r\ntwo\rthree', 'one\ntwo\nthree', 'one two three'],
  ['one\u000btwo\u000c\u0085three', 'one\ntwo\n\nthree', 'one two three'],
  ['\n\nlater', '\n\nlater', 'later'],
  ['Name \n \n', 'Name \n ', 'Name'],
])(
  '%j keeps its lines where an answer has several, and has blanks for them where it has one',
  (value, several, one) => {
    expect(gate('hopes', value)).toBe(several);
    expect(gate('program', value)).toBe(one);
  },
);

describe.each([['program'], ['hopes']])('a text (%s)', (id) => {
  test.each([
    ['River House', 'River House'],
    ['ends\n\n\n', 'ends'],
    ['ends\r\n', 'ends'],
    ['  spaces stay  ', '  spaces stay  '],
    ['a\tb', 'a\tb'],
    ['02134', '02134'],
    ['not-sure', 'not-sure'],
    ['👨‍👩‍👧 é שלום', '👨‍👩‍👧 é שלום'],
  ])('is taken: %j', (value, answer) => {
    expect(gate(id, value)).toBe(answer);
  });

  test.each([[''], ['   '], ['\n\n'], ['\r\n'], [' \t\n '], ['\u00a0'], [null], [undefined]])(
    'is no answer: %j',
    (value) => {
      expect(gate(id, value)).toBeNull();
    },
  );

  test.each([
    [['a'], ': is a list; expected text'],
    [[], ': is a list; expected text'],
    [{ a: 'b' }, ': is a set of names and values; expected text'],
    [
      'a\u0007',
      ': holds a control character (U+0007) in line 1 of the text; expected text that a screen can show',
    ],
    [
      'a\r\n\u001b[2J',
      ': holds a control character (U+001B) in line 2 of the text; expected text that a screen can show',
    ],
    [
      'a\ud83d',
      ': holds half a character (U+D83D) in line 1 of the text; expected text that a screen can show',
    ],
  ])('is told: %j', (value, told) => {
    expect(gate(id, value)).toEqual([told]);
  });
});

test.each([
  ['one\ntwo', 'one\ntwo', 'one two'],
  ['one\r\ntwo\rthree', 'one\ntwo\nthree', 'one two three'],
  ['\n\nlater', '\n\nlater', 'later'],
  [
    'River \n  House\n\n\nof \t the\ttown',
    'River \n  House\n\n\nof \t the\ttown',
    'River House of \t the\ttown',
  ],
])('line breaks are kept in notes, and are blanks in an answer of one line: %j', (value, notes, line) => {
  expect(gate('hopes', value)).toBe(notes);
  expect(gate('program', value)).toBe(line);
});

test('many line breaks in an answer of one line cost no time', () => {
  expect(gate('program', `a${' \n'.repeat(45_000)}b`)).toBe('a b');
});

describe('any of several options', () => {
  test.each([
    ['community', chosen('community')],
    [['community'], chosen('community')],
    [['site', 'community'], chosen('community', 'site')],
    ['not-sure', chosen('not-sure')],
    [['not-sure'], chosen('not-sure')],
    ['other', chosen('other')],
    [{ other: 'Library' }, chosen(['other', 'Library'])],
    [['site', { other: 'Library\r\nrooms\n' }], chosen('site', ['other', 'Library\nrooms'])],
    [[{ other: '' }], chosen('other')],
    [[{ other: ' \n' }], chosen('other')],
    [[{ other: null }], chosen('other')],
    [[{ community: null }], chosen('community')],
    [{ community: 'only by day' }, chosen(['community', 'only by day'])],
    [[{ site: 'a' }, { community: 'b' }], chosen(['community', 'b'], ['site', 'a'])],
    [{ 'not-sure': 'until the council has met' }, chosen(['not-sure', 'until the council has met'])],
    [{ blend: 'Parts of both' }, chosen(['blend', 'Parts of both'])],
  ])('is taken: %j', (value, answer) => {
    expect(gate('location', value)).toEqual(answer);
  });

  test.each([[''], [[]], [null], [undefined]])('is no answer: %j', (value) => {
    expect(gate('location', value)).toBeNull();
  });

  const all = 'community, site, blend, other, not-sure';
  test.each([
    ['comunity', [': "comunity" is no option here; did you mean "community"?']],
    ['Community', [': "Community" is no option here; did you mean "community"?']],
    [['site', 'library'], [`1: this is no option here; expected ${all}`]],
    ['what she told us', [`: this is no option here; expected ${all}`]],
    [[{ ohter: 'Library' }], ['0.ohter: "ohter" is no option here; did you mean "other"?']],
    [[{ comunity: 'words' }], ['0.comunity: "comunity" is no option here; did you mean "community"?']],
    [
      [{ 'not-sure': 'words' }, { community: 'words' }],
      [': "not-sure" stands beside other options; expected it alone, or the options alone'],
    ],
    [['site', 'site'], ['1: "site" is there twice; expected each option once']],
    [['other', { other: 'Library' }], ['1: "other" is there twice; expected each option once']],
    [
      ['not-sure', 'site'],
      [': "not-sure" stands beside other options; expected it alone, or the options alone'],
    ],
    [[['site']], ['0: is a list; expected an option id, or one id with its own words (other: words)']],
    [[null], ['0: is empty; expected an option id, or one id with its own words (other: words)']],
    [
      { community: null, other: 'x' },
      [': is a set of names and values; expected an option id, or one id with its own words (other: words)'],
    ],
    [
      [{}],
      ['0: is a set of names and values; expected an option id, or one id with its own words (other: words)'],
    ],
    [[{ other: ['x'] }], ['0.other: is a list; expected text']],
    [
      [{ other: 'a\u0000' }],
      [
        '0.other: holds a control character (U+0000) in line 1 of the text; expected text that a screen can show',
      ],
    ],
    [
      ['sit', 'site', 'comunity', 'site'],
      [
        '0: "sit" is no option here; did you mean "site"?',
        `2: "comunity" is no option here; did you mean "community"?`,
        '3: "site" is there twice; expected each option once',
      ],
    ],
  ])('is told: %j', (value, told) => {
    expect(gate('location', value)).toEqual(told);
  });
});

describe('one of several options', () => {
  test.each([
    ['natural', chosen('natural')],
    [['assigned'], chosen('assigned')],
    ['not-sure', chosen('not-sure')],
    [{ natural: 'at first' }, chosen(['natural', 'at first'])],
    [{ natural: 'It grows by itself' }, chosen('natural')],
    [{ natural: 'It grew by itself' }, chosen('natural')],
    [{ assigned: 'It grows by itself' }, chosen(['assigned', 'It grows by itself'])],
    [[], null],
    ['', null],
  ])('is taken: %j', (value, answer) => {
    expect(gate('form', value)).toEqual(answer);
  });

  test.each([
    [['natural', 'assigned'], [': has 2 options; expected one of them']],
    [
      ['natural', 'not-sure'],
      [': "not-sure" stands beside other options; expected it alone, or the options alone'],
    ],
    ['both', [': this is no option here; expected natural, assigned, not-sure']],
  ])('is told: %j', (value, told) => {
    expect(gate('form', value)).toEqual(told);
  });
});
