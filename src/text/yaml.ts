/** YAML and JSON in, plain values with their positions out: strictly, with every scalar as the text that was written. */
import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { bad, good, type Position, type Problem, type Result } from './problem.ts';
import { PLAIN_WORDS, TOO_LARGE } from './yaml-faults.ts';
import { commentAbove, nameOf, offsetOf, type Step } from './yaml-places.ts';
import { MOST_FAULTS, parseTree } from './yaml-tree.ts';

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
      const name = nameOf(pair) ?? '';
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
