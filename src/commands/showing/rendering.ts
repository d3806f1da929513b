/** How a model looks on a screen: the style and the width of its lines, and a title with lines below it. */
import { type Io, windowSize } from '../../io.ts';
import { wrap, wrapUnder } from '../../terminal/lines.ts';
import { type Style, styleFor } from '../../terminal/style.ts';
import { shown } from '../../text/shown.ts';

/** How lines are to look, and how wide they may be. */
export interface Rendering {
  readonly style: Style;
  readonly columns: number;
  /** Whether lines are to be heard, or read with the fingers: in words rather than in signs and columns. */
  readonly inWords: boolean;
}

/** How lines are to look on standard output. */
export function renderingFor(io: Io, plain: boolean): Rendering {
  return {
    style: styleFor({ env: io.env, isTerminal: Boolean(io.stdout.isTTY), plain }),
    columns: windowSize(io.stdout).columns,
    inWords: plain,
  };
}

/** A blank line, a title, and lines below it; those that begin with a sign or blanks go on under their own words. */
export function block(title: string, lines: readonly string[], { style, columns }: Rendering): string[] {
  const body = lines.flatMap((line) =>
    line.startsWith('  ')
      ? wrapUnder('  ', '  ', shown(line.slice(2)), columns)
      : line.startsWith('- ') || line.startsWith('? ')
        ? wrapUnder('', '  ', shown(line), columns)
        : wrap(shown(line), columns),
  );
  return ['', ...wrap(shown(title), columns).map(style.title), ...body.map((line) => style.plain(line))];
}
