/** What a questionnaire is, and how to find things in it. */
import type { ChoiceQuestion } from './kinds.ts';
import type { NextSteps, Step } from './next-steps.ts';
import type { Condition, Option, Point, Question, QuestionnaireHead, SectionFile, Way } from './schema.ts';

export type { Condition, Option, Point, Question, Step, Way };

/** A part of the questionnaire: questions, or points to talk through. */
export type Section = Omit<SectionFile, 'questions' | 'points'> & {
  readonly questions: readonly Question[];
  readonly points: readonly Point[];
};

/** All that is asked, in order. */
export type Questionnaire = Omit<QuestionnaireHead, 'sections'> & {
  readonly sections: readonly Section[];
  /** What the choices ask of an agency; null where there is none of that. */
  readonly nextSteps: NextSteps | null;
};

/** The id of the choice that closes every list of options, and counts as open. */
export const NOT_SURE = 'not-sure';

/** Ids that no question, no point and no step may have: they mean something else at the top of a file of answers. */
export const TAKEN_IDS = [
  'answers',
  'points',
  'steps',
  'revisions',
  'retired',
  'why',
  'mentoring-model',
  'example',
];

/** Every question, in the order in which they are asked. */
export function allQuestions(questionnaire: Questionnaire): readonly Question[] {
  return questionsAndPoints(questionnaire).questions;
}

/** Every point to talk through, in order. */
export function allPoints(questionnaire: Questionnaire): readonly Point[] {
  return questionsAndPoints(questionnaire).points;
}

/** Every next step, in order. */
export function allSteps({ nextSteps }: Questionnaire): readonly Step[] {
  return nextSteps?.steps ?? [];
}

/** Every question, every point and every next step: all that a model can say something at. */
export function allAsked(questionnaire: Questionnaire): readonly (Question | Point | Step)[] {
  return [...allQuestions(questionnaire), ...allPoints(questionnaire), ...allSteps(questionnaire)];
}

interface QuestionsAndPoints {
  readonly questions: readonly Question[];
  readonly points: readonly Point[];
}

/** Put together once: each answer of each file is looked up in them. */
const flattened = new WeakMap<Questionnaire, QuestionsAndPoints>();

function questionsAndPoints(questionnaire: Questionnaire): QuestionsAndPoints {
  const known = flattened.get(questionnaire);
  if (known) return known;
  const { sections } = questionnaire;
  const all = {
    questions: sections.flatMap((section) => section.questions),
    points: sections.flatMap((section) => section.points),
  };
  flattened.set(questionnaire, all);
  return all;
}

/** The question with this id, or null. */
export function findQuestion(questionnaire: Questionnaire, id: string): Question | null {
  return allQuestions(questionnaire).find((question) => question.id === id) ?? null;
}

/** The point with this id, or null. */
export function findPoint(questionnaire: Questionnaire, id: string): Point | null {
  return allPoints(questionnaire).find((point) => point.id === id) ?? null;
}

/** The question that has this id or had it earlier, or null. An id in use goes before one of earlier days. */
export function questionOnceCalled(questionnaire: Questionnaire, id: string): Question | null {
  return findQuestion(questionnaire, id) ?? allQuestions(questionnaire).find(hadId(id)) ?? null;
}

/** The point that has this id or had it earlier, or null. */
export function pointOnceCalled(questionnaire: Questionnaire, id: string): Point | null {
  return findPoint(questionnaire, id) ?? allPoints(questionnaire).find(hadId(id)) ?? null;
}

/** The step with this id, or null. */
export function findStep(questionnaire: Questionnaire, id: string): Step | null {
  return allSteps(questionnaire).find((step) => step.id === id) ?? null;
}

/** The step that has this id or had it earlier, or null. */
export function stepOnceCalled(questionnaire: Questionnaire, id: string): Step | null {
  return findStep(questionnaire, id) ?? allSteps(questionnaire).find(hadId(id)) ?? null;
}

/** The option that has this id or had it earlier, or null. */
export function optionOnceCalled(question: ChoiceQuestion, id: string): Option | null {
  return question.options.find((option) => option.id === id) ?? question.options.find(hadId(id)) ?? null;
}

/** What stands beside the label of an option, or stood there earlier. */
export function glossesOf({ gloss, 'glosses-before': before = [] }: Option): string[] {
  return gloss === undefined ? before : [gloss, ...before];
}

function hadId(id: string) {
  return ({ was }: { readonly was?: readonly string[] | undefined }) => was?.includes(id) ?? false;
}

/** The section that a question or a point stands in, or null for an id that is not known. */
export function sectionOf(questionnaire: Questionnaire, id: string): Section | null {
  return (
    questionnaire.sections.find(({ questions, points }) =>
      [...questions, ...points].some((asked) => asked.id === id),
    ) ?? null
  );
}

/** How a saved file names the questionnaire that it was made with: `mentoring-models 1`. */
export function nameWithVersion(questionnaire: Questionnaire): string {
  return `${questionnaire.id} ${questionnaire.version}`;
}
