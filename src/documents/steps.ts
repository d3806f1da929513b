/** Next steps on a worksheet: all that choices can ask for, those about safety first, each with a box and a line for who does it by when. */
import { occasionFor } from '../model/points.ts';
import { type StepGroup, stepsInGroups } from '../model/steps.ts';
import type { NextSteps } from '../questionnaire/next-steps.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { SheetBlock } from './layout.ts';

/** What is on a worksheet: the ids of that; null for all. */
interface OnSheet {
  readonly questionnaire: Questionnaire;
  readonly ids: readonly string[] | null;
}

/** What a worksheet has of them, by their groups; null for nothing. They are on one of all the questions, and where they are named. */
export function wantedSteps({ questionnaire, ids }: OnSheet): {
  readonly nextSteps: NextSteps;
  readonly groups: readonly StepGroup[];
} | null {
  const { nextSteps } = questionnaire;
  if (!nextSteps || (ids !== null && !ids.includes(nextSteps.id))) return null;
  return { nextSteps, groups: stepsInGroups(questionnaire) };
}

/** How to fill them in. */
export function helpWithSteps(nextSteps: NextSteps): string {
  return [nextSteps.about, nextSteps['ask-with-each']].filter(Boolean).join(' ');
}

/** What a tick says on a worksheet. */
export const TICKED_STEP = 'A tick says that you keep the step, not that it is done.';

/** Them on paper. */
export function stepBlocks(sheet: OnSheet): SheetBlock[] {
  const wanted = wantedSteps(sheet);
  if (!wanted) return [];
  const { nextSteps, groups } = wanted;
  return [
    { kind: 'heading', level: 1, text: nextSteps.title },
    { kind: 'text', look: 'quiet', text: `${helpWithSteps(nextSteps)} ${TICKED_STEP}` },
    ...groups.map(
      ({ title, steps }): SheetBlock => ({
        kind: 'question',
        ask: title,
        help: '',
        boxes: steps.map(({ step }) => {
          const occasion = occasionFor(sheet.questionnaire, step);
          const label = occasion === '' ? step.do : `${occasion}: ${step.do}`;
          return { label, gloss: '', ownWords: false, below: 1 };
        }),
        lines: 0,
      }),
    ),
  ];
}
