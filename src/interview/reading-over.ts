/** Reading it over: every question and point with its answer, and every step that was kept, a way into each of them, and straight back. */
import { lookAgain } from '../model/look-again.ts';
import type { Model } from '../model/model.ts';
import { olderInShort } from '../model/older-words.ts';
import { KEPT } from '../model/points.ts';
import { stepsOf } from '../model/steps.ts';
import { becameOf } from '../model/steps-in-words.ts';
import { answerLines } from '../model/wording.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Asked, askedNow } from '../walk/asked.ts';
import { idsIn, keptIds, walkedSections } from '../walk/walk.ts';
import type { Asking, Ended } from './asking.ts';
import { type AskAgain, type Line, leadToAnswers } from './list-of-answers.ts';

/** Shows all answers until the person goes back to the hub or stops. `change` asks one of them again. */
export async function readItOver(
  asking: Asking,
  questionnaire: Questionnaire,
  model: Model,
  change: AskAgain,
): Promise<Ended> {
  return leadToAnswers(asking, questionnaire, model, change, {
    id: 'reading over',
    title: 'Read it over: choose one to change it',
    linesIn: (current) => allAnswers(questionnaire, current),
    activeIn: (_, cameBack) => cameBack?.line.value,
  });
}

function allAnswers(questionnaire: Questionnaire, model: Model): (Line | string)[] {
  const again = new Map(
    lookAgain(questionnaire, model).map(({ question, changed }) => [question.id, olderInShort(changed)]),
  );
  const linesUnder = (title: string, ids: readonly string[]) => {
    const asked = (id: string) => askedNow(questionnaire, model, id, ids);
    return [title, ...ids.flatMap((id) => answerLine(asked(id), again.get(id) ?? ''))];
  };
  const kept = keptIds(questionnaire, model);
  return [
    ...walkedSections(questionnaire, model).flatMap((section) =>
      linesUnder(section.title, idsIn(questionnaire, section, model)),
    ),
    ...(kept.length > 0 ? linesUnder(KEPT, kept) : []),
    ...stepLines(questionnaire, model),
  ];
}

/** The steps that were kept, by their names, with what became of them and their plans. */
function stepLines(questionnaire: Questionnaire, model: Model): (Line | string)[] {
  const { nextSteps } = questionnaire;
  if (!nextSteps) return [];
  const lines = stepsOf(questionnaire, model).listed.flatMap(({ steps }) =>
    steps.flatMap(({ step: { id, title }, kept }): Line[] =>
      kept === null
        ? []
        : [
            {
              id,
              value: id,
              label: title,
              state: becameOf(nextSteps, kept),
              lines: kept.plan?.split('\n') ?? [],
            },
          ],
    ),
  );
  return lines.length > 0 ? [nextSteps.title, ...lines] : [];
}

function answerLine(asked: Asked | null, state: string): Line[] {
  if (!asked) return [];
  const { question, current } = asked;
  return [
    {
      id: question.id,
      value: question.id,
      label: question.ask,
      state,
      lines: answerLines(question, current.answer),
    },
  ];
}
