/** What there is to say of answers that were combined, beside what is asked: what is left to decide, and what has changed. */
import { commandLine } from '../../command-to-type.ts';
import type { Io } from '../../io.ts';
import type { Answer } from '../../model/answer.ts';
import type { Combined, Decision } from '../../model/combined.ts';
import { decidedPart, isBegunAt } from '../../model/combining.ts';
import { MOST_COMPARED } from '../../model/comparison.ts';
import type { Model } from '../../model/model.ts';
import { NOT_SEEN, noneFound, remindersOf } from '../../model/reminders.ts';
import { replacedIn } from '../../model/replaced.ts';
import { shortName } from '../../model/wording.ts';
import { allAsked, type Questionnaire } from '../../questionnaire/questionnaire.ts';
import { clauses, inARow, sentence } from '../../text/language.ts';
import { noOption } from '../opening/named-file.ts';
import { reminderLine } from './reminder-lines.ts';

/** A line for each part of the model that could point to someone, or that none was found. */
export function remindersIn(io: Io, model: Model): string[] {
  const found = remindersOf(model).map((reminder) => reminderLine(io, reminder));
  return found.length > 0 ? [...found, NOT_SEEN] : [noneFound('all there is')];
}

/** What stands in a file that is gone on with and is not as it was, or was changed by hand: a line for each. */
export function goneOnLines(
  questionnaire: Questionnaire,
  before: Model,
  now: Model,
  byHand: readonly string[],
): string[] {
  const { replaced, cleared } = replacedIn(decidedPart(before), decidedPart(now));
  const line = (what: string, ids: readonly string[]) =>
    ids.length > 0 ? [`${what}: ${namesOf(questionnaire, ids)}`] : [];
  return [
    ...line('Changed by hand, and counts as decided', byHand),
    ...line('Not the same as before, since the files say something else', replaced),
    ...line('Open again, since the files do not say it any more', cleared),
  ];
}

function namesOf(questionnaire: Questionnaire, ids: readonly string[]): string {
  const those = allAsked(questionnaire).filter(({ id }) => ids.includes(id));
  return clauses(
    those.map((one) => ('kind' in one ? shortName(one) : (one.title ?? ('do' in one ? one.do : one.ask)))),
  );
}

/** What is left to decide in a model, and how to see it side by side. */
export function leftLines(
  io: Io,
  files: readonly string[],
  left: readonly Decision[],
  model: Model,
): string[] {
  if (left.length === 0) return [];
  const ids = inARow(left.map(({ question }) => question.id));
  const command = commandLine(io.started, 'compare', ...files.map(noOption), '--differing');
  const isBegun = left.some(({ question }) => isBegunAt(model, question.id));
  return [
    `To be decided, since the answers part or are not there from all${isBegun ? ', or a decision was begun' : ''}: ${ids}.`,
    `${whatStandsThere(left, model)}, and the file says that it is not decided.`,
    ...(files.length <= MOST_COMPARED ? ['To see them side by side:', command] : []),
  ];
}

function whatStandsThere(left: readonly Decision[], { combining }: Model): string {
  const isLeft = (id: string) => left.some(({ question }) => question.id === id);
  if (combining?.begun.some(isLeft)) return 'What all chose or somebody began stands there';
  if (combining?.own.some(isLeft)) return 'What it has of its own stays there';
  return 'Only what all chose is in it';
}

/** At which questions that were decided before the files have lines of text that do not stand there: a line, or none. */
export function saidBesideLines(
  questionnaire: Questionnaire,
  { combining }: Pick<Model, 'combining'>,
  { decisions, model }: Pick<Combined, 'decisions' | 'model'>,
  now: Model,
): string[] {
  const linesIn = (answers: readonly (Answer | null)[]) =>
    answers
      .flatMap((answer) => (typeof answer === 'string' ? answer.split('\n') : []))
      .filter((line) => line !== '');
  const isBeside = (id: string) => {
    const decision = decisions.find(({ question }) => question.id === id);
    const kept = linesIn([now.answers.get(id) ?? null]);
    return linesIn(decision?.given ?? [model.answers.get(id) ?? null]).some((line) => !kept.includes(line));
  };
  const ids = combining?.decided.filter(isBeside) ?? [];
  if (ids.length === 0) return [];
  return [
    `${sentence(`Decided before, and not asked again, though the files say more there: ${namesOf(questionnaire, ids)}`)} That stays in those files.`,
  ];
}

/** What was to be decided in a model before, where the files that are named now say nothing else there: a line, or none. */
export function noLongerLines(questionnaire: Questionnaire, before: Model, now: Model): string[] {
  const parted = now.combining?.parted ?? [];
  const gone = (before.combining?.parted ?? []).filter((id) => !parted.includes(id));
  if (gone.length === 0) return [];
  return [
    `${sentence(`With these files nothing is left to decide at: ${namesOf(questionnaire, gone)}`)} If others said something else, name their files too.`,
  ];
}
