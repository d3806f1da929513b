/** YAML and JSON in, plain values with their positions out: strictly, with every scalar as the text that was written. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { bad, good, type Position, type Problem, type Result } from './problem.ts';
import { MOST_FAULTS, parseTree } from './yaml-tree.ts';

/** A step into a value: a key of a map or an index of a list. */
export type Step = string | number;

/** A text that was read: its value, and where each part of it stands. */
export interface Source {
  readonly file: string;
  /** Maps as objects without a prototype, lists as arrays, scalars as text, nothing and a bare `null` as null. */
  readonly value: unknown;
  /** The syntax tree, for those who edit the text in place; and the text that it is of. */
  readonly root: Node | null;
  readonly text: string;
  /** Where the value at `path` stands; its key where `onKey`. Falls back to the nearest part that has a place. */
  locate(path: readonly Step[], onKey?: boolean): Position;
  /** The words that stand as a comment right above an entry; null where there are none. */
  wordsAbove(path: readonly Step[]): string | null;
}

/** Larger texts are refused: a model with 10,000 revisions has 2.5 million. In UTF-16 units. */
const LARGEST = 4_000_000;

/**
 * Reads one YAML or JSON document.
 *
 * The failsafe schema leaves all scalars as they were written: the default one turns `02134` into 2134 and `no` into
 * false. Aliases, tags and anything that the parser so much as warns of are refused.
 *
 * @param firstLine the line in the file at which the text starts, for a part of a larger file
 */
export function readYaml(file: string, text: string, firstLine = 1): Result<Source> {
  const whole = (message: string) => bad([{ file, position: null, about: null, message }]);
  if (text.length > LARGEST) return whole(TOO_LARGE);
  const { document, faults, position: placeOf } = parseTree(text);
  const position = (offset: number): Position => {
    const { line, col } = placeOf(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const problems: Problem[] = faults.map(({ offset, code }) => ({
    file,
    position: offset === null ? null : position(offset),
    about: null,
    message:
      PLAIN_WORDS[code] ??
      'is not written as YAML or JSON expects; look for a missing colon, comma, quote or space',
  }));
  const root = document?.contents ?? null;
  const refuse = (node: Node, message: string) => {
    const at = position(node.range?.[0] ?? 0);
    // A tag that the parser does not know is a fault to it as well.
    const isTold = problems.some((one) => one.message === message && one.position?.line === at.line);
    if (!isTold && problems.length < MOST_FAULTS) problems.push({ file, position: at, about: null, message });
  };
  const value = plain(root, refuse);
  if (problems.length > 0) return bad(problems);
  return good({
    file,
    value,
    root,
    text,
    locate: (path, onKey = false) => position(offsetOf(root, path, onKey)),
    wordsAbove: (path) => commentAbove(text, root, path)?.words ?? null,
  });
}

function plain(node: unknown, refuse: (node: Node, message: string) => void): unknown {
  // Some tags the parser knows under any schema, and turns a text into bytes or a date.
  if (hasTag(node)) refuse(node, PLAIN_WORDS['TAG_RESOLVE_FAILED'] ?? '');
  if (isMap(node)) {
    const map: Record<string, unknown> = Object.create(null);
    for (const pair of node.items) {
      if (!isScalar(pair.key)) {
        refuse((pair.key as Node | null) ?? node, 'a list or a map stands where a name was expected');
        continue;
      }
      if (hasTag(pair.key)) refuse(pair.key, PLAIN_WORDS['TAG_RESOLVE_FAILED'] ?? '');
      const name = nameOf(pair);
      if (name in map) refuse(pair.key as Node, PLAIN_WORDS['DUPLICATE_KEY'] ?? '');
      map[name] = plain(pair.value, refuse);
    }
    return map;
  }
  if (isSeq(node)) return node.items.map((item) => plain(item, refuse));
  if (isAlias(node)) {
    refuse(
      node,
      'a word that begins with "*" stands for another part of the file; put it in quotes if it is text',
    );
    return null;
  }
  if (!isScalar(node)) return null;
  const written = String(node.value ?? '');
  return node.type === 'PLAIN' && /^(null|Null|NULL|~|)$/.test(written) ? null : written;
}

function hasTag(node: unknown): node is Node {
  return (isScalar(node) || isMap(node) || isSeq(node)) && node.tag !== undefined;
}

/** Comment lines right above an entry: their words, and where the first of them begins. */
export interface CommentAbove {
  readonly words: string;
  readonly start: number;
}

/**
 * The comment right above an entry; null where there is none. What stands in a text may look like a comment, so only
 * what is between two entries counts.
 */
export function commentAbove(text: string, root: Node | null, path: readonly Step[]): CommentAbove | null {
  let map: unknown = root;
  let from = 0;
  for (const [depth, step] of path.entries()) {
    if (!isMap(map)) return null;
    const at = placesOf(map).get(String(step)) ?? -1;
    const pair = map.items[at];
    const above = map.items[at - 1];
    if (!pair) return null;
    if (above) from = endOf(above);
    if (depth === path.length - 1) return commentIn(text, from, (pair.key as Node).range?.[0] ?? 0);
    from = (pair.key as Node).range?.[1] ?? 0;
    map = pair.value;
  }
  return null;
}

function endOf({ key, value }: { key: unknown; value: unknown }): number {
  const [start = 0, end = 0] = (value as Node | null)?.range ?? [];
  return start < end ? end : ((key as Node).range?.[1] ?? 0);
}

function commentIn(text: string, from: number, to: number): CommentAbove | null {
  const lines = text.slice(from, to).split('\n');
  // What stands above a line of several entries is about all of them; behind an entry, about that one.
  const last = lines.pop() ?? '';
  if (last.trim() !== '') return null;
  if (from > 0 && text[from - 1] !== '\n') lines.shift();
  const comments = lines.slice(lines.findLastIndex((line) => !/^\s*#/.test(line)) + 1);
  if (comments.length === 0) return null;
  return {
    words: comments.map((line) => line.replace(/^\s*# ?/, '').trimEnd()).join('\n'),
    start: to - last.length - comments.reduce((length, line) => length + line.length + 1, 0),
  };
}

function offsetOf(root: Node | null, path: readonly Step[], onKey: boolean): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items[placesOf(node).get(String(step)) ?? -1];
      if (!pair) return offset;
      const key = pair.key as Node;
      const value = pair.value as Node | null;
      const atKey =
        (onKey && depth === path.length - 1) || !value?.range || value.range[0] === value.range[1];
      offset = (atKey ? key.range?.[0] : value.range?.[0]) ?? offset;
      node = value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value ?? '') : '';
}

const places = new WeakMap<YAMLMap, ReadonlyMap<string, number>>();

/** Where each name stands in a map: looked up once, since every one of 20,000 names may be asked for. */
function placesOf(map: YAMLMap): ReadonlyMap<string, number> {
  const known = places.get(map);
  if (known) return known;
  const found = new Map(map.items.map((pair, index) => [nameOf(pair), index] as const));
  places.set(map, found);
  return found;
}

/** What is said of a text that is larger than `LARGEST`. */
export const TOO_LARGE = 'is larger than 4 MB; a questionnaire or a model is far smaller';

/** What is said of a text that nobody wrote by hand. */
export const TOO_MANY = 'has far more names, lists and lines than a questionnaire or a model';

/** The parser's own messages quote the source, which may be somebody's note; these never do. */
const PLAIN_WORDS: Record<string, string> = {
  BAD_ALIAS:
    'a word that begins with "*" or "&" has a meaning of its own in YAML; put it in quotes if it is text',
  BAD_DQ_ESCAPE:
    'a backslash in a text in double quotes starts a code that YAML does not know; write it twice',
  BAD_INDENT: 'the indentation does not line up with the lines above, or a bracket above is not closed',
  BAD_SCALAR_START: 'a text cannot begin with this character; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'there is a second ": " in this line; put the text in quotes',
  DUPLICATE_KEY: 'this name is there twice in the same list of names; keep one of the two',
  MISSING_CHAR:
    'something is missing here: a closing quote or bracket, a comma, or a colon with a space after it',
  MULTILINE_IMPLICIT_KEY: 'expected a name followed by a colon and a space',
  RESOURCE_EXHAUSTION: 'is nested too deeply to be read',
  MULTIPLE_DOCS: 'a second document starts here; expected one only',
  NON_STRING_KEY: 'a name was expected before the colon',
  TAB_AS_INDENT: 'a tab stands at the start of the line; use spaces',
  TOO_MANY,
  TAG_RESOLVE_FAILED:
    'a word that begins with "!" has a meaning of its own in YAML; put it in quotes if it is text',
};
