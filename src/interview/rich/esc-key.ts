/** What Esc would do, in the line of keys. */
import type { Version } from '../../walk/swaps.ts';

const ESC_WORDS = { entered: 'Esc undo', typed: 'Esc redo', earlier: 'Esc earlier answer' } as const;

/** Names what Esc would give back; nothing where that is nothing. */
export function escKey(next: Version<unknown> | null): string[] {
  return next === null ? [] : [ESC_WORDS[next.from]];
}
