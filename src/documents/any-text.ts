/** A text that holds answers, in whatever format it is. */
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Result } from '../text/problem.ts';
import type { Source } from '../text/yaml.ts';
import type { Format } from './format.ts';
import { formatFor } from './formats.ts';
import { markdown } from './markdown.ts';
import { yaml } from './yaml.ts';

/** A page begins with lines between two rules, and has marks in it; a file may have any name. */
const PAGE = /^\uFEFF?---\s*\n[\s\S]*?\n---\s*\n[\s\S]*<!--/;

/** Reads a text as what its looks or its name say that it is, or else as YAML, which JSON is as well. `file` is shown in problems. */
export function readAnyText(
  file: string,
  text: string,
  questionnaire: Questionnaire,
): { readonly format: Format; readonly source: Result<Source> } {
  const format = PAGE.test(text) ? markdown : (formatFor(file) ?? yaml);
  return { format, source: format.read(file, text, questionnaire) };
}
