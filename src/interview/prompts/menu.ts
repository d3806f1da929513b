/** A menu in the terminal, on Inquirer's own list. */
import { Separator, select } from '@inquirer/prompts';
import { width, wrap, wrapUnder } from '../../terminal/lines.ts';
import { shown } from '../../terminal/shown.ts';
import type { Style } from '../../terminal/style.ts';
import type { Menu, MenuItem } from '../asking.ts';
import type { Context } from './ending.ts';
import { usableColumns, type Window } from './frame.ts';

/** Where fewer rows than these would be left for the items, the keys are not shown. */
const LEAST_ITEMS = 3;

/** An answer in the menu is shown up to this many rows; the question itself shows it whole. */
const MOST_ROWS = 6;

/** Shows a menu; resolves to the value chosen. Rejects as all Inquirer prompts do when it is left in another way. */
export function menu(shownMenu: Menu, style: Style, window: Window, context: Context): Promise<string> {
  const columns = usableColumns(window);
  const keys = ['Arrows move', 'Enter chooses', 'Shift+Tab back', 'Ctrl+C stop and save'].join(
    ` ${style.glyphs.dot} `,
  );
  const title = wrap(shown(shownMenu.title), columns).map(style.title).join('\n');
  const below = wrap(keys, columns).map(style.quiet).join('\n');
  // One row stays blank above the title, and one between the list and the keys; the last row of the window stays free.
  const rowsFor = (others: number) => window.rows - title.split('\n').length - others - 2;
  const withKeys = rowsFor(below.split('\n').length + 1);
  const keysFit = withKeys >= LEAST_ITEMS;
  const labelled = shownMenu.items.filter((item) => typeof item !== 'string');
  const widest = Math.max(...labelled.map((item) => (item.state === '' ? 0 : width(shown(item.label)))));
  return select(
    {
      message: `\n${title}`,
      default: shownMenu.start,
      choices: shownMenu.items.map((item) =>
        typeof item === 'string'
          ? new Separator(item === '' ? ' ' : style.title(item))
          : {
              value: item.value,
              name: itemText(item, widest, style, columns - 2),
              short: style.plain(item.label),
            },
      ),
      pageSize: Math.max(1, keysFit ? withKeys : rowsFor(0)),
      loop: false,
      theme: {
        prefix: '',
        icon: { cursor: style.active(style.glyphs.pointer) },
        style: {
          message: (text: string) => text,
          highlight: (text: string) => text,
          keysHelpTip: () => (keysFit ? below : undefined),
        },
      },
    },
    { ...context, clearPromptOnDone: true },
  );
}

function itemText(item: MenuItem, widest: number, style: Style, columns: number): string {
  const padding = ' '.repeat(Math.max(0, widest - width(shown(item.label))));
  const state = item.state === '' ? '' : `${padding}  ${style.quiet(item.state)}`;
  const rows = item.lines.flatMap((line) => wrapUnder('    ', '    ', shown(line), columns));
  const hidden = rows.length - MOST_ROWS;
  const more =
    hidden > 0 ? [`    ${style.glyphs.more} ${hidden} more ${hidden === 1 ? 'line' : 'lines'}`] : [];
  const label = wrapUnder('', '  ', shown(item.label), columns)
    .map((line) => style.plain(line))
    .join('\n');
  return [label + state, ...[...rows.slice(0, MOST_ROWS), ...more].map(style.answer)].join('\n');
}
