/** What a document says as rows for a spreadsheet, in which no text is taken for a formula. */
import { CHECK_BACK, NOT_SET } from '../model/checking-back.ts';
import { gridChoices } from '../model/grid.ts';
import { KEPT } from '../model/points.ts';
import { BYTE_ORDER_MARK } from '../text/characters.ts';
import { showable } from '../text/shown.ts';
import { footOf, NEXT_STEPS_TITLE, NOT_NOTED, topicsTitle } from './document.ts';
import type { AnswerInWords, Shared } from './document-content.ts';

/** A row each for an option, a text, a point and a revision; RFC 4180. */
export function csvOf(shared: Shared): string {
  const { checkBack, heading, kept, missing, notes, open, points, revisions, statements, title } = shared;
  const rowOf = ({ id, section, ask, text }: AnswerInWords) => [section, id, ask, text];
  const rows = [
    ['Part', 'Id', 'Question', 'Answer', 'Chosen', 'In other words'],
    [title, '', '', heading ?? ''],
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
    ...statements.map((one) => rowOf({ ...one, ask: [one.ask, one.lookAgain].filter(Boolean).join(' ') })),
    ...missing.map(({ id, name }) => [title, id, name, NOT_NOTED]),
    ...(checkBack ? [[title, checkBack.id, CHECK_BACK, checkBack.when ?? NOT_SET]] : []),
    ...[...shared.answers, ...shared.askedFor].map(rowOf),
    ...points.map(({ id, ask, note }) => [topicsTitle(points), id, ask, note ?? '']),
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
  ];
  const [head = []] = rows;
  const whole = rows.map((row) => head.map((_, column) => csvCell(row[column] ?? '')));
  // It tells Excel that the text is UTF-8.
  return BYTE_ORDER_MARK + whole.map((row) => `${row.join(',')}\r\n`).join('');
}

/** Spreadsheets run what begins so, blanks before it or not; wide signs too, in some languages. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** Of digits and what stands between them, such as `1:4`, spreadsheets make times, days or other numbers. */
const DIGITS = /^[\d\s.,:/-]+(?:[ap]m)?$/i;
/** A number that they leave as it is. */
const NUMBER = /^[1-9]\d{0,9}$/;
/** `March 2027`, `3 Mar`. */
const DAY =
  /^(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: \d{1,4})?(?:, \d{4})?$/i;

function isChangedBySpreadsheets(text: string): boolean {
  const isOfDigits = DIGITS.test(text) && /\d/.test(text) && !NUMBER.test(text);
  return FORMULA.test(text) || isOfDigits || (DAY.test(text) && /\d/.test(text));
}

function csvCell(text: string): string {
  const plain = showable(text);
  const safe = /^[\t\r]/.test(text) || isChangedBySpreadsheets(plain) ? `'${plain}` : plain;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
