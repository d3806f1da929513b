import fs from 'node:fs';
import { expect, test } from 'vitest';
import { draftFor } from '../../src/model/statement.ts';
import { allPoints, allQuestions, findQuestion } from '../../src/questionnaire/questionnaire.ts';
import { wordingWarnings } from '../../src/questionnaire/wording/warnings.ts';
import { folder, load } from './folder.ts';

const OWN = new URL('../../questions/', import.meta.url);
const texts = Object.fromEntries(
  fs
    .readdirSync(OWN)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, fs.readFileSync(new URL(name, OWN), 'utf8')]),
);
const questionnaire = load(texts);

test("the project's own questionnaire has 40 questions in 10 sections, and 20 points in one more", () => {
  const counts = questionnaire.sections.map(({ id, questions, points }) => [
    id,
    questions.length,
    points.length,
  ]);
  expect(counts).toEqual([
    ['before-you-begin', 2, 0],
    ['general-information', 5, 0],
    ['what-informs-the-model', 2, 0],
    ['form-and-type', 7, 0],
    ['location', 6, 0],
    ['purpose', 3, 0],
    ['mentor-type', 6, 0],
    ['focus', 4, 0],
    ['key-elements', 4, 0],
    ['points-to-talk-through', 0, 20],
    ['our-model', 1, 0],
  ]);
});

test('it has the model choices of the worksheet', () => {
  const columns = allQuestions(questionnaire).flatMap((question) =>
    'column' in question && question.column !== undefined ? [question.id] : [],
  );
  expect(columns).toEqual(['form', 'type', 'location', 'purpose', 'mentor-type', 'pay', 'focus']);
});

test('no two questions ask the same', () => {
  const asks = [...allQuestions(questionnaire), ...allPoints(questionnaire)].map((asked) => asked.ask);
  expect(new Set(asks).size).toBe(asks.length);
});

test('points that concern safety come first', () => {
  const safety = allPoints(questionnaire).map((point) => point.safety);
  expect(safety).toEqual([...safety].sort((a, b) => Number(b) - Number(a)));
});

test('it drafts no statement before a choice is made', () => {
  const statement = findQuestion(questionnaire, 'statement');
  expect(statement && draftFor(questionnaire, statement, new Map())).toBe('');
});

test('its words give no cause for a warning', () => {
  expect(wordingWarnings(folder(texts))).toEqual([]);
});
