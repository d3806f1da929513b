/** How the page to fill in looks: in a window of any width, light or dark, and on paper. */
import { COLOURS, GRID, GRID_IN_PRINT } from '../../documents/html-looks.ts';

/** Its styles. Every pair of colours is told apart by 4.5 to 1 or more, and the edge of a field by 3 to 1. */
export const PAGE_LOOKS = `${COLOURS}:root { --alarm: #a3261b; --alarm-ground: #fdeeec; --on-mark: #ffffff; }
@media screen and (prefers-color-scheme: dark) {
  :root { --alarm: #ffb4a8; --alarm-ground: #45201b; --on-mark: #10201a; }
}
* { box-sizing: border-box; }
[hidden], [data-off] { display: none !important; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 1.2rem 1rem 3rem; max-width: 64rem;
  background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, p, ul, ol, dl, dd { margin: 0; }
h1 { font-size: 1.8rem; line-height: 1.2; }
h2 { font-size: 1.4rem; line-height: 1.3; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 0.3rem; }
p + p { margin-top: 0.6rem; }
a { color: var(--mark); }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
main:focus, h2:focus { outline: none; }
.skip { position: absolute; left: 1rem; top: -5rem; min-height: 2.75rem; padding: 0.6rem; background: var(--ground); }
.skip:focus { top: 0.5rem; z-index: 2; }
.subtitle { font-size: 1.1rem; color: var(--quiet); margin-top: 0.2rem; }
.quiet { color: var(--quiet); }
.source { font-size: 0.875rem; }
.bar { padding-bottom: 0.8rem; margin-bottom: 0.6rem; border-bottom: 1px solid var(--rule); }
.keep, .buttons { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; margin-bottom: 0.6rem; }
/* Empty ones stay where they are, or what comes into them is not read aloud. */
#told:not(:empty) { margin-top: 0.4rem; }
button, .button {
  display: inline-block; min-height: 2.75rem; padding: 0.55rem 0.9rem; border: 1px solid var(--quiet); border-radius: 0.3rem;
  background: var(--ground); color: var(--text); font: inherit; text-decoration: none; cursor: pointer;
}
button:disabled { opacity: 0.5; cursor: default; }
button.main, .button.main { background: var(--mark); border-color: var(--mark); color: var(--on-mark); font-weight: 600; }
.ways { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; margin-top: 0.8rem; }
select {
  flex: 1 1 10rem; min-width: 0; max-width: 100%; min-height: 2.75rem; padding: 0.5rem; border: 1px solid var(--quiet); border-radius: 0.3rem;
  background: var(--ground); color: var(--text); font: inherit;
}
#way-about:empty { display: none; }
.sides { margin-top: 1rem; }
summary { min-height: 2.75rem; padding: 0.6rem 0; font-weight: 600; cursor: pointer; }
.became { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; margin-top: 0.6rem; }
details.others { margin-top: 1.6rem; }
details.guide { margin-top: 0.6rem; }
details.guide[open] { padding-inline-start: 0.8rem; border-inline-start: 1px solid var(--rule); }
details.guide summary { font-weight: 400; color: var(--mark); }
details.guide ul { padding-left: 1.3rem; }
h4 { font-size: 1rem; margin: 0.9rem 0 0.2rem; }
nav ol { list-style: none; padding: 0; }
nav li a {
  display: flex; justify-content: space-between; gap: 0.5rem; min-height: 2.75rem; padding: 0.6rem 0.5rem; border-radius: 0.25rem;
  color: var(--text); text-decoration: none;
}
nav li a > span:first-child { min-width: 0; }
nav li .quiet { flex: none; max-width: 60%; text-align: end; }
nav li a:hover { text-decoration: underline; }
nav li a[aria-current] { border-inline-start: 4px solid var(--mark); background: var(--chosen-ground); color: var(--chosen); font-weight: 600; }
nav li a[aria-current] .quiet { color: var(--chosen); font-weight: 400; }
main { min-width: 0; max-width: 44rem; margin-top: 1rem; }
.part > .quiet, .part > .plain, .part > .careful, .part > ul { margin-top: 0.6rem; }
.part > ul { padding-left: 1.3rem; }
.part { scroll-margin-top: 1rem; }
.asked { margin-top: 1.8rem; }
#asking, #text, #together { margin-top: 0.6rem; padding: 0.6rem; border: 1px solid var(--mark); border-radius: 0.3rem; }
#asking, #together { scroll-margin: 0.6rem; }
#asking .buttons, #text .buttons, #together .buttons { margin-top: 0.6rem; }
#together a { display: inline-block; min-height: 2.75rem; padding: 0.6rem 0; }
#whole { max-height: 40vh; }
#stuck { position: sticky; top: 0; }
fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
legend { padding: 0; }
legend, .asked > label { display: block; font-weight: 600; font-size: 1.05rem; }
.careful { border-inline-start: 4px solid var(--mark); padding-inline-start: 0.6rem; }
.asked p { margin-top: 0.25rem; }
dt a, #reading li a { display: inline-block; min-height: 2.75rem; padding: 0.6rem 0; }
textarea {
  display: block; width: 100%; margin-top: 0.4rem; padding: 0.5rem; border: 1px solid var(--quiet); border-radius: 0.3rem;
  background: var(--ground); color: var(--text); font: inherit; field-sizing: content; resize: vertical;
  min-height: 2.75rem; max-height: 60vh;
}
textarea[rows="4"] { min-height: min(7rem, 60vh); }
textarea[aria-invalid="true"] { border: 2px solid var(--alarm); }
.option { position: relative; min-height: 2.75rem; padding: 0.6rem 0; padding-inline-start: 2.2rem; }
.option input { position: absolute; inset-inline-start: 0.2rem; top: 0.7rem; z-index: 1; width: 1.3rem; height: 1.3rem; margin: 0; accent-color: var(--mark); }
.option label { display: block; cursor: pointer; }
.option label::before { content: ""; position: absolute; inset: 0; }
.option p { margin: 0; }
.words { margin: 0.2rem 0 0.6rem 2.2rem; }
.draft, .reminder.said, .to-decide { margin-top: 0.5rem; padding: 0.6rem; background: var(--chosen-ground); color: var(--chosen); border-radius: 0.3rem; }
.to-decide.decided { background: none; color: var(--quiet); }
.to-decide.decided button { visibility: hidden; }
.asked .draft p, .asked .to-decide p, .asked .reminder p:not(:empty) { margin: 0 0 0.4rem; }
.error { color: var(--alarm); }
.error ul { padding-left: 1.3rem; overflow-wrap: anywhere; }
#problems:not(:empty), #stuck { margin-top: 0.6rem; padding: 0.6rem; background: var(--alarm-ground); border-inline-start: 4px solid var(--alarm); }
.error button, .undo { margin-top: 0.3rem; }
.way { display: flex; flex-wrap: wrap; gap: 0.6rem; margin-top: 2rem; }
.way .main { margin-inline-start: auto; }
#reading dt, #changes dt { margin-top: 0.9rem; font-weight: 600; }
#reading dd, #changes dd { white-space: pre-wrap; }
${GRID}.lead { font-size: 1.15rem; }
#page-one > * + p, #page-one > * + .grid { margin-top: 0.6rem; }
#to-share { margin-top: 1.6rem; scroll-margin-top: 1rem; }
#to-share .buttons, #deciding .option, #deciding details { margin-top: 0.6rem; }
#deciding { margin-top: 0.8rem; padding: 0.6rem; border: 1px solid var(--mark); border-radius: 0.3rem; }
.said-before { white-space: pre-wrap; }
.printed { display: none; }
#reading .pointing { padding: 0.3rem 0.6rem; background: var(--chosen-ground); color: var(--chosen); border-radius: 0.3rem; }
@media screen and (min-width: 52rem) {
  .sides { display: grid; grid-template-columns: 18rem minmax(0, 1fr); gap: 2rem; align-items: start; }
  main { margin-top: 0; }
  .side { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 0.3rem; }
}
/* Where the buttons are not beside the questions, saving stays in sight at the foot of the window, and what has the focus above it. */
@media screen and (max-width: 51.99rem) {
  html { scroll-padding-bottom: 7rem; }
  body { padding-bottom: 8rem; }
  .keep {
    position: fixed; z-index: 2; inset: auto 0 0; flex-wrap: nowrap; margin: 0; padding: 0.4rem 1rem;
    background: var(--ground); border-top: 1px solid var(--rule);
  }
  .keep button { flex: none; }
  #state { min-width: 0; overflow-wrap: anywhere; font-size: 0.875rem; line-height: 1.2; }
}
@media screen and (max-width: 51.99rem) and (max-height: 24rem) {
  html { scroll-padding-bottom: 4rem; }
  .keep { padding-block: 0.2rem; }
  /* As many lines as are no higher than that, small ones: so little room is there in a window that is enlarged. */
  #state { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; font-size: 0.75rem; line-height: 1.15; }
}
@media screen and (max-width: 30rem) {
  h1 { font-size: 1.5rem; }
  .words { margin-left: 0.5rem; }
}
@page { margin: 15mm 14mm; }
@media print {
  html { font-size: 10.5pt; }
  body { padding: 0; max-width: none; font-family: Arial, "Liberation Sans", Helvetica, sans-serif; }
  .skip, .side, .part, .way, #why, #changes, #to-share, #over > h2 { display: none !important; }
  .printed { display: block; font-weight: 600; }
${GRID_IN_PRINT}  #page-one .lead, .column { break-inside: avoid; }
  #over { display: block !important; }
  main { max-width: none; margin: 0; }
  a { color: inherit; text-decoration: none; }
  h3, #reading dt { break-after: avoid; }
}
`;
