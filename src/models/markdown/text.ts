/** Texts as Markdown and back: what looks like a mark is escaped, so that programs which write the page anew leave it a text. */
import { looksLikeMergeMark } from '../../text/two-versions.ts';
import { REFERENCE, reference, referred } from './character-references.ts';
import { isWrapped } from './wrapping.ts';

/** A line break that stays where programs write a page anew. */
const BREAK = '<br>';

/** Stands for nothing, and parts what would else be a sign: programs leave comments as they are. */
export const SHIELD = '<!-- -->';

/**
 * A text as the lines of a Markdown block.
 *
 * Line breaks inside a paragraph get two spaces, which shows them everywhere. Spaces at the end of a line are thus no
 * part of the text in the file; those of the text itself become character references, as all that programs join to one.
 */
export function encodeText(text: string): string {
  const lines: string[] = [];
  let blank = 0;
  for (const line of text.split('\n')) {
    if (line === '') {
      blank++;
      continue;
    }
    // One blank line parts paragraphs; programs take more of them, and those at the start, away.
    if (lines.length === 0) lines.push(BREAK.repeat(blank) + encodeLine(line));
    else if (blank === 0) lines.push(`${lines.pop()}  `, encodeLine(line));
    else lines.push('', BREAK.repeat(blank - 1) + encodeLine(line));
    blank = 0;
  }
  return lines.join('\n');
}

/**
 * The text of a Markdown block, given its lines without their line ends. A line in a fence is taken as it stands.
 * @param isOneLine whether a line break that nothing marks as one is a blank
 * @param indent how many blanks stood before each line, which programs count when they wrap it
 */
export function decodeText(lines: readonly string[], isOneLine = false, indent = 0): string {
  const first = lines.findIndex((line) => !isBlankLine(line));
  const last = lines.findLastIndex((line) => !isBlankLine(line));
  if (first < 0) return '';
  const fenced = fencedLines(lines);
  let text = '';
  let joins = false;
  for (let at = first; at <= last; at++) {
    const line = lines[at] ?? '';
    const next = lines[at + 1] ?? '';
    if (fenced.has(at)) {
      text += at < last ? `${withoutBlanksBehind(line)}\n` : withoutBlanksBehind(line);
      continue;
    }
    const isWithin = at < last && !isBlankLine(line) && !isBlankLine(next);
    const isCut = isWithin && /(?<!\\)(?:\\\\)*\\$/.test(line.slice(-64));
    // Blanks in front of a backslash are part of the text; those that make a break are not.
    const shown = isCut ? line.slice(0, -1) : withoutBlanksBehind(line);
    text += unescaped(joins ? shown.trimStart() : shown);
    if (at === last) break;
    const isHard = isCut || line.endsWith('  ') || !isWithin || fenced.has(at + 1);
    joins = !isHard && (isOneLine || isWrapped(' '.repeat(indent) + line, next));
    text += joins ? ' ' : '\n';
  }
  return text;
}

/** A text within one line. */
export function encodeWithin(text: string): string {
  return text.split('\n').map(encodeMarks).join(BREAK);
}

/** The text that `encodeWithin` was given, also where a person wrote the line. */
export function decodeWithin(line: string): string {
  return unescaped(trimmed(line));
}

/** The same, with `instead` for each shield, and behind each escaped character that would begin a sign. */
export function decodeShielded(line: string, instead: string): string {
  return unescaped(trimmed(line), instead);
}

/** The lines that stand in fences, by their index; a fence that nothing closes is none. */
export function fencedLines(lines: readonly string[]): ReadonlySet<number> {
  const fenced = new Set<number>();
  for (let at = 0; at < lines.length; at++) {
    const fence = FENCE.exec(lines[at] ?? '')?.[1];
    if (fence === undefined) continue;
    const closes = (line: string) => {
      const own = trimmed(line);
      return own.length >= fence.length && own === (fence[0] ?? '').repeat(own.length);
    };
    let end = at + 1;
    while (end < lines.length && !closes(lines[end] ?? '')) end++;
    // Looked for once only: what has no end here has none further down.
    if (end === lines.length) break;
    for (; at <= end; at++) fenced.add(at);
    at--;
  }
  return fenced;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Whether a line is empty to Markdown: other blanks than these are text. */
export function isBlankLine(line: string): boolean {
  return !/[^ \t]/.test(line);
}

function withoutBlanksBehind(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end--;
  return line.slice(0, end);
}

function trimmed(line: string): string {
  return withoutBlanksBehind(line).replace(/^[ \t]+/, '');
}

function encodeLine(line: string): string {
  const escaped = encodeMarks(line);
  if (looksLikeMergeMark(line) || DELIMITERS.test(line)) return escaped.replace(/(?<!\\)[<=>|:-]/, '\\$&');
  return escaped.replace(/^((?:&#\d+;)*)(\d{1,9})([.)])(?= |$)/, '$1$2\\$3').replace(STARTS, '$1\\$2');
}

/** A line of these alone parts the head of a table, or makes a heading of the line above. */
const DELIMITERS = /^[\s|:=-]+$/;

/** Headings, fences, quotes, lists. Blanks in front are references by now. */
const STARTS = /^((?:&#\d+;| )*)([#>]|[-+](?= |$)|~{3})/;

/** A line without anything in it that Markdown would read as more than a text. */
function encodeMarks(line: string): string {
  return line
    .replace(/\\(?=[!-/:-@[-`{-~\s]|$)/g, '\\\\')
    .replace(/<(?=[A-Za-z/!?])|&(?=[#A-Za-z])|[`*[~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/(?<=https?):(?=\/\/)|(?<=www)\.|(?<=[\w.+-])@(?=\w)/gi, '\\$&')
    .replace(/\s/g, (blank, at: number, all: string) => {
      const isPlain = blank === ' ' && at > 0 && at < all.length - 1 && all[at - 1] !== ' ';
      return isPlain ? blank : reference(blank);
    });
}

function unescaped(text: string, shield = ''): string {
  return text.replace(
    WRITTEN,
    (whole, escaped: string | undefined, decimal?: string, hex?: string, name?: string) => {
      if (escaped !== undefined) return '<#^%'.includes(escaped) ? escaped + shield : escaped;
      if (whole === SHIELD) return shield;
      return whole.startsWith('<') ? '\n' : (referred(decimal, hex, name) ?? whole);
    },
  );
}

const WRITTEN = new RegExp(String.raw`\\([!-/:-@[-\x60{-~])|${REFERENCE}|<br ?/?>|${SHIELD}`, 'g');
