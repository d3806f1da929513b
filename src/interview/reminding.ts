/** Reminding of what could point to someone: it is saved already, and may stay or be changed. */
import { NOT_SEEN, type Reminder } from '../model/reminders.ts';
import type { Asking } from './asking.ts';

/** Says that what could point to someone may stay. */
export const KEEP_IT = 'Keep it as it is';

/** So many are shown; the others are counted. */
const MOST = 5;

/** Asks about what could point to someone: `Could this point to someone? "555-0100" (a phone number)`. */
export function reminding(reminders: readonly Reminder[]): string {
  const shown = reminders.slice(0, MOST).map(({ text, what }) => `"${text.replace(/\s+/g, ' ')}" (${what})`);
  const question = `Could this point to someone? ${shown.join(', ')}`;
  return reminders.length > MOST ? `${question}, ${reminders.length - MOST} more. ${NOT_SEEN}` : question;
}

/** Shows what could point to someone, and asks whether it may stay. Where there is nothing, it may. */
export async function askToKeep(
  asking: Asking,
  reminders: readonly Reminder[],
): Promise<'keep' | 'change' | 'stop'> {
  if (reminders.length === 0) return 'keep';
  const reply = await asking.choose({
    title: reminding(reminders),
    items: [
      { value: 'change', label: 'Change it', state: '', lines: [] },
      { value: 'keep', label: KEEP_IT, state: '', lines: [] },
    ],
    start: 'change',
  });
  if (reply.kind === 'stop') return 'stop';
  return reply.kind === 'chosen' && reply.value === 'keep' ? 'keep' : 'change';
}
