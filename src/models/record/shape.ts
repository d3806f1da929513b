/** The shape of a saved model, whatever its answers are. */
import * as z from 'zod/mini';
import type { Change, DraftMark, Model } from '../../model/model.ts';
import { isId } from '../../questionnaire/id-pattern.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { entryOf, isPlainMap } from '../../text/plain-values.ts';
import type { Problem } from '../../text/problem.ts';
import type { Source } from '../../text/yaml.ts';
import { isMarkOfStood } from './combining.ts';
import { draftMarkIn } from './draft-mark.ts';
import { momentIn } from './moments.ts';

/** The newest version of the file format. */
const NEWEST = 2;

/** The version that every file has that needs no newer one. */
export const FIRST = 1;

/**
 * The version of the file format that a model is written in: 2 where it has what version 1 does not know: marks, unsettled
 * answers, steps, a way, or several people's answers that are yet to be decided.
 */
export function recordVersion({
  drafts,
  unsettled,
  steps,
  way,
  combining,
}: Pick<Model, 'drafts' | 'unsettled' | 'steps' | 'way' | 'combining'>): number {
  const hasNewer = drafts.size > 0 || unsettled.size > 0 || steps.size > 0 || way !== null;
  return hasNewer || combining !== null ? NEWEST : FIRST;
}

const FORMAT_NAME = 'mentoring-model';

/** What stands behind a value that is known would be gone with the next save, so it is told where it can stand. */
const NO_QUESTIONNAIRE =
  'expected the name of the questionnaire, such as mentoring-models 1; words of your own can stand behind a #, or in a line of their own that begins with one';
const NO_STATUS =
  'expected in progress or complete; words of your own can stand behind a #, or in a line of their own that begins with one';
const NO_PLACE =
  'expected the id of a question; words of your own can stand behind a #, or in a line of their own that begins with one';
const NO_WAY =
  'expected the id of a way through the questions; words of your own can stand behind a #, or in a line of their own that begins with one';
const NO_DECIDED = 'expected the ids of what is decided';
const NO_STOOD = 'expected ids, each with the mark that this program made of what stood there';
const NO_MARK = 'expected a mark that this program made: 12 of the signs 0 to 9 and a to f';
const NO_ID =
  'expected the id of what is decided; words of your own can stand behind a #, or in a line of their own that begins with one';
const STATUS = /^(?:in progress|complete)?$/;

/** Any map: what may stand in it is for the gate to say. A record of zod's would drop a name such as `__proto__`. */
const entries = (error: string) =>
  z.pipe(
    z.nullish(z.custom<Readonly<Record<string, unknown>>>(isPlainMap, { error })),
    z.transform((value) => value ?? {}),
  );

/** A text that is read as something else; what says so where it is none of it. */
const readAs = <T>(written: z.ZodMiniString, read: (text: string) => T | null, message: string) =>
  z.pipe(
    written,
    z.transform((input: string, context): T => {
      const value = read(input);
      if (value !== null) return value;
      context.issues.push({ code: 'custom', input, message });
      return z.NEVER;
    }),
  );

/** Programs that read YAML 1.1 take the name `on` for true, and write it so. */
function withOn(revision: unknown): unknown {
  if (!isPlainMap(revision) || !('true' in revision) || 'on' in revision) return revision;
  const { true: on, ...rest } = revision;
  return { on, ...rest };
}

let shape: ReturnType<typeof buildShape> | null = null;

/**
 * The shape of a saved model, but for what its answers say: put together when it is first asked for. Everything in it is
 * text still, as it was written.
 */
export function recordShape(): ReturnType<typeof buildShape> {
  shape ??= buildShape();
  return shape;
}

/** A saved model that has this shape. */
export type ShapedRecord = z.output<ReturnType<typeof buildShape>>;

function buildShape() {
  const moment = readAs(
    z.string({ error: 'expected a date and time' }),
    momentIn,
    'expected a date and time, such as 2026-11-23T09:12:44Z',
  );

  const text = z.string({ error: 'expected text' });

  const optionShape = z.union([z.string(), z.record(z.string(), z.nullable(z.string()))], {
    error: 'expected an option id, or an option with its own words',
  });
  const optionsShape = z.pipe(
    z.transform((value) =>
      Array.isArray(value) ? value : value === null || value === undefined ? [] : [value],
    ),
    z.pipe(
      z.array(optionShape),
      z.transform((items) => items.flatMap(optionsOf)),
    ),
  );
  const changeShape = z.pipe(
    z.nullable(
      z.strictObject(
        { from: z.optional(optionsShape), to: z.optional(optionsShape) },
        { error: 'expected from and to, or nothing' },
      ),
    ),
    z.transform(
      (change): Change =>
        change?.from || change?.to ? { from: change.from ?? [], to: change.to ?? [] } : null,
    ),
  );

  const mark = readAs(
    text,
    (written): DraftMark | null => draftMarkIn(written.trim()),
    'expected older, or a mark that this program made: 12 of the signs 0 to 9 and a to f',
  );

  const revision = z.pipe(
    z.transform(withOn),
    z.strictObject(
      {
        on: moment,
        why: z.nullish(text),
        changed: z.nullish(
          z.record(z.string(), changeShape, { error: 'expected the ids of the answers that changed' }),
        ),
      },
      { error: 'expected a revision: on, why and changed' },
    ),
  );

  // Whatever else stands there would be somebody's words.
  const decided = text.check(z.refine((id) => isId(id.trim()), { error: NO_ID }));

  const markOfStood = text.check(z.refine((mark) => isMarkOfStood(mark.trim()), { error: NO_MARK }));

  return z.strictObject(
    {
      [FORMAT_NAME]: z
        .string({ error: 'is missing; expected the version of the file format: 1 or 2' })
        .check(z.regex(/^[1-9]\d*$/, { error: 'expected the version of the file format: 1 or 2' })),
      questionnaire: z
        .string({ error: 'is missing; expected the name of the questionnaire, such as mentoring-models 1' })
        .check(z.refine((name) => /^\S+(?:\s+\d+)?$/.test(name.trim()), { error: NO_QUESTIONNAIRE })),
      status: z.nullish(text.check(z.refine((status) => STATUS.test(status.trim()), { error: NO_STATUS }))),
      started: z.nullish(moment),
      revised: z.nullish(moment),
      place: z.nullish(text.check(z.refine((place) => isId(place.trim()), { error: NO_PLACE }))),
      way: z.nullish(text.check(z.refine((way) => isId(way.trim()), { error: NO_WAY }))),
      answers: entries('expected answers by the id of their question'),
      points: entries('expected notes by the id of their point'),
      steps: entries('expected what became of next steps, by their id'),
      retired: z.pipe(
        entries('expected answers that are no longer asked, by their id'),
        z.record(
          z.string(),
          z.strictObject(
            {
              question: z.nullish(text),
              answer: z.custom((answer) => answer !== undefined, {
                error: 'is missing; expected the answer',
              }),
            },
            { error: 'expected the answer, and the question if it is known' },
          ),
        ),
      ),
      open: z.nullish(z.array(text, { error: 'expected the ids of open questions' })),
      gone: z.nullish(
        z.record(z.string(), z.array(text, { error: 'expected a list of options' }), {
          error: 'expected options that are gone, by their question',
        }),
      ),
      revisions: z.nullish(z.array(revision, { error: 'expected a list of revisions' })),
      drafts: z.pipe(entries('expected marks by the id of their question'), z.record(z.string(), mark)),
      unsettled: entries('expected answers from before they were changed, by the id of their question'),
      combining: z.nullish(
        z.strictObject(
          {
            decided: z.nullish(z.array(decided, { error: NO_DECIDED })),
            begun: z.nullish(z.array(decided, { error: NO_DECIDED })),
            'to-decide': z.nullish(z.array(decided, { error: NO_DECIDED })),
            own: z.nullish(z.array(decided, { error: NO_DECIDED })),
            stood: z.nullish(
              z.pipe(
                entries(NO_STOOD).check(z.refine((all) => Object.keys(all).every(isId), { error: NO_STOOD })),
                z.record(z.string(), markOfStood),
              ),
            ),
          },
          { error: 'expected decided, with the ids of what is decided' },
        ),
      ),
    },
    { error: 'expected a saved model: it begins with mentoring-model: 1' },
  );
}

/** Says that a file is of a newer format, which nothing else in it can be read by; null where it is not. */
export function newerFormat({ file, value, locate }: Source): Problem | null {
  const version = entryOf(value, FORMAT_NAME);
  if (typeof version !== 'string' || !/^[1-9]\d*$/.test(version) || Number(version) <= NEWEST) return null;
  const message = `was made by a newer version of this program; this one reads up to format ${NEWEST}. Install the newer one to open it`;
  return { file, position: locate([FORMAT_NAME]), about: FORMAT_NAME, message };
}

/** The id of the questionnaire that a file was made with, and whether that is the version of today. */
export function madeWithOf(
  name: unknown,
  questionnaire: Questionnaire,
): { readonly madeWith: string; readonly sameVersion: boolean } {
  const [madeWith = '', version] = String(name ?? '')
    .trim()
    .split(/\s+/);
  return { madeWith, sameVersion: version === String(questionnaire.version) };
}

/** Files of earlier days hold words of one's own in their revisions: those are not read. */
function optionsOf(item: string | Record<string, string | null>): string[] {
  return typeof item === 'string' ? [item] : Object.keys(item);
}
