/** Models side by side as rows for a spreadsheet: a column for each model. */
import type { SomeBringUp } from '../../model/comparison.ts';
import {
  answerInWords,
  headsOf,
  NOT_COMPARED,
  NOT_FINISHED,
  notComparedNames,
  POINTS_OF_SOME,
  STEPS_OF_SOME,
  stateInWords,
} from '../../model/comparison-in-words.ts';
import { shortName } from '../../model/wording.ts';
import { csvRows } from '../csv-rows.ts';
import { CSV_BEGINS } from '../no-answers.ts';
import type { ComparisonToWrite } from './content.ts';

/** A row each for a question, for a point or a next step that only some bring up, and for what is not laid side by side. */
export function comparisonCsv(written: ComparisonToWrite): string {
  const { comparison, names, withNotes } = written;
  const inEach = (among: readonly number[]) =>
    names.map((_, place) => (among.includes(place) ? 'yes' : 'no'));
  const someRows = (part: string, all: readonly SomeBringUp[]) =>
    all.map(({ id, title, among }) => [part, id, title, '', ...inEach(among)]);
  const { unfinished } = comparison;
  return csvRows([
    [...CSV_BEGINS, 'Compared', ...headsOf(written.names)],
    ...comparison.questions.map((one) => [
      one.section.title,
      one.question.id,
      shortName(one.question),
      stateInWords(one),
      ...one.answers.map((answer) => answerInWords(one, answer, withNotes)),
    ]),
    ...someRows(POINTS_OF_SOME, comparison.points),
    ...someRows(STEPS_OF_SOME, comparison.steps),
    ...(unfinished.length > 0 ? [[NOT_FINISHED, '', '', '', ...inEach(unfinished)]] : []),
    ...notComparedNames(comparison.notCompared).map((name) => [
      NOT_COMPARED,
      '',
      name,
      '',
      ...names.map(() => ''),
    ]),
  ]);
}
