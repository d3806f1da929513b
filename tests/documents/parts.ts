/** Documents taken apart again by readers that know nothing of how they were written. */
import { strFromU8, unzipSync } from 'fflate';
import markdownIt from 'markdown-it';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { SaxesParser } from 'saxes';

/** An element of HTML or XML: names are as they are written. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text in it and below. */
  readonly text: string;
}

/** Every element of an HTML page, in order; problems of its syntax are thrown. */
export function elementsOfHtml(html: string): Element[] {
  const found: Element[] = [];
  const onParseError = (error: { code: string }) => {
    throw new Error(error.code);
  };
  const walk = (node: DefaultTreeAdapterMap['node']) => {
    if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      found.push({ name: node.tagName, attributes, text: textOf(node) });
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html, { onParseError }));
  return found;
}

function textOf(node: DefaultTreeAdapterMap['node']): string {
  if ('value' in node) return node.value;
  if (node.nodeName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The XML parts of a Word document, by name; what is not well-formed is thrown. */
export function partsOfWord(bytes: Uint8Array): Record<string, Element[]> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return Object.fromEntries(files.map(([name, part]) => [name, elementsOfXml(strFromU8(part))]));
}

function elementsOfXml(xml: string): Element[] {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof found)[number][] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    found.push(element);
    open.push(element);
    if (name === 'w:br') for (const one of open) one.text += '\n';
  });
  parser.on('text', (text) => {
    for (const one of open) one.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

/** What a Markdown page is made of: the kinds of its parts, and all its text. */
export function partsOfMarkdown(text: string): { kinds: string[]; text: string } {
  const tokens = markdownIt({ html: true })
    .parse(text, {})
    .flatMap((token) => [token, ...(token.children ?? [])]);
  const words = tokens.map(({ type, content }) =>
    type === 'text' || type.startsWith('code') || type.startsWith('html')
      ? content
      : type.endsWith('break')
        ? '\n'
        : '',
  );
  return {
    kinds: tokens.map(({ type }) => type).filter((type) => !/^text$/.test(type)),
    text: words.join(''),
  };
}

/** The cells of a CSV file, as RFC 4180 has them. */
export function rowsOfCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error(`no cell after row ${rows.length}`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
