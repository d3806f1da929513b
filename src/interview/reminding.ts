/** Reminding of what could point to someone: it is saved already, and may stay or be changed. */
import { KEEP_IT, type Reminder, reminding } from '../model/reminders.ts';
import { type Asking, menuItem } from './asking.ts';

/** Shows what could point to someone, and asks whether it may stay. Where there is nothing, it may. */
export async function askToKeep(
  asking: Asking,
  reminders: readonly Reminder[],
): Promise<'keep' | 'change' | 'stop'> {
  if (reminders.length === 0) return 'keep';
  const reply = await asking.choose({
    title: reminding(reminders),
    items: [menuItem('change', 'Change it'), menuItem('keep', KEEP_IT)],
    start: 'change',
  });
  if (reply.kind === 'stop') return 'stop';
  return reply.kind === 'chosen' && reply.value === 'keep' ? 'keep' : 'change';
}
