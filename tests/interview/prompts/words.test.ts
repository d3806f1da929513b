import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { KEY } from '../../keys.ts';
import { type Asked, ask } from './window.ts';

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

  test('are asked for in a list of one too', async () => {
    const asked = await ask(ONE);
    await asked.press(KEY.home, KEY.down, KEY.down, KEY.enter);
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
    expect(ticks(asked)).toEqual(['❯ [x] Park', '  [x] Other']);
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
    await asked.press(KEY.down, KEY.down, KEY.space, KEY.enter);
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
