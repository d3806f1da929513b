/** Opening a file of answers: a sheet, or what is amiss with the file, told on the page. */
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { problemLine } from '../../text/problem.ts';
import { showable } from '../../text/shown.ts';
import { type Opened, opened } from '../sheet.ts';
import { made } from './elements.ts';
import { textOfFile } from './files.ts';
import { showProblems } from './problems.ts';

/** So many problems are told; the others are counted. */
const MOST_TOLD = 20;

/** Reads a file that a person chose. Where it does not read, says what and where, and gives null. */
export async function open(questionnaire: Questionnaire, file: File, now: string): Promise<Opened | null> {
  const read = await textOfFile(file);
  if ('trouble' in read) return tellProblems(`${file.name} ${read.trouble} Nothing was changed.`, []);
  const result = opened(questionnaire, file.name, read.text, now);
  if (!result.ok)
    return tellProblems(
      `${file.name} cannot be read as it is. Nothing was changed.`,
      result.problems.map(problemLine),
    );
  return result.value;
}

/** Asks whether another file may take the place of answers that are not saved. */
export function askToLeave(): boolean {
  return confirm('Some answers are not saved yet, and would be gone. Open the other file all the same?');
}

function tellProblems(said: string, lines: readonly string[]): null {
  const more = lines.length > MOST_TOLD ? [`${lines.length - MOST_TOLD} more`] : [];
  const items = [...lines.slice(0, MOST_TOLD), ...more].map((line) =>
    made('li', { dir: 'auto' }, showable(line)),
  );
  showProblems(showable(said), items);
  return null;
}
