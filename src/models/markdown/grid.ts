/** The grid at the top of a page, which is written anew on each save: where it stands, and what somebody put into it. */

import { chosenIn } from '../../model/answer.ts';
import { decidedPart } from '../../model/combining.ts';
import { undecidedNames } from '../../model/deciding-in-words.ts';
import { grid, gridChoices } from '../../model/grid.ts';
import { lookAgain } from '../../model/look-again.ts';
import type { Model } from '../../model/model.ts';
import { olderSentence } from '../../model/older-words.ts';
import { hasOptions } from '../../questionnaire/kinds.ts';
import { allQuestions, type Questionnaire } from '../../questionnaire/questionnaire.ts';
import { clauses, sentence } from '../../text/language.ts';
import { NOT_SURE_LABELS } from './not-sure.ts';
import { decodeWithin, encodeWithin } from './text.ts';

/** The lines of a grid, from its first mark to before the line below its last one. From 0. */
export interface GridRange {
  readonly start: number;
  readonly end: number;
}

/** Said to people in the mark above a grid, in whatever words: only the sum in front of them is read, and it takes them in. */
const MADE_ANEW = 'made anew from the answers below on each save';
const START = /^<!-- grid \(([0-9a-f]{8})\): (.*) -->$/;
const END = '<!-- /grid -->';

/** Both marks were words alone at first. They are read for good. */
const START_IN_WORDS =
  /^<!-- grid: made anew from the answers below on each save(?: \(([0-9a-f]{8})\))? -->$/;
const END_IN_WORDS = '<!-- end of grid -->';

/** The lines of the grid, marks included. The first holds a sum of what is said in it and below it. */
export function markdownGrid(model: Model, questionnaire: Questionnaire): string[] {
  const columns = gridChoices(grid(questionnaire, decidedPart(model).answers));
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const table =
    columns.length === 0
      ? []
      : [
          '',
          row(columns.map((column) => gridCell(column.name))),
          row(columns.map(() => '---')),
          row(columns.map((column) => column.chosen.map(gridCell).join('; '))),
          '',
        ];
  const below = linesBelowTable(model, questionnaire);
  const body = below.length === 0 ? table : [...(table.length === 0 ? [''] : table), ...below, ''];
  return [`<!-- grid (${sumOf(MADE_ANEW + wordsOfTable(body))}): ${MADE_ANEW} -->`, ...body, END];
}

/**
 * Says of words on the page that they are older than the choices, and of choices that nobody has made them, though what all who
 * were asked have in common is ticked.
 */
export function linesBelowTable(model: Model, questionnaire: Questionnaire): string[] {
  const again = lookAgain(questionnaire, model).map(
    ({ question, changed }) => `${inALine(question.ask)} ${encodeWithin(olderSentence(changed))}`,
  );
  const names = undecidedNames(questionnaire, model).map(inALine);
  const undecided = sentence(`Still to be decided, whatever is ticked below: ${clauses(names)}`);
  return [...again, ...(names.length > 0 ? [undecided] : [])];
}

function inALine(text: string): string {
  return encodeWithin(text.replace(/\s+/g, ' '));
}

function gridCell(text: string): string {
  return inALine(text).replaceAll('|', '\\|');
}

/** Finds the grid between two lines; null where somebody took it out, and the line of a mark whose other one is missing. */
export function findGrid(lines: readonly string[], from: number, to: number): GridRange | number | null {
  const find = (...begins: string[]) =>
    lines.findIndex(
      (line, index) => index >= from && index < to && begins.some((begin) => line.trim().startsWith(begin)),
    );
  const start = find('<!-- grid');
  const end = find('<!-- /grid', '<!-- end of grid');
  if (start < 0 && end < 0) return null;
  return start >= 0 && end > start ? { start, end: end + 1 } : Math.max(start, end);
}

/** Stands above what somebody wrote into an earlier grid, so that nobody takes it for what the model says. */
const CHANGED_BY_HAND =
  'What follows was changed by hand in an earlier table. It is kept as it was then, and is not updated; the table above is.';

/** The lines of the grid, and below them what somebody wrote into the one that stood there. */
export function renewedGrid(
  lines: readonly string[],
  before: Model,
  after: Model,
  questionnaire: Questionnaire,
): string[] {
  const words = wordsInGrid(lines, before, questionnaire);
  const kept = words.length > 0 ? ['', CHANGED_BY_HAND, ...(words[0] === '' ? [] : ['']), ...words] : [];
  return [...markdownGrid(after, questionnaire), ...kept];
}

/**
 * The lines of a grid that hold words of somebody's own, which the next save would write over: all of them where they are
 * not those that were written there; else none.
 */
function wordsInGrid(
  lines: readonly string[],
  { answers }: Model,
  questionnaire: Questionnaire,
): readonly string[] {
  const [mark = '', ...rest] = lines;
  const start = readStart(mark.trim());
  const last = [END, END_IN_WORDS].includes(rest.at(-1)?.trim() ?? '') ? rest.slice(0, -1) : rest;
  const within = start?.isOurs ? last : [mark, ...last];
  if (start && last.length < rest.length) {
    if (start.sum === sumOf(start.words + wordsOfTable(last))) return [];
    // A grid without a sum may be older than an answer below it.
    const known = knownWords(answers, questionnaire);
    if (start.sum === null && wordsInLines(last).every((word) => known.has(word))) return [];
  }
  return within.some((line) => line.trim() !== '') ? within : [];
}

/** What the mark above a grid holds: its sum, and what that takes in beside the table. Null where it is none. */
function readStart(
  mark: string,
): { readonly sum: string | null; readonly words: string; readonly isOurs: boolean } | null {
  const [, sum, words = ''] = START.exec(mark) ?? [];
  if (sum !== undefined) return { sum, words, isOurs: words === MADE_ANEW };
  const inWords = START_IN_WORDS.exec(mark);
  return inWords && { sum: inWords[1] ?? null, words: '', isOurs: true };
}

/** What a table says, however its columns are set and parted. */
function wordsOfTable(table: readonly string[]): string {
  return table.map((line) => decodeWithin(line).replace(/[\s|\\:-]/g, '')).join('');
}

function wordsInLines(lines: readonly string[]): string[] {
  return lines.flatMap((line) => decodeWithin(line).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

function knownWords(answers: Model['answers'], questionnaire: Questionnaire): ReadonlySet<string> {
  const choices = allQuestions(questionnaire).filter(hasOptions);
  const texts = choices.flatMap(({ column = '', options }) => [column, ...options.map(({ label }) => label)]);
  const own = choices.flatMap(({ id }) => chosenIn(answers.get(id)).map(({ words }) => words ?? ''));
  return new Set(wordsInLines([...NOT_SURE_LABELS, ...texts, ...own]));
}

/** A sum that tells one text from another (FNV-1a); nothing hangs on its being hard to meet. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
