/** What to talk about before a choice, each with its key, in as many lines as there is room for. Pure. */
import { TO_TALK_ABOUT } from '../../questionnaire/ways.ts';
import { byCount, inARow } from '../../text/language.ts';
import { ABOUT_THE_CHOICES } from '../asking.ts';

/** The keys that lead to what is talked about, in its order; F1 leads to all else. */
const TALK_KEYS = ['F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'];

/** The index of what a key leads to, by the name of the key; -1 for none. */
export function talkAtKey(name: string): number {
  return TALK_KEYS.findIndex((key) => key.toLowerCase() === name);
}

/** How so many things are reached: `F2 to F6`. */
export function talkKeys(count: number): string {
  const [first = '', last = ''] = [TALK_KEYS[0], TALK_KEYS[Math.min(count, TALK_KEYS.length) - 1]];
  return first === last ? first : `${first} to ${last}`;
}

/**
 * What to talk about in lines: all of it, then less and less, the rest told by its keys alone.
 * @param hasGuide whether the guide is there as well, which is named in each length
 */
export function talkInLengths(asks: readonly string[], hasGuide: boolean): string[][] {
  const [first] = asks;
  if (first === undefined) return [];
  const keys = asks.map((_, at) => TALK_KEYS[at] ?? 'F1');
  const more = (count: number) =>
    count === 0 ? '' : ` …and ${count} more (${inARow(keys.slice(asks.length - count))})`;
  const opens = hasGuide ? `each key leads to one; F1: ${ABOUT_THE_CHOICES}` : 'each key leads to one';
  const longer = asks.map((_, index) => {
    const told = asks.slice(0, asks.length - index).map((ask, at) => `${keys[at]} ${ask}`);
    const last = `${told.at(-1)}${more(index)}`;
    return [`${TO_TALK_ABOUT} (${opens}):`, ...told.slice(0, -1), last];
  });
  const one = [
    `${TO_TALK_ABOUT}: ${keys[0]} ${first}${more(asks.length - 1)}`,
    ...(hasGuide ? [`${ABOUT_THE_CHOICES}: F1 or ?`] : []),
  ];
  const all = talkKeys(asks.length);
  const none = byCount(asks.length, `1 question at ${all}`, `${asks.length} questions at ${all}`);
  const least = hasGuide ? `Talk: ${all}. F1: ${ABOUT_THE_CHOICES}` : `${TO_TALK_ABOUT}: ${none}`;
  return [...longer.slice(0, -1), one, [least]];
}
