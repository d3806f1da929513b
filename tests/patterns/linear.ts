/** What a pattern costs at its worst, as recheck finds it without its engines that are programs of their own. */
import { checkSync } from 'recheck';
import type { Pattern } from './patterns.ts';

/** How long recheck may think about one pattern, in milliseconds. */
const PATIENCE = 30_000;

/** `linear`; or why a pattern may be worse, with a text made against it where one was found. */
export interface Cost {
  readonly verdict: 'linear' | 'worse' | 'not known';
  /** A text against the pattern: parts that are repeated, each so many times as a share of all. */
  readonly attack: { readonly prefix: string; readonly pump: string; readonly suffix: string } | null;
}

/** Judges a pattern, thinking about it no longer than so many milliseconds. */
export function costOf({ source, flags }: Pick<Pattern, 'source' | 'flags'>, patience = PATIENCE): Cost {
  process.env['RECHECK_BACKEND'] = 'pure';
  const judged = checkSync(source, flags, { timeout: patience });
  if (judged.status === 'safe') return { verdict: 'linear', attack: null };
  if (judged.status === 'unknown') return { verdict: 'not known', attack: null };
  const [pump] = judged.attack.pumps;
  const attack = pump ? { prefix: pump.prefix, pump: pump.pump, suffix: judged.attack.suffix } : null;
  return { verdict: 'worse', attack };
}

/**
 * Whether no part of a pattern is repeated without an upper bound. Where it begins is then all that a longer text adds, and
 * what it does from there ends after so many steps.
 */
export function isBounded({ source }: Pick<Pattern, 'source'>): boolean {
  const outside = source.replace(/\\./gs, 'x').replace(/\[[^\]]*\]/g, 'x');
  return !/[*+]|\{\d+,\}/.test(outside);
}
