/** The guide to the choices in a sitting: it is looked for when there is to be more, and read when it is opened. */
import { Refusal } from '../../errors.ts';
import { aboutChoices, type OpenedGuide } from '../../interview/about-choices.ts';
import type { MoreEntry } from '../../interview/asking.ts';
import type { Io } from '../../io.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { hasGuide, openGuide } from '../opening/guide.ts';

/**
 * The entry that leads to the guide; none where the questionnaire has none.
 * @param questions the folder of another questionnaire
 * @param at the id of the question that is open; null for none
 */
export function guideEntries(
  io: Io,
  questionnaire: Questionnaire,
  questions: string | undefined,
  at: () => string | null,
): MoreEntry[] {
  if (!hasGuide(io, questions)) return [];
  const open = async () => openedGuide(io, questionnaire, questions);
  return [aboutChoices(questionnaire, open, at)];
}

/** A guide that its author has not finished stands in the way of no answer. */
function openedGuide(io: Io, questionnaire: Questionnaire, questions: string | undefined): OpenedGuide {
  try {
    const guide = openGuide(io, questions, questionnaire);
    return guide ? { guide } : { amiss: ['There is none any more.'] };
  } catch (error) {
    if (error instanceof Refusal) return { amiss: [error.message] };
    throw error;
  }
}
