/** What to talk about before a choice, in as many lines as there is room for. Pure. */
import { TO_TALK_ABOUT } from '../../questionnaire/ways.ts';
import { byCount } from '../../text/language.ts';

/** What to talk about in lines: all of it, then less and less, the rest told by their number alone. */
export function talkInLengths(asks: readonly string[]): string[][] {
  const [first] = asks;
  if (first === undefined) return [];
  const more = (count: number) => (count === 0 ? '' : ` …and ${count} more under F1`);
  const longer = asks.map((_, index) => {
    const told = asks.slice(0, asks.length - index).map((ask) => `- ${ask}`);
    const last = `${told.at(-1)}${more(index)}`;
    return [`${TO_TALK_ABOUT} (F1 or ? opens each):`, ...told.slice(0, -1), last];
  });
  const one = [`${TO_TALK_ABOUT}: ${first}${more(asks.length - 1)}`];
  const none = byCount(asks.length, '1 question under F1', `${asks.length} questions under F1`);
  return [...longer.slice(0, -1), one, [`${TO_TALK_ABOUT}: ${none}`]];
}
