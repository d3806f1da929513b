/** What is to be decided once answers were brought together, marked at its question. */

import type { Question } from '../../questionnaire/questionnaire.ts';
import { showable } from '../../text/shown.ts';
import { besideName, fieldName } from '../names.ts';
import type { Sheet } from '../sheet.ts';
import { allToDecide, isToDecide, partingInWords, toDecideInWords } from '../to-decide.ts';
import { found, made } from './elements.ts';

/** Marks it at these questions. The mark keeps its place once it is decided: what stands below would jump away under a hand. */
export function markToDecide(sheet: Sheet, questions: readonly Question[]): void {
  for (const question of questions) {
    const name = besideName(fieldName(question.id), 'parting');
    const parting = sheet.partings.get(question.id);
    const text = parting ? showable(partingInWords(question, parting)) : '';
    const there = document.getElementById(name);
    if (there && there.dataset['text'] !== text) there.remove();
    describe(question, name, parting !== undefined);
    if (!parting) continue;
    const mark = there?.isConnected ? there : newMark(question, name, text, parting.stood !== null);
    const isOpen = isToDecide(sheet, question.id);
    mark.classList.toggle('decided', !isOpen);
    const state = mark.querySelector('strong');
    if (state) state.textContent = isOpen ? 'To be decided.' : 'Decided.';
  }
}

function newMark(question: Question, id: string, text: string, hasAnswer: boolean): HTMLElement {
  const stays = hasAnswer ? 'Keep it as it stands' : 'Leave it open';
  const mark = made(
    'div',
    { id, class: 'to-decide', 'data-text': text },
    made('p', { dir: 'auto', translate: 'no' }, made('strong', {}), ` ${text}`),
    made('button', { type: 'button', 'data-do': 'stays', 'aria-describedby': id }, stays),
  );
  found(besideName(fieldName(question.id), 'error'), HTMLElement).parentElement?.before(mark);
  return mark;
}

/** What is said once a question was decided: how many there still are; nothing where none was. */
export function decidedInWords(before: Sheet, now: Sheet, id: string): string {
  if (!isToDecide(before, id) || isToDecide(now, id)) return '';
  return `Decided. ${toDecideInWords(allToDecide(now).length)}`;
}

/** The mark is read aloud with the question, before its options. */
function describe({ id }: Question, name: string, isMarked: boolean): void {
  const field = found(fieldName(id), HTMLElement);
  const others = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one !== name);
  field.setAttribute('aria-describedby', [...(isMarked ? [name] : []), ...others].join(' '));
}
