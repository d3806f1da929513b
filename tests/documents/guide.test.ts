/** The guide to the choices as documents: its headings lead through it, step by step. */
import { expect, test } from 'vitest';
import { guideLayout } from '../../src/documents/guide.ts';
import { htmlOf } from '../../src/documents/html.ts';
import { wordOf } from '../../src/documents/word.ts';
import { guideIn } from '../guide/folder.ts';
import { elementsOfHtml, partsOfWord } from './parts.ts';

const GUIDE = guideIn();
const LAYOUT = guideLayout({
  guide: GUIDE,
  topics: GUIDE.topics,
  questionnaire: 'Example',
  now: '2026-12-02T10:00:00Z',
});

const HEADINGS = [
  [1, 'Where'],
  [2, 'At home'],
  [3, 'When it tends to fit'],
  [3, 'Worth knowing'],
  [3, 'What is known about it'],
  [3, 'Where it comes from'],
  [2, 'Away'],
  [3, 'When it tends to fit'],
  [3, 'Worth knowing'],
  [3, 'What it asks of you'],
  [3, 'What is known about it'],
  [3, 'Where it comes from'],
  [1, 'Who?'],
  [2, 'What it looks like'],
  [2, 'Worth knowing'],
  [2, 'What is known about it'],
  [2, 'Where it comes from'],
  [1, 'Sources'],
];

test('each source is told whole once, at the end, and by its number at what was learned from it', () => {
  const texts = LAYOUT.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  const told = texts.flatMap((text) => (/^(\d+)\. .*https?:/.test(text) ? [text] : []));
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told.map((text) => text.replace(/^\d+/, ''))).size).toBe(told.length);
  const all = texts.filter((text) => /^\d+\. /.test(text)).map((text) => Number.parseInt(text, 10));
  const named = texts.flatMap((text) => (/^Sources? [\d, ]+, at the end\.$/.test(text) ? [text] : []));
  const numbers = named.flatMap((text) => text.match(/\d+/g)?.map(Number) ?? []);
  expect([...new Set(numbers)].toSorted((a, b) => a - b)).toEqual(all);
});

test('as HTML no level of heading is left out', () => {
  const found = elementsOfHtml(htmlOf(LAYOUT)).filter(({ name }) => /^h[2-6]$/.test(name));
  expect(found.map(({ name, text }) => [Number(name.slice(1)) - 1, text])).toEqual(HEADINGS);
});

test('in Word they are headings by their styles', async () => {
  const parts = partsOfWord(await wordOf(LAYOUT, '2026-12-02T10:00:00Z'));
  const paragraphs = (parts['word/document.xml'] ?? []).filter(({ name }) => /^w:(p|pStyle)$/.test(name));
  const found = paragraphs.flatMap(({ name, attributes }, index) => {
    const level = /^Heading(\d)$/.exec(attributes['w:val'] ?? '')?.[1];
    return name === 'w:pStyle' && level ? [[Number(level), paragraphs[index - 1]?.text]] : [];
  });
  expect(found).toEqual(HEADINGS);
  const styles = (parts['word/styles.xml'] ?? []).flatMap(({ attributes }) => attributes['w:styleId'] ?? []);
  expect(styles).toContain('Heading3');
});
