/** Which questions and points to ask, where not all of them are wanted. */
import { Refusal } from '../errors.ts';
import { allPoints, allQuestions, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { didYouMean } from '../text/nearest.ts';

/**
 * The ids of what these sections ask and of these questions or points, in the order of the questionnaire; null where
 * neither is named, which means all. Each item may hold several ids with commas. Throws `Refusal` for unknown ones.
 */
export function questionsToAsk(
  questionnaire: Questionnaire,
  sections: readonly string[],
  questions: readonly string[],
): string[] | null {
  const wantedSections = idsIn(sections);
  const wanted = idsIn(questions);
  if (wantedSections.length + wanted.length === 0) return null;
  const problems = [
    ...unknown(
      '--section',
      wantedSections,
      questionnaire.sections.map(({ id }) => id),
    ),
    ...unknown(
      '--question',
      wanted,
      [...allQuestions(questionnaire), ...allPoints(questionnaire)].map(({ id }) => id),
    ),
  ];
  if (problems.length > 0) throw new Refusal(2, problems);
  return questionnaire.sections.flatMap((section) =>
    [...section.questions, ...section.points]
      .filter(({ id }) => wantedSections.includes(section.id) || wanted.includes(id))
      .map(({ id }) => id),
  );
}

function idsIn(items: readonly string[]): string[] {
  return items
    .flatMap((item) => item.split(','))
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function unknown(option: string, wanted: readonly string[], known: readonly string[]): string[] {
  return wanted
    .filter((id) => !known.includes(id))
    .map(
      (id) =>
        `${option} ${id}: there is none of this id${didYouMean(id, known) || `; expected one of ${known.join(', ')}`}`,
    );
}
