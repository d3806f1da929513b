/** The files of a questionnaire as they were read, before they are known to fit each other. */
import type { Source } from '../text/yaml.ts';
import type { NextSteps } from './next-steps.ts';
import type { SectionFile } from './schema.ts';

/** What a file says, and where. */
interface ReadFile<T> {
  readonly source: Source;
  readonly file: T;
}

/** A section. */
export type ReadSection = ReadFile<SectionFile>;

/** The next steps. */
export type ReadNextSteps = ReadFile<NextSteps>;
