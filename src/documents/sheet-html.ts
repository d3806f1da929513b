/** What is to be filled in by hand as HTML: boxes to tick, lines to write on, the grid to tick and frames side by side. */
import { BLANK } from './boxes.ts';
import { escaped, htmlLines } from './html-head.ts';
import type { BoxToTick, ChoiceToTick, ColumnToTick, QuestionOnPaper } from './layout.ts';

/** A question with what is to be filled in below it. */
export function questionOnPaperHtml({ ask, help, boxes, lines }: QuestionOnPaper): string {
  return [
    `<section class="question">\n${lines === 'behind' ? lineBehind(ask) : `<h3 dir="auto">${escaped(ask)}</h3>`}\n`,
    help === '' ? '' : `<p class="quiet" dir="auto">${htmlLines(help)}</p>\n`,
    boxes.length > 0 ? boxesHtml(boxes) : '',
    lines === 'behind' ? '' : linesHtml(lines),
    '</section>\n',
  ].join('');
}

/** What is asked with a line to write on behind it. */
function lineBehind(ask: string): string {
  return `<h3 class="with-line" dir="auto"><span>${escaped(ask)}</span><span class="line"></span></h3>`;
}

/** Questions next to each other where there is room. */
export function sideBySideHtml(questions: readonly QuestionOnPaper[]): string {
  return `<div class="side-by-side">\n${questions.map(questionOnPaperHtml).join('')}</div>\n`;
}

/** All options of all choices side by side where there is room. */
export function gridToTickHtml(columns: readonly ColumnToTick[]): string {
  return `<div class="grid-to-tick">\n${columns.map(columnHtml).join('')}</div>\n`;
}

/** What to write a note on, each with its lines. */
export function itemsWithLinesHtml(items: readonly string[], lines: number): string {
  const each = items.map((text) => `<li dir="auto">${htmlLines(text)}\n${linesHtml(lines)}</li>\n`);
  return `<ul class="with-lines">\n${each.join('')}</ul>\n`;
}

function columnHtml({ title, parts }: ColumnToTick): string {
  const inside = parts.map(
    ({ share, choices }) => `<div style="flex-grow: ${share}">\n${choices.map(choiceHtml).join('')}</div>\n`,
  );
  const share = parts.reduce((sum, part) => sum + part.share, 0);
  return `<section class="column" style="flex-grow: ${share}">\n<h3 dir="auto">${escaped(title)}</h3>\n<div class="parts">\n${inside.join('')}</div>\n</section>\n`;
}

function choiceHtml({ name, boxes }: ChoiceToTick): string {
  return (name === '' ? '' : `<h4 dir="auto">${escaped(name)}</h4>\n`) + boxesHtml(boxes);
}

function boxesHtml(boxes: readonly BoxToTick[]): string {
  return `<ul class="boxes">\n${boxes.map(boxHtml).join('')}</ul>\n`;
}

function boxHtml({ label, gloss, ownWords, below }: BoxToTick): string {
  const quiet = gloss === '' ? '' : `: <span class="quiet">${escaped(gloss)}</span>`;
  const toWriteOn = '<span class="line"></span>'.repeat(below + (ownWords ? 1 : 0));
  return `<li><span class="mark" aria-hidden="true">${BLANK}</span><span dir="auto">${escaped(label)}${quiet}${toWriteOn}</span></li>\n`;
}

function linesHtml(count: number): string {
  return '<div class="line"></div>\n'.repeat(count);
}
