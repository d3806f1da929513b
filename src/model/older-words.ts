/** That words are older than the choices that their draft names, as it is said of them. */
import { allOf } from '../text/language.ts';

/**
 * In short: `written before you changed Form`. `changed` are the names of those choices; empty where nobody saw which they were,
 * and where several people wrote, whose choices were not the same.
 */
export function olderInShort(changed: readonly string[]): string {
  return changed.length === 0
    ? 'perhaps written for other choices'
    : `written before you changed ${allOf(changed)}`;
}

/** In a sentence of its own: `Written before you changed Form.` */
export function olderSentence(changed: readonly string[]): string {
  return changed.length === 0
    ? 'Perhaps written for other choices.'
    : `Written before you changed ${allOf(changed)}.`;
}
