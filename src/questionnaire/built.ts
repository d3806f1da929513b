/** The questionnaire that comes with the program, read ahead: the build puts it here, since parsing YAML takes longest at a start. */
import type { QuestionsFile } from './load.ts';
import type { Questionnaire } from './questionnaire.ts';

/** A questionnaire, and the files that it was read from. */
export interface Built {
  readonly files: readonly Pick<QuestionsFile, 'name' | 'text'>[];
  readonly questionnaire: Questionnaire;
}

/** Null where the program runs from its source. */
export const built: Built | null = null;
