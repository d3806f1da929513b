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
    expect(active(asked)).toBe('❯ 1 [ ] Park  not ticked');
    expect(asked.screen()).toContain('  2 [ ] School  In a room there');
    await asked.press(KEY.end);
    expect(active(asked)).toBe('❯ 4 [ ] Not sure yet  not ticked');
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

  test.each([
    ['s', 'School'],
    ['S', 'School'],
    ['n', 'Not sure yet'],
    ['x', 'Park'],
    ['ss', 'School'],
    ['sp', 'Park'],
    ['0', 'Park'],
    ['ś', 'School'],
  ])('letters go to the next line that begins with them, and choose nothing: %s', async (letters, label) => {
    for (const question of [ANY, ONE]) {
      const asked = await ask(question, { answer: chosen('park') });
      await asked.type(letters);
      expect(active(asked)).toContain(label);
      await asked.press(KEY.shiftTab);
      expect(await asked.reply).toEqual({ kind: 'back', value: ['park'] });
    }
  });

  test('the second key that does nothing is answered by a line that says so, until one does something', async () => {
    for (const [question, keys] of [
      [ANY, ['q', '\u0004']],
      [ONE, [KEY.space, KEY.left]],
    ] as const) {
      const asked = await ask(question);
      await asked.press(keys[0]);
      expect(asked.screen()).not.toContain('does nothing');
      await asked.press(keys[1]);
      expect(asked.rows()).toContain('! That key does nothing here. ? shows all keys.');
      await asked.press(KEY.down);
      expect(asked.screen()).not.toContain('does nothing');
      await asked.press(KEY.shiftTab);
      expect(await asked.reply).toEqual({ kind: 'back', value: [] });
    }
  });

  test('the same letter goes on to the next line, and from the last one to the first', async () => {
    const asked = await ask({ ...ANY, options: [...options, { id: 'square', label: 'square' }] });
    const seen = [];
    for (let press = 0; press < 3; press++) {
      await asked.type('s');
      seen.push(active(asked));
    }
    expect(seen).toEqual([
      '❯ 2 [ ] School  In a room there  not ticked',
      '❯ 4 [ ] square  not ticked',
      '❯ 2 [ ] School  In a room there  not ticked',
    ]);
    asked.end();
    await asked.reply;
  });

  test('PageDown and PageUp go on by what is in sight, to the last line and the first', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ id: `p${index}`, label: `Place ${index}` }));
    const asked = await ask({ ...ANY, options: many }, {}, openWindow({ rows: 14 }));
    const inSight = asked.rows().filter((row) => row.includes('[ ]')).length;
    expect(inSight).toBeGreaterThan(3);
    await asked.press(KEY.pageDown);
    expect(active(asked)).toMatch(new RegExp(`Place ${inSight}  `));
    await asked.press(KEY.pageUp);
    expect(active(asked)).toMatch(/Place 0 {2}/);
    await asked.press(...Array(30).fill(KEY.pageDown));
    expect(active(asked)).toContain('Not sure yet');
    await asked.press(...Array(30).fill(KEY.pageUp));
    expect(active(asked)).toMatch(/Place 0 {2}/);
    await asked.press(KEY.shiftTab);
    expect(await asked.reply).toEqual({ kind: 'back', value: [] });
  });

  test('the question is on screen once, however long keys are held', async () => {
    const asked = await ask(ANY);
    await asked.press(...Array(101).fill(KEY.space), ...Array(31).fill(KEY.down));
    expect(asked.everything().filter((row) => row.includes('Where do they'))).toHaveLength(1);
    expect(ticks(asked)).toEqual(['  1 [x] Park']);
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

describe('numbers', () => {
  test('stand before the first nine lines, and tick those without going on', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ id: `p${index}`, label: `Place ${index}` }));
    const asked = await ask({ ...ANY, options: many });
    expect(asked.screen()).toContain('  9 [ ] Place 8\n    [ ] Place 9\n');
    await asked.press('9', '2', '2', '4');
    expect(ticks(asked)).toEqual(['❯ 4 [x] Place 3  ticked', '  9 [x] Place 8']);
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer('p8', 'p3'));
  });

  test('several that come at once are each taken', async () => {
    const asked = await ask(ANY);
    await asked.send('12');
    expect(ticks(asked)).toEqual(['  1 [x] Park', '❯ 2 [x] School  In a room there  ticked']);
    asked.end();
    await asked.reply;
  });

  test('move where one is to be chosen, and Enter chooses', async () => {
    const asked = await ask(ONE);
    await asked.press('2');
    expect(active(asked)).toBe('❯ 2 School  In a room there');
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer('school'));
  });

  test('that no line has do nothing', async () => {
    const asked = await ask(ONE, { answer: chosen('school') });
    await asked.press('7', '0');
    expect(active(asked)).toBe('❯ 2 School  In a room there  chosen');
    await asked.press(KEY.shiftTab);
    expect(await asked.reply).toEqual({ kind: 'back', value: ['school'] });
  });
});

describe('words that are typed into a list', () => {
  const SAID = 'Words are not taken here.';

  test('tick nothing, with all blanks and numbers in them, and that is said', async () => {
    const asked = await ask(ANY, { answer: chosen('park') });
    await asked.type('Some place, by May 24');
    expect(ticks(asked)).toHaveLength(1);
    expect(ticks(asked)[0]).toContain('Park');
    expect(asked.screen()).toContain(SAID);
    await asked.press(KEY.end);
    expect(asked.screen()).not.toContain(SAID);
    await asked.press('2', KEY.enter);
    expect(await asked.reply).toEqual(answer('park', 'school'));
  });

  test('are over with a second Space, which ticks', async () => {
    const asked = await ask(ANY);
    await asked.type('ps ');
    expect(ticks(asked)).toEqual([]);
    expect(asked.screen()).toContain(SAID);
    await asked.press(' ');
    expect(asked.screen()).not.toContain(SAID);
    expect(ticks(asked)).toEqual(['❯ 2 [x] School  In a room there  ticked']);
    asked.end();
    await asked.reply;
  });

  test.each(['s', 'S', 'ś', 'ss'])('are none where one letter led to a line: %s', async (letters) => {
    const asked = await ask(ANY);
    await asked.type(`${letters} `);
    expect(asked.screen()).not.toContain(SAID);
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer('school'));
  });

  test('are no matter in a list of one, where nothing is ticked', async () => {
    const asked = await ask(ONE);
    await asked.type('by May');
    expect(asked.screen()).not.toContain(SAID);
    await asked.press(KEY.shiftTab);
    expect(await asked.reply).toEqual({ kind: 'back', value: [] });
  });
});

describe('Enter with nothing ticked', () => {
  const SAID = '! Nothing is ticked. Space ticks School; Enter leaves it open.';

  test.each([
    ['Enter', KEY.enter],
    ['Tab', KEY.tab],
  ])('stays once where the arrow was moved, and says how to tick: %s', async (_, key) => {
    const asked = await ask(ANY);
    await asked.press(KEY.down, key);
    expect(asked.rows()).toContain(SAID);
    await asked.press(key);
    expect(await asked.reply).toEqual(answer());
    expect(asked.rows().at(-1)).not.toBe(SAID);
    expect(asked.screen()).toContain('left open');
  });

  test('names the line at the arrow, and is gone once something is ticked', async () => {
    const asked = await ask(ANY);
    await asked.press(KEY.down, KEY.down, KEY.enter, KEY.up);
    expect(asked.rows()).toContain(SAID);
    await asked.press(KEY.space);
    expect(asked.screen()).not.toContain('Nothing is ticked');
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer('school'));
  });

  test('is said where all was unticked, too', async () => {
    const asked = await ask(ANY, { answer: chosen('school') });
    await asked.press('2', KEY.enter);
    expect(asked.rows()).toContain(SAID);
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer());
  });

  test('is said in the smallest window', async () => {
    const asked = await ask(ANY, {}, openWindow({ columns: 40, rows: 8 }));
    await asked.press(KEY.down, KEY.enter);
    expect(asked.rows().join(' ').replace(/\s+/g, ' ')).toContain(SAID);
    asked.end();
    await asked.reply;
  });
});

describe('any of them', () => {
  test('Space ticks and unticks, Enter goes on', async () => {
    const asked = await ask(ANY);
    await asked.press(KEY.space, KEY.down, KEY.space);
    expect(ticks(asked)).toEqual(['  1 [x] Park', '❯ 2 [x] School  In a room there  ticked']);
    await asked.press(KEY.up, KEY.space, KEY.enter);
    expect(await asked.reply).toEqual(answer('school'));
    expect(asked.screen()).toContain('Where do they meet? School');
  });

  test('"Not sure yet" and the others exclude each other', async () => {
    const asked = await ask(ANY);
    await asked.press(KEY.space, KEY.end, KEY.space);
    expect(ticks(asked)).toEqual(['❯ 4 [x] Not sure yet  ticked']);
    await asked.press(KEY.home, KEY.space);
    expect(ticks(asked)).toEqual(['❯ 1 [x] Park  ticked']);
    await asked.press(KEY.end, KEY.space, KEY.enter);
    expect(await asked.reply).toEqual(answer('not-sure'));
  });

  test('the current answer is ticked, and Enter alone keeps it', async () => {
    const asked = await ask(ANY, { answer: chosen('school') });
    expect(ticks(asked)).toEqual(['  2 [x] School  In a room there']);
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
    expect(active(asked)).toBe('❯   Leave open');
    expect(asked.screen()).toContain('❯   Leave open\n  1 Park\n');
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer());
  });

  test('Enter takes the active option, and the current answer is where it stands', async () => {
    const asked = await ask(ONE, { answer: chosen('school') });
    expect(active(asked)).toBe('❯ 2 School  In a room there  chosen');
    await asked.press(KEY.up, KEY.enter);
    expect(await asked.reply).toEqual(answer('park'));
  });

  test('an answer can be opened again', async () => {
    const asked = await ask(ONE, { answer: chosen('school') });
    await asked.press(KEY.home, KEY.enter);
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
    expect(ticks(asked)).toEqual(['❯ 1 [x] Park  ticked', '  4 [x] barn  No longer offered']);
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer('park', 'barn'));
  });

  test('can be unticked', async () => {
    const asked = await ask(ANY, before);
    await asked.press(KEY.down, KEY.down, KEY.down, KEY.space, KEY.enter);
    expect(await asked.reply).toEqual(answer('park'));
  });
});
