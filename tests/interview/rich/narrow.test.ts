import { describe, expect, test } from 'vitest';
import type { Menu } from '../../../src/interview/asking.ts';
import type { ChoiceQuestion } from '../../../src/questionnaire/kinds.ts';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { KEY, paste } from '../../keys.ts';
import { ask, openWindow, type Window } from './window.ts';

const ASK = 'Where will mentors and young people meet?';
const GLOSS = 'They meet freely in the community, and agree on each place beforehand';
const places = Array.from({ length: 12 }, (_, index) => ({
  id: `place-${index}`,
  label: `Place ${index}`,
  gloss: GLOSS,
}));
const about = {
  id: 'where',
  ask: ASK,
  help: 'Think of the way there, of who else is around, and of what happens when somebody does not turn up.',
  careful: true,
};
const ANY: ChoiceQuestion = { ...about, kind: 'any', options: places };
const ONE: ChoiceQuestion = { ...about, kind: 'one', options: places };
const NOTES: Question = { ...about, kind: 'notes' };
const LISTS = [
  ['any', ANY],
  ['one', ONE],
] as const;
const CURRENT = { about: 'The places where they meet.', note: 'Please choose once more.' };

const SIZES = [
  [40, 12],
  [30, 8],
  [22, 10],
] as const;

/** What is in sight as one line of words. */
const words = (window: Window) => window.rows().join(' ').replace(/\s+/g, ' ');

describe.each(SIZES)('in a window of %i by %i', (columns, rows) => {
  describe.each([0, 50])('with %i lines in it', (filled) => {
    const small = () => openWindow({ columns, rows, filled });

    test.each(LISTS)(
      'a list of %s shows the question and the active option, wherever it is',
      async (_, question) => {
        const asked = await ask(question, CURRENT, small());
        const scrolled = asked.everything().length;
        await asked.press('1');
        if (question.kind === 'any') await asked.press('1');
        for (let step = 0; step < question.options.length; step++) {
          expect(words(asked)).toContain(ASK);
          expect(asked.screen()).toMatch(new RegExp(`^❯ . (\\[ \\] )?Place ${step}\\b`, 'm'));
          await asked.press(KEY.down);
        }
        expect(asked.screen()).toMatch(/^❯ . (\[ \] )?Not sure yet/m);
        expect(asked.everything()).toHaveLength(scrolled);
        expect(scrolled).toBeLessThanOrEqual(filled === 0 ? rows : filled + rows);
      },
    );

    test('notes show the question and the line with the cursor, wherever it is', async () => {
      const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`);
      const asked = await ask(NOTES, { ...CURRENT, answer: lines.join('\n') }, small());
      const scrolled = asked.everything().length;
      for (const line of lines.toReversed()) {
        expect(words(asked)).toContain(ASK);
        expect(asked.rows()[asked.cursor().row]).toBe(`│ ${line}`);
        await asked.press(KEY.up);
      }
      expect(asked.everything()).toHaveLength(scrolled);
    });

    test('a menu shows its title and the active item, wherever it is', async () => {
      const items = places.map(({ id, label }) => ({ value: id, label, state: 'done', lines: [] }));
      const menu: Menu = { title: 'Choosing a mentoring model', items, start: 'place-0' };
      const window = small();
      await window.press();
      const reply = window.asking.choose(menu);
      await window.press();
      const scrolled = window.everything().length;
      for (const { label } of items) {
        expect(words(window)).toContain(menu.title);
        expect(window.screen()).toContain(`❯ ${label}`);
        await window.press(KEY.down);
      }
      expect(window.everything()).toHaveLength(scrolled);
      await window.press(KEY.enter);
      expect(await reply).toEqual({ kind: 'chosen', value: 'place-11' });
    });
  });
});

test.each([
  ['a list', ANY],
  ['notes', NOTES],
])('%s of a careful question shows the privacy line at 80 by 24', async (_, question) => {
  const careful = await ask(question, CURRENT);
  expect(careful.screen()).toContain('Please leave out what could point to');
  expect(words(careful)).toContain('does not turn up.');
  const other = await ask({ ...question, careful: false }, CURRENT);
  expect(other.screen()).not.toContain('Please leave out what');
});

describe('text that would act on the terminal is shown as harmless characters', () => {
  const HOSTILE = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u0090\u202eback\u2066\u0000\u007f!';
  const RAW = /\u001b\]0|\u0007|\u001b\[2J|[\u0080-\u009f\u202a-\u202e\u2066-\u2069\u0000\u007f]/;

  test('in a question, its help, its options and around it', async () => {
    const options = [{ id: 'park', label: `Park${HOSTILE}`, gloss: HOSTILE, describe: HOSTILE }];
    const question: Question = { ...ANY, ask: `Where${HOSTILE}`, help: HOSTILE, options };
    const current = { section: HOSTILE, about: HOSTILE, note: HOSTILE };
    const asked = await ask(question, current);
    expect(asked.screen()).toContain('Park␛]0;owned␇␛[2J<U+009B>31m');
    await asked.press(KEY.space, KEY.enter, KEY.enter);
    await asked.reply;
    expect(asked.raw()).not.toMatch(RAW);
  });

  test.each(['notes', 'text'] as const)('in an answer to %s', async (kind) => {
    const asked = await ask({ ...about, kind }, { answer: `Park${HOSTILE}\nnext${HOSTILE}` });
    await asked.press(KEY.left);
    await asked.send(paste('\u202epasted\u009b'));
    expect(asked.screen()).toContain('Park␛]0;owned');
    await asked.press(KEY.tab);
    await asked.reply;
    expect(asked.raw()).not.toMatch(RAW);
  });

  test('in own words', async () => {
    const answer = [{ option: 'park', words: HOSTILE }];
    const options = [{ id: 'park', label: 'Park', describe: 'which?' }];
    const asked = await ask({ ...ANY, options }, { answer });
    await asked.press(KEY.enter, KEY.enter);
    expect(await asked.reply).toEqual({ kind: 'answer', value: [{ park: HOSTILE }] });
    expect(asked.raw()).not.toMatch(RAW);
  });

  test('in a menu, and in what is told and read', async () => {
    const window = openWindow();
    window.asking.tell([HOSTILE, HOSTILE], true);
    const item = { value: 'a', label: HOSTILE, state: HOSTILE, lines: [HOSTILE] };
    const reply = window.asking.choose({ title: HOSTILE, items: [HOSTILE, item], start: 'a' });
    await window.press();
    await window.press(KEY.enter);
    await reply;
    const read = window.asking.showUntilRead([HOSTILE, HOSTILE]);
    await window.press();
    await window.press(KEY.enter);
    await read;
    expect(window.raw()).not.toMatch(RAW);
  });
});
