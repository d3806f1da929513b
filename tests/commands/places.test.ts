import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, run } from './run.ts';

const ANSWERS = 'program: River House';
const COMMANDS = [
  ['init', { args: ['init'], stdin: ANSWERS }],
  ['init --edit', { args: ['init', '--edit'], stdin: ANSWERS }],
  ['init --force', { args: ['init', '--force'], stdin: ANSWERS }],
  ['show', { args: ['show'], stdin: '' }],
  ['check', { args: ['check'], stdin: '' }],
] as const;

describe.each(COMMANDS)('%s', (_, { args: [command, ...flags], stdin }) => {
  test.each([
    ['a folder that is not there', 'none/m.yaml', /none/],
    ['a folder', 'in', /folder.*in\/mentoring-model\.yaml/],
    ['a folder with an ending', 'in.yaml', /folder.*in\.yaml\/mentoring-model\.yaml/],
    ['a path through a file', 'a.yaml/m.yaml', /folder/],
  ])('is told of %s', async (__, file, said) => {
    const files = { 'a.yaml': '', 'in/a.md': '', 'in.yaml/a.md': '' };
    const ran = await run([command, file, ...flags], { files, stdin });
    expect([ran.code, ran.files]).toEqual([1, files]);
    expect(ran.stderr).toMatch(said);
    expect(ran.stderr).not.toContain(ran.folder);
  });

  test.each([
    ['m.docx', /ending.*\.yaml.*\.md.*\.json/],
    ['model', /ending.*\.yaml.*\.md.*\.json/],
    ['C:\\Users\\me\\our.yaml', /path of Windows/],
    ['\\\\server\\our.yaml', /path of Windows/],
  ])('takes the name %s for a way of use that it does not know', async (file, said) => {
    const ran = await run([command, file, ...flags], { files: { 'a.yaml': '' }, stdin });
    // To `check` it is one more file that does not read.
    expect([ran.code, ran.files]).toEqual([command === 'check' ? 1 : 2, { 'a.yaml': '' }]);
    expect(ran.stderr).toMatch(said);
  });

  test('is told of a link that leads in a circle', async () => {
    const folder = newFolder();
    fs.symlinkSync('m.yaml', path.join(folder, 'm.yaml'));
    const ran = await run([command, 'm.yaml', ...flags], { folder, stdin });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^m\.yaml: .*link/m);
  });
});

describe.each(COMMANDS.filter(([name]) => !['init', 'init --force'].includes(name)))(
  '%s',
  (_, { args: [command, ...flags], stdin }) => {
    test.each([
      ['a bracket that is not closed', 'm.yaml', 'mentoring-model: 1\nanswers: [\n', 'm.yaml:'],
      [
        'a conflict',
        'm.yaml',
        'mentoring-model: 1\nanswers:\n<<<<<<< HEAD\n  form: natural\n',
        'm.yaml:3:1: ',
      ],
      ['a name twice', 'm.yaml', 'answers:\n  form: natural\n  form: assigned\n', 'm.yaml:3:3: '],
      ['a tab', 'm.yaml', 'answers:\n\tform: natural\n', 'm.yaml:2:1: '],
      ['an unknown option', 'm.yaml', model('form: asigned'), 'm.yaml:4:9: form: '],
      ['an unknown question', 'm.yaml', model('fom: natural'), 'm.yaml:4:3: fom: '],
      ['an unknown name', 'm.yaml', `${model('form: natural')}anwsers: {}\n`, 'm.yaml:5:1: anwsers: '],
      ['nothing in it', 'm.yaml', '', 'm.yaml'],
      ['text alone', 'm.yaml', 'Dear all\n', 'm.yaml:1:1: '],
      ['a bad JSON', 'm.json', '{\n  "answers": {\n}', 'm.json:'],
      ['a page without its marks', 'm.md', '# Ours\n\n## Location\n\nCommunity\n', 'm.md:1:1: '],
      ['other questions', 'm.yaml', 'mentoring-model: 1\nquestionnaire: ours 2\n', 'm.yaml:2:16: '],
      [
        'a newer format',
        'm.json',
        '{"mentoring-model": 9, "questionnaire": "mentoring-models 2"}',
        'm.json:1:',
      ],
    ])('says where a file does not read: %s', async (__, file, text, place) => {
      const ran = await run([command, file, ...flags], { files: { [file]: text }, stdin });
      expect([ran.code, ran.files]).toEqual([1, { [file]: text }]);
      expect(ran.stderr).toMatch(new RegExp(`^${place.replaceAll('.', '\\.')}`, 'm'));
      expect(ran.stderr).not.toContain('Something went wrong');
    });

    test('refuses a file that is no UTF-8', async () => {
      const bytes = Buffer.from(model('program: M\xfcller'), 'latin1');
      const ran = await run([command, 'm.yaml', ...flags], { files: { 'm.yaml': bytes }, stdin });
      expect([ran.code, fs.readFileSync(path.join(ran.folder, 'm.yaml'))]).toEqual([1, bytes]);
      expect(ran.stderr).toMatch(/^m\.yaml: .*UTF-8/m);
    });
  },
);

test('a file of other questions is refused with the flag that names them', async () => {
  const files = { 'm.yaml': 'mentoring-model: 1\nquestionnaire: ours 2\n' };
  expect((await run(['show', 'm.yaml'], { files })).stderr).toMatch(/"ours".*--questions/);
});

function model(answer: string): string {
  return `mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers:\n  ${answer}\n`;
}
