/** The shape of the files in a questionnaire folder, checked one file at a time. */
import * as z from 'zod/mini';
import { anyOf } from '../text/language.ts';
import { authored, filledList, listShape, missingOr } from './authored.ts';
import { conditionShape } from './condition-shape.ts';
import { headShape } from './head-shape.ts';

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
  const { text, id, yes, ids, judgment } = authored();

  /** Ids that it had earlier: saved files may still use them. */
  const was = z.optional(ids);

  const option = z.strictObject(
    {
      id,
      was,
      label: text,
      gloss: z.optional(text),
      /** Glosses of earlier days, which may still stand in saved pages. */
      'glosses-before': z.optional(listShape(text)),
      phrase: z.optional(text),
      /** What a phrase with `{described}` becomes for an option that was chosen without words of its own. */
      'phrase-without-words': z.optional(text),
      /** Phrases of earlier versions, the newest first: drafts that were made of them may still stand in saved files. */
      'phrases-before': z.optional(listShape(text)),
      /** What documents can say in its place, where it would give away the past of those it is about. */
      'for-others': z.optional(
        z.strictObject(
          {
            label: text,
            phrase: z.optional(text),
            /** Words that would tell all the same where somebody wrote them: those are looked for in texts of one's own. */
            telling: z.optional(listShape(text)),
          },
          { error: missingOr('a label, and where it has them a phrase and telling words') },
        ),
      ),
      /** Asked after the option is chosen; its answer is the option's own words. Any option may have some unasked. */
      describe: z.optional(text),
    },
    { error: missingOr('an option with an id and a label') },
  );

  const asked = {
    id,
    ask: text,
    help: z.optional(text),
    careful: yes,
    source: z.optional(text),
    judgment,
    /** The choice that the guide opens at, where this is no choice itself and is about one. */
    guide: z.optional(id),
    was,
    /** What its answer is called where there is none: that is told before all else that is open, and in documents. */
    'open-as': z.optional(text),
  };

  /** Makes an answer a part of a document for others. Else it is a note among colleagues. */
  const share = z.optional(z.literal('true', { error: 'expected true; a title is a question of text' }));

  const choice = {
    ...asked,
    share,
    /** Marks a model choice: the grid's name for it. */
    column: z.optional(text),
    options: filledList(option, 'at least one option'),
  };
  const written = {
    ...asked,
    /** The same, or (`title`) makes it head that document. */
    share: z.optional(z.enum(['true', 'title'], { error: 'expected true or title' })),
    draft: z.optional(listShape(text)),
    /** Drafts of earlier versions, the newest first. */
    'earlier-drafts': z.optional(listShape(listShape(text))),
  };

  /** What can stand with a question of each kind. */
  const questions = {
    one: z.strictObject({ kind: z.literal('one'), ...choice }),
    any: z.strictObject({ kind: z.literal('any'), ...choice }),
    text: z.strictObject({
      kind: z.literal('text'),
      ...written,
      /** Its answer says when to check back on the model. */
      'checking-back': z.optional(z.literal('when', { error: 'expected when' })),
    }),
    notes: z.strictObject({ kind: z.literal('notes'), ...written }),
  } satisfies { readonly [Kind in KindName]: z.ZodMiniType<{ readonly kind: Kind }> };

  const { one, ...others } = questions;
  const question = z.discriminatedUnion('kind', [one, ...Object.values(others)], {
    error: `needs a kind: ${kindsInWords()}`,
  });

  const condition = conditionShape();

  const point = z.strictObject(
    {
      id,
      /** Its name for others, in documents that do not hold what was noted. */
      title: z.optional(text),
      safety: yes,
      when: listShape(condition),
      ask: text,
      /** The next step that answers it. */
      step: z.optional(id),
      source: z.optional(text),
      judgment,
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
        about: z.optional(text),
        questions: z.optional(filledList(question, 'questions')),
        points: z.optional(filledList(point, 'points')),
      },
      { error: 'expected a section: id, title, and questions or points' },
    )
    .check(
      z.refine((file) => (file.questions === undefined) !== (file.points === undefined), {
        error: 'expected either questions or points',
      }),
    );

  return { sectionFile, questionnaireFile: headShape() };
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
