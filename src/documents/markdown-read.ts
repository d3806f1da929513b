/** Reading a model kept as Markdown: what each question's block answers. */
import {
  allPoints,
  allQuestions,
  isChoice,
  nameOf,
  pointOnceCalled,
  type Question,
  type Questionnaire,
  questionOnceCalled,
} from '../questionnaire/questionnaire.ts';
import { nearest } from '../text/nearest.ts';
import { bad, good, type Problem, type Result, showableId } from '../text/problem.ts';
import { readYaml, type Source, type Step } from '../text/yaml.ts';
import { readItems } from './markdown-items.ts';
import { type Block, type Layout, readLayout } from './markdown-layout.ts';
import { readRetired } from './markdown-retired.ts';
import { decodeText, decodeWithin } from './markdown-text.ts';

/** Reads a Markdown file into the values and positions that all formats share. */
export function readMarkdown(file: string, text: string, questionnaire: Questionnaire): Result<Source> {
  const layout = readLayout(file, text);
  if (!layout.ok) return layout;
  const { lines, front, blocks } = layout.value;
  const head = readYaml(file, lines.slice(front.start, front.end).join('\n'), front.start + 1);
  if (!head.ok) return head;
  const sameVersion = isSameVersion(head.value, questionnaire);
  const problems: Problem[] = [
    ...headProblems(head.value),
    ...blockProblems(file, layout.value, questionnaire, sameVersion),
  ];
  const values = { question: emptyMap(), point: emptyMap(), retired: emptyMap() };
  const places = new Map<string, Place>();
  for (const block of blocks) {
    const body = lines.slice(block.start + 1, block.end);
    const question = block.kind === 'point' ? null : questionOnceCalled(questionnaire, block.id);
    const items =
      question && isChoice(question) ? readItems(file, question, body, block.start + 1, sameVersion) : null;
    // What a question of today has no boxes for was answered in the days of another one.
    const fits =
      items !== null && (items.problems.length === 0 || (sameVersion && block.kind === 'question'));
    if (fits) problems.push(...items.problems);
    const asked = question !== null || block.kind === 'point';
    const answer = fits
      ? items.chosen.map((item) => item.value)
      : asked && block.kind !== 'retired'
        ? decodeText(body)
        : readRetired(body);
    const words = decodeWithin(block.words) || null;
    values[block.kind][block.id] = block.kind === 'retired' ? { question: words, answer } : answer;
    const text = Math.max(
      0,
      body.findIndex((line) => line.trim() !== ''),
    );
    places.set(`${GROUP[block.kind]} ${block.id}`, {
      words,
      heading: block.start + 1,
      body: block.start + text + 2,
      items: fits ? items.chosen.map((item) => item.line + 1) : [],
    });
  }
  if (problems.length > 0) return bad(problems);
  const open = blocks.filter(({ kind }) => kind === 'question').map(({ id }) => id);
  return good({
    file,
    root: head.value.root,
    value: {
      ...(head.value.value as object),
      answers: values.question,
      points: values.point,
      retired: values.retired,
      open,
    },
    locate: (path, onKey) => {
      const [group, id, index] = path as [Step?, Step?, Step?];
      const place = places.get(`${group} ${id}`);
      if (!place) return head.value.locate(path, onKey);
      const line = typeof index === 'number' ? place.items[index] : undefined;
      return { line: line ?? (onKey && path.length === 2 ? place.heading : place.body), column: 1 };
    },
    wordsAbove: ([group, id]) => places.get(`${group} ${id}`)?.words ?? null,
  });
}

/** Where the parts of a block stand, in lines from 1. */
interface Place {
  readonly words: string | null;
  readonly heading: number;
  readonly body: number;
  readonly items: readonly number[];
}

const GROUP = { question: 'answers', point: 'points', retired: 'retired' };

function isSameVersion({ value }: Source, questionnaire: Questionnaire): boolean {
  const made =
    typeof value === 'object' && value !== null && 'questionnaire' in value ? value.questionnaire : null;
  return made === nameOf(questionnaire);
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
  return ['answers', 'points', 'retired', 'open'].flatMap((name) =>
    name in value
      ? say([name], `"${name}" stands under the headings below in a Markdown file; expected it nowhere else`)
      : [],
  );
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
  const problems = blocks.flatMap((block, index) => {
    const near = sameVersion ? nearMark(block, blocks, questionnaire) : null;
    if (near) {
      const message = `no ${block.kind} has the id in this mark; did you mean "${near}"?`;
      return [at(block.start, showableId(block.id), message)];
    }
    const earlier = blocks
      .slice(0, index)
      .find((other) => other.kind === block.kind && other.id === block.id);
    return earlier
      ? [at(block.start, block.id, `this mark is also in line ${earlier.start + 1}; expected it once`)]
      : [];
  });
  const there = new Set(blocks.filter(({ kind }) => kind !== 'point').map(({ id }) => id));
  const missing = allQuestions(questionnaire).filter(
    ({ id, was = [] }) => ![id, ...was].some((one) => there.has(one)),
  );
  const headings = new Set(blocks.map(({ start }) => start));
  const mayBeHeading = (line: string, index: number) =>
    index > front.end && !headings.has(index) && !/^\s*[-*+]\s/.test(line);
  for (const question of missing) {
    const line = lines.findIndex((one, index) => mayBeHeading(one, index) && wasHeading(one, question));
    const expected = `expected "### ${question.ask} <!-- ${question.id} -->"`;
    if (line >= 0) problems.push(at(line, question.id, `this heading has lost its shape; ${expected}`));
  }
  return problems;
}

/** The id that a mark in the page was meant to hold; null where it is known, or belongs to another questionnaire. */
function nearMark(block: Block, blocks: readonly Block[], questionnaire: Questionnaire): string | null {
  if (block.kind === 'retired') return null;
  const isPoint = block.kind === 'point';
  const known = isPoint
    ? pointOnceCalled(questionnaire, block.id)
    : questionOnceCalled(questionnaire, block.id);
  const asked = isPoint ? allPoints(questionnaire) : allQuestions(questionnaire);
  const there = blocks.filter(({ kind }) => kind === block.kind).map(({ id }) => id);
  const free = asked.map(({ id }) => id).filter((id) => !there.includes(id));
  return known ? null : nearest(block.id, free);
}

/** Whether a line is what is left of a question's heading: its mark without the signs before it, or its words without the mark. */
function wasHeading(line: string, question: Question): boolean {
  const [, mark] = /(?:^|\s)<!--\s*([A-Za-z0-9_-]+)\s*-->\s*$/.exec(line) ?? [];
  return mark === question.id || line.replace(/^[#*\s]+|[*\s]+$/g, '') === question.ask;
}
