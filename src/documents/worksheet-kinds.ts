/** The table of what a worksheet can be written as. */
import { blankMarkdown, blankYaml } from './blank-model.ts';
import type { DocumentKind } from './document-kinds.ts';
import { htmlOf } from './html.ts';
import { type Worksheet, worksheetLayout } from './worksheet.ts';

/** Every kind of worksheet: the first two to print, the others to fill in with an editor. */
export const WORKSHEET_KINDS: readonly DocumentKind<Worksheet>[] = [
  {
    name: 'docx',
    endings: ['.docx'],
    isBinary: true,
    render: async (sheet) => (await import('./word.ts')).wordOf(worksheetLayout(sheet), sheet.now),
  },
  {
    name: 'html',
    endings: ['.html', '.htm'],
    isBinary: false,
    render: async (sheet) => htmlOf(worksheetLayout(sheet)),
  },
  {
    name: 'markdown',
    endings: ['.md', '.markdown'],
    isBinary: false,
    render: async (sheet) => blankMarkdown(sheet),
  },
  { name: 'yaml', endings: ['.yaml', '.yml'], isBinary: false, render: async (sheet) => blankYaml(sheet) },
];
