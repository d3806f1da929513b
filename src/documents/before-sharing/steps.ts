/** Asking whether the next steps that were kept go into a document. */
import { type Deciding, wayOn } from './deciding.ts';

/** Asks it. What stands first says less. */
export async function askForSteps(deciding: Deciding): Promise<'in' | 'out' | 'back' | 'stop'> {
  const reply = await deciding.choose({
    title: 'You kept next steps. Are they to go along?',
    items: [wayOn('out', 'Leave them out'), wayOn('in', 'Put them in', 'without who does each, and by when')],
    start: 'out',
  });
  if (reply.kind !== 'chosen') return reply.kind;
  return reply.value === 'in' ? 'in' : 'out';
}
