/** Revising a Markdown page: the blocks that changed are written anew, and every other line stays. */
import { acceptRetired } from '../model/accept.ts';
import { type Answer, sameAnswer } from '../model/answer.ts';
import { changedIds, type Model } from '../model/model.ts';
import {
  isChoice,
  type Point,
  pointOnceCalled,
  type Question,
  type Questionnaire,
  questionOnceCalled,
} from '../questionnaire/questionnaire.ts';
import { readYaml } from '../text/yaml.ts';
import { readItems } from './markdown-items.ts';
import { type Block, type Layout, readLayout } from './markdown-layout.ts';
import { readRetired, retiredAnswerLines, retiredHeading, retiredLines } from './markdown-retired.ts';
import { blockLines, bodyLines, gridLines, heading } from './markdown-write.ts';
import { TOP } from './record.ts';
import { headEntries } from './yaml.ts';
import { editYaml } from './yaml-edit.ts';

/** The page with what differs between the two models; null where its parts cannot be told apart. */
export function revisedPage(
  text: string,
  before: Model,
  after: Model,
  questionnaire: Questionnaire,
): string | null {
  const layout = readLayout('', text);
  return layout.ok ? splice(text, replacedParts(layout.value, before, after, questionnaire)) : null;
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** The front matter, the grid and the blocks that differ, written from `after`. */
function replacedParts(layout: Layout, before: Model, after: Model, questionnaire: Questionnaire): Part[] {
  const { lines, grid: gridPlace } = layout;
  const changed = new Set([
    ...changedIds(before.answers, after.answers).map((id) => `question ${id}`),
    ...changedIds(before.points, after.points).map((id) => `point ${id}`),
    ...(before.newQuestions ?? [])
      .filter((id) => !after.newQuestions?.includes(id))
      .map((id) => `question ${id}`),
  ]);
  const parts: Part[] = headParts(layout, before, after, questionnaire);
  if (gridPlace && changed.size > 0) parts.push({ ...gridPlace, lines: gridLines(after, questionnaire) });
  const found = new Map<string, Block>();
  for (const block of layout.blocks) {
    const { kind, id } = today(block, before, questionnaire);
    found.set(`${kind} ${id}`, block);
    if (kind === block.kind && id === block.id) continue;
    const line =
      kind === 'retired'
        ? retiredHeading(block.words, id)
        : `### ${block.words} <!-- ${kind === 'point' ? 'point: ' : ''}${id} -->`;
    parts.push({ start: block.start, end: block.start + 1, lines: [line] });
    const answer = kind === 'retired' ? before.retired.get(id)?.answer : undefined;
    const read = readRetired(lines.slice(block.start + 1, block.end));
    // What was the text of a question may look like the options of one that is retired.
    if (answer !== undefined && !sameAnswer(answer, acceptedRetired(read)))
      parts.push({ ...bodyPlace(lines, block), lines: ['', ...retiredAnswerLines(answer), ''] });
  }
  let last: Block | null = null;
  for (const section of questionnaire.sections) {
    let inSection = false;
    for (const asked of [...section.questions, ...section.points]) {
      const key = `${'kind' in asked ? 'question' : 'point'} ${asked.id}`;
      const block = found.get(key);
      if (block) {
        [last, inSection] = [block, true];
        const body = bodyLines(asked, after);
        if (changed.has(key) || !fits(asked, lines.slice(block.start + 1, block.end)))
          parts.push({ ...bodyPlace(lines, block), lines: body.length > 0 ? ['', ...body, ''] : [''] });
      } else if (changed.has(key)) {
        const at = last ? bodyPlace(lines, last).end : lines.length;
        const title = inSection ? [] : ['', `## ${heading(section.title)}`];
        parts.push({
          start: at,
          end: at,
          lines: [...title, ...blockLines(asked, after), ''].slice(last ? 1 : 0),
        });
        inSection = true;
      }
    }
  }
  const newlyRetired = new Map([...after.retired].filter(([id]) => !found.has(`retired ${id}`)));
  const end = lines.length;
  if (newlyRetired.size > 0) parts.push({ start: end, end, lines: retiredLines({ retired: newlyRetired }) });
  return parts;
}

function acceptedRetired(value: unknown): Answer | null {
  const accepted = acceptRetired(value);
  return accepted.ok ? accepted.answer : null;
}

/** Whether the lines of a block can be read for what is asked: a question of today may have boxes, and had none before. */
function fits(asked: Question | Point, body: readonly string[]): boolean {
  return !('kind' in asked) || !isChoice(asked) || readItems('', asked, body, 0, true).problems.length === 0;
}

/** What a block is under the questionnaire of today: its question may have another id, be gone, or be back. */
function today(
  { kind, id }: Block,
  { answers, points, retired }: Model,
  questionnaire: Questionnaire,
): Pick<Block, 'kind' | 'id'> {
  if (retired.has(id) && !answers.has(id) && !points.has(id)) return { kind: 'retired', id };
  const question = kind === 'point' ? null : questionOnceCalled(questionnaire, id);
  if (question) return { kind: 'question', id: question.id };
  const point = kind === 'question' ? null : pointOnceCalled(questionnaire, id);
  return point ? { kind: 'point', id: point.id } : { kind: 'retired', id };
}

function headParts(
  { lines, front }: Layout,
  before: Model,
  after: Model,
  questionnaire: Questionnaire,
): Part[] {
  const head = `${lines.slice(front.start, front.end).join('\n')}\n`;
  const source = readYaml('', head);
  const entries = source.ok ? headEntries(source.value, HEAD, before, after, questionnaire) : [];
  const edited = entries.length > 0 ? editYaml(head, entries) : null;
  return edited === null ? [] : [{ ...front, lines: edited.replace(/\n$/, '').split('\n') }];
}

/** What stands in the front matter; all else is in the page below. */
const HEAD = TOP.filter((name) => !['answers', 'points', 'retired', 'open'].includes(name));

/** The lines of a block below its heading, with the blank line below them. */
function bodyPlace(lines: readonly string[], block: Block): { start: number; end: number } {
  const start = block.start + 1;
  const body = lines.slice(start, block.end);
  const length = body.findLastIndex((line) => line.trim() !== '') + 1;
  return { start, end: Math.min(start + length + 1, block.end) };
}

/** Puts parts in the place of lines, with the file's own line ends. Lines outside of them stay byte for byte. */
function splice(text: string, parts: readonly Part[]): string {
  const end = text.includes('\r\n') ? '\r' : '';
  const spliced = parts
    .map((part, index) => ({ ...part, index }))
    .sort((a, b) => b.start - a.start || b.end - a.end || b.index - a.index)
    .reduce((all, part) => {
      all.splice(part.start, part.end - part.start, ...part.lines.map((line) => line + end));
      return all;
    }, text.split('\n'));
  return spliced.join('\n').replace(/\r$/, '');
}
