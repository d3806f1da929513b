/** What a document of models side by side is made from. */
import type { Comparison } from '../../model/comparison.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';

/** Models side by side, before they have any layout. */
export interface ComparisonToWrite {
  readonly questionnaire: Questionnaire;
  readonly comparison: Comparison;
  /** The names of the models' files, in the order of the models; null where they are not to be told. */
  readonly names: readonly (string | null)[];
  readonly withNotes: boolean;
  /** When it is made: ISO 8601 in UTC. */
  readonly now: string;
}
