/** Five files become one model at one table, in a real terminal: with keys and in plain lines, stopped and gone on with. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { listener } from './listener.ts';
import { answersIn, textOf } from './sitting.ts';
import { newFolder, type Running, start } from './terminal.ts';

const FILES = ['a.json', 'b.json', 'c.json', 'd.json', 'e.json'] as const;

/** What five people filled in: they part at the name, at what would be comfortable, at the form and at the place. */
const ANSWERS: readonly object[] = [
  {
    program: 'River House',
    'youth-feedback': 'Someone who stays.',
    comfort: 'Being near home.',
    form: ['natural'],
    location: ['community', { other: 'Library study rooms' }],
  },
  { program: 'Harbor', comfort: 'Someone who listens.', form: ['assigned'], location: ['community'] },
  { form: ['assigned'], location: ['community', { other: 'A park' }] },
  { form: ['natural'], location: ['community'] },
  { location: ['community'], means: 'Two rooms.' },
];

function fiveFiles(): string {
  const folder = newFolder();
  for (const [index, name] of FILES.entries()) write(folder, name, ANSWERS[index] ?? {});
  return folder;
}

function write(folder: string, name: string, answers: object): void {
  fs.writeFileSync(path.join(folder, name), JSON.stringify(answers));
}

const TO_OURS = ['combine', ...FILES, '--to', 'ours.json'];

function combining(cwd: string): unknown {
  return JSON.parse(textOf(cwd, 'ours.json')).combining;
}

/** Reads what stands at the start, page by page, up to the list of what is to be decided. */
async function toList(terminal: Running): Promise<void> {
  await terminal.waitFor(/❯ (Read on|Go on)/);
  for (let said = ''; !said.endsWith('to decide'); )
    said = await terminal.pressUntil(KEY.enter, /Read on|Go on|\d to decide/);
}

/** Reads what was written, page by page, up to what can be done with it. */
async function toChoices(terminal: Running, item: string): Promise<void> {
  await terminal.waitFor((screen) => screen.includes(`❯ ${item}`) || screen.includes('❯ Read on'));
  let said = terminal.screen().includes(`❯ ${item}`) ? item : '';
  while (said !== item) said = await terminal.pressUntil(KEY.enter, new RegExp(`Read on|${item}`));
  await terminal.waitFor(`❯ ${item}`);
}

test.each([
  [100, 30],
  [40, 12],
])('five files are walked through to the end with keys, in a window of %i × %i', async (cols, rows) => {
  const cwd = fiveFiles();
  const before = FILES.map((name) => textOf(cwd, name));
  const terminal = start([...TO_OURS, '--counted'], { cwd, cols, rows });
  await terminal.waitFor(/People here may still know who wrote\s+something/);
  await toList(terminal);
  expect(terminal.asked()).toContain('4 to decide');
  // The name: picked.
  await terminal.press(KEY.enter);
  await toChoices(terminal, 'Leave it open');
  while (!terminal.screen().includes('❯ River House')) {
    const before = terminal.screen();
    await terminal.press(KEY.down);
    await terminal.waitFor((screen) => screen !== before);
  }
  await terminal.press(KEY.enter);
  await terminal.waitFor('3 to decide');
  // What would be comfortable: all of it.
  await terminal.press(KEY.enter);
  await toChoices(terminal, 'Keep all of it');
  // The question is in sight where it is decided, also in a low window.
  expect(terminal.screen().replace(/\s+/g, ' ')).toContain(
    'What would make young people feel most comfortable?',
  );
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('What form will the mentoring take?');
  expect(terminal.asked()).toContain('What young people said:');
  await terminal.waitFor('Natural (2 of 5)');
  await terminal.press('2');
  await terminal.waitFor(/\[x\] Assigned/);
  await terminal.press(KEY.enter);
  await terminal.waitFor('1 to decide');
  // The place: what all chose is ticked, and the words behind the other are all there.
  await terminal.press(KEY.enter);
  await terminal.waitFor(/\[x\] Community \(5 of 5\)/);
  await terminal.press('3');
  await terminal.waitFor(/\[x\] Other/);
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('Other: Where, in general?');
  await terminal.press(KEY.enter);
  await terminal.waitFor('All is decided.');
  await terminal.press(KEY.enter);
  expect(await terminal.exit).toBe(0);
  const answers = answersIn(cwd, 'ours.json');
  expect(answers).toMatchObject({ program: 'River House', form: ['assigned'], means: 'Two rooms.' });
  expect(String(answers['comfort']).split('\n\n').sort()).toEqual([
    'Being near home.',
    'Someone who listens.',
  ]);
  expect(JSON.stringify(answers['location'])).toMatch(
    /A park; Library study rooms|Library study rooms; A park/,
  );
  expect(combining(cwd)).toBeUndefined();
  expect(FILES.map((name) => textOf(cwd, name))).toEqual(before);
});

test.each([
  [100, 30],
  [40, 12],
])('and in plain lines, in a window of %i × %i', async (cols, rows) => {
  const cwd = fiveFiles();
  const terminal = start([...TO_OURS, '--plain'], { cwd, cols, rows });
  const listening = listener(terminal);
  const { type } = listening;
  /** Reads page by page up to what can be done, and types a line there. */
  const readAndType = async (wanted: string, line: string) => {
    for (;;) {
      const said = await listening.hear(new RegExp(`to read on:|${wanted}`));
      if (!said.includes('to read on:')) return type(wanted, line);
      await type('to read on:', '');
    }
  };
  await readAndType('Press Enter to go on:', '');
  await type('Press Enter for 1, Before you begin, or type a number:', '');
  await readAndType('Press Enter for 1, Leave it open, or type a number:', '2');
  await type(/Decided: (River House|Harbor).*Press Enter for 2, Form & Type/, '');
  await readAndType('Press Enter for 1, Keep all of it, one after the other, or type a number:', '');
  const form = await type(/Type one number or several, or press Enter to leave it open:/, '4');
  expect(form).toContain('What young people said: Someone who stays.');
  expect(form).toMatch(
    /1\. Natural \(some\)\. .* 2\. Assigned \(some\)\. .* 3\. Not sure yet 4\. Leave open \(some\)/,
  );
  await type(/Left open\..*Press Enter for 3, Location/, '');
  const place = await type(/Press Enter to keep this\. Type one number/, '');
  expect(place).toMatch(/Chosen so far: Community 1\. Community \(all\)/);
  await type(/All is decided\..*Finish, or type a number:/, '');
  expect(await terminal.exit).toBe(0);
  expect(answersIn(cwd, 'ours.json')).toMatchObject({ location: ['community'] });
  expect(answersIn(cwd, 'ours.json')).not.toHaveProperty('form');
  expect(combining(cwd)).toBeUndefined();
});

test('stopped with Ctrl+C it goes on by the same command: what was decided stays, also what was left open, and files are read anew', async () => {
  const cwd = fiveFiles();
  const first = start(TO_OURS, { cwd, rows: 40 });
  await toList(first);
  await first.press(KEY.enter);
  await toChoices(first, 'Leave it open');
  await first.press(KEY.enter);
  await first.waitFor('3 to decide');
  await first.press(KEY.ctrlC);
  expect(await first.exit).toBe(130);
  expect(first.raw()).toContain('mentoring-model combine a.json b.json c.json d.json e.json --to ours.json');
  expect(combining(cwd)).toMatchObject({ decided: ['program'] });
  write(cwd, 'b.json', {
    program: 'Lake',
    comfort: 'Someone my age.',
    form: ['assigned'],
    location: ['community'],
  });
  const again = start(TO_OURS, { cwd, rows: 40 });
  await toList(again);
  expect(again.asked()).toContain('3 to decide');
  expect(again.asked()).toMatch(/Before you begin +done/);
  await again.press(KEY.enter);
  await toChoices(again, 'Keep all of it');
  expect(again.screen()).toContain('Someone my age.');
  expect(again.screen()).not.toContain('Someone who listens.');
  for (let down = 0; down < 3; down++) await again.press(KEY.down);
  await again.waitFor('❯ Leave it open');
  await again.press(KEY.enter);
  await again.waitForAsked('What form will the mentoring take?');
  await again.press(KEY.ctrlC);
  expect(await again.exit).toBe(130);
  // Notes that were left open on purpose are not kept for somebody to settle.
  const saved = JSON.parse(textOf(cwd, 'ours.json'));
  expect(saved).toMatchObject({ combining: { decided: ['program', 'comfort'] } });
  expect([saved.unsettled, saved.answers.program, saved.answers.comfort]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('killed, nothing that was decided is gone', async () => {
  const cwd = fiveFiles();
  const first = start(TO_OURS, { cwd, rows: 40 });
  await toList(first);
  await first.press('f');
  await first.waitFor('❯ Form & Type');
  await first.press(KEY.enter);
  await toChoices(first, 'Keep all of it');
  await first.press(KEY.enter);
  await first.waitForAsked('What form will the mentoring take?');
  first.signal('SIGKILL');
  await first.exit;
  expect(combining(cwd)).toMatchObject({ decided: ['comfort'] });
  const again = start(TO_OURS, { cwd, rows: 40 });
  await toList(again);
  expect(again.asked()).toContain('3 to decide');
  await again.press(KEY.ctrlC);
  expect(await again.exit).toBe(130);
});
