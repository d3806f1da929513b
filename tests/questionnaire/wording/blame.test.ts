import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blamingWords } from '../../../src/questionnaire/wording/blame.ts';
import groups from '../../../src/questionnaire/wording/words-that-blame.json' with { type: 'json' };

const found = (text: string) => blamingWords(text).map((words) => words.found);
const ENTRIES = groups.flatMap(({ why, words }) => words.map((entry) => ({ why, ...entry })));

describe('words that blame', () => {
  test.each([
    ['as they are', 'What does prostitution look like here?', ['prostitution']],
    ['in capitals', 'MUST we ask?', ['MUST']],
    ['in the plural', 'Where do sex workers live?', ['sex workers']],
    ["with an apostrophe's s", "a sex worker's needs, a pimp’s lies", ["sex worker's", 'pimp’s']],
    ['in the past', 'Those who refused services', ['refused services']],
    ['going on', 'young people refusing services, and failing to come', ['refusing services', 'failing to']],
    ['with a hyphen', 'high-risk youth and non-compliant teens', ['high-risk youth', 'non-compliant']],
    ['over a line end', 'a victim\n  mentality', ['victim mentality']],
    ['with a curly apostrophe', 'Why didn’t she leave?', ['Why didn’t she']],
    [
      'beside marks',
      '"Promiscuous"? (troubled), illegal immigrants.',
      ['Promiscuous', 'troubled', 'illegal immigrants'],
    ],
    ['the longest of those that overlap', 'a child prostitute', ['child prostitute']],
    ['each once', 'They must, and must, and Must.', ['must']],
  ])('are found %s', (_, text, words) => {
    expect(found(text)).toEqual(words);
  });

  test.each([
    ['inside other words', 'Mustard, unmanipulative, troublesome, invalidate, Johnson'],
    ['in the names of others', 'Johns Hopkins and the National Runaway Safeline'],
    ['where nobody is judged', 'There are no wrong answers, and no right or wrong ones. Nobody is to blame.'],
    ['in the address of a page', 'Read https://example.org/you-must/child-prostitution first.'],
    ['in a word that only begins the same', 'Clients may be resistant in other ways.'],
  ])('are not found %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('come with a reason, and with what could be said instead', () => {
    expect(blamingWords('Each drug addict must come.')).toEqual([
      {
        found: 'drug addict',
        why: 'makes a label of what somebody lived through',
        instead: 'person who uses drugs or alcohol',
      },
      { found: 'must', why: 'can sound like an order or a judgment', instead: 'can' },
    ]);
  });
});

describe('the list of them', () => {
  test('has words that are each found, and give their own reason', () => {
    const phrases = ENTRIES.flatMap(({ said, why, instead }) =>
      said.map((found) => ({ found, why, instead })),
    );
    expect(phrases.map((phrase) => blamingWords(`Say ${phrase.found} here`))).toEqual(
      phrases.map((phrase) => [phrase]),
    );
  });

  test('lets its exceptions be', () => {
    const exceptions = ENTRIES.flatMap(({ except = [] }) => except);
    expect(exceptions.length).toBeGreaterThan(0);
    expect(exceptions.filter((phrase) => found(`Say ${phrase} here`).length > 0)).toEqual([]);
  });

  test('offers nothing that it warns of, and has nothing twice', () => {
    expect(ENTRIES.flatMap(({ instead }) => found(instead))).toEqual([]);
    const said = ENTRIES.flatMap((entry) => entry.said);
    expect(said.filter((phrase, index) => said.indexOf(phrase) < index)).toEqual([]);
  });

  test('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const words of found(text)) expect(text.replace(/\s+/g, ' ')).toContain(words);
      }),
    );
  });
});
