/** What an author is told of words that blame, and of texts that are hard to read, whatever they stand in. */

import { inARow } from '../../text/language.ts';
import { blamingWords } from './blame.ts';
import { readingGrade } from './grade.ts';

/** The highest grade of what the team reads. */
const HIGHEST_GRADE = 8;

/** What is said of the words in a text that blame, a line each. */
export function blaming(text: string): string[] {
  return blamingWords(text).map(
    ({ found, why, instead }) => `"${found}" ${why}; expected words such as "${instead}"`,
  );
}

/** What is said of texts that are read together, where they are above the highest grade: a line, or none. */
export function hardToRead(texts: readonly string[], highest = HIGHEST_GRADE): string[] {
  const graded = readingGrade(texts);
  if (graded === null || graded.grade <= highest) return [];
  const said = `reads at grade ${graded.grade}; expected ${highest} at most: use shorter sentences`;
  return [graded.longest.length > 0 ? `${said}, or shorter words for ${inARow(graded.longest)}` : said];
}
