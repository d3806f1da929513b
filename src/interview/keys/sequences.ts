/** What a whole control sequence says: a key, or what is no concern of anybody who types. Pure. */
import { codedKey, heldIn } from './coded-keys.ts';
import { type Key, key, type TypedText } from './keys.ts';
import { extentOf } from './sequence-ends.ts';
import { utf8Text } from './utf8.ts';
import { windowsKey } from './windows-keys.ts';

/** Where a paste begins and ends; a key; a report or a key that does nothing here; or nothing that is known. */
export type KeyMeaning = Key | TypedText | { readonly kind: 'paste-start' | 'nothing' | 'unknown' };

const NO_KEY: KeyMeaning = { kind: 'nothing' };
const UNKNOWN: KeyMeaning = { kind: 'unknown' };

/** Keys by the last letter of CSI or SS3, in any mode of the cursor keys. */
const BY_LETTER: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  E: 'clear',
  F: 'end',
  H: 'home',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
};

/** Keys by the number before `~`; rxvt has the same before `^`, `$` and `@`. */
const BY_NUMBER: Readonly<Record<number, string>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
  11: 'f1',
  12: 'f2',
  13: 'f3',
  14: 'f4',
  15: 'f5',
  17: 'f6',
  18: 'f7',
  19: 'f8',
  20: 'f9',
};

/** The first keys of that row, as the console of Linux sends them. */
const OF_LINUX: Readonly<Record<string, string>> = {
  '[A': 'f1',
  '[B': 'f2',
  '[C': 'f3',
  '[D': 'f4',
  '[E': 'f5',
};

/** What rxvt sends instead of a number for what is held down. */
const RXVT_HELD: Readonly<Record<string, number>> = { '~': 1, $: 2, '^': 5, '@': 6 };
const RXVT_ARROWS: Readonly<Record<string, string>> = { a: 'up', b: 'down', c: 'right', d: 'left' };

/** A number pad in its application mode. */
const PAD_LETTERS: Readonly<Record<string, string>> = { X: '=', ' ': ' ' };
const PAD_FROM_J = '*+,-./0123456789';

/** What a sequence says, given as its characters. */
export function keyMeaningOf(sequence: string): KeyMeaning {
  const [first = '', second = ''] = sequence;
  if (first !== '\u001b') return keyMeaningOf(`\u001b${letterOfC1(first)}${sequence.slice(1)}`);
  const rest = sequence.slice(2);
  if (second === '') return key('escape');
  if (second === '[' && rest !== '') return ofCsi(rest);
  if (second === 'O' && rest !== '') return ofSs3(rest);
  if (second === '\u001b') return withAlt(keyMeaningOf(sequence.slice(1)));
  // A string is a reply to a question that somebody else has asked.
  if (']PX^_'.includes(second) && rest !== '') return NO_KEY;
  if (second === '\t') return key('tab', { shift: true });
  return key(second === '\u007f' || second === '\u0008' ? 'backspace' : sequence.slice(1), { meta: true });
}

/**
 * Whether bytes begin with a whole sequence that is known, of which what came late has more than its first two signs: nobody
 * types that at once.
 * @param before how many of the bytes came before those that were late
 */
export function isKnownFrom(bytes: Uint8Array, before: number): boolean {
  if (!'[O]P_'.includes(String.fromCharCode(bytes[1] ?? 0))) return false;
  const extent = extentOf(bytes, 0);
  if (extent.kind !== 'whole' || extent.end <= 2 || extent.end <= before) return false;
  return keyMeaningOf(utf8Text(bytes, 0, extent.end)).kind !== 'unknown';
}

function letterOfC1(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0x40);
}

function withAlt(meaning: KeyMeaning): KeyMeaning {
  return meaning.kind === 'key' ? { ...meaning, meta: true } : meaning;
}

function ofCsi(rest: string): KeyMeaning {
  const final = rest.at(-1) ?? '';
  const given = rest.slice(0, -1);
  // A mark in front makes a reply of it, and a report from a mouse carries its place behind it.
  if (/^[<=>?]/.test(given)) return NO_KEY;
  const ofLinux = OF_LINUX[rest];
  if (ofLinux !== undefined) return key(ofLinux);
  if (rest.startsWith('M') || rest.startsWith('[')) return NO_KEY;
  const fields = given.split(';').map((field) => field.split(':').map((number) => Number(number || 0)));
  const number = fields[0]?.[0] ?? 0;
  const [modifiers = 1, event = 1] = fields[1] ?? [];
  // Some terminals tell of keys that are let go of.
  const isUp = event === 3;
  switch (final) {
    case '~':
      if (number === 200) return { kind: 'paste-start' };
      if (number === 27 && fields.length === 3) return ofCode(fields[2]?.[0] ?? 0, modifiers, isUp);
      return numbered(number, modifiers, isUp);
    case '$':
    case '^':
    case '@':
      return numbered(number, RXVT_HELD[final] ?? 1, false);
    case 'u':
      return isUp ? NO_KEY : ofUnicode(fields, modifiers);
    case '_':
      return windowsKey(fields.map(([first = 0]) => first)) ?? NO_KEY;
    case 'Z':
      return key('tab', { shift: true });
  }
  const arrow = RXVT_ARROWS[final];
  if (arrow !== undefined && given === '') return key(arrow, { shift: true });
  const name = BY_LETTER[final];
  if (name !== undefined) return isUp ? NO_KEY : key(name, heldIn(modifiers));
  return 'IOcnRtyMxTmhl'.includes(final) ? NO_KEY : UNKNOWN;
}

function numbered(number: number, modifiers: number, isUp: boolean): KeyMeaning {
  const name = BY_NUMBER[number];
  if (isUp || (name === undefined && !isFunctionKey(number))) return NO_KEY;
  return key(name ?? 'function', heldIn(modifiers));
}

function isFunctionKey(number: number): boolean {
  return number >= 11 && number <= 34;
}

function ofCode(code: number, modifiers: number, isUp: boolean): KeyMeaning {
  if (isUp) return NO_KEY;
  // The code is that of the character, which Shift has changed already.
  const held = Math.max(0, modifiers - 1);
  const { ctrl, meta } = heldIn(modifiers);
  const text = ctrl || meta || code < 32 || code > 0x10ffff ? null : String.fromCodePoint(code);
  return codedKey({ code, shifted: null, base: null, held, text }) ?? NO_KEY;
}

function ofUnicode(fields: readonly (readonly number[])[], modifiers: number): KeyMeaning {
  const [code = 0, shifted = 0, base = 0] = fields[0] ?? [];
  const text = (fields[2] ?? [])
    .filter((character) => character >= 32 && character <= 0x10ffff)
    .map((character) => String.fromCodePoint(character))
    .join('');
  const coded = codedKey({
    code,
    shifted: shifted || null,
    base: base || null,
    held: Math.max(0, modifiers - 1),
    text: text || null,
  });
  return coded ?? NO_KEY;
}

function ofSs3(rest: string): KeyMeaning {
  const final = rest.at(-1) ?? '';
  if (final === 'M') return key('return');
  if (final === 'I') return key('tab');
  const arrow = RXVT_ARROWS[final];
  if (arrow !== undefined) return key(arrow, { ctrl: true });
  const typed = PAD_LETTERS[final] ?? PAD_FROM_J[final.charCodeAt(0) - 'j'.charCodeAt(0)];
  if (typed !== undefined) return { kind: 'typed', text: typed };
  const name = BY_LETTER[final];
  const modifiers = Number(rest.slice(0, -1).split(';').at(-1)) || 1;
  return name === undefined ? UNKNOWN : key(name, heldIn(modifiers));
}
