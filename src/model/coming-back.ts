/** What people marked to come back to: lines of their texts that begin with `?`. */
import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Model } from './model.ts';
import { KEPT, keptPoints, raisedPoints } from './points.ts';
import { stepsOf } from './steps.ts';

/** Said where notes are first asked. */
export const HOW_TO_COME_BACK =
  'A line that begins with ? is something to come back to: it is listed wherever the model is shown.';

/** The first question that is answered in notes, with what notes can do in its help. */
export function withHowToComeBack(question: Question): Question {
  return { ...question, help: [question.help, HOW_TO_COME_BACK].filter(Boolean).join('\n') };
}

/** What the list of such lines is called. */
export const TO_COME_BACK_TO = 'To come back to';

/** A line to come back to, without its mark, and the question, the point or the step that it was noted at. */
export interface ToComeBackTo {
  readonly id: string;
  /** The title of the section, or of the next steps. */
  readonly section: string;
  readonly ask: string;
  readonly line: string;
}

/**
 * All lines to come back to: first of the questions in order, then of the points that come up now, then of notes that are
 * kept, then of the plans for next steps.
 */
export function linesToComeBackTo(
  questionnaire: Questionnaire,
  { answers, points, steps }: Pick<Model, 'answers' | 'points' | 'steps'>,
): ToComeBackTo[] {
  const raised = raisedPoints(questionnaire, answers);
  const kept = keptPoints(questionnaire, { answers, points });
  const asked = questionnaire.sections.flatMap(({ title, questions }) =>
    questions.map(({ id, ask }) => ({ id, section: title, ask, text: answers.get(id) })),
  );
  const talkedAbout = raised.map(({ id, ask }) => {
    const section = questionnaire.sections.find((one) => one.points.some((point) => point.id === id));
    return { id, section: section?.title ?? '', ask, text: points.get(id) };
  });
  const still = kept.map(({ id, ask }) => ({ id, section: KEPT, ask, text: points.get(id) }));
  const planned = stepsOf(questionnaire, { answers, steps }).listed.flatMap((group) =>
    group.steps.map(({ step, kept }) => ({
      ...{ id: step.id, section: questionnaire.nextSteps?.title ?? '', ask: step.do },
      text: kept?.plan,
    })),
  );
  return [...asked, ...talkedAbout, ...still, ...planned].flatMap(({ text, ...at }) =>
    markedIn(typeof text === 'string' ? text : '').map((line) => ({ ...at, line })),
  );
}

/** Where a line was noted, as `(Location: Which parts may not be safe?)`. */
export function placeInWords({ section, ask }: ToComeBackTo): string {
  return `(${section}: ${ask})`;
}

/** A text as it goes to others: without the lines that are yet to be come back to. */
export function withoutMarked(text: string): string {
  const lines = text.split('\n');
  const kept = lines.filter((line) => lineMarkedIn(line) === '');
  return kept.length === lines.length ? text : kept.join('\n').trim();
}

function markedIn(text: string): string[] {
  return text
    .split('\n')
    .map(lineMarkedIn)
    .filter((line) => line !== '');
}

/** A line without its mark; empty for one that has none, or nothing behind it. */
function lineMarkedIn(line: string): string {
  const trimmed = line.trim();
  return trimmed.startsWith('?') ? trimmed.replace(/^\?+\s*/, '') : '';
}
