/** Where the parts of a YAML tree stand in its text, and the comments above them. */
import { isMap, isPair, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';

/** A part of a path into a value: a key of a map or an index of a list. */
export type PathPart = string | number;

/** The offset of the value at `path`, of its key where `onKey`. Falls back to the nearest part that has a place. */
export function offsetOf(root: Node | null, path: readonly PathPart[], onKey: boolean): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [depth, part] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items[pairIndexes(node).get(String(part)) ?? -1];
      if (!pair) return offset;
      const key = pair.key as Node;
      const value = pair.value as Node | null;
      const atKey =
        (onKey && depth === path.length - 1) || !value?.range || value.range[0] === value.range[1];
      offset = (atKey ? key.range?.[0] : value.range?.[0]) ?? offset;
      node = value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

/** The name of an entry, or null where what was given is none. */
export function entryName(pair: unknown): string | null {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value ?? '') : null;
}

const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, number>>();

/** Where each name stands in a map: looked up once, since every one of 20,000 names may be asked for. */
function pairIndexes(map: YAMLMap): ReadonlyMap<string, number> {
  const known = indexes.get(map);
  if (known) return known;
  const found = new Map(map.items.map((pair, index) => [entryName(pair) ?? '', index] as const));
  indexes.set(map, found);
  return found;
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
export function commentAbove(
  text: string,
  root: Node | null,
  path: readonly PathPart[],
): CommentAbove | null {
  let map: unknown = root;
  let from = 0;
  for (const [depth, part] of path.entries()) {
    if (!isMap(map)) return null;
    const at = pairIndexes(map).get(String(part)) ?? -1;
    const pair = map.items[at];
    const above = map.items[at - 1];
    if (!pair) return null;
    if (above) from = entryEnd(above);
    if (depth === path.length - 1) return commentIn(text, from, (pair.key as Node).range?.[0] ?? 0);
    from = (pair.key as Node).range?.[1] ?? 0;
    map = pair.value;
  }
  return null;
}

function entryEnd({ key, value }: { key: unknown; value: unknown }): number {
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
