/** The table of what a document can be written as. */
import type { Shared } from './content.ts';
import { csvOf } from './csv.ts';
import { documentOf } from './document.ts';
import { htmlOf } from './html.ts';
import { jsonOf } from './json.ts';
import { markdownOf } from './markdown.ts';

/** A way to write something, and the endings of files that pick it. */
export interface DocumentKind<T> {
  readonly name: string;
  /** With the dot. */
  readonly endings: readonly string[];
  /** Whether it is no text, so that a terminal cannot show it. */
  readonly isBinary: boolean;
  render(content: T): Promise<string | Uint8Array>;
}

/** Every kind of document to share. */
export const DOCUMENT_KINDS: readonly DocumentKind<Shared>[] = [
  {
    name: 'docx',
    endings: ['.docx'],
    isBinary: true,
    // The library for it is large, and only this needs it.
    render: async (shared) => (await import('./word.ts')).wordOf(documentOf(shared), shared.madeFrom.on),
  },
  {
    name: 'html',
    endings: ['.html', '.htm'],
    isBinary: false,
    render: async (shared) => htmlOf(documentOf(shared)),
  },
  {
    name: 'markdown',
    endings: ['.md', '.markdown'],
    isBinary: false,
    render: async (shared) => markdownOf(documentOf(shared)),
  },
  { name: 'csv', endings: ['.csv'], isBinary: false, render: async (shared) => csvOf(shared) },
  { name: 'json', endings: ['.json'], isBinary: false, render: async (shared) => jsonOf(shared) },
];
