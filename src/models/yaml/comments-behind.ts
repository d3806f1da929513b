/** Comments behind texts that somebody wrote as answers: in YAML what follows a blank and a `#` is no part of the text. */
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { byAnswer } from '../../questionnaire/kinds.ts';
import {
  pointOnceCalled,
  type Questionnaire,
  questionOnceCalled,
  stepOnceCalled,
} from '../../questionnaire/questionnaire.ts';
import { isPlainMap } from '../../text/plain-values.ts';
import type { Source } from '../../text/yaml.ts';
import { entryName } from '../../text/yaml-positions.ts';
import { isSavedModel } from '../record/read.ts';

/**
 * The lines in which a comment stands behind the text of an answer, of the words of an option, of a note or of a plan, without quotes
 * around that. None in a model that was saved: what stands there was seen to be a comment.
 */
export function linesWithComments({ root, text, value }: Source, questionnaire: Questionnaire): number[] {
  if (!isMap(root) || (isSavedModel(value) && hasHistory(value))) return [];
  const within = (name: string) => root.items.find((pair) => entryName(pair) === name)?.value;
  const entries = (map: unknown): readonly Pair[] => (isMap(map) ? map.items : []);
  const texts = [
    ...entries(isSavedModel(value) ? within('answers') : root).flatMap((pair) =>
      textsOfAnswer(questionnaire, pair),
    ),
    ...entries(within('points')).filter((pair) => pointOnceCalled(questionnaire, entryName(pair) ?? '')),
    ...entries(within('steps'))
      .filter((pair) => stepOnceCalled(questionnaire, entryName(pair) ?? ''))
      .flatMap(({ value }) => entries(value).filter((pair) => entryName(pair) === 'plan')),
  ];
  const offsets = texts.flatMap((pair) => commentBehind(text, pair) ?? []);
  const lines = offsets.map((offset) => text.slice(0, offset).split('\n').length);
  return [...new Set(lines)].sort((a, b) => a - b);
}

function hasHistory(value: unknown): boolean {
  return isPlainMap(value) && ('started' in value || 'revised' in value);
}

/** The entries that hold what somebody wrote: the answer itself, or the options of a choice that have words. */
function textsOfAnswer(questionnaire: Questionnaire, pair: Pair): Pair[] {
  const name = entryName(pair) ?? '';
  const question = questionOnceCalled(questionnaire, name);
  if (name !== 'why' && question === null) return [];
  const items = isSeq(pair.value) ? pair.value.items : [pair.value];
  const ofOptions = items.flatMap((item) => (isMap(item) ? item.items : []));
  return question === null ? [pair] : byAnswer(question, { options: () => ofOptions, text: () => [pair] });
}

/** Where the comment behind the text of an entry begins; null where there is none, or the text is in quotes. */
function commentBehind(text: string, { key, value }: Pair): number | null {
  const [start, end] = spanOf(value) ?? [0, 0];
  if (start < end && isScalar(value)) {
    // A text of several lines may have one behind the sign that begins it.
    if (value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED')
      return matchAt(text, start, /^[|>][-+\d]{0,2}[ \t]+#/);
    return value.type === 'PLAIN' ? matchAt(text, end, /^[ \t]+#/) : null;
  }
  const behindKey = spanOf(key)?.[1];
  return behindKey === undefined ? null : matchAt(text, behindKey, /^[ \t]*:[ \t]+#/);
}

function spanOf(node: unknown): readonly [number, number] | null {
  const range = (node as Node | null)?.range;
  return range ? [range[0], range[1]] : null;
}

/** The place of the `#` that ends a pattern; blanks before it are looked at as far as anybody types them. */
function matchAt(text: string, from: number, pattern: RegExp): number | null {
  const match = pattern.exec(text.slice(from, from + 200));
  return match ? from + match[0].length - 1 : null;
}
