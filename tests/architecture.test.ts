import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

interface Import {
  /** Paths from src/, as `model/accept.ts`. */
  readonly from: string;
  /** A path from src/, or the name of a package. */
  readonly to: string;
  readonly kind: 'type' | 'static' | 'dynamic';
}

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const FILES = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(ts|json)$/.test(file));
const TEXTS = new Map(FILES.map((file) => [file, fs.readFileSync(path.join(SRC, file), 'utf8')]));

const STATEMENT = /^(?:import|export)\b([\w\s{},*]*?)(?:\bfrom\s*)?'([^']+)'(?: with \{[^}]*\})?;$/gm;
const CALL = /\bimport\(\s*'([^']+)'\s*\)/g;

function importsOf(from: string): Import[] {
  const text = TEXTS.get(from) ?? '';
  const found = [
    ...[...text.matchAll(STATEMENT)].map(([, names = '', to = '']) => ({ to, kind: kindOf(names) })),
    ...[...text.matchAll(CALL)].map(([, to = '']) => ({ to, kind: 'dynamic' as const })),
  ];
  return found.map(({ to, kind }) => ({
    from,
    kind,
    to: to.startsWith('.') ? path.posix.join(path.posix.dirname(from), to) : to,
  }));
}

/** Only types are imported where each name says so. */
function kindOf(names: string): 'type' | 'static' {
  if (/^\s*type\b/.test(names)) return 'type';
  const inBraces = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1];
  const each = inBraces?.split(',').map((name) => name.trim()) ?? [''];
  return each.filter((name) => name !== '').every((name) => name.startsWith('type ')) && inBraces
    ? 'type'
    : 'static';
}

const IMPORTS = FILES.flatMap(importsOf);
const lines = (imports: readonly Import[]) => imports.map(({ from, to }) => `${from} → ${to}`);
const isOwn = ({ to }: Import) => /\.(ts|json)$/.test(to);
/** Whether a file is imported when it is needed, and never before. */
const isLoadedLate = (file: string) => IMPORTS.every(({ to, kind }) => to !== file || kind === 'dynamic');
const folderOf = (file: string) => (file.includes('/') ? file.split('/')[0] : file);

test('all files are found, and what they import', () => {
  expect(FILES.length).toBeGreaterThan(40);
  expect(IMPORTS.filter(isOwn).filter(({ to }) => !TEXTS.has(to))).toEqual([]);
  expect(IMPORTS.filter(({ kind }) => kind === 'dynamic').length).toBeGreaterThan(2);
});

/** What is asked and answered, and how it looks on a terminal. */
const ASKED = ['text', 'questionnaire', 'guide', 'model', 'walk', 'terminal', 'io.ts'];

/** What of the interview each way of asking knows. */
const ASKING = [
  'interview/asking.ts',
  'interview/command-names.ts',
  'interview/editor.ts',
  'interview/more.ts',
];

/** What commands do something with. */
const DONE = [
  ...['text', 'questionnaire', 'guide', 'model', 'models', 'documents', 'disk', 'terminal'],
  ...['assets.ts', 'command-to-type.ts', 'errors.ts', 'file-errors.ts', 'io.ts'],
];

/** What the page to fill in is made of, and what is known both to what writes it and to what runs in it. */
const PAGE = ['text', 'questionnaire', 'guide', 'model', 'walk', 'models', 'documents'];
const BOTH_ENDS = ['page/names.ts', 'page/page-data.ts', 'page/sheet.ts'];
const TOGETHER = ['page/together.ts', 'page/to-decide.ts'];
const SAFEKEEPING = ['page/safekeeping.ts', 'page/safekeeping-in-words.ts'];

/** Whether a file is, or is in, a part of the program. */
const isIn = (part: string, file: string) => file === part || file.startsWith(`${part}/`);

describe('each part imports only what stands before it', () => {
  test.each([
    ['text', ['text']],
    ['questionnaire', ['text', 'questionnaire']],
    ['guide', ['text', 'questionnaire', 'guide']],
    ['model', ['text', 'questionnaire', 'model']],
    ['walk', ['text', 'questionnaire', 'model', 'walk']],
    ['terminal', ['text', 'terminal']],
    ['disk', ['text', 'disk', 'io.ts']],
    ['process', ['terminal', 'process', 'io.ts', 'file-errors.ts']],
    ['models', ['text', 'questionnaire', 'model', 'disk', 'models']],
    ['documents', ['text', 'questionnaire', 'guide', 'model', 'models', 'documents']],
    ['page', [...PAGE, 'page']],
    ['page/html', [...PAGE, ...BOTH_ENDS, 'page/html']],
    ['page/script', [...PAGE, ...BOTH_ENDS, ...SAFEKEEPING, ...TOGETHER, 'page/script']],
    ['interview', [...ASKED, 'disk/last-resort.ts', 'disk/editor-file.ts', 'interview']],
    ['interview/keys', ['text', 'interview/keys']],
    ['interview/plain', [...ASKED, 'interview/keys', 'interview/plain', ...ASKING]],
    ['interview/rich', [...ASKED, 'interview/keys', 'interview/rich', ...ASKING]],
    ['commands/opening', [...DONE, 'commands/opening']],
    ['commands/telling', [...DONE, 'commands/opening', 'commands/telling']],
    ['commands/showing', [...ASKED, 'commands/showing']],
    ['commands/checking', [...DONE, 'commands/opening', 'commands/telling', 'commands/checking']],
    ['commands/document-out', [...DONE, 'commands/opening', 'commands/telling', 'commands/document-out']],
    [
      'commands/beginning',
      [...DONE, 'interview/asking.ts', 'commands/opening', 'commands/telling', 'commands/beginning'],
    ],
    [
      'commands/sitting',
      [
        ...[...DONE, 'walk', 'interview', 'commands/opening', 'commands/telling', 'commands/showing'],
        ...['commands/document-out', 'commands/sitting'],
      ],
    ],
  ])('%s', (part, allowed) => {
    const astray = IMPORTS.filter(isOwn)
      .filter(({ from }) => isIn(part, from))
      .filter(({ to }) => !allowed.some((one) => isIn(one, to)));
    expect(lines(astray)).toEqual([]);
  });

  test('and none imports the commands but the command line, when one is called', () => {
    const astray = IMPORTS.filter(
      ({ from, to }) => to.startsWith('commands/') && !from.startsWith('commands/'),
    )
      .filter(({ kind }) => kind !== 'type')
      .filter(({ from, kind }) => !(folderOf(from) === 'cli' && (kind === 'dynamic' || isLoadedLate(from))));
    expect(lines(astray)).toEqual([]);
  });

  test('and none goes around in a circle, not even for a type', () => {
    const next = (file: string) => IMPORTS.filter(({ from }) => from === file).map(({ to }) => to);
    const circles = FILES.filter((start) => {
      const seen = new Set<string>();
      const waiting = next(start);
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        if (file === start) return true;
        if (!seen.has(file)) waiting.push(...next(file));
        seen.add(file);
      }
      return false;
    });
    expect(circles).toEqual([]);
  });
});

describe('what is asked, what was answered, and what is shared of it', () => {
  const pure = FILES.filter((file) =>
    ['text', 'questionnaire', 'guide', 'model', 'walk', 'documents'].includes(folderOf(file) ?? ''),
  );

  test('know no file, no process and no terminal', () => {
    const astray = IMPORTS.filter(({ from }) => pure.includes(from)).filter(({ to }) =>
      /^(node:|commander$|chalk$|@inquirer\/)/.test(to),
    );
    expect(lines(astray)).toEqual([]);
    expect(pure.filter((file) => /\b(process|console)\./.test(TEXTS.get(file) ?? ''))).toEqual([]);
  });

  test('know no clock', () => {
    expect(
      pure.filter((file) => /\bnew Date\b(?!\(\w)|\bDate\.now\b|\bperformance\./.test(TEXTS.get(file) ?? '')),
    ).toEqual([]);
  });
});

describe('each outside library has its place', () => {
  test.each([
    ['commander', /^(cli\/[a-z-]+|main)\.ts$/],
    ['@inquirer/', /^interview\/rich\//],
    ['@inquirer/prompts', /^interview\/rich\/first-list\.ts$/],
    ['chalk', /^terminal\/style\.ts$/],
    ['fast-', /^terminal\/lines\.ts$/],
    ['fastest-levenshtein', /^text\/nearest\.ts$/],
    ['syllable', /^questionnaire\/wording\/grade\.ts$/],
    [
      'yaml',
      /^(text\/yaml(-(tree|positions))?|models\/yaml\/(comments-behind|edit|entry|lines|quotes))\.ts$/,
    ],
    ['docx', /^documents\/(word(-[a-z]+)?|youth-sheet\/word)\.ts$/],
    ['fflate', /^documents\/word-bytes\.ts$/],
    ['node:child_process', /^interview\/editor\.ts$/],
    [
      'zod/mini',
      /^(text\/shape|questionnaire\/(authored|(condition|head)-shape|next-steps|schema|youth-sheet)|guide\/schema|models\/record\/shape)\.ts$/,
    ],
  ])('%s', (library, place) => {
    const users = IMPORTS.filter(
      ({ to }) => to === library || (/[/-]$/.test(library) && to.startsWith(library)),
    );
    expect(users.length).toBeGreaterThan(0);
    expect(lines(users.filter(({ from }) => !place.test(from)))).toEqual([]);
  });

  test('and plain lines are asked in without the prompts', () => {
    const plain = IMPORTS.filter(({ from }) => /^interview\/plain\//.test(from));
    expect(plain.length).toBeGreaterThan(5);
    expect(lines(plain.filter(({ to }) => to.startsWith('interview/rich/')))).toEqual([]);
  });

  test('and no other is used than those, and Node', () => {
    const known =
      /^(node:|@inquirer\/|fast-|(commander|chalk|fastest-levenshtein|syllable|yaml|zod\/mini|docx|fflate)$)/;
    expect(lines(IMPORTS.filter((one) => !isOwn(one) && !known.test(one.to)))).toEqual([]);
  });
});

test('how it is asked knows the process by what it is given of it alone', () => {
  const interview = FILES.filter((file) => file.startsWith('interview/'));
  expect(interview.filter((file) => /\bprocess\./.test(TEXTS.get(file) ?? ''))).toEqual([]);
});

test('what runs in a browser knows no Node, directly or through anything that it imports', () => {
  const reached = new Set(FILES.filter((file) => file.startsWith('page/script/')));
  for (const file of reached) {
    for (const { to } of IMPORTS.filter((one) => one.from === file && one.kind !== 'type')) reached.add(to);
  }
  expect(reached.size).toBeGreaterThan(30);
  expect([...reached].filter((to) => /^(node:|commander$|chalk$|@inquirer\/|docx$)/.test(to))).toEqual([]);
});

test('no file writes to a stream but those that make what they write safe to show', () => {
  const writers = FILES.filter((file) => /\.write\(/.test(TEXTS.get(file) ?? ''));
  expect(writers.sort()).toEqual([
    'interview/plain/talk.ts',
    'interview/rich/ask-text.ts',
    'interview/rich/canvas.ts',
    'interview/rich/drawing.ts',
    'interview/rich/hidden.ts',
    'interview/rich/keyboard.ts',
    'interview/rich/rich-asking.ts',
    'terminal/say.ts',
  ]);
  expect(FILES.filter((file) => /\bconsole\./.test(TEXTS.get(file) ?? ''))).toEqual([]);
});

test('no file writes to the file system but those in disk/, and one to the streams that it is given', () => {
  const writing =
    /\bfs\.(?:promises|create\w+|(?:append|ch|copy|cp|fch|fd|fsync|ftruncate|futimes|lch|link|lutimes|mk|open|rename|rm|sym|truncate|unlink|utimes|write)\w*)\b|'(?:node:)?fs\/promises'/;
  const writers = FILES.filter((file) => writing.test(TEXTS.get(file) ?? ''));
  expect(writers.filter((file) => folderOf(file) === 'disk').length).toBeGreaterThan(5);
  expect(writers.filter((file) => folderOf(file) !== 'disk')).toEqual(['process/output.ts']);
  // No call is out of sight by being imported by its name.
  const named = IMPORTS.filter(({ to, kind }) => to === 'node:fs' && kind !== 'type');
  const byName = named.filter(
    ({ from }) => !/^import fs(?:, \{ type \w+ \})? from 'node:fs';$/m.test(TEXTS.get(from) ?? ''),
  );
  expect(lines(byName)).toEqual([]);
});

test('no file imports what could open a connection', () => {
  const closed = /^node:(buffer|child_process|crypto|events|fs|os|path|stream|tty|url|util|worker_threads)$/;
  expect(lines(IMPORTS.filter(({ to }) => to.startsWith('node:') && !closed.test(to)))).toEqual([]);
});

test('no file is a drawer for odds and ends', () => {
  const names = /(^|\/)(utils?|helpers?|common|types|index|misc|shared)(\.ts$|\/)/;
  expect(FILES.filter((file) => names.test(file))).toEqual([]);
});

test('no file hands on what another one holds', () => {
  const barrels = FILES.filter((file) => /^export\b[\w\s{},*]*\bfrom '/m.test(TEXTS.get(file) ?? ''));
  expect(barrels).toEqual([]);
});
