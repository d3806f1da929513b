/** Asking something in plain lines for a command that is no sitting, and giving the terminal back. */
import type { Asking } from '../../interview/asking.ts';
import type { Io } from '../../io.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';

/** Asks in plain lines; gives what came of it. */
export async function askingPlainly<T>(
  io: Io,
  questionnaire: Questionnaire,
  asks: (asking: Asking) => Promise<T>,
): Promise<T> {
  const { plainAsking } = await import('../../interview/plain/plain-asking.ts');
  const { moreOf } = await import('../../interview/more.ts');
  const asking = plainAsking(io, moreOf(questionnaire), 'nothing');
  try {
    return await asks(asking);
  } finally {
    asking.close();
  }
}
