/** The ways in which the words of a command reach a stream. Prompts and plain lines have their own, under interview/. */
import { shown } from './shown.ts';

/** Where words go. */
interface Output {
  readonly isTTY?: boolean;
  write(text: string | Uint8Array): unknown;
}

/** Says lines, made safe to show. */
export function say(output: Output, ...lines: readonly string[]): void {
  if (lines.length > 0) output.write(`${shown(lines.join('\n'))}\n`);
}

/** Says lines that have their looks already: the roles of a style have made them safe. */
export function sayStyled(output: Output, lines: readonly string[]): void {
  output.write(`${lines.join('\n')}\n`);
}

/** Gives out a document: as it is, or made safe where somebody sees it on a terminal. */
export function giveOut(output: Output, document: string | Uint8Array): void {
  output.write(output.isTTY && typeof document === 'string' ? shown(document) : document);
}
