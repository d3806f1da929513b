/** The shape of a saved model, whatever its answers are. */
import { z } from 'zod';
import type { Chosen } from '../model/answer.ts';
import type { Change } from '../model/model.ts';

/** The version of the file format that this program writes, and the newest that it reads. */
export const FORMAT = 1;

const moment = z
  .string({ error: 'expected a date and time' })
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/, {
    error: 'expected a date and time, such as 2026-11-23T09:12:44Z',
  });

const plainChosenShape = z.union([z.string(), z.record(z.string(), z.string().nullable())], {
  error: 'expected an option id, or an option with its own words',
});
const chosenShape = z.preprocess(
  (value) => (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]),
  z.array(plainChosenShape).transform((items) => items.flatMap(toChosen)),
);
const changeShape = z
  .strictObject(
    { from: chosenShape.optional(), to: chosenShape.optional() },
    { error: 'expected from and to, or nothing' },
  )
  .nullable()
  .transform(
    (change): Change =>
      change?.from || change?.to ? { from: change.from ?? [], to: change.to ?? [] } : null,
  );

/** Any map: what may stand in it is for the gate to say. A record of zod's would drop a name such as `__proto__`. */
const entries = (error: string) =>
  z
    .custom<Readonly<Record<string, unknown>>>(
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
      { error },
    )
    .nullish()
    .transform((value) => value ?? {});

/** A saved model, but for what its answers say. Everything in it is text still, as it was written. */
export const recordShape = z.strictObject(
  {
    'mentoring-model': z
      .string({ error: 'is missing; expected the version of the file format: 1' })
      .regex(/^[1-9]\d*$/, { error: 'expected the version of the file format: 1', abort: true })
      .refine((version) => Number(version) <= FORMAT, {
        error: `was made by a newer version of this program; this one reads format ${FORMAT}. Install the newer one to open it`,
      }),
    questionnaire: z.string({
      error: 'is missing; expected the name of the questionnaire, such as mentoring-models 1',
    }),
    status: z.string().nullish(),
    started: moment.nullish(),
    revised: moment.nullish(),
    place: z.string().nullish(),
    answers: entries('expected answers by the id of their question'),
    points: entries('expected notes by the id of their point'),
    retired: entries('expected answers that are no longer asked, by their id').pipe(
      z.record(
        z.string(),
        z.strictObject(
          { question: z.string().nullish(), answer: z.unknown() },
          { error: 'expected the answer, and the question if it is known' },
        ),
      ),
    ),
    open: z.array(z.string(), { error: 'expected the ids of open questions' }).nullish(),
    revisions: z
      .array(
        z.strictObject({
          on: moment,
          why: z.string().nullish(),
          changed: z
            .record(z.string(), changeShape, { error: 'expected the ids of the answers that changed' })
            .nullish(),
        }),
        { error: 'expected a list of revisions' },
      )
      .nullish(),
  },
  { error: 'expected a saved model: it begins with mentoring-model: 1' },
);

function toChosen(item: string | Record<string, string | null>): Chosen[] {
  if (typeof item === 'string') return [{ option: item, words: null }];
  return Object.entries(item).map(([option, words]) => ({ option, words: words?.trim() ? words : null }));
}
