/** What stands in the fields: from a field to a value for the gate, and from an answer back into its field. */
import { acceptText } from '../../model/accept-text.ts';
import { type Answer, chosenIn } from '../../model/answer.ts';
import { beforeWriting, questionOfWords } from '../../model/before-writing.ts';
import { WHY } from '../../model/revisions.ts';
import { IN_YOUR_WORDS, LEAVE_OPEN, offeredAt } from '../../model/wording.ts';
import { byAnswer, type ChoiceQuestion, KINDS } from '../../questionnaire/kinds.ts';
import { NOT_SURE, type Question } from '../../questionnaire/questionnaire.ts';
import { withoutUnfit, withPlainSigns } from '../../text/characters.ts';
import { showable } from '../../text/shown.ts';
import { toggled } from '../../walk/toggling.ts';
import { besideName, fieldName, optionName, wordsName } from '../names.ts';
import { found, made } from './elements.ts';

/** What stands in the field of a question, in the shape that files have. */
export function typedValue(question: Question): unknown {
  return byAnswer<unknown>(question, {
    options: (choice) =>
      tickedIn(choice).map((option) => {
        const words = wordsField(choice, option)?.value ?? '';
        return words === '' ? option : { [option]: words };
      }),
    text: ({ id }) => found(fieldName(id), HTMLTextAreaElement).value,
  });
}

/** What prompted the change, as it stands in its field and can be kept; null where that is empty. */
export function typedReason(): string | null {
  const { value } = found(fieldName(WHY.id), HTMLTextAreaElement);
  const accepted = acceptText(withoutUnfit(withPlainSigns(value)));
  return accepted.ok ? accepted.answer : null;
}

/** Puts an answer into the field of its question; null empties it. */
export function putAnswer(question: Question, answer: Answer | null): void {
  byAnswer(question, {
    options: (choice) => putChosen(choice, answer),
    text: ({ id }) => {
      found(fieldName(id), HTMLTextAreaElement).value = typeof answer === 'string' ? answer : '';
    },
  });
}

function putChosen(question: ChoiceQuestion, answer: Answer | null): void {
  offer(question, answer);
  delete found(fieldName(question.id), HTMLFieldSetElement).dataset['setAside'];
  const chosen = chosenIn(answer);
  for (const box of boxesOf(question)) {
    box.checked =
      chosen.some(({ option }) => option === box.value) || (chosen.length === 0 && box.value === LEAVE_OPEN);
    const field = wordsField(question, box.value);
    if (!field) continue;
    field.value = chosen.find(({ option }) => option === box.value)?.words ?? '';
    delete field.dataset['theirs'];
  }
  showWords(question);
}

/**
 * Follows up on an option that a person has just ticked or unticked.
 * @param theirs what others wrote behind options, by their ids: it comes along with an option that is ticked without words
 */
export function follow(
  question: ChoiceQuestion,
  changed: HTMLInputElement,
  theirs: ReadonlyMap<string, string>,
): void {
  if (KINDS[question.kind].several) {
    const before = boxesOf(question)
      .filter((box) => (box === changed ? !box.checked : box.checked))
      .map((box) => box.value);
    const around = found(fieldName(question.id), HTMLFieldSetElement);
    const setAside = around.dataset['setAside']?.split(' ') ?? [];
    const now = toggled({ ticked: before, setAside }, changed.value);
    around.dataset['setAside'] = now.setAside.join(' ');
    for (const box of boxesOf(question)) box.checked = now.ticked.includes(box.value);
  }
  const field = wordsField(question, changed.value);
  // Once: whoever takes words out has a reason, and those are not to come back by themselves.
  if (field && changed.checked && field.dataset['theirs'] === undefined && field.value === '') {
    field.value = theirs.get(changed.value) ?? '';
    field.dataset['theirs'] = 'there';
  }
  showWords(question);
}

/** The fields for the own words of all options that are offered, by the id of the option. */
export function wordsFields(question: ChoiceQuestion): Map<string, HTMLTextAreaElement> {
  const fields = boxesOf(question).flatMap(({ value }): [string, HTMLTextAreaElement][] => {
    const field = wordsField(question, value);
    return field ? [[value, field]] : [];
  });
  return new Map(fields);
}

function wordsField(question: ChoiceQuestion, option: string): HTMLTextAreaElement | null {
  const field = document.getElementById(wordsName(question.id, option));
  return field instanceof HTMLTextAreaElement ? field : null;
}

function boxesOf({ id }: ChoiceQuestion): HTMLInputElement[] {
  return [...document.getElementsByName(fieldName(id))].filter((box) => box instanceof HTMLInputElement);
}

function tickedIn(question: ChoiceQuestion): string[] {
  return boxesOf(question)
    .filter(({ checked, value }) => checked && value !== LEAVE_OPEN)
    .map(({ value }) => value);
}

/** Shows the field for own words where they are asked for, or where there are some. */
function showWords(question: ChoiceQuestion): void {
  for (const { value, checked } of boxesOf(question)) {
    const field = wordsField(question, value);
    const asks = question.options.some(({ id, describe }) => id === value && describe !== undefined);
    if (field?.parentElement) field.parentElement.hidden = !checked || !(asks || field.value !== '');
  }
}

/** Offers what an answer holds and the questionnaire offers no more, and nothing else of that kind. */
function offer(question: ChoiceQuestion, answer: Answer | null): void {
  const around = found(fieldName(question.id), HTMLFieldSetElement);
  for (const gone of around.querySelectorAll('[data-gone]')) gone.remove();
  const last = found(optionName(question.id, NOT_SURE), HTMLInputElement).parentElement;
  for (const { id, label, gloss } of offeredAt(question, chosenIn(answer))) {
    const name = optionName(question.id, id);
    if (document.getElementById(name)) continue;
    const type = KINDS[question.kind].several ? 'checkbox' : 'radio';
    const box = made('input', { type, id: name, name: fieldName(question.id), value: id });
    const help = made('p', { class: 'quiet', id: besideName(name, 'help') }, gloss);
    box.setAttribute('aria-describedby', help.id);
    const words = made('label', { for: name, dir: 'auto' }, showable(label));
    const option = made('div', { class: 'option', 'data-gone': 'true' }, box, words, ' ', help);
    last?.before(option, ownWordsOf(question, id));
  }
}

/** The field for the own words of an option that is gone. */
function ownWordsOf(question: ChoiceQuestion, option: string): HTMLElement {
  const field = wordsName(question.id, option);
  const said = beforeWriting(questionOfWords(question, option, IN_YOUR_WORDS));
  const privacy = besideName(field, 'privacy');
  const error = besideName(field, 'error');
  const notices = made('div', { class: 'error' }, made('p', { id: error, 'aria-live': 'polite' }));
  return made(
    'div',
    { class: 'words', 'data-gone': 'true' },
    made('label', { for: field, dir: 'auto' }, IN_YOUR_WORDS),
    ...(said.length === 0 ? [] : [made('p', { class: 'careful', id: privacy, dir: 'auto' }, said.join(' '))]),
    notices,
    made('textarea', {
      id: field,
      rows: '1',
      dir: 'auto',
      'aria-describedby': said.length === 0 ? error : `${privacy} ${error}`,
    }),
  );
}
