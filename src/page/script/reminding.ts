/** What people are reminded of at a question, and what of that they said may stay. */
import type { Answer } from '../../model/answer.ts';
import { remindersOfNew } from '../../model/reminders.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { fieldName } from '../names.ts';
import { found } from './elements.ts';
import { goTo } from './navigation.ts';
import { remind } from './notices.ts';

/** Reminds people of what could point to someone, until they say that it may stay. */
export class Reminding {
  /** The answers that may stay as they are, by the id of what is asked. */
  readonly #kept = new Map<string, Answer | null>();
  readonly #answer: (question: Question) => Answer | null;
  readonly #inFile: (question: Question) => Answer | null;

  /**
   * @param answer what a question says now
   * @param inFile what the file holds at it
   */
  constructor(answer: (question: Question) => Answer | null, inFile: (question: Question) => Answer | null) {
    this.#answer = answer;
    this.#inFile = inFile;
  }

  /** Another file was opened. */
  begin(): void {
    this.#kept.clear();
  }

  /** Says what is new in an answer and could point to someone. */
  remind(question: Question): void {
    const now = this.#answer(question);
    const before = this.#kept.get(question.id) ?? this.#inFile(question);
    remind(question, remindersOfNew(before, now), () => {
      this.#kept.set(question.id, now);
      this.remind(question);
      const field = found(fieldName(question.id), HTMLElement);
      goTo(field.querySelector<HTMLElement>('input') ?? field);
    });
  }
}
