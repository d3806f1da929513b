/** Where a page is shared and printed: each button beside what its paper says. */
import { besideName, PARTS } from '../names.ts';

/** It, with room for what is asked before the model is shared. */
export function sharingHtml(): string {
  const heading = besideName(PARTS.toShare, 'title');
  return `<section id="${PARTS.toShare}" tabindex="-1" aria-labelledby="${heading}">
<h3 id="${heading}">${SHARE_OR_PRINT}</h3>
<p class="plain"><em>The model to share</em> is a page with what was decided. The team's notes are left out of it. <em>Print all answers</em> has the team's notes in it: it is for the team, not to pass on.</p>
<p class="buttons">
<button type="button" data-do="share">The model to share</button>
<button type="button" data-do="print">Print all answers</button>
</p>
<div id="${PARTS.deciding}" tabindex="-1" translate="no" hidden></div>
</section>
`;
}

/** What leads there says this too. */
export const SHARE_OR_PRINT = 'To share or to print';

/** Stands at the top of what is printed. */
export const ALL_ANSWERS = "All answers, with the team's notes in them: for the team, not to pass on.";
