/** Bringing what others wrote into the model that is open, from the list of sections. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { answersIn, make, textOf } from './sitting.ts';
import { newFolder, start } from './terminal.ts';

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
  await terminal.press('theirs.yam', KEY.enter);
  await terminal.waitFor('Did you mean theirs.yaml?');
  await terminal.press('theirs.yaml', KEY.enter);
  await terminal.waitFor('To be brought in: theirs.yaml');
  await terminal.press(KEY.enter);
  await terminal.waitFor('What they wrote is in m.json.');
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
  const saved = JSON.parse(textOf(cwd, 'm.json'));
  expect(saved).not.toHaveProperty('combining');
  expect(saved.answers).toMatchObject({ form: ['natural'], location: ['community'] });
  expect(saved.answers.comfort.split('\n\n').sort()).toEqual(['Call 316-555-0100.', 'Near home.']);
});
