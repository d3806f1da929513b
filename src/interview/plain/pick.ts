/** Waiting until somebody picks from a numbered list. */
import { commandCalled, toType } from '../command-names.ts';
import type { Heard, Here } from './here.ts';
import { type Numbered, readNumbers } from './numbers.ts';
import type { Talk } from './talk.ts';

/** The indexes that were picked, from 0; or what else the person did. */
export type Picking =
  | { readonly kind: 'picked'; readonly indexes: readonly number[] }
  | Exclude<Heard, { readonly kind: 'reply' }>;

/** Waits until something is picked that is there. Says what is there where it is not. */
export async function pick(talk: Talk, list: Numbered, here: Omit<Here, 'several'>): Promise<Picking> {
  for (;;) {
    const heard = await talk.hear({ ...here, several: false });
    if (heard.kind !== 'reply') return heard;
    const [line, ...rest] = heard.lines;
    const picked = readNumbers(line, list);
    if (picked.ok) {
      // Lines that were typed ahead are for what comes next.
      talk.unread(rest);
      return { kind: 'picked', indexes: picked.indexes };
    }
    const command = commandCalled(line.trim().toLowerCase());
    talk.say(command ? `Did you mean ${toType(command)}? Commands begin with a colon.` : picked.message);
    // A text that was pasted here by mistake is not to answer one question after the other.
    if (rest.length > 0) talk.say(`${rest.length + 1} lines came at once. None of them was used.`);
  }
}
