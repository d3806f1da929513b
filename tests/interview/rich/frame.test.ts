/** A question fitted into the window: what stays where rows are few. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNREADABLE } from '../../../src/interview/asking.ts';
import { type Frame, usableColumns } from '../../../src/interview/rich/frame.ts';
import { frameFor, leftLines } from '../../../src/interview/rich/question-frame.ts';
import { ALL_THAT_FITS } from '../../../src/model/accept-text.ts';
import { PRIVACY, SHARED } from '../../../src/model/before-writing.ts';
import { allQuestions, type Question, type Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import { width } from '../../../src/terminal/lines.ts';
import { styleFor } from '../../../src/terminal/style.ts';
import type { Current } from '../../../src/walk/current.ts';
import { ownQuestionnaire } from '../scripted.ts';

const style = styleFor({ env: { NO_COLOR: '1' }, isTerminal: true });
const KEYS = ['Arrows move', 'Space ticks', 'Enter goes on', 'Shift+Tab back', 'Ctrl+C stop and save'];
const CURRENT: Current = {
  answer: null,
  section: 'Location',
  about: 'Where mentors and young people meet.',
  number: 1,
  of: 6,
  because: '',
  draft: '',
  note: null,
  words: new Map(),
};
const OWN: Questionnaire = ownQuestionnaire();
const CAREFUL = allQuestions(OWN).find((question) => question.id === 'took-part') as Question;

interface Looks {
  readonly columns: number;
  readonly rows: number;
  readonly bodyHeight: number;
  readonly note?: string | null;
}

function framed(question: Question, { columns, rows, bodyHeight, note = null }: Looks): Frame {
  return frameFor(
    question,
    { ...CURRENT, note },
    { style, window: { columns, rows }, keys: KEYS, bodyHeight },
  );
}

const textOf = (frame: Frame) => [...frame.above, ...frame.below].join(' ').replace(/\s+/g, ' ');
const heightOf = (frame: Frame, bodyHeight: number) =>
  frame.above.length + Math.min(bodyHeight, frame.bodyRows) + frame.below.length;

test('with room for all, there is the section and place, the question, its help, the privacy line and the keys', () => {
  const frame = framed(CAREFUL, { columns: 100, rows: 30, bodyHeight: 1 });
  expect(frame.above).toEqual([
    '',
    'Location · 1 of 6',
    'Where mentors and young people meet.',
    'Who is taking part in this choice?',
    'Roles, not names, such as "youth advisers, people with lived experience, program staff". Leave out',
    'a role that only one person has, if it would tell others about their past.',
    '! Please leave out what could point to one person: a name, age or address.',
    '',
  ]);
  expect(frame.below).toEqual(['', KEYS.join(' · ')]);
});

test('a note stands above the question', () => {
  const { above } = framed(CAREFUL, { columns: 100, rows: 30, bodyHeight: 1, note: 'A word.' });
  expect(above.indexOf('! A word.')).toBe(above.indexOf(CAREFUL.ask) - 1);
});

describe('what to talk about', () => {
  const asks = ['comfort', 'enough-mentors', 'youth-per-mentor'].map(
    (id) => allQuestions(OWN).find((question) => question.id === id) as Question,
  );
  const toTalkAbout = asks.map(({ id, ask }) => ({ id, ask, isAnswered: false }));
  const type = allQuestions(OWN).find(({ id }) => id === 'type') as Question;
  const above = (columns: number, rows: number, bodyHeight = 7, bodyInShort = bodyHeight) =>
    frameFor(
      type,
      { ...CURRENT, about: '', toTalkAbout },
      { style, window: { columns, rows }, keys: KEYS, bodyHeight, bodyInShort },
    ).above;

  test('stands above the question, all of it where there is room', () => {
    expect(above(100, 30)).toEqual([
      '',
      'Location · 1 of 6',
      'To talk about (each key leads to one):',
      ...asks.map(({ ask }, index) => `F${index + 2} ${ask}`),
      type.ask,
      '',
    ]);
  });

  test('is less where rows are few, and says how much more there is', () => {
    expect(above(100, 13).join(' ')).toContain(`F3 ${asks[1]?.ask} …and 1 more (F4) ${type.ask}`);
    expect(above(100, 11).join(' ')).toContain(`To talk about: F2 ${asks[0]?.ask} …and 2 more (F3, F4) `);
  });

  test('is told in a row before options are out of sight', () => {
    expect(above(40, 14, 7)).toContain('To talk about: 3 questions at F2 to F4');
    expect(above(40, 14, 20, 7)).toContain('To talk about: 3 questions at F2 to F4');
  });

  test('names the guide in each length, where there is one', () => {
    const withGuide = (columns: number, rows: number) =>
      frameFor(
        type,
        { ...CURRENT, about: '', toTalkAbout, hasGuide: true },
        { style, window: { columns, rows }, keys: KEYS, bodyHeight: 7 },
      ).above;
    expect(withGuide(100, 30)).toContain('To talk about (each key leads to one; F1: About the choices):');
    expect(withGuide(100, 12)).toContain('About the choices: F1 or ?');
    expect(withGuide(40, 12)).toContain('Talk: F2 to F4. F1: About the choices');
  });

  test('of one question alone says so', () => {
    const [only] = toTalkAbout;
    const { above: lines } = frameFor(
      type,
      { ...CURRENT, toTalkAbout: only ? [only] : [] },
      { style, window: { columns: 40, rows: 10 }, keys: KEYS, bodyHeight: 7 },
    );
    expect(lines).toContain('To talk about: 1 question at F2');
  });

  test.each([
    [80, 24],
    [40, 12],
    [30, 8],
  ])('leaves the question and three options in sight in %i by %i', (columns, rows) => {
    const frame = frameFor(
      type,
      { ...CURRENT, toTalkAbout },
      { style, window: { columns, rows }, keys: KEYS, bodyHeight: 12, bodyInShort: 7 },
    );
    expect(textOf(frame)).toContain(type.ask);
    expect(frame.bodyRows).toBeGreaterThanOrEqual(3);
    expect(heightOf(frame, 12)).toBeLessThanOrEqual(rows);
  });
});

test('where rows are few, the help goes before the privacy line, and both before the question', () => {
  const has = (rows: number, text: string) =>
    textOf(framed(CAREFUL, { columns: 79, rows, bodyHeight: 3 })).includes(text);
  const least = (text: string) =>
    Array.from({ length: 30 }, (_, rows) => rows + 4).find((rows) => has(rows, text)) ?? 99;
  expect(least('Roles, not names')).toBeGreaterThan(least('Please leave out what'));
  expect(least('Please leave out what')).toBeGreaterThan(least(CAREFUL.ask));
  expect(least(CAREFUL.ask)).toBe(4);
});

test('help that does not fit whole is there from its beginning', () => {
  const { above } = framed(CAREFUL, { columns: 40, rows: 11, bodyHeight: 3 });
  expect(above.some((line) => line.startsWith('Roles, not names'))).toBe(true);
  expect(above.filter((line) => line.endsWith('…'))).toHaveLength(1);
});

test.each([UNREADABLE, ALL_THAT_FITS, 'Not kept yet: this model is too large by 12 characters.'])(
  'in 40 by 12, the privacy line stays beside "%s" at every question of the own questionnaire',
  (note) => {
    for (const question of allQuestions(OWN).filter(({ careful }) => careful)) {
      const text = textOf(framed(question, { columns: 40, rows: 12, bodyHeight: 3, note }));
      expect(text).toContain(PRIVACY);
      expect(text).toContain(note);
      expect(text).toContain(question.ask);
    }
  },
);

test.each(['trauma-informed', 'statement'])('in 40 by 12, who reads the answer stays at %s', (id) => {
  const question = allQuestions(OWN).find((one) => one.id === id) as Question;
  expect(textOf(framed(question, { columns: 40, rows: 12, bodyHeight: 3 }))).toContain(`! ${SHARED}`);
});

test.each([
  [80, 24],
  [40, 12],
  [30, 8],
])(
  'in %i by %i, every question of the own questionnaire is there whole, with three rows to answer in',
  (columns, rows) => {
    for (const question of allQuestions(OWN)) {
      for (const bodyHeight of [1, 3, 30]) {
        const frame = framed(question, { columns, rows, bodyHeight });
        expect(textOf(frame)).toContain(question.ask);
        expect(frame.bodyRows).toBeGreaterThanOrEqual(Math.min(3, bodyHeight));
        expect(heightOf(frame, bodyHeight)).toBeLessThanOrEqual(rows);
      }
    }
  },
);

test('a question that is too long for the window gives way to three rows to answer in', () => {
  const ask = Array.from({ length: 60 }, (_, index) => `word-${index}`).join(' ');
  const frame = framed(
    { kind: 'notes', id: 'q', ask, careful: false },
    { columns: 30, rows: 8, bodyHeight: 5 },
  );
  expect(frame.above.join(' ')).toMatch(/^word-0 word-1 .*…$/);
  expect(frame.bodyRows).toBe(3);
});

test('a question gives way to the whole of what can be active below it', () => {
  const frame = frameFor({ kind: 'notes', id: 'q', ask: 'words '.repeat(60), careful: false }, CURRENT, {
    style,
    window: { columns: 30, rows: 8 },
    keys: KEYS,
    bodyHeight: 20,
    tallest: 6,
  });
  expect(frame.bodyRows).toBe(6);
  expect(frame.above).toEqual(['words words words words words', 'words words words words word…']);
});

test('a note stays with a long question, as much of it as there is room for', () => {
  const note = 'This cannot be kept as it is: it holds something that no screen can show.';
  const frame = framed(CAREFUL, { columns: 22, rows: 6, bodyHeight: 10, note });
  expect(frame.above).toEqual(['! This cannot be kep…', 'Who is taking part in', 'this choice?']);
  expect(frame.bodyRows).toBe(3);
});

test('where the section and what it is about do not fit, its name and the number of the question may', () => {
  const frame = framed({ ...CAREFUL, help: '', careful: false }, { columns: 40, rows: 7, bodyHeight: 9 });
  expect(frame.above).toEqual(['Location · 1 of 6', CAREFUL.ask]);
});

test('the keys take a third of the rows at the most, and those that are needed most stay', () => {
  const frame = framed({ ...CAREFUL, help: '', careful: false }, { columns: 22, rows: 10, bodyHeight: 9 });
  expect(frame.below).toEqual(['Arrows move', 'Space ticks', 'Enter goes on']);
});

describe('any question in any window', () => {
  const words = fc.array(fc.constantFrom('where', 'a', 'longer-than-most-words', '日本語', 'e\u0301', '😀'), {
    minLength: 1,
    maxLength: 60,
  });
  const sentence = words.map((all) => all.join(' '));
  const question = fc.record({
    kind: fc.constantFrom('text' as const, 'notes' as const),
    id: fc.constant('q'),
    ask: sentence,
    help: sentence,
    careful: fc.boolean(),
  });
  const looks = fc.record({
    columns: fc.integer({ min: 20, max: 120 }),
    rows: fc.integer({ min: 4, max: 50 }),
    bodyHeight: fc.integer({ min: 1, max: 60 }),
    note: fc.option(sentence),
  });

  test('fits, with a row to answer in, and with the question from its beginning', () => {
    fc.assert(
      fc.property(question, looks, (asked, window) => {
        const frame = framed(asked, window);
        expect(heightOf(frame, window.bodyHeight)).toBeLessThanOrEqual(window.rows);
        expect(frame.bodyRows).toBeGreaterThanOrEqual(1);
        const [first = ''] = asked.ask.split(' ');
        expect(frame.above.some((line) => line.startsWith(first.normalize().slice(0, 10)))).toBe(true);
        for (const line of [...frame.above, ...frame.below]) {
          expect(width(line)).toBeLessThanOrEqual(usableColumns(window));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('leaves three rows to answer in where the window has six, however long the question', () => {
    fc.assert(
      fc.property(question, looks, (asked, window) => {
        fc.pre(window.rows >= 6);
        expect(framed(asked, window).bodyRows).toBeGreaterThanOrEqual(Math.min(3, window.bodyHeight));
      }),
      { numRuns: 300 },
    );
  });
});

test('what stays on screen afterwards is the question with its answer, or that it was left open', () => {
  const window = { columns: 80, rows: 24 };
  expect(leftLines(CAREFUL, 'Two advisers', 'left open', style, window)).toEqual([
    `✔ ${CAREFUL.ask} Two advisers`,
  ]);
  expect(leftLines(CAREFUL, '', 'left open', style, window)).toEqual([`○ ${CAREFUL.ask} left open`]);
  expect(leftLines(CAREFUL, '', 'left as a draft', style, window)).toEqual([
    `○ ${CAREFUL.ask} left as a draft`,
  ]);
});
