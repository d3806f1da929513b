import { describe, expect, test } from 'vitest';
import { type Numbered, readNumbers } from '../../../src/interview/plain/numbers.ts';
import type { Chosen } from '../../../src/model/answer.ts';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { asked, person } from './person.ts';

const options = [
  { id: 'community', label: 'Community', gloss: 'They meet freely' },
  { id: 'program-site', label: 'Program site' },
  { id: 'other', label: 'Other', describe: 'Where?', phrase: '{described}' },
];
const ONE: Question = { kind: 'one', id: 'where', ask: 'Where do they meet?', careful: false, options };
const ANY: Question = { ...ONE, kind: 'any' };
const PARK: Chosen = { option: 'other', words: 'The park' };
const SITE: Chosen = { option: 'program-site', words: null };
const answer = (...value: unknown[]) => ({ kind: 'answer', value });

test('a list is said with its numbers, "Not sure yet" as the last', async () => {
  const { said } = await asked(ANY, {}, []);
  expect(said).toContain(
    'Where do they meet? 1. Community. They meet freely 2. Program site 3. Other 4. Not sure yet ',
  );
});

describe('one of a list', () => {
  test.each([
    ['a number', ['2'], answer('program-site'), 'You chose: Program site'],
    ['"Not sure yet"', ['4'], answer('not-sure'), 'You chose: Not sure yet'],
    ['a label, however it is typed', ['  program SITE '], answer('program-site'), 'You chose: Program site'],
    ['an id', ['not-sure'], answer('not-sure'), 'You chose: Not sure yet'],
    ['Enter alone', [''], { kind: 'skip' }, 'Left open.'],
    [':skip', [':skip'], { kind: 'skip' }, 'Left open.'],
    [':back', [':back'], { kind: 'back' }, ''],
    [':stop', [':stop'], { kind: 'stop' }, ''],
    ['two numbers', ['1 2'], 'waiting', 'One number is enough here.'],
    ['a number that is not there', ['9'], 'waiting', 'There is no number 9. The numbers here are 1 to 4.'],
    ['none, and then one', ['0', '1'], answer('community'), 'There is no number 0.'],
    ['a word', ['perhaps'], 'waiting', 'Please type a number. The numbers here are 1 to 4.'],
    ['a command without its colon', ['back'], 'waiting', 'Did you mean :back?'],
    [':clear where nothing is', [':clear'], 'waiting', ':clear does nothing here.'],
  ])('%s', async (_, lines, reply, said) => {
    const came = await asked(ONE, {}, lines);
    expect(came.reply).toEqual(reply);
    expect(came.said).toContain(said);
  });
});

describe('any of a list', () => {
  test.each([
    ['1, 2', answer('community', 'program-site')],
    ['2 1', answer('community', 'program-site')],
    ['1 and 2', answer('community', 'program-site')],
    ['1, 2, and 1.', answer('community', 'program-site')],
    ['program site; community', answer('community', 'program-site')],
    ['4', answer('not-sure')],
    ['1 4', 'waiting'],
    ['1 9', 'waiting'],
    ['1 or so', 'waiting'],
    [',', 'waiting'],
  ])('%s', async (line, reply) => {
    expect((await asked(ANY, {}, [line])).reply).toEqual(reply);
  });

  test('says why "Not sure yet" is alone', async () => {
    expect((await asked(ANY, {}, ['1 4'])).said).toContain('Number 4, Not sure yet, stands alone.');
  });
});

test('a label with a comma or an "and" in it is one label', () => {
  const names = [['Red and blue'], ['Red, or blue'], ['Red'], ['Blue']] as const;
  const list = { names, several: true, alone: null };
  expect(readNumbers('red and blue', list)).toEqual({ ok: true, indexes: [0] });
  expect(readNumbers('Red, or blue', list)).toEqual({ ok: true, indexes: [1] });
  expect(readNumbers('red, blue', list)).toEqual({ ok: true, indexes: [2, 3] });
  expect(readNumbers('red', { ...list, names: [...names, ['Red']] }).ok).toBe(false);
});

test('a number is the one that stands before an item, also where what people wrote is a number', () => {
  const list: Numbered = { names: [['Leave it open'], ['3'], ['1'], ['12']], several: false, alone: null };
  expect(readNumbers('1', list)).toEqual({ ok: true, indexes: [0] });
  expect(readNumbers('3.', list)).toEqual({ ok: true, indexes: [2] });
  expect(readNumbers('12', list)).toEqual({ ok: true, indexes: [3] });
});

describe('where something is chosen already', () => {
  test.each([
    ['Enter keeps it', [''], { kind: 'skip' }, 'Kept: Program site; The park'],
    ['numbers replace it', ['1'], answer('community'), 'You chose: Community'],
    [':clear takes it away', [':clear'], answer(), 'Cleared.'],
    [':back leaves it', [':back'], { kind: 'back' }, ''],
  ])('%s', async (_, lines, reply, said) => {
    const came = await asked(ANY, { answer: [SITE, PARK] }, lines);
    expect(came.reply).toEqual(reply);
    expect(came.said).toContain('Chosen so far: Program site; The park');
    expect(came.said).toContain('Press Enter to keep this');
    expect(came.said).toContain(said);
  });
});

describe('an option with words of its own asks for them next', () => {
  test.each([
    ['a line', ['1 3', 'The mall'], answer('community', { other: 'The mall' })],
    ['Enter alone goes without', ['3', ''], answer('other')],
    ['a number there is text', ['3', '2'], answer({ other: '2' })],
    ['back leads to the list', ['3', ':back', '1'], answer('community')],
    ['back, and Enter keeps what was chosen', ['1 3', ':back', ''], answer('community', 'other')],
    ['stop keeps what was chosen', ['1 3', ':stop'], { kind: 'stop', value: ['community', 'other'] }],
    ['back and back again keeps it too', ['3', ':back', ':back'], { kind: 'back', value: ['other'] }],
  ])('%s', async (_, lines, reply) => {
    const came = await asked(ANY, {}, lines);
    expect(came.reply).toEqual(reply);
    expect(came.said).toContain('Other: Where?');
  });

  test('and says before who reads them and what to leave out, where the choice is for others', async () => {
    const said =
      'Other: Where? This goes into documents you share. Please leave out what could point to one person';
    expect((await asked({ ...ANY, column: 'Location' }, {}, ['3', ''])).said).toContain(said);
    expect((await asked(ANY, {}, ['3', ''])).said).not.toContain('This goes into');
  });

  test.each([
    ['Enter keeps the earlier ones', ['3', ''], answer({ other: 'The park' }), 'Kept.'],
    ['a line replaces them', ['3', 'The mall'], answer({ other: 'The mall' }), 'Replaced.'],
    [':clear takes them away', ['3', ':clear'], answer('other'), 'Cleared.'],
  ])('%s', async (_, lines, reply, said) => {
    const came = await asked(ANY, { answer: [PARK] }, lines);
    expect(came.reply).toEqual(reply);
    expect(came.said).toContain('Your answer so far: The park');
    expect(came.said).toContain(said);
  });
});

describe('words of an option that asks for none', () => {
  const SAID: Chosen[] = [{ option: 'community', words: 'only by day' }, SITE];
  const UNSURE: Chosen[] = [{ option: 'not-sure', words: 'until May' }];

  test.each([
    ['Enter keeps them', SAID, [''], { kind: 'skip' }, 'Kept: Community: only by day; Program site'],
    [':back keeps them', SAID, [':back'], { kind: 'back' }, 'Chosen so far: Community: only by day; Program'],
    [
      'the same choice keeps them',
      SAID,
      ['1', ''],
      answer({ community: 'only by day' }),
      'Community: In your own words Your answer so far: only by day',
    ],
    ['a line replaces them', SAID, ['1', 'at noon'], answer({ community: 'at noon' }), 'Replaced.'],
    [':clear takes them away', SAID, ['1', ':clear'], answer('community'), 'Cleared.'],
    ['"not sure yet" has them too', UNSURE, ['4', ''], answer({ 'not-sure': 'until May' }), 'until May'],
    [
      'another choice and this one again brings them back',
      SAID,
      ['3', ':back', '1', ''],
      answer({ community: 'only by day' }),
      'You chose: Community: only by day',
    ],
  ])('%s', async (_, before, lines, reply, said) => {
    const came = await asked(ANY, { answer: before }, lines);
    expect(came.reply).toEqual(reply);
    expect(came.said).toContain(said);
  });

  test('that were there earlier in the sitting come back with the choice', async () => {
    const came = await asked(ONE, { words: new Map([['community', 'only by day']]) }, ['1', '']);
    expect(came.reply).toEqual(answer({ community: 'only by day' }));
    expect(came.said).toContain('You chose: Community: only by day');
  });
});

describe('lines that come at once', () => {
  test('a text that is pasted at a list answers nothing', async () => {
    const came = await asked(ANY, {}, ['They meet\n1\n2\n']);
    expect(came.reply).toBe('waiting');
    expect(came.said).toContain('4 lines came at once. None of them was used.');
  });

  test('what was typed ahead counts for one question after the other', async () => {
    const who = person();
    expect((await asked(ONE, {}, ['2\n1, 2\n4'], who)).reply).toEqual(answer('program-site'));
    expect((await asked(ANY, {}, [], who)).reply).toEqual(answer('community', 'program-site'));
    expect((await asked(ANY, {}, [], who)).reply).toEqual(answer('not-sure'));
    expect((await asked(ANY, {}, [], who)).reply).toBe('waiting');
  });
});

describe('what to talk about first', () => {
  const toTalkAbout = [
    { id: 'comfort', ask: 'What feels safe?', isAnswered: true },
    { id: 'rides', ask: 'Who drives?', isAnswered: false },
  ];

  test('is said before the question, with what opens it', async () => {
    const { said } = await asked(ANY, { toTalkAbout }, []);
    expect(said).toContain(
      'To talk about (type its number with a colon before it, to write something): :1 What feels safe? :2 Who drives? Where do they meet?',
    );
  });

  test('stands beside what is known about the choices, where that is offered', async () => {
    const model = { ...ANY, column: 'Where' };
    const guide = { id: 'guide', label: 'About the choices', state: '', command: 'guide' } as const;
    const offering = () => {
      const who = person();
      who.asking.offer(() => [{ ...guide, open: async () => 'on' }]);
      return who;
    };
    const named = 'About the choices: :guide reads out what is known about each.';
    expect((await asked(model, { toTalkAbout }, [], offering())).said).toContain(named);
    expect((await asked(ANY, { toTalkAbout }, [], offering())).said).not.toContain(named);
    expect((await asked(model, { toTalkAbout }, [])).said).not.toContain(named);
  });

  test('is a line away each, and a number that there is not leads nowhere', async () => {
    expect((await asked(ANY, { toTalkAbout }, [':2'])).reply).toEqual({ kind: 'aside', to: 'rides' });
    expect((await asked(ANY, { toTalkAbout }, [':3'])).reply).toBe('waiting');
    expect((await asked(ANY, {}, [':2'])).reply).toBe('waiting');
  });

  test('has numbers in the list of more, and leads to that question', async () => {
    const list = await asked(ANY, { toTalkAbout }, [':help']);
    const number = /(\d+)\. Who drives\?/.exec(list.said)?.[1] ?? '';
    expect(list.said).toContain('What feels safe? answered');
    const came = await asked(ANY, { toTalkAbout }, [':help', number]);
    expect(came.reply).toEqual({ kind: 'aside', to: 'rides' });
  });
});
