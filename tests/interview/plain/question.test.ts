import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { asked, person } from './person.ts';

const QUESTION: Question = {
  kind: 'text',
  id: 'unsafe',
  ask: 'Which places are not safe?',
  help: 'Think of the way there, too.',
  source: 'A guide, 2019',
  careful: true,
};
const AROUND = {
  about: 'Where they meet.',
  number: 1,
  because: 'Because you chose E-mentoring',
  note: 'This cannot be kept as it is.',
};

test('a question is said in the order in which it is understood', async () => {
  const who = person();
  await asked(QUESTION, AROUND, [], who);
  expect(who.rows().slice(who.rows().indexOf('Location, question 1 of 6'))).toEqual([
    'Location, question 1 of 6',
    'Where they meet.',
    'Because you chose E-mentoring',
    'Which places are not safe?',
    'Think of the way there, too.',
    'From: A guide, 2019',
    'Please leave out what could point to one person: a name, age or address.',
    'This cannot be kept as it is.',
    '',
    expect.stringMatching(/^At any time, :help says/),
    expect.anything(),
    'Type your answer, or press Enter to leave it open: ',
  ]);
});

test('who reads the answer is said before what to leave out of it', async () => {
  const who = person();
  await asked({ ...QUESTION, share: 'true' }, {}, [], who);
  const shared = who.rows().indexOf('This goes into documents you share.');
  expect(who.rows()[shared + 1]).toMatch(/^Please leave out/);
});

test('what there is not is not said, and one question alone has no number', async () => {
  const who = person();
  await asked({ kind: 'text', id: 'a', ask: 'Which?', careful: false }, { of: 1 }, [], who);
  expect(who.rows().slice(0, 4)).toEqual(['', 'Location', 'Which?', '']);
});

test('where Enter alone leaves no answer open, as at the name of a file, nothing says so', async () => {
  const who = person();
  await asked(QUESTION, { toldLater: true }, [''], who);
  expect(who.said()).toContain('Type your answer, and press Enter:');
  expect(who.said()).not.toContain('leave it open');
});

test('what can be typed everywhere is said once', async () => {
  const who = person();
  await asked(QUESTION, {}, ['', ''], who);
  await asked(QUESTION, {}, [''], who);
  expect(who.said().match(/At any time, :help says/g)).toHaveLength(1);
});

test('nothing in a text acts on the terminal', async () => {
  const who = person();
  const option = { id: 'a', label: 'A\u001b[2J', gloss: 'b\u0007' };
  const question: Question = {
    kind: 'one',
    id: 'x',
    ask: 'Which\u001b]0;x\u0007?',
    careful: false,
    options: [option],
  };
  await asked(question, { note: '\u009b2J\u202e' }, [''], who);
  who.asking.tell(['told\u001b[31m']);
  expect(who.said()).toContain('A␛[2J');
  expect(who.rows().join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

describe('in a narrow window', () => {
  test('sentences break between words', async () => {
    const who = person(40, 12);
    await asked(QUESTION, AROUND, [], who);
    expect(Math.max(...who.rows().map((row) => row.length))).toBeLessThan(40);
    expect(who.rows()).toContain('Please leave out what could point to');
  });
});

describe('help', () => {
  test.each([
    ['a line', 'text', '', [':back', ':skip', ':again', ':stop', ':help']],
    ['a line with an answer', 'text', 'Here', [':back', ':skip', ':again', ':clear', ':stop', ':help']],
    [
      'notes with an answer',
      'notes',
      'Here',
      [':back', ':skip', ':again', ':add', ':clear', ':stop', ':help'],
    ],
  ] as const)('names what can be typed at %s', async (_, kind, answer, commands) => {
    const who = person(200);
    const question: Question = { kind, id: 'a', ask: 'Which?', careful: false };
    await asked(question, { answer: answer || null }, [':help', '', ''], who);
    const named = who.rows().flatMap((row) => /^:[a-z]+(?= [a-z])/.exec(row)?.[0] ?? []);
    expect(named).toEqual(commands);
    expect(who.said()).toContain('"::back"');
  });
});
