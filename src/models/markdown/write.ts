/** The parts of a Markdown page as lines: the sections and their blocks. */
import type { Model } from '../../model/model.ts';
import { isChoice, type Point, type Question, type Section } from '../../questionnaire/questionnaire.ts';
import { itemLines, type Signs } from './items.ts';
import { encodeText, encodeWithin } from './text.ts';

/** A section's heading and blocks; none where it has no block. */
export function sectionLines(section: Section, model: Model): string[] {
  const blocks = [
    ...section.questions.flatMap((question) =>
      model.newQuestions?.includes(question.id) ? [] : blockLines(question, model),
    ),
    ...section.points.flatMap((point) => (model.points.has(point.id) ? blockLines(point, model) : [])),
  ];
  return blocks.length > 0 ? ['', `## ${headingText(section.title)}`, ...blocks] : [];
}

/** The block of a question or a point. */
export function blockLines(asked: Question | Point, model: Model): string[] {
  const mark = 'kind' in asked ? asked.id : `point: ${asked.id}`;
  const body = bodyLines(asked, model);
  return ['', `### ${headingText(asked.ask)} <!-- ${mark} -->`, ...(body.length > 0 ? ['', ...body] : [])];
}

/** What stands below the heading of a block; `signs` are those that stood beside its boxes. */
export function bodyLines(asked: Question | Point, model: Model, signs?: Signs): string[] {
  if ('kind' in asked && isChoice(asked)) return itemLines(asked, model.answers.get(asked.id), signs);
  const text = 'kind' in asked ? model.answers.get(asked.id) : model.points.get(asked.id);
  return typeof text === 'string' ? encodeText(text).split('\n') : [];
}

/** A text as the words of a heading. */
export function headingText(text: string): string {
  return encodeWithin(text.replace(/\s+/g, ' '));
}
