/** The table of the formats that a model can be kept in, and of all that answers are read from. */
import type { Format, FormatName, Reader } from './format.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { yaml } from './yaml.ts';

const BY_NAME: Readonly<Record<FormatName, Format>> = { yaml, markdown, json };

/** Every format that a model can be kept in. */
export const FORMATS: readonly Format[] = Object.values(BY_NAME);

/** Every way to read answers: what is read alone, and kept in another format, comes behind the formats. */
const READERS: readonly Reader[] = [...FORMATS];

/** The format that a file's ending picks, or null. */
export function formatFor(file: string): Format | null {
  return pickedBy(file, FORMATS);
}

/** What reads the answers in a file, as its ending says; or null. */
export function readerFor(file: string): Reader | null {
  return pickedBy(file, READERS);
}

function pickedBy<T extends Reader>(file: string, table: readonly T[]): T | null {
  return table.find(({ endings }) => endings.some((ending) => file.toLowerCase().endsWith(ending))) ?? null;
}
