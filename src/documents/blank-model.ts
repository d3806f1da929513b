/** A model without answers, to be filled in with an editor: read as answers, what is left blank there is left alone. */

import { KEPT } from '../model/accept-step.ts';
import { newModel } from '../model/model.ts';
import { occasionFor } from '../model/points.ts';
import { statesOf } from '../model/steps.ts';
import { sourceLine } from '../model/wording.ts';
import { TO_READ_MARK } from '../models/markdown/layout.ts';
import { stepsHeading, stepsTitle } from '../models/markdown/step-blocks.ts';
import { offeredLine } from '../models/markdown/step-item.ts';
import { headingText } from '../models/markdown/write.ts';
import { markdownPage } from '../models/markdown.ts';
import { ALL_OPEN } from '../models/record/record.ts';
import { FIRST } from '../models/record/shape.ts';
import { yamlComment } from '../models/yaml/entry.ts';
import { hasOptions, hintBesideList, KINDS } from '../questionnaire/kinds.ts';
import type { NextSteps } from '../questionnaire/next-steps.ts';
import {
  allQuestions,
  nameWithVersion,
  type Point,
  type Question,
  type Questionnaire,
  type Way,
} from '../questionnaire/questionnaire.ts';
import { asOneLine } from '../text/characters.ts';
import { anyOf } from '../text/language.ts';
import { annexBlocks } from './guide.ts';
import { helpBlocks, helpComment } from './help-lines.ts';
import type { DocumentBlock } from './layout.ts';
import { blocksMarkdown } from './markdown.ts';
import { helpOnPaper } from './question-on-paper.ts';
import { helpWithSteps, TICKED_STEP, wantedSteps } from './steps.ts';
import { readOutBlocks, talkText, titleBlocks } from './way.ts';
import { type Worksheet, wantedSections } from './worksheet.ts';

/** As a Markdown page: a heading for each question and point, and boxes to tick. */
export function blankMarkdown(sheet: Worksheet): string {
  const { questionnaire, now, guide, ids, way } = sheet;
  const sections = wantedSections(sheet);
  const wanted = sections.flatMap(({ questions }) => questions);
  const points = sections.flatMap((section) => section.points);
  const left = allQuestions(questionnaire).filter((question) => !wanted.includes(question));
  const model = {
    ...newModel(now),
    // It was not begun, and nothing in it was saved.
    started: null,
    revised: null,
    // A question that nobody was asked yet has no block on the page.
    newQuestions: left.map(({ id }) => id),
    points: new Map(points.map(({ id }) => [id, ''])),
  };
  const page = markdownPage(model, questionnaire, left.length > 0 ? { open: ALL_OPEN } : {});
  const help = [
    ...beforeLines(questionnaire),
    ...(way ? wayLines(questionnaire, way) : []),
    ...helpLines(wanted),
  ];
  // Below the heading of a question, all is its answer: what helps with it stands above the first of them.
  const start = page.indexOf('\n## ');
  const helped = help.length === 0 ? page : [page.slice(0, start), ...help, page.slice(start)].join('\n');
  const all = [helped.trimEnd(), ...stepsLines(sheet)].join('\n');
  const [callTitle, ...call] = helpBlocks(questionnaire);
  const annex = guide ? annexBlocks(guide, ids) : [];
  const parts = [
    all,
    ...(callTitle?.kind === 'heading' ? toRead(callTitle.text, call) : []),
    ...(guide && annex.length > 0 ? toRead(guide.title, annex) : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Blocks under a title, none of which is read as an answer. */
function toRead(title: string, blocks: readonly DocumentBlock[]): string[] {
  return [`## ${headingText(title)} ${TO_READ_MARK}`, ...blocksMarkdown(blocks, 2)];
}

/** What to do first. */
function beforeLines({ before = '' }: Questionnaire): string[] {
  return before === '' ? [] : [headingText(before), ''];
}

/** The help that stands with a question, with how to answer where its boxes or options do not show it. */
function helpInEditor(question: Question): string {
  return [helpOnPaper(question), hintBesideList(question), sourceLine(question)].filter(Boolean).join(' ');
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

/** How to fill in the next steps. */
function stepsHelp(nextSteps: NextSteps): string {
  return `${helpWithSteps(nextSteps)} Write that below the step, two blanks from the edge. ${TICKED_STEP} Once it is in your model, a tick there says that.`;
}

/** The next steps in their groups, none of them kept until it is ticked or something is written below it. Help with them is above. */
function stepsLines(sheet: Worksheet): string[] {
  const wanted = wantedSteps(sheet);
  if (!wanted) return [];
  const groups = wanted.groups.flatMap((group) => [
    '',
    stepsHeading(group),
    '',
    ...group.steps.map(({ step }) => offeredLine(sheet.questionnaire, step)),
  ]);
  // Below their own title a line would belong to no step.
  const help: DocumentBlock = { kind: 'text', look: 'plain', text: stepsHelp(wanted.nextSteps) };
  return ['', toRead(ABOUT_STEPS, [help]).join('\n\n'), '', stepsTitle(sheet.questionnaire), ...groups];
}

/** What stands above how to fill in the next steps. */
const ABOUT_STEPS = 'About the next steps';

/** As YAML: each question, its help and its options as comments above an empty answer. */
export function blankYaml(sheet: Worksheet): string {
  const { questionnaire } = sheet;
  const { title, before = '' } = questionnaire;
  const wanted = wantedSections(sheet);
  const sections = wanted.flatMap(({ title, questions }) =>
    questions.length === 0
      ? []
      : [`\n${yamlComment(`== ${asOneLine(title)} ==`, '  ')}`, ...questions.map(blankQuestion)],
  );
  const points = wanted.flatMap((section) => section.points);
  return [
    yamlComment([title, ...(before === '' ? [] : [before.trim()]), HOW].join('\n\n'), ''),
    `mentoring-model: ${FIRST}\nquestionnaire: ${nameWithVersion(questionnaire)}\n`,
    sections.length > 0 ? `answers:\n${sections.join('')}` : 'answers: {}\n',
    points.length > 0 ? `\npoints:\n${points.map((point) => blankPoint(questionnaire, point)).join('')}` : '',
    blankSteps(sheet),
    helpComment(questionnaire),
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

/** The next steps, each with what can become of it above an empty place. */
function blankSteps(sheet: Worksheet): string {
  const wanted = wantedSteps(sheet);
  if (!wanted) return '';
  const { nextSteps, groups } = wanted;
  const how = `${nextSteps.title}. ${helpWithSteps(nextSteps)}\n${HOW_STEPS}`;
  const steps = groups.flatMap((group) =>
    group.steps.map(({ step }) => {
      const states = `${group.title}: ${anyOf([KEPT, ...statesOf(step)])}`;
      const words = [occasionFor(sheet.questionnaire, step), step.do, states].filter(Boolean).join('\n');
      return `\n${yamlComment(words, '  ')}  ${step.id}:\n`;
    }),
  );
  return `\nsteps:\n${yamlComment(how, '  ')}${steps.join('')}`;
}

const HOW_STEPS =
  'To keep one, put kept behind its colon; or what became of it; or { plan: The lead does it by March. }';
