/** How a document is laid out, block by block, whatever it is written in. */
import type { GridColumn } from '../model/grid.ts';
import type { Paper } from './paper.ts';

/** A part of a document. */
export type DocumentBlock =
  /** Level 1 is right below the title. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /**
   * `lead`: what the document is about. `quiet`: about what stands beside it. Line breaks are kept. `link` is an address
   * that the text holds, to be followed.
   */
  | {
      readonly kind: 'text';
      readonly look: 'plain' | 'lead' | 'quiet';
      readonly text: string;
      readonly link?: string;
    }
  /** All options side by side, those that were chosen marked. */
  | { readonly kind: 'grid'; readonly columns: readonly GridColumn[] }
  /** Each item with what was written about it, or an empty text. */
  | { readonly kind: 'list'; readonly items: readonly { readonly text: string; readonly below: string }[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A box to tick on paper. */
export interface BoxToTick {
  readonly label: string;
  readonly gloss: string;
  /** Whether there is a line for words of one's own behind what it says. */
  readonly ownWords: boolean;
  /** How many lines to write on there are below it. */
  readonly below: number;
}

/** A question on paper, with what is to be filled in right below it. */
export interface QuestionOnPaper {
  readonly kind: 'question';
  readonly ask: string;
  readonly help: string;
  readonly boxes: readonly BoxToTick[];
  /** How many lines to write on; `behind` for one that goes on where what is asked ends. */
  readonly lines: number | 'behind';
}

/** A choice with its boxes; its name is empty where the title of its column says it. */
export interface ChoiceToTick {
  readonly name: string;
  readonly boxes: readonly BoxToTick[];
}

/** One column of the grid to tick. Long choices stand beside each other in it, each in a part of its own. */
export interface ColumnToTick {
  readonly title: string;
  /** Each takes a share of the width. */
  readonly parts: readonly { readonly share: number; readonly choices: readonly ChoiceToTick[] }[];
}

/** A part of a sheet to be filled in by hand. */
export type SheetBlock =
  | DocumentBlock
  | QuestionOnPaper
  /** All options of all choices side by side. */
  | { readonly kind: 'grid to tick'; readonly columns: readonly ColumnToTick[] }
  /** Questions next to each other, each in a frame. */
  | { readonly kind: 'side by side'; readonly questions: readonly QuestionOnPaper[] }
  /** What to write a note on, each with lines for it. */
  | { readonly kind: 'items with lines'; readonly items: readonly string[]; readonly lines: number };

interface LaidOut<Block> {
  readonly title: string;
  /** Stands beside the title, such as that it is a draft. */
  readonly beside?: string;
  /** Stands below the title, quieter; empty for nothing. */
  readonly subtitle: string;
  readonly language: string;
  readonly paper: Paper;
  /** Whether its pages lie on their sides, since a table of many columns is in it. */
  readonly onItsSide?: boolean;
  readonly blocks: readonly Block[];
  /** Quiet lines at the foot. */
  readonly foot: readonly string[];
}

/** A document to share, laid out. */
export type DocumentLayout = LaidOut<DocumentBlock>;

/** What follows on the first blocks of a sheet, in one column or two. */
export interface SheetPart {
  readonly columns: 1 | 2;
  readonly onNewPage: boolean;
  readonly blocks: readonly SheetBlock[];
}

/** A sheet to be filled in by hand, laid out. */
export interface SheetLayout extends LaidOut<SheetBlock> {
  readonly more: readonly SheetPart[];
}

/** The title in one text, with what stands beside it: `River House (Draft)`. */
export function titleInOne({ title, beside }: Pick<DocumentLayout, 'title' | 'beside'>): string {
  return beside === undefined ? title : `${title} (${beside})`;
}
