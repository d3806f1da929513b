/** Answers that are no longer asked: taken as they stand, and each of them kept. */
import { isId } from '../questionnaire/id-pattern.ts';
import { entriesOf } from '../text/plain-values.ts';
import { acceptText } from './accept-text.ts';
import { type Chosen, sameAnswer } from './answer.ts';
import type { Accepted } from './misfit.ts';
import type { Model, Retired } from './model.ts';

/** Takes the answer to a question that is no longer known: text, or options as they were chosen. */
export function acceptRetired(value: unknown): Accepted {
  const items = Array.isArray(value) ? value : [value];
  // A question that took one option has it alone, without a list.
  if (items[0] === value && entriesOf(value).length === 0) return acceptText(value);
  const chosen: Chosen[] = [];
  for (const [index, item] of items.entries()) {
    const entries: [string, unknown][] = typeof item === 'string' ? [[item, null]] : entriesOf(item);
    const [[option, value] = ['', null]] = entries;
    const words = acceptText(value);
    if (entries.length !== 1 || !isId(option) || !words.ok) {
      const message = 'expected an option id, or one id with its own words (other: words)';
      return { ok: false, misfits: [{ path: [index], onKey: false, message }] };
    }
    chosen.push({ option, words: words.answer });
  }
  return { ok: true, answer: chosen.length > 0 ? chosen : null };
}

/**
 * Keeps a retired answer among the others, and gives the id under which it is kept. Where another answer has its id, it is
 * kept as `form--2`, which no question can be called; where the same one is there already, that stays as it is.
 */
export function keepRetired(retired: Map<string, Retired>, id: string, entry: Retired): string {
  for (let count = 1; ; count++) {
    const free = count === 1 ? id : `${idOnceAsked(id)}--${count}`;
    const there = retired.get(free);
    if (there && !sameAnswer(there.answer, entry.answer)) continue;
    retired.set(free, { question: there?.question ?? entry.question, answer: entry.answer });
    return free;
  }
}

/** All retired answers of two models. */
export function allRetired(one: Model['retired'], other: Model['retired']): Model['retired'] {
  const all = new Map(one);
  for (const [id, entry] of other) keepRetired(all, id, entry);
  return all;
}

/** The id that the question of a retired answer had. */
export function idOnceAsked(id: string): string {
  return id.replace(/--\d+$/, '');
}

/** The words of a question as a retired answer keeps them: on one line, or null for none. */
export function wordsOfQuestion(text: string | null): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null;
}
