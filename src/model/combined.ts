/**
 * Several people's answers as one model: what all said alike is taken over, every note is kept, and nothing tells whose words
 * are whose. A blank takes nothing away.
 */
import { byAnswer, takesLines } from '../questionnaire/kinds.ts';
import {
  allPoints,
  allQuestions,
  allSteps,
  type Question,
  type Questionnaire,
} from '../questionnaire/questionnaire.ts';
import { sha256 } from '../text/sha256.ts';
import { type Answer, type Answers, type Chosen, chosenIn, sameAnswer } from './answer.ts';
import { newMark } from './mark-of-choices.ts';
import { type DraftMark, type KeptStep, type Model, newModel } from './model.ts';
import { allRetired } from './retired.ts';
import { type DraftedQuestion, draftedQuestions } from './statement.ts';

/** At least so many files are combined. */
export const FEWEST_COMBINED = 2;
/** No more files than these are combined. */
export const MOST_COMBINED = 50;

/** Said of the model in its own history. */
const COMBINED = "Combined from several people's answers";

/** A model made of several, and what is yet to be decided in it. */
export interface Combined {
  readonly model: Model;
  /** The questions at which the answers part, in order: all that was chosen or written alike there is in the model. */
  readonly parted: readonly Question[];
}

/**
 * Combines models of one questionnaire, in whatever order they come.
 * @param now when that is: ISO 8601 in UTC
 */
export function combined(questionnaire: Questionnaire, models: readonly Model[], now: string): Combined {
  const inputs = inSteadyOrder(models);
  const parted: Question[] = [];
  const answers = new Map<string, Answer>();
  for (const question of allQuestions(questionnaire)) {
    const given = inTurn(inputs, question.id).map((model) => model.answers.get(question.id) ?? null);
    const { answer, isAgreed } = takenAt(question, given);
    if (answer !== null) answers.set(question.id, answer);
    if (!isAgreed) parted.push(question);
  }
  const begun = newModel(now);
  const model: Model = {
    ...begun,
    answers,
    points: notesOnPoints(questionnaire, inputs),
    steps: stepsOfAll(questionnaire, inputs),
    retired: inputs.map(({ retired }) => retired).reduce(allRetired, begun.retired),
    drafts: marksOf(questionnaire, inputs, answers),
    revisions: [{ on: now, why: COMBINED, changed: new Map() }],
    newQuestions: newToAll(inputs),
  };
  return { model, parted };
}

/** What of the answers to a question is taken over, and whether they are at one. Null is no answer. */
interface Taken {
  readonly answer: Answer | null;
  readonly isAgreed: boolean;
}

function takenAt(question: Question, given: readonly (Answer | null)[]): Taken {
  const there = given.filter((answer) => answer !== null);
  const [first = null, ...others] = there;
  if (others.every((other) => sameAnswer(first, other)) && there.length === given.length)
    return { answer: first, isAgreed: true };
  if (first === null) return { answer: null, isAgreed: true };
  return byAnswer(question, {
    options: () => ({ answer: inAllOf(given.map(chosenIn)), isAgreed: false }),
    text: () => textOf(question, there),
  });
}

/** The options that all chose, with all words of their own; null where there is none. */
function inAllOf([first = [], ...others]: readonly (readonly Chosen[])[]): Answer | null {
  const inAll = first.flatMap((chosen): Chosen[] => {
    const same = others.map((other) => other.find(({ option }) => option === chosen.option));
    if (same.some((one) => one === undefined)) return [];
    const words = distinct([chosen, ...same].flatMap((one) => one?.words ?? []));
    return [{ option: chosen.option, words: words.length > 0 ? words.join('; ') : null }];
  });
  return inAll.length > 0 ? inAll : null;
}

/** Texts that are the same, or all notes one behind the other; lines that differ are for people to decide. */
function textOf(question: Question, there: readonly Answer[]): Taken {
  const texts = distinct(there.filter((answer) => typeof answer === 'string'));
  const [only = null] = texts;
  if (texts.length === 1) return { answer: only, isAgreed: true };
  return takesLines(question) ? { answer: joined(texts), isAgreed: true } : { answer: null, isAgreed: false };
}

/** Every paragraph once, in the order in which the texts come; a single text stays as it is. */
function joined(texts: readonly string[]): string {
  const [only = '', ...others] = distinct(texts);
  if (others.length === 0) return only;
  return distinct([only, ...others].flatMap((text) => text.split(/\n{2,}/))).join('\n\n');
}

function notesOnPoints(questionnaire: Questionnaire, inputs: readonly Model[]): Model['points'] {
  return new Map(
    allPoints(questionnaire).flatMap(({ id }): [string, string][] => {
      const notes = inTurn(inputs, id).flatMap(({ points }) => points.get(id) ?? []);
      return notes.length > 0 ? [[id, joined(notes)]] : [];
    }),
  );
}

/** Every step that somebody kept, with every plan; something became of it where all say so. */
function stepsOfAll(questionnaire: Questionnaire, inputs: readonly Model[]): Model['steps'] {
  return new Map(
    allSteps(questionnaire).flatMap(({ id }): [string, KeptStep][] => {
      const all = inTurn(inputs, id).map(({ steps }) => steps.get(id) ?? null);
      const kept = all.filter((step) => step !== null);
      if (kept.length === 0) return [];
      const [state = null, ...others] = distinct(all.map((step) => step?.state ?? null));
      const plans = distinct(kept.flatMap(({ plan }) => plan ?? []));
      return [
        [id, { state: others.length === 0 ? state : null, plan: plans.length > 0 ? plans.join('\n') : null }],
      ];
    }),
  );
}

/** What the words in the place of drafts were written for: where those who wrote them do not agree on that, it is not known. */
function marksOf(questionnaire: Questionnaire, inputs: readonly Model[], answers: Answers): Model['drafts'] {
  return new Map(
    draftedQuestions(questionnaire)
      .filter(({ id }) => answers.has(id))
      .map((question): [string, DraftMark] => [question.id, markAt(questionnaire, question, inputs)]),
  );
}

function markAt(
  questionnaire: Questionnaire,
  question: DraftedQuestion,
  inputs: readonly Model[],
): DraftMark {
  const { id } = question;
  const marks = inputs
    .filter((input) => input.answers.has(id))
    .map((input) => input.drafts.get(id) ?? newMark(questionnaire, question, input.answers));
  const [first, ...others] = marks;
  const isOne = others.every(({ choices }) => choices === first?.choices);
  const texts = inputs.map((input) => input.answers.get(id)).filter((text) => text !== undefined);
  const isOneText = distinct(texts).length === 1;
  if (first && isOne && isOneText) return first;
  return { choices: null, changed: [] };
}

/** The questions that nobody was asked yet; null where no file says. */
function newToAll(inputs: readonly Model[]): Model['newQuestions'] {
  const known = inputs.flatMap(({ newQuestions }) => (newQuestions === null ? [] : [newQuestions]));
  const [first, ...others] = known;
  return first?.filter((id) => others.every((other) => other.includes(id))) ?? null;
}

/** Models in an order that comes from what they say and from nothing else: how they were named tells nothing in the result. */
function inSteadyOrder(models: readonly Model[]): Model[] {
  const marked = models.map((model) => ({ model, mark: sha256(contentOf(model)) }));
  return marked.sort((one, other) => (one.mark < other.mark ? -1 : 1)).map(({ model }) => model);
}

function contentOf({ answers, points, steps, retired }: Model): string {
  const sorted = (entries: ReadonlyMap<string, unknown>) =>
    [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([answers, points, steps, retired].map(sorted));
}

/** The models with another one first from question to question, so that no place tells of one of them all along. */
function inTurn(inputs: readonly Model[], id: string): Model[] {
  const sum = Number.parseInt(sha256(id).slice(0, 8), 16);
  const first = sum % Math.max(1, inputs.length);
  return [...inputs.slice(first), ...inputs.slice(0, first)];
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
