/** Models side by side, question by question: where they say the same and where they differ. Nothing is scored or ranked. */
import { allPoints, allSteps, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Answer, sameAnswer } from './answer.ts';
import { type ComingUp, comesUpWith } from './coming-up.ts';
import { type ComparedQuestion, comparedAt, isDifference } from './compared-question.ts';
import { headingQuestion } from './heading.ts';
import { type Model, sameStep } from './model.ts';

/** So many models are compared at the most. */
export const MOST_COMPARED = 6;

/** A point or a next step that some models bring up and others do not. */
export interface SomeBringUp {
  readonly id: string;
  readonly title: string;
  /** The places of those that do, among the models. */
  readonly among: readonly number[];
}

/** Several models side by side, all in the order of the questionnaire. */
export interface Comparison {
  readonly questions: readonly ComparedQuestion[];
  readonly points: readonly SomeBringUp[];
  readonly steps: readonly SomeBringUp[];
  /** What is wanted and not the same in all, and of which that alone is told. */
  readonly notCompared: NotCompared;
  /** The places of the models into which others' answers were brought, and in which not all of it is decided. */
  readonly unfinished: readonly number[];
}

/** What is not laid side by side, and whether it is not the same in all. */
export interface NotCompared {
  /** What heads a model, where that is left out; null where it is not, or is the same. */
  readonly heading: Question | null;
  /** Notes on points. */
  readonly points: boolean;
  /** Next steps that were kept. */
  readonly steps: boolean;
  /** Answers to what is no longer asked. */
  readonly retired: boolean;
}

/** What of a comparison is wanted. */
export interface ComparisonWanted {
  /** Whether notes, and the words of one's own behind options, may be read in it. What differs is told from them either way. */
  readonly withNotes: boolean;
  /** Whether nothing in it may tell whose a model is: what heads one is left out. */
  readonly unnamed: boolean;
  /** Whether what is the same in all, or open without a word in all, is left out. */
  readonly differing: boolean;
  /** The ids of questions, of points and of the list of next steps that are wanted; null for all. */
  readonly ids: readonly string[] | null;
}

/** Compares models of one questionnaire. */
export function compared(
  questionnaire: Questionnaire,
  models: readonly Model[],
  { withNotes, unnamed, differing, ids }: ComparisonWanted,
): Comparison {
  const isWanted = (id: string) => ids === null || ids.includes(id);
  const heads = headingQuestion(questionnaire);
  const questions = questionnaire.sections.flatMap((section) =>
    section.questions
      .filter((question) => isWanted(question.id) && !(unnamed && question === heads))
      .map((question) => comparedAt(questionnaire, section, question, models, withNotes)),
  );
  const { id: stepsId = '' } = questionnaire.nextSteps ?? {};
  const points = allPoints(questionnaire).filter(({ id }) => isWanted(id));
  const steps = isWanted(stepsId) ? allSteps(questionnaire) : [];
  return {
    questions: differing ? questions.filter(isDifference) : questions,
    points: broughtUpBySome(
      questionnaire,
      models,
      points.map(({ ask, title = ask, ...point }) => ({ ...point, title })),
    ),
    steps: broughtUpBySome(questionnaire, models, steps),
    unfinished: [...models.keys()].filter((place) => models[place]?.combining !== null),
    notCompared: {
      heading: unnamed && heads && isWanted(heads.id) && isOther(models, answerAt(heads.id)) ? heads : null,
      points: points.some(({ id }) => isOther(models, (model) => model.points.get(id) ?? null)),
      steps: steps.some(({ id }) =>
        models.some((model) => !sameStep(model.steps.get(id) ?? null, models[0]?.steps.get(id) ?? null)),
      ),
      retired:
        ids === null &&
        models
          .flatMap(({ retired }) => [...retired.keys()])
          .some((id) => isOther(models, ({ retired }) => retired.get(id)?.answer ?? null)),
    },
  };
}

function answerAt(id: string): (model: Model) => Answer | null {
  return ({ answers }) => answers.get(id) ?? null;
}

/** Whether not all models say the same. */
function isOther([first, ...others]: readonly Model[], said: (model: Model) => Answer | null): boolean {
  return first !== undefined && others.some((other) => !sameAnswer(said(first), said(other)));
}

function broughtUpBySome(
  questionnaire: Questionnaire,
  models: readonly Model[],
  all: readonly (ComingUp & { readonly id: string; readonly title: string })[],
): SomeBringUp[] {
  const comesUp = models.map(({ answers }) => comesUpWith(questionnaire, answers));
  return all.flatMap((one): SomeBringUp[] => {
    const among = [...comesUp.keys()].filter((index) => comesUp[index]?.(one));
    return among.length > 0 && among.length < models.length ? [{ id: one.id, title: one.title, among }] : [];
  });
}
