/** The lines of a text that is only read, each with where in the text it stands. Pure. */
import { wrap } from '../../terminal/lines.ts';
import type { Style } from '../../terminal/style.ts';
import { shown } from '../../text/shown.ts';

/** Paragraphs as lines with a blank one between two; the first of them a title where `title`. */
export function paragraphLines(
  paragraphs: readonly string[],
  title: boolean,
  style: Style,
  columns: number,
): string[] {
  return pageLines(paragraphs, columns).map((line) => styledLine(line, title, style));
}

/** A line of a text, with how many letters stand before it. */
export interface Line {
  readonly text: string;
  readonly first: boolean;
  readonly before: number;
}

/** Paragraphs as such lines, with a blank one between two. */
export function pageLines(paragraphs: readonly string[], columns: number): Line[] {
  let letters = 0;
  return paragraphs.flatMap((paragraph, index) => {
    const lines = shown(paragraph)
      .split('\n')
      .flatMap((line) => wrap(line, columns));
    return (index === 0 ? lines : ['', ...lines]).map((text) => {
      const before = letters;
      letters += text.replace(/\s/g, '').length;
      return { text, first: index === 0, before };
    });
  });
}

/** Such a line as it looks; one of the first paragraph is a title where `title`. */
export function styledLine({ text, first }: Line, title: boolean, style: Style): string {
  if (text === '') return '';
  return title && first ? style.title(text) : style.plain(text);
}
