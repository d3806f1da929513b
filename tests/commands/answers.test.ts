import { describe, expect, test } from 'vitest';
import { asJson, CHOICES, EVERYTHING, POINTS } from './models.ts';
import { contentOf, run } from './run.ts';

const YAML_ANSWERS = `# for River House
program: River House
form: assigned
type: traditional
location:
  - community
  - other: Library study rooms
youth-feedback: |
  Several asked for someone who stays.
points: { online-safety: We use the agency's own app. }
`;

const SAVED = {
  answers: {
    program: 'River House',
    'youth-feedback': 'Several asked for someone who stays.',
    form: ['assigned'],
    type: ['traditional'],
    location: ['community', { other: 'Library study rooms' }],
  },
  points: { 'online-safety': "We use the agency's own app." },
};

describe('answers for a script', () => {
  test.each([
    ['piped in', ['init', 'm.yaml'], { stdin: YAML_ANSWERS }],
    ['piped in and asked for', ['init', 'm.yaml', '--answers', '-'], { stdin: YAML_ANSWERS }],
    ['piped in without questions', ['init', 'm.yaml', '--no-input'], { stdin: YAML_ANSWERS }],
    ['in a file', ['init', 'm.yaml', '--answers', 'a.yaml'], { files: { 'a.yaml': YAML_ANSWERS } }],
    ['in a file elsewhere', ['init', 'm.yaml', '--answers', 'in/a'], { files: { 'in/a': YAML_ANSWERS } }],
    ['as JSON', ['init', 'm.yaml'], { stdin: asJson({ ...SAVED.answers, points: SAVED.points }) }],
    ['with a byte order mark', ['init', 'm.yaml'], { stdin: `\uFEFF${YAML_ANSWERS}` }],
    ['with Windows line ends', ['init', 'm.yaml'], { stdin: YAML_ANSWERS.replaceAll('\n', '\r\n') }],
    [
      'from a terminal, by file',
      ['init', 'm.yaml', '--no-input', '--answers', 'a.yaml'],
      {
        files: { 'a.yaml': YAML_ANSWERS },
        typed: true,
        columns: 80,
      },
    ],
  ] as const)('are taken when %s', async (_, args, around) => {
    const ran = await run(args, around);
    expect(ran.stderr).toContain('m.yaml');
    expect([ran.code, ran.stdout]).toEqual([0, '']);
    expect(await contentOf(ran.folder, 'm.yaml')).toEqual(SAVED);
  });

  test.each(['yaml', 'markdown', 'json'])(
    'may be a saved model in %s, piped in or in a file',
    async (format) => {
      const ending = format === 'markdown' ? 'md' : format;
      const given = { ...EVERYTHING, points: POINTS };
      const made = await run(['init', `old.${ending}`], { stdin: asJson(given) });
      const { folder } = made;
      const piped = await run(['init', 'piped.yaml'], { folder, stdin: made.files[`old.${ending}`] ?? '' });
      expect([piped.code, piped.stderr]).toEqual([0, expect.stringContaining('piped.yaml')]);
      expect((await run(['init', 'read.yaml', '--answers', `old.${ending}`], { folder })).code).toBe(0);
      const before = await contentOf(folder, `old.${ending}`);
      expect(before.answers).toEqual(EVERYTHING);
      expect(await contentOf(folder, 'piped.yaml')).toEqual(before);
      expect(await contentOf(folder, 'read.yaml')).toEqual(before);
    },
  );

  test('leave the result out of standard output and name on standard error what is still open', async () => {
    const ran = await run(['init'], { stdin: asJson({ ...CHOICES, form: 'not-sure', pay: '' }) });
    expect([ran.code, ran.stdout]).toEqual([0, '']);
    const choices = ran.stderr.split('\n').find((line) => line.includes('choices'));
    expect(choices).toMatch(/open.*\bform, pay$/);
    expect(ran.stderr).toMatch(/Other.*open.*\bprogram\b.*\bstatement\b/);
    expect(Object.keys(ran.files)).toEqual(['mentoring-model.yaml']);
  });

  test('are kept in a file that only its owner can read', async () => {
    const { statSync } = await import('node:fs');
    const { folder } = await run(['init', 'm.yaml'], { stdin: 'program: River House' });
    expect(statSync(`${folder}/m.yaml`).mode & 0o777).toBe(0o600);
  });

  test('are not waited for where a file is named', async () => {
    const ran = await run(['init', 'm.yaml', '--answers', 'a.yaml'], {
      files: { 'a.yaml': 'program: From the file' },
      stdin: 'program: From the pipe',
    });
    expect(ran.files['m.yaml']).toContain('From the file');
    expect(ran.files['m.yaml']).not.toContain('From the pipe');
  });
});

describe('--complete', () => {
  test.each([
    ['a choice is left out', { ...CHOICES, pay: [] }, /\bpay\b/],
    ['a choice is not sure', { ...CHOICES, focus: ['not-sure'] }, /\bfocus\b/],
    ['nothing is chosen', { program: 'River House' }, /\bform\b.*\btype\b.*\bfocus\b/],
  ])('fails and writes nothing when %s', async (_, given, named) => {
    const ran = await run(['init', 'm.yaml', '--complete'], { stdin: asJson(given) });
    expect([ran.code, ran.stdout, ran.files]).toEqual([1, '', {}]);
    expect(ran.stderr).toMatch(named);
  });

  test('leaves a file as it is that the answers would not complete', async () => {
    const files = {
      'm.yaml': 'mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers:\n  form: natural\n',
    };
    const ran = await run(['init', 'm.yaml', '--edit', '--complete'], { files, stdin: 'pay: paid' });
    expect([ran.code, ran.files]).toEqual([1, files]);
  });

  test('is content when every model choice is made, whatever else is open', async () => {
    const ran = await run(['init', 'm.yaml', '--complete'], { stdin: asJson(CHOICES) });
    expect([ran.code, ran.stdout]).toEqual([0, '']);
    expect(ran.files['m.yaml']).toContain('status: complete');
    expect(ran.stderr).not.toContain('choices');
  });

  test('counts what the file held before', async () => {
    const { form, ...others } = CHOICES;
    const { folder } = await run(['init', 'm.yaml'], { stdin: asJson(others) });
    const ran = await run(['init', 'm.yaml', '--edit', '--complete'], { folder, stdin: asJson({ form }) });
    expect(ran.code).toBe(0);
    expect(ran.files['m.yaml']).toContain('status: complete');
  });
});
