/** The revisions of a day as one, for people to read: files keep each. */
import { dayOf } from './day.ts';
import type { Change, Revision } from './model.ts';

/**
 * The revisions with those of one day joined to what came of them in all: what was changed back is none, and a day on which
 * nothing stays changed and nobody said why is left out.
 */
export function revisionsByDay(revisions: readonly Revision[]): Revision[] {
  const days: { readonly day: string; readonly of: Revision[] }[] = [];
  for (const revision of revisions) {
    const [day, last] = [dayOf(revision.on), days.at(-1)];
    if (last?.day === day) last.of.push(revision);
    else days.push({ day, of: [revision] });
  }
  return days.flatMap(({ of }) => joined(of));
}

function joined(day: readonly Revision[]): Revision[] {
  const ids = new Set(day.flatMap(({ changed }) => [...changed.keys()]));
  const changed = [...ids].flatMap((id): [string, Change][] => {
    const changes = day.flatMap((revision) =>
      revision.changed.has(id) ? [revision.changed.get(id) ?? null] : [],
    );
    const net = netChange(changes);
    return net === 'none' ? [] : [[id, net]];
  });
  const reasons = new Set(day.flatMap(({ why }) => (why === null ? [] : [why])));
  const last = day.at(-1);
  if (!last || (changed.length === 0 && reasons.size === 0)) return [];
  return [{ on: last.on, why: [...reasons].join('\n') || null, changed: new Map(changed) }];
}

function netChange(changes: readonly Change[]): Change | 'none' {
  const choices = changes.filter((change) => change !== null);
  const [first, last] = [choices[0], choices.at(-1)];
  // A text that was rewritten may say the same again: nobody can tell.
  if (choices.length < changes.length || !first || !last) return null;
  const net = { from: first.from, to: last.to };
  return isSame(net) && !choices.some(isSame) ? 'none' : net;
}

/** Whether a change left the options as they were, and changed their words. */
function isSame({ from, to }: NonNullable<Change>): boolean {
  return from.length === to.length && from.every((option, index) => option === to[index]);
}
