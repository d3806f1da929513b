/** What comes from a keyboard, as prompts take it. */

/** A key that is no character, or a character that was pressed with Ctrl or Alt. */
export interface Key {
  readonly kind: 'key';
  /** `return`, `tab`, `backspace`, `left`, a letter, … */
  readonly name: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
}

/** Characters that were typed. */
export interface TypedText {
  readonly kind: 'typed';
  readonly text: string;
}

/**
 * One thing that came: a key; characters that were typed, a blank always by itself; a whole paste, with plain newlines;
 * or something that is no character in UTF-8.
 */
export type Arrival =
  | Key
  | TypedText
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'unreadable' };

/** The name of what takes an Esc back: it was told as a key, and was the beginning of a sequence that came late. */
export const NO_ESCAPE = 'no escape';

/** A key with nothing held down, or with what is given. */
export function key(name: string, held: Partial<Pick<Key, 'ctrl' | 'meta' | 'shift'>> = {}): Key {
  return { kind: 'key', name, ctrl: false, meta: false, shift: false, ...held };
}

/** Whether this is the key with that name. */
export function isKey(arrival: Arrival, ...names: readonly string[]): boolean {
  return arrival.kind === 'key' && names.includes(arrival.name);
}

/** Whether this is a key with nothing held down. */
export function isPlainKey(arrival: Arrival): arrival is Key {
  return arrival.kind === 'key' && !arrival.ctrl && !arrival.meta && !arrival.shift;
}

/** Whether a key goes on to the next thing or chooses: Enter, also as Ctrl+J. */
export function goesOn(arrival: Arrival): boolean {
  return isKey(arrival, 'return', 'enter');
}

/** Whether a key goes back: Shift+Tab, everywhere. */
export function goesBack(arrival: Arrival): boolean {
  return arrival.kind === 'key' && arrival.name === 'tab' && arrival.shift;
}

/** Whether this is a letter that is pressed with Ctrl. */
export function isCtrl(arrival: Arrival, letter: string): boolean {
  return arrival.kind === 'key' && arrival.name === letter && arrival.ctrl;
}

/** Whether this is a blank alone, as the space bar types it. */
export function isSpace(arrival: Arrival): boolean {
  return arrival.kind === 'typed' && arrival.text === ' ';
}

/** Whether this asks for more, where nothing is typed: F1, or a question mark. */
export function asksForMore(arrival: Arrival): boolean {
  return isKey(arrival, 'f1') || (arrival.kind === 'typed' && /^\?+$/.test(arrival.text));
}
