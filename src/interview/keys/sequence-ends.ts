/** Where a control sequence that a terminal sends comes to its end. Pure. */

/** A whole sequence up to `end`; one that goes on in what is still to come; or none, but what ends at `end` is to be left out. */
export type Extent = { readonly kind: 'whole' | 'broken'; readonly end: number } | { readonly kind: 'more' };

/** ESC, which most sequences begin with. */
export const ESC_BYTE = 0x1b;
/** CSI in one byte, as terminals send it that are set to 8 bits: no character in UTF-8. */
export const CSI_BYTE = 0x9b;
const BEL = 0x07;
const MORE_TO_COME: Extent = { kind: 'more' };
const whole = (end: number): Extent => ({ kind: 'whole', end });

/** What strings of terminals begin with: replies to OSC, DCS and APC. Nothing is known of SOS and PM. */
const STRING_STARTS: Readonly<Record<string, RegExp>> = {
  ']': /[0-9lLI]/,
  P: /[0-9>!+$|=?{]/,
  _: /G/,
  X: /./s,
  '^': /./s,
};

/**
 * Whether a byte, with the one after it, begins a control sequence: ESC, or a C1 control in UTF-8 that stands for ESC and
 * a letter.
 */
export function beginsSequence(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] === ESC_BYTE) return true;
  const second = bytes[at + 1] ?? 0;
  return bytes[at] === 0xc2 && second >= 0x80 && second < 0xa0 && 'OPX[]^_'.includes(letterOf(second - 0x40));
}

/** Whether bytes begin a string, as replies are sent in, and not a key. */
export function beginsString(bytes: Uint8Array): boolean {
  const second = bytes[1] ?? 0;
  return bytes.length > 2 && ']PX^_'.includes(letterOf(second < 0x80 ? second : second - 0x40));
}

/** How far the sequence goes that begins at a place. */
export function extentOf(bytes: Uint8Array, at: number): Extent {
  if (bytes[at] === CSI_BYTE) return controlSequence(bytes, at + 1);
  const second = bytes[at + 1];
  if (second === undefined) return MORE_TO_COME;
  const letter = letterOf(bytes[at] === ESC_BYTE ? second : second - 0x40);
  switch (letter) {
    case '[':
      return controlSequence(bytes, at + 2);
    case 'O':
      return singleShift(bytes, at + 2);
    case ']':
    case 'P':
    case 'X':
    case '^':
    case '_':
      return string(bytes, at + 2, STRING_STARTS[letter]);
    case '\u001b':
      return afterTwo(bytes, at);
    default:
      return alone(bytes, at + 1);
  }
}

/** CSI: parameters, intermediate bytes, a final byte. */
function controlSequence(bytes: Uint8Array, from: number): Extent {
  // The console of Linux sends F1 to F5 as CSI, a bracket and a letter.
  if (bytes[from] === 0x5b) return bytes.length > from + 1 ? whole(from + 2) : MORE_TO_COME;
  let at = from;
  while (isBetween(bytes[at], 0x30, 0x3f)) at++;
  const parameters = at - from;
  // Shift in rxvt, which ends its sequences in what is no final byte.
  if (bytes[at] === 0x24 && isShortNumber(bytes, from, parameters)) return whole(at + 1);
  while (isBetween(bytes[at], 0x20, 0x2f)) at++;
  const final = bytes[at];
  if (final === undefined) return MORE_TO_COME;
  if (!isBetween(final, 0x40, 0x7e)) return { kind: 'broken', end: at };
  // The oldest of reports from a mouse: three characters follow.
  return final === 0x4d && at === from ? mouse(bytes, at + 1) : whole(at + 1);
}

function isShortNumber(bytes: Uint8Array, from: number, count: number): boolean {
  return (count === 1 || count === 2) && bytes.subarray(from, from + count).every((byte) => byte <= 0x39);
}

function mouse(bytes: Uint8Array, from: number): Extent {
  let at = from;
  for (let unit = 0; unit < 3; unit++) {
    const byte = bytes[at];
    if (byte === undefined) return MORE_TO_COME;
    if (isBetween(byte, 0xc2, 0xdf) && bytes[at + 1] === undefined) return MORE_TO_COME;
    at += isBetween(byte, 0xc2, 0xdf) && isBetween(bytes[at + 1], 0x80, 0xbf) ? 2 : 1;
  }
  return whole(at);
}

/** SS3: perhaps what is held down, and a letter. Any other letter was typed after Alt+O. */
function singleShift(bytes: Uint8Array, from: number): Extent {
  let at = from;
  while (isBetween(bytes[at], 0x30, 0x39) || bytes[at] === 0x3b) at++;
  const final = bytes[at];
  if (final === undefined) return MORE_TO_COME;
  return /[ A-FHIMP-SXa-dj-y]/.test(letterOf(final)) ? whole(at + 1) : whole(from);
}

/** OSC, DCS, APC, PM, SOS: up to its mark of an end. What is no such string was typed after Alt and that key. */
function string(bytes: Uint8Array, from: number, starts: RegExp | undefined): Extent {
  const first = bytes[from];
  if (first === undefined) return MORE_TO_COME;
  if (!starts?.test(letterOf(first))) return whole(from);
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === BEL || byte === 0x18 || byte === 0x1a) return whole(at + 1);
    if (byte === 0xc2 && bytes[at + 1] === 0x9c) return whole(at + 2);
    if (byte === ESC_BYTE) {
      if (at + 1 === bytes.length) return MORE_TO_COME;
      return bytes[at + 1] === 0x5c ? whole(at + 2) : whole(from);
    }
    if (byte < 0x20 || byte === 0x7f) return whole(from);
  }
  return MORE_TO_COME;
}

/** ESC twice: Alt and a key that sends a sequence, or Esc and then whatever begins with the second one. */
function afterTwo(bytes: Uint8Array, at: number): Extent {
  const third = bytes[at + 2];
  if (third === undefined) return MORE_TO_COME;
  return third === 0x5b || third === 0x4f ? extentOf(bytes, at + 1) : whole(at + 1);
}

/** Alt and a letter, a digit or Backspace; Shift+Tab of the console of Linux, with Tab; or Esc, and then another key. */
function alone(bytes: Uint8Array, at: number): Extent {
  const byte = bytes[at] ?? 0;
  if (byte >= 0xc0) {
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return bytes.length >= at + length ? whole(at + length) : MORE_TO_COME;
  }
  return /[A-Za-z0-9\u0008\t\u007f]/.test(letterOf(byte)) ? whole(at + 1) : whole(at);
}

function isBetween(byte: number | undefined, low: number, high: number): boolean {
  return byte !== undefined && byte >= low && byte <= high;
}

function letterOf(byte: number): string {
  return String.fromCharCode(byte);
}
