/** What a document to share says, before it has any layout. */

import { checkingBackQuestion, whenToCheckBack } from '../model/checking-back.ts';
import { linesToComeBackTo, placeInWords, withoutMarked } from '../model/coming-back.ts';
import { grid } from '../model/grid.ts';
import { headingOf, headingQuestion } from '../model/heading.ts';
import { changesInWords } from '../model/history.ts';
import { changedSinceWritten, lookAgain } from '../model/look-again.ts';
import type { Model } from '../model/model.ts';
import { olderInShort, olderSentence } from '../model/older-words.ts';
import { type Along, isForOthers, partToShare } from '../model/part-to-share.ts';
import { keptPoints } from '../model/points.ts';
import { modelChoices, openChoices, openQuestions, status } from '../model/progress.ts';
import { revisionsByDay } from '../model/revisions-by-day.ts';
import { type DraftedQuestion, isDrafted, wordsOrDraft } from '../model/statement.ts';
import { chosenLabels, shortName } from '../model/wording.ts';
import { columnOf } from '../questionnaire/kinds.ts';
import {
  allQuestions,
  findPoint,
  type Question,
  type Questionnaire,
  type Section,
} from '../questionnaire/questionnaire.ts';
import { clauses, dayInWords, inARow } from '../text/language.ts';
import type { AnswerInWords, Shared } from './document-content.ts';
import { type AroundSteps, sharedSteps, stepsAlone } from './shared-steps.ts';

/** What the document is to hold, and what it was made from. */
export interface ContentWanted extends Along {
  /** The name of the model's file, without its folders; null where it is not to be told. */
  readonly file: string | null;
  /** Whether the model is an example, which is made up. */
  readonly isExample: boolean;
  /** When the document is made: ISO 8601 in UTC. */
  readonly now: string;
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
  const { answers } = model;
  const steps = wanted.withSteps ? sharedSteps(questionnaire, { answers, steps: shared.steps }) : null;
  const around = aroundIn(questionnaire, model, shared, wanted);
  if (wanted.onlySteps) return stepsAlone(questionnaire, around, steps);
  const isInGrid = (question: Question) => columnOf(question) !== null;
  const isShaping = (question: Question) => question['open-as'] !== undefined && isForOthers(question);
  const isForOthersAlone = (question: Question) =>
    isForOthers(question) &&
    !isShaping(question) &&
    !isDrafted(question) &&
    !isInGrid(question) &&
    !saidAbove.includes(question);
  const isMissing = (section: Section) => {
    const looked = section.questions.filter(isForOthersAlone);
    return looked.length > 0 && looked.every((question) => saidOf(section, question, shared).length === 0);
  };
  const statements = questionnaire.sections.flatMap((section) =>
    section.questions
      .filter(isDrafted)
      .flatMap((question) => statementOf(questionnaire, section, question, shared)),
  );
  return {
    ...around,
    title: first?.title ?? questionnaire.title,
    grid: columns,
    statements,
    missing: [
      ...openQuestions(questionnaire, model.answers).flatMap((question) => {
        const { id, 'open-as': name } = question;
        return name === undefined || isShaping(question) ? [] : [{ id, name }];
      }),
      // Of a section that is for others, such as the key elements, its title is what they look for.
      ...questionnaire.sections.filter(isMissing).map(({ id, title: name }) => ({ id, name })),
    ],
    shaped: questionnaire.sections.flatMap((section) =>
      section.questions.filter(isShaping).map((question) => {
        const { id, ask, 'open-as': name = ask } = question;
        return { id, name, text: saidOf(section, question, shared)[0]?.text ?? null };
      }),
    ),
    answers: inWords(isForOthersAlone),
    askedFor: inWords((question) => goesAlong(question) && !isForOthers(question)),
    points: [...shared.points].flatMap(([id, note]) => {
      const point = findPoint(questionnaire, id);
      if (!point || kept.includes(point)) return [];
      const { ask, title = ask } = point;
      return [{ id, ask: withNotes || withAnswers.includes(id) ? ask : title, note: note || null }];
    }),
    kept: kept.map(({ id, ask }) => ({ id, ask, note: shared.points.get(id) ?? '' })),
    steps,
    revisions: revisionsByDay(questionnaire, model, shared.revisions).map((revision) => ({
      on: revision.on,
      day: dayInWords(revision.on, questionnaire.language),
      changes: changesInWords(questionnaire, model, revision, ARROW),
      why: revision.why,
    })),
    notes: withNotes ? inWords((question) => !isForOthers(question) && !saidAbove.includes(question)) : [],
    open: wanted.withOpen ? openIn(questionnaire, model, shared, wanted) : null,
  };
}

/** What stands around all that a document says. */
function aroundIn(
  questionnaire: Questionnaire,
  model: Model,
  shared: Model,
  { file, now, isExample }: ContentWanted,
): AroundSteps {
  const { title, language } = questionnaire;
  return {
    heading: headingOf(questionnaire, shared),
    questionnaire: title,
    language,
    choices: {
      all: modelChoices(questionnaire).length,
      open: openChoices(questionnaire, model.answers).length,
    },
    isUndecided: model.combining !== null,
    checkBack: checkBackIn(questionnaire, model, shared),
    follows: followedBy(questionnaire),
    isExample,
    madeFrom: { file, on: now, day: dayInWords(now, language) },
  };
}

/** What the questionnaire follows, and who published that; null where it does not say. */
export function followedBy({ source }: Questionnaire): Shared['follows'] {
  if (!source) return null;
  const what = inARow([source.name, source.from].flatMap((part) => part ?? []));
  return { what, publisher: source.publisher ?? null };
}

/** When to check back, where that goes to these readers. That it is not set yet is said of a model whose choices are all made. */
function checkBackIn(questionnaire: Questionnaire, model: Model, shared: Model): Shared['checkBack'] {
  const question = checkingBackQuestion(questionnaire);
  if (!question) return null;
  const when = whenToCheckBack(questionnaire, shared);
  const isMissed = isForOthers(question) && status(questionnaire, model) === 'complete';
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
  const changed = drafted ? null : changedSinceWritten(questionnaire, shared, question);
  const older = changed === null ? null : olderSentence(changed);
  return text === '' ? [] : [{ id, section: title, ask, text, drafted, lookAgain: older }];
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

function openIn(questionnaire: Questionnaire, model: Model, shared: Model, along: Along): Shared['open'] {
  const choices = openChoices(questionnaire, model.answers);
  const open = openQuestions(questionnaire, model.answers).filter((question) => columnOf(question) === null);
  const again = lookAgain(questionnaire, shared);
  return {
    choices: choices.map(shortName),
    questions: [
      ...open.map(({ ask }) => ask),
      ...again.map(({ question: { ask }, changed }) => `${ask} (${olderInShort(changed)})`),
    ],
    toComeBackTo: toComeBackTo(questionnaire, model, shared, along),
  };
}

/** The lines that are marked so, each with its place; without the notes the questions alone, of texts that are in the document. */
function toComeBackTo(
  questionnaire: Questionnaire,
  { answers }: Model,
  shared: Model,
  { withNotes }: Along,
): string[] {
  if (withNotes)
    return linesToComeBackTo(questionnaire, shared).map((one) => `${one.line} ${placeInWords(one)}`);
  const marked = linesToComeBackTo(questionnaire, { answers, points: new Map(), steps: new Map() });
  const isRead = ({ id }: Question) => marked.some((one) => one.id === id);
  return allQuestions(questionnaire)
    .filter((question) => isForOthers(question) && isRead(question))
    .map(({ ask }) => ask);
}
