import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/documents/document.ts';
import { guideLayout } from '../../src/documents/guide.ts';
import { htmlOf } from '../../src/documents/html.ts';
import { LOOKS } from '../../src/documents/html-looks.ts';
import { worksheetLayout } from '../../src/documents/worksheet.ts';
import { guideIn } from '../guide/folder.ts';
import { chosen, model } from '../questionnaire/example.ts';
import { sharedOf, TO_SHARE } from './example.ts';
import { elementsOfHtml } from './parts.ts';

const MODEL = model(
  {
    program: 'River House',
    hopes: 'Someone who stays',
    location: chosen('community', ['other', 'Library']),
    promise: 'We stay.',
  },
  {
    points: { rides: 'By staff' },
    revisions: [
      {
        on: '2026-12-01T15:02:10Z',
        why: 'It is closer',
        changed: new Map([['location', { from: ['site'], to: ['community'] }]]),
      },
    ],
  },
);
const DOCUMENT = htmlOf(documentOf(sharedOf(MODEL, { withNotes: true, withOpen: true })));
const WORKSHEET = htmlOf(
  worksheetLayout({ questionnaire: TO_SHARE, ids: null, now: '2026-12-02T10:00:00Z' }),
);
const GUIDE = guideIn();
const GUIDE_PAGE = htmlOf(
  guideLayout({ guide: GUIDE, topics: GUIDE.topics, questionnaire: 'Example', now: '2026-12-02T10:00:00Z' }),
);

describe.each([
  ['a document', DOCUMENT, true],
  ['a worksheet', WORKSHEET, true],
  ['a guide', GUIDE_PAGE, false],
])('%s', (_, html, hasBoxes) => {
  const elements = elementsOfHtml(html);
  const named = (name: string) => elements.filter((element) => element.name === name);

  test('asks nothing of any other file or computer', () => {
    const [policy] = named('meta').filter(({ attributes }) => attributes['http-equiv']);
    expect(policy?.attributes['content']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
    const asking = [
      'script',
      'link',
      'img',
      'iframe',
      'object',
      'embed',
      'form',
      'base',
      'video',
      'audio',
      'svg',
    ];
    expect(elements.filter(({ name }) => asking.includes(name))).toEqual([]);
    expect(
      elements
        .flatMap(({ attributes }) => Object.keys(attributes))
        .filter((name) => /^(on|src|href)/.test(name)),
    ).toEqual([]);
    expect(LOOKS).not.toMatch(/url\(|@import|@font-face/);
  });

  test('has its language, one title, and headings and landmarks in order', () => {
    expect(named('html')[0]?.attributes['lang']).toBe('en');
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    const landmarks = elements.map(({ name }) => name).filter((name) => /^(header|main|footer)$/.test(name));
    expect(landmarks).toEqual(['header', 'main', 'footer']);
  });

  test('leaves signs to the eyes', () => {
    const marks = elements.filter(({ text, name }) => name === 'span' && /^[☐☒]$/.test(text));
    expect(marks.length > 4).toBe(hasBoxes);
    expect(marks.filter(({ attributes }) => attributes['aria-hidden'] !== 'true')).toEqual([]);
  });
});

describe('the grid in HTML', () => {
  const items = elementsOfHtml(DOCUMENT).filter(
    ({ name, attributes }) => name === 'li' && attributes['class'],
  );

  test('says of each option in words whether it was chosen', () => {
    expect(items.map(({ text }) => text)).toEqual([
      '☐Not chosen: Natural It grows by itself',
      '☐Not chosen: Assigned',
      '☒Chosen: Community',
      '☐Not chosen: Program site',
      '☐Not chosen: Blend Parts of both',
      '☒Chosen: Other: Library',
    ]);
  });

  test('says what is open', () => {
    expect(DOCUMENT).toContain('Still open');
  });
});

test('a table has heads for its columns and rows', () => {
  const heads = elementsOfHtml(DOCUMENT).filter(({ name }) => name === 'th');
  expect(heads.map(({ text, attributes }) => [text, attributes['scope']])).toEqual([
    ['When', 'col'],
    ['What', 'col'],
    ['Why', 'col'],
    ['December 1, 2026', 'row'],
  ]);
});

describe('colours can be told apart by 4.5 to 1', () => {
  const schemes = LOOKS.match(/--ground:[^}]*/g) ?? [];
  const pairs = [
    ['text', 'ground'],
    ['quiet', 'ground'],
    ['chosen', 'chosen-ground'],
    ['mark', 'chosen-ground'],
  ] as const;

  test.each(schemes.map((scheme, index) => [['light', 'dark'][index], scheme]))('%s', (_, scheme = '') => {
    const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(scheme)?.[1] ?? '';
    for (const [one, other] of pairs)
      expect(contrast(colour(one), colour(other))).toBeGreaterThanOrEqual(4.5);
  });

  test('in a light and a dark scheme', () => {
    expect(schemes).toHaveLength(2);
  });
});

/** The contrast of two colours as WCAG 2 has it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
