/** What was typed so far of a text in plain lines, and what `:undo` swaps it with. Pure. */
import { type Versions, versionsOf } from '../../walk/swaps.ts';
import { toType } from '../command-names.ts';

/** What was typed so far, and whether it comes below what is there already rather than in its place. */
export interface TextSoFar {
  readonly lines: readonly string[];
  readonly adding: boolean;
}

/** Nothing was typed so far. */
export const NOTHING_YET: TextSoFar = { lines: [], adding: false };

/** Said where the answer was another one before. */
export const EARLIER = `It was another one before. ${toType('undo')} brings that back.`;

/** Said where somebody went on from an answer that could not be kept. */
export const LEFT_AS_IT_WAS = 'The answer in the model is as it was.';

/** Whether two say the same. */
export function sameSoFar(one: TextSoFar, other: TextSoFar): boolean {
  return one.adding === other.adding && one.lines.join('\n') === other.lines.join('\n');
}

/** What `:undo` swaps before anything was typed: `before` is what the answer was, the newest first. */
export function swapsOf(before: readonly string[]): Versions<TextSoFar> {
  const earlier = before.map((text): TextSoFar => ({ lines: text.split('\n'), adding: false }));
  return versionsOf(NOTHING_YET, earlier, sameSoFar);
}

/** Whether this is what the answer was before. */
export function standsAmongEarlier(swaps: Versions<TextSoFar>, now: TextSoFar): boolean {
  return swaps.some(({ value, from }) => from === 'earlier' && sameSoFar(value, now));
}

/** What `:undo` has given back, in words. */
export function undone(now: TextSoFar, isEarlier: boolean): string[] {
  if (sameSoFar(now, NOTHING_YET))
    return [
      `Undone: all is as it was when this was asked. ${toType('undo')} once more brings the other words back.`,
    ];
  return quoted(isEarlier ? 'Brought back' : 'Back again, as you typed it', now.lines.join('\n'));
}

/** A text behind its name, or below it where it has several lines. */
export function quoted(name: string, text: string): string[] {
  const lines = text.split('\n');
  return lines.length === 1 ? [`${name}: ${text}`] : [`${name}, ${lines.length} lines:`, ...lines];
}

/** Lines below a text; the lines alone where that is empty. */
export function below(text: string, lines: readonly string[]): string {
  return [...(text === '' ? [] : [text]), ...lines].join('\n');
}
