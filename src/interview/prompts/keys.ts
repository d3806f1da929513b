/** Keys as readline tells them, with what Inquirer's own type leaves out. */
import type { KeypressEvent } from '@inquirer/core';

/** A key: its name where it has one, and the characters that the terminal sent. */
export interface Key extends KeypressEvent {
  readonly meta?: boolean;
  readonly sequence?: string;
}

/** What a key puts into a text: its characters, or nothing where it is no character. */
export function typed(key: Key): string {
  const { sequence = '', ctrl, meta } = key;
  if (ctrl || meta) return '';
  return /^[\u0000-\u001f\u007f-\u009f]/.test(sequence) ? '' : sequence;
}

/** Whether a key goes back: Shift+Tab, everywhere. */
export function goesBack(key: Key): boolean {
  return key.name === 'tab' && key.shift;
}

/** The line that readline believes to edit; Inquirer leaves the cursor out of its type. */
export interface ReadlineLine {
  line: string;
  cursor?: number;
}

/** Gives readline a line that Ctrl+D can delete from: on an empty one that key would make it let go of its input. */
export function holdOpen(readline: ReadlineLine): void {
  readline.line = ' ';
  readline.cursor = 0;
}
