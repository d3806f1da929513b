/** The shape of the files in a questionnaire folder, checked one file at a time. */
import * as z from 'zod';
import { anyOf, isLanguage } from '../text/language.ts';
import { authored, listShape, missingOr } from './authored.ts';
import { conditionShape } from './condition-shape.ts';

/** Every kind of question, in the words that its author is told. What each of them is, kinds.ts says. */
const KINDS_IN_WORDS = {
  one: 'choose one',
  any: 'choose any',
  text: 'a line',
  notes: 'several lines',
} as const;

/** The name of a kind of question. */
export type KindName = keyof typeof KINDS_IN_WORDS;

let builtShapes: Shapes | null = null;

/** The shapes of both kinds of file: put together when they are first asked for, since most starts read nothing by them. */
export function shapes(): Shapes {
  builtShapes ??= buildShapes();
  return builtShapes;
}

function buildShapes() {
  const { text, id, yes, ids, date } = authored();

  /** Ids that it had earlier: saved files may still use them. */
  const was = ids.optional();

  const option = z.strictObject(
    {
      id,
      was,
      label: text,
      gloss: text.optional(),
      /** Glosses of earlier days, which may still stand in saved pages. */
      'glosses-before': listShape(text).optional(),
      phrase: text.optional(),
      /** What a phrase with `{described}` becomes for an option that was chosen without words of its own. */
      'phrase-without-words': text.optional(),
      /** Phrases of earlier versions, the newest first: drafts that were made of them may still stand in saved files. */
      'phrases-before': listShape(text).optional(),
      /** What documents can say in its place, where it would give away the past of those it is about. */
      'for-others': z.strictObject({ label: text, phrase: text.optional() }).optional(),
      /** Asked after the option is chosen; its answer is the option's own words. Any option may have some unasked. */
      describe: text.optional(),
    },
    { error: missingOr('an option with an id and a label') },
  );

  const asked = {
    id,
    ask: text,
    help: text.optional(),
    careful: yes,
    source: text.optional(),
    was,
    /** What its answer is called where there is none: that is told before all else that is open, and in documents. */
    'open-as': text.optional(),
  };

  /** Makes an answer a part of a document for others. Else it is a note among colleagues. */
  const share = z.literal('true', { error: 'expected true; a title is a question of text' }).optional();

  const choice = {
    ...asked,
    share,
    /** Marks a model choice: the grid's name for it. */
    column: text.optional(),
    options: listShape(option).min(1, { error: 'is empty; expected at least one option' }),
  };
  const written = {
    ...asked,
    /** The same, or (`title`) makes it head that document. */
    share: z.enum(['true', 'title'], { error: 'expected true or title' }).optional(),
    draft: listShape(text).optional(),
    /** Drafts of earlier versions, the newest first. */
    'earlier-drafts': listShape(listShape(text)).optional(),
  };

  /** What can stand with a question of each kind. */
  const questions = {
    one: z.strictObject({ kind: z.literal('one'), ...choice }),
    any: z.strictObject({ kind: z.literal('any'), ...choice }),
    text: z.strictObject({
      kind: z.literal('text'),
      ...written,
      /** Its answer says when to check back on the model. */
      'checking-back': z.literal('when', { error: 'expected when' }).optional(),
    }),
    notes: z.strictObject({ kind: z.literal('notes'), ...written }),
  } satisfies { readonly [Kind in KindName]: z.ZodType<{ readonly kind: Kind }> };

  const { one, ...others } = questions;
  const question = z.discriminatedUnion('kind', [one, ...Object.values(others)], {
    error: `needs a kind: ${kindsInWords()}`,
  });

  const condition = conditionShape();

  const point = z.strictObject(
    {
      id,
      /** Its name for others, in documents that do not hold what was noted. */
      title: text.optional(),
      safety: yes,
      when: listShape(condition),
      ask: text,
      /** The next step that answers it. */
      step: id.optional(),
      source: text.optional(),
      was,
    },
    { error: missingOr('a point with an id, a when and an ask') },
  );

  /** One section's file. */
  const sectionFile = z
    .strictObject(
      {
        id,
        title: text,
        about: text.optional(),
        questions: listShape(question).min(1, { error: 'is empty; expected questions' }).optional(),
        points: listShape(point).min(1, { error: 'is empty; expected points' }).optional(),
      },
      { error: 'expected a section: id, title, and questions or points' },
    )
    .refine((file) => (file.questions === undefined) !== (file.points === undefined), {
      error: 'expected either questions or points',
    });

  /** A shorter way through the questionnaire. */
  const way = z.strictObject(
    {
      id,
      title: text,
      about: text.optional(),
      /** Their ids, in the order of the questionnaire. */
      questions: listShape(id).min(1, { error: 'is empty; expected the ids of questions' }),
      /** Sections whose questions stand together on one screen, to be read out. */
      'read-out': ids.optional(),
    },
    { error: missingOr('a way with an id, a title and questions') },
  );

  /** `tool.yaml`: the questionnaire as a whole. */
  const questionnaireFile = z.strictObject(
    {
      id,
      version: z
        .string({ error: missingOr('a number') })
        .regex(/^[1-9][0-9]*$/, { error: 'expected a whole number from 1 up' })
        .transform(Number),
      language: text.refine((tag) => isLanguage(tag), {
        error: 'is not a language; expected a tag such as en or es-MX',
      }),
      title: text,
      subtitle: text.optional(),
      welcome: text,
      before: text.optional(),
      privacy: text,
      /** The same for a sheet of paper, where it is not true that all stays in a file. */
      privacyOnPaper: text.optional(),
      /** The same for the page to fill in, which is in no file until somebody saves it. */
      privacyOnPage: text.optional(),
      source: z
        .strictObject({
          name: text,
          from: text.optional(),
          publisher: text.optional(),
          url: text.optional(),
          note: text.optional(),
        })
        .optional(),
      ways: listShape(way).min(1, { error: 'is empty; expected ways' }).optional(),
      sections: listShape(id).min(1, { error: 'is empty; expected the names of section files' }),
      helpLines: z
        .strictObject({
          checked: date,
          note: text.optional(),
          lines: listShape(z.strictObject({ name: text, reach: text })).min(1, {
            error: 'is empty; expected help lines',
          }),
        })
        .optional(),
    },
    { error: 'expected the questionnaire as a whole: id, version, title, welcome, privacy, sections' },
  );

  return { sectionFile, questionnaireFile };
}

/** `one (choose one), any (choose any), or text (a line)` */
function kindsInWords(): string {
  return anyOf(Object.entries(KINDS_IN_WORDS).map(([name, words]) => `${name} (${words})`));
}

type Shapes = ReturnType<typeof buildShapes>;

/** A file that holds a section, as it is read. */
export type SectionFile = z.infer<Shapes['sectionFile']>;
/** The file that holds what is said of the questionnaire as a whole. */
export type QuestionnaireHead = z.infer<Shapes['questionnaireFile']>;
/** A shorter way through the questionnaire. */
export type Way = NonNullable<QuestionnaireHead['ways']>[number];
/** A question of any kind. */
export type Question = NonNullable<SectionFile['questions']>[number];
/** An option of a question that has some. */
export type Option = Extract<Question, { readonly kind: 'one' }>['options'][number];
/** A point to talk through, which comes up with what is chosen. */
export type Point = NonNullable<SectionFile['points']>[number];
/** A choice with which a point comes up. */
export type Condition = Point['when'][number];
