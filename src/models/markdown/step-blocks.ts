/** The blocks of next steps in a Markdown page: which there are, and what stands in each. */
import { comesUpWith, safetyFirst } from '../../model/coming-up.ts';
import type { Model } from '../../model/model.ts';
import { KEPT } from '../../model/points.ts';
import { KEPT_GROUP } from '../../questionnaire/next-steps.ts';
import { allSteps, type Questionnaire, type Step } from '../../questionnaire/questionnaire.ts';
import { stepLines } from './step-item.ts';
import { headingText } from './write.ts';

/** A block of steps that a page has or may have. */
export interface StepBlock {
  readonly id: string;
  readonly title: string;
  /** Those of a model that belong in it, in order. */
  readonly steps: readonly Step[];
}

/** The blocks of steps: one for each group, and one for those that no choice brings up any more. */
export function stepBlocks(
  questionnaire: Questionnaire,
  { answers, steps }: Pick<Model, 'answers' | 'steps'>,
): StepBlock[] {
  const fits = comesUpWith(questionnaire, answers);
  const kept = safetyFirst(allSteps(questionnaire).filter(({ id }) => steps.has(id)));
  const groups = questionnaire.nextSteps?.groups ?? [];
  return [
    ...groups.map(({ id, title }) => ({
      id,
      title,
      steps: kept.filter((step) => step.for === id && fits(step)),
    })),
    { id: KEPT_GROUP, title: KEPT, steps: kept.filter((step) => !fits(step)) },
  ];
}

/** The heading of a block. */
export function stepsHeading({ id, title }: Pick<StepBlock, 'id' | 'title'>): string {
  return `### ${headingText(title)} <!-- steps: ${id} -->`;
}

/** The heading of the section that they stand in. */
export function stepsTitle({ nextSteps }: Questionnaire): string {
  return `## ${headingText(nextSteps?.title ?? '')}`;
}

/** The section of all steps of a model; no lines where it has none. */
export function stepsSection(questionnaire: Questionnaire, model: Model): string[] {
  const blocks = stepBlocks(questionnaire, model).filter(({ steps }) => steps.length > 0);
  if (blocks.length === 0) return [];
  const lines = blocks.flatMap((block) => [
    '',
    stepsHeading(block),
    '',
    ...block.steps.flatMap((step) => {
      const kept = model.steps.get(step.id);
      return kept ? stepLines(step, kept) : [];
    }),
  ]);
  return ['', stepsTitle(questionnaire), ...lines];
}
