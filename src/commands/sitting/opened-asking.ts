/** The way in which a run asks: with keys, or in plain lines. */
import type { Asking } from '../../interview/asking.ts';
import type { More } from '../../interview/more.ts';
import type { Io } from '../../io.ts';
import { say } from '../../terminal/say.ts';

/** Nobody can tell whether somebody listens, so this is the first thing that is heard. */
const FIRST_WORDS = 'With a screen reader: stop with Ctrl+C, and add --plain to the command.';

/** The way of asking, once it is said what there is to know before; the other one is not even loaded. */
export async function openAsking(
  io: Io,
  plain: boolean,
  more: More,
  news: readonly string[],
): Promise<Asking> {
  say(io.stdout, ...(plain ? [] : [FIRST_WORDS]), ...news);
  if (plain) return (await import('../../interview/plain/plain-asking.ts')).plainAsking(io, more);
  return (await import('../../interview/rich/rich-asking.ts')).terminalAsking(io, more);
}
