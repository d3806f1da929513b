/** One entry of a YAML file as lines: the name, the value, and the question above it as a comment. */
import { Document, isScalar, isSeq, stringify, visit } from 'yaml';
import { looksLikeMergeMark } from '../text/two-versions.ts';
import { nameOf } from '../text/yaml-places.ts';
import type { Plain } from './plain.ts';

/** `name: value` as lines of YAML at an indentation. What other readers would not see as text is put in quotes. */
export function yamlEntry(name: string, value: Plain, indent: string): string {
  const document = new Document({ [name]: value }, { version: '1.2', aliasDuplicateObjects: false });
  // Questions may have any name, so names of our own mean something only where they stand for themselves.
  const inRevisions = name === 'revisions';
  const isMoment = (pair: unknown) =>
    inRevisions ? nameOf(pair) === 'on' : indent === '' && MOMENTS.includes(name);
  visit(document, {
    Seq: (_, list) => {
      list.flow = list.items.every(isScalar);
    },
    Map: (_, map) => {
      map.flow =
        map.items.length === 0 ||
        (inRevisions &&
          map.items.every(
            (pair) =>
              FROM_TO.includes(nameOf(pair) ?? '') && isSeq(pair.value) && pair.value.items.every(isScalar),
          ));
    },
    Scalar: (key, scalar, path) => {
      if (key === 'key' || typeof scalar.value !== 'string' || isMoment(path.at(-1))) return;
      const isQuoted = stringify(scalar.value, { compat: 'yaml-1.1' }).startsWith('"');
      if (isQuoted || isUnsafeInBlock(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  const lines = document.toString(WRITING).split('\n');
  return lines
    .map((line, index) => (line === '' || (index === 0 && indent === '') ? line : indent + line))
    .join('\n');
}

/** Whether lines of a text would say something else in a block: blanks at their ends, and marks of a merge that is not done. */
function isUnsafeInBlock(text: string): boolean {
  const lines = text.split('\n');
  const first = lines.find((line) => line !== '') ?? '';
  return /^\s/.test(first) || lines.some((line) => /\s$/.test(line) || looksLikeMergeMark(line));
}

/** A text in quotes stays on one line: broken over several, a backslash before a blank at its end does not come back. */
const WRITING = {
  lineWidth: 0,
  blockQuote: 'literal',
  flowCollectionPadding: false,
  singleQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/** What a revision changed in a choice fits into a line. */
const FROM_TO = ['from', 'to'];

/** Dates and times are what they look like, and need no quotes. */
const MOMENTS = ['started', 'revised'];

/** A text as comment lines at an indentation. */
export function commentLines(text: string, indent: string): string {
  if (text === '') return '';
  return text
    .split('\n')
    .map((line) => `${indent}# ${line}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}
