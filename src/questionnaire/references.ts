/** What drafts and conditions name: each question and option there is to be one that is asked. */
import { inOneLine } from '../text/characters.ts';
import { nearest, withMeant } from '../text/nearest.ts';
import type { Problem } from '../text/problem.ts';
import type { PathPart } from '../text/yaml-positions.ts';
import { draftOf, hasOptions } from './kinds.ts';
import type { Point, Question } from './questionnaire.ts';
import type { ReadSection } from './read-section.ts';

/** Drafts and conditions that name a question or an option that does not exist. */
export function referenceProblems(sections: readonly ReadSection[]): Problem[] {
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
    }
  }
  return problems;
}

/** The ids that a draft sentence names: `{form}` gives `form`. */
function namesInBraces(sentence: string): string[] {
  return [...sentence.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

function conditionProblems(point: Point, questions: ReadonlyMap<string, Question>): [number, string][] {
  return point.when.flatMap((line, at): [number, string][] => {
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
