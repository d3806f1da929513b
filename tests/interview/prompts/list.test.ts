import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/model/answer.ts';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { KEY } from '../../keys.ts';
import { type Asked, ask, openWindow } from './window.ts';

const options = [
  { id: 'park', label: 'Park' },
  { id: 'school', label: 'School', gloss: 'In a room there' },
  { id: 'other', label: 'Other', describe: 'which place?', phrase: '{described}' },
];
const ANY: Question = { kind: 'any', id: 'where', ask: 'Where do they meet?', careful: false, options };
const ONE: Question = { ...ANY, kind: 'one' };
const chosen = (...ids: string[]): Answer => ids.map((option) => ({ option, words: null }));
const answer = (...value: unknown[]) => ({ kind: 'answer', value });

/** The row that the arrow points at. */
function active(asked: Asked): string | undefined {
  return asked.rows().find((row) => row.startsWith('❯'));
}

const ticks = (asked: Asked) => asked.rows().filter((row) => row.includes('[x]'));

describe('moving', () => {
  test('a list of any begins at its first option, and closes with "Not sure yet"', async () => {
    const asked = await ask(ANY);
    expect(active(asked)).toBe('❯ [ ] Park');
    expect(asked.screen()).toContain('  [ ] School  In a room there');
    await asked.press(KEY.end);
    expect(active(asked)).toBe('❯ [ ] Not sure yet');
    expect(asked.screen()).not.toContain('Leave open');
  });

  test.each([
    ['Down', [KEY.down], 'School'],
    ['Up over the first', [KEY.up], 'Not sure yet'],
    ['Down over the last', [KEY.end, KEY.down], 'Park'],
    ['Home', [KEY.down, KEY.down, KEY.home], 'Park'],
  ])('%s', async (_, keys, label) => {
    const asked = await ask(ANY);
    await asked.press(...keys);
    expect(active(asked)).toContain(label);
  });

  test('the cursor is out of sight in a list, and back behind it', async () => {
    const asked = await ask(ANY);
    expect(asked.cursorShows()).toBe(false);
    await asked.press(KEY.enter);
    await asked.reply;
    await asked.press();
    expect(asked.cursorShows()).toBe(true);
  });

  test('letters do nothing', async () => {
    const asked = await ask(ANY);
    await asked.type('1jkx');
    await asked.press(KEY.down);
    expect(active(asked)).toBe('❯ [ ] School  In a room there');
  });

  test('the question is on screen once, however long keys are held', async () => {
    const asked = await ask(ANY);
    await asked.press(...Array(101).fill(KEY.space), ...Array(31).fill(KEY.down));
    expect(asked.everything().filter((row) => row.includes('Where do they'))).toHaveLength(1);
    expect(ticks(asked)).toEqual(['  [x] Park']);
  });
});

test('options with as many units as the window has columns, in fewer columns, are on screen once', async () => {
  const options = ['park', 'school', 'library', 'home', 'online'].map((id) => ({
    id,
    label: `${id.padEnd(8)}${'x\u0301'.repeat(20)}`,
  }));
  const asked = await ask({ ...ONE, options }, {}, openWindow({ columns: 50, rows: 4 }));
  for (let press = 0; press < 8; press++) {
    expect(asked.everything()).toHaveLength(4);
    const rows = asked.rows().filter((row) => row !== '');
    expect(rows.filter((row) => row.includes('Where do they'))).toHaveLength(1);
    expect(new Set(rows).size).toBe(rows.length);
    await asked.press(KEY.down);
  }
  asked.end();
  await asked.reply;
});

describe('any of them', () => {
  test('Space ticks and unticks, Enter goes on', async () => {
    const asked = await ask(ANY);
    await asked.press(KEY.space, KEY.down, KEY.space);
    expect(ticks(asked)).toEqual(['  [x] Park', '❯ [x] School  In a room there']);
    await asked.press(KEY.up, KEY.space, KEY.enter);
    expect(await asked.reply).toEqual(answer('school'));
    expect(asked.screen()).toContain('Where do they meet? School');
  });

  test('"Not sure yet" and the others exclude each other', async () => {
    const asked = await ask(ANY);
    await asked.press(KEY.space, KEY.end, KEY.space);
    expect(ticks(asked)).toEqual(['❯ [x] Not sure yet']);
    await asked.press(KEY.home, KEY.space);
    expect(ticks(asked)).toEqual(['❯ [x] Park']);
    await asked.press(KEY.end, KEY.space, KEY.enter);
    expect(await asked.reply).toEqual(answer('not-sure'));
  });

  test('the current answer is ticked, and Enter alone keeps it', async () => {
    const asked = await ask(ANY, { answer: chosen('school') });
    expect(ticks(asked)).toEqual(['  [x] School  In a room there']);
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer('school'));
  });

  test('Enter alone chooses nothing', async () => {
    const asked = await ask(ANY);
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer());
    expect(asked.screen()).toContain('left open');
  });

  test.each([
    ['back', KEY.shiftTab],
    ['stop', KEY.ctrlC],
  ])('%s keeps what is ticked', async (kind, key) => {
    const asked = await ask(ANY);
    await asked.press(KEY.space, KEY.down, KEY.space, key);
    expect(await asked.reply).toEqual({ kind, value: ['park', 'school'] });
  });
});

describe('one of them', () => {
  test('Enter alone leaves it open', async () => {
    const asked = await ask(ONE);
    expect(active(asked)).toBe('❯ Leave open');
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer());
  });

  test('Enter takes the active option, and the current answer is where it stands', async () => {
    const asked = await ask(ONE, { answer: chosen('school') });
    expect(active(asked)).toBe('❯ School  In a room there');
    await asked.press(KEY.up, KEY.enter);
    expect(await asked.reply).toEqual(answer('park'));
  });

  test('an answer can be opened again', async () => {
    const asked = await ask(ONE, { answer: chosen('school') });
    await asked.press(KEY.end, KEY.enter);
    expect(await asked.reply).toEqual(answer());
  });

  test.each([
    ['back', KEY.shiftTab],
    ['stop', KEY.ctrlC],
  ])('%s keeps the answer, not where the arrow went', async (kind, key) => {
    const asked = await ask(ONE, { answer: chosen('school') });
    await asked.press(KEY.up, key);
    expect(await asked.reply).toEqual({ kind, value: ['school'] });
  });
});

describe('an option that is no longer offered', () => {
  const before = { answer: chosen('park', 'barn') };

  test('stays ticked, as what it is', async () => {
    const asked = await ask(ANY, before);
    expect(ticks(asked)).toEqual(['❯ [x] Park', '  [x] barn  No longer offered']);
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer('park', 'barn'));
  });

  test('can be unticked', async () => {
    const asked = await ask(ANY, before);
    await asked.press(KEY.down, KEY.down, KEY.down, KEY.space, KEY.enter);
    expect(await asked.reply).toEqual(answer('park'));
  });
});
