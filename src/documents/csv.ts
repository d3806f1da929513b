/** What a document says as rows for a spreadsheet, in which no text is taken for a formula. */
import { CHECK_BACK, NOT_SET } from '../model/checking-back.ts';
import { gridChoices } from '../model/grid.ts';
import { KEPT } from '../model/points.ts';
import { BYTE_ORDER_MARK } from '../text/characters.ts';
import { showable } from '../text/shown.ts';
import type { AnswerInWords, Shared } from './content.ts';
import { footOf, NOT_NOTED } from './document.ts';

/** A row each for a choice, a text, a point and a revision; RFC 4180. */
export function csvOf(shared: Shared): string {
  const {
    answers,
    checkBack,
    grid,
    heading,
    kept,
    missing,
    notes,
    open,
    points,
    revisions,
    statements,
    title,
  } = shared;
  const rowOf = ({ id, section, ask, text }: AnswerInWords) => [section, id, ask, text];
  const rows = [
    ['Part', 'Id', 'Question', 'Answer'],
    [title, '', '', heading ?? ''],
    ...grid.flatMap((column) =>
      gridChoices([column]).map(({ id, name, chosen }) => [column.title, id, name, chosen.join('; ')]),
    ),
    ...statements.map((one) => rowOf({ ...one, ask: [one.ask, one.lookAgain].filter(Boolean).join(' ') })),
    ...missing.map(({ id, name }) => [title, id, name, NOT_NOTED]),
    ...(checkBack ? [[title, checkBack.id, CHECK_BACK, checkBack.when ?? NOT_SET]] : []),
    ...answers.map(rowOf),
    ...points.map(({ id, ask, note }) => ['What we talked about', id, ask, note ?? '']),
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
      '',
    ]),
    ...footOf(shared).map((line) => ['About this file', '', '', line]),
  ];
  // It tells Excel that the text is UTF-8.
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** Spreadsheets run what begins so, blanks before it or not; wide signs too, in some languages. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

function csvCell(text: string): string {
  const plain = showable(text);
  const safe = /^[\t\r]/.test(text) || FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
