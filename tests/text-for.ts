/** What people write in answer to a question of each kind that takes text. */
import type { WrittenQuestion } from '../src/questionnaire/kinds.ts';

/** The text that a question is answered with by somebody who has these words in mind. */
export function textFor(question: WrittenQuestion, words: string): string {
  switch (question.kind) {
    case 'text':
      return inOneLine(words);
    case 'notes':
      return words;
  }
}

/** Words without line ends, as they are typed where one line is asked for. */
export function inOneLine(words: string): string {
  return words.replaceAll(/\n+/g, ' ');
}
