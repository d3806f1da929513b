/** Giving back on the page what a question said: the button below it, and the list of what was changed. */

import type { Answer } from '../../model/answer.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { changedSince, type Earlier, stepsChangedSince, withStepBack } from '../../walk/earlier.ts';
import { besideName, fieldName } from '../names.ts';
import type { Sheet } from '../sheet.ts';
import { found, made } from './elements.ts';
import { tell } from './outcome.ts';
import { Undoing } from './undoing.ts';

/** The words of the button, by what it gives back, and what is said once it has. */
const BUTTON_WORDS = {
  entered: { label: 'Undo', done: 'Given back as it was.' },
  typed: { label: 'Redo', done: 'Given back as you had put it.' },
  earlier: { label: 'Bring the earlier answer back', done: 'The earlier answer is back.' },
} as const;

/** Gives back what questions said since a file was opened. */
export class GivingBack {
  #undoing: Undoing;
  readonly #answer: (question: Question) => Answer | null;
  readonly #put: (question: Question, answer: Answer | null) => void;

  /**
   * @param answer what a question says now
   * @param put puts something into its place
   */
  constructor(
    sheet: Sheet,
    answer: (question: Question) => Answer | null,
    put: (question: Question, answer: Answer | null) => void,
  ) {
    this.#undoing = new Undoing(sheet);
    this.#answer = answer;
    this.#put = put;
  }

  /** Another file was opened. */
  begin(sheet: Sheet): void {
    this.#undoing = new Undoing(sheet);
  }

  get earlier(): Earlier {
    return this.#undoing.earlier;
  }

  /** Somebody is about to change what a question says. */
  enter(question: Question): void {
    this.#undoing.enter(question.id, this.#answer(question));
  }

  /** Offers what there is to give back. */
  offer(question: Question): void {
    offerUndo(question, this.#undoing.next(question.id, this.#answer(question))?.from ?? null);
  }

  /** Gives a question back as it was when somebody came to it, and then what they put there. */
  undo(question: Question): void {
    const now = this.#answer(question);
    const next = this.#undoing.next(question.id, now);
    if (next === null) return;
    this.#put(question, this.#undoing.swap(question.id, now));
    tell(BUTTON_WORDS[next.from].done);
  }

  /** Brings back what the file held at a question when it was opened. */
  bring({ questionnaire, model }: Sheet, id: string): void {
    const changed = changedSince(questionnaire, this.earlier, model).find(
      ({ asked }) => asked.question.id === id,
    );
    if (!changed) return;
    this.#put(changed.asked.question, changed.before);
    tell(BUTTON_WORDS.earlier.done);
  }

  /** The sheet with what had become of a step when the file was opened. */
  withStepBrought(sheet: Sheet, id: string): Sheet {
    const { questionnaire, model } = sheet;
    const changed = stepsChangedSince(questionnaire, this.earlier, model).find(({ step }) => step.id === id);
    return changed ? { ...sheet, model: withStepBack(model, changed) } : sheet;
  }
}

/** Offers below a question to give something back; null for nothing. */
export function offerUndo({ id }: Question, from: keyof typeof BUTTON_WORDS | null): void {
  const element = found(besideName(fieldName(id), 'reminder'), HTMLElement).parentElement;
  const next = element?.nextElementSibling;
  const button = next instanceof HTMLButtonElement ? next : null;
  if (from === null) button?.remove();
  else if (button) button.textContent = BUTTON_WORDS[from].label;
  else
    element?.after(
      made('button', { type: 'button', 'data-do': 'undo', class: 'undo' }, BUTTON_WORDS[from].label),
    );
}
