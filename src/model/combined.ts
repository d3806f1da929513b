/**
 * Several people's answers as one model: what all said alike is taken over, every note is kept, and nothing tells whose words
 * are whose. A blank takes nothing away.
 */
import { byAnswer, hasOptions, takesLines } from '../questionnaire/kinds.ts';
import {
  allPoints,
  allQuestions,
  type Question,
  type Questionnaire,
} from '../questionnaire/questionnaire.ts';
import { type Answer, type Answers, type Chosen, chosenIn, sameAnswer } from './answer.ts';
import { combinedSteps, partedSteps } from './combined-steps.ts';
import { isUndecidedAt, saysItself } from './combining.ts';
import { newMark } from './mark-of-choices.ts';
import { type DraftMark, type Model, newModel, type Retired } from './model.ts';
import { distinct, joinedBy, joinedNotes } from './paragraphs.ts';
import { keepRetired } from './retired.ts';
import { COMBINED } from './revisions.ts';
import { type DraftedQuestion, draftedQuestions, isDrafted } from './statement.ts';
import { tooLongIn } from './too-long.ts';
import { type InTurn, turnsOf } from './turns.ts';

/** At least so many files are combined. */
export const FEWEST_COMBINED = 2;
/** No more files than these are combined. */
export const MOST_COMBINED = 50;

/** A question that is for people to decide, or at least to look at: several have answered it, and not alike. */
export interface Decision {
  readonly question: Question;
  /** What each of them answered, in an order that tells nothing of them; null is no answer. */
  readonly given: readonly (Answer | null)[];
  /** What is taken as long as nobody decides: what all chose, or all notes; null for nothing. */
  readonly taken: Answer | null;
}

/** A model made of several, and what is yet to be decided in it. */
export interface Combined {
  readonly model: Model;
  /** The questions at which the answers part, in order: all that was chosen or written alike there is in the model. */
  readonly parted: readonly Question[];
  /** Those, and the questions of which all notes are in the model one behind the other, in order. */
  readonly decisions: readonly Decision[];
  /** The ids of the steps of which not the same became with all who have them. */
  readonly partedSteps: readonly string[];
  /** The ids where all words together are more than an answer can have: such a model could not be read again. */
  readonly tooLong: readonly string[];
}

/**
 * Combines models of one questionnaire, in whatever order they come.
 * @param others what people answered
 * @param now when that is: ISO 8601 in UTC
 * @param into the model that they are brought into, which is one more of them where it says something of its own; null for none
 */
export function combined(
  questionnaire: Questionnaire,
  others: readonly Model[],
  now: string,
  into: Model | null = null,
): Combined {
  const models = into ? [into, ...others] : others;
  const allInTurn = turnsOf(models);
  const inTurn: InTurn = (id) => allInTurn(id).filter((model) => model !== into || saysItself(model, id));
  const all = allQuestions(questionnaire).map((question) => {
    const there = inTurn(question.id);
    const given = there.map((model) => model.answers.get(question.id) ?? null);
    // What nobody has decided in one of them is not agreed on, whatever the others say.
    const isUndecided = !takesLines(question) && there.some((model) => isUndecidedAt(model, question.id));
    return { question, given, ...(isUndecided ? partedAt(question, given) : takenAt(question, given)) };
  });
  const answers = new Map(
    all.flatMap(({ question, taken }): [string, Answer][] => (taken === null ? [] : [[question.id, taken]])),
  );
  const begun = newModel(now);
  const model: Model = {
    ...begun,
    answers,
    points: notesOnPoints(questionnaire, inTurn),
    steps: combinedSteps(questionnaire, inTurn),
    retired: retiredOfAll(models, inTurn),
    drafts: marksOf(questionnaire, inTurn, answers),
    revisions: [{ on: now, why: COMBINED, changed: new Map() }],
    newQuestions: newToAll(models, answers),
  };
  const decisions = all.filter(({ standing }) => standing !== 'agreed');
  return {
    model,
    parted: decisions.filter(({ standing }) => standing === 'parted').map(({ question }) => question),
    decisions: decisions.map(({ question, given, taken }) => ({ question, given, taken })),
    partedSteps: partedSteps(questionnaire, models),
    tooLong: tooLongIn(model),
  };
}

/** What of the answers to a question is taken over; and whether they are at one, are notes that are all kept, or part. */
interface Taken {
  readonly taken: Answer | null;
  readonly standing: 'agreed' | 'joined' | 'parted';
}

function takenAt(question: Question, given: readonly (Answer | null)[]): Taken {
  const there = given.filter((answer) => answer !== null);
  const [first = null, ...others] = there;
  if (others.every((other) => sameAnswer(first, other)) && there.length === given.length)
    return { taken: first, standing: 'agreed' };
  if (first === null) return { taken: null, standing: 'agreed' };
  return hasOptions(question) ? partedAt(question, given) : textOf(question, there);
}

/** What is taken where answers part: what all chose, and no line before another. */
function partedAt(question: Question, given: readonly (Answer | null)[]): Taken {
  const taken = byAnswer(question, { options: () => inAllOf(given.map(chosenIn)), text: () => null });
  return { taken, standing: 'parted' };
}

/** The options that all chose, with all words of their own; null where there is none. */
function inAllOf([first = [], ...others]: readonly (readonly Chosen[])[]): Answer | null {
  const inAll = first.flatMap((chosen): Chosen[] => {
    const same = others.map((other) => other.find(({ option }) => option === chosen.option));
    if (same.some((one) => one === undefined)) return [];
    const words = distinct([chosen, ...same].flatMap((one) => one?.words ?? []));
    return [{ option: chosen.option, words: words.length > 0 ? joinedBy(BETWEEN_WORDS, words) : null }];
  });
  return inAll.length > 0 ? inAll : null;
}

/** Stands between the words that several wrote behind one option. */
export const BETWEEN_WORDS = '; ';

/** Texts that are the same, or all notes one behind the other; lines that differ are for people to decide. */
function textOf(question: Question, there: readonly Answer[]): Taken {
  const texts = distinct(there.filter((answer) => typeof answer === 'string'));
  const [only = null] = texts;
  // Where others left the draft as it is, the words of one are not yet those of all.
  if (texts.length === 1) return { taken: only, standing: isDrafted(question) ? 'joined' : 'agreed' };
  return takesLines(question) ? { taken: joinedNotes(texts), standing: 'joined' } : partedAt(question, there);
}

function notesOnPoints(questionnaire: Questionnaire, inTurn: InTurn): Model['points'] {
  return new Map(
    allPoints(questionnaire).flatMap(({ id }): [string, string][] => {
      const notes = inTurn(id).flatMap(({ points }) => points.get(id) ?? []);
      return notes.length > 0 ? [[id, joinedNotes(notes)]] : [];
    }),
  );
}

/** Every answer to what is no longer asked. */
function retiredOfAll(models: readonly Model[], inTurn: InTurn): Model['retired'] {
  const all = new Map<string, Retired>();
  for (const id of distinct(models.flatMap(({ retired }) => [...retired.keys()])).sort())
    for (const { retired } of inTurn(id)) {
      const entry = retired.get(id);
      if (entry) keepRetired(all, id, entry);
    }
  return all;
}

/**
 * What the words in the place of drafts were written for. That is known only where all made the choices that the draft names
 * alike: else it would tell which choices are those of whoever wrote the words.
 */
function marksOf(questionnaire: Questionnaire, inTurn: InTurn, answers: Answers): Model['drafts'] {
  return new Map(
    draftedQuestions(questionnaire)
      .filter(({ id }) => answers.has(id))
      .map((question): [string, DraftMark] => [
        question.id,
        markAt(questionnaire, question, inTurn(question.id)),
      ]),
  );
}

function markAt(
  questionnaire: Questionnaire,
  question: DraftedQuestion,
  models: readonly Model[],
): DraftMark {
  const { id } = question;
  const now = models.map(({ answers }) => newMark(questionnaire, question, answers));
  const written = models.flatMap(({ answers, drafts }, place) =>
    answers.has(id) ? [{ text: answers.get(id), mark: drafts.get(id) ?? now[place] }] : [],
  );
  const isOne = distinct(written.map((one) => JSON.stringify(one))).length === 1;
  const mark = distinct(now.map(({ choices }) => choices)).length === 1 && isOne ? written[0]?.mark : null;
  return mark ?? { choices: null, changed: [] };
}

/** The questions that nobody was asked yet, and nobody answered; null where no file says. */
function newToAll(models: readonly Model[], answers: Answers): Model['newQuestions'] {
  const known = models.flatMap(({ newQuestions }) => (newQuestions === null ? [] : [newQuestions]));
  const [first, ...others] = known;
  return first?.filter((id) => !answers.has(id) && others.every((other) => other.includes(id))) ?? null;
}
