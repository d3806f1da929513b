/** What the questionnaire was made from, for all that name it: a screen, a page and worksheets. Pure. */
import type { Questionnaire } from './questionnaire.ts';

/** Its name, whom it is from and who published it; empty where the questionnaire does not say. */
export function sourceInWords({ source }: Questionnaire): string {
  return source ? [source.name, source.from, source.publisher].filter(Boolean).join(', ') : '';
}
