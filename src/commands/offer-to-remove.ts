/** Offering to remove the copies beside a model, before a sitting ends. */

import type { Asking } from '../interview/asking.ts';
import { seenAt, takeAway } from '../leftovers.ts';
import type { CopyInWords } from './copy-lines.ts';

/** How a person left what was offered. */
type Left = 'on' | 'back' | 'stop';

const KEEP = ' keep';
const REMOVE = ' remove';

/**
 * Shows what lies beside a model for as long as something does and the person likes. Nothing is removed but what they chose
 * and then said yes to.
 * @param model as the person named it
 * @param found looks what there is now
 */
export async function offerToRemove(
  asking: Asking,
  model: string,
  found: () => CopyInWords[],
): Promise<Left> {
  for (let copies = found(); copies.length > 0; copies = found()) {
    const reply = await asking.choose({
      title: `Beside ${model} ${copies.length === 1 ? 'lies a copy' : 'lie copies'}. Would you like to remove any?`,
      items: [
        {
          value: KEEP,
          label: copies.length === 1 ? 'Leave it there' : 'Leave them there',
          state: '',
          lines: [],
        },
        ...copies.map(({ copy, name, age, what }) => ({
          value: copy.path,
          label: `Remove ${name}`,
          state: age,
          lines: [what],
        })),
      ],
      start: KEEP,
    });
    if (reply.kind !== 'chosen') return reply.kind;
    const chosen = copies.find(({ copy }) => copy.path === reply.value);
    if (!chosen) return 'on';
    if ((await removed(asking, chosen)) === 'stop') return 'stop';
  }
  return 'on';
}

async function removed(asking: Asking, { copy, name, age }: CopyInWords): Promise<'done' | 'stop'> {
  const sure = await asking.choose({
    title: `Remove ${name}, ${age}? It cannot be brought back.`,
    items: [
      { value: KEEP, label: 'Keep it', state: '', lines: [] },
      { value: REMOVE, label: 'Yes, remove it', state: '', lines: [] },
    ],
    start: KEEP,
  });
  if (sure.kind === 'stop') return 'stop';
  if (sure.kind === 'back' || sure.value !== REMOVE) return 'done';
  takeAway(copy.path);
  const isThere = seenAt(copy.path) !== null;
  asking.tell([isThere ? `${name} could not be removed. It is as it was.` : `${name} is removed.`]);
  return 'done';
}
