/** The line of keys below a prompt: what each key does there, the ones that are needed most first, and the rows that they take. Pure. */
import { width, wrap } from '../../terminal/lines.ts';
import type { Current } from '../../walk/current.ts';
import type { Version } from '../../walk/swaps.ts';
import type { Saves } from '../asking.ts';
import { toType } from '../command-names.ts';
import { talkKeys } from './talk-lengths.ts';

const BACK_KEY = 'Shift+Tab back';
const STOP_KEY = 'Ctrl+C stop and save';
/** Outside of a sitting there is nothing to save. */
const STOPS: Readonly<Record<Saves, string>> = { answers: STOP_KEY, nothing: 'Ctrl+C stop' };
const MORE_KEY = '? more';
/** Where the guide is, it is to be had there, too. */
const GUIDE_KEY = '? choices, more';
const MORE_KEY_IN_TEXT = `${toType('help')} more`;

/** What Esc gives back, by where that is from. */
const ESC = { entered: 'Esc undo', typed: 'Esc redo', earlier: 'Esc earlier answer' } as const;

/**
 * The keys in a list of options.
 * @param next what Esc would give back; null for nothing
 * @param current whether there is something to talk about before one chooses, or the guide
 */
export function listKeys(
  any: boolean,
  next: Version<unknown> | null,
  { toTalkAbout, hasGuide = false }: Pick<Current, 'toTalkAbout' | 'hasGuide'>,
): string[] {
  const choose = any ? ['Arrows move', 'Space ticks', 'Enter goes on'] : ['Arrows move', 'Enter goes on'];
  const talk = toTalkAbout ? [`${talkKeys(toTalkAbout.length)} talk`] : [];
  return [...choose, ...escKey(next), BACK_KEY, STOP_KEY, ...talk, hasGuide ? GUIDE_KEY : MORE_KEY];
}

/** The keys in a text that is typed. `next` is what Esc would give back; null for nothing. */
export function writingKeys(several: boolean, hasEditor: boolean, next: Version<unknown> | null): string[] {
  const on = several ? ['Enter new line', 'Enter twice or Tab goes on'] : ['Enter goes on'];
  const editor = hasEditor ? ['Ctrl+E your editor'] : [];
  return [...on, ...escKey(next), BACK_KEY, STOP_KEY, MORE_KEY_IN_TEXT, ...editor];
}

/** The keys in the line below a text that offers the next step. */
export function stepKeys(): string[] {
  return ['Up leads back to the text', 'Enter goes on', BACK_KEY, STOP_KEY];
}

/**
 * The keys in a menu. `toChange` says whether what is chosen is an answer, to be changed, and `space` what Space does to it;
 * left out for nothing.
 */
export function menuKeys(toChange: boolean, saves: Saves, space?: string): string[] {
  const ticks = space === undefined ? [] : [`Space ${space}`];
  const enter = toChange ? 'Enter changes it' : 'Enter chooses';
  return ['Arrows move', ...ticks, enter, BACK_KEY, STOPS[saves], MORE_KEY];
}

/** The keys at a text that is only read. */
export function pageKeys(saves: Saves): string[] {
  return ['Enter goes on', BACK_KEY, STOPS[saves], MORE_KEY];
}

function escKey(next: Version<unknown> | null): string[] {
  return next === null ? [] : [ESC[next.from]];
}

/**
 * The keys in a third of the window at the most: those that come last are left out where they take more. Each stands in
 * the first row that has room for it, beside what it does.
 */
export function keyLines(keys: readonly string[], between: string, columns: number, rows: number): string[] {
  const lines: string[] = [];
  for (const one of keys) {
    const place = lines.findIndex((line) => width(line + between + one) <= columns);
    if (place >= 0) lines[place] += between + one;
    else lines.push(one);
  }
  return lines.flatMap((line) => wrap(line, columns)).slice(0, Math.max(1, Math.floor(rows / 3)));
}
