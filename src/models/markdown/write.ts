/** The parts of a Markdown page as lines: the sections and their blocks. */
import type { Answer } from '../../model/answer.ts';
import type { Model } from '../../model/model.ts';
import { byAnswer } from '../../questionnaire/kinds.ts';
import type { Point, Question, Section } from '../../questionnaire/questionnaire.ts';
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
  if (!('kind' in asked)) return textLines(model.points.get(asked.id));
  const answer = model.answers.get(asked.id);
  return byAnswer(asked, {
    options: (choice) => itemLines(choice, answer, signs),
    text: () => textLines(answer),
  });
}

function textLines(text: Answer | undefined): string[] {
  return typeof text === 'string' ? encodeText(text).split('\n') : [];
}

/** A text as the words of a heading. */
export function headingText(text: string): string {
  return encodeWithin(text.replace(/\s+/g, ' '));
}
