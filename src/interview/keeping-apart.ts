/** What cannot be kept in the model: it goes to a file of its own where somebody leaves it as it is. */
import type { Reply } from './asking.ts';
import type { Interview } from './needs.ts';

/** An answer that could not be kept, as it was given, and why. */
export interface Unkept {
  readonly value: unknown;
  readonly why: string;
}

/** Whether somebody leaves what could not be kept, as it stands there; Enter tries once more to keep it. */
export function leavesAsItIs(reply: Reply, { value }: Unkept): boolean {
  switch (reply.kind) {
    case 'answer':
    case 'stop':
      return false;
    case 'skip':
      return true;
    case 'back':
    case 'aside':
      return reply.value === undefined || JSON.stringify(reply.value) === JSON.stringify(value);
  }
}

/**
 * Keeps an answer that the model cannot take in a file of its own, where it would be in none, and says where that is. False
 * where no place takes it.
 */
export function tellApart({ asking, keepApart }: Interview, value: unknown, why: string): boolean {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  const file = keepApart(text);
  const where =
    file === null
      ? 'No other place on this computer takes that answer either.'
      : `That answer is in a file of its own, which only you can open: ${file}`;
  asking.tell([`${why} ${where}`]);
  return file !== null;
}
