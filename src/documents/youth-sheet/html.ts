/** The sheet for young people as HTML: both pages in one file, each on a sheet of paper of its own. */
import { BLANK } from '../boxes.ts';
import { blocksHtml, NOTHING_BUT_STYLES } from '../html.ts';
import { escaped, headOf } from '../html-head.ts';
import { LOOKS } from '../html-looks.ts';
import { PAPERS } from '../paper.ts';
import type { QuestionToHandOut, YouthPages } from './layout.ts';

/** Writes it. */
export function youthSheetHtml({ language, paper, handOut, forStaff }: YouthPages): string {
  const { title, before, questions, after } = handOut;
  const styles = `\n${LOOKS}${LARGE}@page { size: ${PAPERS[paper].css}; }\n`;
  const head = headOf({ language, title, subtitle: '', policy: NOTHING_BUT_STYLES, styles });
  return `${head}<body>
<main class="hand-out">
<h1 dir="auto">${escaped(title)}</h1>
${before.map(paragraphHtml).join('')}${questions.map(questionToHandOutHtml).join('')}${after.map(paragraphHtml).join('')}</main>
<div class="apart" aria-hidden="true"></div>
<aside class="for-staff">
<h1 dir="auto">${escaped(forStaff.title)}</h1>
${blocksHtml(forStaff.blocks)}</aside>
</body>
</html>
`;
}

function paragraphHtml(text: string): string {
  return `<p dir="auto">${escaped(text)}</p>\n`;
}

function questionToHandOutHtml({ ask, boxes, lines }: QuestionToHandOut): string {
  return [
    `<section class="asked">\n<h2 dir="auto">${escaped(ask)}</h2>\n`,
    boxes.length > 0 ? `<ul class="to-tick">\n${boxes.map(boxToHandOutHtml).join('')}</ul>\n` : '',
    '<div class="to-write-on"></div>\n'.repeat(lines),
    '</section>\n',
  ].join('');
}

function boxToHandOutHtml(say: string): string {
  return `<li dir="auto"><span aria-hidden="true">${BLANK}</span> ${escaped(say)}</li>\n`;
}

/**
 * Printed, the page to hand out is as large as fits one page of Letter and of A4. An empty page stands behind it: printed on
 * both sides, the page for staff would else be the back of what young people hold. Neither has a margin of paper, which is
 * where a browser prints the path of the file and the day.
 */
const LARGE = `.hand-out { max-width: 46rem; font-size: 1.2rem; line-height: 1.35; }
.hand-out h1 { margin-bottom: 0.6rem; }
.hand-out h2 { font-size: 1em; line-height: inherit; margin: 0; }
.asked { margin: 0.7em 0; }
.to-tick { list-style: none; padding: 0; }
.hand-out .to-tick { max-width: none; padding: 0; }
.to-tick li { display: inline-block; margin-right: 1em; }
.to-write-on { height: 1.7em; border-bottom: 1px solid var(--quiet); }
.apart { display: none; }
.for-staff { margin-top: 4rem; padding-top: 1.5rem; border-top: 3px solid var(--rule); max-width: 44rem; }
.for-staff ul { padding-left: 1.3rem; }
.for-staff li + li { margin-top: 0.5rem; }
.for-staff .quiet { margin-top: 2rem; }
@page hand-out { margin: 0; }
@media print {
  .hand-out { page: hand-out; max-width: none; padding: 11mm; box-decoration-break: clone; -webkit-box-decoration-break: clone; font-size: 14pt; line-height: 16.6pt; }
  .hand-out h1 { font-size: 19pt; line-height: 23pt; margin: 0 0 1mm; }
  .hand-out p + p { margin-top: 1.5mm; }
  .asked { margin: 1.6mm 0; }
  .to-write-on { height: 7.6mm; }
  .apart { page: hand-out; display: block; break-before: page; height: 1mm; }
  .for-staff { break-before: page; border: 0; margin: 0; padding: 0; max-width: none; font-size: 11pt; }
}
`;
