/** How the sheet for young people is laid out: a page to hand out, and one behind it for whoever runs the session. */
import type { YouthSheet } from '../../questionnaire/youth-sheet.ts';
import type { DocumentBlock, DocumentLayout } from '../layout.ts';
import { type Paper, paperFor } from '../paper.ts';

/** A question on the page to hand out. */
export interface QuestionToHandOut {
  readonly ask: string;
  /** Boxes to tick. */
  readonly boxes: readonly string[];
  /** How many lines to write on. */
  readonly lines: number;
}

/** Both pages. What tells where the questions come from stands on the second alone. */
export interface YouthPages {
  readonly language: string;
  readonly paper: Paper;
  readonly handOut: {
    readonly title: string;
    /** Paragraphs. */
    readonly before: readonly string[];
    readonly questions: readonly QuestionToHandOut[];
    readonly after: readonly string[];
  };
  readonly forStaff: DocumentLayout;
}

/** A sheet to be written, in the language of its questionnaire. */
export interface SheetToWrite {
  readonly sheet: YouthSheet;
  readonly language: string;
  /** When it is made: ISO 8601 in UTC. */
  readonly now: string;
  /** What it is printed on; not there for what is at hand where the language is spoken. */
  readonly paper?: Paper;
}

/** Lays it out. */
export function youthPages({ sheet, language, paper = paperFor(language) }: SheetToWrite): YouthPages {
  const { title, before, questions, after = '', 'for-who-runs-it': staff } = sheet;
  return {
    language,
    paper,
    handOut: {
      title: toPrint(title),
      before: paragraphs(before),
      questions: questions.map(({ ask, choices = [], lines = 0 }) => ({
        ask: toPrint(ask),
        boxes: choices.map(({ say }) => toPrint(say)),
        lines,
      })),
      after: paragraphs(after),
    },
    forStaff: {
      title: staff.title,
      subtitle: '',
      language,
      blocks: [
        { kind: 'text', look: 'plain', text: toPrint(staff.about) },
        ...staff.parts.flatMap((part): DocumentBlock[] => [
          { kind: 'heading', level: 1, text: part.title },
          { kind: 'list', items: part.items.map((item) => ({ text: toPrint(item), below: '' })) },
        ]),
        ...(staff.credit === undefined
          ? []
          : [{ kind: 'text', look: 'quiet', text: toPrint(staff.credit) } as const]),
      ],
      paper,
      foot: [],
    },
  };
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map(toPrint)
    .filter((paragraph) => paragraph !== '');
}

/** A text in one line, with room to write in the place of what is named in brackets, such as `[month]`. */
function toPrint(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\[[^[\]]{1,40}\]/g, '_'.repeat(12));
}
