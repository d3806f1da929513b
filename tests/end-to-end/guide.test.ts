/** The guide to the choices in a real terminal: read in a small window, and one is back where one was. */
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { answersIn } from './sitting.ts';
import { newFolder, start } from './terminal.ts';

test('in a window of 40 by 12 somebody reads about an option, and ticks it', async () => {
  const cwd = newFolder();
  const args = ['init', 'm.json', '--question', 'location'];
  const terminal = start(args, { cwd, cols: 40, rows: 12 });
  await terminal.waitFor(/❯ (Read on|Begin|All the questions)/);
  for (let said = ''; !said.startsWith('Where will'); )
    said = await terminal.pressUntil(KEY.enter, /Read on|Begin|All the questions|Where will/);
  await terminal.press(KEY.space, '?');
  await terminal.waitFor('About the choices');
  await terminal.press('a', 'a', KEY.enter);
  await terminal.waitFor('About the choices: Location');
  await terminal.press(KEY.enter);
  await terminal.waitFor('Location: Community');
  let read = terminal.screen();
  for (let said = ''; said !== 'Back to the list'; ) {
    said = await terminal.pressUntil(KEY.enter, /Read on|Back to the list/);
    read += `\n${terminal.screen()}`;
  }
  const words = read.replace(/\s+/g, ' ');
  expect(words).toContain('Hardly any study of mentoring');
  expect(words).toContain('Staff see less of what happens, so check-ins matter more.');
  // The end of a page may stand between any two of its words.
  expect(words).toMatch(/no young person.*no lawyer.*reviewed.*these.*words yet\./);
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('Program site');
  await terminal.press(KEY.shiftTab);
  await terminal.waitForAsked('[x] Community');
  await terminal.press(KEY.enter);
  expect(await terminal.exit).toBe(0);
  expect(answersIn(cwd, 'm.json')).toEqual({ location: ['community'] });
});
