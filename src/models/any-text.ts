/** A text that holds answers, in whatever format it is. */
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Result } from '../text/problem.ts';
import type { Source } from '../text/yaml.ts';
import type { Reader } from './format.ts';
import { readerFor } from './formats.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { yaml } from './yaml.ts';

/** What a text reads as, and what read it. */
export interface AnyText {
  readonly reader: Reader;
  readonly source: Result<Source>;
}

/** Reads a text as what its looks or its name say that it is, or else as YAML, which JSON is as well. `file` is shown in problems. */
export function readAnyText(file: string, text: string, questionnaire: Questionnaire): AnyText {
  const reader = isPage(text) ? markdown : (readerFor(file) ?? yaml);
  const source = reader.read(file, text, questionnaire);
  // What is amiss with JSON is said in its own words, under any name and through a pipe.
  const isMeant = !source.ok && reader === yaml && /^\s*\{\s*"/.test(text);
  return { reader, source: isMeant ? json.read(file, text, questionnaire) : source };
}

/** Whether a text is a page: it begins with lines between two rules, and has marks below them. A file may have any name. */
function isPage(text: string): boolean {
  const above = /^\s*---[ \t\r]*\n/.exec(text)?.[0].length;
  if (above === undefined) return false;
  const below = text.slice(above - 1).search(/\n---\s*\n/);
  return below >= 0 && text.includes('<!--', above + below);
}
