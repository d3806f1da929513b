/** A section of a questionnaire as it was read, before it is known to fit the others. */
import type { Source } from '../text/yaml.ts';
import type { SectionFile } from './schema.ts';

/** What its file says, and where. */
export interface ReadSection {
  readonly source: Source;
  readonly file: SectionFile;
}
