/** The screen that prompts draw on, the keyboard before it, and the way to what there is beside the questions. */

import type { Io } from '../../io.ts';
import type { Style } from '../../terminal/style.ts';
import type { TalkedAbout } from '../../walk/current.ts';
import type { MoreLeft, Saves } from '../asking.ts';
import type { MoreCommand } from '../command-names.ts';
import type { Canvas } from './canvas.ts';
import type { Window } from './frame.ts';
import type { Keyboard } from './keyboard.ts';

/** A run's terminal, how text looks on it, and its size now. */
export interface Screen {
  readonly io: Io;
  readonly style: Style;
  readonly canvas: Canvas;
  readonly keyboard: Keyboard;
  /** What is saved where somebody stops. */
  readonly saves: Saves;
  /** What draws the open prompt anew, where what was drawn is gone. */
  readonly drawers: Set<() => void>;
  /** What "Not sure yet" has taken the place of in this sitting, by the id of the question. */
  readonly setAside: Map<string, readonly string[]>;
  /** The first row in sight of a list in which something was ticked, by the id of the list: it is shown again at once. */
  readonly scrolledTo: Map<string, number>;
  window(): Window;
  /** Opens the list of what there is beside the questions, or the one thing of it that a command stands for. */
  more(command?: MoreCommand, toTalkAbout?: readonly TalkedAbout[]): Promise<MoreLeft>;
  /** What was said since the last prompt was left, as lines for the window as it is now. */
  told(): readonly string[];
}
