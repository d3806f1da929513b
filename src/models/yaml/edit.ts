/** Editing YAML in place: one entry is written anew, and every other byte stays. */
import { isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Plain } from '../../text/plain-values.ts';
import type { Source } from '../../text/yaml.ts';
import { commentAbove, entryName } from '../../text/yaml-positions.ts';
import { TOP } from '../record/record.ts';
import { fromTheEnd, type Span } from '../splices.ts';
import { yamlComment, yamlEntry } from './entry.ts';
import { hasLines, indentOf, linesOfPair, placeFor, rangeOf, yamlComments } from './lines.ts';
import { endOfDeeperComments, endOfLines, lineStart, startOfLinesAbove } from './text-lines.ts';

/** A change to one entry of a map. */
export interface EntryEdit {
  /** The name of the map at the top of the file that holds the entry, or null for the top itself. */
  readonly within: string | null;
  readonly name: string;
  /** The name that it has in the text. */
  readonly nameInText: string;
  /** Null takes the entry out. */
  readonly value: Plain | null;
  /** Whether the value stays as it is written, and the name alone is new. */
  readonly valueStays: boolean;
  /** Written above an entry that is new, and taken out with it; empty for none. */
  readonly comment: string;
  /** Comments inside the entry that are the program's own, and go where it is written anew. */
  readonly ownComments: readonly string[];
  /** Whether all comments about an entry that is taken out go with it, since they are written elsewhere. */
  readonly takesComments: boolean;
  /** Comments that came along from where the entry stood, for one that is there already. */
  readonly along: readonly string[];
  /** How many items at the start of a list are as they were, and stay as they are written. */
  readonly itemsKept: number;
  /** All names that the map may hold, in the order in which they belong. */
  readonly order: readonly string[];
  /** The whole map as YAML, for a file in which there is none yet or in which it stands in one line. */
  readonly whole: () => string;
}

interface Splice extends Span {
  readonly text: string;
}

/**
 * Makes the changes in a text that was read. Null where its top is no map of lines (as in JSON), so that entries
 * have no lines of their own.
 */
export function editYaml({ text, root }: Source, entries: readonly EntryEdit[]): string | null {
  if (!hasLines(text, root)) return null;
  const splices: Splice[] = [];
  const wholes = new Set<string>();
  for (const entry of entries) {
    const map =
      entry.within === null ? root : root.items.find((pair) => entryName(pair) === entry.within)?.value;
    if (hasLines(text, map)) splices.push(entrySplice(text, root, map, entry));
    else if (entry.within !== null && !wholes.has(entry.within)) {
      wholes.add(entry.within);
      splices.push(wholeSplice(text, root, entry));
    }
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return fromTheEnd(splices).reduce(
    (whole, { start, end, text: lines }) =>
      whole.slice(0, start) + withEol(whole, start, lines, eol) + whole.slice(end),
    text,
  );
}

function entrySplice(text: string, root: YAMLMap, map: YAMLMap, entry: EntryEdit): Splice {
  const { name, nameInText, value, comment, order } = entry;
  const indent = indentOf(text, map);
  const pair = map.items.find((item) => entryName(item) === nameInText);
  if (!pair) {
    const start = placeFor(text, map, name, order);
    return {
      start,
      end: start,
      text: value === null ? '' : yamlComment(comment, indent) + yamlEntry(name, value, indent),
    };
  }
  if (entry.valueStays) return { ...rangeOf(pair.key), text: name };
  const lines = value === null ? '' : yamlEntry(name, value, indent);
  const appended = appendedSplice(text, pair, entry);
  if (appended) return appended;
  const { start, end: valueEnd } = linesOfPair(text, pair);
  if (entry.takesComments) {
    const path = entry.within === null ? [nameInText] : [entry.within, nameInText];
    const above = commentAbove(text, root, path);
    return { start: above ? lineStart(text, above.start) : start, end: valueEnd, text: '' };
  }
  // Comments below that are indented further would become a part of a text of several lines.
  const end = lines.split('\n').length > 2 ? endOfDeeperComments(text, valueEnd, indent.length) : valueEnd;
  const inside = yamlComments(text.slice(start, end)).filter((line) => !entry.ownComments.includes(line));
  const kept = [...entry.along, ...inside];
  if (value === null) {
    const above = startOfLinesAbove(text, start, yamlComment(comment, indent));
    return { start: above, end, text: kept.map((line) => yamlComment(line, indent)).join('') };
  }
  const [only] = kept;
  const oneLine = lines.indexOf('\n') === lines.length - 1;
  if (only !== undefined && kept.length === 1 && oneLine) {
    return { start, end, text: `${lines.slice(0, -1)} # ${only}\n` };
  }
  return { start, end, text: kept.map((line) => yamlComment(line, indent)).join('') + lines };
}

/** Where only items at the end of a list are new: just these. Null where the list cannot be kept as it is written. */
function appendedSplice(text: string, pair: Pair, { name, value, itemsKept }: EntryEdit): Splice | null {
  const list = pair.value;
  if (!Array.isArray(value) || !isSeq(list) || list.flow || itemsKept === 0) return null;
  const firstNew = list.items[itemsKept] as Node | undefined;
  const last = list.items.at(-1) as Node | undefined;
  const at = (list.items[0] as Node | undefined)?.range?.[0];
  if (at === undefined || !last?.range) return null;
  const mark = text.slice(lineStart(text, at), at);
  if (!/^ *- *$/.test(mark)) return null;
  const end = endOfLines(text, last.range[1]);
  const start = firstNew?.range ? lineStart(text, firstNew.range[0]) : end;
  const items = value.slice(itemsKept).flatMap((item: Plain) => listItemLines(name, item));
  const indent = mark.slice(0, mark.indexOf('-'));
  // The list as it is written anew is indented by two blanks.
  return {
    start,
    end,
    text: items.map((line) => (line === '' ? '\n' : `${indent}${line.slice(2)}\n`)).join(''),
  };
}

/** An item of a list on lines of its own, indented by two blanks. */
function listItemLines(name: string, item: Plain): string[] {
  if (typeof item !== 'object') return [`  - ${yamlEntry('x', item, '').slice('x: '.length, -1)}`];
  return yamlEntry(name, [item], '').split('\n').slice(1, -1);
}

function wholeSplice(text: string, root: YAMLMap, { within, whole }: EntryEdit): Splice {
  const pair = root.items.find((item) => entryName(item) === within);
  if (pair) {
    const range = linesOfPair(text, pair);
    const kept = yamlComments(text.slice(range.start, range.end));
    return { ...range, text: kept.map((line) => yamlComment(line, '')).join('') + whole() };
  }
  const start = placeFor(text, root, within ?? '', TOP);
  return { start, end: start, text: whole() };
}

function withEol(text: string, start: number, lines: string, eol: string): string {
  const first = start > 0 && text[start - 1] !== '\n' && lines.endsWith('\n') ? '\n' : '';
  return (first + lines).replaceAll('\n', eol);
}
