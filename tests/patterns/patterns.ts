/** Every pattern of the program: those that its source writes down, and those that it puts together when it is loaded. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CallExpression, type NewExpression, parseSync, Visitor } from 'oxc-parser';

/** A pattern, and the first place where it stands: a path from the root. */
export interface Pattern {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** What the source of the program says of patterns. */
interface Written {
  readonly patterns: readonly Pattern[];
  /** Where one is put together out of texts. */
  readonly built: readonly string[];
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = fs
  .readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.posix.join('src', ...file.split(path.sep)))
  .sort();

/** Each file of the program that is run as it stands. */
const RUN = [...SOURCES, 'bin/mentoring-model.cjs'];

/** All patterns. Loads every module of `src/` but the one that starts the page. */
export async function allPatterns(): Promise<readonly Pattern[]> {
  return [...written().patterns, ...(await builtOnLoading())];
}

/** Reads the source. */
export function written(): Written {
  const patterns: Pattern[] = [];
  const built: string[] = [];
  for (const file of RUN) {
    const text = fs.readFileSync(path.join(ROOT, file), 'utf8');
    const { program, errors } = parseSync(file, text);
    if (errors.length > 0) throw new Error(`${file} does not parse`);
    const lineOf = ({ start }: { readonly start: number }) => text.slice(0, start).split('\n').length;
    const noteCall = (node: NewExpression | CallExpression) => {
      const isMade = node.callee.type === 'Identifier' && node.callee.name === 'RegExp';
      if (isMade) built.push(`${file}:${lineOf(node)}`);
    };
    new Visitor({
      Literal(node) {
        if (!('regex' in node)) return;
        patterns.push({ file, line: lineOf(node), source: node.regex.pattern, flags: node.regex.flags });
      },
      NewExpression: noteCall,
      CallExpression: noteCall,
    }).visit(program);
  }
  return { patterns, built };
}

/** The patterns that modules put together as they are loaded. */
async function builtOnLoading(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const own = globalThis.RegExp;
  const note = (pattern: RegExp) => {
    // The error itself, this function and the one that called it stand above whoever made the pattern.
    const place = new Error().stack?.split('\n')[3] ?? '';
    const [, file = '', line = ''] = /\/(src\/[^:]+\.ts):(\d+):/.exec(place) ?? [];
    if (file !== '') found.push({ file, line: Number(line), source: pattern.source, flags: pattern.flags });
    return pattern;
  };
  globalThis.RegExp = new Proxy(own, {
    construct: (made, args, target) => note(Reflect.construct(made, args, target)),
    apply: (made, self, args) => note(Reflect.apply(made, self, args)),
  });
  try {
    for (const file of SOURCES) if (file !== 'src/page/script/start.ts') await import(path.join(ROOT, file));
  } finally {
    globalThis.RegExp = own;
  }
  return found;
}
