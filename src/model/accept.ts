/** The one gate: whatever claims to be an answer, from a prompt, a pipe or a file, passes here or is told why not. */
import type { Question } from '../questionnaire/questionnaire.ts';
import { acceptOptions } from './accept-options.ts';
import { acceptLine, acceptText } from './accept-text.ts';
import type { Accepted, Misfit } from './misfit.ts';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

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

/** Whether a text can be the id of a question, a point or an option. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** What is said of a name that stands where an id is expected, and is none. */
export const NO_ID: Misfit = {
  path: [],
  onKey: true,
  message: 'is not an id; expected small letters, digits and hyphens',
};
