import { describe, expect, test } from 'vitest';
import { ALL_THE_QUESTIONS, aboutWay, lengthOfWay, toTalkAbout } from '../../src/questionnaire/ways.ts';
import {
  endOfWay,
  startOfWay,
  stateOfWay,
  stepsOfWay,
  wayStoppedOn,
  withWalkEnded,
} from '../../src/walk/way.ts';
import { modelWith, NEW, ownQuestionnaire, SMALL } from '../interview/scripted.ts';

const WAY = { id: 'short', title: 'Short', questions: ['name', 'where', 'statement'] };
const PARK = [{ option: 'park', words: null }];

test('a way has its questions in their order, and what is read out where it comes in the questionnaire', () => {
  const short = (way: Parameters<typeof stepsOfWay>[1]) =>
    stepsOfWay(SMALL, way).map((step) =>
      step.kind === 'question' ? step.id : `read out ${step.section.id}`,
    );
  expect(short(WAY)).toEqual(['name', 'where', 'statement']);
  expect(short({ ...WAY, questions: ['name', 'statement'], 'read-out': ['second'] })).toEqual([
    'name',
    'read out second',
    'statement',
  ]);
});

describe('a way starts', () => {
  const read = { ...WAY, questions: ['name', 'statement'], 'read-out': ['second'] };
  test.each([
    ['at its first question where nothing of it is answered', WAY, modelWith({ people: 'x' }), null, 0],
    ['at what is open where some of it is answered', WAY, modelWith({ name: 'x' }), null, 1],
    ['where the person stopped', WAY, modelWith({ name: 'x' }), 'statement', 2],
    ['not where they stopped elsewhere', WAY, modelWith({ name: 'x' }), 'why', 1],
    ['behind what is read out, where that is passed', read, modelWith({ name: 'x' }), null, 2],
    [
      'at its first question where all is answered',
      WAY,
      modelWith({ name: 'x', where: PARK, statement: 'x' }),
      null,
      0,
    ],
  ])('%s', (_when, way, model, place, start) => {
    expect(startOfWay(SMALL, way, model, place)).toBe(start);
  });
});

test('a way says how far it is', () => {
  expect(stateOfWay(SMALL, WAY, NEW)).toBe('0 of 3');
  expect(stateOfWay(SMALL, WAY, modelWith({ name: 'x', people: 'x' }))).toBe('1 of 3');
  expect(stateOfWay(SMALL, WAY, modelWith({ name: 'x', where: PARK, statement: 'x' }))).toBe('done');
});

test('the end of a way names what is open on it, where that is little', () => {
  const endOf = (answers: Readonly<Record<string, unknown>>, way = WAY) =>
    endOfWay(SMALL, way, modelWith(answers));
  const all = { name: 'x', where: PARK, statement: 'x' };
  expect(endOf(all)).toBe('"Short" is done.');
  expect(endOf({ name: 'x', where: PARK })).toBe(
    'You are at the end of "Short": 2 of 3 are answered. "What about statement?" is still a draft.',
  );
  expect(endOf({ where: PARK })).toBe(
    'You are at the end of "Short": 1 of 3 are answered. "What about statement?" is still a draft. Left open: "What about name?".',
  );
  // Without a choice there is no draft.
  expect(endOf({ name: 'x' })).toBe(
    'You are at the end of "Short": 1 of 3 are answered. Left open: "Where", "What about statement?".',
  );
  expect(endOf({})).toBe('You are at the end of "Short": 0 of 3 are answered.');
});

test('and words that are older than the choices', () => {
  const drafts = new Map([['statement', { choices: '000000000000', changed: ['where'] }]]);
  const model = { ...modelWith({ name: 'x', where: PARK, statement: 'x' }), drafts };
  expect(endOfWay(SMALL, WAY, model)).toBe(
    'You are at the end of "Short": 2 of 3 are answered. "What about statement?": written before you changed Where.',
  );
});

test('it is known which way somebody stopped on, as long as there is that way', () => {
  const of = { ...SMALL, ways: [WAY] };
  expect(wayStoppedOn(of, { ...NEW, way: 'short' })).toBe(WAY);
  expect(wayStoppedOn(of, { ...NEW, way: 'long' })).toBeNull();
  expect(wayStoppedOn(of, { ...NEW, way: null })).toBeNull();
});

test('a way that was gone to its end is kept until all of it is answered', () => {
  const of = { ...SMALL, ways: [WAY] };
  const open = { ...modelWith({ name: 'x', where: PARK }, 'statement'), way: 'short' };
  const done = { ...open, answers: modelWith({ name: 'x', where: PARK, statement: 'x' }).answers };
  expect(wayStoppedOn(of, { ...done, place: null })).toBeNull();
  expect(wayStoppedOn(of, done)).toBe(WAY);
  expect(withWalkEnded(of, open)).toEqual({ ...open, place: null });
  expect(withWalkEnded(of, done)).toEqual({ ...done, place: null, way: null });
});

test('a way says how long it takes as long as nothing of it is answered', () => {
  const timed = { ...WAY, time: 'about an hour' };
  expect(stateOfWay(SMALL, timed, NEW)).toBe('0 of 3, about an hour');
  expect(stateOfWay(SMALL, timed, modelWith({ name: 'x' }))).toBe('1 of 3');
  expect(lengthOfWay(SMALL, timed)).toBe('3 questions, about an hour');
  expect(lengthOfWay(SMALL, ALL_THE_QUESTIONS)).toBe('6 questions');
  expect(aboutWay({ ...timed, about: 'What matters.' })).toBe('What matters. Plan about an hour.');
  expect(aboutWay(WAY)).toBe('');
});

test("at page one's choices there are the guiding questions of the worksheet", () => {
  const own = ownQuestionnaire();
  const [page] = own.ways ?? [];
  const counts = page?.questions.map((id) => [id, toTalkAbout(own, page, id).length]);
  expect(counts).toEqual([
    ['program', 0],
    ['youth-feedback', 0],
    ['community-considerations', 0],
    ['form', 5],
    ['type', 5],
    ['location', 5],
    ['purpose', 2],
    ['mentor-type', 4],
    ['pay', 4],
    ['focus', 3],
    ['statement', 0],
    ['review-when', 0],
  ]);
});
