/** What is ticked in a list of options, and what becomes of it as one more is ticked or unticked. Pure. */
import { NOT_SURE } from '../questionnaire/questionnaire.ts';

/** What is ticked, and what "Not sure yet" took the place of when it was ticked last. */
export interface Ticks {
  readonly ticked: readonly string[];
  readonly setAside: readonly string[];
}

/**
 * The ticks once an option was toggled. "Not sure yet" stands alone: ticking it sets the others aside, and unticking it
 * brings them back; ticking another one unticks it.
 */
export function toggled({ ticked, setAside }: Ticks, id: string): Ticks {
  if (id === NOT_SURE)
    return ticked.includes(id) ? { ticked: setAside, setAside } : { ticked: [id], setAside: ticked };
  const others = ticked.filter((other) => other !== id && other !== NOT_SURE);
  return { ticked: ticked.includes(id) ? others : [...others, id], setAside };
}
