/** A terminal's screen as a picture: text that can be selected and read aloud, each run of one look in its columns. */
import xterm from '@xterm/headless';

type Cell = NonNullable<ReturnType<NonNullable<ReturnType<xterm.IBuffer['getLine']>>['getCell']>>;

interface Run {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly text: string;
  readonly look: string;
}

const CELL = { width: 8.4, height: 19 };
const MARGIN = 16;
/** The colours that the program's style uses, by their number in a terminal. */
const COLOURS: Readonly<Record<number, string>> = { 2: 'green', 6: 'cyan' };

const STYLE = `
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #e6e6e6; white-space: pre; }
.bold { font-weight: bold; } .green { fill: #7ee08a; } .cyan { fill: #79d7e8; }
`;

/**
 * Draws what a window shows after all of this was written to it, as an SVG image.
 * @param title what there is to see, for those who do not see it
 */
export async function screenSvg(raw: string, cols: number, rows: number, title: string): Promise<string> {
  const terminal = new xterm.Terminal({ cols, rows, allowProposedApi: true, scrollback: 5000 });
  await new Promise<void>((resolve) => terminal.write(raw, resolve));
  const runs = runsOf(terminal);
  terminal.dispose();
  const first = Math.min(...runs.map(({ row }) => row));
  const last = Math.max(...runs.map(({ row }) => row));
  const [width, height] = [cols * CELL.width + 2 * MARGIN, (last - first + 1) * CELL.height + 2 * MARGIN];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fixed(width)} ${fixed(height)}" width="${fixed(width)}" height="${fixed(height)}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    `<rect width="100%" height="100%" rx="8" fill="#1e1e1e"/>`,
    ...runs.map((run) => drawn({ ...run, row: run.row - first })),
    '</svg>',
    '',
  ].join('\n');
}

function runsOf({ buffer: { active }, rows }: xterm.Terminal): Run[] {
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
    const line = active.getLine(active.baseY + row);
    const runs: Run[] = [];
    for (let column = 0; column < (line?.length ?? 0); column++) {
      const cell = line?.getCell(column);
      const columns = cell?.getWidth() ?? 0;
      if (!cell || columns === 0) continue;
      const [text, look] = [cell.getChars() || ' ', lookOf(cell)];
      const before = runs.at(-1);
      if (before?.look === look)
        runs[runs.length - 1] = { ...before, text: before.text + text, columns: before.columns + columns };
      else runs.push({ row, column, columns, text, look });
    }
    return runs.map(withoutEnd).filter(({ text }) => text.trim() !== '');
  });
}

function lookOf(cell: Cell): string {
  const colour = cell.isFgPalette() ? COLOURS[cell.getFgColor()] : undefined;
  return [cell.isBold() ? 'bold' : '', colour ?? ''].filter(Boolean).join(' ');
}

function withoutEnd(run: Run): Run {
  const text = run.text.trimEnd();
  return { ...run, text, columns: run.columns - (run.text.length - text.length) };
}

/** Each run is as wide as its columns, whatever font there is. */
function drawn({ row, column, columns, text, look }: Run): string {
  const x = fixed(MARGIN + column * CELL.width);
  const y = fixed(MARGIN + row * CELL.height + 14);
  const of = look === '' ? '' : ` class="${look}"`;
  return `<text x="${x}" y="${y}" textLength="${fixed(columns * CELL.width)}"${of} xml:space="preserve">${escaped(text)}</text>`;
}

function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
