/** Where a text stops being JSON, in the words of JSON: it is read as YAML, whose faults are told in words such as indentation. */
import { byNumber } from './json.ts';
import { lookalikesIn } from './lookalikes.ts';

/** What is amiss, and where in the text, from 0. Never holds a word of the text. */
export interface JsonFault {
  readonly index: number;
  readonly message: string;
}

/** What may come next. `or end` is right behind a bracket that opens. */
type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end' | 'nothing';

const WORD = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.+-])/y;
const BLANKS = /[ \t\n\r]*/y;
const IN_TEXT = /["\\\u0000-\u001f]/g;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The first fault, or null where the text is JSON. Reads each character once, however deep the text is nested. */
export function jsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (let at = text.startsWith('\ufeff') ? 1 : 0; ; ) {
    at = matchEnd(BLANKS, text, at) ?? at;
    const sign = text.charAt(at);
    if (sign === '' && expected === 'nothing') return null;
    const inside = open.at(-1);
    const closing = inside === '{' ? '}' : ']';
    if (
      sign === closing &&
      inside &&
      ['comma or end', `${inside === '{' ? 'name' : 'value'} or end`].includes(expected)
    ) {
      open.pop();
      expected = open.length > 0 ? 'comma or end' : 'nothing';
      at += 1;
    } else if (expected === 'comma or end' && sign === ',') {
      expected = inside === '{' ? 'name' : 'value';
      at += 1;
    } else if (expected === 'colon' && sign === ':') {
      expected = 'value';
      at += 1;
    } else if (sign === '"' && /^(?:name|value)/.test(expected)) {
      const end = endOfText(text, at);
      if (typeof end !== 'number') return end;
      expected = expected.startsWith('name') ? 'colon' : open.length > 0 ? 'comma or end' : 'nothing';
      at = end;
    } else if ((sign === '{' || sign === '[') && expected.startsWith('value')) {
      open.push(sign);
      expected = sign === '{' ? 'name or end' : 'value or end';
      at += 1;
    } else {
      const end = expected.startsWith('value') ? matchEnd(WORD, text, at) : null;
      if (end === null) return { index: at, message: messageFor(expected, sign, inside) };
      expected = open.length > 0 ? 'comma or end' : 'nothing';
      at = end;
    }
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Where a text in quotes ends, behind its quote; or why it does not. */
function endOfText(text: string, start: number): number | JsonFault {
  for (let at = start + 1; ; ) {
    IN_TEXT.lastIndex = at;
    const index = IN_TEXT.exec(text)?.index ?? text.length;
    const sign = text.charAt(index);
    if (sign === '"') return index + 1;
    if (sign === '') return { index: start, message: 'this text has no closing quote' };
    if (sign === '\n' || sign === '\r') {
      const message = 'the text goes on in the next line. Write \\n for a line end, or close it with a quote';
      return { index, message };
    }
    const end = matchEnd(ESCAPE, text, index);
    if (end === null) return { index, message: sign === '\\' ? BACKSLASH : unseen(sign) };
    at = end;
  }
}

const BACKSLASH = 'a backslash stands here that is none of the codes of JSON; write it twice';

function unseen(sign: string): string {
  return `a sign stands here that cannot be seen, and that JSON knows as ${byNumber(sign)} alone. For a line end write \\n`;
}

function messageFor(expected: Expected, sign: string, inside: '{' | '[' | undefined): string {
  const [lookalike] = lookalikesIn(sign);
  if (lookalike) return lookalike.message;
  if (sign === '' && inside) return `the file ends before its ${inside} is closed`;
  if (sign === '/' || sign === '#') return 'a comment begins here, which JSON has no place for; take it out';
  if (/['\u2018-\u201f]/.test(sign)) return 'JSON has names and texts in straight double quotes: "…"';
  if (/[}\]]/.test(sign) && (expected === 'name' || expected === 'value') && inside)
    return 'the comma before this is one too many, or something is missing behind it';
  switch (expected) {
    case 'value':
    case 'value or end':
      return 'expected a text in double quotes, a list or a map';
    case 'name':
    case 'name or end':
      return 'expected a name in double quotes';
    case 'colon':
      return 'expected a colon between the name and what it is the name of';
    case 'comma or end':
      return inside === '{'
        ? 'expected a comma before this, or a } that closes the map'
        : 'expected a comma before this, or a ] that closes the list';
    case 'nothing':
      return 'expected the end of the file: its last bracket is closed already';
  }
}
