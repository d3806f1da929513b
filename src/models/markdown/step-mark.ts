/** What a line of a page says became of a step: its mark, and for people to read the words before what the step says. */
import type { StepState } from '../../model/model.ts';
import { type Questionnaire, stepOnceCalled } from '../../questionnaire/questionnaire.ts';
import { htmlComments } from './signs.ts';

/** What stands before the words of a step, for people to read: what became of it is known by its mark. */
const BEFORE: Readonly<Record<Exclude<StepState, 'done'>, string>> = {
  'set-aside': 'Set aside:',
  elsewhere: 'Handled elsewhere:',
};

/** What stands before and behind the words of a step. */
export function aroundStep(
  id: string,
  state: StepState | null,
): { readonly before: string; readonly mark: string } {
  return state === null || state === 'done'
    ? { before: '', mark: `<!-- ${id} -->` }
    : { before: `${BEFORE[state]} `, mark: `<!-- ${state}: ${id} -->` };
}

const MARK = /^<!--\s*(?:(set-aside|elsewhere|offered):\s*)?([a-z0-9-]+)\s*-->$/;

/** The mark of a step. */
export interface StepMark {
  readonly id: string;
  /** What it says beside the id. A step that is only offered is none of the model's until it is ticked or planned. */
  readonly kind: string | undefined;
  /** Where its comment stands. */
  readonly start: number;
  readonly end: number;
}

/** The mark in a text: the first comment that names a step, or else the last one that could. */
export function stepMarkIn(text: string, questionnaire: Questionnaire): StepMark | null {
  const marks: StepMark[] = [];
  for (const { start, end } of htmlComments(text)) {
    const [, kind, id] = MARK.exec(text.slice(start, end)) ?? [];
    if (id !== undefined && text[start - 1] !== '\\') marks.push({ id, kind, start, end });
  }
  return marks.find(({ id }) => stepOnceCalled(questionnaire, id) !== null) ?? marks.at(-1) ?? null;
}

/** What is written without what says what became of the step, and that: by the mark, or by its words where there is none. */
export function withoutState(
  written: string,
  mark: StepMark | null,
): { readonly text: string; readonly state: StepState | null } {
  for (const state of ['set-aside', 'elsewhere'] as const) {
    const begins = written.toLowerCase().startsWith(BEFORE[state].toLowerCase());
    const isMarked = mark?.kind === state;
    if (begins && (isMarked || mark === null))
      return { text: written.slice(BEFORE[state].length).trim(), state };
    if (isMarked) return { text: written, state };
  }
  return { text: written, state: null };
}
