/** What a line of a page says became of a step: its mark, and for people to read the words before what the step says. */
import { STEP_STATES, type StepState } from '../../model/model.ts';
import { type Questionnaire, stepOnceCalled } from '../../questionnaire/questionnaire.ts';
import { htmlComments } from './signs.ts';

/** What stands before the words of a step, for people to read: what became of it is known by its mark, or else by these. */
const BEFORE: Readonly<Record<StepState, string>> = {
  done: 'Done:',
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

/** The mark in a text that names a step; null where none does. */
export function knownStepMarkIn(text: string, questionnaire: Questionnaire): StepMark | null {
  const mark = stepMarkIn(text, questionnaire);
  return mark && stepOnceCalled(questionnaire, mark.id) ? mark : null;
}

/**
 * What is written without the words for what became of the step, and that: by its mark, or by those words where the mark does
 * not say.
 * @param isOfStep whether a text is what the step itself says, however that begins
 * @param sameVersion whether the page was written with the words of today; else what begins so may be what a step said then
 */
export function withoutState(
  written: string,
  mark: StepMark | null,
  isOfStep: (text: string) => boolean,
  sameVersion: boolean,
): { readonly text: string; readonly state: StepState | null } {
  const marked = STEP_STATES.find((state) => state === mark?.kind) ?? null;
  const states = marked === null ? STEP_STATES : [marked, ...STEP_STATES];
  const said = states.find((state) => written.toLowerCase().startsWith(BEFORE[state].toLowerCase()));
  if (said === undefined) return { text: written, state: marked };
  const rest = written.slice(BEFORE[said].length).trim();
  const isOfWords = isOfStep(written) || (!sameVersion && !isOfStep(rest));
  return said !== marked && isOfWords
    ? { text: written, state: marked }
    : { text: rest, state: marked ?? said };
}
