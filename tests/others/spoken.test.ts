/** The promise: with a screen reader, in plain lines, each text is heard once, in order, in words. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pipe, sections } from '../end-to-end/sitting.ts';
import { newFolder } from '../end-to-end/terminal.ts';
import { KEY } from '../keys.ts';
import { asHeard, asSpoken, listen } from './screen-reader.ts';

/** A questionnaire with a question of each kind. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'tool.yaml': `id: spoken
version: 1
language: en
title: Choosing a model
welcome: Talk each question through.
privacy: Leave names out.
sections: [start, place]
helpLines:
  checked: 2026-11-23
  lines:
    - { name: Emergency, reach: Call 911 }
`,
  'start.yaml': `id: start
title: Before you begin
about: Who is choosing.
questions:
  - { id: program, kind: text, ask: What is the program called?, help: A working title is fine. }
  - { id: hopes, kind: notes, ask: What do you hope for?, careful: true }
`,
  'place.yaml': `id: place
title: Form and place
questions:
  - id: form
    kind: one
    ask: What form?
    options:
      - { id: natural, label: Natural, gloss: It grows by itself }
      - { id: assigned, label: Assigned }
  - id: location
    kind: any
    ask: Where will they meet?
    options:
      - { id: community, label: Community }
      - { id: other, label: Other, describe: Where? }
`,
};

function questionsIn(folder: string): string {
  const questions = path.join(folder, 'questions');
  fs.mkdirSync(questions);
  for (const [name, text] of Object.entries(QUESTIONS)) fs.writeFileSync(path.join(questions, name), text);
  return questions;
}

const hub = (first: string, second: string, next: string) => `
  Choosing a model
  1. Before you begin: ${first}
  2. Form and place: ${second}
  3. Bring in what others wrote
  4. Read it over
  5. Make a document to share
  6. Finish
  7. If someone needs help now
  Press Enter for ${next}, or type a number:`;

const HOPES = `
  Before you begin, question 2 of 2
  What do you hope for?
  A line that begins with ? is something to come back to: it is listed wherever the model is shown.
  Please leave out what could point to one person: a name, age or address.`;

const FORM = `
  Form and place, question 1 of 2
  What form?`;

const FORMS = `
  1. Natural. It grows by itself
  2. Assigned
  3. Not sure yet`;

const welcome = (folder: string) => `
  Choosing a model
  Talk each question through.
  Leave names out.
  Each answer is saved in m.yaml as you go, in the folder ${folder}.
  At any time, :help says what you can type and who helps now, :back goes back, and :stop or Ctrl+C stops and saves.
  Press Enter to begin:`;

/** What is typed, and all that is heard then, with what the terminal shows of the typing first. */
const SITTING: readonly (readonly [typed: string, heard: string])[] = [
  ['', `${hub('0 of 2', '0 of 2', '1, Before you begin')}`],
  [
    '',
    `Before you begin, question 1 of 2
    Who is choosing.
    What is the program called?
    A working title is fine.
    Type your answer, or press Enter to leave it open:`,
  ],
  [
    'River House',
    `Noted.
    ${HOPES}
    Type one line or several, then an empty line. Enter alone leaves it open.`,
  ],
  ['someone who stays', ''],
  ['call 555-012-3456', ''],
  [
    '',
    `Noted, 2 lines.
    Could this point to someone? "555-012-3456" (a phone number)
    1. Change it
    2. Keep it as it is
    Press Enter for 1, Change it, or type a number:`,
  ],
  [
    '',
    `${HOPES}
    Your answer so far, 2 lines:
    someone who stays
    call 555-012-3456
    Press Enter to keep it. Type a new one to replace it, :add to add to it, or :clear to take it away. An empty line ends it.`,
  ],
  ['someone who stays', ''],
  ['', `Replaced. ${hub('done', '0 of 2', '2, Form and place')}`],
  ['', `${FORM} ${FORMS} Type a number, or press Enter to leave it open:`],
  [
    '2',
    `You chose: Assigned
    Form and place, question 2 of 2
    Where will they meet?
    1. Community
    2. Other
    3. Not sure yet
    Type one number or several, or press Enter to leave it open:`,
  ],
  [
    ':back',
    `${FORM}
    Chosen so far: Assigned
    ${FORMS}
    Press Enter to keep this. Type a number to choose anew, or :clear to take it away:`,
  ],
  [
    '',
    `Kept: Assigned
    Form and place, question 2 of 2
    Where will they meet?
    1. Community
    2. Other
    3. Not sure yet
    Type one number or several, or press Enter to leave it open:`,
  ],
  [
    '1 and 2',
    `You chose: Community; Other
    Other: Where?
    Type your answer, or press Enter to leave it open:`,
  ],
  ['Library', `Noted. ${hub('done', 'done', '6, Finish')}`],
  [
    '4',
    `Read it over: choose one to change it
    1. Back to the sections
    Before you begin
    2. What is the program called?
    River House
    3. What do you hope for?
    someone who stays
    Form and place
    4. What form?
    Assigned
    5. Where will they meet?
    Community; Other: Library
    Press Enter for 1, Back to the sections, or type a number:`,
  ],
  ['', `${hub('done', 'done', '6, Finish')}`],
];

/** yasr takes the first letter of a typed line for the echo of a key, and is silent, where the system hands it over alone: then it is heard once more. */
const HEARD_AGAIN = { retry: 2 };

test('a whole sitting in plain lines: each text once, in order, in words', HEARD_AGAIN, async () => {
  const cwd = newFolder();
  const listener = listen(['init', 'm.yaml', '--plain', '--questions', questionsIn(cwd)], { cwd });
  const heard = async (typed: string, wanted: string) => {
    const last = wanted.trim().split('\n').at(-1)?.trim() || typed;
    expect(await listener.hear(last)).toBe(asHeard(asSpoken(typed + wanted)));
  };
  await heard('', welcome(cwd));
  for (const [typed, wanted] of SITTING) {
    await listener.type(typed);
    await heard(typed, wanted);
  }
  await listener.type('');
  expect(await listener.ended()).toBe(0);
  expect(asHeard(listener.spoken().join(''))).toBe(asHeard(asSpoken(listener.terminal.raw())));
});

/** What is typed at some questions; at all else it is Enter alone. */
const TYPED: Readonly<Record<string, string>> = {
  program: 'River House',
  form: '2',
  type: '1 and 5',
  pay: '1',
};

/** Signs that are for eyes alone. */
const SIGNS = /[❯✔○·│→]|\[[x ]\]/;

test('our own questions are heard as they are written, also in a small window', HEARD_AGAIN, async () => {
  const listener = listen(['init', 'm.yaml', '--plain'], { cwd: newFolder(), cols: 40, rows: 12 });
  const asked = sections().flatMap(({ title, questions }) =>
    questions.map(({ id, ask }, index) => ({
      id,
      place: asHeard(questions.length > 1 ? `${title}, question ${index + 1} of ${questions.length}` : title),
      ask: asHeard(asSpoken(ask)),
    })),
  );
  const heard: string[] = [];
  for (let isOver = false; !isOver; ) {
    const said = asHeard((await listener.silence()).join(''));
    const here = asked.filter((one) => said.includes(one.place) && said.includes(one.ask));
    heard.push(...here.map(({ id }) => id));
    isOver = said.includes('Finish,ortypeanumber:');
    await listener.type(TYPED[here.at(-1)?.id ?? ''] ?? '');
  }
  expect(await listener.ended()).toBe(0);
  expect(heard).toEqual(asked.map(({ id }) => id));
  expect(asHeard(listener.spoken().join(''))).toBe(asHeard(asSpoken(listener.terminal.raw())));
  expect(listener.terminal.raw()).not.toMatch(SIGNS);
});

/** What is heard in pieces, as one text. */
const inWords = (pieces: readonly string[]) => pieces.join(' ').replace(/\s+/g, ' ');

test('with keys: the first words name --plain, and what is left or typed is not said again', async () => {
  const cwd = newFolder();
  const { terminal, spoken, silence, press } = listen(['init', 'm.yaml', '--questions', questionsIn(cwd)], {
    cwd,
  });
  const start = inWords(await silence());
  expect(start).toMatch(/^With a screen reader: stop with Ctrl\+C, and add --plain to the command\. /);
  expect(start).toContain('Talk each question through.');
  const left = inWords(await press(KEY.enter));
  expect(left).toMatch(/^Choosing a model /);
  expect(left).not.toContain('Talk each question through.');
  expect(inWords(await press(KEY.enter))).toContain('What is the program called?');
  const before = spoken().length;
  for (const [at, letter] of [...'Rive'].entries()) {
    await terminal.press(letter);
    await terminal.waitFor(`│ ${'Rive'.slice(0, at + 1)}`);
  }
  await press(KEY.enter);
  expect(inWords(spoken().slice(before)).match(/Ri\w*/g)).toEqual(['Rive']);
});

test('with keys: a list says the line that one moves to, with its state in a word, and no other', async () => {
  const cwd = newFolder();
  const questions = questionsIn(cwd);
  pipe(['init', 'm.yaml', '--no-input', '--questions', questions], cwd, 'form: natural');
  const options = ['--edit', '--questions', questions, '--question', 'form,location'];
  const { silence, press } = listen(['init', 'm.yaml', ...options], { cwd });
  await silence();
  // What Esc gives back changes with what is meant, and is said in the line of keys.
  const heard = async (key: string) => inWords(await press(key)).replace(/ (?:Esc|Shift\+Tab) .*$/, '');
  expect(await heard(KEY.down)).toBe('❯ Assigned');
  expect(await heard(KEY.up)).toBe('❯ Natural It grows by itself chosen');
  await press(KEY.enter);
  expect(await heard(KEY.down)).toBe('❯ Other not ticked');
  expect(await heard(KEY.space)).toBe('x Other ticked');
  expect(await heard(KEY.up)).toBe('❯ Community not ticked');
  expect(await heard(KEY.down)).toBe('❯ Other ticked');
});

test('with keys: the list of sections says the section that one moves to, and how far it is', async () => {
  const cwd = newFolder();
  const questions = questionsIn(cwd);
  pipe(['init', 'm.yaml', '--no-input', '--questions', questions], cwd, 'form: natural');
  const { silence, press } = listen(['init', 'm.yaml', '--edit', '--questions', questions], { cwd });
  await silence();
  const heard = async (key: string) => inWords(await press(key));
  expect(await heard(KEY.down)).toBe('❯ Form and place 1 of 2');
  expect(await heard(KEY.up)).toBe('❯ Before you begin 0 of 2');
});
