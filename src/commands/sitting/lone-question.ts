/** A question that a command asks outside of the interview. */
import type { Current } from '../../walk/current.ts';
import { NO_WORDS } from '../../walk/own-words.ts';

/** What stands around a question that is the only one under its title. */
export function aloneUnder(section: string): Current {
  return {
    answer: null,
    section,
    about: '',
    number: 1,
    of: 1,
    because: '',
    draft: '',
    note: null,
    words: NO_WORDS,
  };
}
