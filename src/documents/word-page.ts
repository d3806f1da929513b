/** The page of a document in Word: its paper, its margins and what is left between them. */
import { convertMillimetersToTwip as mm, PageOrientation } from 'docx';
import { PAPERS, type Paper } from './paper.ts';

/** The margin of a document, on all sides. In twips, as Word counts. */
export const MARGIN = mm(13);

/** How far the foot of a page stands from its edge. */
const FOOTER = mm(9);

/** What stands between two columns. */
export const GAP = mm(7);

/** How much of the width of a page is left between margins. */
export function insideOf(paper: Paper, margin: number = MARGIN, onItsSide = false): number {
  const { width, height } = PAPERS[paper];
  return (onItsSide ? height : width) - 2 * margin;
}

/** A page with the same margin on all sides. */
export function pageOf(paper: Paper, margin: number, onItsSide = false) {
  const { width, height } = PAPERS[paper];
  return {
    size: { width, height, ...(onItsSide && { orientation: PageOrientation.LANDSCAPE }) },
    margin: { top: margin, right: margin, bottom: margin, left: margin, footer: FOOTER },
  };
}
