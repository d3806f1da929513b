/** What people are reminded of at a question, and what of that they said may stay. */
import type { Answer } from '../../model/answer.ts';
import { type Reminder, remindersOfNew } from '../../model/reminders.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { byCount } from '../../text/language.ts';
import { fieldName } from '../names.ts';
import { found } from './elements.ts';
import { goTo } from './navigation.ts';
import { remind } from './notices.ts';

/** Reminds people of what could point to someone, until they say that it may stay. */
export class Reminding {
  /** The answers that may stay as they are, by the id of what is asked. */
  readonly #kept = new Map<string, Answer | null>();
  readonly #answer: (question: Question) => Answer | null;

  /** @param answer what a question says now */
  constructor(answer: (question: Question) => Answer | null) {
    this.#answer = answer;
  }

  /** Another file was opened. */
  begin(): void {
    this.#kept.clear();
  }

  /** What in an answer could point to someone, and nobody said yet that it may stay. */
  pending(question: Question): Reminder[] {
    return remindersOfNew(this.#kept.get(question.id) ?? null, this.#answer(question));
  }

  /** Says so below the field, whether it was typed or came with a file. */
  remind(question: Question): void {
    remind(question, this.pending(question), () => {
      this.#kept.set(question.id, this.#answer(question));
      this.remind(question);
      const field = found(fieldName(question.id), HTMLElement);
      goTo(field.querySelector<HTMLElement>('input') ?? field);
    });
  }
}

/** Of how many answers it is said that they could point to someone, and whether all of them are on the way that is shown. */
export interface ToLookAt {
  readonly count: number;
  readonly areShown: boolean;
}

/** Says how many answers of a file could point to someone, and where that is said; nothing where none could. */
export function pendingInWords({ count, areShown }: ToLookAt): string[] {
  if (count === 0) return [];
  const many = byCount(count, '1 answer could point to someone.', `${count} answers could point to someone.`);
  const below = byCount(
    count,
    'It is said below it, and on Read it over.',
    'It is said below each, and on Read it over.',
  );
  return [`${many} ${areShown ? below : 'It is said on Read it over.'}`];
}
