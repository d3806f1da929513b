/** Another place for the answers, where the disk does not take them. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isSystemError } from '../documents/system-error.ts';
import { yaml } from '../documents/yaml.ts';
import { Refusal } from '../errors.ts';
import type { Asking } from '../interview/asking.ts';
import { type Io, moment } from '../io.ts';
import { aloneUnder } from './lone-question.ts';
import { openTarget, type Target } from './opening.ts';

/** Asks for a file that is yet to be made; or the person tries the same one again, or stops. */
export async function askForPlace(io: Io, asking: Asking): Promise<Target | 'again' | 'stop'> {
  const beside = 'beside';
  const again = { value: 'again', label: 'Try again', state: '', lines: [] };
  const home = { value: beside, label: 'Save in another place', state: '', lines: [] };
  const choice = await asking.choose({ title: 'Where should it go?', items: [home, again], start: beside });
  if (choice.kind === 'stop') return 'stop';
  if (choice.kind === 'chosen' && choice.value === 'again') return 'again';
  const ask = 'Which file should it go to? Give a folder and a name, such as /tmp/mentoring-model.yaml';
  const question = { kind: 'text', id: 'place', ask, careful: false } as const;
  const reply = await asking.ask(question, aloneUnder('Saving'));
  if (reply.kind === 'stop') return 'stop';
  if (reply.kind !== 'answer' || typeof reply.value !== 'string') return 'again';
  try {
    const target = openTarget(io, withHome(reply.value.trim()));
    if (target.file.text === null) return target;
    asking.tell([`${target.name} is there already. Please choose a new name.`]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    asking.tell([error.message]);
  }
  return 'again';
}

/**
 * Saves where the person stops and no place that they named takes the answers: in a new folder of their own, in their
 * home folder or else where the system keeps what is for a while. Null where nothing takes them.
 */
export function inLastResort<T>(io: Io, save: (target: Target) => T): T | null {
  for (const parent of new Set([os.homedir(), os.tmpdir(), '/tmp', '/var/tmp', '/dev/shm'])) {
    let folder: string | null = null;
    try {
      folder = fs.mkdtempSync(path.join(parent, 'mentoring-model-'));
      // Where the system takes away more than it is asked to, the owner could not write in it either.
      fs.chmodSync(folder, 0o700);
      const name = path.join(folder, `saved-${moment(io).replaceAll(':', '')}.yaml`);
      return save({ name, file: { path: name, text: null }, format: yaml });
    } catch (error) {
      if (!isSystemError(error)) throw error;
      if (folder) removeEmpty(folder);
    }
  }
  return null;
}

function removeEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder);
  } catch {
    // What is in it may be an answer.
  }
}

function withHome(place: string): string {
  return place.startsWith('~/') ? path.join(os.homedir(), place.slice(2)) : place;
}
