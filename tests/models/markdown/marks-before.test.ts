import { describe, expect, test } from 'vitest';
import { markdown } from '../../../src/models/markdown.ts';
import { chosen, EXAMPLE, model } from '../../questionnaire/example.ts';
import { answering, problems, read, revised } from '../kept.ts';
import { edited, KEPT, PAGE } from '../markdown-page.ts';

const NOT_SURE = '- [ ] Not sure yet <!-- not-sure -->';
const GRID_BEFORE = '<!-- grid: made anew from the answers below on each save (3c5eb873) -->';

/** The page as the program wrote it while its marks were words alone, or not there at all. */
const BEFORE = edited([
  '<!-- grid (bd20aa11): made anew from the answers below on each save -->',
  GRID_BEFORE,
])
  .replace('<!-- /grid -->', '<!-- end of grid -->')
  .replaceAll(NOT_SURE, '- [ ] Not sure yet');

describe('a page from before these marks', () => {
  test('reads as it did', () => {
    expect(read(markdown, BEFORE)).toEqual(KEPT);
    const unsure = BEFORE.replace('[x] Natural', '[ ] Natural').replace('[ ] Not sure', '[x] Not sure');
    expect(read(markdown, unsure).answers.get('form')).toEqual(chosen('not-sure'));
  });

  test('stays byte for byte where nothing changed', () => {
    expect(revised(markdown, BEFORE, (same) => same)).toBe(BEFORE);
  });

  test('keeps its own marks but in what is written anew', () => {
    expect(revised(markdown, BEFORE, answering('program', 'Bridge House'))).toBe(
      PAGE.replace('River House', 'Bridge House').replaceAll(NOT_SURE, '- [ ] Not sure yet'),
    );
    const next = revised(markdown, BEFORE, answering('form', 'assigned'));
    expect(next.match(/.*Not sure yet.*/g)).toEqual([NOT_SURE, '- [ ] Not sure yet']);
    expect(next.match(/<!-- (grid|\/grid|end of grid).*/g)).toHaveLength(2);
    expect(next).not.toContain('changed by hand');
  });

  test.each([
    ['with the sum', GRID_BEFORE],
    ['without', '<!-- grid: made anew from the answers below on each save -->'],
  ])('words in its grid stay below the new one: %s', (_, mark) => {
    const page = BEFORE.replace(GRID_BEFORE, mark).replace('| Natural |', '| Natural, Ana says |');
    const next = revised(markdown, page, answering('form', 'assigned'));
    expect(next).toMatch(/<!-- \/grid -->\n\nWhat follows was changed by hand/);
    expect(next).toContain('| Natural, Ana says |');
    expect(next).not.toContain(mark);
  });
});

describe('words that stand beside a mark are not read', () => {
  test('of "not sure yet", in any language', () => {
    const page = PAGE.replaceAll('Not sure yet', 'Todavía no lo sabemos');
    expect(read(markdown, page)).toEqual(KEPT);
    expect(revised(markdown, page, answering('program', 'Bridge House'))).toBe(
      page.replace('River House', 'Bridge House'),
    );
    const unsure = page
      .replace('[x] Natural', '[ ] Natural')
      .replace('[ ] Todavía no lo sabemos', '[x] Todavía no lo sabemos: en mayo');
    expect(read(markdown, unsure).answers.get('form')).toEqual(chosen(['not-sure', 'en mayo']));
  });

  test('but those of one box alone are somebody’s own', () => {
    const page = edited(
      ['[x] Natural', '[ ] Natural'],
      [NOT_SURE, '- [x] We wait for the board <!-- not-sure -->'],
    );
    expect(read(markdown, page).answers.get('form')).toEqual(chosen(['not-sure', 'We wait for the board']));
    const open = edited([NOT_SURE, '- [ ] We wait for the board <!-- not-sure -->']);
    expect(problems(markdown, open)).toEqual([expect.stringContaining('behind a box that is not ticked')]);
  });

  test('of the grid', () => {
    const page = edited([
      '<!-- grid (bd20aa11): made anew from the answers below on each save -->',
      '<!-- grid (bd20aa11): se escribe de nuevo -->',
    ]);
    expect(read(markdown, page)).toEqual(KEPT);
    // Nobody can tell them from words of somebody's own, so they stay below.
    expect(revised(markdown, page, answering('form', 'assigned'))).toContain('se escribe de nuevo');
  });

  test.each(['## No longer asked', '## No longer asked <!-- retired -->', '## Ya no <!-- retired -->'])(
    'of the heading above what is no longer asked: %s',
    (heading) => {
      const kept = model({}, { retired: new Map([['old', { question: 'What was it?', answer: 'This' }]]) });
      const page = markdown.create(kept, EXAMPLE).replace(/^## No longer asked.*$/m, heading);
      expect(read(markdown, page)).toEqual(kept);
      // The heading alone is left where somebody took out what stood below it.
      expect(read(markdown, page.slice(0, page.indexOf('### What was it?')))).toEqual(model({}));
    },
  );
});
