import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { KEY, paste } from '../../keys.ts';
import { type Asked, ask, openWindow } from './window.ts';

const NOTES: Question = { kind: 'notes', id: 'why', ask: 'Why there?', careful: false };
const TEXT: Question = { kind: 'text', id: 'name', ask: 'Which name?', careful: false };
const ANY: Question = {
  kind: 'any',
  id: 'where',
  ask: 'Where do they meet?',
  careful: false,
  options: [
    { id: 'park', label: 'Park' },
    { id: 'school', label: 'School' },
    { id: 'other', label: 'Other', describe: 'which place?', phrase: '{described}' },
  ],
};
const ONE: Question = { ...ANY, kind: 'one' };

const chosen = (...options: string[]) => options.map((option) => ({ option, words: null }));
const answer = (value: unknown) => ({ kind: 'answer', value });
const ticks = (asked: Asked) =>
  asked.rows().flatMap((row) => /\[x\] (.*?)(?: {2}ticked)?$/.exec(row)?.[1] ?? []);
const pointer = (asked: Asked) =>
  asked.rows().flatMap((row) => /❯ (?:\[.\] )?(.*?)(?: {2}chosen)?$/.exec(row)?.[1] ?? []);

describe('a text', () => {
  test('of which a held Backspace took most is there again, and the line of keys said so', async () => {
    const asked = await ask(NOTES, { answer: 'Someone who stays.\n? how long' });
    expect(asked.screen()).not.toContain('Esc');
    await asked.press(...Array.from({ length: 20 }, () => KEY.backspace));
    expect(asked.screen()).toContain('Esc undo');
    await asked.press(KEY.escape);
    expect(asked.screen()).toContain('│ Someone who stays.\n│ ? how long');
    expect(asked.screen()).toContain('Esc redo');
    await asked.press(KEY.escape);
    expect(asked.screen()).toContain('│ Someone w\n');
    expect(asked.screen()).toContain('Esc undo');
    await asked.press(KEY.escape, KEY.tab);
    expect(await asked.reply).toEqual({ kind: 'skip' });
  });

  test('that was typed is there again, with the cursor where it was', async () => {
    const asked = await ask(TEXT);
    await asked.type('Anna');
    await asked.press(KEY.left, KEY.escape, KEY.escape, 'n', KEY.enter);
    expect(await asked.reply).toEqual(answer('Annna'));
  });

  test('that was pasted over another is taken away', async () => {
    const asked = await ask(NOTES, { answer: 'Mine' });
    await asked.press(KEY.ctrlU);
    await asked.send(paste('Other\nwords'));
    await asked.press(KEY.escape, KEY.shiftTab);
    expect(await asked.reply).toEqual({ kind: 'back', value: 'Mine' });
  });

  test('is given back to a draft', async () => {
    const asked = await ask(NOTES, { draft: 'Our mentoring is natural.' });
    await asked.press(KEY.backspace, KEY.escape, KEY.tab);
    expect(await asked.reply).toEqual(answer('Our mentoring is natural.'));
  });

  test('that is asked again is given back as it was at first', async () => {
    const asked = await ask(NOTES, { answer: 'Call Anna', entered: 'Call her' });
    expect(asked.screen()).toContain('Esc undo');
    await asked.press(KEY.escape, KEY.tab);
    expect(await asked.reply).toEqual(answer('Call her'));
  });

  test('is kept as it is given back where a run stops', async () => {
    const asked = await ask(NOTES, { answer: 'Someone who stays.' });
    await asked.press(KEY.ctrlU, KEY.escape, KEY.ctrlC);
    expect(await asked.reply).toEqual({ kind: 'stop', value: 'Someone who stays.' });
  });

  test.each([
    ['a letter that is pressed with Alt', '\u001bq', ''],
    ['an arrow', KEY.left, ''],
    ['Esc and Enter in one read', '\u001b\r', '│\n'],
  ])('%s', async (_, bytes, after) => {
    const asked = await ask(NOTES, { answer: 'Mine' });
    await asked.type(' too');
    await asked.send(bytes);
    expect(asked.screen()).toContain(after === '' ? '│ Mine too' : '│ Mine\n');
  });
});

test('no answer to a question about own words is lost by Esc', async () => {
  const asked = await ask(ANY, { answer: [{ option: 'other', words: 'Library' }] });
  await asked.press(KEY.enter, KEY.ctrlU, KEY.escape, KEY.enter);
  expect(await asked.reply).toEqual(answer([{ other: 'Library' }]));
});

describe('a list', () => {
  test('has its ticks again as the question was entered, and then those that were made', async () => {
    const asked = await ask(ANY, { answer: chosen('park') });
    await asked.press(KEY.space, KEY.down, KEY.space);
    expect(ticks(asked)).toEqual(['School']);
    expect(asked.screen()).toContain('Esc undo');
    await asked.press(KEY.escape);
    expect(ticks(asked)).toEqual(['Park']);
    expect(asked.screen()).toContain('Esc redo');
    await asked.press(KEY.escape, KEY.ctrlC);
    expect(await asked.reply).toEqual({ kind: 'stop', value: ['school'] });
  });

  test('of one has its arrow where it was', async () => {
    const asked = await ask(ONE, { answer: chosen('school') });
    await asked.press(KEY.down);
    expect(asked.screen()).toContain('Esc undo');
    await asked.press(KEY.escape);
    expect(pointer(asked)).toEqual(['2 School']);
    await asked.press(KEY.escape);
    expect(pointer(asked)).toEqual(['3 Other']);
  });

  test('says nothing of Esc where the same is ticked again', async () => {
    const asked = await ask(ANY, { answer: chosen('park', 'school') });
    await asked.press(KEY.space, KEY.space);
    expect(asked.screen()).not.toContain('Esc');
  });

  test('with own words has those again that were there', async () => {
    const asked = await ask(ANY, { answer: [{ option: 'other', words: 'Library' }] });
    await asked.press(KEY.enter, KEY.ctrlU, 'P', 'a', 'r', 'k', KEY.shiftTab);
    expect(ticks(asked)).toEqual(['Other: Park']);
    await asked.press(KEY.escape);
    expect(ticks(asked)).toEqual(['Other: Library']);
  });
});

describe('"Not sure yet"', () => {
  const NOT_SURE = [KEY.end, KEY.space];

  test('brings the earlier ticks back when it is unticked', async () => {
    const asked = await ask(ANY, { answer: chosen('park', 'school') });
    await asked.press(...NOT_SURE);
    expect(ticks(asked)).toEqual(['Not sure yet']);
    await asked.press(KEY.space);
    expect(ticks(asked)).toEqual(['Park', 'School']);
  });

  test('does so as well where somebody went on, and came back to it', async () => {
    const window = openWindow();
    const first = await ask(ANY, {}, window);
    await first.press(KEY.space, ...NOT_SURE, KEY.enter);
    expect(await first.reply).toEqual(answer(['not-sure']));
    const second = await ask(ANY, { answer: chosen('not-sure') }, window);
    await second.press(...NOT_SURE);
    expect(ticks(second)).toEqual(['Park']);
  });

  test('brings nothing along where another one is ticked instead', async () => {
    const asked = await ask(ANY, { answer: chosen('park') });
    await asked.press(...NOT_SURE, KEY.home, KEY.down, KEY.space);
    expect(ticks(asked)).toEqual(['School']);
  });
});

test('in a menu Esc does nothing', async () => {
  const window = openWindow();
  const item = (value: string) => ({ value, label: value, state: '', lines: [] });
  const chose = window.asking.choose({ title: 'Sections', items: [item('one'), item('two')], start: 'two' });
  await window.press(KEY.escape);
  const before = window.screen();
  await window.press(KEY.escape, KEY.enter);
  expect(before).toContain('❯ two');
  expect(await chose).toEqual({ kind: 'chosen', value: 'two' });
});

describe('what was there before the question was entered', () => {
  test('comes back on Esc, and the line of keys says so', async () => {
    const asked = await ask(NOTES, { answer: 'Some', earlier: ['Someone who stays.'] });
    expect(asked.screen()).toContain('Esc earlier answer');
    await asked.press(KEY.escape);
    expect(asked.screen()).toContain('│ Someone who stays.');
    expect(asked.screen()).toContain('Esc undo');
    await asked.press(KEY.tab);
    expect(await asked.reply).toEqual(answer('Someone who stays.'));
  });

  test('in a list, too, also an option that is no longer offered', async () => {
    const asked = await ask(ANY, { answer: chosen('park'), earlier: [chosen('garden', 'school')] });
    expect(asked.screen()).toContain('Esc earlier answer');
    await asked.press(KEY.escape);
    expect(ticks(asked)).toEqual(['School', expect.stringContaining('garden')]);
  });
});

test('what Esc swapped away is still there after looking at what there is more to', async () => {
  const list = await ask(ANY, { answer: chosen('park') });
  await list.press(KEY.down, KEY.space, KEY.escape, '?', KEY.end, KEY.enter);
  expect(list.screen()).toContain('Esc redo');
  await list.press(KEY.escape);
  expect(ticks(list)).toEqual(['Park', 'School']);
  const text = await ask(NOTES, { answer: 'Mine' });
  await text.type(' too');
  await text.press(KEY.escape, '\u001bOP', KEY.end, KEY.enter, KEY.escape, KEY.tab);
  expect(await text.reply).toEqual(answer('Mine too'));
});
