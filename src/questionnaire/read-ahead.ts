/** A questionnaire that was read ahead, which holds for as long as its files say the same. */
import type { QuestionsFile } from './load.ts';
import type { Questionnaire } from './questionnaire.ts';

/** A questionnaire, and the files that it was read from. */
export interface ReadAhead {
  readonly files: readonly Pick<QuestionsFile, 'name' | 'text'>[];
  readonly questionnaire: Questionnaire;
}

/** Whether files are still what a questionnaire was read from. */
export function isReadFrom({ files }: ReadAhead, now: ReadAhead['files']): boolean {
  return (
    files.length === now.length &&
    files.every(({ name, text }, index) => name === now[index]?.name && text === now[index]?.text)
  );
}
