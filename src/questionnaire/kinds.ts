/**
 * What each kind of question is: all that differs from kind to kind, in one place. What its author may write with it
 * (`options`, `column`, `draft`, `share: title`) is its shape in schema.ts. A new kind begins there, with its name; the
 * compiler asks for all else.
 */
import type { KindName, Question } from './schema.ts';

/** A kind of question whose answers are options that were chosen. */
interface KindOfOptions {
  readonly answer: 'options';
  /** Whether any number of them can be chosen. */
  readonly several: boolean;
  /** What stands behind the name of such a question in YAML that is to be filled in. */
  readonly blank: '' | ' []';
}

/** A kind of question whose answers are text. */
interface KindOfText {
  readonly answer: 'text';
  /** Whether it may have several lines. */
  readonly several: boolean;
  readonly blank: '' | ' |';
  /** How many rows its field has on the page. */
  readonly rowsOnPage: number;
  /** How many lines there are to write on, on paper, each as wide as the page. */
  readonly linesOnPaper: number;
  /** What stands between two answers where somebody wants both; null where both together are no answer. */
  readonly between: ' ' | '\n\n' | null;
}

/** Every kind of question. */
export const KINDS = {
  one: { answer: 'options', several: false, blank: '' },
  any: { answer: 'options', several: true, blank: ' []' },
  text: { answer: 'text', several: false, blank: ' |', rowsOnPage: 1, linesOnPaper: 1, between: ' ' },
  notes: { answer: 'text', several: true, blank: ' |', rowsOnPage: 4, linesOnPaper: 2, between: '\n\n' },
} as const satisfies Readonly<Record<KindName, KindOfOptions | KindOfText>>;

type Kinds = typeof KINDS;

/** What an answer can be made of. */
type AnswerForm = Kinds[keyof Kinds]['answer'];

/** A question of a kind whose answers are made of this. */
type AnsweredIn<Form extends AnswerForm> = Extract<
  Question,
  { kind: { [Kind in keyof Kinds]: Kinds[Kind]['answer'] extends Form ? Kind : never }[keyof Kinds] }
>;

/** A question that is answered by choosing among its options. */
export type ChoiceQuestion = AnsweredIn<'options'>;

/** A question that is answered in words. */
export type WrittenQuestion = AnsweredIn<'text'>;

/** Whether a question has options to choose among. */
export function hasOptions(question: Question): question is ChoiceQuestion {
  return KINDS[question.kind].answer === 'options';
}

/** Goes on with a question in the way that is given for what its answers are made of: one for each such form. */
export function byAnswer<T>(
  question: Question,
  ways: { readonly [Form in AnswerForm]: (question: AnsweredIn<Form>) => T },
): T {
  return hasOptions(question) ? ways.options(question) : ways.text(question);
}

/** Whether an answer is text that may have several lines. */
export function takesLines(question: Question): boolean {
  return byAnswer(question, { options: () => false, text: ({ kind }) => KINDS[kind].several });
}

/** Whether an answer is text of one line. */
export function takesLine(question: Question): boolean {
  return byAnswer(question, { options: () => false, text: ({ kind }) => !KINDS[kind].several });
}

/** What stands between two answers where somebody wants both in one; null where both together are no answer. */
export function betweenAnswers(question: Question): string | null {
  return byAnswer(question, { options: () => null, text: ({ kind }) => KINDS[kind].between });
}

/** How to answer, to be said beside the help of a question; empty where any words will do. */
export function hintOf(question: Question): string {
  switch (question.kind) {
    case 'one':
      return 'Choose one.';
    case 'any':
      return 'Choose any that fit.';
    case 'text':
    case 'notes':
      return '';
  }
}

/** The same where keys or boxes show how to choose: what is still to be said. */
export function hintBesideList(question: Question): string {
  return byAnswer(question, { options: () => '', text: hintOf });
}

/** What the grid calls a model choice; null for a question that is none. */
export function columnOf(question: Question): string | null {
  return ('column' in question && question.column) || null;
}

/** The sentences that an answer is drafted from; null for a question without a draft. */
export function draftOf(question: Question): readonly string[] | null {
  return ('draft' in question && question.draft) || null;
}
