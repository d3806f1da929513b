/** How a document is laid out, block by block, whatever it is written in. */
import type { GridColumn } from '../model/grid.ts';

/** A box to tick on paper, with a line to write on beside what it says or below that. */
export interface BoxToTick {
  readonly label: string;
  readonly gloss: string;
  readonly line: 'none' | 'beside' | 'below';
}

/** A part of a document. */
export type DocumentBlock =
  /** Level 1 is right below the title. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** `lead`: what the document is about. `quiet`: about what stands beside it. Line breaks are kept. */
  | { readonly kind: 'text'; readonly look: 'plain' | 'lead' | 'quiet'; readonly text: string }
  /** All options side by side, those that were chosen marked. */
  | { readonly kind: 'grid'; readonly columns: readonly GridColumn[] }
  /** Each item with what was written about it, or an empty text. */
  | { readonly kind: 'list'; readonly items: readonly { readonly text: string; readonly below: string }[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A question on paper, with what is to be filled in right below it. */
  | {
      readonly kind: 'question';
      readonly ask: string;
      readonly help: string;
      readonly boxes: readonly BoxToTick[];
      /** How many lines to write on. */
      readonly lines: number;
    };

/** A document to share or to fill in by hand, laid out. */
export interface DocumentLayout {
  readonly title: string;
  /** Stands beside the title, such as that it is a draft. */
  readonly beside?: string;
  /** Stands below the title, quieter; empty for nothing. */
  readonly subtitle: string;
  readonly language: string;
  readonly blocks: readonly DocumentBlock[];
  /** Quiet lines at the foot. */
  readonly foot: readonly string[];
  /** Whether it is to be filled in by hand: in two columns on paper. */
  readonly toFillIn: boolean;
}

/** The title in one text, with what stands beside it: `River House (Draft)`. */
export function titleInOne({ title, beside }: Pick<DocumentLayout, 'title' | 'beside'>): string {
  return beside === undefined ? title : `${title} (${beside})`;
}
