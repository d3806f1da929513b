/** What is ticked in a list of options, and what becomes of it as one more is ticked or unticked. Pure. */
import { LEAVE_OPEN } from '../model/wording.ts';
import { NOT_SURE } from '../questionnaire/questionnaire.ts';

/** What stands alone where it is ticked. */
const ALONE: readonly string[] = [NOT_SURE, LEAVE_OPEN];

/** What is ticked, and what was ticked before something that stands alone took its place. */
export interface Ticks {
  readonly ticked: readonly string[];
  readonly setAside: readonly string[];
}

/**
 * The ticks once an option was toggled. "Not sure yet" and, where it is in the list, "Leave open" stand alone: ticking one
 * sets the others aside, and unticking it brings them back; ticking another one unticks it.
 */
export function toggled({ ticked, setAside }: Ticks, id: string): Ticks {
  const others = ticked.filter((other) => other !== id && !ALONE.includes(other));
  if (ALONE.includes(id))
    return ticked.includes(id)
      ? { ticked: setAside, setAside }
      : { ticked: [id], setAside: others.length > 0 ? others : setAside };
  return { ticked: ticked.includes(id) ? others : [...others, id], setAside };
}
