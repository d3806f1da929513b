import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withGiven } from '../../src/model/given.ts';
import { newModel } from '../../src/model/model.ts';
import { openChoices } from '../../src/model/progress.ts';
import { remindersOf } from '../../src/model/reminders.ts';
import { readExample } from '../../src/models/record/answers.ts';
import { blamingWords } from '../../src/questionnaire/wording/blame.ts';
import { readYaml } from '../../src/text/yaml.ts';
import { DOCUMENTS_AS_TEXT } from '../documents/endings.ts';
import { FILES, load } from '../questionnaire/folder.ts';
import { run } from './run.ts';

const OWN = new URL('../../questions/', import.meta.url);
const texts = Object.fromEntries(
  fs
    .readdirSync(OWN)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, fs.readFileSync(new URL(name, OWN), 'utf8')]),
);
const questionnaire = load(texts);
const EXAMPLES = Object.keys(texts).filter((name) => name.startsWith('example'));

/** What the paper's front page asks for. */
const PAGE_ONE = [
  ...['program', 'youth-feedback', 'community-considerations', 'form', 'type', 'location', 'purpose'],
  ...['mentor-type', 'pay', 'focus', 'statement'],
];

test('there are two examples', () => {
  expect(EXAMPLES).toEqual(['example-plain.yaml', 'example.yaml']);
});

describe.each(EXAMPLES)('%s', (name) => {
  const text = texts[name] ?? '';
  const source = readYaml(name, text);
  const given = source.ok ? readExample(source.value, questionnaire) : source;
  if (!given.ok) throw new Error(JSON.stringify(given.problems));
  const model = withGiven(questionnaire, newModel('2026-11-23T09:12:44Z'), given.value);

  test('says that it is made up: to whoever opens the file, at the head of a document, and in what it answers', () => {
    expect(text).toMatch(/^# A MADE-UP EXAMPLE\b.*No such program, young people or mentors exist\./s);
    expect(model.answers.get('program')).toMatch(/^Made-up example: /);
    expect(model.answers.get('took-part')).toMatch(/^Made up, /);
  });

  test('answers all of page one', () => {
    expect(PAGE_ONE.filter((id) => !model.answers.has(id))).toEqual([]);
    expect(openChoices(questionnaire, model.answers)).toEqual([]);
  });

  test('brings up no reminder, and no word that blames', () => {
    expect(remindersOf(model)).toEqual([]);
    expect(blamingWords(text)).toEqual([]);
  });
});

describe('an example', () => {
  test.each<[string[], string]>([
    [['show', '--example'], 'Made-up example: a group first'],
    [['show', 'plain', '--example'], 'Made-up example: one-to-one with volunteers'],
    [['show', '--example', 'plain'], 'Made-up example: one-to-one with volunteers'],
  ])('%j shows it, and says first that it is made up', async (args, title) => {
    const { code, stdout, stderr, files } = await run(args);
    expect([code, files]).toEqual([0, {}]);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'A made-up example: no such program, young people or mentors exist.',
      '',
      title,
    ]);
    expect(stderr).toMatch(/^To see another example:\n {2}mentoring-model show (plain|example) --example\n$/);
  });

  test.each(DOCUMENTS_AS_TEXT)('as a document says so at its head and at its foot: .%s', async (ending) => {
    const name = `e.${ending}`;
    const { code, stderr, files } = await run(['export', '--example', name]);
    expect([code, stderr]).toEqual([
      0,
      `Written to ${name}.\nA made-up example: no such program, young people or mentors exist.\n`,
    ]);
    expect(files[name]).toContain('Made-up example: a group first');
    expect(files[name]).toMatch(ending === 'json' ? /"example": true/ : /no such program, young people/);
    expect(files[name]).not.toContain('Changes belong in that file');
  });

  test('as a document has what was noted among colleagues where that is asked for', async () => {
    const args = ['export', 'plain', '--example', '--to', 'e.md'];
    const shared = await run(args);
    expect(shared.files['e.md']).not.toContain('A small town');
    const asked = ['--with', 'community-considerations'];
    const single = await run([...args, ...asked], { typed: true, columns: 80 });
    expect([single.code, single.stderr.includes('agreed')]).toEqual([0, false]);
    expect(single.files['e.md']).toContain('A small town');
    expect(single.files['e.md']).not.toContain('Many would rather ask');
    const whole = await run([...args, '--with-notes']);
    expect(whole.files['e.md']).toContain('A small town');
  });

  test.each<[string[], number, string]>([
    [['show', 'plian', '--example'], 2, 'did you mean "plain"?'],
    [
      ['show', 'our-model.yaml', '--example'],
      2,
      'our-model.yaml: there is no such example; expected example or plain',
    ],
    [['show', '--example', '--history'], 2, '--example is of a made-up model; it takes no --history.'],
    [['export', '--example'], 2, '  mentoring-model export --example --to example.docx'],
    [['export', 'plain', '--example'], 2, '  mentoring-model export plain --example --to example.docx'],
  ])('%j ends with %i and says what was expected', async (args, expected, says) => {
    const { code, stdout, stderr, files } = await run(args);
    expect([code, stdout, files]).toEqual([expected, '', {}]);
    expect(stderr).toContain(says);
  });
});

describe('what is made up is nobody’s answer', () => {
  const text = texts['example.yaml'] ?? '';

  test.each<[string, string[], string]>([
    ['as answers', ['init', 'm.yaml', '--answers', 'e.yaml'], ''],
    ['through a pipe', ['init', 'm.yaml', '--no-input'], text],
    ['into an open file', ['init', 'o.yaml', '--edit', '--answers', 'e.yaml'], ''],
    ['as a model to go on with', ['init', 'e.yaml', '--edit', '--no-input'], 'focus: organic'],
    ['as a model to see', ['show', 'e.yaml'], ''],
    ['as a model to share', ['export', 'e.yaml', 'e.docx'], ''],
    ['as a model to check', ['check', 'e.yaml'], ''],
  ])('it is not taken %s', async (_, args, stdin) => {
    const files = {
      'e.yaml': text,
      'o.yaml': 'mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers: {}\n',
    };
    const ran = await run(args, { files, stdin });
    expect([ran.code, ran.files]).toEqual([1, files]);
    expect(ran.stderr).toMatch(/:\d+:1: example: says that all of it is made up/);
    expect(ran.stderr).not.toContain('--answers');
  });

  test('also where a script has it as JSON', async () => {
    const shown = await run(['show', '--example', '--json']);
    expect(JSON.parse(shown.stdout)).toMatchObject({ example: true, answers: { form: ['assigned'] } });
    const ran = await run(['init', 'm.yaml', '--answers', '-'], { stdin: shown.stdout });
    expect([ran.code, ran.files]).toEqual([1, {}]);
    expect(ran.stderr).toContain('<stdin>:2:3: example: says that all of it is made up');
  });
});

describe('the examples of a questionnaire of somebody else', () => {
  const files = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`ours/${name}`, text]));

  test('are told of kindly where there are none', async () => {
    const ran = await run(['show', '--example', '--questions', 'ours'], { files });
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toMatch(/^This questionnaire has no example\. .* example\.yaml/);
  });

  test('are counted where they read', async () => {
    const ours = { ...files, 'ours/example.yaml': 'example: true\nwhere: home\n' };
    const ran = await run(['check', '--questions', 'ours'], { files: ours });
    expect([ran.code, ran.stdout]).toEqual([
      0,
      'ours: reads well: 2 sections, 3 questions, 1 point, 1 next step, 1 example\n',
    ]);
  });

  test.each([
    ['example: true\nwhere: hme\n', 'ours/example.yaml:2:8: where: '],
    ['where: home\n', 'ours/example.yaml:1:1: example: is missing; expected "example: true"'],
  ])('are told of where they do not: %j', async (text, says) => {
    const ours = { ...files, 'ours/example.yaml': text };
    for (const args of [['check'], ['show', '--example']]) {
      const ran = await run([...args, '--questions', 'ours'], { files: ours });
      expect([ran.code, ran.stdout]).toEqual([1, '']);
      expect(ran.stderr).toContain(says);
    }
    const answered = await run(['init', 'm.yaml', '--questions', 'ours'], {
      files: ours,
      stdin: 'where: away',
    });
    expect(answered.code).toBe(0);
  });
});
