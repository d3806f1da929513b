/** The one gate: whatever claims to be an answer, from a prompt, a pipe or a file, passes here or is told why not. */
import {
  type ChoiceQuestion,
  glossesOf,
  isChoice,
  NOT_SURE,
  type Option,
  optionOnceCalled,
  type Question,
} from '../questionnaire/questionnaire.ts';
import { asOneLine, unfitCharacter, withoutEnd, withPlainSigns } from '../text/characters.ts';
import { didYouMean } from '../text/nearest.ts';
import type { PathPart } from '../text/yaml-positions.ts';
import type { Answer, Chosen } from './answer.ts';

/** Something that cannot be taken as it is, at a path into the value that was given. */
export interface Misfit {
  readonly path: readonly PathPart[];
  /** Whether the name at the end of the path is meant, rather than what stands under it. */
  readonly onKey: boolean;
  readonly message: string;
}

/** An answer (null: left open), or why it cannot be taken. */
export type Accepted<T = Answer> =
  | { readonly ok: true; readonly answer: T | null }
  | { readonly ok: false; readonly misfits: readonly Misfit[] };

/** What is said to a person whose answer cannot be taken as it is. */
export function sentenceOf(misfits: readonly Misfit[]): string {
  const reasons = misfits.map(({ message }) => message).join('; ');
  return `This cannot be kept as it is: ${reasons}${reasons.endsWith('.') ? '' : '.'}`;
}

/**
 * The longest text that is taken, in UTF-16 units: about forty pages. Whatever is half typed has to fit into a model that
 * was let grow no further, also where each of its characters becomes several in a file.
 */
export const LONGEST_TEXT = 100_000;

/** What is possible, where somebody gives more. */
export const ALL_THAT_FITS =
  'An answer can have 100,000 characters, about forty pages: keep a longer text in a file of its own, and its gist here.';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const taken = <T>(answer: T | null): Accepted<T> => ({ ok: true, answer });
const refused = (misfits: readonly Misfit[]): Accepted<never> => ({ ok: false, misfits });
const misfit = (path: readonly PathPart[], message: string, onKey = false): Misfit => ({
  path,
  message,
  onKey,
});

/**
 * Takes one value for one question. Values are text, lists and maps, as they stand in files.
 * @param isGone whether an id that is no option now is to be kept all the same, since it was one when it was chosen
 */
export function accept(
  question: Question,
  value: unknown,
  isGone: (id: string) => boolean = () => false,
): Accepted {
  if (isChoice(question)) return acceptChoice(question, value, isGone);
  return question.kind === 'text' ? acceptLine(value) : acceptText(value);
}

/** Takes a text of one line: what stands in several, as where an editor has wrapped it, is put together with blanks. */
function acceptLine(value: unknown): Accepted<string> {
  const accepted = acceptText(value);
  if (!accepted.ok || !accepted.answer?.includes('\n')) return accepted;
  return taken(asOneLine(accepted.answer));
}

/** Takes a text. Line ends at its end are dropped: a YAML block always has one, and nobody means them. */
export function acceptText(value: unknown): Accepted<string> {
  if (value === null || value === undefined) return taken<string>(null);
  if (typeof value !== 'string') return refused([misfit([], `is ${shapeInWords(value)}; expected text`)]);
  const text = withoutEnd(withPlainSigns(value), (character) => character === '\n');
  if (text.length > LONGEST_TEXT)
    return refused([misfit([], `is longer than can be kept. ${ALL_THAT_FITS}`)]);
  const unfit = unfitCharacter(text);
  if (unfit) return refused([misfit([], `holds ${unfit}; expected text that a screen can show`)]);
  return taken(text.trim() === '' ? null : text);
}

function acceptChoice(question: ChoiceQuestion, value: unknown, isGone: (id: string) => boolean): Accepted {
  if (value === null || value === undefined || value === '') return taken<Answer>(null);
  const listed = Array.isArray(value);
  const chosen = new Map<string, string | null>();
  const named = new Set<string | undefined>();
  const misfits: Misfit[] = [];
  for (const [index, item] of (listed ? value : [value]).entries()) {
    const path: PathPart[] = listed ? [index] : [];
    const result = acceptOption(question, item, path, isGone);
    if (!result.ok) misfits.push(...result.misfits);
    else if (result.answer) {
      const { option, words } = result.answer;
      const [name] = namesOfOptions(item);
      if (named.has(name))
        misfits.push(misfit(path, `"${option}" is there twice; expected each option once`));
      named.add(name);
      // Options of earlier days may be one today.
      chosen.set(option, bothWords(chosen.get(option) ?? null, words));
    }
  }
  if (misfits.length > 0) return refused(misfits);
  if (chosen.has(NOT_SURE) && chosen.size > 1)
    return refused([
      misfit([], `"${NOT_SURE}" stands beside other options; expected it alone, or the options alone`),
    ]);
  if (question.kind === 'one' && chosen.size > 1)
    return refused([misfit([], `has ${chosen.size} options; expected one of them`)]);
  const ids = new Set([...optionIds(question), ...chosen.keys()]);
  const inOrder = [...ids].flatMap((option): Chosen[] => {
    const words = chosen.get(option);
    return words === undefined ? [] : [{ option, words }];
  });
  return taken<Answer>(inOrder.length > 0 ? inOrder : null);
}

function acceptOption(
  question: ChoiceQuestion,
  item: unknown,
  path: PathPart[],
  isGone: (id: string) => boolean,
): Accepted<Chosen> {
  if (typeof item === 'string') {
    const id = acceptOptionId(question, item, path, false, isGone);
    return typeof id === 'string' ? taken({ option: id, words: null }) : id;
  }
  const entries = namesAndValues(item);
  const [entry] = entries;
  if (!entry || entries.length > 1)
    return refused([
      misfit(
        path,
        `is ${shapeInWords(item)}; expected an option id, or one id with its own words (other: words)`,
      ),
    ]);
  const [name, value] = entry;
  const id = acceptOptionId(question, name, [...path, name], true, isGone);
  if (typeof id !== 'string') return id;
  const words = acceptText(value);
  if (!words.ok) return refused(words.misfits.map((one) => ({ ...one, path: [...path, name, ...one.path] })));
  return taken({ option: id, words: ownWords(optionOnceCalled(question, id), words.answer) });
}

/** A Markdown page shows the gloss of an option where its own words stand; nobody is asked for such there. */
function ownWords(option: Option | null, words: string | null): string | null {
  const isGloss = words !== null && option !== null && glossesOf(option).includes(words);
  return isGloss && option.describe === undefined ? null : words;
}

function bothWords(one: string | null, other: string | null): string | null {
  if (one === null || other === null || one === other) return one ?? other;
  return `${one}; ${other}`;
}

/** The options that a value names, as they are written. */
export function namesOfOptions(value: unknown): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => (typeof item === 'string' ? item : Object.keys(item ?? {}).slice(0, 1)));
}

/** The id of the option today. */
function acceptOptionId(
  question: ChoiceQuestion,
  id: string,
  path: PathPart[],
  onKey: boolean,
  isGone: (id: string) => boolean,
): string | Accepted<never> {
  const known = optionIds(question);
  const today = id === NOT_SURE ? id : optionOnceCalled(question, id)?.id;
  if (today !== undefined) return today;
  if (isGone(id)) return id;
  // What is near a known id is a slip of the hand; anything else may be somebody's words, and is not repeated.
  const near = /^[\w -]+$/.test(id) ? didYouMean(id, known) : '';
  const message = near
    ? `"${id}" is no option here${near}`
    : `this is no option here; expected ${known.join(', ')}`;
  return refused([misfit(path, message, onKey)]);
}

function optionIds(question: ChoiceQuestion): string[] {
  return [...question.options.map((option) => option.id), NOT_SURE];
}

/** Whether a text can be the id of a question, a point or an option. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** What is said of a name that stands where an id is expected, and is none. */
export const NO_ID: Misfit = {
  path: [],
  onKey: true,
  message: 'is not an id; expected small letters, digits and hyphens',
};

/** The entries of a map; none for anything else. */
export function namesAndValues(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function shapeInWords(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a set of names and values';
  return value === null || value === undefined ? 'empty' : 'text';
}
