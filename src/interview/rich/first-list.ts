/** The list that may come before a sitting: Inquirer's own `select`, which gets its keys from our keyboard and draws on our canvas. */
import { PassThrough, Writable } from 'node:stream';
import { select } from '@inquirer/prompts';
import type { Menu, MenuItem } from '../asking.ts';
import { type Arrival, asksForMore, goesOn, isKey } from '../keys/keys.ts';
import { clearWindow } from './drawing.ts';
import { type Frame, startsOf, titledFrame, usableColumns } from './frame.ts';
import { type MenuConfig, type MenuLeft, menuKeys, menuRows } from './menu.ts';
import { isStray, movedTo, NOTHING_HERE } from './moving.ts';
import type { Screen } from './screen.ts';
import { keysIn } from './use-keys.ts';

/** Where the cursor goes and what is erased, the canvas decides: of all that a terminal is told, looks alone stay. */
const MOVES = /\u001b\[[\d;?]*[A-Za-ln-z]/g;

/** What the person has done so far. */
interface Standing {
  active: number;
  /** Keys since the last move that mean nothing here. */
  strays: number;
}

/**
 * Shows a menu until something is chosen. Its items are all of them items, with labels and states alone. Rejects as all
 * Inquirer prompts do when it is stopped.
 */
export async function firstList({ menu, screen }: MenuConfig, signal: AbortSignal): Promise<MenuLeft> {
  const items = menu.items.filter((item) => typeof item !== 'string');
  const start = items.findIndex(({ value }) => value === menu.start);
  const standing = { active: Math.max(0, start), strays: 0 };
  for (;;) {
    const left = await shownOnce(menu, items, standing, screen, signal);
    if (left !== 'anew') return left;
  }
}

/** Shows it until it is left, or has to be drawn anew: Inquirer draws only where a key has changed something. */
async function shownOnce(
  menu: Menu,
  items: readonly MenuItem[],
  standing: Standing,
  screen: Screen,
  signal: AbortSignal,
): Promise<MenuLeft | 'anew'> {
  const { style, canvas, keyboard, drawers, io } = screen;
  const labels = menuRows(items, style, usableColumns(screen.window())).map(({ label }) => label);
  const frame = () => frameAround(menu, labels, standing, screen);
  const pointer = style.sign(style.glyphs.pointer);
  const output = new Writable({
    write(chunk, _encoding, written) {
      const lines = String(chunk).replace(MOVES, '').trimEnd().split('\n');
      const row = lines.findIndex((line) => line.startsWith(pointer));
      // Once something is chosen it writes no items, and that is nothing to see.
      if (row >= 0) {
        const rows = labels[standing.active]?.length ?? 1;
        canvas.draw([...lines, ...frame().below], { row, column: 2, rows });
      }
      written();
    },
  });
  const input = new PassThrough();
  const press = (name: string) => input.emit('keypress', '', { name });
  const moveTo = (to: number) => {
    const steps = to - standing.active;
    Object.assign(standing, { active: to, strays: 0 });
    for (let step = 0; step < Math.abs(steps); step++) press(steps > 0 ? 'down' : 'up');
  };
  const closing = new AbortController();
  const anew = () => closing.abort('anew');
  const resized = () => {
    clearWindow(screen);
    anew();
  };
  const takeKey = (arrival: Arrival) => {
    const to = targetOf(arrival, items, labels, standing.active);
    if (asksForMore(arrival)) closing.abort('more');
    else if (goesOn(arrival)) press('return');
    else if (to !== null) moveTo(to);
    else if (isStray(arrival)) standing.strays++;
  };
  const stopListening = keyboard.listen((arrival) => {
    for (const one of keysIn(arrival)) takeKey(one);
    if (standing.strays > 1) anew();
    // What comes now is for what is shown next.
    if (closing.signal.aborted) stopListening();
  });
  drawers.add(anew);
  io.stdout.on('resize', resized);
  try {
    const value = await select(
      {
        message: menu.title,
        choices: items.map(({ value }, at) => ({ value, name: labels[at]?.join('\n').slice(2) ?? '' })),
        default: items[standing.active]?.value ?? '',
        loop: false,
        pageSize: frame().bodyRows,
        theme: {
          prefix: '',
          icon: { cursor: pointer },
          style: {
            message: (_title: string, status: string) => (status === 'done' ? '' : frame().above.join('\n')),
            highlight: (text: string) => text,
            answer: () => '',
            // Its own line of keys would always have a blank one above.
            keysHelpTip: () => '',
          },
        },
      },
      { input, output, signal: AbortSignal.any([signal, closing.signal]) },
    );
    return { kind: 'chosen', value };
  } catch (error) {
    if (signal.aborted || !closing.signal.aborted) throw error;
    if (closing.signal.reason === 'anew') return 'anew';
    return { kind: 'more', active: items[standing.active]?.value ?? '' };
  } finally {
    stopListening();
    drawers.delete(anew);
    io.stdout.off('resize', resized);
  }
}

function frameAround(
  menu: Menu,
  labels: readonly (readonly string[])[],
  { strays }: Standing,
  { style, window }: Screen,
): Frame {
  const heights = labels.map(({ length }) => length);
  return titledFrame(menu.title, strays > 1 ? NOTHING_HERE : null, {
    style,
    window: window(),
    keys: menuKeys(menu),
    bodyHeight: heights.reduce((sum, height) => sum + height, 0),
    tallest: Math.max(...heights),
  });
}

/** The item that a key leads to; null for a key that leads to none. */
function targetOf(
  arrival: Arrival,
  items: readonly MenuItem[],
  labels: readonly (readonly string[])[],
  active: number,
): number | null {
  if (isKey(arrival, 'up')) return Math.max(0, active - 1);
  if (isKey(arrival, 'down')) return Math.min(items.length - 1, active + 1);
  const starts = startsOf(labels);
  return movedTo(arrival, { items, starts, rows: labels.flat().length, active });
}
