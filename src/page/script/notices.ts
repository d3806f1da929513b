/** What is said at a field: above it why something cannot be kept as it is, below it what in it could point to someone. */

import { type Misfit, sentenceOf } from '../../model/misfit.ts';
import type { Reminder } from '../../model/reminders.ts';
import { KEEP_IT, reminding } from '../../model/reminders.ts';
import { byAnswer, type ChoiceQuestion } from '../../questionnaire/kinds.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { withoutUnfit, withPlainSigns } from '../../text/characters.ts';
import { showable } from '../../text/shown.ts';
import { besideName, fieldName } from '../names.ts';
import { found, made } from './elements.ts';
import { wordsFields } from './fields.ts';

/**
 * Says at the fields of a question why what stands there cannot be kept as it is; takes back what was said before.
 * @param isRestKept whether all else in it is kept
 */
export function tellMisfits(question: Question, misfits: readonly Misfit[], isRestKept: boolean): void {
  byAnswer(question, {
    options: (choice) => tellOfChosen(choice, misfits, isRestKept),
    text: ({ id }) => tellAt(found(fieldName(id), HTMLTextAreaElement), misfits, isRestKept),
  });
}

function tellOfChosen(question: ChoiceQuestion, misfits: readonly Misfit[], isRestKept: boolean): void {
  const fields = wordsFields(question);
  for (const [option, field] of fields)
    tellAt(
      field,
      misfits.filter(({ path }) => path.includes(option)),
      isRestKept,
    );
  const others = misfits.filter(({ path }) => !path.some((part) => fields.has(String(part))));
  putNotice(fieldName(question.id), 'error', others.length > 0 ? sentenceOf(others) : '');
}

/** A field in which nothing can be kept as it is: its name, what it asks, and why. */
export interface ToMend {
  readonly field: string;
  readonly ask: string;
  readonly why: string;
}

/** All of them, in the order of the page. */
export function allToMend(): ToMend[] {
  return [...document.querySelectorAll(`.asked .error > p:not([${IS_REST_KEPT}])`)].flatMap((said) => {
    const why = said.textContent ?? '';
    const around = said.closest('.words, .asked');
    const field = around?.querySelector('textarea, input');
    if (why === '' || !around || !field) return [];
    return [{ field: field.id, ask: around.querySelector('label, legend')?.textContent ?? '', why }];
  });
}

/**
 * Says at a field what in it could point to someone; takes back what was said before.
 * @param keep is told that it may stay
 */
export function remind(question: Question, reminders: readonly Reminder[], keep: () => void): void {
  const text = reminders.length > 0 ? showable(reminding(reminders)) : '';
  const button = putNotice(fieldName(question.id), 'reminder', text, KEEP_IT);
  button?.addEventListener('click', keep);
}

const REST_KEPT = 'The rest of it is kept.';
/** Marks what is said of a part of an answer, the rest of which is kept. */
const IS_REST_KEPT = 'data-rest-kept';

function tellAt(field: HTMLTextAreaElement, misfits: readonly Misfit[], isRestKept: boolean): void {
  const value = withPlainSigns(field.value);
  const fit = withoutUnfit(value);
  const isFit = fit === value;
  const said = misfits.length > 0 ? [sentenceOf(misfits), ...(isRestKept ? [REST_KEPT] : [])] : [];
  const text = said.join(' ');
  found(besideName(field.id, 'error'), HTMLParagraphElement).toggleAttribute(IS_REST_KEPT, isRestKept);
  const button = putNotice(field.id, 'error', text, isFit ? null : 'Take it out');
  if (misfits.length === 0) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  button?.addEventListener('click', () => {
    field.value = fit;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });
}

/** Says something beside a field, with a button below it. Gives the button where it is new. */
function putNotice(field: string, what: 'error' | 'reminder', text: string, label: string | null = null) {
  const element = found(besideName(field, what), HTMLParagraphElement);
  if (element.textContent === text) return null;
  element.textContent = text;
  element.parentElement?.classList.toggle('said', text !== '');
  element.nextElementSibling?.remove();
  if (text === '' || label === null) return null;
  const button = made('button', { type: 'button', 'aria-describedby': element.id }, label);
  element.after(button);
  return button;
}
