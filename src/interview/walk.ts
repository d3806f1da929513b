/** The way through the questions: what comes next, what came before, where to go on. Pure. */

import type { Answers } from '../model/answer.ts';
import { answeredIn, isOpen, openQuestions } from '../model/progress.ts';
import { allQuestions, placeOf, type Questionnaire, type Section } from '../questionnaire/questionnaire.ts';

/** The sections that have questions, in order. */
export function walkedSections(questionnaire: Questionnaire): Section[] {
  return questionnaire.sections.filter((section) => section.questions.length > 0);
}

/** The question after this one, also where it is in the next section; null at the end. */
export function questionAfter(questionnaire: Questionnaire, id: string): string | null {
  return questionBeside(questionnaire, id, 1);
}

/** The question before this one, also where it is in the section before; null at the start. */
export function questionBefore(questionnaire: Questionnaire, id: string): string | null {
  return questionBeside(questionnaire, id, -1);
}

function questionBeside(questionnaire: Questionnaire, id: string, steps: 1 | -1): string | null {
  const ids = allQuestions(questionnaire).map((question) => question.id);
  return ids[ids.indexOf(id) + steps] ?? null;
}

/** The question `steps` further on in its section, or null where the section ends. */
export function stepInSection(questionnaire: Questionnaire, id: string, steps: 1 | -1): string | null {
  const place = placeOf(questionnaire, id);
  return place?.section.questions[place.number - 1 + steps]?.id ?? null;
}

/**
 * The question at which a section starts: where the person stopped, if that is in it; else its first open question if
 * some of it is answered; else its first question.
 */
export function entryOf(section: Section, answers: Answers, place: string | null): string | null {
  const [first] = section.questions;
  const stopped = section.questions.find((question) => question.id === place);
  const open = section.questions.find((question) => isOpen(question, answers));
  const begun = answeredIn(section, answers) > 0;
  return (stopped ?? (begun ? open : first) ?? first)?.id ?? null;
}

/**
 * The id of the section that is the next thing to do, or null where that is to read it over or to finish. Before any
 * question was asked (`last` null) it is where the person stopped, or the first section with something open; after a
 * question, the next section with something open.
 */
export function nextSection(
  questionnaire: Questionnaire,
  answers: Answers,
  place: string | null,
  last: string | null,
): string | null {
  const sections = walkedSections(questionnaire);
  if (last === null && place !== null) return placeOf(questionnaire, place)?.section.id ?? null;
  const walked = last === null ? undefined : placeOf(questionnaire, last)?.section;
  const from = walked ? sections.indexOf(walked) + 1 : 0;
  return (
    sections.slice(from).find((section) => section.questions.some((question) => isOpen(question, answers)))
      ?.id ?? null
  );
}

/** The state of a section in words: `done`, or `3 of 6`. */
export function stateOf(section: Section, answers: Answers): string {
  const answered = answeredIn(section, answers);
  const of = section.questions.length;
  return answered === of ? 'done' : `${answered} of ${of}`;
}

/** Whether there is nothing at all left open. */
export function nothingOpen(questionnaire: Questionnaire, answers: Answers): boolean {
  return openQuestions(questionnaire, answers).length === 0;
}
