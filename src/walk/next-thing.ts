/** The next thing to do, for whoever comes to the list of sections: at first, or from what they walked. Pure. */
import type { Model } from '../model/model.ts';
import { isOpen, modelChoices } from '../model/progress.ts';
import { hasSteps } from '../model/steps.ts';
import { type Questionnaire, sectionOf, type Way } from '../questionnaire/questionnaire.ts';
import { hasAllChoices } from '../questionnaire/ways.ts';
import type { Left } from './stretch.ts';
import { nextSection } from './walk.ts';
import { endOfWay, wayStoppedOn } from './way.ts';

/** A section, a way or the next steps, or to finish although some is open; null where nothing is, to read it over or to finish. */
export type NextThing =
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'way'; readonly way: Way }
  | { readonly kind: 'next steps' }
  | { readonly kind: 'finish' }
  | null;

/** Said where a shorter way and what follows from it are done. */
const CAN_FINISH = 'You can finish now. The other questions are there for when you like.';

/** What was done already in a run. */
export interface DoneInRun {
  /** The ids of the sections that were walked to their end. */
  readonly sections: ReadonlySet<string>;
  /** Whether the list of next steps was opened. */
  readonly steps: boolean;
}

/** @param left how what was walked last was left; null before anything was */
export function nextThing(
  questionnaire: Questionnaire,
  model: Model,
  left: Left | null,
  done: DoneInRun,
): NextThing {
  const section = (place: string | null, last: string | null): NextThing => {
    const id = nextSection(questionnaire, model, place, last, done.sections);
    return id === null ? null : { kind: 'section', id };
  };
  if (left === null) {
    const way = wayStoppedOn(questionnaire, model);
    return way ? { kind: 'way', way } : section(model.place, null);
  }
  const { way, last } = left;
  if (left.wentBack) {
    const walked = sectionOf(questionnaire, last);
    return way ? { kind: 'way', way } : walked && { kind: 'section', id: walked.id };
  }
  if (!way) return section(model.place, last);
  // A way is behind nothing, so that it leads on to all that is left.
  const rest = section(null, null);
  if (!leadsToSteps(questionnaire, model, way)) return rest;
  if (!done.steps) return { kind: 'next steps' };
  // Whoever has the model and what to do next came for that.
  return rest && { kind: 'finish' };
}

/** Choices that were just made ask something of a team: that comes before the questions that are left. */
function leadsToSteps(questionnaire: Questionnaire, model: Model, way: Way): boolean {
  return (
    hasAllChoices(questionnaire, way) &&
    modelChoices(questionnaire).some((question) => !isOpen(question, model.answers)) &&
    hasSteps(questionnaire, model)
  );
}

/** What is said above the list of sections, once a way was gone to its end; empty for nothing. */
export function aboveSections(
  questionnaire: Questionnaire,
  model: Model,
  left: Left | null,
  next: NextThing,
): string {
  if (!left?.way || left.wentBack) return '';
  const end = endOfWay(questionnaire, left.way, model);
  const { nextSteps } = questionnaire;
  if (next?.kind === 'finish') return `${end} ${CAN_FINISH}`;
  return next?.kind === 'next steps' && nextSteps
    ? `${end} "${nextSteps.title}" has what your choices ask of you.`
    : end;
}
