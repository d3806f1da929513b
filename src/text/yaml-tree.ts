/** YAML as a tree of nodes, from a parser that gives up on what nobody wrote by hand. */
import { Composer, type Document, Lexer, LineCounter, Parser, type Tags } from 'yaml';

/** Something amiss, by the parser's code for it; `offset` is null where it concerns the text as a whole. */
interface Fault {
  readonly offset: number | null;
  readonly code: string;
}

/** A text as the parser sees it: its tree where there is one, and what is amiss. */
export interface Tree {
  readonly document: Document.Parsed | null;
  readonly faults: readonly Fault[];
  /** The line and the column of an offset; both from 1. */
  position(offset: number): { readonly line: number; readonly col: number };
}

/** What other programs say of numbers and times, which are text here as everything is. */
const AS_TEXT = ['int', 'float', 'bool', 'null', 'timestamp'].map((kind) => ({
  tag: `tag:yaml.org,2002:${kind}`,
  resolve: (text: string) => text,
}));

/** Half a million parts take the parser a second. Ten thousand revisions have fewer than these. */
const MOST_PARTS = 750_000;
/** In one list or map: 100,000 names took 300 MB, and ten thousand revisions are a list of ten thousand. */
const MOST_ENTRIES = 15_000;
/** A saved model is six deep. What is deeper exhausts the stack, some of it only after seconds. */
const DEEPEST = 200;
/** Nobody mends more in one go, and each costs time: a line of 100,000 unknown codes took over two minutes. */
export const MOST_FAULTS = 100;

/**
 * Parses a text with the failsafe schema. The parser's warnings count as faults too, since it returns data even then.
 * Names that are there twice are not looked for: the parser compares each with all others.
 */
export function parseTree(text: string): Tree {
  let counter: LineCounter | null = null;
  const position = (offset: number) => {
    counter ??= linesOf(text);
    return counter.linePos(offset);
  };
  if (hasTooManyParts(text))
    return { document: null, faults: [{ offset: null, code: 'TOO_MANY' }], position };
  const faults: Fault[] = [];
  const note = (offset: number, code: string) => {
    // The composer takes what is thrown for a fault of its own, and notes that.
    if (faults.length >= MOST_FAULTS) throw new EnoughError();
    faults.push({ offset, code });
  };
  const options = {
    schema: 'failsafe',
    version: '1.2',
    uniqueKeys: false,
    customTags: (tags: Tags) => [...tags, ...AS_TEXT],
  } as const;
  const composer = new Composer(options);
  // The parser makes an error with a stack and a piece of the text for each fault, and offers no other way to end it.
  Object.assign(composer, {
    onError: (source: FaultSource, code: string) => note(faultOffset(source), code),
  });
  const documents: Document.Parsed[] = [];
  try {
    for (const token of tokensOf(text, note)) {
      documents.push(...composer.next(token));
      if (documents.length > 1) break;
    }
    documents.push(...composer.end(true, text.length));
    const second = documents[1];
    if (second) note(second.range[0], 'MULTIPLE_DOCS');
  } catch (error) {
    if (!(error instanceof EnoughError)) throw error;
  }
  return { document: documents[0] ?? null, faults, position };
}

function* tokensOf(text: string, note: (offset: number, code: string) => void) {
  const parser = new Parser();
  const read = function* (tokens: ReturnType<Parser['next']>) {
    for (const token of tokens) {
      if (token.type === 'error') note(token.offset, 'UNEXPECTED_TOKEN');
      else yield token;
    }
  };
  for (const part of new Lexer().lex(text)) {
    yield* read(parser.next(part));
    if (parser.stack.length > DEEPEST) {
      note(parser.offset, 'RESOURCE_EXHAUSTION');
      return;
    }
    const inner = parser.stack.at(-1);
    if (inner && 'items' in inner && inner.items.length > MOST_ENTRIES) {
      note(parser.offset, 'TOO_MANY');
      return;
    }
  }
  yield* read(parser.end());
}

/** Counted by ourselves: the parser leaves lines out where a name goes over several. */
function linesOf(text: string): LineCounter {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1);
  return counter;
}

class EnoughError extends Error {}

type FaultSource = number | readonly [number, number] | { readonly offset: number };

function faultOffset(source: FaultSource): number {
  if (typeof source === 'number') return source;
  return 'offset' in source ? source.offset : source[0];
}

/** Whether a text has fewer parts than are read, as can be told by a look at it. `share`: of those that are read. */
export function hasFewParts(text: string, share = 1): boolean {
  return mostParts(text) <= MOST_PARTS * share;
}

function hasTooManyParts(text: string): boolean {
  if (hasFewParts(text)) return false;
  let count = 0;
  for (const _ of new Lexer().lex(text)) if (++count > MOST_PARTS) return true;
  return false;
}

/** More parts than a text can have: each sign that ends or begins one has at most a text and two spaces beside it. */
function mostParts(text: string): number {
  const isSign = yamlSigns();
  let signs = 1;
  for (let at = 0; at < text.length; at++) if (isSign[text.charCodeAt(at)]) signs++;
  return signs * 4;
}

let knownSigns: Uint8Array | null = null;

/** 1 at the code of each sign. Put together when it is first asked for. */
function yamlSigns(): Uint8Array {
  knownSigns ??= Uint8Array.from({ length: 128 }, (_, code) =>
    '\n\r\t-?:,[]{}#&*!|>\'"%@`.'.includes(String.fromCharCode(code)) ? 1 : 0,
  );
  return knownSigns;
}
