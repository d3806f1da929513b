/** Keys that a terminal sends as the code of a character: CSI u, modifyOtherKeys, and those of Windows; control characters too. Pure. */
import { type Key, key, type TypedText } from './keys.ts';

/** A code, with all that some terminals tell beside it. */
export interface Coded {
  readonly code: number;
  /** What Shift makes of the key; null where that is not told. */
  readonly shifted: number | null;
  /** The key in this place of a keyboard for English; null where that is not told. */
  readonly base: number | null;
  /** What is held down, as the bits of xterm. */
  readonly held: number;
  /** What the key types, where that is told. */
  readonly text: string | null;
}

const SHIFT = 1;
const ALT = 2;
const CTRL = 4;
/** Super, hyper and meta: whoever holds these down speaks to the desktop. */
const FOREIGN = 8 | 16 | 32;
const CAPS_LOCK = 64;

/** What is held down in xterm's number for it, which begins at 1. */
export function heldIn(modifiers: number): { ctrl: boolean; meta: boolean; shift: boolean } {
  const bits = Math.max(0, modifiers - 1);
  return { ctrl: Boolean(bits & CTRL), meta: Boolean(bits & ALT), shift: Boolean(bits & SHIFT) };
}

const KEY_NAMES: Readonly<Record<number, string>> = {
  8: 'backspace',
  9: 'tab',
  10: 'enter',
  13: 'return',
  27: 'escape',
  127: 'backspace',
  // kitty's own codes, for the keys of a number pad.
  57414: 'return',
  57417: 'left',
  57418: 'right',
  57419: 'up',
  57420: 'down',
  57421: 'pageup',
  57422: 'pagedown',
  57423: 'home',
  57424: 'end',
  57425: 'insert',
  57426: 'delete',
};

/** The characters of a number pad, from kitty's 57399 on. */
const PAD_CHARACTERS = '0123456789./*-+';
const PAD_FIRST = 57399;
const PAD_LATER: Readonly<Record<number, string>> = { 57415: '=', 57416: ',' };

/** The key with this code; null where it does nothing here. */
export function codedKey({ code, shifted, base, held, text }: Coded): Key | TypedText | null {
  if (held & FOREIGN) return null;
  const name = KEY_NAMES[code];
  if (name !== undefined) return key(name, heldIn((held & (SHIFT | ALT | CTRL)) + 1));
  const pad = PAD_CHARACTERS[code - PAD_FIRST] ?? PAD_LATER[code];
  if (pad !== undefined) return held & (CTRL | ALT) ? null : { kind: 'typed', text: pad };
  if (code < 32 || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff || isPrivate(code)) return null;
  // A blank is a blank, whatever is held down but Ctrl.
  if (code === 32) return held & CTRL ? null : { kind: 'typed', text: ' ' };
  if (held & CTRL && !(held & ALT && text)) {
    const letter = String.fromCodePoint(code < 128 ? code : (base ?? code)).toLowerCase();
    // Terminals copy with Ctrl+Shift+C, and so on: none of these is meant for what runs in them.
    return held & SHIFT ? null : key(letter, { ctrl: true, meta: Boolean(held & ALT) });
  }
  if (held & ALT && !text) return key(String.fromCodePoint(code), { meta: true });
  return { kind: 'typed', text: text || character(code, shifted, held) };
}

function character(code: number, shifted: number | null, held: number): string {
  const plain = String.fromCodePoint(code);
  const upper = plain.toUpperCase();
  const isLetter = upper !== plain && upper.length === plain.length;
  const shift = Boolean(held & SHIFT);
  if (isLetter) return shift !== Boolean(held & CAPS_LOCK) ? upper : plain;
  return shift && shifted !== null ? String.fromCodePoint(shifted) : plain;
}

/** Codes that stand for keys without a character, such as those of kitty for Shift alone. */
function isPrivate(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}

/** What a control character was pressed as; null for one that no key here sends. */
export function controlKey(byte: number): Key | null {
  switch (byte) {
    case 0x09:
      return key('tab');
    case 0x0a:
      return key('enter');
    case 0x0d:
      return key('return');
    case 0x08:
    case 0x7f:
      return key('backspace');
  }
  return byte > 0 && byte < 27 ? key(String.fromCharCode(byte + 96), { ctrl: true }) : null;
}
