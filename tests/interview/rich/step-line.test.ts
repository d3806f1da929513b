/** The next step below a note: how it is kept, and that a text is never taken for a wish to keep it. */
import { describe, expect, test } from 'vitest';
import { type Arrival, key, NO_ESCAPE } from '../../../src/interview/keys/keys.ts';
import { keyAtStep, stepLineOf } from '../../../src/interview/rich/step-line.ts';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { aloneUnder, type NextStep } from '../../../src/walk/current.ts';
import { KEY } from '../../keys.ts';
import { type Looks, openWindow } from './window.ts';

const STEP: NextStep = {
  ...{ id: 'ride-plan', title: 'Rides', what: 'Plan the rides.' },
  ...{ isKept: false, became: '', isUnderWay: false },
};
const POINT: Question = { kind: 'notes', id: 'rides', ask: 'How do they get there?', careful: true };

async function atPoint(step: NextStep = STEP, looks: Looks = {}, answer: string | null = null) {
  const window = openWindow(looks);
  const reply = window.asking.ask(POINT, { ...aloneUnder('Points'), answer, nextStep: step });
  await window.press();
  return { ...window, reply };
}

describe('below an empty note', () => {
  test('Space keeps the step and takes it back, and the line says so', async () => {
    const { press, screen, reply } = await atPoint();
    expect(screen()).toContain('  Next step: Plan the rides. Space keeps it.');
    await press(' ');
    expect(screen()).toContain('  Kept as a next step: Plan the rides. Space takes it back.');
    // Nobody presses Space twice as fast as a test does.
    await press(KEY.left, ' ');
    expect(screen()).toContain('  Next step: Plan the rides. Space keeps it.');
    await press(KEY.left, ' ', KEY.enter);
    expect(await reply).toEqual({ kind: 'skip', keepsStep: true });
    expect(screen()).toContain('✔ Kept as a next step: Rides');
  });

  test('Esc takes back that it was kept, and once more keeps it', async () => {
    const { press, screen, reply } = await atPoint();
    expect(screen()).not.toContain('Esc');
    await press(' ', KEY.left);
    expect(screen()).toContain('Esc undo');
    await press(KEY.escape, KEY.left);
    expect(screen()).toContain('  Next step: Plan the rides. Space keeps it.');
    expect(screen()).toContain('Esc redo');
    await press(KEY.escape, KEY.left);
    expect(screen()).toContain('Kept as a next step: Plan the rides.');
    await press(KEY.tab);
    expect(await reply).toEqual({ kind: 'skip', keepsStep: true });
  });

  test.each([
    ['Shift+Tab', KEY.shiftTab, 'back'],
    ['Ctrl+C', KEY.ctrlC, 'stop'],
  ])('%s keeps what was kept', async (_, pressed, kind) => {
    const { press, reply } = await atPoint();
    await press(' ', pressed);
    expect(await reply).toEqual({ kind, keepsStep: true });
  });

  test('a text that begins with a blank and comes at once is a text', async () => {
    const { send, press, screen, reply } = await atPoint();
    await send(' By bus');
    expect(screen()).toContain('│  By bus');
    expect(screen()).toContain('Next step: Plan the rides.');
    await press(KEY.tab);
    expect(await reply).toEqual({ kind: 'answer', value: ' By bus' });
  });

  test('a blank and then a letter, typed by a slow hand, are a text, and that is said', async () => {
    const { press, screen, reply } = await atPoint();
    await press(' ', 'h');
    expect(screen()).toContain('│  h');
    expect(screen()).toContain('The blank is a part of your text, and the next step is as it was.');
    expect(screen()).toContain('Next step: Plan the rides. Down, then Space, keeps it.');
    await press('i', KEY.down, ' ');
    expect(screen()).not.toContain('The blank is a part');
    await press(KEY.enter);
    expect(await reply).toEqual({ kind: 'answer', value: ' hi', keepsStep: true });
  });

  test('a paste is a text, whatever it begins with', async () => {
    const { send, press, reply } = await atPoint();
    await send('\u001b[200~ By bus\u001b[201~');
    await press(KEY.tab);
    expect(await reply).toEqual({ kind: 'answer', value: ' By bus' });
  });
});

describe('below a note with words in it', () => {
  test('Space is a blank', async () => {
    const { press, type, screen, reply } = await atPoint();
    await type('By bus');
    expect(screen()).toContain('Down, then Space, keeps it.');
    await press(KEY.tab);
    expect(await reply).toEqual({ kind: 'answer', value: 'By bus' });
  });

  test('Down leads to the step, where Space keeps it, and Up leads back', async () => {
    const { press, type, screen, reply } = await atPoint(STEP, {}, 'By bus');
    await press(KEY.down, ' ');
    expect(screen()).toContain('❯ Kept as a next step: Plan the rides. Space takes it back.');
    expect(screen()).toContain('Enter goes on');
    await press(KEY.up);
    await type(' and tram');
    expect(screen()).toContain('│ By bus and tram');
    await press(KEY.down, KEY.enter);
    expect(await reply).toEqual({ kind: 'answer', value: 'By bus and tram', keepsStep: true });
  });

  test('what is typed at the step is for the note', async () => {
    const { press, type, screen } = await atPoint(STEP, {}, 'By bus');
    await press(KEY.down);
    await type('.');
    expect(screen()).toContain('│ By bus.');
    expect(screen()).toContain('  Next step: Plan the rides. Down, then Space, keeps it.');
  });

  test.each([
    ['Enter', KEY.enter, 'answer'],
    ['Tab', KEY.tab, 'answer'],
    ['Ctrl+C', KEY.ctrlC, 'stop'],
  ])('Esc leads out of the step, and the note stays: then %s', async (_, pressed, kind) => {
    const { press, type, screen, reply } = await atPoint();
    await type('hello');
    await press(KEY.down);
    expect(screen()).toContain('\u276f Next step');
    await press(KEY.escape, KEY.left);
    expect(screen()).toContain('\u2502 hello');
    expect(screen()).not.toContain('\u276f Next step');
    await press(
      ...(kind === 'answer' && pressed === KEY.enter ? [KEY.end, KEY.enter, KEY.enter] : []),
      pressed,
    );
    expect(await reply).toMatchObject({ kind, value: expect.stringMatching(/^hello\n*$/) });
  });

  test('Down goes through all rows of the note first', async () => {
    const { press, screen } = await atPoint(STEP, {}, 'One\nTwo');
    await press(KEY.up, KEY.down, ' ');
    expect(screen()).toContain('Next step: Plan the rides.');
    await press(KEY.down, ' ');
    expect(screen()).toContain('Kept as a next step');
  });
});

test('a step that is under way is told of, and not taken back here', async () => {
  const { press, screen, reply } = await atPoint({
    ...STEP,
    isKept: true,
    became: 'Set aside',
    isUnderWay: true,
  });
  expect(screen()).toContain('  Next step (Set aside): Plan the rides.\n');
  await press(' ', 'a', KEY.tab);
  expect(await reply).toEqual({ kind: 'answer', value: ' a' });
});

test('in a small window the step stands there by its name, and the note keeps a row', async () => {
  const { rows, press, type } = await atPoint(STEP, { columns: 40, rows: 12 });
  expect(rows()).toContain('  Next step: Rides. Space keeps it.');
  await type('By bus');
  await press();
  expect(rows()).toContain('│ By bus');
  expect(rows()).toContain('  Next step: Rides. Down, then Space,');
});

test('what is there beside the questions leaves the step as it is', async () => {
  const { press, screen, reply } = await atPoint();
  await press(' ', '\u001bOP');
  expect(screen()).toContain('All keys');
  await press(KEY.shiftTab);
  expect(screen()).toContain('Kept as a next step: Plan the rides.');
  await press(KEY.tab);
  expect(await reply).toEqual({ kind: 'skip', keepsStep: true });
});

describe('a blank and what comes after it', () => {
  const typed = (text: string): Arrival => ({ kind: 'typed', text });
  const at = (moment: number) => ({ step: STEP, isNoteEmpty: true, isOnLastRow: () => true, at: moment });
  const afterSpace = keyAtStep(stepLineOf(STEP), typed(' '), at(1000)).line;

  test.each([
    ['too soon for a hand: both are text', 1020, false, [typed(' '), typed('B')]],
    ['as a slow hand types: both are text', 1900, false, [typed(' '), typed('B')]],
    ['later: the step stays kept, and the note begins with the letter', 2100, true, [typed('B')]],
  ])('a letter %s', (_, moment, isKept, forNote) => {
    const after = keyAtStep(afterSpace, typed('B'), at(moment));
    expect(after.line).toMatchObject({ isKept, wasBlank: !isKept });
    expect(after.forNote).toEqual(forNote);
  });

  test('what was no Esc after all leaves all as it was', () => {
    const line = keyAtStep({ ...stepLineOf(STEP), isActive: true }, key('escape'), at(1000)).line;
    expect(line.isActive).toBe(false);
    const after = keyAtStep(line, key(NO_ESCAPE), at(1010));
    expect([after.line.isActive, after.forNote]).toEqual([true, []]);
  });

  test('a key in between ends the beginning of a text', () => {
    const moved = keyAtStep(afterSpace, key('left'), at(1001)).line;
    expect(keyAtStep(moved, typed('B'), at(1002)).line.isKept).toBe(true);
  });
});
