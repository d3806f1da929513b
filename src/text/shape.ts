/** From what zod says of a value to problems at their places in the text. */
import { z } from 'zod';
import { didYouMean } from './nearest.ts';
import { bad, good, type Problem, type Result, showableId } from './problem.ts';
import type { Source, Step } from './yaml.ts';

/** Checks a source against a schema. A problem's `about` is the path of the value, as `questions.2.ask`. */
export function readShape<T extends z.ZodType>(source: Source, schema: T): Result<z.output<T>> {
  const result = schema.safeParse(source.value);
  if (result.success) return good(result.data);
  return bad(result.error.issues.flatMap((issue) => problemsOf(source, schema, issue)));
}

function problemsOf(source: Source, schema: z.ZodType, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path as Step[];
  const at = (steps: Step[], onKey: boolean, message: string): Problem => ({
    file: source.file,
    position: source.locate(steps, onKey),
    about: showableId(steps.map(stepName).join('.')),
    message,
  });
  if (issue.code !== 'unrecognized_keys') return [at(path, false, issue.message)];
  const known = namesIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return issue.keys.map((key) => {
    const hint =
      didYouMean(
        key,
        known.filter((name) => name !== key),
      ) || '; take it out, or look at the README for the names that are';
    return at([...path, key], true, `is not a name that is known here${hint}`);
  });
}

/** People count from 1. */
function stepName(step: Step): string {
  return typeof step === 'number' ? String(step + 1) : step;
}

function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(namesIn)];
}
