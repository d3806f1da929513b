/** Keys, as a terminal sends them. */

/** What the keys of a keyboard send. */
export const KEY = {
  enter: '\r',
  space: ' ',
  tab: '\t',
  shiftTab: '\u001b[Z',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  pageUp: '\u001b[5~',
  pageDown: '\u001b[6~',
  f1: '\u001bOP',
  delete: '\u001b[3~',
  backspace: '\u007f',
  ctrlLeft: '\u001b[1;5D',
  ctrlRight: '\u001b[1;5C',
  /** As terminals send it that tell it from the beginning of a sequence; from others it is told half a second later. */
  escape: '\u001b[27u',
  altB: '\u001bb',
  altF: '\u001bf',
  ctrlC: '\u0003',
  ctrlE: '\u0005',
  ctrlK: '\u000b',
  ctrlU: '\u0015',
  ctrlW: '\u0017',
};

/** A text as a terminal sends it when it is pasted. */
export function paste(text: string): string {
  return `\u001b[200~${text.replaceAll('\n', '\r')}\u001b[201~`;
}
