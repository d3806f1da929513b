/** A model as lines for a screen: the grid, the statement, when to check back, what to come back to and what is still open. */

import { checkBackLine, checkingBackQuestion, whenToCheckBack } from '../../model/checking-back.ts';
import { linesToComeBackTo, placeInWords, TO_COME_BACK_TO } from '../../model/coming-back.ts';
import { decidingLines } from '../../model/deciding-in-words.ts';
import { grid } from '../../model/grid.ts';
import { headingOf, headingQuestion } from '../../model/heading.ts';
import { changedSinceWritten } from '../../model/look-again.ts';
import type { Model } from '../../model/model.ts';
import { olderSentence } from '../../model/older-words.ts';
import { KEPT, keptPoints, raisedPoints } from '../../model/points.ts';
import { isDrafted, wordsOrDraft } from '../../model/statement.ts';
import { unsettledIn } from '../../model/unsettled.ts';
import { answerLines } from '../../model/wording.ts';
import { columnOf, draftOf } from '../../questionnaire/kinds.ts';
import { allQuestions, type Point, type Questionnaire } from '../../questionnaire/questionnaire.ts';
import { wrap } from '../../terminal/lines.ts';
import { byCount } from '../../text/language.ts';
import { shown } from '../../text/shown.ts';
import { gridLines } from './grid-lines.ts';
import { openLines, statusInWords } from './open-lines.ts';
import { block, type Rendering } from './rendering.ts';

/**
 * The whole model in short.
 * @param withNotes whether all other answers are read out, too
 */
export function modelLines(
  questionnaire: Questionnaire,
  model: Model,
  rendering: Rendering,
  withNotes = false,
): string[] {
  const { style, columns } = rendering;
  const heading = headingOf(questionnaire, model);
  const when = whenToCheckBack(questionnaire, model);
  const lines = (text: string) => wrap(shown(text), columns);
  return [
    ...(heading === null ? [] : lines(heading).map(style.title)),
    ...lines(questionnaire.title).map(heading === null ? style.title : style.plain),
    ...lines(statusInWords(questionnaire, model)).map(style.plain),
    ...decidingLines(model).flatMap(lines).map(style.plain),
    '',
    ...gridLines(grid(questionnaire, model.answers), rendering),
    ...statementLines(questionnaire, model, rendering),
    ...(when === null ? [] : ['', ...lines(checkBackLine(when)).map(style.plain)]),
    ...pointLines(questionnaire, model, rendering),
    ...(withNotes ? notesLines(questionnaire, model, rendering) : []),
    ...keptLines(questionnaire, model, rendering, withNotes),
    ...comeBackLines(questionnaire, model, rendering),
    ...settlingLines(questionnaire, model, rendering),
    ...openLines(questionnaire, model, rendering),
  ];
}

/** Every question that has a draft: its text, or the draft where it is not answered. */
function statementLines(questionnaire: Questionnaire, model: Model, rendering: Rendering): string[] {
  return allQuestions(questionnaire).flatMap((question) => {
    if (!isDrafted(question)) return [];
    const answer = model.answers.get(question.id);
    const words = typeof answer === 'string' ? answer : '';
    const { text, drafted } = wordsOrDraft(questionnaire, question, words, model.answers);
    if (text === '') return [];
    const changed = changedSinceWritten(questionnaire, model, question);
    const line = changed === null ? [] : [`${olderSentence(changed)} Look at it again:`];
    const title = drafted ? `${question.ask} (drafted from the choices)` : question.ask;
    return block(title, [...line, ...text.split('\n')], rendering);
  });
}

/** The points that come up and have a note, with it; the others by their number. */
function pointLines(questionnaire: Questionnaire, model: Model, rendering: Rendering): string[] {
  const raised = raisedPoints(questionnaire, model.answers);
  const noted = raised.filter(({ id }) => model.points.has(id));
  const notes = notesOn(noted, model);
  const others = raised.length - noted.length;
  const more =
    others > 0
      ? [
          byCount(
            others,
            '1 more comes up, without a note so far',
            `${others} more come up, without a note so far`,
          ),
        ]
      : [];
  return noted.length === 0 ? [] : block('Points to talk through', [...notes, ...more], rendering);
}

function notesOn(noted: readonly Point[], { points }: Model): string[] {
  return noted.flatMap(({ id, ask }) => [
    `- ${ask}`,
    ...(points.get(id) ?? '').split('\n').map((line) => `  ${line}`),
  ]);
}

/** The notes on points that no choice brings up any more; without notes, that there are some. */
function keptLines(
  questionnaire: Questionnaire,
  model: Model,
  rendering: Rendering,
  withNotes: boolean,
): string[] {
  const kept = keptPoints(questionnaire, model);
  if (kept.length === 0) return [];
  const count = byCount(
    kept.length,
    '1 note. With --with-notes, the command "show" reads out all notes.',
    `${kept.length} notes. With --with-notes, the command "show" reads out all notes.`,
  );
  return block(KEPT, withNotes ? notesOn(kept, model) : [count], rendering);
}

/** Every answer that stands neither in the grid nor above it, under the title of its section. */
function notesLines(questionnaire: Questionnaire, model: Model, rendering: Rendering): string[] {
  const shownAbove = [headingQuestion(questionnaire), checkingBackQuestion(questionnaire)];
  return questionnaire.sections.flatMap(({ title, questions }) => {
    const notes = questions.flatMap((question) => {
      const answer = model.answers.get(question.id) ?? null;
      const isElsewhere =
        columnOf(question) !== null || draftOf(question) !== null || shownAbove.includes(question);
      if (answer === null || isElsewhere) return [];
      return [`- ${question.ask}`, ...answerLines(question, answer).map((line) => `  ${line}`)];
    });
    return notes.length === 0 ? [] : block(title, notes, rendering);
  });
}

function comeBackLines(questionnaire: Questionnaire, model: Model, rendering: Rendering): string[] {
  const mark = rendering.inWords ? '' : '? ';
  const lines = linesToComeBackTo(questionnaire, model).map(
    (one) => `${mark}${one.line} ${placeInWords(one)}`,
  );
  return lines.length === 0 ? [] : block(TO_COME_BACK_TO, lines, rendering);
}

/** The questions at which somebody stopped while the answer was shorter than before. What stood there is for them alone. */
function settlingLines(questionnaire: Questionnaire, model: Model, rendering: Rendering): string[] {
  const lines = unsettledIn(questionnaire, model).map(({ ask }) => (rendering.inWords ? ask : `- ${ask}`));
  if (lines.length === 0) return [];
  const title = 'Shorter than before when somebody stopped: going on asks which words to keep';
  return block(title, lines, rendering);
}
