/** A document as Markdown, to paste where it is understood; whatever people wrote stays as they wrote it. */
import { areNamed, type GridColumn, optionInWords } from '../model/grid.ts';
import { showable } from '../text/shown.ts';
import { BLANK, TICKED } from './boxes.ts';
import { type DocumentBlock, type DocumentLayout, titleInOne } from './layout.ts';
import { MARKDOWN_MARK } from './no-answers.ts';

/** Writes a document as Markdown. */
export function markdownOf(layout: DocumentLayout): string {
  const parts = [
    MARKDOWN_MARK,
    `# ${markdownLine(titleInOne(layout))}`,
    ...(layout.subtitle === '' ? [] : [`*${markdownLine(layout.subtitle)}*`]),
    ...blocksMarkdown(layout.blocks, 1),
    ...(layout.foot.length > 0 ? ['---'] : []),
    ...layout.foot.map((line) => `*${markdownLine(line)}*`),
  ];
  return `${parts.join('\n\n')}\n`;
}

/**
 * Writes blocks, each by itself.
 * @param below the level of the heading that they stand under
 */
export function blocksMarkdown(blocks: readonly DocumentBlock[], below: number): string[] {
  return blocks.flatMap((block) => blockMarkdown(block, below));
}

function blockMarkdown(block: DocumentBlock, below: number): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level + below)} ${markdownLine(block.text)}`];
    case 'text':
      return [block.look === 'quiet' ? `*${markdownLine(block.text)}*` : indentedLines(block.text, '')];
    case 'grid':
      return [gridMarkdown(block.columns)];
    case 'list':
      return [
        block.items
          .map(
            ({ text, below }) =>
              `- ${indentedLines(text, '  ')}${below === '' ? '' : `\n\n  ${indentedLines(below, '  ')}`}`,
          )
          .join('\n'),
      ];
    case 'table':
      return [
        tableMarkdown(
          block.head.map(markdownLine),
          block.rows.map((row) => row.map(inCell)),
        ),
      ];
  }
}

/** As many rows as the longest column has lines: reads as a grid also where nothing draws the table. */
function gridMarkdown(columns: readonly GridColumn[]): string {
  const cells = columns.map(columnCells);
  const height = Math.max(...cells.map(({ length }) => length));
  const rows = Array.from({ length: height }, (_, row) => cells.map((column) => column[row] ?? ''));
  return tableMarkdown(
    columns.map(({ title }) => markdownLine(title)),
    rows,
  );
}

function columnCells(column: GridColumn): string[] {
  const named = areNamed(column);
  return column.choices.flatMap(({ name, open, options }) => {
    const heads = [...(named ? [markdownLine(name)] : []), ...(open ? ['still open'] : [])];
    return [
      ...(heads.length > 0 ? [`*${heads.join(': ')}*`] : []),
      ...options.map((option) => {
        const text = inCell(optionInWords(option));
        const gloss = option.gloss === '' ? '' : `: ${inCell(option.gloss)}`;
        return option.chosen ? `${TICKED} **${text}**${gloss}` : `${BLANK} ${text}${gloss}`;
      }),
    ];
  });
}

/** Cells are Markdown already. */
function tableMarkdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** A cell is one line of the file: those that it shows are parted by the one mark that tables know for that. */
function inCell(text: string): string {
  return text.trim().split(/\n+/).map(markdownLine).join('<br>');
}

/** A text in one line, without any mark that Markdown would act on. */
export function markdownLine(text: string): string {
  return escapedLine(showable(text).replace(/\s+/g, ' ').trim());
}

/** Text with its line breaks and blank lines; all but the first line stand behind an indentation. */
function indentedLines(text: string, indent: string): string {
  const lines = text.split('\n').map(escapedLine);
  return lines
    .map((line, index) => {
      const breaks = line !== '' && (lines[index + 1] ?? '') !== '' ? '  ' : '';
      return (index > 0 && line !== '' ? indent : '') + line + breaks;
    })
    .join('\n');
}

/** A line without any mark that Markdown, or HTML within it, would act on. */
function escapedLine(line: string): string {
  return showable(line)
    .trimEnd()
    .replace(/[\\`*_[\]<>|~&$!]/g, '\\$&')
    .replace(/^(\s*)([#+=-]|\d+(?=[.)]))/, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
    .replace(/^ +/, (spaces) => '&nbsp;'.repeat(spaces.length));
}
