/** Stretches of the walk: what a section asks in one go, and where in it somebody starts. Pure. */
import type { Model } from '../model/model.ts';
import { type Questionnaire, type Section, sectionOf, type Way } from '../questionnaire/questionnaire.ts';
import { asksOf, sectionBeside, startOfSection } from './walk.ts';

/** What a section asks in one go, and where in it the walk starts. */
export interface Stretch {
  readonly asked: readonly string[];
  readonly start: string;
}

/**
 * The stretch that begins where somebody enters a section. Null where it has nothing to ask.
 * @param walkedToTheEnd the stretches of this run that were walked to their end
 * @param firstOfRun whether this is where the person stopped the last time, if they stopped there
 */
export function enter(
  questionnaire: Questionnaire,
  section: Section,
  model: Model,
  walkedToTheEnd: readonly Stretch[],
  firstOfRun: boolean,
): Stretch | null {
  const shown = walkedToTheEnd.flatMap(({ asked }) => asked);
  // A place on a way has left out what stands before it and is not on that way.
  const place = firstOfRun && model.way === null ? model.place : null;
  const asked = asksOf(questionnaire, section, model, shown, place);
  const start = startOfSection(questionnaire, section, model, asked, place);
  return start === null ? null : { asked, start };
}

/** How a stretch was left. */
export interface Left {
  readonly asked: readonly string[];
  /** What was asked last. */
  readonly last: string;
  /** Whether it was left by going back from the first of its questions. */
  readonly wentBack: boolean;
  /** The way that was left, where it was one. */
  readonly way?: Way;
}

/**
 * Where Shift+Tab leads from the hub: to what was asked last, or where that was left by going back, to what stands
 * before it. Null where nothing was asked yet, and before the very first question.
 */
export function backFromHub(
  questionnaire: Questionnaire,
  model: Model,
  left: Left | null,
  walkedToTheEnd: readonly Stretch[],
): Stretch | null {
  if (left === null) return null;
  if (!left.wentBack) return { asked: left.asked, start: left.last };
  const section = sectionBeside(questionnaire, model, left.last, -1);
  if (section === null) return null;
  const earlier = walkedToTheEnd.findLast(({ start }) => sectionOf(questionnaire, start) === section);
  const asked = earlier?.asked ?? asksOf(questionnaire, section, model, [], null);
  const start = asked.at(-1);
  return start === undefined ? null : { asked, start };
}
