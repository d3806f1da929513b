/** Lines of next steps that somebody moved to where a page has none: among answers, or above them. */
import { hasOptions } from '../../questionnaire/kinds.ts';
import { type Questionnaire, questionOnceCalled } from '../../questionnaire/questionnaire.ts';
import type { Problem } from '../../text/problem.ts';
import { type AnswerBlock, isAnswerBlock, type Layout, linesInFences } from './layout.ts';
import { stepsHeading } from './step-blocks.ts';
import { saysStep } from './step-item.ts';
import { knownStepMarkIn } from './step-mark.ts';

/**
 * A problem for each such line: it would be lost, or a part of somebody's answer.
 * @param sameVersion whether the page was written with the words of today; boxes may else have the marks of options
 */
export function strayStepProblems(
  file: string,
  { lines, front, blocks }: Layout,
  questionnaire: Questionnaire,
  sameVersion: boolean,
): Problem[] {
  const [group] = questionnaire.nextSteps?.groups ?? [];
  if (!group) return [];
  const fenced = linesInFences(lines, front.end + 1);
  const message = `this is a next step, and none is read here; expected it below a heading of steps, such as "${stepsHeading(group)}"`;
  let at = 0;
  return lines.flatMap((line, index): Problem[] => {
    while (index >= (blocks[at]?.end ?? Number.POSITIVE_INFINITY)) at++;
    const block = blocks[at];
    const isWithin = block !== undefined && index >= block.start;
    if (index <= front.end || (isWithin && (index === block.start || !isAnswerBlock(block)))) return [];
    const mark = line.includes('<!--') && !fenced.has(index) ? knownStepMarkIn(line, questionnaire) : null;
    if (!mark) return [];
    const isOfText = sameVersion && !(isWithin && isAnswerBlock(block) && mayHaveBoxes(block, questionnaire));
    if (!isOfText && mark.kind === undefined && !saysStep(line, mark, questionnaire)) return [];
    return [{ file, position: { line: index + 1, column: 1 }, about: null, message }];
  });
}

/** Whether what is answered in a block may be boxes with marks of their own. */
function mayHaveBoxes({ kind, id }: AnswerBlock, questionnaire: Questionnaire): boolean {
  if (kind !== 'question') return kind === 'retired';
  const question = questionOnceCalled(questionnaire, id);
  return question === null || hasOptions(question);
}
