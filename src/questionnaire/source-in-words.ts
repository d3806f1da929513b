/** What the questionnaire was made from, for all that name it: a screen, a page and worksheets. Pure. */

import { inARow } from '../text/language.ts';
import type { Questionnaire } from './questionnaire.ts';

/** Its name, whom it is from and who published it; empty where the questionnaire does not say. */
export function sourceInWords({ source }: Questionnaire): string {
  if (!source) return '';
  return inARow([source.name, source.from, source.publisher].flatMap((part) => part ?? []));
}
