/** The table of file formats. */
import type { Format } from './format.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { yaml } from './yaml.ts';

/** Every format that a model can be kept in. */
export const FORMATS: readonly Format[] = [yaml, markdown, json];

/** The format that a file's ending picks, or null. */
export function formatFor(file: string): Format | null {
  return (
    FORMATS.find((format) => format.endings.some((ending) => file.toLowerCase().endsWith(ending))) ?? null
  );
}
