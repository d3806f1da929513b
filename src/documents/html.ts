/** A document as HTML: one file that asks nothing of any other, and whose text is text. */
import { areNamed, type GridChoice, type GridColumn, optionInWords } from '../model/grid.ts';
import { BLANK, TICKED } from './boxes.ts';
import { columnChosen, gridShares } from './grid-shares.ts';
import { escaped, headOf, htmlLines, subtitleLine } from './html-head.ts';
import { LOOKS } from './html-looks.ts';
import { type DocumentLayout, type SheetBlock, type SheetLayout, titleInOne } from './layout.ts';
import { PAPERS } from './paper.ts';
import { gridToTickHtml, itemsWithLinesHtml, questionOnPaperHtml, sideBySideHtml } from './sheet-html.ts';

/** Nothing is fetched and nothing runs, whatever a text in the document says. */
export const NOTHING_BUT_STYLES =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Writes a document as HTML. */
export function htmlOf(layout: DocumentLayout | SheetLayout): string {
  const { language, subtitle } = layout;
  const isSheet = 'more' in layout;
  const head = headOf({
    language,
    title: titleInOne(layout),
    subtitle,
    policy: NOTHING_BUT_STYLES,
    styles: `\n${LOOKS}${pageStyle(layout)}`,
  });
  const looks = isSheet ? ' class="to-fill-in"' : layout.onItsSide ? ' class="on-its-side"' : '';
  return `${head}<body${looks}>
<header>
<h1 dir="auto">${escaped(layout.title)}${besideHtml(layout)}</h1>
${subtitleLine(subtitle)}</header>
<main>
${blocksHtml(layout.blocks)}${isSheet ? layout.more.map(partHtml).join('') : ''}</main>
<footer>
${layout.foot.map((line) => `<p>${escaped(line)}</p>\n`).join('')}</footer>
</body>
</html>
`;
}

/** What its pages are: of their paper where they are filled in by hand, else of what the printer holds. */
function pageStyle(layout: DocumentLayout | SheetLayout): string {
  if ('more' in layout) return `@page to-fill-in { size: ${PAPERS[layout.paper].css}; }\n`;
  return layout.onItsSide ? '@page { size: landscape; }\n' : '';
}

function besideHtml({ beside }: Pick<DocumentLayout, 'beside'>): string {
  return beside === undefined ? '' : ` <span class="beside">${escaped(beside)}</span>`;
}

function partHtml({ columns, onNewPage, blocks }: SheetLayout['more'][number]): string {
  const looks = ['part', ...(columns === 2 ? ['in-two'] : []), ...(onNewPage ? ['on-new-page'] : [])];
  return `<div class="${looks.join(' ')}">\n${blocksHtml(blocks)}</div>\n`;
}

/** Blocks in order. */
export function blocksHtml(blocks: readonly SheetBlock[]): string {
  return blocks.map(blockHtml).join('');
}

function blockHtml(block: SheetBlock): string {
  switch (block.kind) {
    case 'heading': {
      const name = `h${block.level + 1}`;
      return `<${name} dir="auto">${escaped(block.text)}</${name}>\n`;
    }
    case 'text':
      return `<p class="${block.look}" dir="auto">${linkedHtml(block.text, block.link)}</p>\n`;
    case 'grid':
      return gridHtml(block.columns, ` style="${columnsStyle(block.columns)}"`);
    case 'list':
      return `<ul>\n${block.items.map(itemHtml).join('')}</ul>\n`;
    case 'table':
      return tableHtml(block.head, block.rows);
    case 'question':
      return questionOnPaperHtml(block);
    case 'items with lines':
      return itemsWithLinesHtml(block.items, block.lines);
    case 'grid to tick':
      return gridToTickHtml(block.columns);
    case 'side by side':
      return sideBySideHtml(block.questions);
  }
}

/** The grid. `widths`: an attribute that says how wide its columns are; without it they are alike, and no policy against styles is touched. */
export function gridHtml(columns: readonly GridColumn[], widths = ''): string {
  return `<div class="grid"${widths}>\n${columns.map(columnHtml).join('')}</div>\n`;
}

/** How wide the columns are where there is room for all of them side by side. */
function columnsStyle(columns: readonly GridColumn[]): string {
  return `--columns: ${gridShares(columns.map(columnChosen))
    .map((share) => `${share}fr`)
    .join(' ')}`;
}

/** Text with its line breaks, and with the address that it holds to be followed. */
function linkedHtml(text: string, link: string | undefined): string {
  if (link === undefined) return htmlLines(text);
  const to = `<a href="${escaped(link)}" rel="noreferrer">${escaped(link)}</a>`;
  return text.split(link).map(htmlLines).join(to);
}

function columnHtml(column: GridColumn): string {
  const { title, choices } = column;
  const named = areNamed(column);
  return `<section class="column">\n<h3 dir="auto">${escaped(title)}</h3>\n${choices
    .map((choice) => choiceHtml(choice, named))
    .join('')}</section>\n`;
}

function choiceHtml({ name, options, open }: GridChoice, named: boolean): string {
  const items = options.map((option) => {
    const [look, mark, spoken] = option.chosen
      ? ['chosen', TICKED, 'Chosen: ']
      : ['other', BLANK, 'Not chosen: '];
    const gloss = option.gloss === '' ? '' : ` <span class="gloss">${escaped(option.gloss)}</span>`;
    const words = `<span dir="auto">${htmlLines(optionInWords(option))}${gloss}</span>`;
    return `<li class="${look}"><span class="mark" aria-hidden="true">${mark}</span><span class="said">${spoken}</span>${words}</li>\n`;
  });
  return [
    named ? `<h4 dir="auto">${escaped(name)}</h4>\n` : '',
    open ? '<p class="open">Still open</p>\n' : '',
    `<ul class="options">\n${items.join('')}</ul>\n`,
  ].join('');
}

function itemHtml({ text, below }: { readonly text: string; readonly below: string }): string {
  const note = below === '' ? '' : `<p dir="auto">${htmlLines(below)}</p>`;
  return `<li dir="auto">${htmlLines(text)}${note}</li>\n`;
}

function tableHtml(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = ([first = '', ...rest]: readonly string[]) =>
    `<tr><th scope="row">${escaped(first)}</th>${rest
      .map((text) => `<td dir="auto">${htmlLines(text)}</td>`)
      .join('')}</tr>\n`;
  const heads = head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  return `<table style="--columns: ${head.length}">\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows.map(row).join('')}</tbody>\n</table>\n`;
}
