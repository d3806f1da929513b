/** YAML and JSON in, plain values with their positions out: strictly, with every scalar as the text that was written. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { lookalikesAtStart, lookalikesIn } from './lookalikes.ts';
import { bad, good, type Position, type Problem, type Result } from './problem.ts';
import { twoVersionsProblems } from './two-versions.ts';
import { PLAIN_WORDS } from './yaml-faults.ts';
import { lookalikesToBlame } from './yaml-lookalikes.ts';
import { commentAbove, entryName, offsetOf, type PathPart } from './yaml-positions.ts';
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
  locate(path: readonly PathPart[], onKey?: boolean): Position;
  /** The words that stand as a comment right above an entry; null where there are none. */
  wordsAbove(path: readonly PathPart[]): string | null;
}

/** Larger texts are refused: a model with 10,000 revisions has 2.5 million. In UTF-16 units. */
export const LARGEST = 4_000_000;

const TOO_LARGE = `is larger than ${LARGEST / 1_000_000} million characters; a questionnaire or a model is far smaller`;

/**
 * Reads one YAML or JSON document.
 *
 * The failsafe schema leaves all scalars as they were written: the default one turns `02134` into 2134 and `no` into
 * false. Aliases, tags and anything that the parser so much as warns of are refused.
 *
 * @param firstLine the line in the file at which the text starts, for a part of a larger file
 * @param isForeign whether a name at the top is another program's, whose value is read as null and not judged
 */
export function readYaml(
  file: string,
  written: string,
  firstLine = 1,
  isForeign: (name: string) => boolean = () => false,
): Result<Source> {
  const whole = (message: string) => bad([{ file, position: null, about: null, message }]);
  if (written.length > LARGEST) return whole(TOO_LARGE);
  // Old Macs ended their lines so, and YAML has it for a line end; the parser does not.
  const text = written.includes('\n') ? written : written.replaceAll('\r', '\n');
  const twice = text.includes('<<<<<<<') ? twoVersionsProblems(file, text.split('\n')) : [];
  if (twice.length > 0) return bad(twice);
  const { document, faults, position: positionOf } = parseTree(text);
  const position = (offset: number): Position => {
    const { line, col } = positionOf(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const toBlame = faults.length > 0 ? lookalikesToBlame(text, faults.length) : [];
  if (toBlame.length > 0) {
    const at = (line: number, index: number): Position => ({ line: line + firstLine - 1, column: index + 1 });
    return bad(
      toBlame.map(({ line, index, message }) => ({ file, position: at(line, index), about: null, message })),
    );
  }
  const problems: Problem[] = faults.map(({ offset, code }) => ({
    file,
    position: offset === null ? null : position(offset),
    about: null,
    message:
      PLAIN_WORDS[code] ??
      'is not written as YAML or JSON expects; look for a missing colon, comma, quote or space',
  }));
  const root = document?.contents ?? null;
  const refuse = (offset: number, message: string) => {
    const at = position(offset);
    // A tag that the parser does not know is a fault to it as well.
    const isTold = problems.some((one) => one.message === message && one.position?.line === at.line);
    if (!isTold && problems.length < MOST_FAULTS) problems.push({ file, position: at, about: null, message });
  };
  const value = plainValue(root, text, refuse, isForeign);
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

type Refuse = (offset: number, message: string) => void;

function plainValue(
  node: unknown,
  text: string,
  refuse: Refuse,
  isForeign: (name: string) => boolean = () => false,
): unknown {
  refuseProperties(node, text, refuse);
  if (isMap(node)) {
    const map: Record<string, unknown> = Object.create(null);
    for (const pair of node.items) {
      if (!isScalar(pair.key)) {
        const at = nodeStart((pair.key as Node | null) ?? node);
        refuse(at, 'a list or a map stands where a name was expected');
        continue;
      }
      refuseProperties(pair.key, text, refuse);
      const name = entryName(pair) ?? '';
      const [lookalike] = lookalikesIn(name);
      if (lookalike) refuse(nodeStart(pair.key) + lookalike.index, lookalike.message);
      if (name in map) refuse(nodeStart(pair.key), PLAIN_WORDS['DUPLICATE_KEY'] ?? '');
      map[name] = isForeign(name) ? null : plainValue(pair.value, text, refuse);
    }
    return map;
  }
  if (isSeq(node)) return node.items.map((item) => plainValue(item, text, refuse));
  if (isAlias(node)) {
    refuse(
      nodeStart(node),
      'a word that begins with "*" stands for another part of the file; put it in quotes if it is text',
    );
    return null;
  }
  if (!isScalar(node)) return null;
  const written = String(node.value ?? '');
  if (node.type !== 'PLAIN') return written;
  refuseMisread(node, text, refuse);
  return /^(null|Null|NULL|~|)$/.test(written) ? null : written;
}

/** Refuses what stands before a value and says something of it, so that its words would be missing from the value. */
function refuseProperties(node: unknown, text: string, refuse: Refuse): void {
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return;
  // Some tags the parser knows under any schema, and turns a text into bytes or a date.
  if (node.tag !== undefined && !(isScalar(node) && isTagOfYaml(node.tag)))
    refuse(nodeStart(node), PLAIN_WORDS['TAG_RESOLVE_FAILED'] ?? '');
  if (node.anchor === undefined) return;
  const at = text.lastIndexOf(`&${node.anchor}`, nodeStart(node));
  refuse(
    Math.max(0, at),
    'a word that begins with "&" names a part of the file; put the whole text in quotes',
  );
}

/** Whether a tag says what YAML itself takes a text for: a number, a time. Here all of them are texts. */
function isTagOfYaml(tag: string): boolean {
  return /^tag:yaml\.org,2002:(?:str|int|float|bool|null|timestamp)$/.test(tag);
}

/** Refuses a text without quotes that is not all that was meant. */
function refuseMisread(node: Scalar, text: string, refuse: Refuse): void {
  const [start = 0, end = 0] = node.range ?? [];
  const behind = text.slice(end, end + 80);
  const comment = /^[ \t]+(?=#[\p{L}\p{N}])/u.exec(behind);
  if (start < end && comment) refuse(end + comment[0].length, COMMENT_OR_TEXT);
  // A text that begins a line may be an entry whose colon is none.
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  if (!/^[ \t-]*$/.test(text.slice(lineStart, start))) return;
  const [lookalike] = lookalikesAtStart(text.slice(lineStart, end));
  if (lookalike) refuse(lineStart + lookalike.index, lookalike.message);
}

const COMMENT_OR_TEXT =
  'what follows " #" is a comment in YAML, and no part of the text before it. If it is text, put the whole text in quotes; if it is a comment, put a space behind the #';

function nodeStart(node: Node): number {
  return node.range?.[0] ?? 0;
}
