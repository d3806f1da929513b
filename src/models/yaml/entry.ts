/** One entry of a YAML file as lines: the name, the value, and the question above it as a comment. */
import { Document, isScalar, isSeq, visit } from 'yaml';
import type { Plain } from '../../text/plain-values.ts';
import { entryName } from '../../text/yaml-positions.ts';
import { needsQuotes, withEscapes } from './quotes.ts';

/** `name: value` as lines of YAML at an indentation. What other readers would not see as text is put in quotes. */
export function yamlEntry(name: string, value: Plain, indent: string): string {
  const document = new Document({ [name]: value }, { version: '1.2', aliasDuplicateObjects: false });
  // Questions may have any name, so names of our own mean something only where they stand for themselves.
  const inRevisions = name === 'revisions';
  const isMoment = (pair: unknown) =>
    inRevisions ? entryName(pair) === 'on' : indent === '' && MOMENTS.includes(name);
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
              FROM_TO.includes(entryName(pair) ?? '') &&
              isSeq(pair.value) &&
              pair.value.items.every(isScalar),
          ));
    },
    Scalar: (part, scalar, path) => {
      if (typeof scalar.value !== 'string' || (part === 'value' && isMoment(path.at(-1)))) return;
      if (needsQuotes(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  const lines = withEscapes(document.toString(WRITING)).split('\n');
  return lines
    .map((line, index) => (line === '' || (index === 0 && indent === '') ? line : indent + line))
    .join('\n');
}

/**
 * A text in quotes is as JSON has it, on one line. A backslash before a blank, as YAML may have it, is where formatters
 * break a line, and the blank does not come back.
 */
const WRITING = {
  lineWidth: 0,
  blockQuote: 'literal',
  flowCollectionPadding: false,
  singleQuote: false,
  doubleQuotedAsJSON: true,
} as const;

/** What a revision changed in a choice fits into a line. */
const FROM_TO = ['from', 'to'];

/** Dates and times are what they look like, and need no quotes. */
const MOMENTS = ['started', 'revised'];

/** A text as comment lines at an indentation. */
export function yamlComment(text: string, indent: string): string {
  if (text === '') return '';
  return text
    .split('\n')
    .map((line) => `${indent}# ${line}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}
