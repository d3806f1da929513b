/** What the page to fill in gives its script. */
import type { Questionnaire } from '../questionnaire/questionnaire.ts';

/** All of it, as it stands in the page. */
export interface PageData {
  readonly questionnaire: Questionnaire;
  /** The ids of all that is on the page; null for everything. */
  readonly ids: readonly string[] | null;
}
