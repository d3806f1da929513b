/** What editors put behind the words of a line that is no words: comments, days with the sign of a task, tags, names of blocks. */
import type { Span } from '../splices.ts';
import { SHIELD } from './text.ts';

const raw = String.raw;

/** Of a comment, and of a remark of Obsidian, this has only what begins it. */
const BEGINS = [
  raw`(?<=^|\s|-->)(?!${SHIELD})<!--`,
  // A tick, a plus, a calendar, an hourglass, a departing plane, a cross: done, created, due, scheduled, started, cancelled.
  raw`(?<!\S)(?:\u2705|\u2795|\u{1f4c5}|\u23f3|\u{1f6eb}|\u274c)\ufe0f?\s?\d{4}-\d{2}-\d{2}`,
  raw`(?<!\S)%%`,
];
/** Obsidian names blocks so; other names are given by people, and may be their words. */
const SIGN = new RegExp([...BEGINS, raw`(?<!\S)\^[0-9a-f]{6}(?!\S)`].join('|'), 'gu');
/** What is a sign where no words of somebody's own stand in front of it. */
const SIGN_OR_TAG = new RegExp(
  [
    ...BEGINS,
    raw`(?<!\S)\^[A-Za-z0-9-]{1,100}(?!\S)`,
    raw`(?<!\S)#(?=[\p{L}\p{N}_/-]{0,100}[\p{L}_])[\p{L}\p{N}_/-]{1,101}(?!\S)`,
  ].join('|'),
  'gu',
);

/** The comments in a text, from the first on. */
export function* htmlComments(text: string): Generator<Span> {
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const end = endOfComment(text, start);
    if (end !== null) yield { start, end };
    start = text.indexOf('<!--', end ?? start + 4);
  }
}

/** A text without the signs at its end, and those; tags count where `withTags`. */
export function cutAtSigns(
  text: string,
  withTags: boolean,
): { readonly text: string; readonly signs: readonly string[] } {
  const signs: string[] = [];
  let last = text.trimEnd().length;
  for (const { start, end } of [...signsIn(text, withTags ? SIGN_OR_TAG : SIGN)].reverse()) {
    if (end !== last) break;
    signs.push(text.slice(start, end));
    last = text.slice(0, start).trimEnd().length;
  }
  return { text: signs.length > 0 ? text.slice(0, last) : text, signs: signs.reverse() };
}

function* signsIn(text: string, sign: RegExp): Generator<Span> {
  sign.lastIndex = 0;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const end = endOfSign(text, found[0], found.index);
    if (end === null) continue;
    yield { start: found.index, end };
    sign.lastIndex = end;
  }
}

/** Null where what begins there has no end. */
function endOfSign(text: string, found: string, start: number): number | null {
  if (found === '<!--') return endOfComment(text, start);
  if (found !== '%%') return start + found.length;
  const end = text.indexOf('%%', start + 2);
  return end < 0 ? null : end + 2;
}

/** No comment holds the beginning of another, so that each is looked through once. */
function endOfComment(text: string, start: number): number | null {
  const next = text.indexOf('<!--', start + 4);
  const end = text.slice(start + 4, next < 0 ? undefined : next).indexOf('-->');
  return end < 0 ? null : start + 4 + end + 3;
}
