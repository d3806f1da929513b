/** The promise that no message tells an answer, however a file was broken. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '../commands/run.ts';
import { ALL, conclude, SEED } from './figures.ts';

/** A word in every answer below, and nowhere else. */
const SECRET = /hummingbird/i;

/** Texts as people write them: their lines look like names, marks, lists and ids once they stand where those do. */
const ANSWERS = {
  program: 'Hummingbird',
  'took-part': 'Hummingbird: two advisers\nhummingbird\n- Hummingbird\n### Hummingbird',
  comfort: '"hummingbird": "yes"\n? hummingbird\n<!-- Hummingbird -->\n[x] hummingbird: no',
  'csec-here': 'Hummingbird: said so\nHUMMINGBIRD: and more',
  'youth-feedback': 'form: hummingbird\n{ Hummingbird: here, [hummingbird }',
  location: ['community', { other: 'hummingbird' }],
  focus: [{ other: 'Hummingbird: at home' }],
  statement: 'Hummingbird, "hummingbird" \\hummingbird, *hummingbird &hummingbird !hummingbird %hummingbird',
  points: { 'online-safety': 'Hummingbird:\n  Hummingbird: x\n- hummingbird' },
};

const SIGNS = [
  ':',
  ': ',
  '#',
  '"',
  "'",
  '[',
  '{',
  '- ',
  '\t',
  '\u0007',
  '\\',
  '*',
  '&',
  '!',
  '%',
  '|',
  '---\n',
];

/** What befalls some lines of a file, or some letters: they are lost, doubled or moved, or signs come in. */
const damage = fc.record({
  what: fc.constantFrom(
    'cut',
    'lose',
    'double',
    'move in',
    'move out',
    'move out',
    'unquote',
    'join',
    'sign',
  ),
  /** Where, as a part of the whole; among all lines, or among those that hold an answer. */
  at: fc.noBias(fc.integer({ min: 0, max: 999 })).map((thousandths) => thousandths / 1000),
  anywhere: fc.boolean(),
  /** How many lines; none for a letter. */
  lines: fc.integer({ min: 0, max: 3 }),
  blanks: fc.constantFrom(2, 4, 8),
  sign: fc.constantFrom(...SIGNS),
});

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(text: string, { what, at, anywhere, lines, blanks, sign }: Damage): string {
  const all = lines === 0 ? [...text] : text.split(/(?<=\n)/);
  const places = [...all.keys()].filter((index) => anywhere || lines === 0 || SECRET.test(all[index] ?? ''));
  const start = places[Math.floor(at * places.length)] ?? 0;
  const [before, after] = [all.slice(0, start).join(''), all.slice(start + Math.max(1, lines)).join('')];
  const part = all.slice(start, start + Math.max(1, lines)).join('');
  const instead = {
    cut: '',
    lose: '',
    double: part + part,
    'move in': part.replace(/^/gm, ' '.repeat(blanks)),
    'move out': part.replace(new RegExp(`^ {1,${blanks}}`, 'gm'), ''),
    unquote: part.replace(/["'|\\[\]<>#]/g, ''),
    join: part.replaceAll('\n', ' '),
    sign: sign + part,
  };
  return before + instead[what] + (what === 'cut' ? '' : after);
}

/** The file as it stands, and without its comments, so that what befalls it befalls an answer more often. */
const bare = (text: string) => text.replace(/^ *#(?!#).*\n/gm, '');

test.each(['m.yaml', 'm.md', 'm.json'])(
  'no message on a broken %s tells an answer',
  async (file) => {
    const { files } = await run(['init', file], { stdin: JSON.stringify(ANSWERS) });
    const whole = files[file] ?? '';
    expect(whole).toMatch(SECRET);
    let [tried, leaked] = [0, 0];
    const commands = fc.constantFrom(
      ['check', file],
      ['check', '--json', file],
      ['init', file, '--edit', '--no-input', '--answers', 'pay.yaml'],
      ['init', 'new.yaml', '--no-input', '--answers', file],
    );
    const damages = fc.array(damage, { minLength: 1, maxLength: 3 });
    const check = fc.asyncProperty(commands, fc.boolean(), damages, async (args, commented, befell) => {
      const broken = befell.reduce(damaged, commented ? whole : bare(whole));
      const env = { MENTORING_MODEL_DEBUG: '1' };
      const ran = await run(args, { files: { [file]: broken, 'pay.yaml': 'pay: paid' }, env });
      tried += 1;
      if (SECRET.test(ran.stdout + ran.stderr)) leaked += 1;
    });
    await fc.assert(check, { seed: SEED, numRuns: ALL ? 1000 : 15 });
    conclude({ what: `Messages on a broken ${file}`, tried, lost: 0, leaked });
  },
  600_000,
);
