import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, run } from './run.ts';

const started = { program: 'npx mentoring-model', isWindows: false };

async function saved(...names: readonly string[]): Promise<string> {
  const folder = newFolder();
  for (const name of names) await run(['init', name], { folder, stdin: 'form: natural' });
  return folder;
}

describe('a word that is no command', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['river.yaml'], ['show river.yaml', 'init river.yaml --edit']],
    [["Ana's model.yaml"], ["show 'Ana'\\''s model.yaml'", "init 'Ana'\\''s model.yaml' --edit"]],
    [['edit'], ['init --edit']],
    [['edit', 'river.yaml'], ['init river.yaml --edit']],
    [
      ['open', 'river.yaml'],
      ['show river.yaml', 'init river.yaml --edit'],
    ],
    [
      ['Print', 'river.yaml'],
      ['show river.yaml', 'export river.yaml --to our-model.docx'],
    ],
    [['new'], ['init']],
    [['validate', 'river.yaml'], ['check river.yaml']],
    [['form'], ['worksheet --to worksheet.docx']],
    [['quit'], []],
    [['completion'], []],
  ])('brings up what is meant by it, and changes nothing: %j', async (args, commands) => {
    const folder = await saved('river.yaml', "Ana's model.yaml");
    const before = (await run(['--version'], { folder })).files;
    const ran = await run(args, { folder, started });
    expect([ran.code, ran.stdout, ran.files]).toEqual([2, '', before]);
    const named = ran.stderr.split('\n').filter((line) => line.startsWith('  '));
    const all = args[0]?.endsWith('.yaml') ? commands : [...commands, '--help'];
    expect(named).toEqual(all.map((one) => `  npx mentoring-model ${one}`));
  });

  test.each([
    [['inti'], /did you mean init\?/],
    [['SHOW', 'm.yaml'], /did you mean show\?/],
    [['exprot'], /did you mean export\?/],
    [['foo'], /^foo: there is no such command\.$/m],
    [['foo', '--help'], /^foo: there is no such command\.$/m],
    [['help', 'foo'], /^foo: there is no such command\.$/m],
    [['help', 'inti'], /did you mean init\?/],
    [['new.yaml'], /there is no such file\. To begin one:\n {2}npx mentoring-model init new\.yaml/],
  ])('is told: %j', async (args, said) => {
    const ran = await run(args, { started });
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(said);
  });

  test.each(['init', 'show', 'export', 'worksheet', 'compare', 'combine', 'check'])(
    'help %s helps with it',
    async (command) => {
      const ran = await run(['help', command]);
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      expect(ran.stdout).toBe((await run([command, '--help'])).stdout);
    },
  );
});

test.each(['out.docx', 'Out.PDF', 'out.html', 'out.xlsx', 'out.pages'])(
  'a document where a command is expected is told from a model: %s',
  async (name) => {
    const ran = await run([name], { started, files: { [name]: 'what is in it' } });
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(/is a document, as one is made from a model.*\.yaml.*\.md/);
    expect(ran.stderr).toMatch(/^ {2}npx mentoring-model show$/m);
  },
);

describe('the help', () => {
  test.each([
    [[]],
    [['init']],
    [['show']],
    [['export']],
    [['worksheet']],
    [['compare']],
    [['combine']],
    [['check']],
  ])('of %j names its commands as they are typed, within 80 columns', async (command) => {
    const { stdout } = await run([...command, '--help'], { started });
    const lines = stdout.split('\n');
    expect(lines[0]).toContain(`Usage: npx mentoring-model ${command.join('')}`);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.filter((line) => /^ +mentoring-model/.test(line))).toEqual([]);
  });
});

describe('a file that is not there', () => {
  test.each([
    ['rivre.yaml', 'river.yaml'],
    ['River.yaml', 'river.yaml'],
    ['river.md', 'river.yaml'],
    ['our-model.json', 'our-model.md'],
    ['in/our.yaml', 'in/ours.yaml'],
  ])('brings up the one that is meant: %s', async (name, meant) => {
    const folder = await saved('river.yaml', 'our-model.md');
    await run(['init', 'in/ours.yaml'], { folder, files: { 'in/.gitkeep': '' }, stdin: 'form: natural' });
    for (const args of [
      ['show', name],
      ['check', name],
      ['export', name, '--to', 'o.md'],
      ['export', name],
      [name],
    ]) {
      const { code, stderr } = await run(args, { folder });
      expect([args, code]).toEqual([args, args[0] === name ? 2 : 1]);
      expect(stderr).toContain(`${name}: there is no such file. Did you mean ${meant}?`);
      expect(stderr).not.toContain('init');
    }
  });

  test('brings up how to begin it where none is near', async () => {
    const folder = await saved('river.yaml');
    const { stderr } = await run(['show', 'lakeside.yaml'], { folder });
    expect(stderr).toBe(
      'lakeside.yaml: there is no such file. To begin one:\n  mentoring-model init lakeside.yaml\n',
    );
  });

  test.each([
    ['rivre.yaml', 'river.yaml'],
    ['river.md', 'river.yaml'],
  ])('is begun with a word on the model that lies beside it: %s', async (name, beside) => {
    const folder = await saved('river.yaml');
    const { code, stderr } = await run(['init', name], { folder, stdin: 'form: natural' });
    expect(code).toBe(0);
    expect(stderr).toContain(
      `${beside} lies beside ${name}, a model with nearly the same name. To go on with that one:\n  mentoring-model init ${beside} --edit\n`,
    );
    const quiet = await run(['init', `${name}.yaml`, '--quiet'], { folder, stdin: 'form: natural' });
    expect(quiet.stderr).toBe('');
  });

  test.each([
    ['another number', 'river-2.yaml', {}],
    ['a file that is no model', 'hause.yaml', { 'house.yaml': 'form: natural' }],
    ['another name', 'lakeside.yaml', {}],
  ])('is begun without a word: %s', async (_, name, files) => {
    const folder = await saved('river-1.yaml');
    const { code, stderr } = await run(['init', name], { folder, files, stdin: 'form: natural' });
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('lies beside')]);
  });

  test('is begun without a word of the model that it is made of', async () => {
    const folder = await saved('river.yaml');
    const { code, stderr } = await run(['init', 'river.md', '--answers', 'river.yaml'], { folder });
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('lies beside')]);
  });

  test('brings up the answers that are meant', async () => {
    const files = { 'answers.yaml': 'form: natural' };
    const { code, stderr } = await run(['init', 'm.yaml', '--answers', 'anwsers.yaml'], { files });
    expect(code).toBe(1);
    expect(stderr).toBe('anwsers.yaml: there is no such file. Did you mean answers.yaml?\n');
  });
});

describe('a name with ~ that no shell has seen', () => {
  test("is a file in the person's own folder", async () => {
    const folder = newFolder();
    const [before, env] = [process.env['HOME'], { folder: newFolder() }];
    process.env['HOME'] = folder;
    try {
      const at = (name: string) => path.join('~', name);
      const ran = [
        await run(['init', at('m.yaml')], { ...env, stdin: 'form: natural' }),
        await run(['show', at('m.yaml')], env),
        await run(['export', at('m.yaml'), at('o.md')], env),
        await run(['init', at('n.md'), '--answers', at('m.yaml')], env),
      ];
      expect(ran.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
      expect(ran.at(-1)?.files).toEqual({});
      expect(Object.keys((await run(['--version'], { folder })).files).sort()).toEqual([
        'm.yaml',
        'n.md',
        'o.md',
      ]);
    } finally {
      process.env['HOME'] = before;
    }
  });

  test('is in the folder of that name where there is one', async () => {
    const ran = await run(['init', '~/m.yaml'], { files: { '~/.gitkeep': '' }, stdin: 'form: natural' });
    expect(Object.keys(ran.files)).toContain('~/m.yaml');
  });
});

describe('a document', () => {
  test.each([
    [['export', 'm.yaml', 'o.docx'], 'o.docx'],
    [['export', 'o.html'], 'o.html'],
    [['export', 'm.yaml', 'o.md'], 'o.md'],
    [['worksheet', 'w.docx'], 'w.docx'],
  ])('is named without --to as well: %j', async (args, made) => {
    const folder = await saved('m.yaml', 'mentoring-model.yaml');
    const ran = await run(args, { folder });
    expect([ran.code, ran.stderr.split('\n')[0]]).toEqual([0, `Written to ${made}.`]);
    expect(Object.keys(ran.files).sort()).toEqual(['m.yaml', 'mentoring-model.yaml', made].sort());
  });

  test.each([
    [['export', 'm.yaml'], /^ {2}npx mentoring-model export m\.yaml --to m\.docx$/m],
    [['worksheet'], /^ {2}npx mentoring-model worksheet --to worksheet\.docx$/m],
    [['export', 'm.yaml', 'o.docx', '--to', 'p.docx'], /o\.docx.*p\.docx.*one of them/],
    [['worksheet', 'o.docx', '--to', 'p.docx'], /o\.docx.*p\.docx.*one of them/],
    [
      ['export', 'm.yaml', 'o.pdf'],
      /save it as PDF there:\n {2}npx mentoring-model export m\.yaml --to o\.docx\n.* print it to PDF:\n {2}npx mentoring-model export m\.yaml --to o\.html$/m,
    ],
    [
      ['worksheet', '--to', 'in/o.PDF'],
      /save it as PDF there:\n {2}npx mentoring-model worksheet --to in\/o\.docx\n.* print it to PDF:\n {2}npx mentoring-model worksheet --to in\/o\.html$/m,
    ],
    [
      ['worksheet', 'o.pdf', '--fillable'],
      /worksheet --to o\.docx\n.* print it to PDF:\n {2}npx mentoring-model worksheet --to o\.html --fillable$/m,
    ],
    [
      ['worksheet', 'o.pdf', '--for', 'youth'],
      /worksheet --to o\.docx --for youth\n.* print it to PDF:\n {2}npx mentoring-model worksheet --to o\.html --for youth$/m,
    ],
    [
      ['guide', 'form', '--to', 'o.pdf'],
      /guide form --to o\.docx\n.* print it to PDF:\n {2}npx mentoring-model guide form --to o\.html$/m,
    ],
    [
      ['export', 'plain', '--example', '--to', 'o.pdf'],
      /export plain --example --to o\.docx\n.* print it to PDF:\n {2}npx mentoring-model export plain --example --to o\.html$/m,
    ],
    [['export', 'm.yaml', 'o.odt', '--with-open'], /export m\.yaml --to o\.docx --with-open$/m],
    [['export', 'm.yaml', 'o.xlsx', '--with-notes'], /export m\.yaml --to o\.csv --with-notes$/m],
    [['worksheet', '--fillable'], /^ {2}npx mentoring-model worksheet --to worksheet\.html --fillable$/m],
    [
      ['worksheet', '--section', 'focus', '--fillable', 'o.md'],
      /^ {2}npx mentoring-model worksheet --to o\.html --section focus --fillable$/m,
    ],
    [
      ['worksheet', 'z.md', '--section', 'form'],
      /section "form-and-type"\. For all of that:\n {2}npx mentoring-model worksheet --to z\.md --section form-and-type$/m,
    ],
    [['worksheet', 'o.xlsx'], /expected one of \.docx, \.html, \.md, \.yaml\n$/],
    [['init', 'our.docx'], /npx mentoring-model export --to our\.docx$/m],
    [['init', 'our.numbers'], /spreadsheets open a \.csv:\n {2}npx mentoring-model export --to our\.csv$/m],
    [['init', 'our.pdf'], /print it to PDF:\n {2}npx mentoring-model export --to our\.html$/m],
  ])('is named where that is still to be said: %j', async (args, said) => {
    const folder = await saved('m.yaml');
    const ran = await run(args, { folder, started, stdin: 'form: natural' });
    expect([ran.code, ran.stdout, Object.keys(ran.files)]).toEqual([2, '', ['m.yaml']]);
    expect(ran.stderr).toMatch(said);
  });
});
