/** How models side by side are laid out: one table with a column for each, notes below it, then what only some bring up. */
import type { ComparedQuestion } from '../../model/compared-question.ts';
import type { SomeBringUp } from '../../model/comparison.ts';
import {
  answerInWords,
  broughtUpLines,
  endInWords,
  headsOf,
  letterOf,
  POINTS_OF_SOME,
  SIDE_BY_SIDE,
  STEPS_OF_SOME,
  stateInWords,
} from '../../model/comparison-in-words.ts';
import { shortName } from '../../model/wording.ts';
import { takesLines } from '../../questionnaire/kinds.ts';
import { clauses, dayInWords } from '../../text/language.ts';
import { followedBy } from '../content.ts';
import { footOf } from '../document.ts';
import type { DocumentBlock, DocumentLayout } from '../layout.ts';
import { paperFor } from '../paper.ts';
import type { ComparisonToWrite } from './content.ts';

/** So many models have room on a page that stands upright. */
const MOST_UPRIGHT = 3;

/** Lays out models side by side. */
export function comparisonLayout(written: ComparisonToWrite): DocumentLayout {
  const { questionnaire, comparison, withNotes, now } = written;
  const isBelow = ({ question, answers }: ComparedQuestion) =>
    withNotes && takesLines(question) && answers.some(({ answer }) => answer !== null);
  const inTable = comparison.questions.filter((one) => !isBelow(one));
  const below = comparison.questions.filter(isBelow);
  const blocks: DocumentBlock[] = [
    ...(inTable.length > 0 ? [tableOf(written, inTable)] : []),
    ...below.flatMap(notesBlocks),
    ...someBlocks(POINTS_OF_SOME, comparison.points),
    ...someBlocks(STEPS_OF_SOME, comparison.steps),
    ...endInWords(comparison).map((text) => ({ kind: 'text', look: 'plain', text }) as const),
  ];
  const { language } = questionnaire;
  return {
    title: SIDE_BY_SIDE,
    subtitle: questionnaire.title,
    language,
    blocks,
    foot: footOf(
      {
        follows: followedBy(questionnaire),
        isExample: false,
        madeFrom: { file: null, on: now, day: dayInWords(now, language) },
      },
      'several',
    ),
    paper: paperFor(language),
    onItsSide: written.names.length > MOST_UPRIGHT,
  };
}

function tableOf(written: ComparisonToWrite, questions: readonly ComparedQuestion[]): DocumentBlock {
  return {
    kind: 'table',
    head: ['Question', 'Compared', ...headsOf(written.names)],
    rows: questions.map((one) => [
      shortName(one.question),
      stateInWords(one),
      ...one.answers.map((answer) => answerInWords(one, answer, written.withNotes)),
    ]),
  };
}

/** The notes on a question, one model's below the other's. */
function notesBlocks(one: ComparedQuestion): DocumentBlock[] {
  return [
    { kind: 'heading', level: 1, text: one.question.ask },
    { kind: 'text', look: 'quiet', text: stateInWords(one) },
    {
      kind: 'list',
      items: one.answers.map((answer, place) => ({
        text: letterOf(place),
        below: answerInWords(one, answer, true),
      })),
    },
  ];
}

function someBlocks(title: string, all: readonly SomeBringUp[]): DocumentBlock[] {
  if (all.length === 0) return [];
  const items = broughtUpLines(all).map(({ by, titles }) => ({
    text: `${by}: ${clauses(titles)}`,
    below: '',
  }));
  return [
    { kind: 'heading', level: 1, text: title },
    { kind: 'list', items },
  ];
}
