/** Where the entries of a YAML tree stand in the lines of its text, with the comments that go with them. */
import { CST, isMap, Lexer, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Source } from '../../text/yaml.ts';
import { commentAbove, entryName } from '../../text/yaml-positions.ts';
import { commentsStart, endOfLines, lineStart } from './text-lines.ts';

/** Whether each entry of a map begins a line of its own. */
export function hasLines(text: string, node: unknown): node is YAMLMap {
  if (!isMap(node) || node.flow || node.items.length === 0) return false;
  return node.items.every((pair) => {
    const at = pairStart(pair);
    return text.slice(lineStart(text, at), at).trim() === '';
  });
}

function pairStart(pair: Pair): number {
  return rangeOf(pair.key).start;
}

/** Where a node begins and ends. */
export function rangeOf(node: unknown): { start: number; end: number } {
  const [start = 0, end = start] = (node as Node | null)?.range ?? [];
  return { start, end };
}

/** What stands before the first name of a map in its line. */
export function indentOf(text: string, map: YAMLMap): string {
  const at = map.items[0] ? pairStart(map.items[0]) : 0;
  return text.slice(lineStart(text, at), at);
}

/** From the start of the line with the entry's name to the end of the line in which its value ends. */
export function linesOfPair(text: string, pair: Pair): { start: number; end: number } {
  const value = pair.value as Node | null;
  const [from = 0, to = 0] = value?.range ?? [];
  // A value that is not there is said to stand further down.
  const at = from < to ? to : ((pair.key as Node | null)?.range?.[1] ?? 0);
  return { start: lineStart(text, pairStart(pair)), end: endOfLines(text, at) };
}

/** After the last entry that belongs before `name`, or at the top of the map. */
export function placeFor(text: string, map: YAMLMap, name: string, order: readonly string[]): number {
  const rank = order.indexOf(name);
  const before = map.items.findLast((pair) => {
    const other = order.indexOf(entryName(pair) ?? '');
    return other >= 0 && other < rank;
  });
  if (before) return linesOfPair(text, before).end;
  const first = map.items[0] ? lineStart(text, pairStart(map.items[0])) : 0;
  return commentsStart(text, first);
}

/** The words of all comments in some lines of YAML. */
export function yamlComments(lines: string): string[] {
  const comments: string[] = [];
  let before = '';
  for (const lexeme of new Lexer().lex(lines)) {
    // What follows a scalar's mark is text, also where it looks like a comment.
    if (before !== CST.SCALAR && CST.tokenType(lexeme) === 'comment')
      comments.push(lexeme.replace(/^# ?/, '').trimEnd());
    before = lexeme;
  }
  return comments;
}

/** The comments about an entry: the lines right above it, and those inside. None where its map stands in one line. */
export function commentsOf(
  { text, root }: Source,
  within: string,
  name: string,
): { readonly above: readonly string[]; readonly inside: readonly string[] } {
  const map = isMap(root) ? root.items.find((pair) => entryName(pair) === within)?.value : null;
  const pair = hasLines(text, map) ? map.items.find((item) => entryName(item) === name) : undefined;
  if (!pair) return { above: [], inside: [] };
  const { start, end } = linesOfPair(text, pair);
  return {
    above: commentAbove(text, root, [within, name])?.words.split('\n') ?? [],
    inside: yamlComments(text.slice(start, end)),
  };
}
