import { describe, expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { listener } from './listener.ts';
import { answersIn, make, sections } from './sitting.ts';
import { newFolder, type Running, start } from './terminal.ts';

/** What a plain transcript never holds: controls but line ends and tabs, and signs that would be spelled out. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const SIGNS = /[❯✔○·│→↑↓•]|\[[x ]\]|^> /m;

/** What is said, and what is typed then, at some of the questions; at the others it is Enter alone. */
const TYPED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  program: [['What is the program called?', 'River House']],
  'took-part': [
    ['Enter alone leaves it open.', 'Two youth advisers\rthe lead\r:again'],
    ['Typed just now, 2 lines:', ''],
  ],
  form: [['3. Not sure yet', '2']],
  type: [['7. Not sure yet', '1, 5']],
  location: [
    ['4. Not sure yet', '1 and 3'],
    ['Other: Where, in general?', 'Library study rooms'],
  ],
  'online-safety': [
    ['Enter alone leaves it open.', 'Our own app'],
    ['Our own app', ':again'],
    ['Typed just now: Our own app', ''],
  ],
  statement: [['A draft from what you chose:', '']],
};

/** The points that these choices bring up. */
const RAISED = [
  ...['a-line-crossed', 'limits-of-privacy', 'online-safety', 'safe-places', 'another-place'],
  ...['pause-return-end', 'who-might-be-left-out', 'youth-voice-missing', 'say-in-match', 'too-few-mentors'],
];
const AT_ONCE = 7;

test.each([
  [100, 30],
  [40, 12],
])('a whole sitting is words alone, in a window of %i×%i', async (cols, rows) => {
  const cwd = newFolder();
  const terminal = start(['init', 'm.json', '--plain'], { cwd, cols, rows });
  const { hear, type } = listener(terminal);
  for (let said = ''; !said.includes('to go on:'); )
    said = await type(/Press Enter (to (read|go) on:|for 1, All the questions,)/, '');
  for (const [index, { title, questions, points }] of sections().entries()) {
    await type(`Press Enter for ${index + 1}, ${title}, or type a number:`, '');
    const raised = RAISED.slice(0, AT_ONCE).flatMap((id) => points.filter((point) => point.id === id));
    for (const { id, ask } of [...questions, ...raised]) {
      // How an answer ends is said of each: what is typed is to be for this one, and not for the one before.
      await hear(ask);
      for (const [wanted, line] of TYPED[id] ?? [[ask, '']]) await type(wanted, line);
    }
  }
  await type('Press Enter for 18, Finish', '16');
  await type('Press Enter for 1, Back to the sections', '54');
  await type('Press Enter to leave it a draft', '');
  await type('Press Enter for 54,', '1');
  await type('Press Enter for 18, Finish', '');
  expect(await terminal.exit).toBe(0);
  expect(answersIn(cwd, 'm.json')).toEqual({
    program: 'River House',
    'took-part': 'Two youth advisers\nthe lead',
    form: ['assigned'],
    type: ['traditional', 'e-mentoring'],
    location: ['community', { other: 'Library study rooms' }],
  });
  expect(terminal.raw()).not.toMatch(CONTROLS);
  expect(terminal.raw()).not.toMatch(SIGNS);
  const said = terminal.raw().replace(/\s+/g, ' ');
  expect(said).toContain(
    'Form: Assigned Type: Traditional; E-mentoring Location: Community; Other: Library study rooms',
  );
  expect(said).toContain('Purpose: open');
  expect(said).toContain('(drafted from the choices)');
  expect(said).toContain('mentoring-model init m.json --edit --plain');
});

describe('plain lines are asked for', () => {
  test.each([
    ['by --plain', '"$@" --plain', true],
    ['by ACCESSIBLE=1', 'ACCESSIBLE=1 "$@"', true],
    ['by TERM=dumb', 'TERM=dumb "$@"', true],
    ['not by ACCESSIBLE=0', 'ACCESSIBLE=0 "$@"', false],
    ['not by an empty ACCESSIBLE', 'ACCESSIBLE= "$@"', false],
  ])('%s', async (_, shell, plain) => {
    const terminal = start(['init', 'm.json'], { cwd: newFolder(), shell });
    await terminal.waitFor(/❯ (Read on|Begin|All the questions)|Press Enter to/);
    await terminal.press(KEY.ctrlC);
    expect(await terminal.exit).toBe(130);
    expect(terminal.raw()).toContain('Nothing was answered, so nothing was written.');
    expect(CONTROLS.test(terminal.raw())).toBe(!plain);
  });
});

/** Opens a model in plain lines at its first questions, and types two lines of a note. */
async function halfWritten(cwd: string) {
  await make(cwd, 'm.json', {});
  const terminal = start(['init', 'm.json', '--edit', '--question', 'program,took-part', '--plain'], { cwd });
  const { type, hear } = listener(terminal);
  await type('What is the program called?', 'River House');
  await type('Enter alone leaves it open.', 'Two youth advisers');
  await type('Two youth advisers', 'the lead');
  await type('the lead', ':again');
  await hear('Typed just now, 2 lines: Two youth advisers the lead');
  return { terminal, hear, type };
}

const KEPT = { program: 'River House', 'took-part': 'Two youth advisers\nthe lead' };

describe('the lines of a note are kept, and the run is no success, when', () => {
  test.each([
    ['Ctrl+C is pressed', (terminal: Running) => terminal.press(KEY.ctrlC)],
    ['the input ends', (terminal: Running) => terminal.press('\u0004')],
    ['the system ends it', async (terminal: Running) => terminal.signal('SIGTERM')],
    ['its window is closed', async (terminal: Running) => terminal.close()],
  ])('%s', async (_, end) => {
    const cwd = newFolder();
    const { terminal } = await halfWritten(cwd);
    await end(terminal);
    expect(await terminal.exit).toBe(130);
    expect(answersIn(cwd, 'm.json')).toEqual(KEPT);
  });
});

test('Ctrl+C says where the answers are, and how to go on', async () => {
  const cwd = newFolder();
  const { terminal, hear } = await halfWritten(cwd);
  await terminal.press(KEY.ctrlC);
  await hear('Everything so far is in m.json. To go on: mentoring-model init m.json --edit --plain');
  expect(await terminal.exit).toBe(130);
});

test('going back keeps the lines, and they are there again', async () => {
  const cwd = newFolder();
  const { terminal, type } = await halfWritten(cwd);
  await type('', ':back');
  await type('Your answer so far: River House', '');
  expect(answersIn(cwd, 'm.json')).toEqual(KEPT);
  await type('Your answer so far, 2 lines: Two youth advisers the lead', ':add');
  await type('Type what to add.', 'and a survivor');
  await type('and a survivor', ':again');
  await type('Typed just now: and a survivor', '');
  expect(await terminal.exit).toBe(0);
  expect(answersIn(cwd, 'm.json')['took-part']).toBe('Two youth advisers\nthe lead\nand a survivor');
});

test('a paste of many lines is one answer, blank lines included', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', {});
  const terminal = start(
    ['init', 'm.json', '--edit', '--plain', '--question', 'youth-feedback,community-considerations,pay'],
    { cwd },
  );
  const { type } = listener(terminal);
  const pasted = Array.from({ length: 400 }, (_, line) => (line % 5 === 3 ? '' : `Line ${line} of many`));
  await type('What feedback', pasted.join('\r'));
  await type('Line 399 of many', ':again');
  await type('Typed just now, 400 lines:', '');
  await type('What should the model take into account', '');
  await type('Will mentors be paid', pasted.join('\r'));
  await type('400 lines came at once. None of them was used.', '1');
  expect(await terminal.exit).toBe(0);
  expect(answersIn(cwd, 'm.json')).toEqual({ 'youth-feedback': pasted.join('\n'), pay: ['paid'] });
});
