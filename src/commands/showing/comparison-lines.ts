/** Models side by side as lines for a screen: in columns where there is room for them, else in words. */
import type { ComparedQuestion } from '../../model/compared-question.ts';
import type { Comparison, SomeBringUp } from '../../model/comparison.ts';
import {
  answerInWords,
  broughtUpLines,
  endInWords,
  headsOf,
  howOftenTold,
  letterOf,
  POINTS_OF_SOME,
  SIDE_BY_SIDE,
  STEPS_OF_SOME,
  stateInWords,
} from '../../model/comparison-in-words.ts';
import { isDrafted } from '../../model/statement.ts';
import { shortName } from '../../model/wording.ts';
import { hasOptions, takesLines } from '../../questionnaire/kinds.ts';
import { wrap, wrapUnder } from '../../terminal/lines.ts';
import { clauses, sentence } from '../../text/language.ts';
import { shown } from '../../text/shown.ts';
import { abreast, COLUMN_GAP, longestWordIn } from './abreast.ts';
import { block, type Rendering } from './rendering.ts';

/** Below so many columns there is no room for two models side by side that could be read. */
const NARROWEST = 60;

/** What is shown of models side by side. */
export interface ComparisonToShow {
  readonly comparison: Comparison;
  /** The names of the models' files, in the order of the models; null where they are not to be told. */
  readonly names: readonly (string | null)[];
  readonly withNotes: boolean;
}

/** The whole of it, section by section. */
export function comparisonLines(toShow: ComparisonToShow, rendering: Rendering): string[] {
  const { comparison, names } = toShow;
  const { style, columns } = rendering;
  const { questions, points, steps } = comparison;
  const sections = [...new Set(questions.map(({ section }) => section))];
  return [
    style.title(SIDE_BY_SIDE),
    ...headsOf(names).flatMap((head) => wrap(shown(head), columns).map(style.plain)),
    ...sections.flatMap((section) => [
      '',
      ...wrap(shown(section.title), columns).map(style.title),
      ...questions
        .filter((one) => one.section === section)
        .flatMap((one) => questionLines(one, toShow, rendering)),
    ]),
    ...someLines(POINTS_OF_SOME, points, rendering),
    ...someLines(STEPS_OF_SOME, steps, rendering),
    ...endInWords(comparison).flatMap((line) => ['', ...wrap(line, columns).map(style.plain)]),
  ];
}

function questionLines(
  one: ComparedQuestion,
  { withNotes }: ComparisonToShow,
  rendering: Rendering,
): string[] {
  const { columns, inWords } = rendering;
  // That a text is there and may not be read, the state of its question says.
  const tellsMore = withNotes || hasOptions(one.question) || isDrafted(one.question);
  const cells = tellsMore ? one.answers.map((answer) => answerInWords(one, answer, withNotes)) : [];
  if (inWords || columns < NARROWEST) return spokenLines(one, cells, rendering);
  const head = wrap(
    shown(`${shortName(one.question)} ${rendering.style.glyphs.dot} ${stateInWords(one)}`),
    columns,
  ).map(rendering.style.plain);
  return [...head, ...answerLines(one, cells, rendering)];
}

/** What is said below a question. */
function answerLines(one: ComparedQuestion, cells: readonly string[], rendering: Rendering): string[] {
  const { style, columns } = rendering;
  if (cells.length === 0) return [];
  switch (howOftenTold(one)) {
    case 'never':
      return [];
    case 'once':
      return linesOf(cells[0] ?? '')
        .flatMap((line) => wrapUnder('  ', '  ', shown(line), columns))
        .map(style.plain);
    case 'each':
      return takesLines(one.question)
        ? cells.flatMap((cell, place) => belowLetter(letterOf(place), cell, rendering))
        : columnLines(cells, rendering);
  }
}

/** A column for each model; one below the other where a word would be broken. */
function columnLines(cells: readonly string[], rendering: Rendering): string[] {
  const { style, columns } = rendering;
  const gaps = COLUMN_GAP.length * cells.length;
  const room = Math.floor((columns - gaps) / cells.length);
  if (cells.some((cell) => longestWordIn(cell) > room))
    return cells.flatMap((cell, place) => belowLetter(letterOf(place), cell, rendering));
  const parts = cells.map((cell, place) => [
    style.plain(letterOf(place)),
    ...linesOf(cell).flatMap((line) => wrap(shown(line), room).map(style.plain)),
  ]);
  return abreast([[''], ...parts], [0, ...cells.map(() => room)]);
}

function belowLetter(letter: string, cell: string, { style, columns }: Rendering): string[] {
  const lines = linesOf(cell).flatMap((line, index) =>
    wrapUnder(index === 0 ? `  ${letter}: ` : '     ', '     ', shown(line), columns),
  );
  return lines.map(style.plain);
}

/** `Type. Differs. A: Traditional. B: E-mentoring.` Texts of several lines stand below it, each under its letter. */
function spokenLines(
  one: ComparedQuestion,
  cells: readonly string[],
  { style, columns }: Rendering,
): string[] {
  const head = `${sentence(shortName(one.question))} ${sentence(stateInWords(one))}`;
  const say = (line: string) => wrap(shown(line), columns).map(style.plain);
  if (cells.length === 0) return say(head);
  switch (howOftenTold(one)) {
    case 'never':
      return say(head);
    case 'once':
      return say(`${head} ${sentence(linesOf(cells[0] ?? '').join(' '))}`);
    case 'each': {
      const told = cells.map((cell, place) => `${letterOf(place)}: ${cell}`);
      return told.some((cell) => cell.includes('\n'))
        ? [...say(head), ...told.flatMap((cell) => linesOf(cell).flatMap(say))]
        : say([head, ...told.map(sentence)].join(' '));
    }
  }
}

function someLines(title: string, all: readonly SomeBringUp[], rendering: Rendering): string[] {
  const dash = rendering.inWords ? '' : '- ';
  const lines = broughtUpLines(all).map(({ by, titles }) => `${dash}${by}: ${clauses(titles)}`);
  return lines.length === 0 ? [] : block(title, lines, rendering);
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
