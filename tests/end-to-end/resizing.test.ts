import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { answersIn, make } from './sitting.ts';
import { newFolder, start } from './terminal.ts';

test('a window changes its size in the middle of a question: it stays in sight, with what was done', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', {});
  const terminal = start(['init', 'm.json', '--edit', '--section', 'location'], { cwd });
  await terminal.waitForAsked('Where do you already serve young people?');
  await terminal.press('In two schools', KEY.enter, 'and at the');
  await terminal.waitFor('and at the');
  terminal.resize(30, 12);
  await terminal.waitFor(
    /Where do you already serve\nyoung people\?\n(.+\n)*\n*│ In two schools\n│ and at the\n/,
  );
  expect(terminal.screen()).toMatch(/^\n?Location · 1 of 6/);
  terminal.resize(100, 30);
  await terminal.waitFor(
    /Where do you already serve young people\?\n(.+\n)*\n│ In two schools\n│ and at the\n/,
  );
  expect(terminal.screen()).toMatch(/^\n?Location · 1 of 6/);
  await terminal.press(' agency', KEY.tab);
  for (let number = 2; number < 6; number++) {
    await terminal.waitForAsked(`Location · ${number} of 6`);
    await terminal.press(KEY.enter);
  }
  await terminal.waitForAsked('Where will mentors and young people meet?');
  await terminal.press(KEY.down, KEY.space, KEY.down);
  await terminal.waitFor('❯ 3 [ ] Other');
  terminal.resize(22, 10);
  await terminal.waitFor('Where will mentors\nand young people\nmeet?\n');
  await terminal.waitFor('❯ 3 [ ] Other\n');
  await terminal.press(KEY.enter);
  expect(await terminal.exit).toBe(0);
  expect(answersIn(cwd, 'm.json')).toEqual({
    'already-serving': 'In two schools\nand at the agency',
    location: ['program-site'],
  });
});

test('the sections keep their place in a window of any size', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', {});
  const terminal = start(['init', 'm.json', '--edit'], { cwd });
  await terminal.waitForAsked('❯ Before you begin');
  await terminal.press(KEY.down, KEY.down, KEY.down, KEY.down);
  await terminal.waitFor('❯ Location');
  for (const [cols, rows, first] of [
    [22, 10, 'Choosing a mentoring\nmodel\n'],
    [100, 30, '\nChoosing a mentoring model\n'],
    [40, 12, 'Choosing a mentoring model\n'],
  ] as const) {
    terminal.resize(cols, rows);
    await terminal.waitFor((screen) => screen.startsWith(first) && /❯ Location +0 of 6/.test(screen));
  }
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('Location · 1 of 6');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
});
