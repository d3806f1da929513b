import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KEY, paste } from '../keys.ts';
import { answersIn, CHOICES, make, pipe, throughWelcome } from './sitting.ts';
import { newFolder, start } from './terminal.ts';

test('choices, words of their own and notes are on disk before the next question appears', async () => {
  const cwd = newFolder();
  const terminal = start(['init', 'm.json'], { cwd });
  await throughWelcome(terminal);
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('What is the program called?');
  expect(fs.readdirSync(cwd)).toEqual([]);

  await terminal.press('River House', KEY.enter);
  await terminal.waitForAsked('Who is taking part');
  expect(answersIn(cwd, 'm.json')).toEqual({ program: 'River House' });
  expect(fs.statSync(path.join(cwd, 'm.json')).mode & 0o777).toBe(0o600);

  await terminal.press('Two youth advisers', KEY.enter, 'the program lead', KEY.enter, KEY.enter);
  await terminal.waitForAsked('How long do young people stay');
  const tookPart = 'Two youth advisers\nthe program lead';
  expect(answersIn(cwd, 'm.json')).toEqual({ program: 'River House', 'took-part': tookPart });

  for (const ask of ['How long do young people stay', 'What can you count on', 'Whose permission']) {
    await terminal.waitForAsked(ask);
    await terminal.press(KEY.tab);
  }
  await terminal.waitForAsked('❯ General information');
  await terminal.press(KEY.down, KEY.down, KEY.enter);
  for (let count = 1; count < 6; count++) {
    await terminal.waitForAsked(`Form & Type · ${count} of 7`);
    await terminal.press(KEY.enter);
  }
  await terminal.waitForAsked('What form');
  await terminal.press(KEY.down, KEY.space, KEY.enter);
  await terminal.waitForAsked('What type');
  expect(answersIn(cwd, 'm.json')).toEqual({
    program: 'River House',
    'took-part': tookPart,
    form: ['assigned'],
  });

  await terminal.press(KEY.space, KEY.down, KEY.down, KEY.space, KEY.enter);
  await terminal.waitForAsked('❯ Location');
  expect(answersIn(cwd, 'm.json')['type']).toEqual(['traditional', 'team']);
  await terminal.press(KEY.enter);
  for (let count = 1; count < 6; count++) {
    await terminal.waitForAsked(`Location · ${count} of 6`);
    await terminal.press(KEY.enter);
  }
  await terminal.waitForAsked('Where will mentors');
  await terminal.press(KEY.space, KEY.down, KEY.down, KEY.space, KEY.enter);
  await terminal.waitForAsked('Other: Where, in general?');
  await terminal.press('Library study rooms', KEY.enter);
  await terminal.waitForAsked('❯ Purpose');
  expect(answersIn(cwd, 'm.json')['location']).toEqual(['community', { other: 'Library study rooms' }]);

  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(pipe(['check', 'm.json'], cwd).code).toBe(0);
});

test('a paste of many lines is one answer, blank lines included', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', {});
  const terminal = start(
    ['init', 'm.json', '--edit', '--question', 'youth-feedback,community-considerations'],
    { cwd },
  );
  await terminal.waitForAsked('What feedback');
  const pasted = Array.from({ length: 60 }, (_, line) => (line % 5 === 3 ? '' : `Line ${line} of many`)).join(
    '\n',
  );
  await terminal.press(paste(`${pasted}\n\n`));
  await terminal.waitFor('Line 59 of many');
  expect(terminal.asked()).toContain('What feedback');
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('What should the model take into account');
  expect(answersIn(cwd, 'm.json')).toEqual({ 'youth-feedback': pasted });
  await terminal.press(paste('one line\twith a tab'), ' and more', KEY.tab);
  expect(await terminal.exit).toBe(0);
  expect(answersIn(cwd, 'm.json')['community-considerations']).toBe('one line\twith a tab and more');
});

test('a paste into one line becomes one line, and does not go on by itself', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', {});
  const terminal = start(['init', 'm.json', '--edit', '--question', 'program'], { cwd });
  await terminal.waitForAsked('What is the program called?');
  await terminal.press(paste('River House\nand friends\n'), '!');
  expect(terminal.asked()).toContain('What is the program called?');
  await terminal.press(KEY.enter);
  expect(await terminal.exit).toBe(0);
  expect(answersIn(cwd, 'm.json')).toEqual({ program: 'River House and friends !' });
});

test('Shift+Tab goes back from text that is half typed, and keeps it', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', {});
  const terminal = start(['init', 'm.json', '--edit', '--question', 'program,took-part'], { cwd });
  await terminal.waitForAsked('What is the program called?');
  await terminal.press('River House', KEY.enter);
  await terminal.waitForAsked('Who is taking part');
  await terminal.press('Two youth adv', KEY.shiftTab);
  await terminal.waitForAsked(/What is the program called\?.*River House/);
  expect(answersIn(cwd, 'm.json')).toEqual({ program: 'River House', 'took-part': 'Two youth adv' });
  await terminal.press(KEY.enter);
  await terminal.waitForAsked(/Who is taking part.*Two youth adv/);
  await terminal.press('isers', KEY.tab);
  expect(await terminal.exit).toBe(0);
  expect(answersIn(cwd, 'm.json')['took-part']).toBe('Two youth advisers');
});

test('an earlier answer is there to edit, and to delete', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', { program: 'River House', 'youth-feedback': 'Someone' });
  const terminal = start(['init', 'm.json', '--edit', '--question', 'program,youth-feedback'], { cwd });
  await terminal.waitForAsked(/What is the program called\?.*River House/);
  await terminal.press(KEY.ctrlU, KEY.enter);
  await terminal.waitForAsked(/What feedback.*Someone/);
  expect(answersIn(cwd, 'm.json')).toEqual({ 'youth-feedback': 'Someone' });
  await terminal.press(' who stays', KEY.tab);
  await terminal.waitForAsked('What prompted this change?');
  await terminal.press(KEY.enter);
  expect(await terminal.exit).toBe(0);
  expect(answersIn(cwd, 'm.json')).toEqual({ 'youth-feedback': 'Someone who stays' });
});

test('a draft that is passed with Tab is left as a draft, and said to be', async () => {
  const cwd = newFolder();
  const before = await make(cwd, 'm.json', CHOICES);
  const terminal = start(['init', 'm.json', '--edit', '--question', 'statement,review-when'], { cwd });
  await terminal.waitForAsked('Our mentoring model in a few sentences');
  await terminal.press(KEY.tab);
  await terminal.waitFor(/○ Our mentoring model in a few sentences\s+left as a draft/);
  expect(terminal.screen()).not.toContain('✔');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(answersIn(cwd, 'm.json')).toEqual(JSON.parse(before).answers);
});
