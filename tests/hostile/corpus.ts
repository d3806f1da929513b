/** What may befall a file, as a table: to which files it is done, and what the program says of it. */

/** A file that the program reads: answers, a section of a questionnaire, or a saved model by its format. */
export type Use = 'answers' | 'questions' | 'yaml' | 'json' | 'md';

export interface Harm {
  readonly what: string;
  readonly uses: readonly Use[];
  /** The valid text of a use with the harm done to it. It is in ASCII but for what the harm brings. */
  harm(text: string, use: Use): string | Uint8Array;
  /** What the program says behind the file's name, or null where it reads all rightly. */
  readonly says: RegExp | null;
}

const EVERY: readonly Use[] = ['answers', 'questions', 'yaml', 'json', 'md'];
const AS_YAML: readonly Use[] = ['answers', 'questions', 'yaml', 'md'];
const NO_PAGE: readonly Use[] = ['answers', 'questions', 'yaml'];
const PLACED = /^:\d+:\d+: /;
const NOT_UTF_8 = /^: is not a text in UTF-8\./;
const TOO_LARGE = /^: is larger than/;
const TOO_DEEP = /^:\d+:\d+: is nested too deeply/;
const TOO_MANY = /^(:\d+:\d+)?: has far more names/;
const OWN_MEANING = /^:\d+:\d+: a word that begins with /;

const bytes = (what: string, says: RegExp | null, harm: Harm['harm'], uses = EVERY): Harm => ({
  what,
  uses,
  says,
  harm,
});

/** Lines at the top of what is YAML. */
const lines = (what: string, says: RegExp | null, added: string, uses = AS_YAML): Harm => ({
  what,
  uses,
  says,
  harm: (text, use) => (use === 'md' ? text.replace('---\n', () => `---\n${added}\n`) : `${added}\n${text}`),
});

/** A change to the text, in files where it has what is to be changed. */
const changed = (
  what: string,
  says: RegExp | null,
  part: string,
  by: string,
  uses: readonly Use[],
): Harm => ({
  what,
  uses,
  says,
  harm(text) {
    if (!text.includes(part)) throw new Error(`there is no ${part}`);
    return text.replace(part, () => by);
  },
});

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index));

const BOMB = [
  'x: &x0 [a, a]',
  ...many(30, (index) => `y${index}: &x${index + 1} [*x${index}, *x${index}]`),
].join('\n');

export const CORPUS: readonly Harm[] = [
  bytes('not UTF-8', NOT_UTF_8, (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xe9])])),
  bytes('cut within a letter', NOT_UTF_8, (text) =>
    Buffer.concat([Buffer.from(text), Buffer.from([0xe2, 0x82])]),
  ),
  bytes('half a pair of surrogates as bytes', NOT_UTF_8, (text) =>
    Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])]),
  ),
  bytes('UTF-16', NOT_UTF_8, (text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  bytes('UTF-16, the other way round', NOT_UTF_8, (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
  bytes('a byte order mark', null, (text) => `\ufeff${text}`),
  bytes('line ends of Windows', null, (text) => text.replaceAll('\n', '\r\n')),
  bytes('NUL at its start', /^:/, (text) => `\0${text}`),
  bytes('NUL alone', /^:/, () => '\0'.repeat(1000)),
  bytes('50 MB', TOO_LARGE, (text) => Buffer.concat([Buffer.from(text), Buffer.alloc(50_000_000, '# x\n')])),
  bytes('5 MB', TOO_LARGE, (text) => text + '# x\n'.repeat(1_250_000), NO_PAGE),
  changed('NUL in a text', /U\+0000|control character/, '02134', '"a\\0b"', ['answers']),
  changed('half a character in a text', /half a character/, '02134', '"\\ud800"', ['answers']),
  changed('half a character in a text of a model', /half a character/, '"02134"', '"\\ud800"', ['yaml']),
  changed('NUL in a text of a model', /: program: holds a control character/, '"02134"', '"a\\0b"', ['yaml']),
  changed('half a character in JSON', /half a character/, '"02134"', '"\\ud800"', ['json']),
  lines('20,000 names', TOO_MANY, many(20_000, (index) => `name${index}: x`).join('\n')),
  lines('20,000 names in a line', TOO_MANY, `x: {${many(20_000, (index) => `name${index}: x`).join(', ')}}`),
  lines('100,000 times one name', TOO_MANY, 'x: y\n'.repeat(100_000)),
  lines('1,900,000 empty lines', TOO_MANY, '\n'.repeat(1_900_000)),
  lines('400,000 items', TOO_MANY, `x:\n${'- a\n'.repeat(400_000)}`, NO_PAGE),
  lines('brackets, 1,000 deep', TOO_DEEP, `x: ${'['.repeat(1000)}${']'.repeat(1000)}`),
  lines('brackets, 200,000 deep', TOO_DEEP, `x: ${'['.repeat(200_000)}`),
  lines('braces, 20,000 deep', TOO_DEEP, `x: ${'{a: '.repeat(20_000)}`),
  lines('lists in a line, 100,000 deep', TOO_DEEP, `x:\n  ${'- '.repeat(100_000)}`),
  lines('maps, 1,000 deep', TOO_DEEP, many(1000, (index) => `${' '.repeat(index)}x:`).join('\n'), NO_PAGE),
  lines('100,000 unknown codes', /^:\d+:\d+: a backslash/, `x: "${'\\q'.repeat(100_000)}"`),
  lines('100,000 quotes', PLACED, `x: ${'"'.repeat(100_000)}`),
  lines('100,000 commas', PLACED, `x: [${','.repeat(100_000)}]`),
  lines('a name of 1 MB', PLACED, `${'x'.repeat(1_000_000)}: x`),
  lines('an alias', OWN_MEANING, 'x: &a y\nz: *a', NO_PAGE),
  lines('an alias to itself', OWN_MEANING, 'x: &a [*a]', NO_PAGE),
  lines('an alias bomb', OWN_MEANING, BOMB, NO_PAGE),
  lines('10,000 aliases', OWN_MEANING, `x: &a b\ny: [${'*a, '.repeat(10_000)}]`, NO_PAGE),
  lines('a name that is there twice', /^:\d+:\d+: this name is there twice/, 'x: a\nx: b'),
  lines('a merge key', PLACED, '<<: { x: y }', NO_PAGE),
  lines('a merge key with an alias', PLACED, 'x: &a { b: c }\n<<: *a', NO_PAGE),
  lines('a tag', OWN_MEANING, 'x: !!js/function "function () {}"'),
  lines('a tag for a set of bytes', OWN_MEANING, 'x: !!binary aGVsbG8=', NO_PAGE),
  lines('a second document', /^:\d+:\d+: a second document/, 'x: y\n---', NO_PAGE),
  lines('50,000 documents', PLACED, '---\nx: y\n'.repeat(50_000), NO_PAGE),
  lines('marks of a conflict', PLACED, '<<<<<<< HEAD\nx: a\n=======\nx: b\n>>>>>>> theirs'),
  lines('a list for a name', PLACED, '? [a, b]\n: c'),
  lines('__proto__', PLACED, '__proto__: { polluted: yes }', NO_PAGE),
  lines('constructor', PLACED, 'constructor: { prototype: { polluted: yes } }', NO_PAGE),
  lines('toString and hasOwnProperty', PLACED, 'toString: x\nhasOwnProperty: x', NO_PAGE),
  lines(
    'names that mean something in JavaScript, above a page',
    null,
    '__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\ntoString: x\n<<: { x: y }',
    ['md'],
  ),
  changed('__proto__ in JSON', PLACED, '{', '{"__proto__": {"polluted": "yes"},', ['json']),
  changed('a name twice in JSON', PLACED, '{', '{"mentoring-model": 1,', ['json']),
  changed('a comment in JSON', /^:\d+:\d+: a comment begins here/, '{', '{ # x\n', ['json']),
  changed('__proto__ among the answers', PLACED, 'answers:', 'answers:\n  __proto__: { polluted: x }', [
    'yaml',
  ]),
  changed('__proto__ among the options', PLACED, 'form: natural', 'form: { __proto__: x }', ['answers']),
  changed('__proto__ among the options of a model', PLACED, '[natural]', '[{ __proto__: x }]', ['yaml']),
  changed('constructor as an option', PLACED, 'form: natural', 'form: constructor', ['answers']),
  changed('a mark that is cut off', PLACED, ' <!-- form -->', '', ['md']),
  changed('a mark that is cut within', PLACED, '<!-- form -->', '<!-- form', ['md']),
  changed('a mark that is doubled', PLACED, '<!-- form -->', '<!-- program -->', ['md']),
  changed('a mark that is moved into a note', PLACED, '02134', '02134\n\n### x <!-- form -->', ['md']),
  changed('a mark that is forged in a note', PLACED, '02134', '02134\n\n### x <!-- forged -- mark -->', [
    'md',
  ]),
  changed('a heading in a note', PLACED, '02134', '02134\n\n## x\n\ny', ['md']),
  changed('a forged id', PLACED, '<!-- form -->', '<!-- __proto__ -->', ['md']),
  changed('the end of the first lines in them', PLACED, '---\n', '---\n---\n', ['md']),
  changed('a box that is doubled', PLACED, '- [x] Natural', '- [x] Natural\n- [x] Natural', ['md']),
];
