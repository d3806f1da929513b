/** What keys do at a note: to its text, and to the line below it that offers the next step. Pure. */
import type { NextStep } from '../../walk/current.ts';
import type { Arrival } from '../keys/keys.ts';
import { cursorIn, rowsOf } from './rows.ts';
import { keyAtStep, type StepLine } from './step-line.ts';
import { type AfterKey, type TextField, type Typing, typedInto } from './typing.ts';

/** What is typed at a note, and the line below it that offers the next step; null for none. */
export interface AtNote {
  readonly typing: Typing;
  readonly line: StepLine | null;
}

/**
 * What one thing that came does to both, and how it leaves the prompt; null where it does not.
 * @param at when it came, in milliseconds
 */
export function takenAtNote(
  { typing, line }: AtNote,
  arrival: Arrival,
  field: TextField,
  step: NextStep | undefined,
  at: number,
): { readonly now: AtNote; readonly leaving: AfterKey['leaving'] } {
  if (!step || !line) {
    const after = typedInto(typing, arrival, field);
    return { now: { typing: after.typing, line }, leaving: after.leaving };
  }
  const { edited, enters } = typing;
  const atStep = keyAtStep(line, arrival, {
    step,
    isNoteEmpty: edited.text === '' && enters === 0,
    isOnLastRow() {
      const rows = rowsOf(edited.text, field.columns);
      return cursorIn(rows, edited).row === rows.length - 1;
    },
    at,
  });
  let after: AfterKey = { typing, leaving: atStep.goesOn ? 'on' : null };
  for (const one of atStep.forNote) after = typedInto(after.typing, one, field);
  return { now: { typing: after.typing, line: atStep.line }, leaving: after.leaving };
}
