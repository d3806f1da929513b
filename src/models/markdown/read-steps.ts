/** The steps in a block of a Markdown page. */
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Problem } from '../../text/problem.ts';
import { type Block, linesBelow } from './layout.ts';
import { indentOfBox, readStep, type StepItem } from './step-item.ts';
import { knownStepMarkIn, stepMarkIn } from './step-mark.ts';
import { fencedLines, isBlankLine } from './text.ts';

/** The steps of a block. */
export interface StepItems {
  readonly items: readonly StepItem[];
  /** The lines above the first of them that say something. */
  readonly astray: readonly number[];
  /** The lines with the mark of a step that has no box, and so would be a part of the plan above. */
  readonly unboxed: readonly number[];
}

/**
 * Reads the lines of a block of steps.
 * @param sameVersion whether the page was written with the words of today; what a step said may else be anything
 */
export function readSteps(
  body: readonly string[],
  questionnaire: Questionnaire,
  sameVersion: boolean,
): StepItems {
  const fenced = fencedLines(body);
  const starts: number[] = [];
  let indent = 0;
  for (const [at, line] of body.entries()) {
    const within = fenced.has(at) ? null : indentOfBox(line);
    if (within === null) continue;
    // A box within a plan is a part of the plan.
    if (starts.length > 0 && within >= indent + 2 && stepMarkIn(line, questionnaire) === null) continue;
    starts.push(at);
    indent = within;
  }
  const first = starts[0] ?? body.length;
  const items = starts.map((start, index) => {
    const next = starts[index + 1] ?? body.length;
    const end = start + body.slice(start, next).findLastIndex((line) => !isBlankLine(line)) + 1;
    return readStep(body.slice(start, end), { start, end }, questionnaire, sameVersion);
  });
  const isMarked = (at: number) => !fenced.has(at) && knownStepMarkIn(body[at] ?? '', questionnaire) !== null;
  const above = body.slice(0, first).flatMap((line, at) => (isBlankLine(line) ? [] : [at]));
  const inPlans = items.flatMap(({ start, used, end }) =>
    Array.from({ length: end - start - used }, (_, index) => start + used + index),
  );
  return {
    items,
    astray: above.filter((at) => !isMarked(at)),
    unboxed: [...above, ...inPlans].filter(isMarked),
  };
}

/** What a block says of steps, as files hold it, and where. */
export interface StepsRead {
  readonly steps: readonly {
    readonly id: string;
    /** Null where the step is only offered, and was not taken. */
    readonly value: Readonly<Record<string, string>> | null;
    readonly words: string;
    /** The line of its box in the page, from 0. */
    readonly line: number;
  }[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a block of steps.
 * @param known the lines of the steps that other blocks have, from 0, by their ids: this block adds its own
 */
export function readStepsBlock(
  file: string,
  lines: readonly string[],
  block: Block,
  questionnaire: Questionnaire,
  sameVersion: boolean,
  known: Map<string, number>,
): StepsRead {
  const { items, astray, unboxed } = readSteps(linesBelow(lines, block), questionnaire, sameVersion);
  const first = block.start + 1;
  const problem = (line: number, message: string): Problem => ({
    file,
    position: { line: line + 1, column: 1 },
    about: null,
    message,
  });
  const problems = [
    ...astray.map((at) => problem(first + at, NO_STEP)),
    ...unboxed.map((at) => problem(first + at, NO_BOX)),
  ];
  const steps = items.flatMap(({ id, start, words, state, plan, isLeft }) => {
    const line = first + start;
    const other = id === null ? undefined : known.get(id);
    if (id === null) problems.push(problem(line, NO_STEP));
    else if (other !== undefined)
      problems.push(problem(line, `this step is also in line ${other + 1}; expected it once`));
    if (id === null || other !== undefined) return [];
    known.set(id, line);
    const value = { ...(state && { state }), ...(plan !== null && { plan }) };
    return [{ id, value: isLeft ? null : value, words, line }];
  });
  return { steps, problems };
}

const NO_STEP =
  'this line is none of the steps; expected one with its mark, such as "- [x] Write down the role. <!-- role -->", and words of your own on indented lines below it';

const NO_BOX =
  'this step has neither "- [ ]" nor "- [x]" in front of it; expected one of the two. What else became of it can stand before its words, such as "Set aside:"';
