/** What became of a saved model because the questionnaire has changed since, in words. */
import { goneOptions } from '../model/progress.ts';
import { allAsked, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { byCount, counted } from '../text/language.ts';
import { nearest, withMeant } from '../text/nearest.ts';
import { showableId } from '../text/problem.ts';
import type { ReadModel } from './record/read.ts';

/** What has changed, by ids. */
export interface QuestionnaireChanges {
  readonly newQuestions: readonly string[];
  /** Answers whose question is gone: kept. */
  readonly retired: readonly string[];
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** Answers that were retired, and are asked for again. */
  readonly returned: readonly string[];
  /** Questions that are answered with an option that is gone: kept, and open. */
  readonly goneOptions: readonly string[];
  /** Steps that were set aside, and are about safety now. */
  readonly stepsOpenAgain: readonly string[];
  /** Steps that were handled elsewhere, and are about safety no more. */
  readonly stepsSetAside: readonly string[];
}

/** What has changed for a model, by ids. */
export function changesOfQuestionnaire(
  questionnaire: Questionnaire,
  { model, found }: ReadModel,
): QuestionnaireChanges {
  const gone = [...goneOptions(questionnaire, model.answers).keys()];
  return { ...found, newQuestions: found.newQuestions ?? [], goneOptions: gone };
}

/** What has changed in short: `2 new questions, 1 retired (kept)`; empty where nothing has. */
export function changesInShort(changes: QuestionnaireChanges): string {
  const { newQuestions, moved, returned, retired, goneOptions, stepsOpenAgain, stepsSetAside } = changes;
  const [again, aside] = [stepsOpenAgain.length, stepsSetAside.length];
  const parts: [number, string][] = [
    [newQuestions.length, counted(newQuestions.length, 'new question')],
    [moved.length, `${moved.length} moved`],
    [returned.length, `${returned.length} asked for again`],
    [retired.length, `${retired.length} retired (kept)`],
    [goneOptions.length, `${goneOptions.length} with an option that is no longer offered (kept, open)`],
    [
      again,
      byCount(
        again,
        '1 step that was set aside is open again, since it is about safety',
        `${again} steps that were set aside are open again, since they are about safety`,
      ),
    ],
    [
      aside,
      byCount(
        aside,
        '1 step that was handled elsewhere is set aside, since it is no longer about safety',
        `${aside} steps that were handled elsewhere are set aside, since they are no longer about safety`,
      ),
    ],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([, words]) => words)
    .join(', ');
}

/** One line that says what has changed; none where nothing has. */
export function changesLines(questionnaire: Questionnaire, read: ReadModel): string[] {
  const changes = changesOfQuestionnaire(questionnaire, read);
  const inShort = changesInShort(changes);
  if (inShort === '') return [];
  // What is answered under its own id was not meant by another.
  const { answers, points, steps } = read.model;
  const free = allAsked(questionnaire)
    .map(({ id }) => id)
    .filter((id) => ![answers, points, steps].some((group) => group.has(id)));
  const hints = changes.retired.filter(showableId).flatMap((id) => {
    const meant = nearest(id, free);
    return meant === null ? [] : [withMeant(id, meant)];
  });
  return [[`The questionnaire has changed: ${inShort}.`, ...hints].join(' ')];
}

/** What a questionnaire would do to a saved model, by ids: a line each. */
export function changesByIdLines(changes: QuestionnaireChanges): string[] {
  const lines: [readonly string[], string][] = [
    [changes.newQuestions, 'new'],
    [changes.moved.map(({ from, to }) => `${from} to ${to}`), 'moved'],
    [changes.returned, 'asked for again'],
    [changes.retired, 'retired (kept)'],
    [changes.goneOptions, 'with an option that is no longer offered (kept, open)'],
    [changes.stepsOpenAgain, 'steps open again, since they are about safety'],
    [changes.stepsSetAside, 'steps set aside, since they are no longer about safety'],
  ];
  return lines.filter(([ids]) => ids.length > 0).map(([ids, what]) => `${what}: ${ids.join(', ')}`);
}
