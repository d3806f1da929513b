/** What a questionnaire is, and how to find things in it. */
import type { Condition, Option, Point, Question, QuestionnaireHead, SectionFile } from './schema.ts';

export type { Condition, Option, Point, Question };

/** A question that is answered by choosing among its options. */
export type ChoiceQuestion = Extract<Question, { kind: 'one' | 'any' }>;

/** A part of the questionnaire: questions, or points to talk through. */
export type Section = Omit<SectionFile, 'questions' | 'points'> & {
  readonly questions: readonly Question[];
  readonly points: readonly Point[];
};

/** All that is asked, in order. */
export type Questionnaire = Omit<QuestionnaireHead, 'sections'> & { readonly sections: readonly Section[] };

/** The id of the choice that closes every list of options, and counts as open. */
export const NOT_SURE = 'not-sure';

/** Whether a question is answered by choosing among options. */
export function isChoice(question: Question): question is ChoiceQuestion {
  return question.kind === 'one' || question.kind === 'any';
}

/** Every question, in the order in which they are asked. */
export function allQuestions(questionnaire: Questionnaire): Question[] {
  return questionnaire.sections.flatMap((section) => section.questions);
}

/** Every point to talk through, in order. */
export function allPoints(questionnaire: Questionnaire): Point[] {
  return questionnaire.sections.flatMap((section) => section.points);
}

/** The question with this id, or null. */
export function findQuestion(questionnaire: Questionnaire, id: string): Question | null {
  return allQuestions(questionnaire).find((question) => question.id === id) ?? null;
}

/** The point with this id, or null. */
export function findPoint(questionnaire: Questionnaire, id: string): Point | null {
  return allPoints(questionnaire).find((point) => point.id === id) ?? null;
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
export function nameOf(questionnaire: Questionnaire): string {
  return `${questionnaire.id} ${questionnaire.version}`;
}
