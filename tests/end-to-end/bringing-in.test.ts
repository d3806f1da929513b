/** Bringing what others wrote into the model that is open, from the list of sections. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { answersIn, make, textOf } from './sitting.ts';
import { newFolder, type Running, start } from './terminal.ts';

/** Brings one file in from the list, where no other was brought in before; what is in the model then is told. */
async function bringIn(terminal: Running, file: string): Promise<void> {
  await terminal.press('b');
  await terminal.waitFor('❯ Bring in what others wrote');
  await terminal.press(KEY.enter);
  await terminal.waitFor('People here may still know');
  await terminal.press(KEY.enter);
  await name(terminal, file);
}

/** Names one file where it is asked for, and no other. */
async function name(terminal: Running, file: string): Promise<void> {
  await terminal.waitForAsked('Which file is to be brought in?');
  await terminal.press(file, KEY.enter);
  await terminal.waitFor(`To be brought in: ${file}`);
  await terminal.press(KEY.enter);
}

test('files are asked for, the model is one more, its own answers stay until something else is decided, and the file as it was lies beside it', async () => {
  const cwd = newFolder();
  const before = await make(cwd, 'm.json', { form: ['natural'], comfort: 'Near home.' });
  fs.writeFileSync(
    path.join(cwd, 'theirs.yaml'),
    'form: assigned\ncomfort: Call 316-555-0100.\nlocation: community\n',
  );
  const terminal = start(['init', 'm.json', '--edit'], { cwd, rows: 40 });
  await terminal.waitFor('❯ Before you begin');
  await terminal.press('b');
  await terminal.waitFor('❯ Bring in what others wrote');
  await terminal.press(KEY.enter);
  await terminal.waitFor('People here may still know who wrote something');
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('Which file is to be brought in?');
  await terminal.press('m.json', KEY.enter);
  await terminal.waitFor('m.json: is the model itself.');
  await terminal.press('nobody.csv', KEY.enter);
  await terminal.waitFor('nobody.csv: there is no such file.');
  await terminal.press('theirs.yam', KEY.enter);
  await terminal.waitFor('Did you mean theirs.yaml?');
  // As a file comes that is dropped into the terminal.
  await terminal.press("'theirs.yaml' ", KEY.enter);
  await terminal.waitFor('To be brought in: theirs.yaml');
  await terminal.press(KEY.enter);
  await terminal.waitFor('Every note is in m.json now.');
  expect(terminal.screen()).toContain('this could point to someone: a phone number');
  expect(terminal.screen()).toContain('The earlier file is kept as m.json.bak.');
  expect(textOf(cwd, 'm.json.bak')).toBe(before);
  expect(answersIn(cwd, 'm.json')).toMatchObject({ form: ['natural'] });
  expect(answersIn(cwd, 'm.json')).not.toHaveProperty('location');
  await terminal.press(KEY.enter);
  await terminal.waitFor('❯ Form & Type');
  expect(terminal.asked()).toContain('3 to decide');
  await terminal.press('l');
  await terminal.waitFor('❯ Location');
  await terminal.press(KEY.enter);
  await terminal.waitFor('Community (some)');
  await terminal.press('1');
  await terminal.waitFor(/\[x\] Community/);
  await terminal.press(KEY.enter);
  await terminal.waitFor('2 to decide');
  await terminal.press(KEY.end);
  await terminal.waitFor('❯ Finish for now');
  await terminal.press(KEY.enter);
  await terminal.waitFor('Read it over');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(terminal.raw()).toMatch(
    /not all of it is decided yet\.\s+To\s+go\s+on,\s+choose\s+"Bring in what others wrote"/,
  );
  const saved = JSON.parse(textOf(cwd, 'm.json'));
  expect(saved).toMatchObject({ status: 'in progress', combining: { decided: ['location'] } });
  expect(saved.answers).toMatchObject({ form: ['natural'], location: ['community'] });
  expect(saved.answers.comfort.split('\n\n').sort()).toEqual(['Call 316-555-0100.', 'Near home.']);
  const combined = [{ why: "Combined from several people's answers", changed: { comfort: {} } }];
  expect(saved.revisions).toMatchObject(combined);
  await goOnWith(cwd, saved.answers);
  expect(JSON.parse(textOf(cwd, 'm.json')).revisions).toMatchObject(combined);
});

test('what is changed before and after it are revisions of their own, with one reason that is asked for once', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', { form: ['natural'], comfort: 'Near home.', location: ['community'] });
  const theirs = { form: 'natural', location: 'community', pay: 'paid' };
  fs.writeFileSync(path.join(cwd, 'theirs.json'), JSON.stringify(theirs));
  const terminal = start(['init', 'm.json', '--edit'], { cwd, rows: 40 });
  const rewrite = async (more: string) => {
    await terminal.press(KEY.enter);
    await terminal.waitForAsked('Do you have enough mentors');
    await terminal.press(KEY.shiftTab);
    await terminal.waitForAsked('What would make young people feel most comfortable?');
    await terminal.press(more, KEY.shiftTab);
    await terminal.waitFor('❯ Form & Type');
  };
  await terminal.waitFor('❯ Before you begin');
  await terminal.press('f');
  await terminal.waitFor('❯ Form & Type');
  await rewrite(' Soon.');
  await bringIn(terminal, 'theirs.json');
  await terminal.waitFor('Every note is in m.json now.');
  await terminal.press(KEY.enter);
  await terminal.waitFor('❯ Mentor Type');
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('Will mentors be paid, or volunteer?');
  await terminal.press('1', KEY.enter);
  await terminal.waitFor('❯ Finish');
  await terminal.press(KEY.enter);
  await terminal.waitFor('❯ Form & Type');
  await rewrite(' At noon.');
  await terminal.press('f');
  await terminal.waitFor('❯ Focus');
  await terminal.press('f');
  await terminal.waitFor('❯ Finish');
  await terminal.press(KEY.enter);
  await terminal.waitForAsked(/You changed: \S+\s.*What prompted this change\?/);
  await terminal.press('The council asked', KEY.tab);
  await terminal.waitFor('❯ Leave it there');
  await terminal.press(KEY.enter);
  expect(await terminal.exit).toBe(0);
  const reason = 'The council asked';
  expect(JSON.parse(textOf(cwd, 'm.json')).revisions).toMatchObject([
    { why: reason, changed: { comfort: {} } },
    { why: "Combined from several people's answers", changed: {} },
    { why: reason, changed: { comfort: {} } },
  ]);
});

/** Goes on where that stopped: with the same file, then with what is left as it stands. */
async function goOnWith(cwd: string, answers: object): Promise<void> {
  const again = start(['init', 'm.json', '--edit'], { cwd, rows: 40 });
  await again.waitFor('not all of it is decided yet');
  await again.press(KEY.enter);
  await again.waitFor('Read it over');
  await again.press('b');
  await again.waitFor('❯ Bring in what others wrote');
  await again.press(KEY.enter);
  await again.waitFor('❯ Name the files again, and go on');
  await again.press(KEY.enter);
  await name(again, 'theirs.yaml');
  await again.waitFor('2 to decide');
  await again.press(KEY.enter);
  await again.waitFor('❯ Form & Type');
  await again.press(KEY.end);
  await again.waitFor('❯ Finish for now');
  await again.press(KEY.enter);
  await again.waitFor('❯ Before you begin');
  await again.press('b');
  await again.waitFor('❯ Bring in what others wrote');
  await again.press(KEY.enter);
  await again.waitFor('❯ Name the files again, and go on');
  await again.press(KEY.down);
  await again.waitFor('❯ Count all of it as decided');
  await again.press(KEY.enter);
  await again.waitFor('All of it counts as decided now');
  await again.press(KEY.ctrlC);
  expect(await again.exit).toBe(130);
  const saved = JSON.parse(textOf(cwd, 'm.json'));
  expect(saved).not.toHaveProperty('combining');
  expect(saved.answers).toEqual(answers);
}
