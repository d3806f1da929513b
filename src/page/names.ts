/** What the parts of the page to fill in are called: for what writes them, and for the script that finds them again. */

/** Parts that are there once. No other id of the page is like one of these: all others begin with a letter and a hyphen. */
export const PARTS = {
  does: 'does',
  fields: 'fields',
  data: 'data',
  stuck: 'stuck',
  file: 'file',
  state: 'state',
  told: 'told',
  asking: 'asking',
  text: 'text',
  whole: 'whole',
  problems: 'problems',
  list: 'list',
  begin: 'begin',
  over: 'over',
  reading: 'reading',
  changes: 'changes',
  help: 'help',
  why: 'why',
  way: 'way',
  wayAbout: 'way-about',
  others: 'others',
  pageOne: 'page-one',
  toShare: 'to-share',
  deciding: 'deciding',
  together: 'together',
} as const;

/** What the button says that takes a draft over where nothing is written yet. */
export const BEGIN_WITH_DRAFT = 'Begin with this draft';

/** A section. */
export const sectionName = (section: string) => `s-${section}`;

/** The link to a section in the list of them, with its state. */
export const linkName = (section: string) => `l-${section}`;

/** All about a question or a point. */
export const blockName = (asked: string) => `q-${asked}`;

/** What it is answered in: a text, or a group of options. */
export const fieldName = (asked: string) => `a-${asked}`;

/** An option of it. Two hyphens stand in no id. */
export const optionName = (asked: string, option: string) => `o-${asked}--${option}`;

/** The words that go with an option. */
export const wordsName = (asked: string, option: string) => `w-${asked}--${option}`;

/** The box at a point that keeps the step which answers it. */
export const stepOfPointName = (point: string) => `n-${point}`;

/** The box that keeps a step which fits the choices as well. */
export const keepingName = (step: string) => `k-${step}`;

/** What stands for a step that is kept, and that nothing became of yet, among the states of one. An empty text is one that is not. */
export const KEPT = 'kept';

/** The choice of what became of a step. */
export const becameName = (step: string) => `b-${step}`;

/** Something that is said beside a field. */
export const besideName = (
  field: string,
  what: 'help' | 'privacy' | 'because' | 'draft' | 'again' | 'error' | 'reminder' | 'title' | 'parting',
) => `${field}--${what}`;
