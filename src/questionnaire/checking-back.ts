/** The question that asks when to check back on the model: a questionnaire has one at most, so that one day is named. */
import type { Problem } from '../text/problem.ts';
import type { ReadSection } from './read-section.ts';

/** Every such question behind the first. */
export function checkingBackProblems(sections: readonly ReadSection[]): Problem[] {
  const asking = sections.flatMap(({ source, file }) =>
    (file.questions ?? []).flatMap((question, index) =>
      'checking-back' in question
        ? { file: source.file, position: source.locate(['questions', index, 'checking-back']), question }
        : [],
    ),
  );
  return asking.slice(1).map(({ file, position, question }) => {
    const message = `asks when to check back, as ${asking[0]?.question.id ?? ''} does; expected one such question`;
    return { file, position, about: question.id, message };
  });
}
