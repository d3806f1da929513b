/** What is chosen in a list of options: the lines that there are, the line of what is chosen, and what Esc swaps. Pure. */
import { type Chosen, chosenIn } from '../../model/answer.ts';
import { LEAVE_OPEN, type Offered } from '../../model/wording.ts';
import type { ChoiceQuestion } from '../../questionnaire/kinds.ts';
import type { Current } from '../../walk/current.ts';
import { labelWith, listedWith, type Others, withoutOpen } from '../../walk/others.ts';
import { type Versions, versionsOf } from '../../walk/swaps.ts';

/** What was chosen at one time and another. */
export type Ticked = Versions<readonly Chosen[]>;

/** What Esc swaps before anything was ticked. */
export function ticksOf({ answer, entered = answer, earlier = [] }: Current): Ticked {
  return versionsOf(chosenIn(entered), earlier.map(chosenIn), sameTicks);
}

/**
 * The lines of the list, also where an option was chosen at one time and another.
 * @param others what others chose, which their labels say
 */
export function listedLines(question: ChoiceQuestion, chosen: readonly Chosen[], others?: Others): Offered[] {
  const once = chosen.filter(
    ({ option }, index) => chosen.findIndex((one) => one.option === option) === index,
  );
  const lines = listedWith(question, withoutOpen(once), others);
  return others ? lines.map((line) => ({ ...line, label: labelWith(line, others) })) : lines;
}

/** Whether the same is chosen, in whichever order it was. */
export function sameTicks(one: readonly Chosen[], other: readonly Chosen[]): boolean {
  const isIn = ({ option, words }: Chosen) =>
    other.some((chosen) => chosen.option === option && chosen.words === words);
  return one.length === other.length && one.every(isIn);
}

/** The line of what is chosen in a list of one: "Leave open" where nothing is. */
export function lineOfChosen(items: readonly Offered[], [chosen]: readonly Chosen[]): number {
  return Math.max(
    0,
    items.findIndex(({ id }) => id === (chosen?.option ?? LEAVE_OPEN)),
  );
}
