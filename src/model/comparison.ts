/** Models side by side, question by question: where they say the same and where they differ. Nothing is scored or ranked. */
import { byAnswer } from '../questionnaire/kinds.ts';
import {
  allPoints,
  allSteps,
  type Question,
  type Questionnaire,
  type Section,
} from '../questionnaire/questionnaire.ts';
import { type Answer, type Answers, chosenIn, sameAnswer } from './answer.ts';
import { withoutMarked } from './coming-back.ts';
import { type ComingUp, comesUpWith } from './coming-up.ts';
import { headingQuestion } from './heading.ts';
import { changedSinceWritten } from './look-again.ts';
import { type Model, sameStep } from './model.ts';
import { olderSentence } from './older-words.ts';
import { isOpen } from './progress.ts';
import { isDrafted, wordsOrDraft } from './statement.ts';

/** So many models are compared at the most. */
export const MOST_COMPARED = 6;

/** How the answers of several models stand to each other. `differs`: not the same options. `words-differ`: other words alone. */
type ComparedState = 'same' | 'differs' | 'words-differ' | 'open-in' | 'open-in-all';

/** What one model says at a question. */
export interface ComparedAnswer {
  /** A draft where there is one and no words of one's own; null where there is nothing. */
  readonly answer: Answer | null;
  /** Not answered, not sure yet, or answered with an option that is gone. */
  readonly isOpen: boolean;
  readonly isDraft: boolean;
  /** Why its words are to be looked at again: `Written before you changed Form.`; null where they are not. */
  readonly lookAgain: string | null;
}

/** A question with what each model says, in the order of the models. */
export interface ComparedQuestion {
  readonly question: Question;
  readonly section: Section;
  readonly state: ComparedState;
  readonly answers: readonly ComparedAnswer[];
}

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
  /** Whether notes on points, or the next steps that were kept, are not the same in all: of these that alone is told. */
  readonly keepsOther: boolean;
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
    keepsOther:
      points.some(({ id }) => new Set(models.map((model) => model.points.get(id))).size > 1) ||
      steps.some(({ id }) => models.some((model) => !isSameStep(id, model, models[0]))),
  };
}

function isSameStep(id: string, one: Model, other: Model | undefined): boolean {
  return sameStep(one.steps.get(id) ?? null, other?.steps.get(id) ?? null);
}

/** Whether somebody who asks for what differs wants to see it. What is open may still say something: `not sure yet` is no blank. */
function isDifference({ state, answers: [first, ...others] }: ComparedQuestion): boolean {
  switch (state) {
    case 'differs':
    case 'words-differ':
    case 'open-in':
      return true;
    case 'same':
      return false;
    case 'open-in-all':
      return others.some(({ answer }) => !sameAnswer(first?.answer ?? null, answer));
  }
}

function comparedAt(
  questionnaire: Questionnaire,
  section: Section,
  question: Question,
  models: readonly Model[],
  withNotes: boolean,
): ComparedQuestion {
  const answers = models.map((model) => answerIn(questionnaire, question, model, model.answers));
  const state = stateOf(question, answers);
  if (withNotes || !isDrafted(question)) return { question, section, state, answers };
  // A draft holds the words of one's own behind the options that it names.
  const shown = models.map((model) => answerIn(questionnaire, question, model, forOthers(model.answers)));
  return { question, section, state, answers: shown };
}

function answerIn(
  questionnaire: Questionnaire,
  question: Question,
  model: Model,
  answers: Answers,
): ComparedAnswer {
  const answer = answers.get(question.id) ?? null;
  if (!isDrafted(question))
    return { answer, isOpen: isOpen(question, answers), isDraft: false, lookAgain: null };
  const words = typeof answer === 'string' ? answer : '';
  const { text, drafted: isDraft } = wordsOrDraft(questionnaire, question, words, answers);
  const changed = isDraft ? null : changedSinceWritten(questionnaire, model, question);
  const lookAgain = changed === null ? null : olderSentence(changed);
  return {
    answer: text === '' ? null : text,
    isOpen: text === '',
    isDraft: isDraft && text !== '',
    lookAgain,
  };
}

/** Answers without the words of one's own behind options, and without the lines that are marked to come back to. */
function forOthers(answers: Answers): Answers {
  const without = (answer: Answer) =>
    typeof answer === 'string' ? withoutMarked(answer) : answer.map((chosen) => ({ ...chosen, words: null }));
  return new Map([...answers].map(([id, answer]) => [id, without(answer)]));
}

function stateOf(question: Question, answers: readonly ComparedAnswer[]): ComparedState {
  const told = answers.filter((one) => !one.isOpen).map(({ answer }) => answer);
  const [first, ...others] = told;
  if (first === undefined) return 'open-in-all';
  if (others.every((other) => sameAnswer(first, other)))
    return told.length === answers.length ? 'same' : 'open-in';
  const options = (answer: Answer | null) => chosenIn(answer).map(({ option }) => option);
  return byAnswer(question, {
    options: () =>
      others.every((other) => `${options(other)}` === `${options(first)}`) ? 'words-differ' : 'differs',
    text: () => 'words-differ',
  });
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
