/** The papers that documents are laid out for, and which of them is at hand. */
import { regionOf } from '../text/language.ts';

/** Each with its name as style sheets have it, and its size in twips, as Word counts. */
export const PAPERS = {
  letter: { css: 'letter', width: 12_240, height: 15_840 },
  a4: { css: 'A4', width: 11_906, height: 16_838 },
} as const;

/** A paper, by the name that it is asked for with. */
export type Paper = keyof typeof PAPERS;

/** All of those names. */
export const PAPER_NAMES = Object.keys(PAPERS) as readonly Paper[];

/** Where Letter is what printers hold. All others have A4. */
const OF_LETTER = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' ');

/** The paper that is at hand where a language is spoken. */
export function paperFor(language: string): Paper {
  return OF_LETTER.includes(regionOf(language)) ? 'letter' : 'a4';
}
