/** A model without answers, to be filled in with an editor: read as answers, what is left blank there is left alone. */

import { newModel } from '../model/model.ts';
import { occasionFor } from '../model/points.ts';
import { TO_READ_MARK } from '../models/markdown/layout.ts';
import { headingText } from '../models/markdown/write.ts';
import { markdown } from '../models/markdown.ts';
import { FIRST } from '../models/record/shape.ts';
import { yamlComment } from '../models/yaml/entry.ts';
import { hasOptions, hintBesideList, KINDS } from '../questionnaire/kinds.ts';
import {
  allQuestions,
  nameWithVersion,
  type Point,
  type Question,
  type Questionnaire,
  type Way,
} from '../questionnaire/questionnaire.ts';
import { asOneLine } from '../text/characters.ts';
import { annexBlocks } from './guide.ts';
import { blocksMarkdown } from './markdown.ts';
import { readOutBlocks, talkText, titleBlocks } from './way.ts';
import { helpOnPaper, type Worksheet, wantedSections } from './worksheet.ts';

/** As a Markdown page: a heading for each question and point, and boxes to tick. */
export function blankMarkdown(sheet: Worksheet): string {
  const { questionnaire, now, guide, ids, way } = sheet;
  const sections = wantedSections(sheet);
  const wanted = sections.flatMap(({ questions }) => questions);
  const points = sections.flatMap((section) => section.points);
  const left = allQuestions(questionnaire).filter((question) => !wanted.includes(question));
  const model = {
    ...newModel(now),
    // A question that nobody was asked yet has no block on the page.
    newQuestions: left.map(({ id }) => id),
    points: new Map(points.map(({ id }) => [id, ''])),
  };
  const page = markdown.create(model, questionnaire);
  const help = [...(way ? wayLines(questionnaire, way) : []), ...helpLines(wanted)];
  // Below the heading of a question, all is its answer: what helps with it stands above the first of them.
  const start = page.indexOf('\n## ');
  const helped = help.length === 0 ? page : [page.slice(0, start), ...help, page.slice(start)].join('\n');
  const annex = guide ? annexBlocks(guide, ids) : [];
  if (!guide || annex.length === 0) return helped;
  const title = `## ${headingText(guide.title)} ${TO_READ_MARK}`;
  return `${[helped.trimEnd(), title, ...blocksMarkdown(annex, 2)].join('\n\n')}\n`;
}

/** The help that stands with a question, with how to answer where its boxes or options do not show it. */
function helpInEditor(question: Question): string {
  return [helpOnPaper(question), hintBesideList(question)].filter(Boolean).join(' ');
}

/** The title of a way with what it is about, what to talk about before its choices, and what is read out. */
function wayLines({ sections }: Questionnaire, way: Way): string[] {
  const talk = sections.flatMap((section) => {
    const text = talkText(section, way);
    return text === '' ? [] : [`- ${headingText(section.title)}. ${headingText(text)}`];
  });
  // Above the first question a heading would be taken for one of the page's own.
  const readOut = sections
    .flatMap((section) => readOutBlocks(section, way))
    .map((block) =>
      block.kind === 'heading' ? ({ ...block, kind: 'text', look: 'plain' } as const) : block,
    );
  const lines = [
    ...blocksMarkdown([...titleBlocks(way), ...readOut], 1),
    ...(talk.length > 0 ? [talk.join('\n')] : []),
  ];
  return lines.flatMap((line) => [line, '']);
}

function helpLines(questions: readonly Question[]): string[] {
  const lines = questions.flatMap((question) => {
    const help = helpInEditor(question);
    return help === '' ? [] : [`- ${headingText(question.ask)} ${headingText(help)}`];
  });
  return lines.length === 0 ? [] : ['What may help with some of the questions:', '', ...lines];
}

/** As YAML: each question, its help and its options as comments above an empty answer. */
export function blankYaml(sheet: Worksheet): string {
  const { questionnaire } = sheet;
  const wanted = wantedSections(sheet);
  const sections = wanted.flatMap(({ title, questions }) =>
    questions.length === 0
      ? []
      : [`\n${yamlComment(`== ${asOneLine(title)} ==`, '  ')}`, ...questions.map(blankQuestion)],
  );
  const points = wanted.flatMap((section) => section.points);
  return [
    yamlComment(`${questionnaire.title}\n\n${HOW}`, ''),
    `mentoring-model: ${FIRST}\nquestionnaire: ${nameWithVersion(questionnaire)}\n`,
    sections.length > 0 ? `answers:\n${sections.join('')}` : 'answers: {}\n',
    points.length > 0 ? `\npoints:\n${points.map((point) => blankPoint(questionnaire, point)).join('')}` : '',
  ].join('');
}

const HOW = `Write texts below their line that ends in |, four blanks from the edge. Put what you choose behind its colon:
  form: assigned
  location: [community, other: Library study rooms]
What you leave as it is stays open. Then, with the name of this file at its end:
  mentoring-model init our-model.yaml --answers`;

function blankQuestion(question: Question): string {
  const { id, ask } = question;
  const help = helpInEditor(question);
  const options = hasOptions(question)
    ? question.options.map((option) => {
        const more = [option.gloss, option.describe].filter(Boolean).join(' ');
        return `  ${option.id}: ${option.label}${more === '' ? '' : ` (${more})`}`;
      })
    : [];
  const words = [ask, ...(help ? [help] : []), ...options].join('\n');
  return `\n${yamlComment(words, '  ')}  ${id}:${KINDS[question.kind].blank}\n`;
}

function blankPoint(questionnaire: Questionnaire, point: Point): string {
  const words = [occasionFor(questionnaire, point), point.ask].filter(Boolean).join('\n');
  return `\n${yamlComment(words, '  ')}  ${point.id}: |\n`;
}
