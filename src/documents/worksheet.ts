/** The questionnaire as a blank page to print: boxes to tick and lines to write on. */

import type { Guide } from '../guide/guide.ts';
import { beforeWriting } from '../model/before-writing.ts';
import { occasionFor } from '../model/points.ts';
import { byAnswer, draftOf, hintOf, KINDS } from '../questionnaire/kinds.ts';
import type { Question, Questionnaire, Section, Way } from '../questionnaire/questionnaire.ts';
import { sourceInWords } from '../questionnaire/source-in-words.ts';
import { asOneLine } from '../text/characters.ts';
import { annexBlocks } from './guide.ts';
import type { BoxToTick, DocumentBlock, DocumentLayout } from './layout.ts';
import { stepBlocks } from './steps.ts';
import { readOutBlocks, talkBlocks, titleBlocks } from './way.ts';

/** A worksheet of some questions and points. `ids` are theirs; null for all. `way` is the one that they are on. */
export interface Worksheet {
  readonly questionnaire: Questionnaire;
  readonly ids: readonly string[] | null;
  readonly way?: Way;
  /** When it is made: ISO 8601 in UTC. */
  readonly now: string;
  /** What is known about the choices, to stand with it; not there for a worksheet without. */
  readonly guide?: Guide;
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
export function worksheetLayout(sheet: Worksheet): DocumentLayout {
  const { questionnaire, guide, ids, way } = sheet;
  const wanted = wantedSections(sheet);
  const annex = guide ? annexBlocks(guide, ids) : [];
  const { title, subtitle = '', language, privacy, privacyOnPaper = privacy } = questionnaire;
  const source = sourceInWords(questionnaire);
  return {
    title,
    subtitle,
    language,
    blocks: [
      { kind: 'text', look: 'quiet', text: asOneLine(privacyOnPaper) },
      ...(way ? titleBlocks(way) : []),
      ...questionnaire.sections.flatMap((whole): DocumentBlock[] => {
        const section = wanted.find(({ id }) => id === whole.id);
        if (!section) return way ? readOutBlocks(whole, way) : [];
        const { title: heading, questions, points } = section;
        const items = points.map((point) => {
          const occasion = occasionFor(questionnaire, point);
          return { text: occasion === '' ? point.ask : `${occasion}: ${point.ask}`, below: '' };
        });
        return [
          { kind: 'heading', level: 1, text: heading },
          ...(way ? talkBlocks(whole, way) : []),
          ...questions.map(questionBlock),
          ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
        ];
      }),
      ...stepBlocks(sheet),
      ...(guide && annex.length > 0 ? [{ kind: 'heading', level: 1, text: guide.title } as const] : []),
      ...annex,
    ],
    foot: source === '' ? [] : [`After: ${source}`],
    toFillIn: true,
  };
}

/** How many lines there are for what the program drafts. */
const LINES_OF_DRAFT = 6;

/** The help that stands with a question, who reads the answer and what to leave out of it; help with a draft tells of the program, which paper has none of. */
export function helpOnPaper(question: Question): string {
  const help = draftOf(question) === null ? question.help : undefined;
  return [help, ...beforeWriting(question)].filter(Boolean).join(' ');
}

function questionBlock(question: Question): DocumentBlock {
  const { ask } = question;
  const help = [helpOnPaper(question), hintOf(question)].filter(Boolean).join(' ');
  return byAnswer<DocumentBlock>(question, {
    options: ({ options }) => {
      const boxes = options.map(
        ({ label, gloss = '', describe }): BoxToTick => ({
          label,
          gloss,
          line: describe === undefined ? 'none' : 'beside',
        }),
      );
      return { kind: 'question', ask, help, boxes, lines: 0 };
    },
    text: ({ kind }) => {
      const lines = draftOf(question) === null ? KINDS[kind].linesOnPaper : LINES_OF_DRAFT;
      return { kind: 'question', ask, help, boxes: [], lines };
    },
  });
}
