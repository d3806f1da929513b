import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import type { Model } from '../../src/model/model.ts';
import { allQuestions, type Section } from '../../src/questionnaire/questionnaire.ts';
import {
  asksOf,
  idAfter,
  idsIn,
  nextSection,
  nothingOpen,
  sectionBeside,
  startOfSection,
  stateOf,
  walkedSections,
} from '../../src/walk/walk.ts';
import { modelWith, ownQuestionnaire, SMALL } from '../interview/scripted.ts';

const OWN = ownQuestionnaire();
const NOTHING = modelWith({});

/** A model that answers these: `id` with a text, `id~` with "Not sure yet", `id=a+b` with these options. */
function answering(...ids: string[]): Model {
  const options = (...list: string[]) => list.map((option) => ({ option, words: null }));
  return modelWith(
    Object.fromEntries(
      ids.map((id): [string, Answer] => {
        const [name = '', chosen] = id.split('=');
        if (chosen) return [name, options(...chosen.split('+'))];
        return id.endsWith('~') ? [id.slice(0, -1), options('not-sure')] : [id, 'Said'];
      }),
    ),
  );
}

const noted = (model: Model, ...ids: string[]): Model => ({
  ...model,
  points: new Map(ids.map((id) => [id, 'A note'])),
});

const ALL = allQuestions(SMALL).map(({ id }) => id);

/** The id of the section that asks this. */
function sectionWith(id: string): string {
  const asks = ({ questions, points }: Section) => [...questions, ...points].some((one) => one.id === id);
  return SMALL.sections.find(asks)?.id ?? '';
}

function sectionOf(id: string, of = SMALL): Section {
  const section = of.sections.find((one) => one.id === id);
  if (!section) throw new Error(`There is no section ${id}.`);
  return section;
}

describe('the sections that are walked', () => {
  test.each([
    ['those with questions', NOTHING, ['first', 'second', 'third']],
    [
      'and those with a point that comes up',
      answering('form=natural'),
      ['first', 'points', 'second', 'third'],
    ],
    ['not those whose points no longer come up', answering('form=assigned'), ['first', 'second', 'third']],
  ])('are %s', (_, model, expected) => {
    expect(walkedSections(SMALL, model).map(({ id }) => id)).toEqual(expected);
  });
});

test('the own questionnaire has 47 questions and five points where nothing is chosen, one after the other', () => {
  const ids = [];
  for (let id: string | null = 'program'; id !== null; ) {
    ids.push(id);
    const section = OWN.sections.find(({ questions, points }) =>
      [...questions, ...points].some((one) => one.id === id),
    );
    id = idAfter(OWN, NOTHING, section ? idsIn(OWN, section, NOTHING) : [], id);
  }
  expect(ids).toHaveLength(52);
  expect(ids).toEqual(walkedSections(OWN, NOTHING).flatMap((section) => idsIn(OWN, section, NOTHING)));
});

test.each([
  ['name', NOTHING, 'people'],
  ['people', NOTHING, 'form'],
  ['people', answering('form=natural'), 'point'],
  ['point', answering('form=natural'), 'form'],
  ['why', NOTHING, 'statement'],
  ['statement', NOTHING, null],
])('after %s comes what stands below it, or the next section', (id, model, expected) => {
  const section = SMALL.sections.find(({ questions, points }) =>
    [...questions, ...points].some((one) => one.id === id),
  );
  expect(idAfter(SMALL, model, section ? idsIn(SMALL, section, model) : [], id)).toBe(expected);
});

test.each([
  ['name', -1, NOTHING, null],
  ['people', 1, NOTHING, 'second'],
  ['people', 1, answering('form=natural'), 'points'],
  ['form', -1, NOTHING, 'first'],
  ['statement', 1, NOTHING, null],
] as const)(
  'beside the section of %s (%i) stands one with something to ask',
  (id, steps, model, expected) => {
    expect(sectionBeside(SMALL, model, id, steps)?.id ?? null).toBe(expected);
  },
);

describe('of the points that come up', () => {
  /** Fourteen points: nine of them about safety. */
  const many = answering(
    'form=natural',
    'type=traditional+group+peer+e-mentoring',
    'location=community',
    'mentor-type=care-providers',
    'youth-feedback',
  );
  const points = sectionOf('points-to-talk-through', OWN);
  const comesUp = idsIn(OWN, points, many);
  const asks = (model = many, shown: readonly string[] = [], place: string | null = null) =>
    asksOf(OWN, points, model, shown, place);

  test('seven at the most are asked in one go, those about safety first', () => {
    expect(comesUp.length).toBeGreaterThan(8);
    expect(asks()).toEqual([
      'a-line-crossed',
      'limits-of-privacy',
      'natural-screening',
      'no-safe-adult',
      'group-confidence',
      'peer-support',
      'online-safety',
    ]);
  });

  test('the others are asked the next time', () => {
    expect(asks(many, asks())).toEqual(comesUp.slice(7));
  });

  test('all come again once each was asked', () => {
    expect(asks(many, comesUp)).toEqual(comesUp.slice(0, 7));
  });

  test('those with a note come after those without', () => {
    const some = noted(many, 'a-line-crossed', 'limits-of-privacy');
    expect(asks(some)).toEqual(comesUp.slice(2, 9));
    expect(asks(some, [...asks(some)])).toEqual([...comesUp.slice(9), 'a-line-crossed', 'limits-of-privacy']);
  });

  test('the walk goes on with the one at which the person stopped', () => {
    expect(asks(many, [], 'clear-roles')[0]).toBe('clear-roles');
    expect(asks(many, [], 'shared-by-a-team')).toEqual(asks());
  });

  test('a section of questions asks all of them, whatever was asked before', () => {
    const location = sectionOf('location', OWN);
    expect(asksOf(OWN, location, many, idsIn(OWN, location, many), null)).toHaveLength(6);
  });
});

describe('a section starts', () => {
  test.each([
    ['at its first question where nothing is answered', [], null, 'form'],
    ['at the first that is open where some are answered', ['form'], null, 'where'],
    ['at an open one before those that are answered', ['where', 'why'], null, 'form'],
    ['at one that is not sure yet', ['form~', 'where'], null, 'form'],
    ['at its first question where all are answered', ['form', 'where', 'why'], null, 'form'],
    ['where the person stopped, answered or not', ['form'], 'why', 'why'],
    ['where the person stopped, with all answered', ['form', 'where', 'why'], 'where', 'where'],
    ['as ever where the person stopped in another section', ['form'], 'people', 'where'],
    ['as ever where the person stopped at what is no longer asked', ['form'], 'gone', 'where'],
    ['at its first question where only "not sure yet" was said', ['where~'], null, 'form'],
  ])('%s', (_, ids, place, expected) => {
    const section = sectionOf('second');
    const model = answering(...ids);
    expect(startOfSection(SMALL, section, model, idsIn(SMALL, section, model), place)).toBe(expected);
  });

  test('nowhere where it has nothing to ask', () => {
    expect(startOfSection(SMALL, sectionOf('points'), NOTHING, [], null)).toBeNull();
  });
});

describe('the next section', () => {
  test.each([
    ['is the first at the very beginning', [], null, null, 'first'],
    ['is the first with something open', ['name', 'people'], null, null, 'second'],
    ['is one that is not sure yet', ['name', 'people', 'form~', 'where', 'why'], null, null, 'second'],
    ['is where the person stopped', [], 'why', null, 'second'],
    ['is where the person stopped even with all of it answered', ['name', 'people'], 'name', null, 'first'],
    ['is, after a question, the next one', [], null, 'people', 'second'],
    [
      'is, after a question, the next one with something open',
      ['form', 'where', 'why'],
      null,
      'name',
      'third',
    ],
    ['is not one that was walked past', [], null, 'why', 'third'],
    ['is, once something was asked, not where the person had stopped', [], 'name', 'why', 'third'],
    ['is, after the last question, one that was not entered', [], null, 'statement', 'second'],
    [
      'is none after the last question where all was entered or answered',
      ['form', 'where', 'why'],
      null,
      'statement',
      null,
    ],
    ['is none where all is answered', ALL, null, null, null],
    ['is none where all that follows is answered', ['statement', 'name', 'people'], null, 'why', null],
    ['is one of points that come up', ['form=natural'], null, 'people', 'points'],
    ['is at the beginning none of points', ['name', 'people', 'form=natural'], null, null, 'second'],
    ['is, after its points were asked, the one below', ['form=natural'], null, 'point', 'second'],
    ['is as ever where the person stopped at a point that is gone', ['name'], 'point', null, 'first'],
  ])('%s', (_, ids, place, last, expected) => {
    const entered = new Set(last === null ? [] : ['first', sectionWith(last)]);
    expect(nextSection(SMALL, answering(...ids), place, last, entered)).toBe(expected);
  });
});

test.each([
  ['first', [], '0 of 2'],
  ['first', ['people'], '1 of 2'],
  ['first', ['name', 'people'], 'done'],
  ['second', ['form~', 'where'], '1 of 3'],
  ['second', ['form', 'where', 'why', 'name'], 'done'],
  ['points', ['form=natural'], '0 of 1'],
])('the state of section %s with %j answered is "%s"', (id, ids, expected) => {
  expect(stateOf(SMALL, sectionOf(id), answering(...ids))).toBe(expected);
});

test.each([
  [[], false],
  [ALL.slice(1), false],
  [ALL, true],
  [[...ALL.slice(0, -1), 'statement~'], false],
])('with %j answered, nothing is open: %s', (ids, expected) => {
  expect(nothingOpen(SMALL, answering(...ids))).toBe(expected);
});
