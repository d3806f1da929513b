import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { KEY } from '../../keys.ts';
import { type Asked, ask, openWindow } from './window.ts';

const options = [
  { id: 'park', label: 'Park' },
  { id: 'school', label: 'School' },
  { id: 'other', label: 'Other', describe: 'which place?', phrase: '{described}' },
];
const ANY: Question = { kind: 'any', id: 'where', ask: 'Where do they meet?', careful: false, options };
const ONE: Question = { ...ANY, kind: 'one' };
const BOTH_WORDED: Question = {
  ...ANY,
  options: [{ id: 'park', label: 'Park', describe: 'which one?' }, ...options.slice(1)],
};

const answer = (...value: unknown[]) => ({ kind: 'answer', value });

const ticks = (asked: Asked) => asked.rows().filter((row) => row.includes('[x]'));

describe('own words', () => {
  const OTHER = [KEY.down, KEY.down, KEY.space, KEY.enter];

  test('are asked for next', async () => {
    const asked = await ask(ANY);
    await asked.press(...OTHER);
    expect(asked.screen()).toContain('Other: which place?');
    await asked.type('Library');
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer({ other: 'Library' }));
  });

  test('say who reads them, and what to leave out, where the choice is for others', async () => {
    for (const [question, says] of [
      [{ ...ANY, column: 'Location' }, true],
      [ANY, false],
    ] as const) {
      const asked = await ask(question);
      await asked.press(...OTHER);
      expect(asked.screen()).toContain('Other: which place?');
      expect(asked.screen().includes('This goes into documents you share.')).toBe(says);
      expect(asked.screen().includes('leave out what could point to one person')).toBe(says);
    }
  });

  test('are asked for in a list of one too', async () => {
    const asked = await ask(ONE);
    await asked.press('3', KEY.enter);
    await asked.type('Library');
    await asked.press(KEY.tab);
    expect(await asked.reply).toEqual(answer({ other: 'Library' }));
  });

  test('can be left out', async () => {
    const asked = await ask(ANY);
    await asked.press(...OTHER, KEY.enter);
    expect(await asked.reply).toEqual(answer('other'));
  });

  test('that were there can be edited', async () => {
    const asked = await ask(ANY, { answer: [{ option: 'other', words: 'Librar' }] });
    await asked.press(KEY.enter, 'y', KEY.enter);
    expect(await asked.reply).toEqual(answer({ other: 'Library' }));
  });

  test('lead back to the list with its ticks, and are there again', async () => {
    const asked = await ask(ANY);
    await asked.press(KEY.space, ...OTHER);
    await asked.type('Lib');
    await asked.press(KEY.shiftTab);
    expect(ticks(asked)).toEqual(['❯ 1 [x] Park  ticked', '  3 [x] Other: Lib']);
    await asked.press(KEY.enter);
    expect(asked.screen()).toContain('│ Lib');
    await asked.press(KEY.shiftTab, KEY.shiftTab);
    expect(await asked.reply).toEqual({ kind: 'back', value: ['park', { other: 'Lib' }] });
  });

  test('are kept with the ticks where the person stops in them', async () => {
    const asked = await ask(ANY);
    await asked.press(KEY.space, ...OTHER);
    await asked.type('Lib');
    await asked.press(KEY.ctrlC);
    expect(await asked.reply).toEqual({ kind: 'stop', value: ['park', { other: 'Lib' }] });
  });

  test('need none where the option has none', async () => {
    const asked = await ask(BOTH_WORDED);
    await asked.press(KEY.down, KEY.space, KEY.enter);
    expect(await asked.reply).toEqual(answer('school'));
  });

  test('that were deleted are no longer there', async () => {
    const asked = await ask(ANY, { answer: [{ option: 'other', words: 'Library' }] });
    await asked.press(KEY.enter, KEY.ctrlU, KEY.enter);
    expect(await asked.reply).toEqual(answer('other'));
  });

  test('are forgotten with the option that is unticked', async () => {
    const asked = await ask(ANY, { answer: [{ option: 'other', words: 'Library' }] });
    await asked.press(KEY.down, KEY.down, KEY.space, KEY.enter, KEY.enter);
    expect(await asked.reply).toEqual(answer());
  });

  test('are kept where the person stops in those of a later option', async () => {
    const asked = await ask(BOTH_WORDED);
    await asked.press(KEY.space, ...OTHER);
    await asked.type('West');
    await asked.press(KEY.enter);
    expect(asked.screen()).toContain('Other: which place?');
    await asked.press(KEY.ctrlC);
    expect(await asked.reply).toEqual({ kind: 'stop', value: [{ park: 'West' }, 'other'] });
  });
});

describe('words of an option that asks for none', () => {
  const SAID = [
    { option: 'park', words: 'only by day' },
    { option: 'school', words: null },
  ];
  const UNSURE = [{ option: 'not-sure', words: 'until May' }];
  const GONE = [{ option: 'mall', words: 'once a week' }];

  test.each([
    ['Park', SAID, '❯ 1 [x] Park: only by day  ticked'],
    ['Not sure yet', UNSURE, '  4 [x] Not sure yet: until May'],
    ['an option that is gone', GONE, '  4 [x] mall: once a week  No longer offered'],
  ])('stand in the list: %s', async (_, before, row) => {
    const asked = await ask(ANY, { answer: before });
    expect(ticks(asked)).toContain(row);
    asked.end();
    await asked.reply;
  });

  test.each([
    ['Enter alone', SAID, answer({ park: 'only by day' }, 'school')],
    ['Enter alone', UNSURE, answer({ 'not-sure': 'until May' })],
    ['Enter alone', GONE, answer({ mall: 'once a week' })],
  ])('are kept by %s', async (_, before, reply) => {
    const asked = await ask(ANY, { answer: before });
    await asked.press(KEY.enter);
    expect(asked.screen()).toContain('In your own words');
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(reply);
  });

  test('are kept where the list is left by the way back, or stopped', async () => {
    const back = await ask(ANY, { answer: SAID });
    await back.press(KEY.shiftTab);
    expect(await back.reply).toEqual({ kind: 'back', value: [{ park: 'only by day' }, 'school'] });
    const stopped = await ask(ANY, { answer: SAID });
    await stopped.press(KEY.ctrlC);
    expect(await stopped.reply).toEqual({ kind: 'stop', value: [{ park: 'only by day' }, 'school'] });
  });

  test('can be changed, and taken away', async () => {
    const asked = await ask(ANY, { answer: SAID });
    await asked.press(KEY.enter);
    await asked.type(' and in summer');
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer({ park: 'only by day and in summer' }, 'school'));
    const cleared = await ask(ANY, { answer: SAID });
    await cleared.press(KEY.enter, ...Array(11).fill(KEY.backspace), KEY.enter);
    expect(await cleared.reply).toEqual(answer('park', 'school'));
  });

  test('go with the tick and come back with it', async () => {
    const asked = await ask(ANY, { answer: SAID });
    await asked.press(KEY.space);
    expect(asked.screen()).not.toContain('only by day');
    await asked.press(KEY.space);
    expect(ticks(asked)).toContain('❯ 1 [x] Park: only by day  ticked');
    // Also where the words of another option were asked for meanwhile.
    await asked.press(KEY.space, KEY.down, KEY.down, KEY.space, KEY.enter, KEY.shiftTab, KEY.space);
    expect(ticks(asked)).toContain('❯ 1 [x] Park: only by day  ticked');
    asked.end();
    await asked.reply;
  });

  test('that were there earlier in the sitting come back with the tick', async () => {
    const asked = await ask(ONE, { words: new Map([['park', 'only by day']]) });
    await asked.press('1', KEY.enter);
    expect(asked.screen()).toContain('only by day');
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer({ park: 'only by day' }));
  });

  test('take one row where rows are few, and are asked about whole', async () => {
    const words = `only by day ${'and never far from the school '.repeat(4)}`.trim();
    const asked = await ask(
      ANY,
      { answer: [{ option: 'park', words }] },
      openWindow({ columns: 40, rows: 12 }),
    );
    expect(ticks(asked)).toEqual(['❯ 1 [x] Park: only by day…  ticked']);
    await asked.press(KEY.enter);
    expect(asked.screen().replace(/[\s│]+/g, ' ')).toContain(words);
    asked.end();
    await asked.reply;
  });
});
