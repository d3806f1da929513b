/** How saving stands, in sight: the line below the buttons, what is asked about a file, and the text to copy. */
import { showable } from '../../text/shown.ts';
import { PARTS } from '../names.ts';
import type { Safekeeping } from '../safekeeping.ts';
import { askingIn, standingIn } from '../safekeeping-in-words.ts';
import { found, made } from './elements.ts';
import { bringIntoSight } from './navigation.ts';
import { putText } from './put-text.ts';

/** Shows it. `hasNew`: whether something was written since it was saved. */
export function showStanding(safe: Safekeeping, hasNew: boolean): void {
  putText(PARTS.state, showable(standingIn(safe, hasNew)));
  const asking = askingIn(safe);
  const text = showable(asking?.text ?? '');
  const around = found(PARTS.asking, HTMLElement);
  const [said, ways] = around.children;
  if (!said || !ways || said.textContent === text) return;
  const within = ways.contains(document.activeElement);
  around.hidden = asking === null;
  said.textContent = text;
  ways.replaceChildren(
    ...(asking?.ways ?? []).map(([way, label]) => made('button', { type: 'button', 'data-do': way }, label)),
  );
  // The button that was pressed is gone.
  if (within) focusOnDoing('save');
  // Saving may have been asked for from the foot of the page.
  if (asking) bringIntoSight(around);
}

/** Shows a text, ready to be copied. */
export function showText(text: string): void {
  found(PARTS.text, HTMLElement).hidden = false;
  const field = found(PARTS.whole, HTMLTextAreaElement);
  field.value = text;
  field.focus();
  field.select();
}

/** Takes the text away, with no trace of it in the page. */
export function hideText(): void {
  const around = found(PARTS.text, HTMLElement);
  const within = around.contains(document.activeElement);
  around.hidden = true;
  found(PARTS.whole, HTMLTextAreaElement).value = '';
  if (within) focusOnDoing('text');
}

function focusOnDoing(what: 'save' | 'text'): void {
  found(PARTS.does, HTMLElement).querySelector<HTMLElement>(`[data-do="${what}"]`)?.focus();
}
