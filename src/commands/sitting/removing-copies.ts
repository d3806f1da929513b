/** Offering to remove the copies beside a model, before a sitting ends. */
import type { Stats } from 'node:fs';
import { seenAt, takeAway } from '../../disk/leftovers.ts';
import { type Asking, menuItem } from '../../interview/asking.ts';
import { byCount } from '../../text/language.ts';
import { type CopyInWords, holdsAnswers } from '../telling/copy-lines.ts';

/** How a person left what was offered. */
type HowLeft = 'on' | 'back' | 'stop';

/** A command stands where it can be copied: below all that is asked. */
const BROUGHT_IN_LATER = 'Leave it there to bring them in: the command for that is said at the end.';

const KEEP = ' keep';
const REMOVE = ' remove';

/**
 * Shows what lies beside a model for as long as something does and the person likes. Nothing is removed but what they chose and then said yes to, as it was when they were asked.
 * @param model as the person named it
 * @param found looks what there is now
 */
export async function offerToRemove(
  asking: Asking,
  model: string,
  found: () => CopyInWords[],
): Promise<HowLeft> {
  for (let copies = found(); copies.length > 0; copies = found()) {
    const asWas = new Map(copies.map(({ copy }) => [copy.path, seenAt(copy.path)]));
    const reply = await asking.choose({
      title: byCount(
        copies.length,
        `Beside ${model} lies a copy. Would you like to remove any?`,
        `Beside ${model} lie copies. Would you like to remove any?`,
      ),
      items: [
        {
          value: KEEP,
          label: byCount(copies.length, 'Leave it there', 'Leave them there'),
          state: '',
          lines: [],
        },
        ...copies.map(({ copy, name, age, what }) => ({
          value: copy.path,
          label: `Remove ${name}`,
          state: age,
          lines: [what, ...(holdsAnswers(copy) ? [BROUGHT_IN_LATER] : [])],
        })),
      ],
      start: KEEP,
    });
    if (reply.kind !== 'chosen') return reply.kind;
    const chosen = copies.find(({ copy }) => copy.path === reply.value);
    if (!chosen) return 'on';
    const isAsWas = () => isSameFileStill(asWas.get(chosen.copy.path) ?? null, seenAt(chosen.copy.path));
    if ((await removed(asking, chosen, isAsWas)) === 'stop') return 'stop';
  }
  return 'on';
}

/** @param isAsWas whether it is still what the person was asked about */
async function removed(
  asking: Asking,
  { copy, name, age }: CopyInWords,
  isAsWas: () => boolean,
): Promise<'done' | 'stop'> {
  const sure = await asking.choose({
    title: `Remove ${name}, ${age}? It cannot be brought back.`,
    items: [menuItem(KEEP, 'Keep it'), menuItem(REMOVE, 'Yes, remove it')],
    start: KEEP,
  });
  if (sure.kind === 'stop') return 'stop';
  if (sure.kind === 'back' || sure.value !== REMOVE) return 'done';
  if (!isAsWas()) {
    asking.tell([`${name} has changed since you were asked. It was left as it is now.`]);
    return 'done';
  }
  takeAway(copy.path);
  const isThere = seenAt(copy.path) !== null;
  asking.tell([isThere ? `${name} could not be removed. It is as it was.` : `${name} is removed.`]);
  return 'done';
}

function isSameFileStill(before: Stats | null, now: Stats | null): boolean {
  return (
    before !== null &&
    now !== null &&
    before.ino === now.ino &&
    before.size === now.size &&
    before.mtimeMs === now.mtimeMs
  );
}
