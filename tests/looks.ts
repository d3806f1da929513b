/** What a terminal makes of all that was written to it: each run of one look that ever stood on its screen. */
import xterm from '@xterm/headless';

/** Letters beside each other that look alike, without the blanks at their ends. */
export interface Run {
  readonly text: string;
  /** A colour of its own for the letters or what is behind them; reversed is none. */
  readonly coloured: boolean;
  /** Fainter than the terminal's own letters, or not to be seen at all. */
  readonly faint: boolean;
  readonly bold: boolean;
}

type Line = NonNullable<ReturnType<xterm.IBuffer['getLine']>>;

/** The runs on the screen as it was after each piece of what was written, however soon they were drawn over. */
export async function runsEverShown(raw: string, cols: number, rows: number): Promise<Run[]> {
  const terminal = new xterm.Terminal({
    cols,
    rows,
    allowProposedApi: true,
    convertEol: true,
    scrollback: 5000,
  });
  const found = new Map<string, Run>();
  for (const piece of raw.split(/(?=\u001b\[)/)) {
    const { active } = terminal.buffer;
    const before = active.baseY + active.cursorY;
    await new Promise<void>((resolve) => terminal.write(piece, resolve));
    const after = active.baseY + active.cursorY;
    for (let row = Math.min(before, after); row <= Math.max(before, after); row++) {
      for (const run of runsOf(active.getLine(row))) found.set(JSON.stringify(run), run);
    }
  }
  terminal.dispose();
  return [...found.values()];
}

function runsOf(line: Line | undefined): Run[] {
  const runs: Run[] = [];
  for (let column = 0; line && column < line.length; column++) {
    const cell = line.getCell(column);
    if (!cell || cell.getWidth() === 0) continue;
    const coloured = !cell.isFgDefault() || !cell.isBgDefault();
    const faint = Boolean(cell.isDim() || cell.isInvisible());
    const [look, text] = [{ coloured, faint, bold: Boolean(cell.isBold()) }, cell.getChars() || ' '];
    const last = runs.at(-1);
    if (last && last.coloured === coloured && last.faint === faint && last.bold === look.bold)
      runs[runs.length - 1] = { ...look, text: last.text + text };
    else runs.push({ ...look, text });
  }
  return runs.map((run) => ({ ...run, text: run.text.trim() })).filter(({ text }) => text !== '');
}
