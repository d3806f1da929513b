/** Which option a box stands for, and what it says of it. */
import { NOT_SURE_LABEL } from '../model/wording.ts';
import {
  type ChoiceQuestion,
  glossesOf,
  NOT_SURE,
  type Option,
  optionOnceCalled,
} from '../questionnaire/questionnaire.ts';
import { nearest } from '../text/nearest.ts';
import { type Box, idOfLabel, partsOf, plain, SHIELDED } from './markdown-box.ts';

/** The options, and the one that closes every list. */
export function offered(question: ChoiceQuestion): Option[] {
  return [...question.options, { id: NOT_SURE, label: NOT_SURE_LABEL }];
}

/**
 * What of a box from another version is neither an answer nor what today's box says: labels and glosses of then, or
 * words that somebody put there, which cannot be told apart.
 */
export function unreadIn(
  question: ChoiceQuestion,
  { ticked, said }: Box,
  today: string,
  label: string,
  words: string,
): string {
  const option = offered(question).find(({ id }) => id === today);
  const isKnown = label.trim().toLowerCase() === option?.label.toLowerCase() || idOfLabel(label) === today;
  if (ticked) return isKnown ? '' : label;
  return isKnown && option ? words : plain(said);
}

/** What a box stands for: an option as it is written (null for none that is known) and as it is called today, and words of its own. */
export function readItem(
  question: ChoiceQuestion,
  box: Box,
  sameVersion: boolean,
): { option: string | null; today: string; words: string; beside: readonly string[]; label: string } {
  const found = optionOf(question, box, sameVersion);
  const { mark, isGone, signs } = box;
  if (found) {
    const { option, written, label, beside } = found;
    const tail = tailOf(box.said, label);
    // What was another option then had a gloss of its own: words that begin with this one may be somebody's.
    const isGlossAtMost = glossesOf(option).includes(plain(tail));
    const words =
      sameVersion || written === option.id || isGlossAtMost ? withoutGloss(option, tail) : plain(tail);
    // Two options of earlier days may be one today.
    const own = plain(box.said).slice(0, label);
    return { option: written, today: option.id, words, beside, label: own };
  }
  const { label, words } = partsOf(box.said);
  const comment = mark === null ? [] : [`<!-- ${mark} -->`];
  // An option of earlier days, or a slip of the hand, which the gate names.
  if (mark !== null && (isGone || !sameVersion))
    return { option: mark, today: mark, words, beside: signs, label };
  const id = idOfLabel(label);
  const ids = offered(question).map((option) => option.id);
  if (!sameVersion || (id !== '' && box.ticked && nearest(id, ids) !== null))
    return { option: id, today: id, words, beside: [...signs, ...comment], label };
  return { option: null, today: '', words: plain(box.said), beside: [...signs, ...comment], label: '' };
}

/**
 * The option of a box, its id as it is written, and how long its label is: by its mark wherever that stands, else by the longest label that begins
 * the line, else by what is before the colon, as ids are written.
 */
export function optionOf(
  question: ChoiceQuestion,
  { mark, isGone, said, signs }: Box,
  sameVersion: boolean,
): { option: Option; written: string; label: number; beside: readonly string[] } | null {
  const text = plain(said);
  const byMark = mark === null ? null : optionCalled(question, mark);
  if (!byMark && mark !== null && (isGone || !sameVersion)) return null;
  // In the words of another version a label of today may begin another one.
  const begins = ({ label }: Option) =>
    text.toLowerCase().startsWith(label.toLowerCase()) &&
    (sameVersion ? /^(?![\p{L}\p{N}])/u : /^(?:$|:)/).test(text.slice(label.length));
  const candidates = byMark ? [byMark] : offered(question);
  const [byLabel] = candidates.filter(begins).sort((a, b) => b.label.length - a.label.length);
  const beside = byMark || mark === null ? signs : [...signs, `<!-- ${mark} -->`];
  const written = byMark ? (mark ?? '') : null;
  if (byLabel)
    return { option: byLabel, written: written ?? byLabel.id, label: byLabel.label.length, beside };
  const before = partsOf(said).label;
  const slug = idOfLabel(before);
  const named = optionCalled(question, slug);
  const option = byMark ?? named;
  if (!option) return null;
  const isItsName = !sameVersion || named?.id === option.id;
  return { option, written: written ?? slug, label: isItsName ? before.length : 0, beside };
}

function optionCalled(question: ChoiceQuestion, id: string): Option | null {
  return id === NOT_SURE ? { id, label: NOT_SURE_LABEL } : optionOnceCalled(question, id);
}

/** What follows the label, without the sign between: shields count as nothing in it. */
function tailOf(said: string, label: number): string {
  let at = 0;
  for (let count = 0; count < label; at++) if (said[at] !== SHIELDED) count++;
  const tail = said.slice(at);
  if (label === 0) return tail;
  return /^\0*:/.test(tail)
    ? tail.slice(tail.indexOf(':') + 1).replace(/^ /, '')
    : tail.replace(SEPARATOR, '');
}

const SEPARATOR = /^[\s\0]*(?:[-–—,;][\s\0]+)?/;

/** Words without a gloss of today or of earlier days in front of them. */
function withoutGloss(option: Option, tail: string): string {
  const words = plain(tail);
  if (tail.startsWith(SHIELDED)) return words;
  const [gloss] = glossesOf(option)
    .filter((one) => words.startsWith(one) && /^(?![\p{L}\p{N}])/u.test(words.slice(one.length)))
    .sort((a, b) => b.length - a.length);
  return gloss === undefined ? words : words.slice(gloss.length).replace(SEPARATOR, '');
}
