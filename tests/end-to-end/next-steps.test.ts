/** Next steps in a real terminal: kept where a point is talked through and in the list, marked as done, planned, and told of at the end. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { CHOICES, make } from './sitting.ts';
import { newFolder, start } from './terminal.ts';

const SPACE = ' ';

test('a step is kept at its point and in the list, marked as done and planned there, and told of at the end', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', CHOICES);
  const stepsIn = () => JSON.parse(fs.readFileSync(path.join(cwd, 'm.json'), 'utf8')).steps;

  const talking = start(['init', 'm.json', '--edit', '--question', 'a-line-crossed,limits-of-privacy'], {
    cwd,
  });
  await talking.waitFor('Space keeps it.');
  await talking.press(SPACE);
  await talking.waitFor('Kept as a next step:');
  await talking.press(KEY.ctrlC);
  expect(await talking.exit).toBe(130);
  expect(stepsIn()).toEqual({ 'if-a-mentor-crosses-a-line': {} });

  const listing = start(['init', 'm.json', '--edit', '--section', 'next-steps'], { cwd });
  await listing.waitFor('Space keeps it, again: done');
  await listing.waitFor(/\[ \] Write down one set of checks/);
  await listing.press(SPACE);
  await listing.waitFor(/\[x\] Write down one set of checks[^[]*Kept/);
  expect(stepsIn()['same-checks-for-all']).toEqual({});
  await listing.press(SPACE);
  await listing.waitFor(/\[x\] Write down one set of checks[^[]*Done/);
  expect(stepsIn()['same-checks-for-all']).toEqual({ state: 'done' });
  await listing.press(KEY.enter);
  await listing.waitFor('It is not done yet');
  await listing.press(KEY.enter);
  await listing.waitForAsked('Who will do this, and by when?');
  await listing.press('Program lead, by March', KEY.tab);
  await listing.waitFor(/Done[\s\S]*Program lead, by March[\s\S]*Space keeps it, again: done/);
  expect(stepsIn()['same-checks-for-all']).toEqual({ state: 'done', plan: 'Program lead, by March' });
  await listing.press(KEY.home, KEY.enter);
  expect(await listing.exit).toBe(0);
  expect(listing.screen()).toMatch(
    /What to do next\n- Deciding what to do if a mentor crosses a line\n(- .* \(about safety, not kept yet\)\n)+To look at under "Next steps": \d+ more fit /,
  );
});

test('a sentence that is typed into the list marks nothing, and it is said where it belongs', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', CHOICES);
  const stepsIn = () => JSON.parse(fs.readFileSync(path.join(cwd, 'm.json'), 'utf8')).steps;
  const listing = start(['init', 'm.json', '--edit', '--section', 'next-steps'], { cwd });
  await listing.waitFor(/❯ \[ \] Write down one set of checks/);
  await listing.press(SPACE);
  await listing.waitFor(/❯ \[x\] Write down one set of checks[^[]*Kept/);
  await listing.press(...'Coordinator by May');
  await listing.waitFor(
    /Words are not taken here\.[\s\S]*Press\s+an\s+arrow\s+key\s+first,\s+then\s+Space\.\s+Enter\s+opens\s+a\s+step,\s+to\s+write\s+who/,
  );
  expect(stepsIn()).toEqual({ 'same-checks-for-all': {} });
  await listing.press(KEY.home, KEY.down, KEY.down);
  await listing.waitFor((screen) => !screen.includes('Words are not taken here.'));
  await listing.press(KEY.ctrlC);
  expect(await listing.exit).toBe(130);
  expect(stepsIn()).toEqual({ 'same-checks-for-all': {} });
});
