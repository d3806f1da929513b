import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/documents/document.ts';
import { wordOf } from '../../src/documents/word.ts';
import { worksheetLayout } from '../../src/documents/worksheet.ts';
import { chosen, model } from '../questionnaire/example.ts';
import { sharedOf, TO_SHARE } from './example.ts';
import { type Element, partsOfWord } from './parts.ts';

const NOW = '2026-12-02T10:00:00Z';
const MODEL = model(
  { program: 'River House', location: chosen('community', ['other', 'Library']), promise: 'We\n\nstay.' },
  {
    points: { rides: 'By staff' },
    revisions: [
      {
        on: '2026-12-01T15:02:10Z',
        why: null,
        changed: new Map([['location', { from: ['site'], to: ['community'] }]]),
      },
    ],
  },
);
const PAGE = documentOf(sharedOf(MODEL));
const parts = partsOfWord(await wordOf(PAGE, NOW));
const sheet = partsOfWord(
  await wordOf(worksheetLayout({ questionnaire: TO_SHARE, ids: null, now: NOW }), NOW),
);
const body = parts['word/document.xml'] ?? [];

const named = (elements: readonly Element[], name: string) => elements.filter((one) => one.name === name);

/** The style and the text of each paragraph, in order. */
function paragraphs(elements: readonly Element[]): [string, string][] {
  return elements.flatMap((element, index): [string, string][] => {
    if (element.name !== 'w:p') return [];
    const end = elements.findIndex((one, at) => at > index && one.name === 'w:p');
    const within = elements.slice(index, end < 0 ? undefined : end);
    const style = within.find(({ name }) => name === 'w:pStyle')?.attributes['w:val'] ?? '';
    return [[style, element.text]];
  });
}

describe('a Word document', () => {
  test('has a title and real headings', () => {
    const heads = paragraphs(body).filter(([style]) => /^(Title|Heading)/.test(style));
    expect(heads).toEqual([
      ['Title', 'River House   Draft'],
      ['Heading1', 'What we chose'],
      ['Heading1', 'Our model is…'],
      ['Heading1', 'Promises'],
      ['Heading2', 'What do you promise?'],
      ['Heading1', 'Topics the team noted'],
      ['Heading1', 'What we changed'],
    ]);
  });

  test('has the grid as a real table with a head, what was chosen marked and in a style of its own', () => {
    const tables = named(body, 'w:tbl');
    expect(tables).toHaveLength(2);
    expect(named(body, 'w:tblHeader')).toHaveLength(2);
    // LibreOffice loses a row below such a head that may not break over two pages: the heads alone may not.
    expect(named(body, 'w:cantSplit')).toHaveLength(2);
    expect(paragraphs(body).filter(([style]) => style.startsWith('Grid'))).toEqual([
      ['GridTitle', 'Form & place'],
      ['GridName', 'Form: Still open'],
      ['GridOther', '☐ Natural\nIt grows by itself'],
      ['GridOther', '☐ Assigned'],
      ['GridName', 'Location'],
      ['GridChosen', '☒ Community'],
      ['GridOther', '☐ Program site'],
      ['GridOther', '☐ Blend\nParts of both'],
      ['GridChosen', '☒ Other: Library'],
      ['GridTitle', 'When'],
      ['GridTitle', 'What'],
    ]);
  });

  test('names each table by the heading above it, for programs that read it out', () => {
    const titles = named(body, 'w:tblCaption').map(({ attributes }) => attributes['w:val']);
    expect(titles).toEqual(['What we chose', 'What we changed']);
  });

  test('sets what is read from right to left so, and nothing else', async () => {
    const said = 'نلتقي في المركز، مرتين في الأسبوع.';
    const layout = documentOf(sharedOf(model({ program: 'River House', promise: said })));
    const elements = partsOfWord(await wordOf(layout, NOW))['word/document.xml'] ?? [];
    expect(named(elements, 'w:bidi')).toHaveLength(1);
    expect(named(elements, 'w:r').filter(({ text }) => text === said)).toHaveLength(1);
    expect(named(elements, 'w:rtl')).toHaveLength(1);
  });

  test('sets words behind a choice the way that they are read, and the choice its own way', async () => {
    const said = 'במרכז הקהילתי (1:4)';
    const layout = documentOf(sharedOf(model({ program: 'River House', location: chosen(['other', said]) })));
    const elements = partsOfWord(await wordOf(layout, NOW))['word/document.xml'] ?? [];
    expect(named(elements, 'w:r').filter(({ text }) => text === said)).toHaveLength(1);
    expect(named(elements, 'w:r').filter(({ text }) => /Other: $/.test(text))).toHaveLength(1);
    expect(named(elements, 'w:rtl')).toHaveLength(1);
    expect(named(elements, 'w:bidi')).toHaveLength(0);
  });

  test('keeps no paragraph in a cell with the next one, which would keep a long row whole', () => {
    const styles = parts['word/styles.xml'] ?? [];
    const isStyle = ({ name }: Element) => name === 'w:style';
    const keeping = styles.flatMap((element, index) => {
      if (element.name !== 'w:keepNext') return [];
      return styles.slice(0, index).findLast(isStyle)?.attributes['w:styleId'] ?? [];
    });
    expect(keeping).toContain('Heading1');
    expect(keeping.filter((id) => id.startsWith('Grid'))).toEqual([]);
  });

  test('has a real list', () => {
    const number = named(body, 'w:numId')[0]?.attributes['w:val'];
    const numbers = named(parts['word/numbering.xml'] ?? [], 'w:num');
    expect(numbers.map(({ attributes }) => attributes['w:numId'])).toContain(number);
    expect(paragraphs(body)).toContainEqual(['ListParagraph', 'How do they get there?']);
  });

  test('says its language, and every style that it uses is there', () => {
    const styles = parts['word/styles.xml'] ?? [];
    expect(named(styles, 'w:lang')[0]?.attributes['w:val']).toBe('en-US');
    const ids = named(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']);
    const used = new Set(
      paragraphs(body)
        .map(([style]) => style)
        .filter(Boolean),
    );
    expect([...used].filter((style) => !ids.includes(style))).toEqual([]);
  });

  test('names no person, and the time that it was given', () => {
    const core = parts['docProps/core.xml'] ?? [];
    const said = (name: string) => named(core, name).map(({ text }) => text);
    expect([said('dc:creator'), said('cp:lastModifiedBy')]).toEqual([
      ['mentoring-model'],
      ['mentoring-model'],
    ]);
    expect([said('dcterms:created'), said('dcterms:modified')]).toEqual([[NOW], [NOW]]);
    expect(said('dc:title')).toEqual(['River House']);
  });

  test('has what it was made from at the foot of each page', () => {
    const foot = Object.entries(parts).find(([name]) => /word\/footer\d/.test(name))?.[1] ?? [];
    expect(foot[0]?.text).toContain(
      "This is a program's own plan. It is not legal advice. Made on December 2, 2026.Made from m.yaml. Changes belong in that file",
    );
  });

  test('is the same, byte for byte, for the same model at the same time', async () => {
    expect(Buffer.from(await wordOf(PAGE, NOW)).equals(Buffer.from(await wordOf(PAGE, NOW)))).toBe(true);
  });

  test('is made of plain files that everybody may read', async () => {
    const bytes = Buffer.from(await wordOf(PAGE, NOW));
    const made: string[] = [];
    // Each entry of the list at the end of a zip file says on which system it was made, and its rights there.
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1))
      made.push(`${bytes[at + 5]} ${(bytes.readUInt32LE(at + 38) >>> 16).toString(8)}`);
    expect(made.length).toBeGreaterThan(5);
    expect(new Set(made)).toEqual(new Set(['3 100644']));
  });

  test('asks nothing of any other file or computer', () => {
    const relations = Object.entries(parts).filter(([name]) => name.endsWith('.rels'));
    const modes = relations.flatMap(([, elements]) =>
      elements.map(({ attributes }) => attributes['TargetMode']),
    );
    expect(modes.filter(Boolean)).toEqual([]);
  });
});

describe('a worksheet in Word', () => {
  const blank = sheet['word/document.xml'] ?? [];
  const said = paragraphs(blank);
  const below = (text: string, from = said) => from.slice(from.findIndex(([, one]) => one === text) + 1);

  test('begins with the grid to tick, numbered, with a line for words of its own and room for "not sure yet"', () => {
    expect(said.slice(0, 5).map(([style]) => style)).toEqual([
      'Title',
      'Quiet',
      'Heading1',
      'Heading2',
      'Quiet',
    ]);
    expect(said[3]?.[1].trim()).toBe('1. What is the program called?');
    const grid = said.filter(([style]) => /^(Grid|LineInGrid)/.test(style));
    expect(grid.map(([style, text]) => [style, text.trim()])).toEqual([
      ['GridTitle', 'Form & place'],
      ['GridName', '3. Form (Choose one.)'],
      ['GridToTick', '☐ Natural: It grows by itself'],
      ['GridToTick', '☐ Assigned'],
      ['GridToTick', '☐ Not sure yet'],
      ['GridName', '4. Location'],
      ['GridToTick', '☐ Community'],
      ['GridToTick', '☐ Program site'],
      ['GridToTick', '☐ Blend: Parts of both'],
      ['LineInGrid', ''],
      ['GridToTick', '☐ Other'],
      ['LineInGrid', ''],
      ['GridToTick', '☐ Not sure yet'],
    ]);
    expect(named(blank, 'w:tblCaption').map(({ attributes }) => attributes['w:val'])).toEqual(['Page one']);
  });

  test('has lines to write on below each question, each point and each step', () => {
    const lines = (text: string) =>
      below(text)
        .filter(([style]) => style !== 'Quiet')
        .findIndex(([style]) => style !== 'LineToWriteOn');
    expect(lines('2. What do you hope for?')).toBe(2);
    expect(lines('5. Our model is…')).toBe(3);
    expect(lines('If you choose Community: How do they get there?')).toBe(2);
    expect(lines('☐ Write down the role.')).toBe(1);
    expect(said.filter(([, text]) => /^\d+\. /.test(text) && text.includes('Our model'))).toHaveLength(1);
  });

  test('has boxes below a choice where not all choices are wanted', async () => {
    const layout = worksheetLayout({ questionnaire: TO_SHARE, ids: ['location', 'hopes'], now: NOW });
    const alone = paragraphs(partsOfWord(await wordOf(layout, NOW))['word/document.xml'] ?? []);
    expect(
      below('4. Where will they meet?', alone)
        .slice(1, 6)
        .map(([style, text]) => [style, text.trim()]),
    ).toEqual([
      ['Box', '☐ Community'],
      ['Box', '☐ Program site'],
      ['Box', '☐ Blend: Parts of both'],
      ['Box', '☐ Other'],
      ['Box', '☐ Not sure yet'],
    ]);
  });

  test.each([
    [undefined, 'en', '12240 15840'],
    ['a4', 'en', '11906 16838'],
    [undefined, 'en-GB', '11906 16838'],
    ['letter', 'de', '12240 15840'],
  ] as const)('is on paper %s of %s, and so is each of its parts', async (paper, language, size) => {
    const questionnaire = { ...TO_SHARE, language };
    const layout = worksheetLayout({ questionnaire, ids: null, now: NOW, ...(paper && { paper }) });
    const elements = partsOfWord(await wordOf(layout, NOW))['word/document.xml'] ?? [];
    const sizes = named(elements, 'w:pgSz').map(
      ({ attributes }) => `${attributes['w:w']} ${attributes['w:h']}`,
    );
    expect(sizes.length).toBeGreaterThan(1);
    expect(new Set(sizes)).toEqual(new Set([size]));
  });

  test('has its questions in large type', () => {
    const styles = sheet['word/styles.xml'] ?? [];
    const at = styles.findIndex(({ attributes }) => attributes['w:styleId'] === 'Heading2');
    const size = styles.slice(at).find(({ name }) => name === 'w:sz')?.attributes['w:val'];
    expect(Number(size)).toBeGreaterThanOrEqual(2 * 12);
  });
});
