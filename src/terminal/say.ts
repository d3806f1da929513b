/** The ways in which the words of a command reach a stream. Prompts and plain lines have their own, under interview/. */

import { shown } from '../text/shown.ts';
import { wrap } from './lines.ts';

/** Where words go. */
interface TextOutput {
  readonly isTTY?: boolean;
  /** Of the window, where there is one. */
  readonly columns?: number;
  write(text: string | Uint8Array): unknown;
}

/** Says lines, made safe to show. A window breaks them between words, but for those that are indented: a command is copied whole. */
export function say(output: TextOutput, ...lines: readonly string[]): void {
  if (lines.length === 0) return;
  const { isTTY = false, columns = 0 } = output;
  const staysWhole = (line: string) => !isTTY || columns === 0 || line.startsWith(' ');
  const safe = shown(lines.join('\n')).split('\n');
  output.write(`${safe.flatMap((line) => (staysWhole(line) ? line : wrap(line, columns))).join('\n')}\n`);
}

/** Says lines that have their looks already: the roles of a style have made them safe. */
export function sayStyled(output: TextOutput, lines: readonly string[]): void {
  output.write(`${lines.join('\n')}\n`);
}

/** Gives out a document: as it is, or made safe where somebody sees it on a terminal. */
export function giveOut(output: TextOutput, document: string | Uint8Array): void {
  output.write(output.isTTY && typeof document === 'string' ? shown(document) : document);
}
