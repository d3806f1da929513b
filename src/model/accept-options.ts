/** The gate for answers that are options which were chosen. */
import type { ChoiceQuestion } from '../questionnaire/kinds.ts';
import { KINDS } from '../questionnaire/kinds.ts';
import { glossesOf, NOT_SURE, type Option, optionOnceCalled } from '../questionnaire/questionnaire.ts';
import { inARow } from '../text/language.ts';
import { nearest, withMeant } from '../text/nearest.ts';
import { entriesOf } from '../text/plain-values.ts';
import type { PathPart } from '../text/yaml-positions.ts';
import { acceptText } from './accept-text.ts';
import { type Answer, type Chosen, namesOfOptions } from './answer.ts';
import { type Accepted, type Misfit, misfit, misfitsAt, refused, shapeInWords, taken } from './misfit.ts';

/**
 * Takes one option or a list of them, each with words of its own or without.
 * @param isGone whether an id that is no option now is to be kept all the same, since it was one when it was chosen
 */
export function acceptOptions(
  question: ChoiceQuestion,
  value: unknown,
  isGone: (id: string) => boolean,
): Accepted {
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
  if (!KINDS[question.kind].several && chosen.size > 1)
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
  const entries = entriesOf(item);
  const [entry] = entries;
  if (!entry || entries.length > 1)
    return refused([
      misfit(
        path,
        `${shapeInWords(item)}; expected an option id, or one id with its own words (other: words)`,
      ),
    ]);
  const [name, value] = entry;
  const id = acceptOptionId(question, name, [...path, name], true, isGone);
  if (typeof id !== 'string') return id;
  const words = acceptText(value);
  if (!words.ok) return refused(misfitsAt([...path, name], words.misfits));
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
  const near = /^[\w -]+$/.test(id) ? nearest(id, known) : null;
  const message =
    near !== null
      ? withMeant(`"${id}" is no option here`, near)
      : `this is no option here; expected ${inARow(known)}`;
  return refused([misfit(path, message, onKey)]);
}

function optionIds(question: ChoiceQuestion): string[] {
  return [...question.options.map((option) => option.id), NOT_SURE];
}
