/** `compare` and `combine` on files as a hurry, another program or an attacker would have them. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { asJson, CHOICES, OTHER_QUESTIONS } from './models.ts';
import { newFolder, run } from './run.ts';

const COMMANDS = {
  compare: (files: readonly string[], to = 'sides.md') => ['compare', ...files, '--to', to],
  combine: (files: readonly string[], to = 'ours.yaml') => ['combine', ...files, '--to', to],
} as const;
type Command = keyof typeof COMMANDS;
const BOTH = Object.keys(COMMANDS) as Command[];

const VERSION_1 = new URL('../models/version-1/', import.meta.url);

/** A folder with answers, a saved model, and what the page to fill in saves. */
async function made(): Promise<string> {
  const folder = newFolder();
  fs.writeFileSync(path.join(folder, 'one.json'), asJson({ ...CHOICES, comfort: 'Near by.' }));
  fs.writeFileSync(path.join(folder, 'two.yaml'), 'form: natural\ncomfort: Someone.\n');
  await run(['init', 'three.md'], { folder, stdin: asJson({ ...CHOICES, pay: 'volunteer' }) });
  return folder;
}

/** All that is in a folder: names, what they are, and their bytes. */
function standing(folder: string): unknown {
  return fs.readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const at = path.join(folder, entry.name);
    const stat = fs.lstatSync(at);
    return [entry.name, stat.mode, stat.mtimeMs, entry.isFile() ? fs.readFileSync(at, 'latin1') : null];
  });
}

describe.each(BOTH)('%s', (command) => {
  test.each<[string, (folder: string) => string]>([
    ['by another name for its folder', () => './one.json'],
    ['by its whole path', (folder) => path.join(folder, 'one.json')],
    ['by a link to it', (folder) => linked(folder, 'one.json', 'link.json')],
    ['by a second name on the disk', (folder) => linkedHard(folder, 'one.json', 'hard.json')],
    ['through a link to its folder', (folder) => `${linked(folder, '.', 'here')}/one.json`],
  ])('takes no file twice: %s', async (_, nameIn) => {
    const folder = await made();
    const again = nameIn(folder);
    const before = standing(folder);
    const ran = await run(COMMANDS[command](['one.json', 'two.yaml', again]), { folder });
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(`${again}: is the same file as one.json. Name each file once.`);
    expect(standing(folder)).toEqual(before);
  });

  test('says of every file at once what is amiss with it, and writes nothing', async () => {
    const folder = await made();
    fs.mkdirSync(path.join(folder, 'a-folder.yaml'));
    linked(folder, 'round.yaml', 'round.yaml');
    fs.writeFileSync(path.join(folder, 'broken.yaml'), 'form: round\npay: nothing\n');
    fs.writeFileSync(path.join(folder, 'bytes.yaml'), Buffer.from([0, 255, 254, 1]));
    await run(['export', 'three.md', '--to', 'three.docx'], { folder });
    const before = standing(folder);
    const wrong = ['a-folder.yaml', 'round.yaml', 'none.yaml', 'broken.yaml', 'bytes.yaml', 'three.docx'];
    const ran = await run(COMMANDS[command](['one.json', ...wrong, './one.json']), { folder });
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    for (const said of [
      /a-folder\.yaml: is a folder/,
      /round\.yaml: is a link that leads in a circle/,
      /none\.yaml: there is no such file/,
      /broken\.yaml:1:\d+: form: /,
      /broken\.yaml:2:\d+: pay: /,
      /bytes\.yaml: is not UTF-8|bytes\.yaml: .*text/,
      /three\.docx: is a Word document/,
      /\.\/one\.json: is the same file/,
    ])
      expect(ran.stderr).toMatch(said);
    expect(standing(folder)).toEqual(before);
  });

  test.each([
    [
      'a document that was made here',
      ['export', 'three.md', '--to', 'made.md'],
      'made.md',
      /document made to share/,
    ],
    ['the page to fill in', ['worksheet', '--to', 'page.html', '--fillable'], 'page.html', /page to fill in/],
    ['what export gives programs', ['export', 'three.md', '--to', 'x.json'], 'x.json', /for other programs/],
  ] as const)('takes no answers from %s', async (_, make, name, said) => {
    const folder = await made();
    await run(make, { folder });
    const ran = await run(COMMANDS[command](['one.json', name]), { folder });
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toMatch(said);
  });

  test('names a file of another questionnaire, and how to open it', async () => {
    const folder = await made();
    await run(['init', 'theirs.yaml', '--questions', 'ours'], {
      folder,
      files: OTHER_QUESTIONS,
      stdin: '{}',
    });
    const ran = await run(COMMANDS[command](['one.json', 'theirs.yaml']), { folder });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/theirs\.yaml.*--questions/s);
  });

  test('carries files of earlier versions over, and says so with their names', async () => {
    const folder = await made();
    const before = ['model.yaml', 'model.md', 'model.json'];
    for (const name of before) fs.copyFileSync(new URL(name, VERSION_1), path.join(folder, name));
    const texts = before.map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
    const ran = await run(COMMANDS[command](['one.json', ...before]), { folder });
    expect(ran.code).toBe(0);
    for (const name of before) expect(ran.stderr).toMatch(new RegExp(`^${name}: .*new question`, 'm'));
    expect(before.map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))).toEqual(texts);
  });

  test('says where words of a file of answers are taken for a comment', async () => {
    const folder = await made();
    fs.writeFileSync(path.join(folder, 'typed.yaml'), 'program: River House # by the bridge\n');
    const ran = await run(COMMANDS[command](['one.json', 'typed.yaml']), { folder });
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/^typed\.yaml: line 1: what stands behind " #" is a comment in YAML/m);
    expect(ran.stderr).not.toContain('bridge');
  });

  test('reads what another program pipes into a file, once', async () => {
    const folder = await made();
    spawnSync('sh', ['-c', 'mkfifo pipe.yaml'], { cwd: folder });
    const writer = spawn('sh', ['-c', 'cat two.yaml > pipe.yaml'], { cwd: folder });
    const ended = new Promise((resolve) => writer.once('close', resolve));
    const ran = await run(COMMANDS[command](['one.json', 'pipe.yaml']), { folder });
    await ended;
    expect([ran.code, ran.stderr.includes('pipe.yaml: ')]).toEqual([0, false]);
  });

  test('leaves every file that it reads as it is, and makes one that others cannot read', async () => {
    const folder = await made();
    const before = standing(folder) as unknown[];
    const umask = process.umask(0);
    try {
      expect((await run(COMMANDS[command](['one.json', 'two.yaml', 'three.md']), { folder })).code).toBe(0);
    } finally {
      process.umask(umask);
    }
    const after = standing(folder) as [string, number][];
    expect(after).toEqual(expect.arrayContaining(before));
    const [written, ...others] = after.filter(
      ([name]) => !(before as [string][]).some(([one]) => one === name),
    );
    expect([(written?.[1] ?? 0) & 0o777, others]).toEqual([0o600, []]);
  });

  test.each<[string, (folder: string, ending: string) => string]>([
    ['a link to it', (folder, ending) => linked(folder, 'one.json', `link${ending}`)],
    ['a second name on the disk', (folder, ending) => linkedHard(folder, 'one.json', `hard${ending}`)],
    ['a link to its folder', (folder) => `${linked(folder, '.', 'here')}/three.md`],
  ])('writes into no file that it reads, by whatever name: %s', async (_, nameIn) => {
    const folder = await made();
    const to = nameIn(folder, command === 'compare' ? '.md' : '.yaml');
    const before = standing(folder);
    const force = command === 'compare' ? ['--force'] : [];
    const ran = await run([...COMMANDS[command](['one.json', 'three.md'], to), ...force], { folder });
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(`${to}: is `);
    expect(standing(folder)).toEqual(before);
  });
});

function linked(folder: string, to: string, name: string): string {
  fs.symlinkSync(to, path.join(folder, name));
  return name;
}

function linkedHard(folder: string, to: string, name: string): string {
  fs.linkSync(path.join(folder, to), path.join(folder, name));
  return name;
}

test('fifty people come together, and one more is told of with all that is amiss besides', async () => {
  const folder = newFolder();
  const names = Array.from({ length: 51 }, (_, index) => `p${index}.yaml`);
  for (const [index, name] of names.entries())
    fs.writeFileSync(path.join(folder, name), `form: natural\ncomfort: Number ${index} says so.\n`);
  const fifty = await run(COMMANDS.combine(names.slice(0, 50)), { folder });
  expect(fifty.code).toBe(0);
  for (let index = 0; index < 50; index++)
    expect(fifty.files['ours.yaml']).toContain(`Number ${index} says so.`);
  fs.writeFileSync(path.join(folder, 'p3.yaml'), 'form: round\n');
  const more = await run(COMMANDS.combine(names, 'more.yaml'), { folder });
  expect([more.code, more.files['more.yaml']]).toEqual([1, undefined]);
  expect(more.stderr).toContain('51 files were named; expected 50 at the most.');
  expect(more.stderr).toMatch(/p3\.yaml:1:\d+: form: /);
});

test('what is more together than one answer can have is named, and nothing is written', async () => {
  const folder = newFolder();
  const names = ['a.json', 'b.json'];
  for (const name of names)
    fs.writeFileSync(path.join(folder, name), asJson({ comfort: name.repeat(10_000), program: 'River' }));
  const ran = await run(COMMANDS.combine(names), { folder });
  expect([ran.code, Object.keys(ran.files)]).toEqual([1, names]);
  expect(ran.stderr).toMatch(/^comfort: what all wrote there is more together than one answer can have/m);
});

const SECRET = 'Hummingbird';

/** A model with a secret wherever somebody can write, and one that differs in all of it. */
async function secretive(): Promise<string> {
  const folder = newFolder();
  const words = (which: string) => `${SECRET} ${which}`;
  for (const [name, which] of [
    ['one.yaml', 'here'],
    ['two.md', 'there'],
  ] as const) {
    const answers = {
      form: [{ natural: words(which) }],
      location: ['community', { other: words(which) }],
      program: words(which),
      comfort: words(which),
      statement: words(which),
      'youth-feedback': `? ${words(which)}`,
      points: { 'pause-return-end': words(which) },
      steps: { 'good-endings': { plan: words(which) } },
    };
    await run(['init', name], { folder, stdin: asJson(answers) });
    await run(['init', name, '--edit'], {
      folder,
      stdin: asJson({ ...answers, location: ['program-site'], why: words(which) }),
    });
  }
  const file = path.join(folder, 'one.yaml');
  const more = `unsettled:\n  took-part: ${SECRET}\nretired:\n  gone:\n    question: Gone?\n    answer: ${SECRET}\n`;
  fs.appendFileSync(file, more);
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('mentoring-model: 1', 'mentoring-model: 2'));
  return folder;
}

describe('what somebody wrote is told only where it is asked for', () => {
  test.each([
    ['compare', 'one.yaml', 'two.md', '--plain'],
    ['compare', 'one.yaml', 'two.md', '--json'],
    ['compare', 'one.yaml', 'two.md', '--json', '--unnamed', '--differing'],
    ...['markdown', 'html', 'csv', 'json'].map((kind) => [
      'compare',
      'one.yaml',
      'two.md',
      '--to',
      '-',
      '--format',
      kind,
    ]),
    ['compare', 'one.yaml', 'two.md', '--to', 'sides.md'],
    ['combine', 'one.yaml', 'two.md', '--to', 'ours.yaml'],
    ['combine', 'one.yaml', 'two.md', '--to', 'ours.yaml', '--complete'],
    ['combine', 'one.yaml', 'two.md', '--to', 'two.md'],
  ])('%s %s %s %s %s %s %s', async (...args) => {
    const { stdout, stderr, files } = await run(
      args.filter((arg) => arg !== undefined),
      {
        folder: await secretive(),
        env: { MENTORING_MODEL_DEBUG: '1' },
      },
    );
    expect(stdout + stderr + (files['sides.md'] ?? '')).not.toContain(SECRET);
    expect(stdout + stderr).not.toBe('');
  });

  test('and never what is yet to be settled', async () => {
    const folder = await secretive();
    const alone = `took-part: ${SECRET}`;
    expect(fs.readFileSync(path.join(folder, 'one.yaml'), 'utf8')).toContain(alone);
    const shown = await run(['compare', 'one.yaml', 'two.md', '--with-notes', '--json'], { folder });
    expect(
      JSON.parse(shown.stdout).questions.find(({ id }: { id: string }) => id === 'took-part').answers,
    ).toEqual({ A: null, B: null });
    const ours = await run(COMMANDS.combine(['one.yaml', 'two.md']), { folder });
    expect(ours.code).toBe(0);
    for (const { stderr } of [shown, ours])
      expect(stderr).toContain('one.yaml: Shorter than before: Who is taking part in this choice?');
    expect(ours.files['ours.yaml']).not.toContain('unsettled');
    expect(ours.files['ours.yaml']).toMatch(/gone:\s+question: Gone\?\s+answer: Hummingbird/);
  });
});
