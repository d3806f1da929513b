/** What documents can say in place of a choice that would give away the past of the people it is about. */
import { hasOptions } from '../questionnaire/kinds.ts';
import {
  allPoints,
  allQuestions,
  allSteps,
  type Option,
  type Point,
  type Question,
  type Questionnaire,
  type Step,
} from '../questionnaire/questionnaire.ts';
import { wordsSaid } from '../text/as-words.ts';
import { type Answer, chosenIn } from './answer.ts';
import type { ComingUp } from './coming-up.ts';
import { changedSinceWritten } from './look-again.ts';
import type { Model } from './model.ts';
import { type Along, partToShare } from './part-to-share.ts';
import { keptPoints } from './points.ts';
import { revisionsByDay } from './revisions-by-day.ts';
import { draftedQuestions } from './statement.ts';

/** An option that can be said to others in other words: what it is called, and what they may read in its place. */
export interface OptionForOthers {
  readonly question: string;
  readonly option: string;
  readonly label: string;
  readonly forOthers: string;
  /**
   * Words that tell of it all the same in a text of one's own: what this program calls it, today and in earlier versions, and
   * what its author names beside that.
   */
  readonly telling: readonly string[];
}

/** A choice that can be said so. */
export interface SaidOtherwise extends OptionForOthers {
  /** Whether it is chosen today, and not only in earlier days. */
  readonly isChosen: boolean;
  /** Whether its label is said, as a choice of today or of earlier days; else only points or steps tell of it. */
  readonly isSaid: boolean;
}

/** All options of a questionnaire that have words for others, in its order. */
export function optionsForOthers(questionnaire: Questionnaire): OptionForOthers[] {
  return allQuestions(questionnaire).flatMap((question) =>
    (hasOptions(question) ? question.options : []).flatMap((option): OptionForOthers[] => {
      const { id, label, phrase = label, 'phrases-before': before = [], 'for-others': others } = option;
      if (!others) return [];
      const telling = [...new Set([label, phrase, ...before, ...(others.telling ?? [])])];
      return [{ question: question.id, option: id, label, forOthers: others.label, telling }];
    }),
  );
}

/**
 * The choices that a document could tell of and that have words for others, in the order of the questionnaire: those that it
 * says, and those that points or steps in it come up with.
 * @param along what the document holds beside what was decided: what is not in it tells nothing
 */
export function saidOtherwise(questionnaire: Questionnaire, model: Model, along: Along): SaidOtherwise[] {
  const shared = partToShare(questionnaire, model, along);
  const changes = revisionsByDay(questionnaire, model, shared.revisions).flatMap(({ changed }) => [
    ...changed,
  ]);
  const isIn = (answers: Model['answers'], { question, option }: OptionForOthers) =>
    chosenIn(answers.get(question)).some((one) => one.option === option);
  const isRevised = ({ question, option }: OptionForOthers) =>
    changes.some(
      ([id, change]) => id === question && [...(change?.from ?? []), ...(change?.to ?? [])].includes(option),
    );
  return optionsForOthers(questionnaire)
    .map(
      (option): SaidOtherwise => ({
        ...option,
        isChosen: isIn(model.answers, option),
        isSaid: isIn(shared.answers, option) || isRevised(option),
      }),
    )
    .filter((choice) => choice.isSaid || isToldBeside(questionnaire, shared, choice, model.answers));
}

/** Whether points or steps in a document tell of a choice. Those that come up without it today do not tell that it was made once. */
function isToldBeside(
  questionnaire: Questionnaire,
  shared: Model,
  choice: SaidOtherwise,
  answers: Model['answers'],
): boolean {
  const { points, steps } = shared;
  const told = keptPoints(questionnaire, { answers, points });
  return (
    pointsThatTell(questionnaire, [choice]).some(
      (point) => points.has(point.id) && (choice.isChosen || told.includes(point)),
    ) ||
    (choice.isChosen && stepsThatTell(questionnaire, [choice]).some(({ id }) => steps.has(id)))
  );
}

/** The points that come up with these choices, so that to name one would tell of the choice. */
export function pointsThatTell(questionnaire: Questionnaire, choices: readonly SaidOtherwise[]): Point[] {
  return allPoints(questionnaire).filter((point) => tells(point, choices));
}

/** The steps that come up with these choices, as above. */
export function stepsThatTell(questionnaire: Questionnaire, choices: readonly SaidOtherwise[]): Step[] {
  return allSteps(questionnaire).filter((step) => tells(step, choices));
}

/** A text that somebody wrote, and what it is called where people read of it. */
export interface Written {
  readonly name: string;
  readonly text: string;
}

/** What texts still say of these choices in words that tell of them, with the names of those texts. */
export function stillSaid(
  texts: readonly Written[],
  choices: readonly Pick<OptionForOthers, 'telling'>[],
): { readonly words: string; readonly where: readonly string[] }[] {
  const telling = [...new Set(choices.flatMap((choice) => choice.telling))];
  const found = texts.map(({ name, text }) => ({ name, words: wordsSaid(text, telling) }));
  return telling.flatMap((words) => {
    const where = found.filter((one) => one.words.includes(words)).map(({ name }) => name);
    return where.length > 0 ? [{ words, where: [...new Set(where)] }] : [];
  });
}

/**
 * A questionnaire and a model that say these choices in the words for others, wherever they are shown: as labels, in the
 * draft and in revisions. Gone from them are points and steps that come up with such a choice, and the words of one's own
 * behind it, which were written for its own label. All other words of one's own stay as they are.
 */
export function inWordsForOthers(
  questionnaire: Questionnaire,
  model: Model,
  choices: readonly SaidOtherwise[],
): { readonly questionnaire: Questionnaire; readonly model: Model } {
  if (choices.length === 0) return { questionnaire, model };
  const { sections, nextSteps } = questionnaire;
  const said = choices.filter(({ isSaid }) => isSaid);
  const gone = pointsThatTell(questionnaire, choices).map(({ id }) => id);
  const keeps = ([id]: readonly [string, unknown]) => !gone.includes(id);
  return {
    questionnaire: {
      ...questionnaire,
      sections: sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) => withWordsForOthers(question, said)),
        points: section.points.filter((point) => !tells(point, choices)),
      })),
      nextSteps: nextSteps && {
        ...nextSteps,
        steps: nextSteps.steps.filter((step) => !tells(step, choices)),
      },
    },
    model: {
      ...model,
      answers: new Map(
        [...model.answers].map(([id, answer]) => [id, withoutWords(id, answer, choices)] as const),
      ),
      points: new Map([...model.points].filter(keeps)),
      revisions: model.revisions
        .map((revision) => ({ ...revision, changed: new Map([...revision.changed].filter(keeps)) }))
        .filter(({ changed, why }) => changed.size > 0 || why !== null),
      drafts: marksOutOfStep(questionnaire, model),
    },
  };
}

function tells({ when }: ComingUp, choices: readonly SaidOtherwise[]): boolean {
  return when.some(({ question, has = [], only = [], lacks = [] }) =>
    choices.some((one) => {
      // What comes up without a choice, and is kept although it is made, tells of it as well.
      const about = [...has, ...only, ...(one.isChosen ? lacks : [])];
      return one.question === question && about.includes(one.option);
    }),
  );
}

function withWordsForOthers(question: Question, choices: readonly SaidOtherwise[]): Question {
  if (!hasOptions(question)) return question;
  const isSaid = ({ id }: Option) => choices.some((one) => one.question === question.id && one.option === id);
  const options = question.options.map((option) => {
    const { id, was, 'for-others': others } = option;
    if (!others || !isSaid(option)) return option;
    const { label, phrase } = others;
    return { id, was, 'for-others': others, label, ...(phrase !== undefined && { phrase }) };
  });
  return { ...question, options };
}

function withoutWords(id: string, answer: Answer, choices: readonly SaidOtherwise[]): Answer {
  if (typeof answer === 'string') return answer;
  return answer.map((chosen) =>
    choices.some(({ question, option }) => question === id && option === chosen.option)
      ? { ...chosen, words: null }
      : chosen,
  );
}

/** A mark names the choices with their words. Where it is in step with them, it is not to look as if they had changed. */
function marksOutOfStep(questionnaire: Questionnaire, model: Model): Model['drafts'] {
  const outOfStep = draftedQuestions(questionnaire)
    .filter((question) => changedSinceWritten(questionnaire, model, question) !== null)
    .map(({ id }) => id);
  return new Map([...model.drafts].filter(([id]) => outOfStep.includes(id)));
}
