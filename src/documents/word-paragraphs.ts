/** The paragraphs of a document as Word has them, each set the way its text is read, and lines to write on. */
import {
  type IParagraphOptions,
  type IRunOptions,
  LeaderType,
  Paragraph,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { isRightToLeft } from '../text/direction.ts';
import { showable } from '../text/shown.ts';
import { STYLES } from './word-looks.ts';

/** Some text in a look of its own. */
export interface TextInLook {
  readonly text: string;
  readonly look?: Pick<IRunOptions, 'bold' | 'color' | 'size'>;
}

/** A paragraph of text. Word takes its direction, and that of each part, from what the file says, and never from the letters. */
export function paragraphOf(
  texts: string | readonly TextInLook[],
  options: IParagraphOptions = {},
): Paragraph {
  const parts = typeof texts === 'string' ? [{ text: texts }] : texts;
  const whole = parts.map(({ text }) => text).join('');
  return new Paragraph({
    ...options,
    ...(isRightToLeft(whole) && { bidirectional: true }),
    children: [
      ...parts.flatMap(({ text, look }) =>
        runs(text, { ...look, ...(isRightToLeft(text) && { rightToLeft: true }) }),
      ),
      ...(options.children ?? []),
    ],
  });
}

/** A paragraph of text in one of our styles. */
export function styledParagraph(style: string, text: string): Paragraph {
  return paragraphOf(text, { style });
}

/**
 * A paragraph of text with an address in it that can be followed: as a field, which names no other file among the parts of
 * the document.
 */
export function linkedParagraph(text: string, link: string, options: IParagraphOptions): Paragraph {
  const [before = '', ...after] = text.split(link);
  return paragraphOf(before, {
    ...options,
    children: [
      new SimpleField(`HYPERLINK "${showable(link)}"`, showable(link)),
      new TextRun(showable(after.join(link))),
    ],
  });
}

/** Text with its line breaks. */
function runs(text: string, look: IRunOptions): TextRun[] {
  return showable(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }));
}

/**
 * A line to write on, of the height that its style gives it. LibreOffice gives it that where something stands on
 * it: a tab alone is nothing to it.
 */
export function lineToWriteOn(width: number, style: string = STYLES.line, keepNext = false): Paragraph {
  return new Paragraph({
    style,
    ...(keepNext && { keepNext }),
    tabStops: toTheEdge(width),
    children: [new TextRun({ children: ['\u00a0', new Tab()] })],
  });
}

/** A tab that draws a line to the far edge: unlike borders, it stays one a paragraph. */
export function toTheEdge(width: number) {
  return [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }];
}
