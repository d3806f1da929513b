/** Which option a box stands for, and what it says of it. */
import { NOT_SURE_LABEL } from '../../model/wording.ts';
import type { ChoiceQuestion } from '../../questionnaire/kinds.ts';
import { glossesOf, NOT_SURE, type Option, optionOnceCalled } from '../../questionnaire/questionnaire.ts';
import { nearest } from '../../text/nearest.ts';
import { type Box, boxesIn, idOfLabel, labelAndWords, SHIELDED, signsAlone, withoutShields } from './box.ts';
import { type Block, linesBelow } from './layout.ts';
import { NOT_SURE_LABELS } from './not-sure.ts';

/** The options, and the one that closes every list. */
export function offered(question: ChoiceQuestion): Option[] {
  return [...question.options, { id: NOT_SURE, label: NOT_SURE_LABEL }];
}

/** What the words of a page are to be read by. */
export interface PageWords {
  /** Whether it was written with the words of today; what stands behind a label may else be a gloss of then. */
  readonly sameVersion: boolean;
  /** What "not sure yet" is called in it. */
  readonly notSure: readonly string[];
}

/** The words of a page that is written now. */
export const WORDS_OF_TODAY: PageWords = { sameVersion: true, notSure: NOT_SURE_LABELS };

/**
 * What "not sure yet" is called on a page: all that it is known to be called, and what two boxes with its mark say alike.
 * What one says alone may be somebody's own words.
 */
export function notSureLabels(lines: readonly string[], blocks: readonly Block[]): readonly string[] {
  const times = new Map<string, number>();
  for (const block of blocks) {
    const body = linesBelow(lines, block);
    if (!body.some((line) => line.includes(NOT_SURE))) continue;
    for (const { box } of boxesIn(body)) {
      if (box?.mark !== NOT_SURE) continue;
      const label = labelAndWords(box.shielded).label.trim();
      if (label !== '') times.set(label, (times.get(label) ?? 0) + 1);
    }
  }
  const shared = [...times].flatMap(([label, count]) => (count > 1 ? label : []));
  return [...new Set([...NOT_SURE_LABELS, ...shared])];
}

/** What an option may be called on a page. */
function labelsOf({ id, label }: Option, { notSure }: PageWords): readonly string[] {
  return id === NOT_SURE ? notSure : [label];
}

/**
 * What of a box from another version is neither an answer nor what today's box says: labels and glosses of then, or
 * words that somebody put there, which cannot be told apart.
 */
export function unreadIn(
  question: ChoiceQuestion,
  { ticked, shielded }: Box,
  today: string,
  label: string,
  words: string,
  page: PageWords,
): string {
  const option = offered(question).find(({ id }) => id === today);
  const labels = option ? labelsOf(option, page) : [];
  const isLabel = labels.some((one) => one.toLowerCase() === label.trim().toLowerCase());
  const isKnown = isLabel || idOfLabel(label) === today;
  if (ticked) return isKnown ? '' : label;
  return isKnown && option ? words : withoutShields(shielded);
}

/** What a box stands for: an option as it is written (null for none that is known) and as it is called today, and words of its own. */
export function readItem(
  question: ChoiceQuestion,
  box: Box,
  page: PageWords,
): { option: string | null; today: string; words: string; beside: readonly string[]; label: string } {
  const { sameVersion } = page;
  const found = optionOf(question, box, page);
  const { mark, isGone, shielded } = box;
  if (found) {
    const { option, written, label } = found;
    const { isBehindColon, tail } = tailOf(shielded, label);
    // What was another option then had a gloss of its own: words that begin with this one may be somebody's.
    const isGlossAtMost = glossesOf(option).includes(withoutShields(tail));
    const rest = sameVersion || written === option.id || isGlossAtMost ? withoutGloss(option, tail) : tail;
    // Right behind a colon stand words; where nothing but a label or a gloss stands in front, tags are none.
    const tags = isBehindColon && rest === tail ? [] : signsAlone(rest);
    const words = tags.length > 0 ? '' : withoutShields(rest);
    // Two options of earlier days may be one today.
    const own = withoutShields(shielded).slice(0, label);
    return { option: written, today: option.id, words, beside: [...tags, ...box.signs], label: own };
  }
  const { label, words, signs: tags } = labelAndWords(shielded);
  const signs = [...tags, ...box.signs];
  const comment = mark === null ? [] : [`<!-- ${mark} -->`];
  // An option of earlier days, or a slip of the hand, which the gate names.
  if (mark !== null && (isGone || !sameVersion))
    return { option: mark, today: mark, words, beside: signs, label };
  const id = idOfLabel(label);
  const ids = offered(question).map((option) => option.id);
  if (!sameVersion || (id !== '' && box.ticked && nearest(id, ids) !== null))
    return { option: id, today: id, words, beside: [...signs, ...comment], label };
  return {
    option: null,
    today: '',
    words: withoutShields(box.shielded),
    beside: [...signs, ...comment],
    label: '',
  };
}

/**
 * The option of a box, its id as it is written, and how long its label is. It is known by the mark, wherever in the line that
 * stands; without one by the longest label that the line begins with; or else by what stands before the colon, made an id.
 */
export function optionOf(
  question: ChoiceQuestion,
  { mark, isGone, shielded }: Box,
  page: PageWords,
): { option: Option; written: string; label: number } | null {
  const { sameVersion } = page;
  const text = withoutShields(shielded);
  const byMark = mark === null ? null : optionCalled(question, mark);
  if (!byMark && mark !== null && (isGone || !sameVersion)) return null;
  // In the words of another version a label of today may begin another one.
  const begins = (label: string) =>
    text.toLowerCase().startsWith(label.toLowerCase()) &&
    (sameVersion ? /^(?![\p{L}\p{N}])/u : /^(?:$|:)/).test(text.slice(label.length));
  const [byLabel] = (byMark ? [byMark] : offered(question))
    .flatMap((option) => labelsOf(option, page).map((label) => ({ option, label })))
    .filter(({ label }) => begins(label))
    .sort((a, b) => b.label.length - a.label.length);
  const written = byMark ? (mark ?? '') : null;
  if (byLabel)
    return { option: byLabel.option, written: written ?? byLabel.option.id, label: byLabel.label.length };
  const before = labelAndWords(shielded).label;
  const slug = idOfLabel(before);
  const named = optionCalled(question, slug);
  const option = byMark ?? named;
  if (!option) return null;
  const isItsName = !sameVersion || named?.id === option.id;
  return { option, written: written ?? slug, label: isItsName ? before.length : 0 };
}

/** The option of a question that an id names, also one of earlier days; null where none does. */
export function optionCalled(question: ChoiceQuestion, id: string): Option | null {
  return id === NOT_SURE ? { id, label: NOT_SURE_LABEL } : optionOnceCalled(question, id);
}

/** What follows the label, without the sign between, and whether that is a colon. */
function tailOf(shielded: string, label: number): { readonly isBehindColon: boolean; readonly tail: string } {
  const tail = behind(shielded, label);
  if (label === 0) return { isBehindColon: false, tail };
  const isBehindColon = /^\0*:/.test(tail);
  const own = isBehindColon
    ? tail.slice(tail.indexOf(':') + 1).replace(/^ /, '')
    : tail.replace(SEPARATOR, '');
  return { isBehindColon, tail: own };
}

/** What follows the first characters: shields count as nothing in it. */
function behind(shielded: string, characters: number): string {
  let at = 0;
  for (let count = 0; count < characters; at++) if (shielded[at] !== SHIELDED) count++;
  return shielded.slice(at);
}

const SEPARATOR = /^[\s\0]*(?:[-\u2013\u2014,;][\s\0]+)?/;

/** What follows a gloss of today or of earlier days; all of it where none stands in front. */
function withoutGloss(option: Option, tail: string): string {
  if (tail.startsWith(SHIELDED)) return tail;
  const words = withoutShields(tail);
  const [gloss] = glossesOf(option)
    .filter((one) => words.startsWith(one) && /^(?![\p{L}\p{N}])/u.test(words.slice(one.length)))
    .sort((a, b) => b.length - a.length);
  return gloss === undefined ? tail : behind(tail, gloss.length).replace(SEPARATOR, '');
}
