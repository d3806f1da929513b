/** Where the answers are, as far as the page knows: what it read and wrote itself, what it handed over, and what somebody said of that. Pure. */
import { dayOf } from '../text/language.ts';

/** What is known of the answers as they were saved or opened last. */
type Known =
  | { readonly kind: 'nothing' }
  /** The page read this file. */
  | { readonly kind: 'opened'; readonly name: string }
  /** The page wrote this file itself, and the browser said that it is done. */
  | { readonly kind: 'written'; readonly name: string }
  /** The browser was given this file to download, and does not say what became of it. */
  | { readonly kind: 'handed-over'; readonly name: string }
  /** Somebody said that it is there. */
  | { readonly kind: 'seen'; readonly name: string }
  /** Somebody said that it is not, or it holds something else by now. */
  | { readonly kind: 'missing'; readonly name: string }
  /** Somebody said that they have kept the text that was shown to copy. */
  | { readonly kind: 'copied' };

/** Why saving did not end in a file. */
export type Hindrance = 'cancelled' | 'refused' | 'locked' | 'full' | 'gone' | 'changed' | 'failed';

/** All that there is to know of it. */
export interface Safekeeping {
  /** Whether the browser lets a page write into a file that somebody chose. */
  readonly canWrite: boolean;
  readonly known: Known;
  /** The file that saving goes into, with the text that the page read or wrote there last; null where none is chosen. */
  readonly file: { readonly name: string; readonly text: string } | null;
  /** What hindered the last save, and at which file, where it had one; null where nothing did. */
  readonly trouble: { readonly what: Hindrance; readonly name: string | null } | null;
  /** The names of all files that were opened, written or handed over, in that order: what is new has another. */
  readonly names: readonly string[];
  /** Those that were handed over and hold the answers of now as they were earlier: none from before another file was opened, and none that is missing. */
  readonly earlierCopies: readonly string[];
}

/** What saving begins with: writing into the file, if that is still as the page knows it; asking for one; or a download. */
export type FirstStep = 'write' | 'choose' | 'download';

/** As the page begins. */
export function newSafekeeping(canWrite: boolean): Safekeeping {
  return {
    canWrite,
    known: { kind: 'nothing' },
    file: null,
    trouble: null,
    names: [],
    earlierCopies: [],
  };
}

/** What saving does first. Whoever took a download goes on with downloads, until one is missing. */
export function firstStep({ canWrite, known, file }: Safekeeping): FirstStep {
  if (known.kind === 'handed-over' || known.kind === 'seen') return 'download';
  if (file) return 'write';
  return canWrite ? 'choose' : 'download';
}

/** Whether nothing that was saved is in doubt. */
export function isKnown({ known }: Safekeeping): boolean {
  return known.kind !== 'handed-over' && known.kind !== 'missing';
}

/**
 * Once a file was opened.
 * @param text what it says, where the page may write into it; else null
 */
export function withOpened(safe: Safekeeping, name: string, text: string | null): Safekeeping {
  const file = text === null ? null : { name, text };
  const names = [...safe.names, name];
  return { ...safe, known: { kind: 'opened', name }, file, trouble: null, names, earlierCopies: [] };
}

/**
 * Once other answers are on the page that come from several files: they are in none of them, and go into a new one.
 * @param earlier what was known of them, where they were there before; else null
 */
export function withOthersHere(safe: Safekeeping, earlier: Safekeeping | null): Safekeeping {
  const { names } = safe;
  return { ...(earlier ?? newSafekeeping(safe.canWrite)), names };
}

/** Once the page has written a file to its end. */
export function withWritten(safe: Safekeeping, name: string, text: string): Safekeeping {
  const names = [...safe.names, name];
  return { ...safe, known: { kind: 'written', name }, file: { name, text }, trouble: null, names };
}

/** Once a file was handed over to be downloaded. */
export function withHandedOver(safe: Safekeeping, name: string): Safekeeping {
  const [names, earlierCopies] = [
    [...safe.names, name],
    [...safe.earlierCopies, name],
  ];
  return { ...safe, known: { kind: 'handed-over', name }, trouble: null, names, earlierCopies };
}

/** Once somebody has said whether the file that was handed over is there. */
export function withSeen(safe: Safekeeping, isThere: boolean): Safekeeping {
  if (safe.known.kind !== 'handed-over') return safe;
  const { name } = safe.known;
  if (isThere) return { ...safe, known: { kind: 'seen', name } };
  const earlierCopies = safe.earlierCopies.filter((other) => other !== name);
  return { ...safe, known: { kind: 'missing', name }, earlierCopies };
}

/** Once somebody has said that they have kept the text that was shown. */
export function withCopied(safe: Safekeeping): Safekeeping {
  return { ...safe, known: { kind: 'copied' }, trouble: null };
}

/** Once something hindered saving. A file that is gone, or that somebody else changed, is left alone from then on. */
export function withHindrance(safe: Safekeeping, what: Hindrance): Safekeeping {
  const name = safe.file?.name ?? null;
  const trouble = { what, name };
  if (name === null || (what !== 'gone' && what !== 'changed')) return { ...safe, trouble };
  return { ...safe, known: { kind: 'missing', name }, file: null, trouble };
}

/** While saving is tried once more. */
export function withoutTrouble(safe: Safekeeping): Safekeeping {
  return { ...safe, trouble: null };
}

/**
 * What an error of the browser means.
 * @param name the name of the error
 * @param isChoosing whether it came from asking for a file
 */
export function hindranceOf(name: string, isChoosing: boolean): Hindrance {
  switch (name) {
    case 'AbortError':
      return isChoosing ? 'cancelled' : 'refused';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
      return isChoosing ? 'failed' : 'gone';
    case 'NoModificationAllowedError':
      return 'locked';
    case 'QuotaExceededError':
      return 'full';
    default:
      return 'failed';
  }
}

/** A name for a file that is new: the day and the minute, and no program, since others may use the computer too. */
export function newName({ names }: Safekeeping, now: string): string {
  return nameOfNow('answers', '.yaml', now, names);
}

/** A name for a file with the day and the minute in it, which is none of those that are taken. */
export function nameOfNow(what: string, ending: string, now: string, taken: readonly string[]): string {
  const at = new Date(now);
  const minute = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join('');
  const begin = `${what}-${dayOf(now)}-${minute}`;
  let name = begin + ending;
  for (let count = 2; taken.includes(name); count++) name = `${begin}-${count}${ending}`;
  return name;
}
