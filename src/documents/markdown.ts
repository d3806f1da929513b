/** Models as Markdown: a page for people, whose body is the data. */
import { grid } from '../model/grid.ts';
import { changedIds, type Model } from '../model/model.ts';
import {
  isChoice,
  type Point,
  type Question,
  type Questionnaire,
  type Section,
} from '../questionnaire/questionnaire.ts';
import type { Format } from './format.ts';
import { itemLines } from './markdown-items.ts';
import { type Block, GRID_END, GRID_START, type Layout, readLayout } from './markdown-layout.ts';
import { readMarkdown } from './markdown-read.ts';
import { encodeText, encodeWithin } from './markdown-text.ts';
import { toRecord } from './record.ts';
import { headEntries, yamlOf } from './yaml.ts';
import { editYaml } from './yaml-edit.ts';

/** Markdown with front matter. Every question has its heading, answered or not, so that the file can be filled in by hand. */
export const markdown: Format = {
  name: 'markdown',
  endings: ['.md', '.markdown'],
  read: readMarkdown,
  create(model, questionnaire) {
    const { answers, points, ...head } = toRecord(questionnaire, model);
    return [
      `---\n${yamlOf(head, questionnaire)}---`,
      '',
      `# ${heading(questionnaire.title)}`,
      '',
      GRID_START,
      ...gridLines(model, questionnaire),
      GRID_END,
      ...questionnaire.sections.flatMap((section) => sectionLines(section, model)),
      '',
    ].join('\n');
  },
  revise(text, before, after, questionnaire) {
    const layout = readLayout('', text);
    if (!layout.ok) return markdown.create(after, questionnaire);
    return splice(text, replacedParts(layout.value, before, after, questionnaire));
  },
};

function sectionLines(section: Section, model: Model): string[] {
  const blocks = [
    ...section.questions.flatMap((question) => blockLines(question, model)),
    ...section.points.flatMap((point) => (model.points.has(point.id) ? blockLines(point, model) : [])),
  ];
  return blocks.length > 0 ? ['', `## ${heading(section.title)}`, ...blocks] : [];
}

function blockLines(asked: Question | Point, model: Model): string[] {
  const mark = 'kind' in asked ? asked.id : `point: ${asked.id}`;
  const body = bodyLines(asked, model);
  return ['', `### ${heading(asked.ask)} <!-- ${mark} -->`, ...(body.length > 0 ? ['', ...body] : [])];
}

function bodyLines(asked: Question | Point, model: Model): string[] {
  if ('kind' in asked && isChoice(asked)) return itemLines(asked, model.answers.get(asked.id));
  const text = 'kind' in asked ? model.answers.get(asked.id) : model.points.get(asked.id);
  return typeof text === 'string' ? encodeText(text).split('\n') : [];
}

function gridLines(model: Model, questionnaire: Questionnaire): string[] {
  const columns = grid(questionnaire, model.answers);
  if (columns.length === 0) return [];
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    '',
    row(columns.map((column) => cell(column.name))),
    row(columns.map(() => '---')),
    row(columns.map((column) => column.chosen.map(cell).join('; '))),
    '',
  ];
}

function cell(text: string): string {
  return encodeWithin(text.replace(/\s+/g, ' ')).replaceAll('|', '\\|');
}

function heading(text: string): string {
  return encodeWithin(text.replace(/\s+/g, ' '));
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** The front matter, the grid and the blocks that differ, written from `after`. */
function replacedParts(layout: Layout, before: Model, after: Model, questionnaire: Questionnaire): Part[] {
  const { lines, front, grid: gridPlace } = layout;
  const changed = new Set([
    ...changedIds(before.answers, after.answers).map((id) => `question ${id}`),
    ...changedIds(before.points, after.points).map((id) => `point ${id}`),
  ]);
  const parts: Part[] = [];
  const head = lines.slice(front.start, front.end).join('\n');
  const entries = headEntries(before, after, questionnaire);
  const edited = entries.length > 0 ? editYaml(`${head}\n`, entries) : null;
  if (edited !== null) parts.push({ ...front, lines: edited.replace(/\n$/, '').split('\n') });
  if (gridPlace && changed.size > 0) parts.push({ ...gridPlace, lines: gridLines(after, questionnaire) });
  const found = new Map(layout.blocks.map((block) => [`${block.kind} ${block.id}`, block]));
  let last: Block | null = null;
  for (const section of questionnaire.sections) {
    let inSection = false;
    for (const asked of [...section.questions, ...section.points]) {
      const key = `${'kind' in asked ? 'question' : 'point'} ${asked.id}`;
      const block = found.get(key);
      if (block) {
        [last, inSection] = [block, true];
        const body = bodyLines(asked, after);
        if (changed.has(key))
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
  return parts;
}

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
