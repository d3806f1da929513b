/** From what zod says of a value to problems at their places in the text. */
import type * as z from 'zod/mini';
import { slipOf, withMeant } from './nearest.ts';
import { bad, good, type Problem, type Result, showableId } from './problem.ts';
import type { Source } from './yaml.ts';
import type { PathPart } from './yaml-positions.ts';

/** Checks a source against a schema. A problem's `about` is the path of the value, as `questions.2.ask`. */
export function readShape<T extends z.ZodMiniType>(source: Source, schema: T): Result<z.output<T>> {
  const result = schema.safeParse(source.value);
  if (result.success) return good(result.data);
  return bad(result.error.issues.flatMap((issue) => problemsOf(source, schema, issue)));
}

function problemsOf(source: Source, schema: Schema, issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path as PathPart[];
  const at = (parts: PathPart[], onKey: boolean, message: string): Problem => ({
    file: source.file,
    position: source.locate(parts, onKey),
    about: showableId(parts.map(partName).join('.')),
    message,
  });
  if (issue.code !== 'unrecognized_keys') return [at(path, false, issue.message)];
  const known = namesAt(schema, path);
  return issue.keys.map((key) => {
    const meant = slipOf(
      key,
      known.filter((name) => name !== key),
    );
    return meant === null
      ? at([...path, key], true, NOT_KNOWN)
      : { ...at([...path, key], true, withMeant(IS_NOT_KNOWN, meant)), isSlip: true };
  });
}

const IS_NOT_KNOWN = 'is not a name that is known here';
const NOT_KNOWN = `${IS_NOT_KNOWN}; take it out, or look at the README for the names that are`;

/** What a problem says where the name that it is about is not shown, since that may be somebody's words. */
export function withoutName(message: string): string {
  return message.replace(IS_NOT_KNOWN, 'a name is not known here');
}

/** People count from 1. */
function partName(part: PathPart): string {
  return typeof part === 'number' ? String(part + 1) : part;
}

/** The names that a schema knows at a path; all of them where one of several shapes may stand there. */
function namesAt(schema: Schema, path: readonly PathPart[]): string[] {
  let shapes = shapesOf(schema);
  for (const part of path) shapes = shapes.flatMap((shape) => shapesAt(shape, part));
  return shapes.flatMap(({ _zod: { def } }) => (def.type === 'object' ? Object.keys(def.shape) : []));
}

/** Any schema of zod's, by what is said of how it is made. */
type Schema = z.core.$ZodType;
type Shape = z.core.$ZodTypes;

/** What may stand at one part of what has a shape. */
function shapesAt({ _zod: { def } }: Shape, part: PathPart): Shape[] {
  switch (def.type) {
    case 'object':
      return shapesOf(def.shape[part]);
    case 'record':
      return shapesOf(def.valueType);
    case 'array':
      return shapesOf(def.element);
    default:
      return [];
  }
}

/** The shapes that a schema stands for, without what only says that they may be missing, or are read as something else. */
function shapesOf(schema: Schema | undefined): Shape[] {
  const shape = schema as Shape | undefined;
  if (!shape) return [];
  const { def } = shape._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return shapesOf(def.innerType);
    case 'pipe':
      return [...shapesOf(def.in), ...shapesOf(def.out)];
    case 'union':
      return def.options.flatMap(shapesOf);
    default:
      return [shape];
  }
}
