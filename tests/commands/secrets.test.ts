import { describe, expect, test } from 'vitest';
import { run } from './run.ts';

const SECRET = 'Hummingbird';
const HEAD = 'mentoring-model: 1\nquestionnaire: mentoring-models 2\n';

/** Texts that hold a secret where an answer stands, or where a slip of the hand has put it. */
const TEXTS = [
  ['an option that is not known', `form: ${SECRET} said so`],
  ['an option with words that are none', `form: { natural: [${SECRET}] }`],
  ['words beside another option', `form: [{ not-sure: ${SECRET} }, natural]`],
  ['words for an unknown option', `type: [{ gruop: ${SECRET} at home }]`],
  ['a note that lost its indentation', `youth-feedback: |\n  Someone\n${SECRET} who stays: always\n`],
  ['a name in a note that lost its indentation', `youth-feedback: |\n  Someone\n${SECRET}: who stays\n`],
  ['a name as the name of an answer', `${SECRET}: always`],
  ['a name as the name of a point', `points: { ${SECRET}: always }`],
  ['a note as the name of an answer', `"${SECRET} who stays": yes\n`],
  ['a note after a colon', `program: ours: ${SECRET}\n`],
  ['a quote that is not closed', `program: "${SECRET}\nform: natural\n`],
  ['a control character', `program: "${SECRET}\\x07"`],
  ['an alias', `program: *${SECRET}`],
  ['an anchor', `program: &${SECRET} x\nstatement: *${SECRET}`],
  ['a tag', `program: !${SECRET} x`],
  ['a list for a text', `program: [${SECRET}]`],
  ['a map for a text', `program: { ${SECRET} at home: ${SECRET} }`],
  ['a text for a list of points', `points: ${SECRET}`],
  ['a point that is not known', `points: { "${SECRET} at home": x }`],
  ['text alone', `${SECRET} at home`],
  ['a tab', `program: x\n\t${SECRET}: y`],
  ['an escape', `program: "\\q${SECRET}"`],
  ['a percent sign', `%${SECRET}\n---\nprogram: x`],
  ['a name twice', `program: ${SECRET}\nprogram: ${SECRET}`],
] as const;

describe.each(TEXTS)('no message tells %s', (_, text) => {
  const indented = text.replace(/^(?=.)/gm, '  ');
  const file = `${HEAD}answers:\n${indented}\n`;

  test.each([
    ['in a pipe', ['init', 'new.yaml'], { stdin: text }],
    ['in answers', ['init', 'new.yaml', '--answers', 'a.yaml'], { files: { 'a.yaml': text } }],
    ['in a saved model that is piped in', ['init', '-'], { stdin: file }],
    [
      'in a file to go on with',
      ['init', 'm.yaml', '--edit'],
      { files: { 'm.yaml': file }, stdin: 'pay: paid' },
    ],
    ['in a file to show', ['show', 'm.yaml'], { files: { 'm.yaml': file } }],
    ['in a file to compare', ['compare', 'm.yaml', 'm.yaml'], { files: { 'm.yaml': file } }],
    ['in answers to compare', ['compare', 'a.yaml', 'm.yaml'], { files: { 'm.yaml': file, 'a.yaml': text } }],
    [
      'in a file to combine',
      ['combine', 'm.yaml', 'm.yaml', '--to', 'o.yaml'],
      { files: { 'm.yaml': file } },
    ],
    ['in a file to check', ['check', 'm.yaml'], { files: { 'm.yaml': file } }],
    ['in JSON for a script', ['check', '--json', 'm.yaml'], { files: { 'm.yaml': file } }],
  ] as const)('%s', async (__, args, around) => {
    const ran = await run(args, { ...around, env: { MENTORING_MODEL_DEBUG: '1' } });
    expect(ran.stderr).not.toContain(SECRET);
    expect(ran.stdout).not.toContain(SECRET);
    expect(ran.code).toBe(1);
  });
});

describe('no message tells an answer', () => {
  const given = `form: natural\nprogram: ${SECRET}\nlocation: [{ other: ${SECRET} }]\n`;

  test.each([
    ['that is saved', ['init', 'm.yaml'], {}, 0],
    ['where a choice is open', ['init', 'm.yaml', '--complete'], {}, 1],
    ['where a file is there already', ['init', 'a.md'], { files: { 'a.md': SECRET } }, 2],
    ['where a page has lost its marks', ['show', 'a.md'], { files: { 'a.md': `# ${SECRET}\n` } }, 1],
    [
      'where a file is no UTF-8',
      ['show', 'a.yaml'],
      { files: { 'a.yaml': Buffer.from(`${SECRET}\xff`, 'latin1') } },
      1,
    ],
    ['where another answer is amiss', ['init', 'm.yaml'], { stdin: `${given}pay: none` }, 1],
  ] as const)('%s', async (_, args, around, code) => {
    const ran = await run(args, { stdin: given, ...around, env: { MENTORING_MODEL_DEBUG: '1' } });
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(ran.stderr).not.toContain(SECRET);
  });

  test.each([
    ['an unknown heading', `### ${SECRET} <!-- Progam_ -->\n\n${SECRET}\n`],
    ['a heading without its mark', `### ${SECRET}\n\n${SECRET}\n`],
    ['a line of its own', `## Ours\n\n${SECRET}\n`],
    ['a box that is not known', `### Form <!-- form -->\n\n- [x] ${SECRET}\n`],
    ['a line among the boxes', `### Form <!-- form -->\n\n${SECRET} at home\n`],
    ['a box with words', `### Form <!-- form -->\n\n- [x] ${SECRET} at home: and ${SECRET}\n`],
  ])('in a page with %s', async (_, body) => {
    const page = (await run(['init', 'm.md'], { stdin: 'pay: paid' })).files['m.md'] ?? '';
    const ran = await run(['show', 'm.md'], { files: { 'm.md': `${page}\n${body}` } });
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).not.toContain(SECRET);
  });
});
