/** The one gate: whatever claims to be an answer, from a prompt, a pipe or a file, passes here or is told why not. */
import {
  allPoints,
  allQuestions,
  type ChoiceQuestion,
  isChoice,
  NOT_SURE,
  type Question,
  type Questionnaire,
} from '../questionnaire/questionnaire.ts';
import { unfitCharacter, withPlainNewlines } from '../text/characters.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Step } from '../text/yaml.ts';
import type { Answer, Chosen } from './answer.ts';

/** Something that cannot be taken as it is, at a path into the value that was given. */
export interface Misfit {
  readonly path: readonly Step[];
  /** Whether the name at the end of the path is meant, rather than what stands under it. */
  readonly onKey: boolean;
  readonly message: string;
}

/** An answer (null: left open), or why it cannot be taken. */
export type Accepted<T = Answer> =
  | { readonly ok: true; readonly answer: T | null }
  | { readonly ok: false; readonly misfits: readonly Misfit[] };

const taken = <T>(answer: T | null): Accepted<T> => ({ ok: true, answer });
const refused = (misfits: readonly Misfit[]): Accepted<never> => ({ ok: false, misfits });
const misfit = (path: readonly Step[], message: string, onKey = false): Misfit => ({ path, message, onKey });

/** Takes one value for one question. Values are text, lists and maps, as they stand in files. */
export function accept(question: Question, value: unknown): Accepted {
  return isChoice(question) ? acceptChoice(question, value) : acceptText(value);
}

/** Takes a text. Line ends at its end are dropped: a YAML block always has one, and nobody means them. */
export function acceptText(value: unknown): Accepted<string> {
  if (value === null || value === undefined) return taken<string>(null);
  if (typeof value !== 'string') return refused([misfit([], `is ${kindOf(value)}; expected text`)]);
  const text = withPlainNewlines(value).replace(/\n+$/, '');
  const unfit = unfitCharacter(text);
  if (unfit) return refused([misfit([], `holds ${unfit}; expected text that a screen can show`)]);
  return taken(text.trim() === '' ? null : text);
}

function acceptChoice(question: ChoiceQuestion, value: unknown): Accepted {
  if (value === null || value === undefined || value === '') return taken<Answer>(null);
  const listed = Array.isArray(value);
  const chosen = new Map<string, string | null>();
  const misfits: Misfit[] = [];
  for (const [index, item] of (listed ? value : [value]).entries()) {
    const path: Step[] = listed ? [index] : [];
    const result = acceptOption(question, item, path);
    if (!result.ok) misfits.push(...result.misfits);
    else if (result.answer && chosen.has(result.answer.option))
      misfits.push(misfit(path, `"${result.answer.option}" is there twice; expected each option once`));
    else if (result.answer) chosen.set(result.answer.option, result.answer.words);
  }
  if (misfits.length > 0) return refused(misfits);
  if (chosen.has(NOT_SURE) && chosen.size > 1)
    return refused([
      misfit([], `"${NOT_SURE}" stands beside other options; expected it alone, or the options alone`),
    ]);
  if (question.kind === 'one' && chosen.size > 1)
    return refused([misfit([], `has ${chosen.size} options; expected one of them`)]);
  const inOrder = optionIds(question).flatMap((option): Chosen[] => {
    const words = chosen.get(option);
    return words === undefined ? [] : [{ option, words }];
  });
  return taken<Answer>(inOrder.length > 0 ? inOrder : null);
}

function acceptOption(question: ChoiceQuestion, item: unknown, path: Step[]): Accepted<Chosen> {
  if (typeof item === 'string')
    return acceptOptionId(question, item, path, false) ?? taken({ option: item, words: null });
  const entries =
    typeof item === 'object' && item !== null && !Array.isArray(item) ? Object.entries(item) : [];
  const [entry] = entries;
  if (!entry || entries.length > 1)
    return refused([
      misfit(path, `is ${kindOf(item)}; expected an option id, or one id with its own words (other: words)`),
    ]);
  const [option, value] = entry;
  const unknown = acceptOptionId(question, option, [...path, option], true);
  if (unknown) return unknown;
  const words = acceptText(value);
  if (!words.ok)
    return refused(words.misfits.map((one) => ({ ...one, path: [...path, option, ...one.path] })));
  const takesWords = question.options.some((known) => known.id === option && known.describe !== undefined);
  if (words.answer !== null && !takesWords)
    return refused([
      misfit([...path, option], `"${option}" takes no words of its own; expected the id alone`),
    ]);
  return taken({ option, words: words.answer });
}

/** Null where the option is known. */
function acceptOptionId(
  question: ChoiceQuestion,
  id: string,
  path: Step[],
  onKey: boolean,
): Accepted<never> | null {
  const known = optionIds(question);
  if (known.includes(id)) return null;
  // What is near a known id is a slip of the hand; anything else may be somebody's words, and is not repeated.
  const near = didYouMean(id, known);
  const message = near
    ? `"${id}" is no option here${near}`
    : `this is no option here; expected ${known.join(', ')}`;
  return refused([misfit(path, message, onKey)]);
}

function optionIds(question: ChoiceQuestion): string[] {
  return [...question.options.map((option) => option.id), NOT_SURE];
}

/** Several answers taken together: by id, with null for those that are to be left open. */
export interface Given {
  readonly answers: ReadonlyMap<string, Answer | null>;
  readonly points: ReadonlyMap<string, string | null>;
  /** What prompted the change, where that is said beside the answers; else null. */
  readonly why: string | null;
}

/** Takes a map of answers by question id, and one of notes by point id. Paths begin with the id. */
export function acceptAll(
  questionnaire: Questionnaire,
  answers: Readonly<Record<string, unknown>>,
  points: Readonly<Record<string, unknown>>,
): {
  readonly given: Given;
  readonly answerMisfits: readonly Misfit[];
  readonly pointMisfits: readonly Misfit[];
} {
  const questions = new Map(allQuestions(questionnaire).map((question) => [question.id, question]));
  const known = new Set(allPoints(questionnaire).map((point) => point.id));
  const one = acceptEach(answers, questions.keys(), 'question', (id, value) => {
    const question = questions.get(id);
    return question ? accept(question, value) : null;
  });
  const other = acceptEach(points, known, 'point', (id, value) => (known.has(id) ? acceptText(value) : null));
  return {
    given: { answers: one.taken, points: other.taken, why: null },
    answerMisfits: one.misfits,
    pointMisfits: other.misfits,
  };
}

function acceptEach<T>(
  values: Readonly<Record<string, unknown>>,
  known: Iterable<string>,
  what: string,
  take: (id: string, value: unknown) => Accepted<T> | null,
): { taken: Map<string, T | null>; misfits: Misfit[] } {
  const takenSoFar = new Map<string, T | null>();
  const misfits: Misfit[] = [];
  const ids = [...known];
  for (const [id, value] of Object.entries(values)) {
    const result = take(id, value);
    if (!result) misfits.push(misfit([id], `no ${what} has this id${didYouMean(id, ids)}`, true));
    else if (result.ok) takenSoFar.set(id, result.answer);
    else misfits.push(...result.misfits.map((one) => ({ ...one, path: [id, ...one.path] })));
  }
  return { taken: takenSoFar, misfits };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a set of names and values';
  return value === null || value === undefined ? 'empty' : 'text';
}
