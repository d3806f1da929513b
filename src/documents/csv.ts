/** What a document says as rows for a spreadsheet. */
import { CHECK_BACK, NOT_SET } from '../model/checking-back.ts';
import { gridChoices } from '../model/grid.ts';
import { KEPT } from '../model/points.ts';
import { csvRows } from './csv-rows.ts';
import { DRAFTED, footOf, NEXT_STEPS_TITLE, NO_STEPS, NOT_NOTED, topicsTitle } from './document.ts';
import type { AnswerInWords, Shared } from './document-content.ts';
import { DRAFT, isDraft, openInWords } from './draft.ts';
import { CSV_BEGINS } from './no-answers.ts';

/** A row each for an option, a text, a point and a revision. */
export function csvOf(shared: Shared): string {
  const { checkBack, heading, kept, missing, notes, open, points, revisions, statements, title } = shared;
  const rowOf = ({ id, section, ask, text }: AnswerInWords) => [section, id, ask, text];
  return csvRows([
    [...CSV_BEGINS, 'Answer', 'Chosen', 'In other words'],
    [title, '', '', heading ?? ''],
    ...(isDraft(shared) ? [[title, '', DRAFT, openInWords(shared)]] : []),
    ...shared.grid.flatMap((column) =>
      gridChoices([column]).flatMap(({ id, name, options }) =>
        options.map(({ label, chosen, words }) => [
          column.title,
          id,
          name,
          label,
          chosen ? 'yes' : 'no',
          words ?? '',
        ]),
      ),
    ),
    ...shared.shaped.map(({ id, name, text }) => [title, id, name, text ?? NOT_NOTED]),
    ...statements.map((one) => {
      const about = [one.ask, one.lookAgain, one.drafted ? DRAFTED : null];
      return rowOf({ ...one, ask: about.filter(Boolean).join(' ') });
    }),
    ...missing.map(({ id, name }) => [title, id, name, NOT_NOTED]),
    ...(checkBack ? [[title, checkBack.id, CHECK_BACK, checkBack.when ?? NOT_SET]] : []),
    ...[...shared.answers, ...shared.askedFor].map(rowOf),
    ...points.map(({ id, ask, note }) => [topicsTitle(points), id, ask, note ?? '']),
    ...(shared.steps?.length === 0 ? [[NEXT_STEPS_TITLE, '', '', NO_STEPS]] : []),
    ...(shared.steps ?? []).flatMap(({ group, steps }) =>
      steps.map(({ id, title: step, state, plan }) => [
        NEXT_STEPS_TITLE,
        id,
        `${group}: ${step}`,
        plan ?? '',
        state,
      ]),
    ),
    ...revisions.map(({ day, changes, why }) => [
      'What we changed',
      '',
      day,
      [...changes, ...(why === null ? [] : [why])].join('\n'),
    ]),
    ...notes.map(rowOf),
    ...kept.map(({ id, ask, note }) => [KEPT, id, ask, note]),
    ...[...(open?.choices ?? []), ...(open?.questions ?? []), ...(open?.toComeBackTo ?? [])].map((text) => [
      'What is still open',
      '',
      text,
    ]),
    ...footOf(shared).map((line) => ['About this file', '', '', line]),
  ]);
}
