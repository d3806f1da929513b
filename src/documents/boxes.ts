/** The boxes of options in documents, which every set of fonts shows. */

/** As Word itself ticks a box. The other sign for it is an emoji to some programs, and vanishes in the PDF they make. */
export const TICKED = '☒';

/** A box that is not ticked. */
export const BLANK = '☐';
