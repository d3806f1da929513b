/** Opening files of answers: a sheet each, or what is amiss with them, told on the page. */
import { MOST_COMBINED } from '../../model/combined.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { allOf } from '../../text/language.ts';
import { problemLine } from '../../text/problem.ts';
import { showable } from '../../text/shown.ts';
import { type Opened, opened } from '../sheet.ts';
import type { FileRead } from '../together.ts';
import { made } from './elements.ts';
import { textOfFile } from './files.ts';
import { showProblems } from './problems.ts';

/** So many problems are told; the others are counted. */
const MOST_TOLD = 20;

/** Reads a file that a person chose. Where it does not read, says what and where, and gives null. */
export async function open(questionnaire: Questionnaire, file: File, now: string): Promise<Opened | null> {
  const read = await readFile(questionnaire, file, now);
  if ('trouble' in read) return tellProblems(`${file.name} ${read.trouble} Nothing was changed.`, []);
  if ('lines' in read)
    return tellProblems(
      `${file.name} cannot be read as it is. Nothing was changed.`,
      shortened(read.lines, MOST_TOLD, ''),
    );
  return read.opened;
}

/** Reads several files. Where some do not read, says which and why, of all at once, and gives null. */
export async function openAll(
  questionnaire: Questionnaire,
  files: readonly File[],
  now: string,
): Promise<FileRead[] | null> {
  if (files.length > MOST_COMBINED)
    return tellProblems(
      `Up to ${MOST_COMBINED} files can be brought together at a time, and ${files.length} were chosen. Nothing was changed.`,
      [],
    );
  const good: FileRead[] = [];
  const amiss: { readonly name: string; readonly lines: readonly string[] }[] = [];
  for (const file of files) {
    const { name } = file;
    const read = await readFile(questionnaire, file, now);
    if ('trouble' in read) amiss.push({ name, lines: [`${name} ${read.trouble}`] });
    else if ('lines' in read) amiss.push({ name, lines: read.lines });
    else good.push({ name, text: read.text, ...read.opened });
  }
  if (amiss.length > 0) {
    const names = allOf(amiss.map(({ name }) => name));
    const most = Math.max(1, Math.floor(MOST_TOLD / amiss.length));
    const lines = amiss.flatMap((one) => shortened(one.lines, most, ` in ${one.name}`));
    return tellProblems(`These cannot be read as they are: ${names}. Nothing was changed.`, lines);
  }
  return good;
}

/** What a file holds; or why that is not known, after its name or in a line for each reason. */
async function readFile(
  questionnaire: Questionnaire,
  file: File,
  now: string,
): Promise<
  | { readonly text: string; readonly opened: Opened }
  | { readonly trouble: string }
  | { readonly lines: readonly string[] }
> {
  const read = await textOfFile(file);
  if ('trouble' in read) return read;
  const result = opened(questionnaire, file.name, read.text, now);
  if (!result.ok) return { lines: result.problems.map(problemLine) };
  return { text: read.text, opened: result.value };
}

/** Asks whether another file may take the place of answers that are not saved. */
export function askToLeave(): boolean {
  return confirm('Some answers are not saved yet, and would be gone. Open the other file all the same?');
}

/** Says what is amiss with what was chosen, and leads there. */
export function tellProblems(said: string, lines: readonly string[]): null {
  const items = lines.map((line) => made('li', { dir: 'auto' }, showable(line)));
  showProblems(showable(said), items);
  return null;
}

function shortened(lines: readonly string[], most: number, where: string): string[] {
  const more = lines.length > most ? [`${lines.length - most} more${where}`] : [];
  return [...lines.slice(0, most), ...more];
}
