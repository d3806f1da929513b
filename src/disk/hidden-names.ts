/** The hidden names of what stands beside a file for the moment of a save: made up anew each time, and known again afterwards. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { codeOf } from './system-error.ts';

/** How often a name is made up anew where it is taken. By chance that never happens: only somebody who plants files could see to it. */
export const NAMES_TRIED = 10;

/** What hidden companions of a file are for: a text that is being written, the earlier file, or a whole text that goes into the file. */
type Hidden = 'tmp' | 'old' | 'copy';

/** A new path for what is kept beside a file for the moment of a save. Nobody can guess it. */
export function besideHidden(file: string, what: Hidden): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(8).toString('hex')}.${what}`);
}

/** What a name in the folder of a file is for, where `besideHidden` gave it for this file; else null. */
export function hiddenKind(file: string, name: string): Hidden | null {
  const begin = `.${path.basename(file)}.`;
  const [, kind] =
    /^[0-9a-f]{16}\.(tmp|old|copy)$/.exec(name.startsWith(begin) ? name.slice(begin.length) : '') ?? [];
  return kind === 'tmp' || kind === 'old' || kind === 'copy' ? kind : null;
}

/** The name of the file whose whole text is hidden under this name; null where there is none such. */
export function hiddenCopyOf(name: string): string | null {
  // The name of the file, between a dot, and a dot with what `besideHidden` puts behind it.
  const of = name.slice(1, -'.0123456789abcdef.copy'.length);
  return of !== '' && name.startsWith('.') && hiddenKind(of, name) === 'copy' ? of : null;
}

/** Does something with a new hidden path, and with another one where that is taken. Throws what it throws. */
export function withHiddenName<T>(file: string, what: Hidden, make: (name: string) => T): T {
  for (let tries = 1; ; tries++) {
    try {
      return make(besideHidden(file, what));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || tries >= NAMES_TRIED) throw error;
    }
  }
}
