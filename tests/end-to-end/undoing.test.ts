/** What was typed over by mistake comes back: by Esc as any terminal sends it, by what there is more to, and in plain lines. */
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { answersIn, make, pipe } from './sitting.ts';
import { newFolder, start } from './terminal.ts';

const ESC = '\u001b';
const F1 = '\u001bOP';
const WORDS = 'Someone who stays, evenings too.';
const GIVEN = { 'youth-feedback': WORDS, 'community-considerations': 'Two schools.' };
const BOTH = ['--question', 'youth-feedback,community-considerations'];

test('Esc gives back what a held Backspace has taken, and Ctrl+C then keeps all of it', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', GIVEN);
  const terminal = start(['init', 'm.json', '--edit', ...BOTH], { cwd });
  await terminal.waitForAsked(WORDS);
  terminal.send(KEY.backspace.repeat(100));
  await terminal.waitFor((screen) => screen.includes('Esc undo') && !screen.includes('Someone'));
  await terminal.press(ESC);
  await terminal.waitForAsked(WORDS);
  await terminal.waitFor('Esc redo');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(answersIn(cwd, 'm.json')['youth-feedback']).toBe(WORDS);
});

test('Esc and Ctrl+C at once are both: nothing is typed, and it stops', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', GIVEN);
  const terminal = start(['init', 'm.json', '--edit', ...BOTH], { cwd });
  await terminal.waitForAsked(WORDS);
  await terminal.press(KEY.ctrlU);
  await terminal.waitFor('Esc undo');
  terminal.send(ESC + KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(answersIn(cwd, 'm.json')['youth-feedback']).toBe(WORDS);
});

test('what was changed at another question is brought back, and what is typed here stays', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', GIVEN);
  const terminal = start(['init', 'm.json', '--edit', ...BOTH], { cwd });
  await terminal.waitForAsked(WORDS);
  await terminal.press(KEY.ctrlU, 'S', KEY.tab);
  await terminal.waitForAsked('Two schools.');
  await terminal.press(' Near.', F1);
  await terminal.waitFor('What you changed');
  await terminal.press('w', KEY.enter);
  await terminal.waitFor('What you changed since this file was opened');
  await terminal.press(KEY.enter);
  await terminal.waitFor('Bring back what the file held');
  await terminal.press(KEY.up, KEY.enter);
  await terminal.waitFor('Brought back:');
  expect(answersIn(cwd, 'm.json')['youth-feedback']).toBe(WORDS);
  await terminal.press(KEY.end, KEY.enter);
  await terminal.waitForAsked(/Two schools\. Near\./);
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(answersIn(cwd, 'm.json')).toEqual({ ...GIVEN, 'community-considerations': 'Two schools. Near.' });
});

test('in plain lines :undo brings back what was replaced', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', { ...GIVEN, program: 'River House' });
  const args = ['init', 'm.json', '--edit', '--plain', '--question', 'program,youth-feedback'];
  const terminal = start(args, { cwd });
  await terminal.waitFor('Your answer so far: River House');
  await terminal.press('Oops\r');
  await terminal.waitFor(`Your answer so far: ${WORDS}`);
  await terminal.press(':back\r');
  await terminal.waitFor('It was another one before. :undo brings that back.');
  await terminal.press(':undo\r');
  await terminal.waitFor('Brought back: River House');
  await terminal.press('\r');
  await terminal.waitFor(/Brought back: River House[\s\S]*Replaced\./);
  await terminal.press(':stop\r');
  expect(await terminal.exit).toBe(130);
  expect(answersIn(cwd, 'm.json')['program']).toBe('River House');
});

test('in plain lines the end of the input keeps what stood there, too, and the next run asks in words', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', { ...GIVEN, program: 'River' });
  const args = ['init', 'm.json', '--edit', '--plain', '--question', 'program,youth-feedback'];
  const terminal = start(args, { cwd });
  await terminal.waitFor('Your answer so far: River');
  await terminal.press('River House by the kingfisher pond\r');
  await terminal.waitFor(`Your answer so far: ${WORDS}`);
  await terminal.press(':back\r');
  await terminal.waitFor('It was another one before.');
  await terminal.press(':undo\r');
  await terminal.waitFor('Brought back: River');
  await terminal.press('\u0004');
  expect(await terminal.exit).toBe(130);
  expect(terminal.screen().replace(/\s+/g, ' ')).toMatch(/You are asked which to keep when you go on\.$/);
  expect(answersIn(cwd, 'm.json')['program']).toBe('River');
  const later = start(args, { cwd });
  await later.waitFor(/1\. Bring back what stood there before\s+River House by the kingfisher pond/);
  await later.press('1\r');
  await later.waitFor('Your answer so far: River House by the kingfisher pond');
  await later.press(':stop\r');
  expect(await later.exit).toBe(130);
  expect(JSON.parse(pipe(['check', 'm.json', '--json'], cwd).stdout)[0].unsettled).toEqual([]);
});

const NEXT = 'Your answer so far: Two schools.';
test.each<[string, [string, string][], string]>([
  [':stop at the next question', [[':clear\r', NEXT]], ':stop\r'],
  [
    'Ctrl+C at the same question again',
    [
      [':clear\r', NEXT],
      [':back\r', 'It was another one before.'],
    ],
    KEY.ctrlC,
  ],
  ['the end of the input', [[':clear\r', NEXT]], '\u0004'],
])('in plain lines what was cut short and left before %s is kept', async (_, leaving, stop) => {
  const cwd = newFolder();
  await make(cwd, 'm.json', GIVEN);
  const terminal = start(['init', 'm.json', '--edit', '--plain', ...BOTH], { cwd });
  await terminal.waitFor(`Your answer so far: ${WORDS}`);
  for (const [line, wanted] of leaving) {
    await terminal.press(line);
    await terminal.waitFor(wanted);
  }
  await terminal.press(stop);
  expect(await terminal.exit).toBe(130);
  expect(terminal.screen().replace(/\s+/g, ' ')).toMatch(/You are asked which to keep when you go on\.$/);
  const [checked] = JSON.parse(pipe(['check', 'm.json', '--json'], cwd).stdout);
  expect(checked.unsettled).toEqual(['youth-feedback']);
  const later = start(['init', 'm.json', '--edit', '--plain', '--question', 'took-part'], { cwd });
  await later.waitFor(/1\. Bring back what stood there before\s+Someone who stays, evenings too\./);
  await later.press(':stop\r');
  expect(await later.exit).toBe(130);
});

test('what somebody brought back by hand, or finished without, is asked about no more', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', GIVEN);
  const back = start(['init', 'm.json', '--edit', ...BOTH], { cwd });
  await back.waitForAsked(WORDS);
  await back.press(KEY.ctrlU, KEY.tab);
  await back.waitForAsked('Two schools.');
  await back.press(KEY.shiftTab);
  await back.waitFor('Esc earlier answer');
  await back.press(ESC);
  await back.waitForAsked(WORDS);
  await back.press(KEY.tab);
  await back.waitForAsked('Two schools.');
  await back.press(KEY.ctrlC);
  expect(await back.exit).toBe(130);
  expect(answersIn(cwd, 'm.json')).toEqual(GIVEN);
  const unsettled = () => JSON.parse(pipe(['check', 'm.json', '--json'], cwd).stdout)[0].unsettled;
  expect(unsettled()).toEqual([]);
  const finished = start(['init', 'm.json', '--edit', '--question', 'youth-feedback'], { cwd });
  await finished.waitForAsked(WORDS);
  await finished.press(KEY.ctrlU, KEY.tab);
  await finished.waitForAsked('What prompted this change');
  await finished.press(KEY.tab);
  expect(await finished.exit).toBe(0);
  expect(unsettled()).toEqual([]);
});
