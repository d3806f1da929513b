/** What is large: a questionnaire of many questions, models with long notes and with a long history. */
import { type Change, type Model, newModel, withAnswer, withPoint } from '../src/model/model.ts';
import { takesLines } from '../src/questionnaire/kinds.ts';
import { loadQuestionnaire, type QuestionsFile } from '../src/questionnaire/load.ts';
import { allPoints, allQuestions, type Questionnaire } from '../src/questionnaire/questionnaire.ts';
import type { KindName } from '../src/questionnaire/schema.ts';

const OPTIONS = Array.from(
  { length: 8 },
  (_, at) => `      - { id: o-${at}, label: Option ${at}, gloss: What it means }\n`,
);
/** What stands with a question of each kind. */
const BY_KIND: Readonly<Record<KindName, string>> = {
  text: '',
  notes: '',
  one: `    options:\n${OPTIONS.join('')}`,
  any: `    options:\n${OPTIONS.join('')}`,
};
const QUESTIONS_A_SECTION = 50;

/** The files of a questionnaire with so many questions, of every kind in turn, fifty to a section. */
export function largeQuestions(count: number): QuestionsFile[] {
  const sections = Array.from(
    { length: Math.ceil(count / QUESTIONS_A_SECTION) },
    (_, at) => `part-${at + 1}`,
  );
  const file = (name: string, text: string): QuestionsFile => ({ name, path: name, text });
  const tool = [
    'id: large',
    'version: 1',
    'language: en',
    'title: Many questions',
    'welcome: Welcome.',
    'privacy: Stay private.',
    `sections: [${sections.join(', ')}]`,
  ];
  return [
    file('tool.yaml', `${tool.join('\n')}\n`),
    ...sections.map((id, at) => {
      const length = Math.min(QUESTIONS_A_SECTION, count - at * QUESTIONS_A_SECTION);
      const numbers = Array.from({ length }, (_, index) => at * QUESTIONS_A_SECTION + index + 1);
      return file(
        `${id}.yaml`,
        `id: ${id}\ntitle: Part ${at + 1}\nquestions:\n${numbers.map(entry).join('')}`,
      );
    }),
  ];
}

function entry(number: number): string {
  const kinds = Object.entries(BY_KIND);
  const [kind, more] = kinds[number % kinds.length] ?? ['text', ''];
  return `  - id: q-${number}\n    kind: ${kind}\n    careful: false\n    ask: What do you think of number ${number}?\n    help: A line of help.\n${more}`;
}

/** The questionnaire in these files. Throws where it does not read. */
export function loaded(files: readonly QuestionsFile[]): Questionnaire {
  const read = loadQuestionnaire('large', [...files]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  return read.value;
}

const LINE = 'Several of the young people asked for someone who stays for more than a year.';

/** Notes of so many lines, with a blank one after every seventh. */
export function longNotes(lines: number): string {
  return Array.from({ length: lines }, (_, index) => (index % 8 === 7 ? '' : LINE))
    .join('\n')
    .trim();
}

/** A model with so many characters of notes, spread over all questions and points that take some. */
export function modelWithNotes(questionnaire: Questionnaire, characters: number): Model {
  const questions = allQuestions(questionnaire).filter(takesLines);
  const points = allPoints(questionnaire);
  const perLine = longNotes(800).length / 800;
  const notes = longNotes(Math.ceil(characters / perLine / (questions.length + points.length)));
  const answered = questions.reduce((model, { id }) => withAnswer(model, id, notes), newModel(NOW));
  return points.reduce((model, { id }) => withPoint(model, id, notes), answered);
}

const NOW = '2026-11-23T09:12:44Z';

/** A model with so many revisions behind it, each with its date, a reason of 60 characters and a change. */
export function withHistory(model: Model, id: string, count: number): Model {
  const changed = new Map<string, Change>([[id, { from: ['one'], to: ['another'] }]]);
  const revisions = Array.from({ length: count }, (_, index) => ({
    on: NOW,
    why: `The youth council asked for a place closer to school, ${index}`.padEnd(60, '.'),
    changed,
  }));
  return { ...model, revisions };
}
