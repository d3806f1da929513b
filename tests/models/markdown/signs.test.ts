/** Signs that editors put at the end of a line are told from the words in front of them, in a line of any length. */
import { expect, test } from 'vitest';
import { cutAtSigns, htmlComments } from '../../../src/models/markdown/signs.ts';

test.each([
  ['Near the park ✅ 2026-01-02', 'Near the park', ['✅ 2026-01-02']],
  ['Near the park <!-- a --> %% b %%', 'Near the park', ['<!-- a -->', '%% b %%']],
  ['%% a %% words', '%% a %% words', []],
  ['words %% a %% b %%', 'words %% a %% b %%', []],
  ['words <!-- a <!-- b -->', 'words <!-- a', ['<!-- b -->']],
  ['words <!-- a', 'words <!-- a', []],
  ['words #tag', 'words #tag', []],
])('%s says %s', (line, text, signs) => {
  expect(cutAtSigns(line, false)).toEqual({ text, signs });
});

test('tags and names of blocks count where no words are expected', () => {
  expect(cutAtSigns('#tag ^my-block', true)).toEqual({ text: '', signs: ['#tag', '^my-block'] });
  expect(cutAtSigns('#1', true)).toEqual({ text: '#1', signs: [] });
});

test('of comments that are begun within each other, the innermost is one', () => {
  const text = '<!-- a <!-- b --> c --> <!-- d -->';
  expect([...htmlComments(text)].map(({ start, end }) => text.slice(start, end))).toEqual([
    '<!-- b -->',
    '<!-- d -->',
  ]);
});

/** As long as a whole file may be: in more than linear time this would take minutes. */
test.each(['<!--', ' %%', ' <!-- a -->', ' #1', ' ^'])(
  'a line full of %s is read',
  { timeout: 30_000 },
  (part) => {
    const line = part.repeat(4_000_000 / part.length);
    const { text, signs } = cutAtSigns(line, true);
    expect(text.length + signs.join('').length).toBeLessThanOrEqual(line.length);
  },
);
