/** The next steps on a page to fill in: the list of them, those that fit as well folded up, and at a point the step that answers it. */

import { escaped } from '../../documents/html-head.ts';
import { helpWithSteps, wantedSteps } from '../../documents/steps.ts';
import type { Worksheet } from '../../documents/worksheet.ts';
import { statesOf, stepFor } from '../../model/steps.ts';
import { becameOf, SAFETY_IN_LIST, stepInWords } from '../../model/steps-in-words.ts';
import type { NextSteps, Step } from '../../questionnaire/next-steps.ts';
import type { Point, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { planAsked } from '../../walk/asked.ts';
import { becameName, besideName, KEPT, keepingName, PARTS, stepOfPointName } from '../names.ts';
import { questionHtml } from './fields.ts';

/** All steps with their fields, hidden until they concern the choices; null where the page has none. */
export function stepsHtml(sheet: Pick<Worksheet, 'questionnaire' | 'ids'>): string | null {
  const wanted = wantedSteps(sheet);
  if (!wanted) return null;
  const { nextSteps, groups } = wanted;
  const about = `${helpWithSteps(nextSteps)} ${SAFETY_IN_LIST}`;
  const inGroups = (of: (step: Step) => string) =>
    groups
      .map(
        ({ title, steps }) =>
          `<div class="group" hidden>\n<h3 dir="auto">${escaped(title)}</h3>\n${steps.map(({ step }) => of(step)).join('')}</div>\n`,
      )
      .join('');
  return `<p class="quiet" dir="auto">${escaped(about)}</p>
${inGroups((step) => stepHtml(nextSteps, step))}<details class="others" id="${PARTS.others}" hidden>
<summary></summary>
${inGroups(otherHtml)}</details>
`;
}

/** The box at a point that keeps the step which answers it; empty where it names none. */
export function stepOfPointHtml(questionnaire: Questionnaire, point: Point): string {
  const step = stepFor(questionnaire, point);
  if (!step) return '';
  const name = stepOfPointName(point.id);
  return `<div class="option"><input type="checkbox" id="${name}" data-keep="${step.id}"><label for="${name}" dir="auto"><span>${escaped(stepInWords(step.do, false, ''))}</span> <span class="quiet">Keep it</span></label></div>\n`;
}

function stepHtml(nextSteps: NextSteps, step: Step): string {
  const name = becameName(step.id);
  const states = [null, ...statesOf(step)].map(
    (state) =>
      `<option value="${state ?? KEPT}">${escaped(becameOf(nextSteps, { state, plan: null }))}</option>`,
  );
  const below = `<p class="became"><label for="${name}">What became of it</label>
<select id="${name}" autocomplete="off" data-step="${step.id}"><option value="">Not kept</option>${states.join('')}</select>
<button type="button" data-do="off" data-of="${step.id}" hidden>Take it off the list</button></p>
`;
  return questionHtml(planAsked(step, nextSteps['ask-with-each']), {
    saysBecause: true,
    isHidden: true,
    below,
  });
}

function otherHtml({ id, do: words }: Step): string {
  const name = keepingName(id);
  const why = besideName(name, 'because');
  return `<div class="option" hidden><input type="checkbox" id="${name}" data-keep="${id}" aria-describedby="${why}"><label for="${name}" dir="auto">${escaped(words)}</label><p class="quiet" id="${why}" dir="auto"></p></div>\n`;
}
