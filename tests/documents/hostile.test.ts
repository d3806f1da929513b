import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../src/documents/csv.ts';
import { documentOf } from '../../src/documents/document.ts';
import { htmlOf } from '../../src/documents/html.ts';
import { jsonOf } from '../../src/documents/json.ts';
import { markdownOf } from '../../src/documents/markdown.ts';
import { wordOf } from '../../src/documents/word.ts';
import { withoutMarked } from '../../src/model/coming-back.ts';
import { showable } from '../../src/text/shown.ts';
import { chosen, model } from '../questionnaire/example.ts';
import { sharedOf } from './example.ts';
import { elementsOfHtml, partsOfMarkdown, partsOfWord, rowsOfCsv } from './parts.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '</style></title><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- --> ]]> <![CDATA[ x ]]> &amp; &#60; &lt;',
  '=cmd|" /C calc"!A0',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '＝1+1',
  '"quoted", and more',
  '![](https://example.org/x.png) [a](javascript:alert(1)) <https://example.org>',
  '# no heading',
  '- no item',
  '1. no item',
  '***',
  '> no quote',
  '| a | b |',
  '`code` **bold** _it_ ~~gone~~ $x$ \\',
  'left \u202eright \u2066x',
  'a\u0000b\u001b[2Jc\u0085d\u007f',
  'half \ud800 and \udfff, none \ufffe \uffff',
  '    four blanks',
];

/** One line with something to see in it, which goes to others: none that is to come back to. */
const text = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ minLength: 1 }),
  )
  .map((one) => one.replaceAll('\n', ' '))
  .filter((one) => one.trim() !== '' && withoutMarked(one) === one);

/** A document with the text in every place where people write. */
function documentWith(words: string) {
  const revision = {
    on: '2026-12-01T15:02:10Z',
    why: words,
    changed: new Map([['location', { from: ['site'], to: ['other'] }]]),
  };
  const answers = {
    program: words,
    hopes: words,
    statement: words,
    promise: words,
    location: chosen(['other', words]),
  };
  return sharedOf(model(answers, { points: { apps: words }, revisions: [revision] }), { withNotes: true });
}

/** How often the text stands there: each of the six places, and where the words of an option stand once more. */
const PLACES = 6;
const flat = (one: string) => showable(one).replace(/\s+/g, ' ').trim();
const times = (whole: string, part: string) => flat(whole).split(flat(part)).length - 1;
const plain = documentWith('words');

describe('whatever people write comes out as text, and as nothing else', () => {
  test('in HTML', () => {
    const tagsOf = (html: string) =>
      elementsOfHtml(html).map(({ name, attributes }) => [name, Object.keys(attributes)]);
    const expected = tagsOf(htmlOf(documentOf(plain)));
    fc.assert(
      fc.property(text, (words) => {
        const html = htmlOf(documentOf(documentWith(words)));
        expect(tagsOf(html)).toEqual(expected);
        const body = elementsOfHtml(html).find(({ name }) => name === 'body')?.text ?? '';
        expect(times(body, words)).toBeGreaterThanOrEqual(PLACES);
      }),
    );
  });

  test('in Word', async () => {
    const { now } = { now: '2026-12-02T10:00:00Z' };
    const namesIn = (parts: ReturnType<typeof partsOfWord>) =>
      Object.entries(parts).map(([part, elements]) => [part, elements.map(({ name }) => name)]);
    const expected = namesIn(partsOfWord(await wordOf(documentOf(plain), now)));
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const parts = partsOfWord(await wordOf(documentOf(documentWith(words)), now));
        expect(namesIn(parts)).toEqual(expected);
        const body = parts['word/document.xml']?.[0]?.text ?? '';
        expect(times(body, words)).toBeGreaterThanOrEqual(PLACES);
      }),
      { numRuns: 60 },
    );
  });

  test('in Markdown', () => {
    const expected = partsOfMarkdown(markdownOf(documentOf(plain))).kinds;
    fc.assert(
      fc.property(text, (words) => {
        const parts = partsOfMarkdown(markdownOf(documentOf(documentWith(words))));
        expect(parts.kinds).toEqual(expected);
        expect(times(parts.text, words)).toBeGreaterThanOrEqual(PLACES);
      }),
    );
  });

  test('in CSV, where no cell is a formula', () => {
    const expected = rowsOfCsv(csvOf(plain)).map(([part, id]) => [part, id]);
    fc.assert(
      fc.property(text, (words) => {
        const rows = rowsOfCsv(csvOf(documentWith(words)));
        expect(rows.map(([part, id]) => [part, id])).toEqual(expected);
        expect(rows.every((row) => row.length === 6)).toBe(true);
        expect(rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠\t\r]/.test(cell))).toEqual([]);
        expect(times(rows.flat().join(' '), words)).toBeGreaterThanOrEqual(PLACES);
      }),
    );
  });

  test.each([
    ['1:4', "'1:4"],
    ['3/14', "'3/14"],
    ['2026-12', "'2026-12"],
    ['007', "'007"],
    ['555-123-4567', "'555-123-4567"],
    ['March 2027', "'March 2027"],
    ['3 Mar', "'3 Mar"],
    ['12', '12'],
    ['May we ask?', 'May we ask?'],
    ['4 mentors', '4 mentors'],
  ])('in CSV, where %s stays what it is', (words, cell) => {
    expect(rowsOfCsv(csvOf(documentWith(words))).flat()).toContain(cell);
  });

  test('in JSON, as it was written', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { for: heading, answers, points, revisions } = JSON.parse(jsonOf(documentWith(words)));
        expect([heading, answers[0].text, points[0].note, revisions[0].why]).toEqual([
          words,
          words,
          words,
          words,
        ]);
      }),
    );
  });
});

const LINES = 'First line\nsecond\n\n# new paragraph\n- a\n    - b\n\n\n1) c\n```\n| d |\n===';

test.each([
  ['HTML', () => elementsOfHtml(htmlOf(documentOf(documentWith(LINES))))[0]?.text ?? ''],
  [
    'Word',
    async () =>
      partsOfWord(await wordOf(documentOf(documentWith(LINES)), '2026-12-02T10:00:00Z'))[
        'word/document.xml'
      ]?.[0]?.text ?? '',
  ],
  ['Markdown', () => partsOfMarkdown(markdownOf(documentOf(documentWith(LINES)))).text],
])('every line of a text is there in %s', async (_, textIn) => {
  const whole = flat(await textIn());
  for (const line of LINES.split('\n')) expect(whole).toContain(flat(line));
});

test('texts of several lines make paragraphs in Markdown, and no list, heading, code or table', () => {
  const kinds = (words: string) =>
    new Set(partsOfMarkdown(markdownOf(documentOf(documentWith(words)))).kinds);
  expect([...kinds(LINES)].sort()).toEqual([...kinds('one\ntwo\n\nthree')].sort());
});
