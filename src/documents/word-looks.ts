/** How a document looks in Word: its styles by name, its list, and its paper. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  type IPropertiesOptions,
  LevelFormat,
  ShadingType,
} from 'docx';
import { withRegion } from '../text/language.ts';

/** The names of paragraph styles of our own; a person can change each of them for the whole document. */
export const STYLES = {
  subtitle: 'Subtitle',
  lead: 'Statement',
  quiet: 'Quiet',
  gridTitle: 'GridTitle',
  gridName: 'GridName',
  chosen: 'GridChosen',
  other: 'GridOther',
  below: 'ListNote',
  box: 'Box',
  toTick: 'GridToTick',
  line: 'LineToWriteOn',
  lineInGrid: 'LineInGrid',
  apart: 'Apart',
  foot: 'Footer',
} as const;

/** The one list: with bullets. */
export const BULLETS = 'bullets';

/** The color of what stands back behind the text. */
export const QUIET = '565D64';
const MARK_COLOR = '1A6A4E';
/** What stands beside a title. */
export const BESIDE = { color: MARK_COLOR, size: 24 } as const;
/** The ground of what was chosen, and of the head of a table. */
export const CELL_SHADE = { type: ShadingType.CLEAR, color: 'auto', fill: 'E2F1EA' } as const;

/** The distance of lines in 240ths of one. Where the rule is not said, LibreOffice takes it for a fixed height. */
function lines(line: number) {
  return { line, lineRule: 'auto' } as const;
}

/** The lines of a table. */
export const TABLE_RULE = { style: BorderStyle.SINGLE, size: 4, color: 'AEB5BB' } as const;

const mm = convertMillimetersToTwip;

/** Word keeps a language for each kind of script, and names none without its region. */
function languageOf(language: string) {
  const value = withRegion(language);
  return { value, eastAsia: value, bidirectional: value };
}

/** The styles of a document. `toFillIn`: closer together, and with larger questions. */
export function stylesFor(language: string, toFillIn: boolean): NonNullable<IPropertiesOptions['styles']> {
  const text = { basedOn: 'Normal', quickFormat: true } as const;
  // What stands above a title and a subtitle is said: where it is not, LibreOffice takes its own.
  const head = { keepNext: true, keepLines: true } as const;
  return {
    default: {
      document: {
        run: { font: 'Arial', size: toFillIn ? 22 : 20, language: languageOf(language) },
        paragraph: { spacing: { after: toFillIn ? 40 : 70, ...lines(250) } },
      },
      title: {
        run: { size: toFillIn ? 32 : 34, bold: true },
        paragraph: { ...head, spacing: { before: 0, after: 0 } },
      },
      heading1: {
        run: { size: toFillIn ? 26 : 25, bold: true, color: MARK_COLOR },
        paragraph: { ...head, spacing: { before: toFillIn ? 140 : 120, after: toFillIn ? 20 : 30 } },
      },
      heading2: {
        run: { size: toFillIn ? 24 : 21, bold: true },
        paragraph: { ...head, spacing: { before: toFillIn ? 130 : 80, after: toFillIn ? 40 : 0 } },
      },
      heading3: {
        run: { size: toFillIn ? 20 : 19, bold: true, color: QUIET },
        paragraph: { ...head, spacing: { before: toFillIn ? 80 : 70, after: toFillIn ? 20 : 0 } },
      },
      listParagraph: {
        run: toFillIn ? { size: 20 } : {},
        paragraph: { spacing: { after: toFillIn ? 40 : 60 } },
      },
    },
    paragraphStyles: [
      {
        ...text,
        id: STYLES.subtitle,
        name: 'Subtitle',
        run: { size: 22, color: QUIET },
        paragraph: { ...head, spacing: { before: 0, after: toFillIn ? 60 : 40 } },
      },
      { ...text, id: STYLES.lead, name: 'Statement', run: { size: toFillIn ? 26 : 21 } },
      {
        ...text,
        id: STYLES.quiet,
        name: 'Quiet',
        run: { color: QUIET, size: 19 },
        paragraph: { spacing: { after: 30 } },
      },
      {
        ...text,
        id: STYLES.gridTitle,
        name: 'Grid title',
        run: { bold: true, size: 19 },
        paragraph: { spacing: { after: 0 } },
      },
      {
        ...text,
        id: STYLES.gridName,
        name: 'Grid name',
        run: { color: QUIET, size: 17, bold: true },
        // What keeps a paragraph of a cell with the next one keeps the row whole, and a long one then leaves its page empty.
        paragraph: { spacing: { before: 40, after: 10 } },
      },
      {
        ...text,
        id: STYLES.chosen,
        name: 'Grid chosen',
        run: { bold: true, size: 18 },
        paragraph: { ...IN_GRID, shading: CELL_SHADE },
      },
      {
        ...text,
        id: STYLES.other,
        name: 'Grid not chosen',
        run: { color: QUIET, size: 18 },
        paragraph: IN_GRID,
      },
      {
        ...text,
        id: STYLES.below,
        name: 'List note',
        run: { color: QUIET, ...(toFillIn && { size: 19 }) },
        paragraph: { indent: { left: BULLET_INDENT }, spacing: { after: toFillIn ? 40 : 120 } },
      },
      {
        ...text,
        id: STYLES.box,
        name: 'Box to tick',
        paragraph: {
          keepLines: true,
          indent: { left: 340, hanging: 340 },
          spacing: { after: 40 },
        },
      },
      {
        ...text,
        id: STYLES.toTick,
        name: 'Grid to tick',
        run: { size: 18 },
        paragraph: IN_GRID,
      },
      {
        ...text,
        id: STYLES.line,
        name: 'Line to write on',
        run: { color: QUIET },
        paragraph: { keepLines: true, spacing: { before: 0, after: 0, line: mm(8), lineRule: 'exact' } },
      },
      {
        ...text,
        id: STYLES.lineInGrid,
        name: 'Line in the grid',
        run: { color: QUIET },
        paragraph: { keepLines: true, spacing: { before: 0, after: 60, line: mm(6), lineRule: 'exact' } },
      },
      {
        ...text,
        id: STYLES.apart,
        name: 'Apart',
        paragraph: { spacing: { before: 0, after: 0, line: mm(2.5), lineRule: 'exact' } },
      },
      {
        ...text,
        id: STYLES.foot,
        name: 'footer',
        run: { size: 16, color: QUIET },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  };
}

const IN_GRID = {
  indent: { left: 235, hanging: 235 },
  spacing: { before: 0, after: 20, ...lines(240) },
} as const;
const BULLET_INDENT = 360;

/** The list that `BULLETS` names. */
export const NUMBERING: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: BULLET_INDENT, hanging: 260 } } },
        },
      ],
    },
  ],
};
