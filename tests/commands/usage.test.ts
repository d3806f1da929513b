import { describe, expect, test } from 'vitest';
import { run } from './run.ts';

const { version } = (await import('../../package.json', { with: { type: 'json' } })).default;

describe('nobody to ask', () => {
  test.each([
    ['an empty pipe', {}],
    ['a pipe of blank lines', { stdin: ' \n\n' }],
    ['an input that is typed and an output that is piped', { typed: true }],
    ['an output on a terminal and an empty pipe', { columns: 80 }],
  ])('and no answers: %s', async (_, around) => {
    for (const args of [['init'], ['init', '-'], ['init', '--no-input'], ['init', '--section', 'location']]) {
      const ran = await run(args, around);
      expect([args, ran.code, ran.stdout, ran.files]).toEqual([args, 2, '', {}]);
      expect(ran.stderr).toContain('--answers');
    }
  });
});

describe('what to ask', () => {
  test.each([
    [['--section', 'locaton'], /--section locaton: .*did you mean "location"/],
    [['--section', 'location,purpse'], /--section purpse: .*did you mean "purpose"/],
    [['--question', 'forms'], /--question forms: .*did you mean "form"/],
    [['--question', 'foo'], /--question foo: there is none of this id\. .*^ {2}form-and-type: .*\bform\b/ms],
    [['--section', 'foo'], /--section foo: there is none of this id\. .*^ {2}our-model: /ms],
    [
      ['--section', 'pay', '--edit'],
      /--section pay: is a question\. To ask it alone:\n {2}mentoring-model init m\.yaml --edit --question pay\n$/,
    ],
    [
      ['--question', 'Key elements'],
      /is a section\. To ask all of it:\n {2}mentoring-model init m\.yaml --section key-elements\n$/,
    ],
    [
      ['--question', 'form', '--question', 'zzzzzz'],
      /--question zzzzzz: .*^ {2}before-you-begin: program, /ms,
    ],
  ])('has to be in the questionnaire: %j', async (flags, said) => {
    const ran = await run(['init', 'm.yaml', ...flags], { stdin: 'program: River House' });
    expect([ran.code, ran.stdout, ran.files]).toEqual([2, '', {}]);
    expect(ran.stderr).toMatch(said);
  });

  test.each([
    ['Location', 'location'],
    ['FORM & TYPE', 'form-and-type'],
    ['mentor_type', 'mentor-type'],
    ['Key elements,Purpose', 'key-elements,purpose'],
  ])('may be named as it is read, capitals and all: %s', async (name, id) => {
    const byName = await run(['worksheet', 'w.md', '--section', name]);
    const byId = await run(['worksheet', 'w.md', '--section', id]);
    expect(byName.code).toBe(0);
    expect(byName.files).toEqual(byId.files);
  });

  test('is told for sections and questions at once', async () => {
    const ran = await run(['init', '--section', 'locaton', '--question', 'forms,tipe']);
    expect(ran.stderr).toMatch(/locaton.*forms.*tipe/s);
  });
});

describe('the command line', () => {
  test.each([
    [['inti'], /inti.*did you mean init/is],
    [['init', '--foce'], /--foce.*did you mean --force/is],
    [['show', '--yaml'], /--yaml/],
    [['show', 'a.yaml', 'b.yaml'], /argument/],
    [['init', '--answers'], /--answers/],
    [['check'], /files.*--questions/s],
    [['init', 'm.yaml', '--format', 'json'], /--format/],
    [['init', '-', '--format', 'yml'], /yaml.*markdown.*json/],
    [['init', '-', '--edit'], /--edit/],
    [['init', '-', '--force'], /--force/],
    [['init', 'm.yaml', '--answers', 'a', '--answers', 'b'], /--answers: is there twice.*--edit/s],
    [['init', 'm.yaml', '--questions', 'a', '--questions', 'b'], /--questions: is there twice/],
    [['init', '-', '--format', 'yaml', '--format', 'json'], /--format: is there twice/],
    [['export', 'm.yaml', '--to', 'a.md', '--to', 'b.md'], /--to: is there twice/],
    [['worksheet', '--to', 'a.md', '--to', 'b.md'], /--to: is there twice/],
    [['check', '--questions', 'a', '--questions', 'b'], /--questions: is there twice/],
    [['init', '--way', 'all', '--way', 'prepare'], /--way: is there twice/],
    [['init', '--way', 'all', '--section', 'focus'], /--way names a list of questions, as --section/],
    [['init', '--way', 'pageone'], /^--way pageone: .*did you mean "page-one"\?$/m],
    [
      ['init', '--way', 'short'],
      /^ {2}all: All the questions\n {2}page-one: Page one: .*\n {2}prepare: Prep/m,
    ],
  ])('tells what it does not know: %j', async (args, said) => {
    const ran = await run(args, { stdin: 'program: River House' });
    expect([ran.code, ran.stdout, ran.files]).toEqual([2, '', {}]);
    expect(ran.stderr).toMatch(said);
  });

  test.each([
    [['--foo'], '--help'],
    [['--edit', 'our.yaml'], '--help'],
    [[''], '--help'],
    [['init', '--foce'], 'init --help'],
    [['show', 'a.yaml', 'b.yaml'], 'show --help'],
    [['init', '--answers'], 'init --help'],
  ])('says where to read on: %j', async (args, command) => {
    const { code, stderr, files } = await run(args, { errorColumns: 40 });
    expect([code, files]).toEqual([2, {}]);
    expect(stderr.endsWith(`\n  mentoring-model ${command}\n`)).toBe(true);
  });

  test.each([
    [['show', '']],
    [['init', '', '--no-input']],
    [['init', 'new.yaml', '--answers', '']],
    [['check', '']],
    [['check', '--questions', '']],
    [['export', 'm.yaml', '--to', '']],
    [['worksheet', '']],
  ])('takes no name without a letter for the folder: %j', async (args) => {
    const ran = await run(args, { files: { 'm.yaml': 'form: natural' } });
    expect([ran.code > 0, Object.keys(ran.files)]).toEqual([true, ['m.yaml']]);
    expect(ran.stderr).toBe(
      'A file is named with no letter at all; expected its name, such as our-model.yaml\n',
    );
  });

  test('alone shows its help and is no success for a script', async () => {
    const ran = await run([]);
    expect(ran.code).toBe(2);
    expect(`${ran.stdout}${ran.stderr}`).toContain('mentoring-model init');
  });

  test.each([['--version'], ['-V'], ['-v']])('tells its version: %s', async (flag) => {
    const ran = await run([flag]);
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([0, `${version}\n`, '']);
  });

  test.each([
    [['--help']],
    [['-h']],
    [['help']],
    [['init', '--help']],
    [['help', 'init']],
    [['show', '-h']],
    [['check', '--help']],
  ])('helps within 80 columns, with examples: %j', async (args) => {
    for (const around of [{}, { columns: 80 }]) {
      const ran = await run(args, around);
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      const lines = ran.stdout.split('\n');
      expect(lines.filter((line) => line.length > 80)).toEqual([]);
      const examples = lines.slice(lines.indexOf('Examples:') + 1);
      expect(examples.filter((line) => line.startsWith('  mentoring-model')).length).toBeGreaterThan(1);
    }
  });

  test('names every option and the exit codes in its help', async () => {
    const init = (await run(['init', '--help'])).stdout;
    for (const option of [
      '--edit',
      '--force',
      '--answers',
      '--no-input',
      '--complete',
      '--section',
      '--question',
      '--questions',
      '--plain',
    ]) {
      expect(init).toMatch(new RegExp(`^ +${option}\\b`, 'm'));
    }
    expect(init).toContain('ACCESSIBLE=1');
    expect((await run(['--help'])).stdout).toMatch(/0 .*1 .*2 .*130 /s);
  });
});

describe('a stack', () => {
  const broken = { files: { 'm.yaml': 'answers: [' } };

  test('is shown on asking', async () => {
    const ran = await run(['show', 'm.yaml'], { ...broken, env: { MENTORING_MODEL_DEBUG: '1' } });
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringMatching(/^ +at /m)]);
  });

  test.each([{}, { MENTORING_MODEL_DEBUG: '' }, { MENTORING_MODEL_DEBUG: '0' }])(
    'is not shown: %j',
    async (env) => {
      const ran = await run(['show', 'm.yaml'], { ...broken, env });
      expect([ran.code, ran.stderr]).toEqual([1, expect.not.stringMatching(/^ +at /m)]);
    },
  );
});
