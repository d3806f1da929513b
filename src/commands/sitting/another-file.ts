/** Another file for the answers, where the disk does not take them. */
import path from 'node:path';
import { inLastResort } from '../../disk/last-resort.ts';
import { Refusal } from '../../errors.ts';
import { type Asking, menuItem } from '../../interview/asking.ts';
import { type Io, moment } from '../../io.ts';
import { yaml } from '../../models/yaml.ts';
import { aloneUnder } from '../../walk/current.ts';
import { openTarget, type Target } from '../opening/model.ts';
import { nameTyped } from '../opening/named-file.ts';

/** Asks for a file that is yet to be made; or the person tries the same one again, or stops. */
export async function askForAnotherFile(io: Io, asking: Asking): Promise<Target | 'again' | 'stop'> {
  const beside = 'beside';
  const again = menuItem('again', 'Try again');
  const home = menuItem(beside, 'Save in another place');
  const choice = await asking.choose({ title: 'Where should it go?', items: [home, again], start: beside });
  if (choice.kind === 'stop') return 'stop';
  if (choice.kind === 'chosen' && choice.value === 'again') return 'again';
  const ask = 'Which file should it go to? Give a folder and a name, such as /tmp/mentoring-model.yaml';
  const question = { kind: 'text', id: 'place', ask, careful: false } as const;
  const reply = await asking.ask(question, { ...aloneUnder('Saving'), toldLater: true });
  if (reply.kind === 'stop') return 'stop';
  if (reply.kind !== 'answer' || typeof reply.value !== 'string') return 'again';
  try {
    const target = openTarget(io, nameTyped(io, reply.value));
    if (target.file.text === null) return target;
    asking.tell([`${target.name} is there already. Please choose a new name.`]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // What stands below is a command to type in a shell, which nobody is at now.
    const [why = ''] = error.message.split('\n');
    asking.tell([why]);
  }
  return 'again';
}

/**
 * Saves where the person stops and no place that they named takes the answers: in a new folder of their own. Null where
 * nothing takes them.
 */
export function inNewFolder<T>(io: Io, save: (target: Target) => T): T | null {
  return inLastResort((folder) => {
    const name = path.join(folder, `saved-${moment(io).replaceAll(':', '')}.yaml`);
    return save({ name, file: { path: name, text: null }, format: yaml });
  });
}
