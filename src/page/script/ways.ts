/** The ways through the page: a shorter one shows what is on it alone. What was typed elsewhere stays, and is saved. */
import { wantedSteps } from '../../documents/steps.ts';
import {
  allPoints,
  allQuestions,
  allSteps,
  findStep,
  type Questionnaire,
  type Section,
  type Way,
} from '../../questionnaire/questionnaire.ts';
import { ALL_THE_QUESTIONS, aboutWay, idsOnWay } from '../../questionnaire/ways.ts';
import { showable } from '../../text/shown.ts';
import { blockName, linkName, PARTS, sectionName } from '../names.ts';
import type { Sheet } from '../sheet.ts';
import { found } from './elements.ts';

/** Marks what is not on the way that is shown. Whatever else hides it goes on its own. */
const OFF = 'data-off';

/** The way that is chosen; null for all the questions. */
export function wayChosen({ ways = [] }: Questionnaire): Way | null {
  return ways.find(({ id }) => id === choice()?.value) ?? null;
}

/** Whether this is the field that a way is chosen in. */
export function choosesWay(target: EventTarget | null): boolean {
  return target !== null && target === choice();
}

/** Chooses all the questions where an element is not on the way that is shown. */
export function leadToAll(element: Element): void {
  const select = choice();
  if (!select || !element.closest(`[${OFF}]`)) return;
  select.value = ALL_THE_QUESTIONS.id;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * The ids of all that is on the page, in order.
 * @param ids of the questions and points that the page was made for; null for all
 */
export function idsOnPage(questionnaire: Questionnaire, ids: readonly string[] | null): string[] {
  const steps = wantedSteps({ questionnaire, ids }) ? allSteps(questionnaire) : [];
  const asked = [...allQuestions(questionnaire), ...allPoints(questionnaire)];
  return [...asked.filter(({ id }) => ids === null || ids.includes(id)), ...steps].map(({ id }) => id);
}

/** Those of the ids that are on a way. */
export function idsShown(questionnaire: Questionnaire, way: Way | null, ids: readonly string[]): string[] {
  const onWay = way && idsOnWay(questionnaire, way);
  // What to do next follows from the choices, whichever way led to them.
  const isShown = (id: string) =>
    onWay === null || onWay.includes(id) || findStep(questionnaire, id) !== null;
  return ids.filter(isShown);
}

/**
 * The ids of all that is read over and printed: what is on the way, and whatever was answered, noted, kept or is to be decided
 * elsewhere, be it on this page or in the file alone.
 * @param shown as `idsShown` gives them
 */
export function idsToRead({ questionnaire, model, partings }: Sheet, shown: readonly string[]): string[] {
  const { answers, points, steps } = model;
  return idsOnPage(questionnaire, null).filter(
    (id) => shown.includes(id) || [answers, points, steps, partings].some((some) => some.has(id)),
  );
}

/**
 * Shows these questions and points, and the sections that have some of them.
 * @param ids of all that is on the page
 * @param shown those of them that are on the way
 */
export function showWay(
  { sections, nextSteps }: Questionnaire,
  way: Way | null,
  ids: readonly string[],
  shown: readonly string[],
): void {
  for (const id of ids) toggle(found(blockName(id), HTMLElement), shown.includes(id));
  for (const paragraph of document.querySelectorAll('[data-way]'))
    toggle(paragraph, paragraph.getAttribute('data-way') === way?.id);
  const has = ({ questions, points }: Section, some: readonly string[]) =>
    [...questions, ...points].some(({ id }) => some.includes(id));
  const onPage = sections.filter((section) => has(section, ids));
  for (const section of onPage) {
    const item = found(linkName(section.id), HTMLElement).closest('li');
    if (item) toggle(item, has(section, shown));
    toggle(found(sectionName(section.id), HTMLElement), has(section, shown));
  }
  const steps = nextSteps && document.getElementById(sectionName(nextSteps.id)) ? [nextSteps] : [];
  linkUp([...onPage.filter((section) => has(section, shown)), ...steps]);
  const about = document.getElementById(PARTS.wayAbout);
  if (about) about.textContent = showable(way ? aboutWay(way) : '');
}

/** Leads from each part that is shown to the next and back. */
function linkUp(sections: readonly Pick<Section, 'id'>[]): void {
  const parts = [PARTS.begin, ...sections.map(({ id }) => sectionName(id)), PARTS.over].map((name) =>
    found(name, HTMLElement),
  );
  for (const [index, one] of parts.entries()) {
    lead(one.querySelector('.way a:not(.main)'), parts[index - 1]);
    lead(one.querySelector('.way a.main'), parts[index + 1]);
  }
}

function lead(link: Element | null, to: HTMLElement | undefined): void {
  const words = link?.querySelector('span');
  if (!link || !words || !to) return;
  link.setAttribute('href', `#${to.id}`);
  words.textContent = to.querySelector('h2')?.textContent ?? '';
}

function choice(): HTMLSelectElement | null {
  const element = document.getElementById(PARTS.way);
  return element instanceof HTMLSelectElement ? element : null;
}

function toggle(element: Element, isShown: boolean): void {
  element.toggleAttribute(OFF, !isShown);
}
