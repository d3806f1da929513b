/** The ways through a page to fill in: a choice of what it shows, and what to talk about before the choices of one. */

import { escaped } from '../../documents/html-head.ts';
import { talkText } from '../../documents/way.ts';
import type { Questionnaire, Section, Way } from '../../questionnaire/questionnaire.ts';
import { ALL_THE_QUESTIONS } from '../../questionnaire/ways.ts';
import { PARTS } from '../names.ts';

/** The choice of a way; empty where there is none. */
export function waysHtml({ ways = [] }: Questionnaire): string {
  if (ways.length === 0) return '';
  const options = [ALL_THE_QUESTIONS, ...ways].map(
    ({ id, title }) => `<option value="${id}" dir="auto">${escaped(title)}</option>\n`,
  );
  return `<p class="ways"><label for="${PARTS.way}">Show</label>
<select id="${PARTS.way}" autocomplete="off">
${options.join('')}</select></p>
<p class="quiet" id="${PARTS.wayAbout}" aria-live="polite" dir="auto"></p>
`;
}

/** What to talk about before the choices of a section on a way; where that can be chosen, it is shown once it is. */
export function talkHtml(section: Section, way: Way, canBeChosen: boolean): string {
  const text = talkText(section, way);
  if (text === '') return '';
  const shownOn = canBeChosen ? ` data-way="${way.id}" data-off` : '';
  return `<p class="quiet"${shownOn} dir="auto">${escaped(text)}</p>\n`;
}
