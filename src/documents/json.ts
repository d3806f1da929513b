/** What a document says as JSON, for programs. It is no model: the model stays in its own file. */
import { jsonText } from '../text/json.ts';
import type { AnswerInWords, Shared } from './content.ts';

/** Everything by name; what was left out, or is not there, has no name. */
export function jsonOf(shared: Shared): string {
  const {
    answers,
    checkBack,
    grid,
    heading,
    kept,
    language,
    madeFrom,
    missing,
    notes,
    open,
    points,
    revisions,
    statements,
    title,
  } = shared;
  const document = {
    title,
    ...(heading !== null && { for: heading }),
    language,
    grid: grid.map((column) => ({
      column: column.title,
      choices: column.choices.map(({ id, name, open: isOpen, options }) => ({
        id,
        name,
        open: isOpen,
        options: options.map(({ label, chosen, words }) => ({
          label,
          chosen,
          ...(words !== null && { words }),
        })),
      })),
    })),
    statements: statements.map((one) => ({
      ...saidPlainly(one),
      drafted: one.drafted,
      ...(one.lookAgain !== null && { lookAgain: one.lookAgain }),
    })),
    ...(missing.length > 0 && { 'not-noted-yet': missing }),
    ...(checkBack?.when && { 'check-back': checkBack.when }),
    answers: answers.map(saidPlainly),
    points: points.map(({ id, ask, note }) => ({ id, ask, ...(note !== null && { note }) })),
    revisions: revisions.map(({ on, changes, why }) => ({ on, changes, ...(why !== null && { why }) })),
    ...(notes.length > 0 && { notes: notes.map(saidPlainly) }),
    ...(kept.length > 0 && { 'kept-from-earlier-choices': kept }),
    ...(open && { open }),
    'made-from': {
      ...(madeFrom.file === null ? { example: true } : { file: madeFrom.file }),
      on: madeFrom.on,
    },
  };
  return jsonText(document);
}

function saidPlainly({ id, section, ask, text }: AnswerInWords) {
  return { id, section, ask, text };
}
