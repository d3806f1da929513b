/** Answers to every question, of the length that people write; and others, to revise them with. */
import type { ChoiceQuestion } from '../../src/questionnaire/kinds.ts';
import { NOT_SURE, type Question } from '../../src/questionnaire/questionnaire.ts';
import { sections } from '../end-to-end/sitting.ts';

const NOTE =
  'Several young people asked for someone who stays.\nThe youth council wants to hear back in spring.';

/** By the ids of the questions. */
export function fullAnswers(): Record<string, unknown> {
  return answersWith(0, 'River House', NOTE);
}

/** Another answer to each of them. */
export function otherAnswers(): Record<string, unknown> {
  return answersWith(1, 'River House North', `${NOTE}\nIt was looked at again in May.`);
}

function answersWith(which: number, text: string, note: string): Record<string, unknown> {
  const answerTo = (question: Question): string | readonly string[] => {
    switch (question.kind) {
      case 'one':
        return optionOf(question, which);
      case 'any':
        return [optionOf(question, which)];
      case 'text':
        return text;
      case 'notes':
        return note;
    }
  };
  const questions = sections().flatMap((section) => section.questions);
  return Object.fromEntries(questions.map((question) => [question.id, answerTo(question)]));
}

function optionOf({ options }: ChoiceQuestion, which: number): string {
  return options.filter(({ describe }) => !describe)[which]?.id ?? NOT_SURE;
}
