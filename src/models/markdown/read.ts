/** Reading a model kept as Markdown: what each question's block answers. */
import { byAnswer, type ChoiceQuestion, takesLine } from '../../questionnaire/kinds.ts';
import {
  allQuestions,
  NOT_SURE,
  type Questionnaire,
  questionOnceCalled,
} from '../../questionnaire/questionnaire.ts';
import { nearest } from '../../text/nearest.ts';
import { isPlainMap } from '../../text/plain-values.ts';
import { bad, good, type Problem, type Result } from '../../text/problem.ts';
import { readYaml, type Source } from '../../text/yaml.ts';
import type { PathPart } from '../../text/yaml-positions.ts';
import { readModel } from '../record/read.ts';
import { ALL_OPEN, NOT_IN_FRONT, TOP } from '../record/record.ts';
import { madeWithOf, newerFormat } from '../record/shape.ts';
import { GROUP } from './blocks-today.ts';
import { boxesIn, readAlone } from './box.ts';
import { headingProblems } from './headings.ts';
import { type Items, readItems } from './items.ts';
import { type AnswerBlock, type Block, isAnswerBlock, linesBelow, readFront, readLayout } from './layout.ts';
import { notSureLabels, type PageWords } from './options.ts';
import { readStepsBlock } from './read-steps.ts';
import { readChoice, readRetired } from './retired.ts';
import { strayStepProblems } from './stray-steps.ts';
import { decodeText, decodeWithin } from './text.ts';

/** Reads a Markdown file into the values and positions that all formats share. */
export function readMarkdown(file: string, text: string, questionnaire: Questionnaire): Result<Source> {
  const top = readFront(file, text);
  if (!top.ok) return top;
  const { lines, front } = top.value;
  const head = readHead(file, lines.slice(front.start, front.end).join('\n'), front.start + 1);
  // In a newer format the page below may be of any shape, and need not be read to say so.
  if (!head.ok || newerFormat(head.value)) return head;
  const layout = readLayout(file, top.value);
  if (!layout.ok) return layout;
  const { blocks } = layout.value;
  if (!isPlainMap(head.value.value)) {
    const message = 'expected names and values, such as "mentoring-model: 1"';
    return bad([{ file, position: head.value.locate([]), about: null, message }]);
  }
  const value = withoutForeignNames(head.value.value);
  const { sameVersion } = madeWithOf(value['questionnaire'], questionnaire);
  const page = { sameVersion, notSure: notSureLabels(lines, blocks) };
  const values = { question: emptyMap(), point: emptyMap(), retired: emptyMap() };
  const steps = emptyMap();
  const gone = emptyMap<readonly string[]>();
  const linesOfBlocks = new Map<string, LinesOfBlock>();
  const linesOfSteps = new Map<string, number>();
  const problems = [
    ...frontProblems(head.value, value),
    ...headingProblems(file, layout.value, questionnaire, sameVersion),
    ...strayStepProblems(file, layout.value, questionnaire, sameVersion),
  ];
  for (const block of blocks) {
    if (!isAnswerBlock(block)) {
      const read = readStepsBlock(file, lines, block, questionnaire, sameVersion, linesOfSteps);
      problems.push(...read.problems);
      for (const { id, value, words, line } of read.steps) {
        steps[id] = value;
        linesOfBlocks.set(`steps ${id}`, {
          words: words || null,
          heading: line + 1,
          body: line + 1,
          items: [],
        });
      }
      continue;
    }
    const body = linesBelow(lines, block);
    const { answer, items } = readBlock(file, block, body, questionnaire, page);
    const words = decodeWithin(block.words) || null;
    values[block.kind][block.id] = block.kind === 'retired' ? { question: words, answer } : answer;
    gone[block.id] = items?.gone ?? [];
    problems.push(...(items?.problems ?? []));
    const text = body.findIndex((line) => line.trim() !== '');
    linesOfBlocks.set(`${GROUP[block.kind]} ${block.id}`, {
      words,
      heading: block.start + 1,
      body: block.start + Math.max(0, text) + 2,
      items: items?.chosen.map((item) => item.line + 1) ?? [],
    });
  }
  const source: Source = {
    file,
    root: head.value.root,
    text: head.value.text,
    value: {
      ...value,
      answers: values.question,
      points: values.point,
      steps,
      retired: values.retired,
      open: openIn(value['open'], blocks, sameVersion ? questionnaire : null),
      gone,
    },
    locate: (path, onKey) => {
      const [group, id, index] = path as [PathPart?, PathPart?, PathPart?];
      const linesOfBlock = linesOfBlocks.get(`${group} ${id}`);
      if (!linesOfBlock) return head.value.locate(path, onKey);
      const line = typeof index === 'number' ? linesOfBlock.items[index] : undefined;
      return {
        line: line ?? (onKey && path.length === 2 ? linesOfBlock.heading : linesOfBlock.body),
        column: 1,
      };
    },
    wordsAbove: ([group, id]) => linesOfBlocks.get(`${group} ${id}`)?.words ?? null,
  };
  if (problems.length === 0) return good(source);
  const read = readModel(source, questionnaire);
  return bad([...problems, ...(read.ok ? [] : read.problems)]);
}

/**
 * The questions that a page knew: those that it has, or where it says so all that there were.
 * @param known the questionnaire of its day; null where that is another
 */
function openIn(said: unknown, blocks: readonly Block[], known: Questionnaire | null): string[] | null {
  if (said !== ALL_OPEN) return blocks.filter(({ kind }) => kind === 'question').map(({ id }) => id);
  return known && allQuestions(known).map(({ id }) => id);
}

/** The front matter as lines that can be edited. What is amiss behind its last line has its place in that line. */
function readHead(file: string, text: string, firstLine: number): Result<Source> {
  const lines = readYaml(file, `${text}\n`, firstLine, isForeign);
  if (lines.ok) return lines;
  const last = firstLine + text.split('\n').length - 1;
  const isBehind = lines.problems.some(({ position }) => position !== null && position.line > last);
  return isBehind ? readYaml(file, text, firstLine, isForeign) : lines;
}

/** What the lines of a block answer, as files hold it; `items` are its boxes, where it is read for them. */
function readBlock(
  file: string,
  { kind, id, start }: AnswerBlock,
  body: readonly string[],
  questionnaire: Questionnaire,
  page: PageWords,
): { answer: unknown; items: Items | null } {
  const { sameVersion } = page;
  const question = kind === 'point' ? null : questionOnceCalled(questionnaire, id);
  const isOfToday = sameVersion && kind === 'question';
  // What a question of today has no boxes for was answered in the days of another one, and may be somebody's own list.
  const choice =
    question &&
    byAnswer(question, {
      options: (one) => (isOfToday || isListOf(one, body) ? one : null),
      text: () => null,
    });
  if (choice) {
    const items = readItems(file, choice, body, start + 1, { ...page, sameVersion: isOfToday });
    return { answer: items.chosen.map((item) => item.value), items };
  }
  if (kind === 'retired') return { answer: readRetired(body), items: null };
  const mayBeChoice = kind === 'question' && !(question && sameVersion);
  return {
    answer: (mayBeChoice && readChoice(body)) || decodeText(body, question !== null && takesLine(question)),
    items: null,
  };
}

/** Whether lines are the boxes of a choice: all that it once had, or such as it has. */
function isListOf({ options }: ChoiceQuestion, body: readonly string[]): boolean {
  const ids = [...options.flatMap(({ id, was = [] }) => [id, ...was]), NOT_SURE];
  const isKnown = boxesIn(body).every(({ box }) => box && ids.includes(readAlone(box).id));
  return readChoice(body) !== null || isKnown;
}

/** Where the parts of a block stand, in lines from 1. */
interface LinesOfBlock {
  readonly words: string | null;
  readonly heading: number;
  readonly body: number;
  readonly items: readonly number[];
}

function emptyMap<T = unknown>(): Record<string, T> {
  return Object.create(null);
}

/** Without the names that editors put above a page (`tags`), which stay there. */
function withoutForeignNames(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !isForeign(name)));
}

/** Whether a name above a page is none of ours. What is near to one of ours is a slip of it. */
function isForeign(name: string): boolean {
  // Programs that make web sites of pages put `draft: true` there.
  if (name === 'draft') return true;
  return !TOP.some((known) => known === name) && (name.length < NEARLY || nearest(name, TOP) === null);
}

/** Of shorter names too many are near to ours: `page` is, to `place`. */
const NEARLY = 5;

/** What stands above the page, but belongs below. */
function frontProblems(head: Source, value: Readonly<Record<string, unknown>>): Problem[] {
  const isBelow = (name: string) => name in value && !(name === 'open' && value[name] === ALL_OPEN);
  return NOT_IN_FRONT.filter(isBelow).map((name) => ({
    file: head.file,
    position: head.locate([name], true),
    about: null,
    message: `"${name}" stands under the headings below in a Markdown file; expected it nowhere else`,
  }));
}
