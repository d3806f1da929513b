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

/** Whether files are still what a questionnaire was read from. */
export function isReadFrom({ files }: Built, now: readonly QuestionsFile[]): boolean {
  return (
    files.length === now.length &&
    files.every(({ name, text }, index) => name === now[index]?.name && text === now[index]?.text)
  );
}
