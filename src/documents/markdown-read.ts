/** Reading a model kept as Markdown: where each question's block stands, and what it answers. */

import { NOT_SURE_LABEL } from '../model/wording.ts';
import {
  allPoints,
  allQuestions,
  type ChoiceQuestion,
  isChoice,
  NOT_SURE,
  type Questionnaire,
} from '../questionnaire/questionnaire.ts';
import { didYouMean } from '../text/nearest.ts';
import { bad, good, type Position, type Problem, type Result, showableId } from '../text/problem.ts';
import { readYaml, type Source, type Step } from '../text/yaml.ts';
import { decodeText, decodeWithin, encodeWithin } from './markdown-text.ts';

/** The lines of a question's or a point's block: its heading is line `start`; `end` is the line after its last. From 0. */
export interface Block {
  readonly kind: 'question' | 'point';
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Where things stand in a Markdown file, in lines from 0. */
export interface Layout {
  /** All lines, without their line ends. */
  readonly lines: readonly string[];
  /** The lines between the two marks of the front matter. */
  readonly front: { readonly start: number; readonly end: number };
  /** The lines between the two marks of the grid, or null where somebody took them out. */
  readonly grid: { readonly start: number; readonly end: number } | null;
  readonly blocks: readonly Block[];
}

/** The lines above and below the grid, which is written anew on each save. */
export const GRID_START = '<!-- grid: made anew from the answers below on each save -->';
export const GRID_END = '<!-- end of grid -->';

const HEADING = /^ {0,3}(#{1,3})(\s|$)/;
const MARKED = /^ {0,3}###\s(?:.*\s)?<!--\s*(point:\s*)?([A-Za-z0-9_-]+)\s*-->\s*$/s;
const ITEM = /^\s*[-*+] \[([ xX])\](?:\s+(.*))?$/s;

/** Finds the parts of a Markdown file. What cannot be told for certain is a problem: nothing is read by halves. */
export function readLayout(file: string, text: string): Result<Layout> {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const problems: Problem[] = [];
  const say = (line: number, message: string, about: string | null = null) => {
    problems.push({ file, position: { line: line + 1, column: 1 }, about, message });
  };
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (lines[0]?.trim() !== '---' || close < 0) {
    say(
      0,
      `expected "---" in the first line, then the lines that say which model this is, then "---". ${LOST}`,
    );
    return bad(problems);
  }
  const blocks: Block[] = [];
  let open: Omit<Block, 'end'> | null = null;
  let betweenSections = false;
  const end = (at: number) => {
    if (open) blocks.push({ ...open, end: at });
    open = null;
  };
  for (const [index, line] of lines.entries()) {
    if (index <= close) continue;
    const marked = MARKED.exec(line);
    const [, depth = ''] = HEADING.exec(line) ?? [];
    if (marked) {
      end(index);
      betweenSections = false;
      open = { kind: marked[1] ? 'point' : 'question', id: marked[2] ?? '', start: index };
    } else if (depth === '##') {
      end(index);
      betweenSections = true;
    } else if (depth === '###' || (depth === '#' && open)) {
      say(
        index,
        `this heading has no mark such as <!-- location --> at its end. Put the mark back, or, where the line is part of an answer, put a backslash before the "#"`,
      );
    } else if (betweenSections && line.trim() !== '') {
      say(
        index,
        'this line belongs to no question. Move it under the heading of one; where the heading above it is part of an answer, put a backslash before its "#"',
      );
      betweenSections = false;
    }
  }
  end(lines.length);
  if (blocks.length === 0 && problems.length === 0)
    say(close + 1, `expected headings with marks such as <!-- location -->. ${LOST}`);
  if (problems.length > 0) return bad(problems);
  const before = blocks[0]?.start ?? lines.length;
  const gridStart = lines.findIndex(
    (line, index) => index > close && index < before && line.trim().startsWith('<!-- grid'),
  );
  const gridEnd = lines.findIndex(
    (line, index) => index > gridStart && index < before && line.trim() === GRID_END,
  );
  return good({
    lines,
    front: { start: 1, end: close },
    grid: gridStart >= 0 && gridEnd >= 0 ? { start: gridStart + 1, end: gridEnd } : null,
    blocks,
  });
}

const LOST =
  'A word processor may have taken the marks out; the program cannot tell the answers apart without them';

/** Reads a Markdown file into the values and positions that all formats share. */
export function readMarkdown(file: string, text: string, questionnaire: Questionnaire): Result<Source> {
  const layout = readLayout(file, text);
  if (!layout.ok) return layout;
  const { lines, front, blocks } = layout.value;
  const head = readYaml(file, lines.slice(front.start, front.end).join('\n'), front.start + 1);
  if (!head.ok) return head;
  const problems: Problem[] = [
    ...headProblems(head.value),
    ...blockProblems(file, layout.value, questionnaire),
  ];
  const questions = new Map(allQuestions(questionnaire).map((question) => [question.id, question]));
  const values = { question: emptyMap(), point: emptyMap() };
  const starts = new Map<string, Position[]>();
  for (const block of blocks) {
    const question = questions.get(block.id);
    const body = lines.slice(block.start + 1, block.end);
    const first =
      block.start +
      1 +
      Math.max(
        0,
        body.findIndex((line) => line.trim() !== ''),
      );
    if (block.kind === 'question' && question && isChoice(question)) {
      const items = readItems(file, question, body, block.start + 1);
      problems.push(...items.problems);
      values.question[block.id] = items.chosen.map((item) => item.value);
      starts.set(
        `answers ${block.id}`,
        items.chosen.map((item) => ({ line: item.line + 1, column: 1 })),
      );
    } else {
      values[block.kind][block.id] = decodeText(body);
    }
    starts.set(`${block.kind === 'point' ? 'points' : 'answers'} ${block.id} heading`, [
      { line: first + 1, column: 1 },
    ]);
  }
  if (problems.length > 0) return bad(problems);
  return good({
    file,
    root: head.value.root,
    value: { ...(head.value.value as object), answers: values.question, points: values.point },
    locate: (path, onKey) => {
      const [group, id, index] = path as [Step?, Step?, Step?];
      const item = typeof index === 'number' ? starts.get(`${group} ${id}`)?.[index] : undefined;
      return item ?? starts.get(`${group} ${id} heading`)?.[0] ?? head.value.locate(path, onKey);
    },
  });
}

function emptyMap(): Record<string, unknown> {
  return Object.create(null);
}

function headProblems(head: Source): Problem[] {
  const { value } = head;
  const say = (path: Step[], message: string) => [
    { file: head.file, position: head.locate(path, true), about: null, message },
  ];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return say([], 'expected names and values, such as "mentoring-model: 1"');
  return ['answers', 'points'].flatMap((name) =>
    name in value
      ? say([name], `"${name}" stands under the headings below in a Markdown file; expected it nowhere else`)
      : [],
  );
}

/** Marks that are not known or there twice, and headings that have turned into text. */
function blockProblems(file: string, { lines, blocks }: Layout, questionnaire: Questionnaire): Problem[] {
  const known = { question: allQuestions(questionnaire), point: allPoints(questionnaire) };
  const at = (line: number, about: string | null, message: string): Problem => ({
    file,
    position: { line: line + 1, column: 1 },
    about,
    message,
  });
  const problems = blocks.flatMap((block, index) => {
    const ids = known[block.kind].map(({ id }) => id);
    if (!ids.includes(block.id))
      return [
        at(
          block.start,
          showableId(block.id),
          `no ${block.kind} has the id in this mark${didYouMean(block.id, ids)}`,
        ),
      ];
    const earlier = blocks
      .slice(0, index)
      .find((other) => other.kind === block.kind && other.id === block.id);
    return earlier
      ? [at(block.start, block.id, `this mark is also in line ${earlier.start + 1}; expected it once`)]
      : [];
  });
  const missing = known.question.filter(
    ({ id }) => !blocks.some((block) => block.kind === 'question' && block.id === id),
  );
  for (const question of missing) {
    const line = lines.findIndex((one) => one.replace(/^[#*\s]+|[*\s]+$/g, '') === question.ask);
    if (line >= 0)
      problems.push(
        at(
          line,
          question.id,
          `this heading has lost its mark; expected "### ${question.ask} <!-- ${question.id} -->"`,
        ),
      );
  }
  return problems;
}

function readItems(
  file: string,
  question: ChoiceQuestion,
  body: readonly string[],
  first: number,
): { chosen: { value: string | Record<string, string>; line: number }[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const chosen = body.flatMap((line, index) => {
    const item = ITEM.exec(line);
    if (item)
      return item[1] === ' ' ? [] : [{ value: readItem(question, item[2] ?? ''), line: first + index }];
    if (line.trim() !== '') {
      const message =
        'expected a list of boxes here, such as "- [x] Community"; words of your own follow a colon on the line of a box';
      problems.push({ file, position: { line: first + index + 1, column: 1 }, about: question.id, message });
    }
    return [];
  });
  return { chosen, problems };
}

/** The option of a ticked line: by the id in a comment, or by its label; words after it, unless they are its gloss. */
function readItem(question: ChoiceQuestion, line: string): string | Record<string, string> {
  const mark = /^(.*?)(?:^|\s)<!--\s*([a-z0-9-]+)\s*-->\s*$/s.exec(line);
  const text = decodeWithin(mark?.[1] ?? line);
  const id = mark?.[2] ?? idOfItem(text);
  const option = question.options.find((known) => known.id === id);
  if (option?.describe === undefined) return id;
  if (text === option.label) return id;
  const label = text.startsWith(`${option.label}:`)
    ? `${option.label}:`
    : text.slice(0, text.indexOf(':') + 1);
  const words = text.slice(label.length).replace(/^ /, '');
  // Compared as it is written: words that say the same as the gloss are written with a character reference.
  const written = (mark?.[1] ?? line).trim();
  const isGloss = words === option.gloss && written.endsWith(`: ${encodeWithin(option.gloss)}`);
  return label === '' || words === '' || isGloss ? id : { [id]: words };
}

/** The id that an item without a mark stands for: what is before the first colon, as ids are written. */
export function idOfItem(text: string): string {
  const label = (text.split(':')[0] ?? '').trim();
  if (label === NOT_SURE_LABEL) return NOT_SURE;
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
