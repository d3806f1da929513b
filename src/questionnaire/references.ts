/** What drafts, conditions, points and steps name: each question, option, step and group there is to be one that is there. */
import { inOneLine } from '../text/characters.ts';
import { nearest, withMeant } from '../text/nearest.ts';
import type { Problem } from '../text/problem.ts';
import type { PathPart } from '../text/yaml-positions.ts';
import { draftOf, hasOptions } from './kinds.ts';
import { NEXT_STEPS } from './next-steps.ts';
import type { Condition, Question } from './questionnaire.ts';
import type { ReadNextSteps, ReadSection } from './read-section.ts';

/** Drafts, conditions, points and steps that name what does not exist. */
export function referenceProblems(
  sections: readonly ReadSection[],
  nextSteps: ReadNextSteps | null,
): Problem[] {
  const questions = new Map(
    sections.flatMap(({ file }) =>
      (file.questions ?? []).map((question): [string, Question] => [question.id, question]),
    ),
  );
  const problems: Problem[] = [];
  for (const { source, file } of sections) {
    const say = (path: PathPart[], about: string, message: string) => {
      problems.push({ file: source.file, position: source.locate(path), about, message });
    };
    for (const [index, question] of (file.questions ?? []).entries()) {
      const { guide } = question;
      if (guide !== undefined && !questions.has(guide))
        say(
          ['questions', index, 'guide'],
          question.id,
          withMeant(
            `names the question "${guide}"; expected one that is asked`,
            nearest(guide, questions.keys()),
          ),
        );
      for (const [at, sentence] of (draftOf(question) ?? []).entries()) {
        for (const id of namesInBraces(sentence)) {
          const known = [...questions.values()].filter(hasOptions).map((choice) => choice.id);
          if (!known.includes(id))
            say(
              ['questions', index, 'draft', at],
              question.id,
              withMeant(`names {${inOneLine(id)}}; expected a question with options`, nearest(id, known)),
            );
        }
      }
    }
    for (const [index, point] of (file.points ?? []).entries()) {
      for (const [at, message] of conditionProblems(point, questions))
        say(['points', index, 'when', at], point.id, message);
      const message = point.step === undefined ? null : unknownStep(point.step, nextSteps);
      if (message !== null) say(['points', index, 'step'], point.id, message);
    }
  }
  return [...problems, ...(nextSteps ? stepProblems(nextSteps, questions) : [])];
}

function unknownStep(id: string, nextSteps: ReadNextSteps | null): string | null {
  if (nextSteps === null)
    return `names the step "${id}", but there is no ${NEXT_STEPS}.yaml beside this file; expected it there`;
  const steps = nextSteps.file.steps.map((step) => step.id);
  if (steps.includes(id)) return null;
  return withMeant(`names the step "${id}"; expected one in ${NEXT_STEPS}.yaml`, nearest(id, steps));
}

/** Steps that come up with what is not asked, or are shown in a group that there is not. */
function stepProblems({ source, file }: ReadNextSteps, questions: ReadonlyMap<string, Question>): Problem[] {
  const groups = file.groups.map(({ id }) => id);
  return file.steps.flatMap((step, index) => {
    const say = (path: PathPart[], message: string): Problem => ({
      file: source.file,
      position: source.locate(['steps', index, ...path]),
      about: step.id,
      message,
    });
    const conditions = conditionProblems(step, questions).map(([at, message]) => say(['when', at], message));
    if (groups.includes(step.for)) return conditions;
    const message = withMeant(
      `names the group "${step.for}"; expected one of groups`,
      nearest(step.for, groups),
    );
    return [say(['for'], message), ...conditions];
  });
}

/** The ids that a draft sentence names: `{form}` gives `form`. */
function namesInBraces(sentence: string): string[] {
  return [...sentence.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

function conditionProblems(
  { when }: { readonly when: readonly Condition[] },
  questions: ReadonlyMap<string, Question>,
): [number, string][] {
  return when.flatMap((line, at): [number, string][] => {
    const question = questions.get(line.question);
    if (!question) {
      return [
        [
          at,
          withMeant(
            `names the question "${line.question}"; expected one that is asked`,
            nearest(line.question, questions.keys()),
          ),
        ],
      ];
    }
    const named = line.has ?? line.only ?? line.lacks ?? [];
    if (named.length > 0 && !hasOptions(question)) {
      return [
        [at, `names options of ${line.question}, which has none; expected blank, or a question with options`],
      ];
    }
    const known = hasOptions(question) ? question.options.map((option) => option.id) : [];
    return named
      .filter((id) => !known.includes(id))
      .map((id) => [
        at,
        withMeant(`names "${id}"; expected an option of ${line.question}`, nearest(id, known)),
      ]);
  });
}
