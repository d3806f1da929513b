/** Keys as consoles of Windows send them where their own input mode is on. Pure. */
import { codedKey } from './coded-keys.ts';
import { type Key, key, type TypedText } from './keys.ts';

const SHIFT_PRESSED = 0x10;
const CTRL_PRESSED = 0x08 | 0x04;
const ALT_PRESSED = 0x02 | 0x01;

/** Keys by the number that Windows has for them. */
const BY_VIRTUAL_KEY: Readonly<Record<number, string>> = {
  8: 'backspace',
  9: 'tab',
  13: 'return',
  27: 'escape',
  33: 'pageup',
  34: 'pagedown',
  35: 'end',
  36: 'home',
  37: 'left',
  38: 'up',
  39: 'right',
  40: 'down',
  46: 'delete',
  112: 'f1',
  113: 'f2',
  114: 'f3',
  115: 'f4',
  116: 'f5',
  117: 'f6',
  118: 'f7',
  119: 'f8',
  120: 'f9',
};

/**
 * The key in the numbers of a sequence: the key, its place, its character, whether it is pressed, what is held down, how
 * often. Null where it does nothing here, as when it is let go of.
 */
export function windowsKey(numbers: readonly number[]): Key | TypedText | null {
  const [number = 0, , character = 0, pressed = 0, held = 0, times = 1] = numbers;
  if (pressed !== 1) return null;
  const [shift, ctrl, meta] = [held & SHIFT_PRESSED, held & CTRL_PRESSED, held & ALT_PRESSED].map(Boolean);
  const name = BY_VIRTUAL_KEY[number];
  if (name !== undefined)
    return key(name, { shift: Boolean(shift), ctrl: Boolean(ctrl), meta: Boolean(meta) });
  if (ctrl && character > 0 && character < 27) {
    return codedKey({
      code: character + 96,
      shifted: null,
      base: null,
      held: (shift ? 1 : 0) + 4,
      text: null,
    });
  }
  if (character < 32 || character === 127) return null;
  const typed = String.fromCharCode(character);
  // AltGr holds down Ctrl and Alt, and types a character all the same.
  if (meta && !ctrl) return key(typed, { meta: true });
  return { kind: 'typed', text: typed.repeat(Math.min(1000, Math.max(1, times))) };
}
