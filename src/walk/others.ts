/** What several people answered at a question that is decided together, as it is shown there: never whose it is. Pure. */
import type { Chosen } from '../model/answer.ts';
import { LEAVE_OPEN, LEAVE_OPEN_LINE, listedAt, type Offered } from '../model/wording.ts';
import { type ChoiceQuestion, KINDS } from '../questionnaire/kinds.ts';
import { clauses } from '../text/language.ts';

/** What is shown of others where their answers are brought together. */
export interface Others {
  /** Who chose an option, by its id: `all`, `some` or `3 of 5`. */
  readonly chose: ReadonlyMap<string, string>;
  /** The words that were written behind an option, by its id. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** What young people said, as paragraphs, the first of them what that is called; empty for nothing. */
  readonly said: readonly string[];
  /** What to leave out of that; empty for nothing. */
  readonly careful: string;
}

/**
 * The lines of a list of options: where others have chosen, also those of theirs that are offered no longer, and to leave it
 * open behind the last one, as near as any.
 */
export function listedWith(
  question: ChoiceQuestion,
  chosen: readonly Chosen[],
  others: Others | undefined,
): Offered[] {
  if (!others) return listedAt(question, chosen);
  const theirs = [...others.chose.keys()].filter((id) => !chosen.some(({ option }) => option === id));
  const all = [...chosen, ...theirs.map((option) => ({ option, words: null }))];
  const listed = listedAt(question, withoutOpen(all)).map((line) => withWordsBeside(line, others));
  return KINDS[question.kind].several ? [...listed, LEAVE_OPEN_LINE] : listed;
}

/** The line with what was written behind it, so that nobody has to choose it to read that. */
function withWordsBeside(line: Offered, { words }: Others): Offered {
  const written = words.get(line.id) ?? [];
  if (written.length === 0) return line;
  const said = `${WHAT_WAS_WRITTEN} ${clauses(written)}`;
  return { ...line, gloss: line.gloss === '' ? said : `${line.gloss}. ${said}` };
}

/** The label of a line, with who of the others chose it. */
export function labelWith({ id, label }: Offered, others: Others | undefined): string {
  const who = others?.chose.get(id);
  return who === undefined ? label : `${label} (${who})`;
}

/** What is chosen, without the line that chooses nothing. */
export function withoutOpen(chosen: readonly Chosen[]): readonly Chosen[] {
  return chosen.some(({ option }) => option === LEAVE_OPEN)
    ? chosen.filter(({ option }) => option !== LEAVE_OPEN)
    : chosen;
}

/** What others wrote behind an option, a line each below what that is; empty for nothing. */
export function wordsOfOthers(others: Others | undefined, option: string): string {
  const words = others?.words.get(option) ?? [];
  return words.length < 2 ? '' : [WHAT_WAS_WRITTEN, ...words.map((one) => `- ${one}`)].join('\n');
}

/** Stands above what others wrote. */
export const WHAT_WAS_WRITTEN = 'What was written:';
