/** Models as Markdown: a page for people, whose body is the data. */
import type { Model } from '../model/model.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { FORMAT_ENDINGS, type Format } from './format.ts';
import { markdownGrid } from './markdown/grid.ts';
import { readMarkdown } from './markdown/read.ts';
import { RETIRED_TITLE, retiredLines } from './markdown/retired.ts';
import { revisedPage } from './markdown/revise.ts';
import { stepsSection } from './markdown/step-blocks.ts';
import { headingText, sectionLines } from './markdown/write.ts';
import { type ModelRecord, toRecord } from './record/record.ts';
import { yamlOf } from './yaml/record.ts';

/** Markdown with front matter. Every question has its heading, answered or not, so that the file can be filled in by hand. */
export const markdown: Format = {
  name: 'markdown',
  endings: FORMAT_ENDINGS.markdown,
  read: readMarkdown,
  create(model, questionnaire) {
    const page = markdownPage(model, questionnaire);
    // A line of an answer that says what a new question asks would be taken for its heading, were that not there.
    return readMarkdown('', page, questionnaire).ok
      ? page
      : markdownPage({ ...model, newQuestions: [] }, questionnaire);
  },
  revise: (text, read, before, after, questionnaire) =>
    revisedPage(text, read, before, after, questionnaire) ?? markdown.create(after.model, questionnaire),
};

/**
 * A model as a page, whether or not all of it would be read again as it is.
 * @param more what stands above it beside what the model says
 */
export function markdownPage(
  model: Model,
  questionnaire: Questionnaire,
  more: Pick<ModelRecord, 'open'> = {},
): string {
  const { answers, points, steps, retired, open, gone, ...head } = toRecord(questionnaire, model);
  return [
    `---\n${yamlOf({ ...head, ...more }, questionnaire)}---`,
    '',
    `# ${headingText(questionnaire.title)}`,
    '',
    ...markdownGrid(model, questionnaire),
    ...questionnaire.sections.flatMap((section) => sectionLines(section, model)),
    ...stepsSection(questionnaire, model),
    ...(model.retired.size > 0 ? ['', RETIRED_TITLE, ...retiredLines(model.retired)] : []),
    '',
  ].join('\n');
}
