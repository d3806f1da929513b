/** The screen that prompts draw on. */
import type { Io } from '../../io.ts';
import type { Style } from '../../terminal/style.ts';
import type { Canvas } from './canvas.ts';
import type { Window } from './frame.ts';

/** A run's terminal, how text looks on it, and its size now. */
export interface Screen {
  readonly io: Io;
  readonly style: Style;
  readonly canvas: Canvas;
  window(): Window;
  /** What was said since the last prompt was left, as lines for the window as it is now. */
  told(): readonly string[];
}
