/** Whether a document is of a model that is not settled yet, and what is said of that. */
import { byCount } from '../text/language.ts';
import type { Shared } from './document-content.ts';

/** What stands beside the title of a draft. */
export const DRAFT = 'Draft';

/** Whether choices are open, or not all that others wrote is decided. */
export function isDraft({ choices, isUndecided }: Pick<Shared, 'choices' | 'isUndecided'>): boolean {
  return choices.open > 0 || isUndecided;
}

/** What is not settled yet in a draft: how many choices are open, or that not all is decided; empty for nothing. */
export function openInWords({ choices, isUndecided }: Pick<Shared, 'choices' | 'isUndecided'>): string {
  const { all, open } = choices;
  const ofChoices = byCount(
    open,
    `1 of ${all} choices is still open.`,
    `${open} of ${all} choices are still open.`,
  );
  return [...(open > 0 ? [ofChoices] : []), ...(isUndecided ? ['Not all of this is decided yet.'] : [])].join(
    ' ',
  );
}
