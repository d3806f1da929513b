import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { CHOICES, make, sections, textOf, throughWelcome } from './sitting.ts';
import { newFolder, start } from './terminal.ts';

/** A model with an answer to every question, edited by hand, in `m.yaml`. */
async function makeByHand(cwd: string): Promise<string> {
  const questions = sections().flatMap((section) => section.questions);
  const answers = Object.fromEntries(questions.map(({ id }) => [id, 'As we said']));
  const made = await make(cwd, 'm.yaml', { ...answers, ...CHOICES });
  const text = made
    .replace(/^(started|revised): .*$/gm, '$1: 2026-01-01T00:00:00Z')
    .replace('  pay: [paid]', '  # until the grant ends\n  pay:   [ paid ]   # in euros');
  fs.writeFileSync(path.join(cwd, 'm.yaml'), text);
  return text;
}

/** The lines of one text that the other has not, and the other way round. */
function differing(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}

test('revising one choice changes its own lines of the file, and keeps what was changed and why', async () => {
  const cwd = newFolder();
  const before = await makeByHand(cwd);
  const terminal = start(['init', 'm.yaml', '--edit', '--question', 'location'], { cwd });
  await terminal.waitForAsked('Where will mentors');
  await terminal.press(KEY.down, KEY.space, KEY.enter);
  await terminal.waitForAsked(/You changed: Location\s.*What prompted this change\?/);
  expect(textOf(cwd, 'm.yaml')).toContain('location: {from: [community], to: [community, program-site]}');
  await terminal.press('The council asked', KEY.tab);
  expect(await terminal.exit).toBe(0);
  const { gone, come } = differing(before, textOf(cwd, 'm.yaml'));
  // The statement was written for what was chosen before.
  expect(gone).toEqual([
    'revised: 2026-01-01T00:00:00Z',
    '  location: [community]',
    expect.stringMatching(/^ {2}statement: "?[0-9a-f]{12}"?$/),
  ]);
  expect(come).toEqual([
    expect.stringMatching(/^revised: (?!2026-01-01)/),
    '  location: [community, program-site]',
    'revisions:',
    expect.stringMatching(/^ {2}- "on": 20/),
    '    why: The council asked',
    '    changed:',
    '      location: {from: [community], to: [community, program-site]}',
    '  statement: older (location)',
  ]);
});

test('looking at every answer of a section changes nothing', async () => {
  const cwd = newFolder();
  const before = await makeByHand(cwd);
  const terminal = start(['init', 'm.yaml', '--edit', '--section', 'mentor-type'], { cwd });
  for (const ask of ['How many mentors', 'Could you reach', 'What would it take', 'What can you offer']) {
    await terminal.waitForAsked(new RegExp(`${ask}.*As we said`));
    await terminal.press(KEY.tab);
  }
  await terminal.waitForAsked(/Who will the mentors be.*\[x\] Survivors/);
  await terminal.press(KEY.enter);
  await terminal.waitForAsked(/paid, or volunteer.*\[x\] Paid/);
  await terminal.press(KEY.enter);
  expect(await terminal.exit).toBe(0);
  expect(textOf(cwd, 'm.yaml')).toBe(before);
});

test('reading it over leads to a question and straight back', async () => {
  const cwd = newFolder();
  const before = await makeByHand(cwd);
  const terminal = start(['init', 'm.yaml', '--edit'], { cwd });
  await terminal.waitFor('❯ Where things stood');
  await terminal.press(KEY.end, KEY.up, KEY.up, KEY.up, KEY.enter);
  await terminal.waitForAsked(/Read it over.*❯ Back to the sections/);
  await terminal.press(KEY.down, KEY.down);
  await terminal.waitForAsked(/❯ Who is taking part.*As we said/);
  await terminal.press(KEY.enter);
  await terminal.waitForAsked(/Before you begin · 2 of 5 .*As we said/);
  await terminal.press(', and the youth council', KEY.tab);
  await terminal.waitForAsked(/Read it over.*❯ Who is taking part.*As we said, and the youth council/);
  await terminal.press(KEY.enter);
  await terminal.waitForAsked(/Before you begin · 2 of 5 .*youth council/);
  await terminal.press(KEY.shiftTab);
  await terminal.waitForAsked(/Read it over.*❯ Who is taking part/);
  await terminal.press(KEY.shiftTab);
  await terminal.waitForAsked(/❯ (Finish|Where things stood)/);
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  const { gone, come } = differing(before, textOf(cwd, 'm.yaml'));
  expect(gone).toContain('  took-part: As we said');
  expect(come).toContain('  took-part: As we said, and the youth council');
  expect(come.filter((line) => !/took-part|revised/.test(line))).toEqual([
    'revisions:',
    expect.stringMatching(/^ {2}- "on": 20/),
    '    changed:',
  ]);
});

test('a file that is there already may be gone on with', async () => {
  const cwd = newFolder();
  const before = await makeByHand(cwd);
  const terminal = start(['init', 'm.yaml'], { cwd });
  await terminal.waitForAsked(/m\.yaml is there already.*❯ Go on.*Start over/);
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('❯ Where things stood');
  await terminal.press(KEY.end, KEY.up, KEY.enter);
  expect(await terminal.exit).toBe(0);
  expect(fs.readdirSync(cwd)).toEqual(['m.yaml']);
  expect(textOf(cwd, 'm.yaml')).toBe(before);
});

test('a file that is there already may be started over, and is kept beside the new one', async () => {
  const cwd = newFolder();
  const before = await makeByHand(cwd);
  const terminal = start(['init', 'm.yaml'], { cwd });
  await terminal.waitForAsked('m.yaml is there already');
  await terminal.press(KEY.down);
  await terminal.waitForAsked('❯ Start over');
  await terminal.pressUntil(KEY.enter, /Read on|Begin|All the questions/);
  expect(fs.readdirSync(cwd)).toEqual(['m.yaml']);
  await throughWelcome(terminal);
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('What is the program called?');
  await terminal.press('A new start', KEY.enter);
  await terminal.waitForAsked('Who is taking part');
  expect(terminal.raw()).toContain('m.yaml.bak');
  expect(textOf(cwd, 'm.yaml.bak')).toBe(before);
  expect(textOf(cwd, 'm.yaml')).toContain('program: A new start');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(textOf(cwd, 'm.yaml')).not.toContain('As we said');
});

test.each([
  ['at the question what to do with it', 0],
  ['after the choice to start over', 1],
])('a file that is there already stays as it is when the person stops %s', async (_, steps) => {
  const cwd = newFolder();
  const before = await makeByHand(cwd);
  const terminal = start(['init', 'm.yaml'], { cwd });
  await terminal.waitForAsked('m.yaml is there already');
  if (steps > 0) {
    await terminal.press(KEY.down);
    await terminal.pressUntil(KEY.enter, /Read on|Begin|All the questions/);
  }
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(fs.readdirSync(cwd)).toEqual(['m.yaml']);
  expect(textOf(cwd, 'm.yaml')).toBe(before);
});

test('a file that does not read is named with the place, and stays as it is', async () => {
  const cwd = newFolder();
  const broken = 'mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers:\n  form: natual\n';
  fs.writeFileSync(path.join(cwd, 'm.yaml'), broken);
  const terminal = start(['init', 'm.yaml'], { cwd });
  await terminal.waitForAsked('m.yaml is there already');
  await terminal.press(KEY.enter);
  expect(await terminal.exit).toBe(1);
  expect(terminal.screen()).toMatch(/m\.yaml:4:9: form: .*did you mean "natural"/);
  expect(textOf(cwd, 'm.yaml')).toBe(broken);
});

test('Finish offers to remove what lies beside the model, and removes it after a yes alone', async () => {
  const cwd = newFolder();
  await makeByHand(cwd);
  for (const name of ['m.yaml.bak', 'm.yours.yaml'])
    fs.writeFileSync(path.join(cwd, name), textOf(cwd, 'm.yaml'));
  const terminal = start(['init', 'm.yaml', '--edit', '--question', 'pay'], { cwd });
  await terminal.waitFor(/Beside m\.yaml lies m\.yaml\.bak, from today.*m\.yours\.yaml.*At Finish.*❯ Go on/s);
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('paid, or volunteer');
  await terminal.press(KEY.enter);
  await terminal.waitForAsked(/❯ Leave them there.*Remove m\.yaml\.bak.*Remove m\.yours\.yaml/s);
  await terminal.press(KEY.down, KEY.enter);
  await terminal.waitForAsked(/Remove m\.yaml\.bak, from today\?.*cannot be brought back.*❯ Keep it/s);
  await terminal.press(KEY.enter);
  await terminal.waitForAsked(/❯ Leave them there/);
  expect(fs.readdirSync(cwd).sort()).toEqual(['m.yaml', 'm.yaml.bak', 'm.yours.yaml']);
  await terminal.press(KEY.down, KEY.enter);
  await terminal.waitForAsked(/❯ Keep it/);
  await terminal.press(KEY.down, KEY.enter);
  await terminal.waitForAsked(/❯ Leave it there/);
  await terminal.press(KEY.enter);
  expect(await terminal.exit).toBe(0);
  expect(fs.readdirSync(cwd).sort()).toEqual(['m.yaml', 'm.yours.yaml']);
  const bringsIn = 'mentoring-model init m.yaml --edit --answers m.yours.yaml';
  expect(
    terminal
      .raw()
      .match(/^.*--answers.*$/gm)
      ?.map((line) => line.trim()),
  ).toEqual([bringsIn]);
});

test('in plain lines, too', async () => {
  const cwd = newFolder();
  await makeByHand(cwd);
  fs.writeFileSync(path.join(cwd, 'm.yaml.bak'), textOf(cwd, 'm.yaml'));
  const terminal = start(['init', 'm.yaml', '--edit', '--plain', '--question', 'form'], { cwd });
  await terminal.waitFor(/Beside m\.yaml lies m\.yaml\.bak/);
  await terminal.press(KEY.enter);
  await terminal.waitFor(/What form will.*take it\s+away:/s);
  await terminal.press('1', KEY.enter);
  await terminal.waitFor(/You changed: Form\s.*What prompted this change\?/s);
  await terminal.press(KEY.enter);
  await terminal.waitFor(/Remove m\.yaml\.bak: .*number:/s);
  await terminal.press('2', KEY.enter);
  await terminal.waitFor(/cannot be brought back.*number:/s);
  await terminal.press('2', KEY.enter);
  expect(await terminal.exit).toBe(0);
  expect(terminal.raw()).toContain('m.yaml.bak is removed.');
  expect(fs.readdirSync(cwd)).toEqual(['m.yaml']);
});
