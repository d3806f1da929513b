/** What a person does at a question before they go on: the keys, what the screen shows then, and what it comes to. */
import { accept } from '../../src/model/accept.ts';
import { type Chosen, chosenIn, plainChosen } from '../../src/model/answer.ts';
import type { Model } from '../../src/model/model.ts';
import { draftFor } from '../../src/model/statement.ts';
import { offeredAt } from '../../src/model/wording.ts';
import { type ChoiceQuestion, hasOptions, KINDS } from '../../src/questionnaire/kinds.ts';
import { NOT_SURE, type Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { KEY } from '../keys.ts';
import { inOneLine, textFor } from '../text-for.ts';
import { answerAt, type Place } from './places.ts';

/** What a person does at a question. */
export interface Doing {
  readonly keys: readonly string[];
  /** What can be seen then. */
  readonly shows: string;
  /** The answer, were they to go on, as it stands in files. */
  readonly value: unknown;
}

/** Types at the end of what is there; or moves to an option without words of its own, and ticks it where there are boxes. */
export function doing(questionnaire: Questionnaire, model: Model, place: Place, words: string): Doing {
  const { question } = place;
  const before = answerAt(model, place);
  if (hasOptions(question)) {
    const start = chosenIn(before)[0]?.option;
    const short = question.options.filter((one) => one.describe === undefined && one.id !== start);
    return choosing(question, chosenIn(before), short[words.length % short.length]?.id ?? NOT_SURE);
  }
  const there = typeof before === 'string' ? before : draftFor(questionnaire, question, model.answers);
  const typed = textFor(question, words);
  return { keys: [typed.replaceAll('\n', KEY.enter)], shows: lastWord(typed), value: there + typed };
}

/** Chooses the option of a place, where it is not chosen already, and goes on to its words. */
export function toWords(question: ChoiceQuestion, { option }: Place, before: readonly Chosen[]): Doing {
  const id = option?.id ?? '';
  if (before.some((one) => one.option === id))
    return { keys: [KEY.enter], shows: '', value: plainChosen(before) };
  const { keys, ...chosen } = choosing(question, before, id);
  return { ...chosen, keys: [...keys, KEY.enter] };
}

/** Types the words of an option, after those that it has. */
export function saying({ question, option }: Place, value: unknown, words: string): Doing {
  const accepted = accept(question, value);
  const said = (accepted.ok ? chosenIn(accepted.answer) : []).map((one): Chosen => {
    return one.option === option?.id ? { ...one, words: (one.words ?? '') + inOneLine(words) } : one;
  });
  return { keys: [inOneLine(words)], shows: lastWord(words), value: plainChosen(said) };
}

function choosing(question: ChoiceQuestion, before: readonly Chosen[], id: string): Doing {
  const items = offeredAt(question, before);
  const index = items.findIndex((item) => item.id === id);
  const label = (items[index]?.label ?? '').slice(0, 30);
  const down = (steps: number) => Array.from({ length: steps }, () => KEY.down);
  if (KINDS[question.kind].several) {
    const ticks = before.every(({ option }) => option !== id);
    const others = before.filter(({ option }) => option !== id && option !== NOT_SURE);
    return {
      keys: [...down(index), KEY.space],
      shows: `[${ticks ? 'x' : ' '}] ${label}`,
      value: [...plainChosen(others), ...(ticks ? [id] : [])],
    };
  }
  // "Leave open" stands above the options, and is where the list starts without an answer.
  const start = before[0] ? items.findIndex((item) => item.id === before[0]?.option) : -1;
  const steps = (index - start + items.length + 1) % (items.length + 1);
  return { keys: down(steps), shows: `❯ ${index + 1} ${label}`, value: id };
}

function lastWord(words: string): string {
  return words.split(/\s/).at(-1) ?? '';
}
