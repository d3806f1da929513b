/** What documents say of people is asked for first: answers in their words, and that mentors have lived experience. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { listener } from './listener.ts';
import { make } from './sitting.ts';
import { newFolder, start } from './terminal.ts';

const SAID = { 'youth-feedback': 'Someone who stays', 'community-considerations': 'Buses stop at eight' };
const ARGS = ['export', 'm.yaml', '--to', 'o.md', '--with', Object.keys(SAID).join(',')];
/** For screen readers and bare terminals. */
const PLAINLY = { ACCESSIBLE: '1' };
const ASKED = 'Have those whose words these are agreed that others read them?';

test('each is asked for, and Enter alone leaves it out', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', SAID);
  const terminal = start(ARGS, { cwd, env: PLAINLY });
  const { type, hear } = listener(terminal);
  const first = await type('or type a number:', '2');
  expect(first).toContain(`${ASKED} "What feedback`);
  // The words are there to agree to, and nothing is said to be saved, since nothing is.
  expect(first).toContain('Someone who stays');
  expect(first).toContain(':stop or Ctrl+C stops.');
  expect(await type('or type a number:', '')).toContain(ASKED);
  const end = await hear('have one person read it');
  expect(end).toContain('Left out: community-considerations.');
  // Whoever heard no to one answer is not led to all of them.
  expect(end).not.toContain('--with-notes');
  expect(await terminal.exit).toBe(0);
  const document = fs.readFileSync(path.join(cwd, 'o.md'), 'utf8');
  expect(document).toContain('Someone who stays');
  expect(document).not.toContain('Buses');
});

test('back leads to the answer before, and from the first of them no document is made', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', SAID);
  const terminal = start(ARGS, { cwd, env: PLAINLY });
  const { type, hear } = listener(terminal);
  await type('or type a number:', '2');
  await type('or type a number:', ':back');
  await type('or type a number:', ':back');
  expect(await hear('No document was made.')).toContain('Stopped.');
  expect(await terminal.exit).toBe(130);
  expect(fs.readdirSync(cwd)).toEqual(['m.yaml']);
});

test('stopped there, no document is made', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', SAID);
  const terminal = start(ARGS, { cwd, env: PLAINLY });
  await terminal.waitFor('or type a number:');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(fs.readdirSync(cwd)).toEqual(['m.yaml']);
});

const MENTORS = {
  'mentor-type': 'survivors',
  'youth-feedback': 'Someone who stays',
};
const SAY = 'Your model says "Survivors or people with lived experience". What is this document to say?';

test.each([
  ['', 'Mentors are people trained for this.', /It says "Trained mentors" in place of/],
  ['2', 'Mentors are people with lived experience.', /^(?!.*(in place of|in its place))/s],
])('asked once, a document says of mentors what is chosen: %j', async (typed, says, told) => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', MENTORS);
  const terminal = start(['export', 'm.yaml', '--to', 'o.md', '--with', 'youth-feedback'], {
    cwd,
    env: PLAINLY,
  });
  const { type, hear } = listener(terminal);
  expect(await type('or type a number:', typed)).toContain(SAY);
  expect(await type('or type a number:', '2')).toContain(ASKED);
  expect(await hear('have one person read it')).toMatch(told);
  expect(await terminal.exit).toBe(0);
  const document = fs.readFileSync(path.join(cwd, 'o.md'), 'utf8');
  expect(document).toContain(says);
  expect(document).toContain('Someone who stays');
});

const TELLING = { ...MENTORS, statement: 'Mentors are people with lived experience. We start small.' };

test.each([
  ['', ['Mentors are people trained for this.'], ['We start small.'], 0],
  ['3', ['We start small.'], ['Mentors are people trained for this.'], 0],
])(
  'where own words still tell, a person decides what the document says: %j',
  async (typed, there, gone, code) => {
    const cwd = newFolder();
    await make(cwd, 'm.yaml', TELLING);
    const terminal = start(['export', 'm.yaml', '--to', 'o.md'], { cwd, env: PLAINLY });
    const { type, hear } = listener(terminal);
    await type('or type a number:', '');
    expect(await type('or type a number:', typed)).toMatch(
      /Your own words still say "people with lived\s+experience"/,
    );
    const end = await hear('have one person read it');
    expect(end).not.toContain('all that you wrote');
    expect(await terminal.exit).toBe(code);
    const document = fs.readFileSync(path.join(cwd, 'o.md'), 'utf8');
    for (const one of there) expect(document).toContain(one);
    for (const one of gone) expect(document).not.toContain(one);
  },
);

test('words behind an answer about mentors are asked about, whatever was chosen; others are told', async () => {
  const cwd = newFolder();
  const behind = [{ 'community-members': 'some survivors' }];
  await make(cwd, 'm.yaml', { 'mentor-type': behind, statement: 'Our mentors are survivors. Ours.' });
  const terminal = start(['export', 'm.yaml', '--to', 'o.md'], { cwd, env: PLAINLY });
  const { type, hear } = listener(terminal);
  expect(await type('or type a number:', '')).toMatch(/Your own words say "survivors":/);
  expect(await hear('have one person read it')).toContain('It has the draft in the place of what you wrote');
  expect(await terminal.exit).toBe(0);
  expect(fs.readFileSync(path.join(cwd, 'o.md'), 'utf8')).not.toContain('Our mentors are survivors');
  const told = newFolder();
  await make(told, 'm.yaml', { statement: 'Our mentors are survivors.' });
  const other = start(['export', 'm.yaml', '--to', 'o.md'], { cwd: told, env: PLAINLY });
  await listener(other).hear('Where that is about mentors');
  expect(await other.exit).toBe(0);
});

test.each([
  ['at the words for others', [':back']],
  ['at words that still tell', ['', ':back']],
  ['at words that still tell, to change them first', ['', '2']],
])('going back from the first question makes no document: %s', async (_, typed) => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', TELLING);
  const terminal = start(['export', 'm.yaml', '--to', 'o.md'], { cwd, env: PLAINLY });
  const { type } = listener(terminal);
  for (const line of typed) await type('or type a number:', line);
  expect(await terminal.exit).toBe(130);
  expect(fs.readdirSync(cwd)).toEqual(['m.yaml']);
});

test('with --say-trained-mentors nobody is asked; stopped where it is asked, no document is made', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', MENTORS);
  const asked = start(['export', 'm.yaml', '--to', 'o.md'], { cwd, env: PLAINLY });
  await asked.waitFor('or type a number:');
  await asked.press(KEY.ctrlC);
  expect(await asked.exit).toBe(130);
  expect(fs.readdirSync(cwd)).toEqual(['m.yaml']);
  const told = start(['export', 'm.yaml', '--to', 'o.md', '--say-trained-mentors'], { cwd });
  expect(await told.exit).toBe(0);
  expect(told.screen()).not.toContain('What is this document to say?');
  expect(fs.readFileSync(path.join(cwd, 'o.md'), 'utf8')).toContain('Trained mentors');
});

test('with keys it is asked as all else is: arrows choose, and nothing is said to be saved', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', { ...MENTORS, ...SAID });
  const terminal = start(ARGS, { cwd });
  await terminal.waitFor('\u276f "Trained mentors"');
  expect(terminal.screen()).toMatch(/Ctrl\+C stop \S \? more/);
  await terminal.press(KEY.enter);
  await terminal.waitFor('\u276f Not yet, or no');
  expect(terminal.screen()).toContain('Someone who stays');
  await terminal.press(KEY.down, KEY.enter);
  await terminal.waitFor('Buses stop at eight');
  await terminal.waitFor('\u276f Not yet, or no');
  await terminal.press(KEY.shiftTab);
  await terminal.waitFor('"What feedback');
  await terminal.waitFor('\u276f Not yet, or no');
  await terminal.press(KEY.down, KEY.enter);
  await terminal.waitFor('"What should');
  await terminal.waitFor('\u276f Not yet, or no');
  await terminal.press(KEY.enter);
  expect(await terminal.exit).toBe(0);
  const document = fs.readFileSync(path.join(cwd, 'o.md'), 'utf8');
  expect(document).toContain('Someone who stays');
  expect(document).not.toContain('Buses');
});

test.each([
  ['Ctrl+C', KEY.ctrlC],
  ['Shift+Tab', KEY.shiftTab],
])('with keys, %s at the first of them makes no document', async (_, pressed) => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', SAID);
  const terminal = start(ARGS, { cwd });
  await terminal.waitFor('\u276f Not yet, or no');
  await terminal.press(pressed);
  expect(await terminal.exit).toBe(130);
  expect(fs.readdirSync(cwd)).toEqual(['m.yaml']);
});
