import { describe, expect, test } from 'vitest';
import { asWords, wordsSaid } from '../../src/text/as-words.ts';

const WORDS = ['people with lived experience', 'lived experience', 'survivor mentors', 'survivor'];

describe('words are found', () => {
  test.each([
    ['Our mentors are survivor mentors.', ['survivor mentors']],
    ['SURVIVOR-MENTORS', ['survivor mentors']],
    ['People with **lived experience** help.', ['people with lived experience']],
    ['people with *lived*\n_experience_', ['people with lived experience']],
    ['lived\u2011experience, and **S**urvivors', ['lived experience', 'survivor']],
    ['sur\u00advivors \u2018lived\u00a0experience\u2019', ['lived experience', 'survivor']],
    ['\uff33urvivors', ['survivor']],
    ['They lived here and have experience.', []],
    ['', []],
  ])('in %j', (text, found) => {
    expect(wordsSaid(text, WORDS)).toEqual(found);
  });

  test('and none that has no letter', () => {
    expect(wordsSaid('anything', ['--', ''])).toEqual([]);
  });
});

test('what other scripts put on their letters stays a part of words', () => {
  expect(asWords('\u0909\u0924\u094d\u0924\u0930\u091c\u0940\u0935\u0940, ja')).toBe(
    '\u0909\u0924\u094d\u0924\u0930\u091c\u0940\u0935\u0940 ja',
  );
});
