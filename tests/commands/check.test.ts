import { describe, expect, test } from 'vitest';
import { FILES as QUESTIONS } from '../questionnaire/folder.ts';
import { asJson, CHOICES, OTHER_QUESTIONS } from './models.ts';
import { run } from './run.ts';

const HEAD = 'mentoring-model: 1\nquestionnaire: mentoring-models 2\n';
const COMPLETE = `${HEAD}answers: ${asJson(CHOICES)}\n`;
const OPEN = `${HEAD}answers: { form: natural }\n`;
const BROKEN = `${HEAD}answers: { form: natual, progam: x }\n`;
const FILES = { 'complete.yaml': COMPLETE, 'open.yaml': OPEN, 'broken.yaml': BROKEN };

describe('check', () => {
  test('says of each file, in a line, how it is', async () => {
    const names = ['open.yaml', 'broken.yaml', 'none.yaml', 'complete.yaml'];
    const ran = await run(['check', ...names], { files: FILES });
    expect([ran.code, ran.files]).toEqual([1, FILES]);
    const lines = ran.stdout.trim().split('\n');
    expect(lines.map((line) => line.split(':')[0])).toEqual(names);
    expect(lines[0]).toMatch(/in progress.*\btype\b.*\bfocus\b.*\b40 /);
    expect(lines[1]).toMatch(/does not read/);
    expect(lines[2]).toBe('none.yaml: is not there');
    expect(lines[3]).toMatch(/: all choices are made\b/);
    expect(ran.stderr).toMatch(/^broken\.yaml:3:18: form: .*did you mean "natural"/m);
    expect(ran.stderr).toMatch(/^broken\.yaml:3:26: progam: .*did you mean "program"/m);
    expect(ran.stderr).toMatch(/^none\.yaml: .*no such file/m);
  });

  test.each([
    [['complete.yaml'], 0, 0],
    [['open.yaml'], 0, 1],
    [['complete.yaml', 'open.yaml'], 0, 1],
    [['broken.yaml'], 1, 1],
    [['broken.yaml', 'complete.yaml'], 1, 1],
    [['none.yaml'], 1, 1],
  ])('of %j exits with %i, and with %i under --complete', async (names, plain, complete) => {
    for (const json of [[], ['--json']]) {
      expect((await run(['check', ...names, ...json], { files: FILES })).code).toBe(plain);
      expect((await run(['check', '--complete', ...names, ...json], { files: FILES })).code).toBe(complete);
    }
  });

  test('says with --complete what is open', async () => {
    const { stdout } = await run(['check', '--complete', 'open.yaml'], { files: FILES });
    expect(stdout).toMatch(/^open\.yaml: .*\btype, location, purpose, mentor-type, pay, focus\b/);
  });

  test('keeps a name that goes over two lines in one, so that it is not taken for two files', async () => {
    for (const name of ['x\ncomplete.yaml: complete.yaml', 'x\nopen.yaml']) {
      const files = name.includes('open') ? {} : { [name]: FILES['open.yaml'] ?? '' };
      const { stdout, stderr } = await run(['check', name], { files });
      expect(`${stdout}${stderr}`.match(/^(complete|open)\.yaml/gm)).toBeNull();
      expect(stdout).toContain('x␊');
    }
  });

  test('takes files of every format', async () => {
    const { folder } = await run(['init', 'm.md'], { stdin: asJson(CHOICES) });
    await run(['init', 'm.json'], { folder, stdin: asJson(CHOICES) });
    const ran = await run(['check', '--complete', 'm.md', 'm.json'], { folder });
    expect([ran.code, ran.stderr.trim().split('\n').length]).toEqual([0, 1]);
  });

  test('--json gives the same to a script, problems too', async () => {
    const names = ['complete.yaml', 'open.yaml', 'broken.yaml'];
    const { stdout } = await run(['check', '--json', ...names], { files: FILES });
    const [complete, open, broken] = JSON.parse(stdout);
    expect(complete).toMatchObject({ file: 'complete.yaml', reads: true, status: 'complete', problems: [] });
    expect(complete.open.choices).toEqual([]);
    expect(open).toMatchObject({ file: 'open.yaml', reads: true, status: 'in progress' });
    expect(open.open.choices).toEqual(['type', 'location', 'purpose', 'mentor-type', 'pay', 'focus']);
    expect(open.open.others).toContain('statement');
    expect(broken).toMatchObject({ file: 'broken.yaml', reads: false, status: null });
    expect(broken.problems.join('\n')).toMatch(/broken\.yaml:3:18: form: /);
  });

  test('works the status out again, whatever the file says', async () => {
    const files = { 'm.yaml': `${OPEN}status: complete\n` };
    expect((await run(['check', '--complete', 'm.yaml'], { files })).code).toBe(1);
  });
});

describe('check --questions', () => {
  test('says how many sections, questions and points a folder has', async () => {
    const ran = await run(['check', '--questions', 'ours'], { files: OTHER_QUESTIONS });
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toMatch(/^ours: .*1 section\b.*2 questions.*0 points/);
  });

  test('tells its author all that is amiss at once, by file and place', async () => {
    const tool = OTHER_QUESTIONS['ours/tool.yaml']
      .replace('welcome: Welcome.\n', '')
      .replace('[garden]', '[gardn]');
    const garden = OTHER_QUESTIONS['ours/garden.yaml'].replace('kind: text', 'kind: txt');
    const files = { 'ours/tool.yaml': tool, 'ours/garden.yaml': garden };
    const ran = await run(['check', '--questions', 'ours'], { files });
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toMatch(/^ours\/tool\.yaml:\d+:\d+: welcome: /m);
    expect(ran.stderr).toMatch(/^ours\/garden\.yaml:4:\d+: questions\.1\.kind: /m);
  });

  const HARSH = {
    ...OTHER_QUESTIONS,
    'ours/garden.yaml': OTHER_QUESTIONS['ours/garden.yaml']
      .replace('Which plot is it?', 'Which plots must we see and where?')
      .replace('What will grow there?', 'What would johns grow?'),
  };

  test('warns of its wording, and takes it all the same', async () => {
    const ran = await run(['check', '--questions', 'ours'], { files: HARSH });
    expect([ran.code, ran.stdout]).toEqual([0, 'ours: reads well: 1 section, 2 questions, 0 points\n']);
    expect(ran.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^warning: ours\/garden\.yaml:4:34: plot: "must" .*; expected words such as/),
      expect.stringMatching(
        /^warning: ours\/garden\.yaml:4:34: plot: asks about places .*; expected careful/,
      ),
      expect.stringMatching(/^warning: ours\/garden\.yaml:7:10: crop: "johns" /),
      '3 warnings. The questionnaire can be used as it is.',
    ]);
    const one = {
      ...HARSH,
      'ours/garden.yaml': HARSH['ours/garden.yaml'].replace('must we see and where', 'are there'),
    };
    expect((await run(['check', '--questions', 'ours'], { files: one })).stderr).toMatch(/^1 warning\./m);
  });

  test('warns of an option that brings up no point where another does', async () => {
    const files = Object.fromEntries(Object.entries(QUESTIONS).map(([name, text]) => [`ours/${name}`, text]));
    const ran = await run(['check', '--questions', 'ours'], { files });
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/^warning: ours\/place\.yaml:9:9: home: brings up no point, as away does/m);
  });

  test('warns of its wording beside the problems, which are told first', async () => {
    const files = {
      ...HARSH,
      'ours/tool.yaml': OTHER_QUESTIONS['ours/tool.yaml'].replace('[garden]', '[gardn]'),
    };
    const ran = await run(['check', '--questions', 'ours'], { files });
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    const lines = ran.stderr.trim().split('\n');
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'ours/tool.yaml',
      'ours/garden.yaml',
      'warning',
      'warning',
      'warning',
      '3 warnings.',
    ]);
  });

  test('--json gives problems and warnings apart', async () => {
    const json = async (files: Readonly<Record<string, string>>) => {
      const ran = await run(['check', '--questions', 'ours', '--json'], { files });
      expect(ran.stderr).toBe('');
      return [ran.code, JSON.parse(ran.stdout)];
    };
    const fine = { questions: 'ours', reads: true, problems: [], warnings: [], against: [] };
    expect(await json(OTHER_QUESTIONS)).toEqual([0, fine]);
    const place = /^ours\/garden\.yaml:\d+:\d+: (plot|crop): /;
    const warnings = Array.from({ length: 3 }, () => expect.stringMatching(place));
    expect(await json(HARSH)).toEqual([0, { ...fine, warnings }]);
    const amiss = { ...HARSH, 'ours/tool.yaml': '' };
    const problems = [expect.stringMatching(/^ours\/tool\.yaml:1:1: /)];
    expect(await json(amiss)).toEqual([1, { ...fine, reads: false, problems, warnings }]);
  });

  test.each([
    ['a folder that is not there', 'none', {}],
    ['a file', 'ours/tool.yaml', OTHER_QUESTIONS],
    ['a folder without a questionnaire', 'empty', { 'empty/readme.md': '' }],
  ])('is told of %s', async (_, folder, files) => {
    const ran = await run(['check', '--questions', folder], { files });
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toContain(folder);
    expect(ran.stderr).not.toContain('Something went wrong');
  });

  test('checks files against that questionnaire', async () => {
    const files = {
      ...OTHER_QUESTIONS,
      'm.yaml': 'mentoring-model: 1\nquestionnaire: our-own 3\nanswers: { crop: beans }\n',
      'theirs.yaml': COMPLETE,
    };
    const ran = await run(['check', '--complete', '--questions', 'ours', 'm.yaml', 'theirs.yaml'], { files });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/^m\.yaml: all choices are made\b/m);
    expect(ran.stdout).toMatch(/^theirs\.yaml: does not read as a saved model$/m);
    expect(ran.stderr).toMatch(/^theirs\.yaml:2:\d+: .*"mentoring-models".*--questions/m);
  });
});

describe('a file of answers', () => {
  const GOOD = 'program: River House\nform: natural\npoints: { online-safety: x }\nwhy: New\n';

  test.each([['check'], ['show'], ['export', '--to', 'o.md'], ['init', '--edit', '--no-input']])(
    'is named for what it is, and checked as that: %s',
    async (command, ...flags) => {
      for (const [name, text] of [
        ['answers.yaml', GOOD],
        ['answers.json', '{ "form": "natural" }'],
      ] as const) {
        const files = { [name]: text };
        const ran = await run([command, name, ...flags], { files, stdin: 'form: natural' });
        expect([ran.code, ran.files]).toEqual([1, files]);
        expect(ran.stderr).toBe(
          `${name}: holds answers, and all of them read. A saved model is made of them with:\n  mentoring-model init our-model.yaml --answers ${name}\n`,
        );
      }
    },
  );

  test('that do not all read is told where, and nothing else of it', async () => {
    const files = { 'a.yaml': GOOD.replace('natural', 'natrual') };
    const ran = await run(['check', 'a.yaml'], { files });
    expect([ran.code, ran.stdout]).toEqual([1, 'a.yaml: does not read as a saved model\n']);
    expect(ran.stderr.split('\n')).toEqual([
      'a.yaml:2:7: form: "natrual" is no option here; did you mean "natural"?',
      'One problem. Nothing was changed.',
      'a.yaml: holds answers. Once they read, a saved model is made of them with:',
      '  mentoring-model init our-model.yaml --answers a.yaml',
      '',
    ]);
  });

  test.each([
    [
      'b.yaml',
      'progam: X\nLocaton: [community]\n',
      [/^b\.yaml:1:1: .*"program"/m, /^b\.yaml:2:1: .*"location"/m],
    ],
    ['b.json', '{ "Form": "natural" }', [/^b\.json:1:3: .*"form"/m]],
    ['b.yaml', 'onlin-safety: X\n', [/^b\.yaml:1:1: no question has this id/m]],
  ])('is known by ids that are all mistyped, too: %s: %j', async (name, text, said) => {
    for (const args of [
      ['check', name],
      ['show', name],
    ]) {
      const ran = await run(args, { files: { [name]: text } });
      expect(ran.code).toBe(1);
      for (const one of said) expect(ran.stderr).toMatch(one);
      expect(ran.stderr).toContain(`${name}: holds answers. Once they read`);
      expect(ran.stderr).not.toMatch(/is missing|Locaton/);
    }
  });

  test('is none where it is a model that lost its first line', async () => {
    const files = { 'm.yaml': 'questionnaire: mentoring-models 2\nanswers:\n  form: natural\n' };
    const { stderr } = await run(['check', 'm.yaml'], { files });
    expect(stderr).toMatch(/^m\.yaml:1:1: mentoring-model: is missing/);
  });
});

test('an answer that slipped out of its place is named, since its name is no word of anybody', async () => {
  const text =
    'mentoring-model: 1\nquestionnaire: mentoring-models 2\nform: natural\nonline-safety: x\nSomebody: x\n';
  const { stderr } = await run(['check', 'm.yaml'], { files: { 'm.yaml': text } });
  expect(stderr).toContain(
    'm.yaml:3:1: form: is the name of an answer; expected it indented below "answers:"',
  );
  expect(stderr).toContain('m.yaml:4:1: online-safety: is the name of a note');
  expect(stderr).not.toContain('Somebody');
});
