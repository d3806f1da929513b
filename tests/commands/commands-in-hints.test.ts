/** Commands that hints name: each stands alone on an indented line, which no window breaks, so that it can be copied whole. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Around, run } from './run.ts';

const started = { program: 'npx mentoring-model', isWindows: false };
const LONG = 'what-our-team-came-up-with-in-spring';
const SAVED = 'mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers: { form: natural }\n';

/** What brings up a hint, by the file that puts it together, and the command in it. */
const HINTS: readonly (readonly [
  file: string,
  args: readonly string[],
  command: string,
  around: Pick<Around, 'files' | 'stdin'>,
])[] = [
  ['named-file', ['show', `${LONG}.md`], `init ${LONG}.md`, {}],
  ['named-file', ['init', `${LONG}.md`, '--edit'], `init ${LONG}.md`, { stdin: 'form: natural' }],
  ['named-file', ['export', `${LONG}.md`], `init ${LONG}.md`, {}],
  ['named-file', ['check', `${LONG}.md`], `init ${LONG}.md`, {}],
  ['run', ['show', 'm.yaml', '--nothing'], 'show --help', {}],
  ['unknown-command', ['edit', `${LONG}.md`], `init ${LONG}.md --edit`, {}],
  ['unknown-command', ['quit'], '--help', {}],
  ['model', ['show', `${LONG}.docx`], `export --to ${LONG}.docx`, {}],
  [
    'model',
    ['show', `${LONG}.yaml`],
    `init our-model.yaml --answers ${LONG}.yaml`,
    { files: { [`${LONG}.yaml`]: 'form: natural' } },
  ],
  ['export', ['export', 'm.yaml', '--with-open'], 'export m.yaml --to m.docx --with-open', {}],
  ['export', ['export', 'm.yaml', `${LONG}.pdf`], `export m.yaml --to ${LONG}.html`, {}],
  ['example', ['export', 'plain', '--example'], 'export plain --example --to example.docx', {}],
  [
    'model-beside',
    ['init', 'ours.json'],
    'init ours.yaml --edit',
    { stdin: 'form: natural', files: { 'ours.yaml': SAVED } },
  ],
  ['compare', ['compare', `${LONG}.md`], `compare ${LONG}.md another.yaml`, {}],
  [
    'combined-lines',
    ['combine', 'm.json', `${LONG}.yaml`, '--to', 'new.yaml', '--no-input'],
    `compare m.json ${LONG}.yaml --differing`,
    { files: { 'm.json': '{"form": "assigned"}', [`${LONG}.yaml`]: 'form: natural' } },
  ],
  ['combine', ['combine', 'm.yaml', `${LONG}.md`], `combine m.yaml ${LONG}.md --to ours.yaml`, {}],
  ['worksheet', ['worksheet', '--fillable'], 'worksheet --to worksheet.html --fillable', {}],
  ['worksheet', ['worksheet', `${LONG}.md`, '--fillable'], `worksheet --to ${LONG}.html --fillable`, {}],
  ['worksheet', ['worksheet', `${LONG}.pages`], `worksheet --to ${LONG}.docx`, {}],
  [
    'worksheet',
    ['worksheet', `${LONG}.md`, '--section', 'form'],
    `worksheet --to ${LONG}.md --section form-and-type`,
    {},
  ],
  ['worksheet', ['worksheet', `${LONG}.yaml`, '--with-guide'], 'guide --to guide.docx', {}],
  ['guide', ['guide', 'locaton'], 'guide location', {}],
  ['guide', ['guide', 'location', 'comunity'], 'guide location community', {}],
  ['guide', ['guide', 'location', '--to', `${LONG}.pdf`], `guide location --to ${LONG}.html`, {}],
  ['guide', ['guide'], 'guide --to guide.docx', {}],
  [
    'youth-sheet',
    ['worksheet', '--for', 'youth', '--questions', 'ours'],
    'worksheet --to a-few-questions.docx --for youth --questions ours',
    {},
  ],
  ['youth-sheet', ['worksheet', '--for', 'youths'], 'worksheet --to a-few-questions.docx --for youth', {}],
  ['init-options', ['init', `${LONG}.md`, '--no-input'], `init ${LONG}.md < answers.yaml`, {}],
  ['init-options', ['init', `${LONG}.md`, '--section', 'pay'], `init ${LONG}.md --question pay`, {}],
  ['copy-lines', ['check', 'm.yaml'], 'rm m.yaml.bak m.yaml.bak2', copies('m.yaml.bak', 'm.yaml.bak2')],
];

function copies(...names: readonly string[]) {
  return { files: Object.fromEntries(names.map((name) => [name, SAVED])) };
}

test.each(HINTS)('%s: %j names it in a narrow window', async (file, args, command, around) => {
  const files = { 'm.yaml': SAVED, ...around.files };
  const { stderr } = await run(args, { ...around, files, started, errorColumns: 40 });
  const program = file === 'copy-lines' ? '' : 'npx mentoring-model ';
  const lines = stderr.split('\n');
  expect(lines).toContain(`  ${program}${command}`);
  const sentences = lines.filter((line) => !line.startsWith('  '));
  expect(sentences.filter((line) => line.length > 40)).toEqual([]);
  // Not even a part of a command is in a sentence.
  expect(sentences.join(' ')).not.toMatch(/npx|--to [\w-]+\.|\binit \S+\./);
});

test('no file that names a command is left out here', () => {
  const folders = ['cli', 'commands'].map((name) => path.join(import.meta.dirname, '../../src', name));
  const naming = folders
    .flatMap((folder) =>
      fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
    )
    .filter((file) => /\.ts$/.test(file))
    .filter((file) => /\bcommandLine\(/.test(fs.readFileSync(file, 'utf8')))
    .map((file) => path.parse(file).name);
  // How to go on is said where a sitting ends, which tests of sittings hold.
  expect(naming.filter((name) => !['going-on', 'combining'].includes(name)).sort()).toEqual(
    [...new Set(HINTS.map(([name]) => name))].sort(),
  );
});

test('and none is written into a sentence by hand', () => {
  const folder = path.join(import.meta.dirname, '../../src');
  const all = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name));
  const lines = all
    .filter((name) => !name.startsWith('cli'))
    .flatMap((name) => fs.readFileSync(path.join(folder, name), 'utf8').split('\n'))
    .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line));
  const commands = lines.filter((line) =>
    /(?:mentoring-model (?:init|show|export|worksheet|guide|check)|npm (?:ci|run)) ?/.test(line),
  );
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.filter((line) => !/^(?:.*')? {2,}(?:mentoring-model|npm) /.test(line))).toEqual([]);
});
