/** The shape of the files in a guide: what is known about the choices, as its author writes it. */
import * as z from 'zod/mini';
import { authored, filledList, missingOr } from '../questionnaire/authored.ts';

let builtShapes: Shapes | null = null;

/** The shapes of all kinds of file: put together when they are first asked for, since few runs read a guide. */
export function guideShapes(): Shapes {
  builtShapes ??= buildShapes();
  return builtShapes;
}

function buildShapes() {
  const { text, id, yes, ids, date } = authored();
  const mapOf = <T extends z.ZodMiniType>(value: T, expected: string) =>
    z.record(id, value, { error: missingOr(expected) });
  const sentences = filledList(text, 'sentences');

  const entry = z
    .strictObject(
      {
        /** What the option is. */
        what: text,
        /** When it tends to fit; or, for what every model is to have, what it looks like. */
        'fits-when': z.optional(sentences),
        'looks-like': z.optional(sentences),
        'worth-knowing': sentences,
        'asks-of-you': z.optional(sentences),
        evidence: z.strictObject(
          { strength: id, about: id, say: text },
          { error: missingOr('the strength, about and say of what is known') },
        ),
        sources: ids,
        /** Whether some of it is the author's own judgment, and rests on no source. */
        judgment: yes,
        /** Who has read it for its author, by their role and never by a name, and when. */
        reviewed: z.optional(
          z.strictObject({ on: date, role: text }, { error: missingOr('the on and role of a review') }),
        ),
      },
      { error: missingOr('an entry: what, fits-when, worth-knowing, evidence, sources') },
    )
    .check(
      z.refine((one) => (one['fits-when'] === undefined) !== (one['looks-like'] === undefined), {
        error: 'expected either fits-when or looks-like',
      }),
    );

  /** `guide.yaml`: the guide as a whole, and the words that entries go by. */
  const guideFile = z.strictObject(
    {
      title: text,
      intro: text,
      /** How much research there is; `whom` stands before one of `about`. */
      strength: mapOf(
        z.strictObject({ whom: text, means: text }, { error: missingOr('whom and means') }),
        'the strengths by their ids',
      ),
      about: mapOf(text, 'the groups of young people by their ids'),
      /** How much of a source was read. */
      read: mapOf(text, 'the ways of reading by their ids'),
      /** Stands above every entry. */
      caution: text,
      /** Stands at the end. */
      limits: text,
      checked: date,
    },
    { error: 'expected the guide as a whole: title, intro, strength, about, read, caution, limits, checked' },
  );

  /** `sources.yaml`. */
  const sourcesFile = z.strictObject(
    {
      sources: mapOf(
        z.strictObject(
          {
            title: text,
            by: text,
            year: z.nullable(
              z
                .string({ error: missingOr('a year, or null') })
                .check(z.regex(/^\d{4}$/, { error: 'expected a year, or null' })),
            ),
            /** An address of whoever published it; null where none is known. */
            url: z.nullable(text),
            read: z.optional(id),
            /** For whoever checks it again; shown nowhere. */
            note: z.optional(text),
          },
          { error: missingOr('a source: title, by, year, url, read') },
        ),
        'the sources by their ids',
      ),
    },
    { error: 'expected sources by their ids' },
  );

  /** What is known about the options of one question, or about questions that have none. */
  const entriesFile = z
    .strictObject(
      {
        question: z.optional(id),
        options: z.optional(mapOf(entry, 'entries by the ids of options')),
        elements: z.optional(mapOf(entry, 'entries by the ids of questions')),
      },
      { error: 'expected a question and its options, or elements' },
    )
    .check(
      z.refine((file) => (file.question === undefined) === (file.options === undefined), {
        error: 'expected a question and its options together',
      }),
      z.refine((file) => (file.question === undefined) !== (file.elements === undefined), {
        error: 'expected either a question and its options, or elements',
      }),
    );

  return { guideFile, sourcesFile, entriesFile };
}

type Shapes = ReturnType<typeof buildShapes>;

/** The file that describes a guide as a whole. */
export type GuideFile = z.infer<Shapes['guideFile']>;
/** A source that entries name. */
export type SourceOfGuide = z.infer<Shapes['sourcesFile']>['sources'][string];
/** A file with what is known about the options of a question, or about elements. */
export type EntriesFile = z.infer<Shapes['entriesFile']>;
/** What is known about one of them, as it was written. */
export type WrittenEntry = NonNullable<EntriesFile['options']>[string];
