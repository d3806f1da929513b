/** What "not sure yet" is called on pages. Its mark says what it is; the words in front of that may be those of any language. */
import { NOT_SURE_LABEL } from '../../model/wording.ts';

/** What it was called while it had no mark. Such pages are read for good, so nothing is ever taken out here. */
const CALLED_WITHOUT_MARK = ['Not sure yet'];

/** What it is known to be called, today's first. */
export const NOT_SURE_LABELS: readonly string[] = [...new Set([NOT_SURE_LABEL, ...CALLED_WITHOUT_MARK])];
