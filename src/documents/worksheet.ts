/** The questionnaire as a blank sheet to print: page one as the paper has it, then all else with room to write. */

import type { Guide } from '../guide/guide.ts';
import { occasionFor } from '../model/points.ts';
import type { Question, Questionnaire, Section, Way } from '../questionnaire/questionnaire.ts';
import { sourceInWords } from '../questionnaire/source-in-words.ts';
import { toTalkAboutIn } from '../questionnaire/ways.ts';
import { asOneLine } from '../text/characters.ts';
import { frontBlocks, frontQuestions, isChoice } from './front-page.ts';
import { annexBlocks } from './guide.ts';
import { helpBlocks } from './help-lines.ts';
import type { DocumentBlock, SheetBlock, SheetLayout, SheetPart } from './layout.ts';
import { type Paper, paperFor } from './paper.ts';
import { helpWithSource, type Numbered, numberedIn, questionOnPaper } from './question-on-paper.ts';
import { stepBlocks } from './steps.ts';
import { readOutBlocks, TALK_LABEL, talkBlocks, titleBlocks } from './way.ts';

/** A worksheet of some questions and points. `ids` are theirs; null for all. `way` is the one that they are on. */
export interface Worksheet {
  readonly questionnaire: Questionnaire;
  readonly ids: readonly string[] | null;
  readonly way?: Way;
  /** When it is made: ISO 8601 in UTC. */
  readonly now: string;
  /** What is known about the choices, to stand with it; not there for a worksheet without. */
  readonly guide?: Guide;
  /** What it is printed on; not there for what is at hand where the language of the questionnaire is spoken. */
  readonly paper?: Paper;
}

/** The sections that a worksheet has: those with something that is wanted, each with that alone. */
export function wantedSections({ questionnaire, ids }: Pick<Worksheet, 'questionnaire' | 'ids'>): Section[] {
  const isWanted = ({ id }: { readonly id: string }) => ids === null || ids.includes(id);
  return questionnaire.sections
    .map((section) => ({
      ...section,
      questions: section.questions.filter(isWanted),
      points: section.points.filter(isWanted),
    }))
    .filter(({ questions, points }) => questions.length + points.length > 0);
}

/** Lays out a worksheet to be filled in by hand. */
export function worksheetLayout(sheet: Worksheet): SheetLayout {
  const { questionnaire, guide, ids, way, paper } = sheet;
  const { title, subtitle = '', language, privacy, privacyOnPaper = privacy } = questionnaire;
  const numbered = numberedIn(questionnaire);
  const front = frontQuestions(questionnaire, ({ id }) => ids === null || ids.includes(id));
  const annex = guide ? annexBlocks(guide, ids) : [];
  const source = sourceInWords(questionnaire);
  const hasTalk = way && questionnaire.sections.some((section) => toTalkAboutIn(section, way).length > 0);
  // Of a way with a front page, what is read and whom to call is its back, and the next steps are on other paper.
  const isTwoSided = way !== undefined && front.length > 0;
  const groups = [
    // Where nothing else stands in the sections, once is enough.
    hasTalk && front.length > 0 ? [TALK_LABEL] : [],
    ...sectionsInOrder(sheet).map((section) => sectionBlocks(sheet, section, front, numbered)),
    isTwoSided ? [] : stepBlocks(sheet),
  ];
  const help = helpBlocks(questionnaire);
  const lists = groups.filter((blocks) => !blocks.some(isWrittenOn)).flat();
  const written = [
    ...groups.filter((blocks) => blocks.some(isWrittenOn)).flat(),
    ...(lists.length === 0 ? help : []),
  ];
  return {
    title,
    subtitle,
    language,
    paper: paper ?? paperFor(language),
    blocks: [
      { kind: 'text', look: 'quiet', text: asOneLine(privacyOnPaper) },
      ...beforeBlocks(questionnaire),
      ...(way ? titleBlocks(way, front.length > 0) : []),
      ...(front.length > 0 ? frontBlocks(questionnaire, front, numbered) : written),
    ],
    more: [
      ...(front.length > 0 ? partOf(1, written) : []),
      ...partOf(2, lists.length === 0 ? [] : [...lists, ...help], front.length + written.length > 0),
      ...(isTwoSided ? partOf(2, stepBlocks(sheet)) : []),
      ...partOf(
        2,
        guide && annex.length > 0 ? [{ kind: 'heading', level: 1, text: guide.title }, ...annex] : [],
      ),
    ],
    foot: source === '' ? [] : [`After: ${source}`],
  };
}

/** What to do first, with the address in it to follow. */
function beforeBlocks({ before = '' }: Questionnaire): DocumentBlock[] {
  const text = asOneLine(before);
  const [link] = /https?:\/\/[^\s"<>\\]+/.exec(text) ?? [];
  return text === '' ? [] : [{ kind: 'text', look: 'quiet', text, ...(link && { link }) }];
}

/** The sections that have something wanted, or are read out. */
function sectionsInOrder(sheet: Worksheet): Section[] {
  const wanted = wantedSections(sheet);
  return sheet.questionnaire.sections.map(
    (whole) => wanted.find(({ id }) => id === whole.id) ?? { ...whole, questions: [], points: [] },
  );
}

/** What is left of a section behind page one: of what stands there already, its choices are explained once more. */
function sectionBlocks(
  { questionnaire, way }: Worksheet,
  section: Section,
  front: readonly Question[],
  numbered: Numbered,
): SheetBlock[] {
  const whole = questionnaire.sections.find(({ id }) => id === section.id) ?? section;
  if (section.questions.length + section.points.length === 0)
    return way ? readOutBlocks(whole, way, numbered) : [];
  const left = section.questions.filter((question) => !front.includes(question));
  const talk = way ? talkBlocks(whole, way, numbered) : [];
  const blocks: SheetBlock[] = [
    ...(talk.length > 0 && front.length === 0 ? [TALK_LABEL] : []),
    ...talk,
    ...left.map((question) => questionOnPaper(question, numbered)),
    ...explainedBlocks(
      section.questions.filter((question) => front.includes(question) && isChoice(question)),
      numbered,
    ),
    ...pointBlocks(questionnaire, section),
  ];
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: section.title }, ...blocks];
}

/** Choices whose boxes are on page one, where there is no room for what is said of them. */
function explainedBlocks(choices: readonly Question[], numbered: Numbered): DocumentBlock[] {
  if (choices.length === 0) return [];
  const items = choices.map((question) => ({
    text: numbered(question, `${asOneLine(question.ask)} (page one)`),
    below: helpWithSource(question),
  }));
  return [{ kind: 'list', items }];
}

/** How many lines a point has for what was said. */
const LINES_AT_POINTS = 2;

function pointBlocks(questionnaire: Questionnaire, { about, points }: Section): SheetBlock[] {
  if (points.length === 0) return [];
  const items = points.map((point) => {
    const occasion = occasionFor(questionnaire, point);
    return occasion === '' ? point.ask : `${occasion}: ${point.ask}`;
  });
  return [
    ...(about ? [{ kind: 'text', look: 'quiet', text: asOneLine(about) } as const] : []),
    { kind: 'items with lines', items, lines: LINES_AT_POINTS },
  ];
}

/**
 * What is written on stands in one column, as wide as the page; lists and what is read in two, behind it. Each begins a page:
 * below columns on the same page, LibreOffice prints some of what follows over them.
 */
function partOf(columns: 1 | 2, blocks: readonly SheetBlock[], onNewPage = true): SheetPart[] {
  return blocks.length === 0 ? [] : [{ columns, onNewPage, blocks }];
}

function isWrittenOn(block: SheetBlock): boolean {
  return block.kind === 'question' && (block.lines !== 0 || block.boxes.some(({ below }) => below === 0));
}
