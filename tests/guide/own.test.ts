/** The project's own guide. */
import { expect, test } from 'vitest';
import { guideFiles, openGuide } from '../../src/commands/opening/guide.ts';
import { openQuestionnaire, ownQuestionsFiles } from '../../src/commands/opening/questionnaire.ts';
import { topicFor } from '../../src/guide/guide.ts';
import { stepSourceProblems } from '../../src/guide/step-sources.ts';
import { guideWarnings } from '../../src/guide/warnings.ts';
import type { Io } from '../../src/io.ts';
import { columnOf } from '../../src/questionnaire/kinds.ts';
import { allQuestions } from '../../src/questionnaire/questionnaire.ts';
import { problemLine } from '../../src/text/problem.ts';
import { ASSETS } from '../commands/run.ts';

const io = { assets: ASSETS } as Io;
const questionnaire = openQuestionnaire(io, undefined);
const guide = openGuide(io, undefined, questionnaire);

test('it has an entry for every option of every choice, and for every key element', () => {
  const choices = allQuestions(questionnaire).filter((question) => columnOf(question) !== null);
  const elements = questionnaire.sections.find(({ id }) => id === 'key-elements')?.questions ?? [];
  expect(guide?.topics.map(({ question }) => question)).toEqual([...choices, ...elements]);
});

test('where a guiding question is about one choice, it opens at that one', () => {
  const opensAt = (id: string) => guide && topicFor(guide, questionnaire, id)?.question.id;
  expect(opensAt('benefits-and-concerns')).toBe('type');
  for (const section of ['location', 'purpose', 'mentor-type', 'focus']) {
    const asked = questionnaire.sections.find(({ id }) => id === section)?.questions ?? [];
    const guiding = asked.filter((question) => columnOf(question) === null);
    expect(guiding.map(({ id }) => opensAt(id))).toEqual(guiding.map(() => section));
  }
  // It is about the form as much as about the type.
  expect(opensAt('comfort')).toBeUndefined();
});

test('its author is warned of nothing', () => {
  expect(guideWarnings(guideFiles(io, undefined), 'en').map(problemLine)).toEqual([]);
});

test('every entry says as much as the others, with where it comes from', () => {
  for (const { written, sources } of guide?.topics.flatMap(({ entries }) => entries) ?? []) {
    expect(written['worth-knowing'].length).toBe(written['looks-like'] ? 2 : 3);
    expect(sources.length).toBe(written.sources.length);
    expect(sources.every(({ readAs }) => readAs !== null)).toBe(true);
  }
});

test('whatever a next step says it comes from is among its sources', () => {
  const files = ownQuestionsFiles(ASSETS);
  expect(files.map(({ name }) => name)).toContain('next-steps.yaml');
  expect(stepSourceProblems(files, guideFiles(io, undefined)).map(problemLine)).toEqual([]);
});

test('an address is one of a publisher, or none is printed', () => {
  const addresses = guide?.topics.flatMap(({ entries }) =>
    entries.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? [])),
  );
  expect(addresses?.length).toBeGreaterThan(20);
  for (const address of addresses ?? []) {
    expect(address).toMatch(/^https?:\/\/[a-z0-9.-]+\//);
    expect(address).not.toMatch(/archive\.|semanticscholar|researchgate|sci-hub|ncjrs|mirror/);
  }
});

test('of each key element it says for whom it was written, and not for exploited young people alone', () => {
  const elements = guide?.topics.flatMap(({ entries }) => entries.filter(({ option }) => option === null));
  expect(elements?.map(({ strength, about }) => `${strength.whom} ${about}.`)).toEqual([
    'Written for people in services of all kinds.',
    'Written for people of any age who survived human trafficking.',
    'Written for people of any age who survived human trafficking.',
    'Written for young people in programs of all kinds.',
  ]);
});

test('what could not be found again is said beside it, as its author notes it', () => {
  const [file] = guideFiles(io, undefined).filter(({ name }) => name === 'sources.yaml');
  const lost = (file?.text ?? '')
    .split(/^ {2}(?=[a-z0-9-]+:$)/m)
    .filter((one) => / not be found again/.test(one));
  expect(lost.length).toBeGreaterThan(1);
  for (const one of lost) expect(one).toMatch(/^ {4}read: [a-z]+-lost$/m);
  const read = guide?.topics.flatMap(({ entries }) =>
    entries.flatMap(({ sources }) => sources.flatMap(({ readAs }) => readAs ?? [])),
  );
  expect(read).toContain('its opening, and could not find it again');
});

test('nobody is said to have reviewed what nobody has', () => {
  const entries = guide?.topics.flatMap((topic) => topic.entries) ?? [];
  expect(entries.filter(({ written }) => written.reviewed)).toEqual([]);
  expect(guide?.limits).toMatch(/^Nobody with lived experience/);
});

test('it is named where the benefits and the concerns of each choice are asked for', () => {
  const asked = allQuestions(questionnaire).find(({ id }) => id === 'benefits-and-concerns');
  expect(asked?.help).toContain(guide?.title);
});
