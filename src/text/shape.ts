/** From what zod says of a value to problems at their places in the text. */
import * as z from 'zod';
import { nearest, withMeant } from './nearest.ts';
import { bad, good, type Problem, type Result, showableId } from './problem.ts';
import type { Source } from './yaml.ts';
import type { PathPart } from './yaml-positions.ts';

/** Checks a source against a schema. A problem's `about` is the path of the value, as `questions.2.ask`. */
export function readShape<T extends z.ZodType>(source: Source, schema: T): Result<z.output<T>> {
  const result = schema.safeParse(source.value);
  if (result.success) return good(result.data);
  return bad(result.error.issues.flatMap((issue) => problemsOf(source, schema, issue)));
}

function problemsOf(source: Source, schema: z.ZodType, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path as PathPart[];
  const at = (parts: PathPart[], onKey: boolean, message: string): Problem => ({
    file: source.file,
    position: source.locate(parts, onKey),
    about: showableId(parts.map(partName).join('.')),
    message,
  });
  if (issue.code !== 'unrecognized_keys') return [at(path, false, issue.message)];
  const known = namesAt(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), path);
  return issue.keys.map((key) => {
    const meant = nearest(
      key,
      known.filter((name) => name !== key),
    );
    return meant === null
      ? at([...path, key], true, NOT_KNOWN)
      : { ...at([...path, key], true, withMeant('is not a name that is known here', meant)), isSlip: true };
  });
}

const NOT_KNOWN =
  'is not a name that is known here; take it out, or look at the README for the names that are';

/** People count from 1. */
function partName(part: PathPart): string {
  return typeof part === 'number' ? String(part + 1) : part;
}

/** The names that a JSON schema knows at a path; all of them where one of several shapes may stand there. */
function namesAt(schema: unknown, path: readonly PathPart[]): string[] {
  let shapes = shapesOf(schema);
  for (const part of path) {
    shapes = shapes.flatMap((shape) =>
      shapesOf(
        typeof part === 'number'
          ? shape['items']
          : ((shape['properties'] as Shape | undefined)?.[part] ?? shape['additionalProperties']),
      ),
    );
  }
  return shapes.flatMap((shape) => Object.keys(shape['properties'] ?? {}));
}

type Shape = Readonly<Record<string, unknown>>;

function shapesOf(schema: unknown): Shape[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const shape = schema as Shape;
  const choices = ['anyOf', 'oneOf', 'allOf'].flatMap((name) => (shape[name] ?? []) as unknown[]);
  return [shape, ...choices.flatMap(shapesOf)];
}
