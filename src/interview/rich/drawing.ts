/** Drawing a prompt, and drawing it anew where the window changes its size: a terminal wraps the old lines in its own way. */
import { useEffect, useState } from '@inquirer/core';
import type { Focus } from './canvas.ts';
import type { Window } from './frame.ts';
import type { Screen } from './screen.ts';

/** Takes away what is in sight, but nothing that has scrolled out of it. */
const CLEAR = '\u001b[H\u001b[J';

/** The window that a prompt is drawn in, and how to draw it. */
interface Drawing {
  readonly window: Window;
  /** Draws the prompt, and where in it the person is. Gives what the prompt gives to Inquirer, which draws nothing. */
  draw(lines: readonly string[], focus?: Focus): '';
}

/** A hook: as long as the prompt is open it is drawn anew, from the top of the window, whenever that changes its size. */
export function useDrawing(screen: Screen): Drawing {
  const [window, setWindow] = useState(() => screen.window());
  useEffect(() => {
    const { stdout } = screen.io;
    const drawAnew = () => setWindow({ ...screen.window() });
    const resized = () => {
      clearWindow(screen);
      drawAnew();
    };
    screen.drawers.add(drawAnew);
    stdout.on('resize', resized);
    return () => {
      screen.drawers.delete(drawAnew);
      stdout.off('resize', resized);
    };
  }, []);
  return {
    window,
    draw(lines, focus) {
      screen.canvas.draw(lines, focus ?? null);
      return '';
    },
  };
}

/** Clears the window, and says again what was told above the prompt. */
export function clearWindow(screen: Screen): void {
  screen.io.stdout.write(
    `${CLEAR}${screen
      .told()
      .map((line) => `${line}\n`)
      .join('')}`,
  );
  screen.canvas.forget();
}
