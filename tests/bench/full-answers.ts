/** Answers to every question, of the length that people write. */
import type { ChoiceQuestion } from '../../src/questionnaire/kinds.ts';
import { NOT_SURE, type Question } from '../../src/questionnaire/questionnaire.ts';
import { sections } from '../end-to-end/sitting.ts';

const NOTE =
  'Several young people asked for someone who stays.\nThe youth council wants to hear back in spring.';

/** By the ids of the questions. */
export function fullAnswers(): Record<string, unknown> {
  const questions = sections().flatMap((section) => section.questions);
  return Object.fromEntries(questions.map((question) => [question.id, answerTo(question)]));
}

function answerTo(question: Question): string | readonly string[] {
  switch (question.kind) {
    case 'one':
      return firstOf(question);
    case 'any':
      return [firstOf(question)];
    case 'text':
      return 'River House';
    case 'notes':
      return NOTE;
  }
}

function firstOf({ options }: ChoiceQuestion): string {
  return options.find(({ describe }) => !describe)?.id ?? NOT_SURE;
}
