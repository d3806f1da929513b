/**
 * The list that may come before a sitting: Inquirer's own `select`, which gets its keys from our keyboard, and whose items
 * go onto our canvas with all that stands around a list.
 */
import { PassThrough, Writable } from 'node:stream';
import { select } from '@inquirer/prompts';
import type { MenuItem } from '../asking.ts';
import { type Arrival, asksForMore, goesOn, isKey } from '../keys/keys.ts';
import { clearWindow } from './drawing.ts';
import { titledFrame, usableColumns } from './frame.ts';
import { inSight, listInFrame, startsOf } from './in-sight.ts';
import { menuKeys } from './key-line.ts';
import { type MenuConfig, type MenuLeft, menuRows } from './menu.ts';
import { isStray, movedTo, NOTHING_HERE } from './moving.ts';
import { keysIn } from './use-keys.ts';

/** Where the cursor goes and what is erased, the canvas decides: of all that a terminal is told, looks alone stay. */
const MOVES = /\u001b\[[\d;?]*[A-Za-ln-z]/g;

/** Shows a menu of items without lines until something is chosen. Rejects as all Inquirer prompts do when it is stopped. */
export async function firstList(config: MenuConfig, signal: AbortSignal): Promise<MenuLeft> {
  const items = config.menu.items.filter((item) => typeof item !== 'string');
  const start = items.findIndex(({ value }) => value === config.menu.start);
  for (let active = Math.max(0, start); ; ) {
    const left = await shownAt(active, items, config, signal);
    if (left.kind !== 'anew') return left;
    active = left.active;
  }
}

/** Shows the items in a window of one size: `anew` once that has changed. */
async function shownAt(
  start: number,
  items: readonly MenuItem[],
  { menu, screen }: MenuConfig,
  signal: AbortSignal,
): Promise<MenuLeft | { readonly kind: 'anew'; readonly active: number }> {
  const { style, canvas, keyboard, drawers, io } = screen;
  const window = screen.window();
  const columns = usableColumns(window);
  const labels = menuRows(items, style, columns).map(({ label }) => label);
  const starts = startsOf(labels);
  let [active, strays, firstRow] = [start, 0, 0];
  let rows: readonly string[] = [];

  const draw = () => {
    const frame = titledFrame(menu.title, strays > 1 ? NOTHING_HERE : null, {
      style,
      window,
      keys: menuKeys(false, 'answers'),
      bodyHeight: rows.length,
      tallest: Math.max(...labels.map(({ length }) => length)),
    });
    const blocks = labels.map(({ length }, at) => ({
      rows: rows.slice(starts[at], (starts[at] ?? 0) + length),
      isItem: true,
    }));
    const sight = inSight({ blocks, active, passed: 0, room: frame.bodyRows, before: firstRow });
    firstRow = sight.start;
    canvas.draw(...listInFrame(frame, sight, 2, style, columns));
  };

  const input = new PassThrough();
  const press = (name: string) => input.emit('keypress', '', { name });
  const output = new Writable({
    write(chunk, _encoding, written) {
      const text = String(chunk).replace(MOVES, '').trimEnd();
      if (text !== '') rows = text.split('\n');
      written();
    },
  });
  const closing = new AbortController();
  const takeKey = (arrival: Arrival) => {
    const to = movedBy(arrival, { items, starts, rows: rows.length, active });
    if (asksForMore(arrival)) closing.abort('more');
    else if (goesOn(arrival)) press('return');
    else if (to !== null) {
      for (let at = active; at !== to; at += Math.sign(to - at)) press(to > at ? 'down' : 'up');
      [active, strays] = [to, 0];
    } else if (isStray(arrival)) strays++;
  };
  const anew = () => closing.abort('anew');
  const resized = () => {
    clearWindow(screen);
    anew();
  };
  const chosen = select(
    {
      message: menu.title,
      choices: items.map(({ value }, at) => ({ value, name: labels[at]?.join('\n').slice(2) ?? '' })),
      default: items[start]?.value ?? '',
      loop: false,
      pageSize: labels.flat().length,
      theme: {
        prefix: '',
        icon: { cursor: style.sign(style.glyphs.pointer) },
        // Only the items are its own here.
        style: {
          message: () => '',
          highlight: (text: string) => text,
          answer: () => '',
          keysHelpTip: () => '',
        },
      },
    },
    { input, output, signal: AbortSignal.any([signal, closing.signal]) },
  );
  draw();
  drawers.add(anew);
  io.stdout.on('resize', resized);
  const stopListening = keyboard.listen((arrival) => {
    for (const one of keysIn(arrival)) takeKey(one);
    // What comes once it is closed is for what is shown next.
    if (closing.signal.aborted) stopListening();
    else draw();
  });
  try {
    return { kind: 'chosen', value: await chosen };
  } catch (error) {
    if (signal.aborted || !closing.signal.aborted) throw error;
    return closing.signal.reason === 'anew'
      ? { kind: 'anew', active }
      : { kind: 'more', active: items[active]?.value ?? '' };
  } finally {
    stopListening();
    drawers.delete(anew);
    io.stdout.off('resize', resized);
  }
}

/** The item that a key leads to; null for a key that leads to none. */
function movedBy(arrival: Arrival, list: Parameters<typeof movedTo>[1]): number | null {
  if (isKey(arrival, 'up')) return Math.max(0, list.active - 1);
  if (isKey(arrival, 'down')) return Math.min(list.items.length - 1, list.active + 1);
  return movedTo(arrival, list);
}
