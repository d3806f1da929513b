/** What to talk about before a choice, in as many lines as there is room for. Pure. */
import { TO_TALK_ABOUT } from '../../questionnaire/ways.ts';
import { byCount } from '../../text/language.ts';
import { ABOUT_THE_CHOICES } from '../asking.ts';

/**
 * What to talk about in lines: all of it, then less and less, the rest told by their number alone.
 * @param hasGuide whether the guide is there as well, which is named in each length
 */
export function talkInLengths(asks: readonly string[], hasGuide: boolean): string[][] {
  const [first] = asks;
  if (first === undefined) return [];
  const more = (count: number) => (count === 0 ? '' : ` …and ${count} more under F1`);
  const opens = hasGuide ? `F1 or ? opens each, and ${ABOUT_THE_CHOICES}` : 'F1 or ? opens each';
  const longer = asks.map((_, index) => {
    const told = asks.slice(0, asks.length - index).map((ask) => `- ${ask}`);
    const last = `${told.at(-1)}${more(index)}`;
    return [`${TO_TALK_ABOUT} (${opens}):`, ...told.slice(0, -1), last];
  });
  const one = [
    `${TO_TALK_ABOUT}: ${first}${more(asks.length - 1)}`,
    ...(hasGuide ? [`${ABOUT_THE_CHOICES}: F1 or ?`] : []),
  ];
  const none = byCount(asks.length, '1 question under F1', `${asks.length} questions under F1`);
  const least = hasGuide
    ? `F1: ${asks.length} to talk about, ${ABOUT_THE_CHOICES}`
    : `${TO_TALK_ABOUT}: ${none}`;
  return [...longer.slice(0, -1), one, [least]];
}
