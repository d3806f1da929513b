/** Asking something for a command that is no sitting, as sittings ask here, and giving the terminal back. */
import type { Asking } from '../../interview/asking.ts';
import { type Io, wantsPlain } from '../../io.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';

/** Asks with keys, or in plain lines where those are wanted; gives what came of it. */
export async function askingBriefly<T>(
  io: Io,
  questionnaire: Questionnaire,
  asks: (asking: Asking) => Promise<T>,
): Promise<T> {
  const asking = await wayOfAsking(io, questionnaire);
  try {
    return await asks(asking);
  } finally {
    asking.close();
  }
}

async function wayOfAsking(io: Io, questionnaire: Questionnaire): Promise<Asking> {
  const { moreOf } = await import('../../interview/more.ts');
  const more = moreOf(questionnaire, 'nothing');
  if (wantsPlain(io))
    return (await import('../../interview/plain/plain-asking.ts')).plainAsking(io, more, 'nothing');
  return (await import('../../interview/rich/rich-asking.ts')).terminalAsking(io, more, 'nothing');
}
