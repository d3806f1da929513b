/** Offering to remove the copies beside a model, before a sitting ends. */
import type { Stats } from 'node:fs';
import type { Asking } from '../interview/asking.ts';
import { seenAt, takeAway } from '../leftovers.ts';
import type { CopyInWords } from './copy-lines.ts';

/** How a person left what was offered. */
type Left = 'on' | 'back' | 'stop';

const KEEP = ' keep';
const REMOVE = ' remove';

/**
 * Says how answers that lie beside a model come into it, and shows what lies there for as long as something does and the person
 * likes. Nothing is removed but what they chose and then said yes to, as it was when they were asked.
 * @param model as the person named it
 * @param found looks what there is now
 * @param bringIn how answers in copies come into the model, in lines
 */
export async function offerToRemove(
  asking: Asking,
  model: string,
  found: () => CopyInWords[],
  bringIn: (copies: readonly CopyInWords[]) => string[],
): Promise<Left> {
  const lines = bringIn(found());
  if (lines.length > 0) asking.tell(lines);
  for (let copies = found(); copies.length > 0; copies = found()) {
    const asWas = new Map(copies.map(({ copy }) => [copy.path, seenAt(copy.path)]));
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
    const isAsWas = () => isSame(asWas.get(chosen.copy.path) ?? null, seenAt(chosen.copy.path));
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
    items: [
      { value: KEEP, label: 'Keep it', state: '', lines: [] },
      { value: REMOVE, label: 'Yes, remove it', state: '', lines: [] },
    ],
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

function isSame(before: Stats | null, now: Stats | null): boolean {
  return (
    before !== null &&
    now !== null &&
    before.ino === now.ino &&
    before.size === now.size &&
    before.mtimeMs === now.mtimeMs
  );
}
