/** The ways through the questions, in a real terminal: chosen at the welcome, in the hub, or by name. */
import { describe, expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { answersIn, CHOICES, make, ourQuestions, textOf, throughWelcome } from './sitting.ts';
import { newFolder, start } from './terminal.ts';

const WAYS = [
  '❯ All the questions      47 questions',
  '  Page one: the choices  12 questions, about 45 minutes',
  '  Prepare the meeting    16 questions, about 45 minutes',
];

test('the whole welcome, with the ways and the keys, fits a window of 80 × 24', async () => {
  const terminal = start(['init'], { cwd: newFolder() });
  await terminal.waitFor('Arrows move');
  const { title, welcome, before = '', privacy } = ourQuestions();
  const rows = terminal.screen().split('\n');
  expect(rows[0]).toBe(title);
  const shown = rows.join(' ').replace(/\s+/g, ' ');
  for (const text of [welcome, before, privacy]) expect(shown).toContain(text.replace(/\s+/g, ' ').trim());
  expect(rows.slice(-4, -1)).toEqual(WAYS);
  expect(rows.at(-1)).toMatch(/^Arrows move .* Enter chooses .* \? more$/);
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
});

test('where there is room, it asks for a way, and says what each is about', async () => {
  const terminal = start(['init'], { cwd: newFolder(), cols: 100, rows: 40 });
  await terminal.waitFor('Arrows move');
  const shown = terminal.screen().replace(/\s+/g, ' ');
  expect(shown).toContain('How would you like to go through the questions? ❯ All the questions');
  for (const { about = '' } of ourQuestions().ways ?? []) expect(shown).toContain(about);
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
});

test('one key away, it says where answers go, and what the questions are after; the key back leads to the ways', async () => {
  const cwd = newFolder();
  const terminal = start(['init'], { cwd });
  await terminal.waitFor('❯ All the questions');
  await terminal.press(KEY.down, KEY.enter);
  await terminal.waitFor('❯ Begin');
  const behind = terminal.screen().replace(/\s+/g, ' ');
  expect(behind).toContain('Each answer is saved in mentoring-model.yaml as you go');
  expect(behind).toContain('From: Mentoring Models Tool');
  await terminal.press(KEY.shiftTab);
  await terminal.waitFor('❯ Page one: the choices');
  await terminal.press(KEY.enter);
  await terminal.waitFor('❯ Begin');
  await terminal.press(KEY.enter);
  await terminal.waitFor('Page one: the choices · 1 of 12');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
});

describe.each([
  [80, 24],
  [40, 12],
])('in a window of %i × %i', (cols, rows) => {
  test('Enter alone leads along page one, reads out the key elements, and on to what is left', async () => {
    const cwd = newFolder();
    const terminal = start(['init', 'm.json', '--way', 'page-one'], { cwd, cols, rows });
    const { ways = [], sections } = ourQuestions();
    const asked = sections.flatMap(({ questions }) => questions);
    const [first, ...others] =
      ways[0]?.questions.map((id) => asked.find((one) => one.id === id)?.ask ?? '') ?? [];
    await throughWelcome(terminal, first?.slice(0, 20));
    for (const ask of others) {
      await terminal.press(KEY.enter);
      if (ask.startsWith('Our mentoring model')) {
        await terminal.waitFor('❯ Go on');
        await terminal.press(KEY.enter);
      }
      await terminal.waitForAsked(ask);
    }
    await terminal.press(KEY.enter);
    await terminal.waitFor('❯ Before you begin');
    await terminal.press(KEY.ctrlC);
    expect(await terminal.exit).toBe(130);
  });
});

test('whoever stops on a way is told how to go on with it, and goes on there', async () => {
  const cwd = newFolder();
  const terminal = start(['init', 'm.json', '--way', 'page-one'], { cwd });
  await throughWelcome(terminal, 'What is the program called');
  await terminal.press('River House', KEY.enter);
  await terminal.waitForAsked('What feedback from young people');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(terminal.raw()).toContain('mentoring-model init m.json --edit --way page-one');
  expect(answersIn(cwd, 'm.json')).toEqual({ program: 'River House' });
  const again = start(['init', 'm.json', '--edit', '--way', 'page-one'], { cwd });
  await again.waitFor('Page one: the choices · 2 of 12');
  await again.press(KEY.ctrlC);
  expect(await again.exit).toBe(130);
});

test.each(['m.yaml', 'm.md', 'm.json'])(
  'the next day, without naming it, the way is the next thing to do, and goes on where it was: %s',
  async (file) => {
    const cwd = newFolder();
    await make(cwd, file, { 'youth-feedback': 'Someone who stays' });
    const first = start(['init', file, '--edit', '--way', 'page-one'], { cwd });
    await first.waitForAsked('What is the program called');
    await first.press('River House', KEY.enter);
    await first.waitForAsked('What feedback from young people');
    await first.press(KEY.ctrlC);
    expect(await first.exit).toBe(130);
    const next = start(['init', file], { cwd });
    await next.waitFor('❯ Go on with it');
    await next.press(KEY.enter);
    await next.waitFor('❯ Page one: the choices');
    await next.press(KEY.enter);
    await next.waitFor('Page one: the choices · 2 of 12');
    await next.press(KEY.ctrlC);
    expect(await next.exit).toBe(130);
  },
);

test.each(['m.yaml', 'm.md', 'm.json'])(
  'whoever finishes before the way is done is told how to go on with it, and finds it next the next day: %s',
  async (file) => {
    const cwd = newFolder();
    const first = start(['init', file, '--way', 'page-one'], { cwd });
    await throughWelcome(first, 'What is the program called');
    await first.press('River House', KEY.enter);
    await first.waitForAsked('What feedback from young people');
    await first.press(KEY.shiftTab);
    await first.waitForAsked('What is the program called');
    await first.press(KEY.shiftTab);
    await first.waitFor('❯ Page one: the choices');
    await first.press(KEY.end, KEY.up);
    await first.waitFor('❯ Finish');
    await first.press(KEY.enter);
    expect(await first.exit).toBe(0);
    expect(first.raw()).toContain(`mentoring-model init ${file} --edit --way page-one`);
    const next = start(['init', file, '--edit'], { cwd });
    await next.waitFor(/❯ Page one: the choices +1 of 12/);
    await next.press(KEY.enter);
    await next.waitFor('Page one: the choices · 2 of 12');
    await next.press(KEY.ctrlC);
    expect(await next.exit).toBe(130);
  },
);

test('a way does not begin where somebody stopped among all the questions', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', { means: 'Two rooms' });
  const first = start(['init', 'm.json', '--edit'], { cwd });
  await first.waitFor('❯ Before you begin');
  await first.press('l', KEY.enter);
  await first.waitFor('Location · 1 of 6');
  for (let place = 2; place <= 6; place++) {
    await first.press(KEY.tab);
    await first.waitFor(`Location · ${place} of 6`);
  }
  await first.press(KEY.space, KEY.ctrlC);
  expect(await first.exit).toBe(130);
  for (const [way, title] of [
    ['page-one', 'Page one: the choices · 1 of 12'],
    ['prepare', 'Prepare the meeting · 1 of 16'],
  ] as const) {
    const next = start(['init', 'm.json', '--edit', '--way', way], { cwd });
    await next.waitFor(title);
    await next.press(KEY.ctrlC);
    expect(await next.exit).toBe(130);
  }
});

describe.each([
  [80, 24],
  [40, 12],
])('at the end of page one in a window of %i × %i', (cols, rows) => {
  test('Enter leads to the next steps and then to Finish, which names those about safety', async () => {
    const cwd = newFolder();
    const [page] = ourQuestions().ways ?? [];
    const texts = page?.questions.map((id) => [id, 'We said so']) ?? [];
    const answers = { ...Object.fromEntries(texts), ...CHOICES, 'review-when': '' };
    await make(cwd, 'm.json', answers);
    const terminal = start(['init', 'm.json', '--edit', '--way', 'page-one'], { cwd, cols, rows });
    await terminal.waitFor('12 of 12');
    await terminal.press('In March 2027', KEY.enter);
    await terminal.waitFor('❯ Next steps');
    expect(terminal.asked()).toContain(
      '"Page one: the choices" is done. "Next steps" has what your choices ask of you.',
    );
    await terminal.press(KEY.enter);
    await terminal.waitFor('Space keeps it, again: done');
    await terminal.press(KEY.shiftTab);
    await terminal.waitFor('❯ Finish');
    expect(terminal.asked()).toContain('"Page one: the choices" is done. You can finish now.');
    await terminal.press(KEY.enter);
    expect(await terminal.exit).toBe(0);
    expect(terminal.raw().replace(/\s+/g, ' ')).toMatch(
      /What to do next\S* (- .*)?- Deciding what to do if a mentor crosses a line/,
    );
  });
});

test('whoever stops once the choices are made is told where the next steps are', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', CHOICES);
  const terminal = start(['init', 'm.json', '--edit'], { cwd });
  await terminal.waitFor('Read it over');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(terminal.raw().replace(/\s+/g, ' ')).toMatch(
    /Stopped\. Everything so far is in m\.json\. "Next steps" in the list of sections has what your choices ask of you: none kept yet; \d+ steps about safety; \d+ more fit your choices\. To go on:/,
  );
});

test('the hub leads to each way, too', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', { program: 'River House', means: 'Two rooms' });
  const before = textOf(cwd, 'm.json');
  const terminal = start(['init', 'm.json', '--edit'], { cwd });
  await terminal.waitFor('Read it over');
  expect(terminal.screen()).toMatch(/Page one: the choices +1 of 12\n.*Prepare the meeting +1 of 16/);
  await terminal.press('p', 'p', 'p', 'p');
  await terminal.waitFor('❯ Prepare the meeting');
  await terminal.press(KEY.enter);
  await terminal.waitFor('Prepare the meeting · 1 of 16');
  await terminal.press(KEY.shiftTab);
  await terminal.waitFor('❯ Prepare the meeting');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(textOf(cwd, 'm.json')).toBe(before);
});
