/** The one gate: whatever claims to be an answer, from a prompt, a pipe or a file, passes here or is told why not. */
import type { Question } from '../questionnaire/questionnaire.ts';
import { acceptOptions } from './accept-options.ts';
import { acceptLine, acceptText } from './accept-text.ts';
import type { Accepted } from './misfit.ts';

/**
 * Takes one value for one question. Values are text, lists and maps, as they stand in files.
 * @param isGone whether an id that is no option now is to be kept all the same, since it was one when it was chosen
 */
export function accept(
  question: Question,
  value: unknown,
  isGone: (id: string) => boolean = () => false,
): Accepted {
  switch (question.kind) {
    case 'one':
    case 'any':
      return acceptOptions(question, value, isGone);
    case 'text':
      return acceptLine(value);
    case 'notes':
      return acceptText(value);
  }
}
