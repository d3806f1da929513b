/** What saves that were killed have left beside a model, in words for people. */
import { sweepBrokenSaves } from '../../disk/broken-saves.ts';
import { Refusal } from '../../errors.ts';
import type { Target } from '../opening/model.ts';
import { nameBeside } from '../opening/named-file.ts';

/** Clears away what is left beside a model. Gives a line for each text that people have to know of. */
export function brokenSaveLines({ name, file }: Target): string[] {
  return sweepBrokenSaves(file.path).map(({ copy, isForeign }) => {
    const left = nameBeside({ name, path: file.path }, copy);
    return isForeign
      ? `${left} lies beside ${name}: it may be the answers of somebody whose save was cut short. Only the account that made it can read it.`
      : `An earlier save into ${name} was cut short. What was to be in it is in ${left}: please compare the two.`;
  });
}

/** Does something with the model; where it does not read, says the lines as well. Throws what it throws. */
export function tellingOf<T>(lines: readonly string[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal) || lines.length === 0) throw error;
    throw new Refusal(error.exitCode, [...error.message.split('\n'), ...lines], { cause: error });
  }
}
