/** The line below a note that offers the next step: what keys do to it, and what it says. Pure. */
import { keepingStep, stepInWords } from '../../model/steps-in-words.ts';
import { wrapUnder } from '../../terminal/lines.ts';
import type { Style } from '../../terminal/style.ts';
import type { NextStep } from '../../walk/current.ts';
import type { Version } from '../../walk/swaps.ts';
import { type Arrival, goesBack, goesOn, isCtrl, isKey, isSpace, NO_ESCAPE } from '../keys/keys.ts';

/** The line as it is by now. */
export interface StepLine {
  readonly isKept: boolean;
  /** Whether the cursor is in it, and not in the note. */
  readonly isActive: boolean;
  /** When Space was pressed in the empty note, in milliseconds, where nothing came since. */
  readonly spaceAt: number | null;
  /** Whether a blank that was taken for Space turned out to begin a text, so that the step is as it was: that is said. */
  readonly wasBlank: boolean;
  /** What Esc makes of it: as it was when the note was entered, and then as it was made since. */
  readonly swapsTo: boolean;
  /** All as it was before the Esc that came last; null where something else came since. */
  readonly beforeEsc: StepLine | null;
}

/** Where the line stands, and when a key comes to it. */
export interface BelowNote {
  readonly step: NextStep;
  readonly isNoteEmpty: boolean;
  /** Whether the cursor is in the last row of the note. */
  isOnLastRow(): boolean;
  /** In milliseconds. */
  readonly at: number;
}

/** The line after a key, what of it is for the note, and whether it goes on. */
interface AfterKey {
  readonly line: StepLine;
  readonly forNote: readonly Arrival[];
  readonly goesOn: boolean;
}

/**
 * A letter that comes so soon after Space, in milliseconds, goes on with a text that began with a blank. Whoever wants the step
 * has looked at the line by then, which says that it is kept.
 */
const TEXT_FOLLOWS = 1000;

/** Said once that was so. */
export const BLANK_IS_TEXT =
  'The blank is a part of your text, and the next step is as it was. Down, then Space, changes that.';

/** The line at first. */
export function stepLineOf({ isKept }: NextStep): StepLine {
  return {
    isKept,
    isActive: false,
    spaceAt: null,
    wasBlank: false,
    swapsTo: isKept,
    beforeEsc: null,
  };
}

/** What one thing that came does to the line. All that means nothing there is for the note. */
export function keyAtStep(line: StepLine, arrival: Arrival, below: BelowNote): AfterKey {
  const { step, at } = below;
  const stays = (next: Partial<StepLine>): AfterKey => ({
    line: { ...line, spaceAt: null, beforeEsc: null, ...next },
    forNote: [],
    goesOn: false,
  });
  const toNote = (next: Partial<StepLine>, ...forNote: readonly Arrival[]) => ({ ...stays(next), forNote });
  const toggled = { isKept: !line.isKept, swapsTo: step.isKept, wasBlank: false };
  if (isKey(arrival, NO_ESCAPE)) {
    const { beforeEsc } = line;
    return { line: beforeEsc ?? line, forNote: beforeEsc?.isActive ? [] : [arrival], goesOn: false };
  }
  if (line.isActive) {
    // Whoever wants to get out of the line does not want to lose what they wrote.
    if (isKey(arrival, 'escape')) return stays({ isActive: false, beforeEsc: line });
    if (isSpace(arrival)) return stays(step.isUnderWay ? {} : toggled);
    if (goesOn(arrival)) return { ...stays({}), goesOn: true };
    if (isKey(arrival, 'down', 'pagedown')) return stays({});
    if (isKey(arrival, 'up', 'pageup')) return stays({ isActive: false });
    return toNote({ isActive: leavesOrOpens(arrival) }, arrival);
  }
  if (arrival.kind === 'typed' && line.spaceAt !== null && at - line.spaceAt < TEXT_FOLLOWS)
    return toNote({ isKept: !line.isKept, wasBlank: true }, { kind: 'typed', text: ' ' }, arrival);
  if (isSpace(arrival) && below.isNoteEmpty && !step.isUnderWay) return stays({ ...toggled, spaceAt: at });
  if (isKey(arrival, 'escape'))
    return toNote({ isKept: line.swapsTo, swapsTo: line.isKept, wasBlank: false, beforeEsc: line }, arrival);
  if (isKey(arrival, 'down') && !step.isUnderWay && below.isOnLastRow()) return stays({ isActive: true });
  return toNote({}, arrival);
}

/** Whether a key does the same wherever the cursor is. */
function leavesOrOpens(arrival: Arrival): boolean {
  return goesBack(arrival) || isKey(arrival, 'tab', 'f1') || isCtrl(arrival, 'e');
}

/** What Esc would make of it; null where that is as it is. */
export function nextOfStep({ isKept, swapsTo }: StepLine, step: NextStep): Version<boolean> | null {
  if (isKept === swapsTo) return null;
  return { value: swapsTo, from: isKept === step.isKept ? 'typed' : 'entered' };
}

/** The line in rows: in as few as can be where `shortly`. */
export function stepRows(
  step: NextStep,
  line: StepLine,
  isNoteEmpty: boolean,
  look: { readonly style: Style; readonly columns: number; readonly shortly: boolean },
): string[] {
  const { style, columns, shortly } = look;
  const says = stepInWords(shortly ? `${step.title}.` : step.what, line.isKept, step.became);
  const space = line.isActive || isNoteEmpty ? 'Space' : 'Down, then Space,';
  const how = step.isUnderWay ? '' : ` ${keepingStep(space, line.isKept)}`;
  const first = line.isActive ? `${style.sign(style.glyphs.pointer)} ` : '  ';
  return wrapUnder(first, '  ', style.plain(`${says}${how}`), columns);
}

/** What stays of it above, once the note is left; nothing where it is not kept. */
export function stepLeftRows(
  { title, became }: NextStep,
  { isKept }: StepLine,
  style: Style,
  columns: number,
): string[] {
  if (!isKept) return [];
  const mark = `${style.good(style.glyphs.done)} `;
  return wrapUnder(mark, '  ', style.plain(stepInWords(title, true, became)), columns);
}
