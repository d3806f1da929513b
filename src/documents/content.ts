/** What a document to share says, before it has any layout. */

import { checkingBackQuestion, whenToCheckBack } from '../model/checking-back.ts';
import { linesToComeBackTo, placeInWords, withoutMarked } from '../model/coming-back.ts';
import { type GridColumn, grid } from '../model/grid.ts';
import { headingOf, headingQuestion } from '../model/heading.ts';
import { changesInWords } from '../model/history.ts';
import { changedSinceWritten } from '../model/look-again.ts';
import type { Model } from '../model/model.ts';
import { olderSentence } from '../model/older-words.ts';
import { type Along, isForOthers, partToShare } from '../model/part-to-share.ts';
import { keptPoints } from '../model/points.ts';
import { openChoices, openQuestions, status } from '../model/progress.ts';
import { revisionsByDay } from '../model/revisions-by-day.ts';
import { type DraftedQuestion, isDrafted, wordsOrDraft } from '../model/statement.ts';
import { chosenLabels, shortName } from '../model/wording.ts';
import { columnOf } from '../questionnaire/kinds.ts';
import {
  findPoint,
  type Question,
  type Questionnaire,
  type Section,
} from '../questionnaire/questionnaire.ts';
import { clauses, dayInWords } from '../text/language.ts';

/** What the document is to hold, and what it was made from. */
export interface ContentWanted extends Along {
  readonly withOpen: boolean;
  /** The name of the model's file, without its folders; null for an example, which is made up. */
  readonly file: string | null;
  /** When the document is made: ISO 8601 in UTC. */
  readonly now: string;
}

/** An answer in words, with the question and the title of its section. */
export interface AnswerInWords {
  readonly id: string;
  readonly section: string;
  readonly ask: string;
  readonly text: string;
}

/** What a day changed, in words. `changes` is empty where there is a reason alone. */
interface SharedRevision {
  readonly on: string;
  readonly day: string;
  readonly changes: readonly string[];
  readonly why: string | null;
}

/** All that a document to share says. Lists are empty where there is nothing to say. */
export interface Shared {
  readonly title: string;
  /** The name of the program or the like, or null where none was given. */
  readonly heading: string | null;
  /** Where the words come from: the title of the questionnaire. */
  readonly questionnaire: string;
  readonly language: string;
  readonly grid: readonly GridColumn[];
  /** Of so many model choices, so many are open. */
  readonly choices: { readonly all: number; readonly open: number };
  readonly statements: readonly (AnswerInWords & {
    readonly drafted: boolean;
    /** Why its words are to be looked at again: `Written before you changed Form.`; null where they are not. */
    readonly lookAgain: string | null;
  })[];
  /** What is not there although others will look for it: `What young people said`. */
  readonly missing: readonly { readonly id: string; readonly name: string }[];
  /** When the team means to look at the model again; `when` is null where that is not set yet. Null where there is nothing to say. */
  readonly checkBack: { readonly id: string; readonly when: string | null } | null;
  /** Answers that the questionnaire marks as for others, and those that were asked for. */
  readonly answers: readonly AnswerInWords[];
  /** Points that were talked about; where the note is left out it is null, and `ask` the point's name for others. */
  readonly points: readonly { readonly id: string; readonly ask: string; readonly note: string | null }[];
  /** Notes on points that no choice brings up any more; empty unless notes are wanted. */
  readonly kept: readonly { readonly id: string; readonly ask: string; readonly note: string }[];
  readonly revisions: readonly SharedRevision[];
  /** All other answers; empty unless notes are wanted. */
  readonly notes: readonly AnswerInWords[];
  /** What is open, or null where nobody asked. */
  readonly open: {
    readonly choices: readonly string[];
    readonly questions: readonly string[];
    readonly toComeBackTo: readonly string[];
  } | null;
  readonly madeFrom: { readonly file: string | null; readonly on: string; readonly day: string };
}

/** Stands between the choices before and after a revision. */
const ARROW = '→';

/** Gathers what a document to share says of a model. */
export function contentToShare(questionnaire: Questionnaire, model: Model, wanted: ContentWanted): Shared {
  const shared = partToShare(questionnaire, model, wanted);
  const { withNotes, withAnswers = [] } = wanted;
  const goesAlong = ({ id }: Question) => !withNotes && withAnswers.includes(id);
  const kept = keptPoints(questionnaire, shared);
  const columns = grid(questionnaire, shared.answers);
  const first = questionnaire.sections.find((section) => section.questions.some(isDrafted));
  const saidAbove = [headingQuestion(questionnaire), checkingBackQuestion(questionnaire)];
  const inWords = (wants: (question: Question) => boolean) =>
    questionnaire.sections.flatMap((section) =>
      section.questions.filter(wants).flatMap((question) => saidOf(section, question, shared)),
    );
  const isInGrid = (question: Question) => columnOf(question) !== null;
  return {
    title: first?.title ?? questionnaire.title,
    heading: headingOf(questionnaire, shared),
    questionnaire: questionnaire.title,
    language: questionnaire.language,
    grid: columns,
    choices: {
      all: columns.flatMap(({ choices }) => choices).length,
      open: openChoices(questionnaire, model.answers).length,
    },
    statements: questionnaire.sections.flatMap((section) =>
      section.questions
        .filter(isDrafted)
        .flatMap((question) => statementOf(questionnaire, section, question, shared)),
    ),
    missing: openQuestions(questionnaire, model.answers).flatMap(({ id, 'open-as': name }) =>
      name === undefined ? [] : [{ id, name }],
    ),
    checkBack: checkBackIn(questionnaire, model, shared),
    answers: inWords(
      (question) =>
        (isForOthers(question) || goesAlong(question)) &&
        !isDrafted(question) &&
        !isInGrid(question) &&
        !saidAbove.includes(question),
    ),
    points: [...shared.points].flatMap(([id, note]) => {
      const point = findPoint(questionnaire, id);
      if (!point || kept.includes(point)) return [];
      const { ask, title = ask } = point;
      return [{ id, ask: withNotes || withAnswers.includes(id) ? ask : title, note: note || null }];
    }),
    kept: kept.map(({ id, ask }) => ({ id, ask, note: shared.points.get(id) ?? '' })),
    revisions: revisionsByDay(questionnaire, model, shared.revisions).map((revision) => ({
      on: revision.on,
      day: dayInWords(revision.on, questionnaire.language),
      changes: changesInWords(questionnaire, model, revision, ARROW),
      why: revision.why,
    })),
    notes: withNotes ? inWords((question) => !isForOthers(question) && !saidAbove.includes(question)) : [],
    open: wanted.withOpen ? openIn(questionnaire, model, shared) : null,
    madeFrom: { file: wanted.file, on: wanted.now, day: dayInWords(wanted.now, questionnaire.language) },
  };
}

/** When to check back, where that goes to these readers. That it is not set yet is said of a model whose choices are all made. */
function checkBackIn(questionnaire: Questionnaire, model: Model, shared: Model): Shared['checkBack'] {
  const question = checkingBackQuestion(questionnaire);
  if (!question) return null;
  const when = whenToCheckBack(questionnaire, shared);
  const isMissed = isForOthers(question) && status(questionnaire, model.answers) === 'complete';
  return when !== null || isMissed ? { id: question.id, when } : null;
}

/** The text that was written, without what is marked to come back to; or else the draft from the choices. */
function statementOf(
  questionnaire: Questionnaire,
  { title }: Section,
  question: DraftedQuestion,
  shared: Model,
): Shared['statements'][number][] {
  const answer = shared.answers.get(question.id);
  const words = typeof answer === 'string' ? withoutMarked(answer) : '';
  const { text, drafted } = wordsOrDraft(questionnaire, question, words, shared.answers);
  const { id, ask } = question;
  const changed = changedSinceWritten(questionnaire, shared, question);
  const lookAgain = changed === null ? null : olderSentence(changed);
  return text === '' ? [] : [{ id, section: title, ask, text, drafted, lookAgain }];
}

function saidOf({ title }: Pick<Section, 'title'>, question: Question, { answers }: Model): AnswerInWords[] {
  const answer = answers.get(question.id);
  if (answer === undefined) return [];
  const text =
    typeof answer === 'string'
      ? isForOthers(question)
        ? withoutMarked(answer)
        : answer
      : clauses(chosenLabels(question, answer));
  return text === '' ? [] : [{ id: question.id, section: title, ask: question.ask, text }];
}

function openIn(questionnaire: Questionnaire, model: Model, shared: Model): Shared['open'] {
  const choices = openChoices(questionnaire, model.answers);
  return {
    choices: choices.map(shortName),
    questions: openQuestions(questionnaire, model.answers)
      .filter((question) => columnOf(question) === null)
      .map(({ ask }) => ask),
    toComeBackTo: linesToComeBackTo(questionnaire, shared).map((one) => `${one.line} ${placeInWords(one)}`),
  };
}
