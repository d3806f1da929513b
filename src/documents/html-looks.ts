/** How a document looks as HTML: in a window of any width, light or dark, and on paper. */

/** The colours, light and dark. Every pair of them that meets is told apart by 4.5 to 1 or more. */
export const COLOURS = `:root {
  color-scheme: light dark;
  --ground: #ffffff; --text: #1f2428; --quiet: #565d64; --rule: #c3c9ce;
  --chosen: #0f3d2d; --chosen-ground: #e2f1ea; --mark: #1a6a4e;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #14181b; --text: #e6e9eb; --quiet: #a8b0b7; --rule: #444c53;
    --chosen: #dbf5e9; --chosen-ground: #1c3a2f; --mark: #74d0aa;
  }
}
`;

/** The grid, wherever it stands: nothing here is about what stands beside it. */
export const GRID = `.grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(10rem, 100%), 1fr)); gap: 1rem; }
.column { border-top: 3px solid var(--mark); padding-top: 0.5rem; min-width: 0; }
.column h3 { margin: 0 0 0.4rem; font-size: 1.05rem; }
.column h4 { font-size: 0.9rem; font-weight: 600; color: var(--quiet); margin: 0.7rem 0 0.2rem; }
.column h3 + h4 { margin-top: 0; }
.column .open { font-style: italic; color: var(--quiet); font-size: 0.9rem; margin-bottom: 0.2rem; }
.options { list-style: none; padding: 0; }
.options li { display: flex; gap: 0.4rem; padding: 0.15rem 0.4rem; line-height: 1.35; border-radius: 0.25rem; }
.options li > span:last-child { min-width: 0; }
.column .chosen {
  background: var(--chosen-ground); color: var(--chosen); font-weight: 700; margin: 0.15rem 0;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
.column .chosen .mark { color: var(--mark); }
.column .other { color: var(--quiet); }
.column .gloss { display: block; font-size: 0.85em; font-weight: 400; }
.column .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

/** The same on paper. */
export const GRID_IN_PRINT = `  .grid { grid-template-columns: var(--columns, repeat(auto-fit, minmax(8.4rem, 1fr))); gap: 0.5rem; font-size: 9pt; }
  .column { border-top-width: 2px; padding-top: 0.2rem; }
  .column h3 { font-size: 9.5pt; margin: 0 0 0.1rem; }
  .column h4 { font-size: 8.5pt; margin: 0.2rem 0 0; }
  .column .gloss { font-size: 7.5pt; line-height: 1.15; }
  .options li { padding: 0.05rem 0.2rem; gap: 0.25rem; line-height: 1.2; }
  .column .chosen { outline: 1px solid var(--mark); outline-offset: -1px; margin: 0.1rem 0; }
`;

/** One sheet of styles for documents and worksheets. */
export const LOOKS = `${COLOURS}* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 1.5rem 1rem 2rem; max-width: 64rem;
  background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, p, ul { margin: 0; }
a { color: inherit; }
h1 { font-size: 1.8rem; line-height: 1.2; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 0.6rem; }
h3 { font-size: 1rem; line-height: 1.35; margin: 1.2rem 0 0.25rem; }
h4 { font-size: 0.95rem; line-height: 1.35; margin: 0.9rem 0 0.2rem; color: var(--quiet); }
p + p { margin-top: 0.6rem; }
.subtitle { font-size: 1.1rem; color: var(--quiet); margin-top: 0.2rem; }
.beside { font-size: 0.6em; color: var(--mark); padding: 0.1em 0.5em; border: 1px solid; border-radius: 0.25rem; vertical-align: 0.15em; }
.quiet { color: var(--quiet); }
main > .quiet:first-child { margin-top: 0.8rem; }
.lead { font-size: 1.15rem; max-width: 44rem; }
.plain, main > ul, .part > ul { max-width: 44rem; }
main > ul, .part > ul { padding-left: 1.3rem; }
main > ul > li + li, .part > ul > li + li { margin-top: 0.5rem; }
main > ul p, .part > ul p { color: var(--quiet); margin-top: 0.2rem; }
${GRID}.boxes { list-style: none; padding: 0; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; max-width: 56rem; overflow-wrap: anywhere; }
thead th:first-child { width: 22%; }
.on-its-side, .on-its-side table { max-width: 84rem; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.8rem 0.4rem 0; border-bottom: 1px solid var(--rule); }
tbody th { font-weight: 400; color: var(--quiet); }
footer { margin-top: 2.5rem; padding-top: 0.6rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: 0.85rem; }
.question { margin-top: 1.2rem; max-width: 44rem; }
.question h3 { margin: 0 0 0.2rem; }
.with-line { display: flex; flex-wrap: wrap; gap: 0 0.6rem; align-items: flex-end; }
.with-line .line { flex: 1 1 10rem; height: 1.4rem; }
.line { display: block; height: 2.1rem; border-bottom: 1px solid var(--quiet); }
.boxes li { display: flex; gap: 0.5rem; padding: 0.15rem 0; }
.boxes li > span:last-child { flex: 1; min-width: 0; }
.grid-to-tick, .side-by-side { display: flex; flex-wrap: wrap; gap: 1rem; margin-top: 1rem; }
.grid-to-tick .column { flex-basis: 11rem; }
.grid-to-tick .parts { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.grid-to-tick .parts > div { flex-basis: 9rem; min-width: 0; }
.grid-to-tick .quiet { font-size: 0.85em; }
.side-by-side .question { flex: 1 1 16rem; max-width: none; margin: 0; padding: 0.6rem 0.8rem 0.9rem; border: 1px solid var(--rule); }
@media (max-width: 36rem) {
  h1 { font-size: 1.5rem; }
  table { font-size: 0.9rem; }
  th, td { padding-right: 0.5rem; }
}
@media screen {
  table { min-width: calc(var(--columns) * 6.25rem); }
  .on-its-side table { font-size: 0.9rem; }
}
@media (min-width: 58rem) {
  .grid { grid-template-columns: var(--columns, repeat(auto-fit, minmax(10rem, 1fr))); }
}
@page { margin: 11mm 13mm; }
@page to-fill-in { margin: 10mm 12mm; }
@media print {
  html { font-size: 10pt; }
  body { padding: 0; max-width: none; font-family: Arial, "Liberation Sans", Helvetica, sans-serif; }
  h1 { font-size: 17pt; }
  h2 { font-size: 12.5pt; line-height: 1.2; margin: 0.5rem 0 0.1rem; }
  p + p { margin-top: 0.3rem; }
  h3 { font-size: 10.5pt; line-height: 1.2; margin: 0.4rem 0 0; }
  body { line-height: 1.2; }
  .lead { font-size: 10.5pt; }
  .subtitle { margin-top: 0; }
  .quiet { font-size: 9.5pt; }
  main > .quiet:first-child { margin-top: 0.3rem; }
  main > .quiet + .quiet { margin-top: 0.1rem; }
  h1, h2, h3, h4 { break-after: avoid; }
  li, tr, .question { break-inside: avoid; }
${GRID_IN_PRINT}  .on-its-side table { max-width: none; font-size: 9pt; }
  .lead, .plain, main > ul, .question { max-width: none; }
  footer { break-before: avoid; break-inside: avoid; margin-top: 0.6rem; padding-top: 0.2rem; font-size: 7.5pt; }
  footer p + p { margin-top: 0; }
  .part > ul { max-width: none; }
  .to-fill-in { page: to-fill-in; font-size: 11pt; line-height: 1.25; }
  .to-fill-in h1 { font-size: 16pt; }
  .to-fill-in .subtitle { font-size: 11pt; margin-top: 0; }
  .to-fill-in h2 { font-size: 13pt; margin: 3mm 0 0.5mm; }
  .in-two { columns: 2; column-gap: 7mm; }
  .on-new-page { break-before: page; }
  .to-fill-in .part > h2 { margin: 2.4mm 0 0.3mm; }
  .to-fill-in .part > h2:first-child { margin-top: 0; }
  .to-fill-in .part > .plain { font-size: 10pt; }
  .part > .quiet:has(+ ul) { break-after: avoid; }
  .to-fill-in .question { margin-top: 3mm; }
  .to-fill-in .question h3 { font-size: 12pt; line-height: 1.25; }
  .to-fill-in .line { height: 8mm; }
  .to-fill-in .boxes .line { height: 6mm; }
  .to-fill-in .with-line .line { height: 6mm; }
  .to-fill-in .part > ul { padding-left: 4mm; font-size: 10pt; }
  .to-fill-in .part > ul > li + li { margin-top: 0.4mm; }
  .to-fill-in .part > ul p { margin-top: 0; }
  .to-fill-in .with-lines > li { margin-bottom: 3mm; }
  .to-fill-in main > .quiet { font-size: 9.5pt; margin-top: 1mm; }
  .to-fill-in .quiet { font-size: 9.5pt; }
  .to-fill-in .boxes li { padding: 0.5mm 0; }
  .to-fill-in footer { margin-top: 2mm; padding-top: 1mm; font-size: 8pt; }
  .grid-to-tick { flex-wrap: nowrap; gap: 3mm; margin-top: 2mm; }
  .grid-to-tick .column { flex-basis: 0; padding-top: 1mm; border-top-width: 2px; }
  .grid-to-tick .parts { flex-wrap: nowrap; gap: 3mm; }
  .grid-to-tick .parts > div { flex-basis: 0; }
  .to-fill-in .grid-to-tick h3 { font-size: 10.5pt; margin: 0; }
  .to-fill-in .grid-to-tick h4 { font-size: 9.5pt; margin: 1mm 0 0; }
  .to-fill-in .grid-to-tick li { font-size: 9pt; line-height: 1.2; padding: 0.4mm 0; gap: 1mm; }
  .to-fill-in .grid-to-tick .quiet { font-size: 8pt; }
  .side-by-side { flex-wrap: nowrap; gap: 3mm; margin-top: 3mm; break-inside: avoid; }
  .to-fill-in .side-by-side .question { flex: 1 1 0; margin: 0; padding: 1.5mm 2.5mm 4mm; }
  .to-fill-in .side-by-side h3 { font-size: 11pt; }
  .to-fill-in .side-by-side .quiet { font-size: 9pt; }
}
`;
