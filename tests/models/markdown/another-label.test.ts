import { describe, expect, test, vi } from 'vitest';
import { markdown } from '../../../src/models/markdown.ts';
import { chosen } from '../../questionnaire/example.ts';
import { answering, read, revised } from '../kept.ts';
import { KEPT, PAGE } from '../markdown-page.ts';

/** The program as it would be if "Not sure yet" had other words. */
vi.mock('../../../src/model/wording.ts', async (original) => ({
  ...(await original<typeof import('../../../src/model/wording.ts')>()),
  NOT_SURE_LABEL: 'We do not know yet',
}));

const NEW = '- [ ] We do not know yet <!-- not-sure -->';

describe('with another label for "not sure yet"', () => {
  test('pages are written with it', () => {
    expect(PAGE.match(/.*We do not know yet.*/g)).toEqual([NEW, NEW]);
    expect(read(markdown, PAGE)).toEqual(KEPT);
  });

  test.each([
    ['the label that stood there without a mark', '- [ ] Not sure yet'],
    ['that label with a mark', '- [ ] Not sure yet <!-- not-sure -->'],
    ['the new one without a mark', '- [ ] We do not know yet'],
  ])('a page is read as it was and stays byte for byte: %s', (_, line) => {
    const page = PAGE.replaceAll(NEW, line);
    expect(read(markdown, page)).toEqual(KEPT);
    expect(revised(markdown, page, (same) => same)).toBe(page);
    const unsure = page.replace('[x] Natural', '[ ] Natural').replace(line, line.replace('[ ]', '[x]'));
    expect(read(markdown, unsure).answers.get('form')).toEqual(chosen('not-sure'));
    expect(revised(markdown, unsure, answering('form', 'natural'))).toContain(NEW);
  });

  test.each([', the board decides', ': the board decides', ' – the board decides'])(
    'words behind the label that stood there are their own words: %s',
    (words) => {
      const page = PAGE.replace('[x] Natural', '[ ] Natural').replace(NEW, `- [x] Not sure yet${words}`);
      expect(read(markdown, page).answers.get('form')).toEqual(chosen(['not-sure', 'the board decides']));
    },
  );
});
