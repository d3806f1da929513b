/** What is amiss with the headings of a page: marks that are there twice, marks that are lost, and sections that are none. */
import {
  allQuestions,
  pointOnceCalled,
  type Question,
  type Questionnaire,
  questionOnceCalled,
  sectionOf,
} from '../../questionnaire/questionnaire.ts';
import { withoutEnd } from '../../text/characters.ts';
import type { Problem } from '../../text/problem.ts';
import type { Block, Layout } from './layout.ts';
import { isRetiredTitle, RETIRED_TITLE } from './retired.ts';
import { decodeWithin, isBlankLine } from './text.ts';
import { headingText } from './write.ts';

/** Finds what is amiss. `sameVersion` says whether the page was written with the words of today. */
export function headingProblems(
  file: string,
  layout: Layout,
  questionnaire: Questionnaire,
  sameVersion: boolean,
): Problem[] {
  return [
    ...blockProblems(file, layout, questionnaire, sameVersion),
    ...sectionProblems(file, layout, questionnaire, sameVersion),
    ...(sameVersion ? unknownProblems(file, layout, questionnaire) : []),
  ];
}

/** Marks that are there twice, and headings that have turned into text. */
function blockProblems(
  file: string,
  { lines, front, blocks }: Layout,
  questionnaire: Questionnaire,
  sameVersion: boolean,
): Problem[] {
  const at = (line: number, about: string | null, message: string): Problem => ({
    file,
    position: { line: line + 1, column: 1 },
    about,
    message,
  });
  const marks = new Map<string, number>();
  const problems = blocks.flatMap(({ kind, id, start }) => {
    const mark = `${kind} ${id}`;
    const earlier = marks.get(mark);
    if (earlier === undefined) marks.set(mark, start);
    return earlier === undefined
      ? []
      : [at(start, id, `this mark is also in line ${earlier + 1}; expected it once`)];
  });
  const there = new Set(
    blocks.filter(({ kind }) => kind === 'question' || kind === 'retired').map(({ id }) => id),
  );
  const missing = allQuestions(questionnaire).filter(
    ({ id, was = [] }) => ![id, ...was].some((one) => there.has(one)),
  );
  const headings = new Set(blocks.map(({ start }) => start));
  const mayBeHeading = (line: string, index: number) =>
    index > front.end && !headings.has(index) && !/^\s*[-*+]\s/.test(line);
  for (const question of missing) {
    const line = lines.findIndex(
      (one, index) => mayBeHeading(one, index) && wasHeading(one, question, sameVersion),
    );
    const expected = `expected "### ${question.ask} <!-- ${question.id} -->"`;
    if (line >= 0) problems.push(at(line, question.id, `this heading has lost its shape; ${expected}`));
  }
  return problems;
}

/**
 * Headings that begin no section: what a person wrote as the last line of an answer. One with the title of a section is
 * one where it stands once, and so is any other above the first question of a section; titles of another version are not
 * known.
 */
function sectionProblems(
  file: string,
  { blocks, sections }: Layout,
  questionnaire: Questionnaire,
  sameVersion: boolean,
): Problem[] {
  const { sections: asked, nextSteps } = questionnaire;
  const titles = [
    ...[...asked, ...(nextSteps ? [nextSteps] : [])].map(({ title }) => `## ${headingText(title)}`),
    RETIRED_TITLE,
  ];
  const known = timesOf(titles.map((title) => nameOf(title.slice(3))));
  const there = timesOf(sections.map(({ title }) => nameOf(title)));
  const sectionAt = (block: Block) =>
    block.kind === 'retired' || block.kind === 'steps' ? block.kind : sectionOf(questionnaire, block.id)?.id;
  const problems: Problem[] = [];
  let at = 0;
  for (const [index, { line, title }] of sections.entries()) {
    while (at < blocks.length && (blocks[at]?.start ?? 0) < line) at++;
    const [above, below] = [blocks[at - 1], blocks[at]];
    const next = sections[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const isAboveBlock = below !== undefined && below.start < next;
    const name = nameOf(title);
    const isKnown = known.has(name);
    const isTooOften = isKnown && (there.get(name) ?? 0) > (known.get(name) ?? 0);
    const isOfToday = sameVersion || isTooOften;
    const begins = isAboveBlock && (!isOfToday || !above || sectionAt(above) !== sectionAt(below));
    if (!begins && (!isKnown || isTooOften))
      problems.push({ file, position: { line: line + 1, column: 1 }, about: null, message: NO_SECTION });
  }
  return problems;
}

/** Headings whose mark nobody knows, with nothing below: what a person wrote as the last line of an answer. */
function unknownProblems(file: string, { lines, blocks }: Layout, questionnaire: Questionnaire): Problem[] {
  const known = { question: questionOnceCalled, point: pointOnceCalled };
  return blocks.flatMap(({ kind, id, start, end }) => {
    if (kind === 'retired' || kind === 'steps' || known[kind](questionnaire, id)) return [];
    if (!lines.slice(start + 1, end).every(isBlankLine)) return [];
    return [{ file, position: { line: start + 1, column: 1 }, about: null, message: UNKNOWN_MARK }];
  });
}

const UNKNOWN_MARK =
  'the mark of this heading is not known, and nothing stands below it. Where it is part of the answer above it, put a backslash before its "#"; else take it out';

/** What tells the title of a section from others: its words, or that it is the one above what is no longer asked. */
function nameOf(title: string): string {
  return isRetiredTitle(title) ? RETIRED_TITLE : decodeWithin(title);
}

/** How often each of them is there. */
function timesOf(titles: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const title of titles) times.set(title, (times.get(title) ?? 0) + 1);
  return times;
}

const NO_SECTION =
  'this heading begins no section. Where it is part of the answer above it, put a backslash before its "#"; else take it out';

/**
 * Whether a line is what is left of a question's heading: its mark without the signs before it, or its words without the
 * mark. In a page of another version the same words may be anybody's: it need not have known the question.
 */
function wasHeading(line: string, question: Question, sameVersion: boolean): boolean {
  const [, mark] = /(?:^|\s)<!--\s*([A-Za-z0-9_-]+)\s*-->\s*$/.exec(line) ?? [];
  const words = withoutEnd(line.replace(/^[#*\s]+/, ''), (character) => /[*\s]/.test(character));
  return mark === question.id || (sameVersion && words === question.ask);
}
