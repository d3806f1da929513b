/** A place in the talk where a reply is waited for: what can be done there, and what was done. */
import type { TalkedAbout } from '../../walk/current.ts';
import type { Saves } from '../asking.ts';
import { type Command, toType } from '../command-names.ts';
import type { KeysHere } from '../more.ts';
import { helpFor } from './commands.ts';

/** What a person can do at one place. */
export interface Here {
  /** Says how to reply. What is typed stands behind a colon at its end, else on a row of its own. Empty for none. */
  readonly prompt: string;
  /** How to reply, for `:help`. */
  readonly help: string;
  /** The commands that do something here. */
  readonly commands: readonly Command[];
  /** Whether lines that came at once are one reply. Where not, they are replies to one thing after the other. */
  readonly several: boolean;
  /** Says again what there is to reply to. */
  again(): void;
  /** What to talk about first, and to write at; left out for nothing. */
  readonly toTalkAbout?: readonly TalkedAbout[] | undefined;
}

/** What a person did: a reply of one line or several, Enter alone, a command; to write at another question first; or there is nobody any more. */
export type Heard =
  | { readonly kind: 'reply'; readonly lines: readonly [string, ...string[]] }
  | { readonly kind: 'enter' | 'gone' }
  | { readonly kind: 'aside'; readonly to: string }
  | { readonly kind: 'command'; readonly command: Command };

/** All that can be typed at a place. */
export function keysHere({ help, commands, several }: Here, saves: Saves): KeysHere {
  const colon = `To begin a line of text with one of these, put one more colon before it, as in ":${toType('back')}".`;
  return {
    title: 'What can be typed here',
    paragraphs: (opens) => [
      help,
      helpFor([...commands, ...opens], saves).join('\n'),
      ...(several ? [colon] : []),
    ],
  };
}
