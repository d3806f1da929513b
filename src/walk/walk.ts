/** The way through the questions and points: what comes next, what came before, where to go on. Pure. */

import { lookAgain, openOrAgain } from '../model/look-again.ts';
import type { Model } from '../model/model.ts';
import { olderInShort } from '../model/older-words.ts';
import { keptPoints, raisedPoints } from '../model/points.ts';
import { openQuestions } from '../model/progress.ts';
import { type Questionnaire, type Section, sectionOf } from '../questionnaire/questionnaire.ts';
import { inARow } from '../text/language.ts';

/** So many points are asked in one go; the others come when the section is chosen again. */
const MOST_POINTS = 7;

/** The sections that have something to ask now, in order: questions, or points that the choices bring up. */
export function walkedSections(questionnaire: Questionnaire, model: Model): Section[] {
  return questionnaire.sections.filter((section) => idsIn(questionnaire, section, model).length > 0);
}

/** The ids of a section's questions, or of its points that come up now. */
export function idsIn(questionnaire: Questionnaire, section: Section, { answers }: Model): string[] {
  if (section.points.length === 0) return section.questions.map(({ id }) => id);
  return raisedPoints(questionnaire, answers)
    .filter((point) => section.points.includes(point))
    .map(({ id }) => id);
}

/** The ids of all that stands with this one in a list of everything: what its section asks now, or what is kept from earlier choices. */
export function idsBeside(questionnaire: Questionnaire, id: string, model: Model): string[] {
  const kept = keptIds(questionnaire, model);
  if (kept.includes(id)) return kept;
  const section = sectionOf(questionnaire, id);
  return section ? idsIn(questionnaire, section, model) : [];
}

/** The ids of the points that have a note which no choice brings up any more. */
export function keptIds(questionnaire: Questionnaire, model: Model): string[] {
  return keptPoints(questionnaire, model).map(({ id }) => id);
}

/** The ids of those that are still open, or to be looked at again: questions without an answer, points without a note. */
function openIdsIn(questionnaire: Questionnaire, section: Section, model: Model): string[] {
  const open = openOrAgain(questionnaire, model, section.questions).map(({ id }) => id);
  const points = section.points.length === 0 ? [] : idsIn(questionnaire, section, model);
  return [...open, ...points.filter((id) => !model.points.has(id))];
}

/**
 * What a section asks when it is entered: all its questions; of its points a few, first those that were not asked in
 * this run (all, where each was), those without a note before the others.
 * @param shown the ids of the points that were asked already in this run
 * @param place where the person stopped, which points go on from; or null
 */
export function asksOf(
  questionnaire: Questionnaire,
  section: Section,
  model: Model,
  shown: readonly string[],
  place: string | null,
): string[] {
  const ids = idsIn(questionnaire, section, model);
  if (section.points.length === 0) return ids;
  const fresh = ids.filter((id) => !shown.includes(id));
  const asked = fresh.length > 0 ? fresh : ids;
  const open = asked.filter((id) => !model.points.has(id));
  const inOrder = [...open, ...asked.filter((id) => !open.includes(id))];
  const start = place === null ? 0 : Math.max(0, inOrder.indexOf(place));
  return inOrder.slice(start, start + MOST_POINTS);
}

/** The id at which a section goes on after `id`, or with the next section; null at the end. */
export function idAfter(
  questionnaire: Questionnaire,
  model: Model,
  asked: readonly string[],
  id: string,
): string | null {
  const inSection = asked[asked.indexOf(id) + 1];
  if (inSection !== undefined) return inSection;
  const next = sectionBeside(questionnaire, model, id, 1);
  return (next && idsIn(questionnaire, next, model)[0]) ?? null;
}

/** The section with something to ask before or after the one that this id stands in; null at either end. */
export function sectionBeside(
  questionnaire: Questionnaire,
  model: Model,
  id: string,
  direction: 1 | -1,
): Section | null {
  const sections = walkedSections(questionnaire, model);
  const own = sectionOf(questionnaire, id);
  const from = own ? sections.indexOf(own) : -1;
  return sections[from + direction] ?? null;
}

/**
 * The id at which a section starts: where the person stopped, if that is in it; else the first question that is open if
 * some of it is answered; else its first.
 * @param asked what the section asks, as `asksOf` gives it
 * @param place where the person stopped, or null
 */
export function startOfSection(
  questionnaire: Questionnaire,
  section: Section,
  model: Model,
  asked: readonly string[],
  place: string | null,
): string | null {
  if (place !== null && asked.includes(place)) return place;
  const open = openIdsIn(questionnaire, section, model);
  const begun = open.length < idsIn(questionnaire, section, model).length;
  return (begun ? asked.find((id) => open.includes(id)) : undefined) ?? asked[0] ?? null;
}

/**
 * The id of the section that is the next thing to do, or null where that is to read it over or to finish. Before any question
 * was asked (`last` is null) it is the section where the person stopped, or else the first with an open question: points
 * alone need no note. After a question it is the next section with something open; behind the last one it begins again with
 * the first. A section that was walked to its end in this run is left out: what is open there was left open on purpose.
 * @param walkedToTheEnd the ids of the sections that were
 */
export function nextSection(
  questionnaire: Questionnaire,
  model: Model,
  place: string | null,
  last: string | null,
  walkedToTheEnd: ReadonlySet<string>,
): string | null {
  const sections = walkedSections(questionnaire, model);
  const stoppedIn = last === null && place !== null ? sectionOf(questionnaire, place) : null;
  if (stoppedIn && sections.includes(stoppedIn)) return stoppedIn.id;
  const walked = last === null ? null : sectionOf(questionnaire, last);
  const from = walked ? questionnaire.sections.indexOf(walked) + 1 : 0;
  return (
    [...questionnaire.sections.slice(from), ...questionnaire.sections.slice(0, from)]
      .filter((section) => sections.includes(section) && !walkedToTheEnd.has(section.id))
      .filter((section) => last !== null || section.questions.length > 0)
      .find((section) => openIdsIn(questionnaire, section, model).length > 0)?.id ?? null
  );
}

/**
 * The state of a section in words: `done`, or `3 of 6`, how many of its questions are new, and why words in it are to be
 * looked at again: `written before you changed Form`.
 */
export function stateOf(questionnaire: Questionnaire, section: Section, model: Model): string {
  const { settled, of, remarks } = progressIn(questionnaire, section, model);
  return inARow([...(settled < of ? [`${settled} of ${of}`] : []), ...remarks]) || 'done';
}

/** How far a section is: how many of its questions are settled, of how many, and what else there is to say of it. */
export interface Progress {
  readonly settled: number;
  readonly of: number;
  readonly remarks: readonly string[];
}

/** How far a section is. Words to be looked at again are settled, and a remark. */
export function progressIn(questionnaire: Questionnaire, section: Section, model: Model): Progress {
  const of = idsIn(questionnaire, section, model).length;
  const again = lookAgain(questionnaire, model).filter(({ question }) =>
    section.questions.includes(question),
  );
  const open = openIdsIn(questionnaire, section, model).length - again.length;
  const fresh = section.questions.filter(({ id: one }) => model.newQuestions?.includes(one)).length;
  const remarks = [
    ...(fresh > 0 ? [`${fresh} new`] : []),
    ...again.map(({ changed }) => olderInShort(changed)),
  ];
  return { settled: of - open, of, remarks };
}

/** Whether no question is left open. Points need no note. */
export function nothingOpen(questionnaire: Questionnaire, { answers }: Model): boolean {
  return openQuestions(questionnaire, answers).length === 0;
}
