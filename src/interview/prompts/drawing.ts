/** Drawing a prompt, and drawing it anew where the window changes its size: a terminal wraps the old lines in its own way. */
import { stripVTControlCharacters } from 'node:util';
import { useEffect, useRef, useState } from '@inquirer/core';
import type { Window } from './frame.ts';
import type { Screen } from './screen.ts';

/** Takes away what is in sight, but nothing that has scrolled out of it. */
const CLEAR = '\u001b[H\u001b[J';
/** Inquirer shows the cursor again when the prompt is left. */
const HIDE_CURSOR = '\u001b[?25l';

/** The window that a prompt is drawn in, and how to draw it: what these functions give is what the prompt gives to Inquirer. */
export interface Drawing {
  readonly window: Window;
  /** With the cursor at the end of the line that the upper part ends with. */
  withCursor(upper: readonly string[], lower: readonly string[]): [string, string];
  withoutCursor(lines: readonly string[]): [string, string];
}

/** A hook: as long as the prompt is open it is drawn anew, from the top of the window, whenever that changes its size. */
export function useDrawing(screen: Screen): Drawing {
  const [window, setWindow] = useState(() => screen.window());
  const drawn = useRef({ upper: 1, lower: 0 });
  useEffect(() => {
    const { stdout } = screen.io;
    const drawAnew = () => {
      clearWindow(screen, drawn.current);
      setWindow(screen.window());
    };
    stdout.on('resize', drawAnew);
    return () => {
      stdout.off('resize', drawAnew);
    };
  }, []);

  const withCursor = (upper: readonly string[], lower: readonly string[]): [string, string] => {
    drawn.current = { upper: upper.length, lower: lower.length };
    return [upper.join('\n'), lower.join('\n')];
  };
  return {
    window,
    withCursor,
    withoutCursor(lines) {
      // Inquirer adds a row to an upper part whose last line is empty or, in UTF-16 units, as long as the window is wide.
      const split =
        lines.findLastIndex((line) => stripVTControlCharacters(line).length % window.columns > 0) + 1;
      const upper = lines.slice(0, split);
      return withCursor([...upper.slice(0, -1), `${upper.at(-1) ?? ''}${HIDE_CURSOR}`], lines.slice(split));
    },
  };
}

/**
 * Clears the window and says again what was told above the prompt. Leaves the cursor where Inquirer takes it to be, which
 * erases the rows that it has drawn, going up from there; with nothing above, it finds the top of the window by itself.
 * @param drawn how many rows of a prompt that is open have been drawn, to where its cursor is and below
 */
export function clearWindow(screen: Screen, drawn = { upper: 1, lower: 0 }): void {
  const told = screen.told();
  const rows = told.length === 0 ? 0 : drawn.upper + drawn.lower - 1;
  const up = told.length === 0 || drawn.lower === 0 ? '' : `\u001b[${drawn.lower}A`;
  screen.io.stdout.write(`${CLEAR}${told.map((line) => `${line}\n`).join('')}${'\n'.repeat(rows)}${up}`);
}
