/** Commands with something planted in all that they are given: names, options, answers, files and surroundings. */
import fs from 'node:fs';
import path from 'node:path';
import { type Around, newFolder, run } from '../commands/run.ts';
import { fileName, type Plant } from './hostile.ts';

/** A run: its arguments, and what surrounds it. */
export type Command = readonly [args: readonly string[], around?: Around];

/** The text in double quotes, with all but ASCII by number: what no parser refuses, and a terminal cannot see. */
function escaped(text: string): string {
  const byNumber = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[^\x20-\x7e]/g, byNumber);
}

/** A folder with a questionnaire of one question, with something planted in every text of it. */
function questions(plant: Plant, quoted: (text: string) => string): Record<string, string> {
  const text = (key: string) => `${key}: ${quoted(plant(`own-${key}`))}`;
  const lines = (checked: string) =>
    `helpLines: { checked: ${checked}, lines: [{ ${text('name')}, ${text('reach')} }] }`;
  const whole = ['title', 'subtitle', 'welcome', 'before', 'privacy'].map(text);
  const option = `{ id: yes, ${['label', 'gloss', 'phrase', 'describe'].map(text).join(', ')} }`;
  return {
    'q/tool.yaml': `id: own\nversion: 1\nlanguage: en\n${whole.join('\n')}\nsections: [one]\n${lines('2026-11-23')}\n`,
    'q/one.yaml': `id: one\n${text('title')}\n${text('about')}\nquestions:\n  - { id: ask, kind: any, ${text('ask')}, ${text('help')}, ${text('source')}, ${text('column')}, options: [${option}] }\n`,
    'broken/tool.yaml': `id: ${quoted(plant('own-id'))}\nversion: ${quoted(plant('own-version'))}\nlanguage: ${quoted(plant('own-language'))}\n${quoted(plant('own-key'))}: x\n${whole.join('\n')}\nsections: [${quoted(plant('own-section'))}]\n${lines(quoted(plant('own-checked')))}\n`,
    'broken/one.yaml': `id: ${quoted(plant('own-id'))}\n${text('title')}\nquestions:\n  - { id: ask, kind: ${quoted(plant('own-kind'))}, ask: x }\n`,
    'amiss/tool.yaml': `id: own\nversion: 1\nlanguage: en\ntitle: x\nwelcome: x\nprivacy: x\nsections: [one, two]\n`,
    'amiss/one.yaml': `id: one\ntitle: x\nquestions: [{ id: ask, kind: notes, ask: ${quoted(`Is she a prostitute ${plant('own-blame')}?`)}, draft: [${quoted(`{${plant('own-draft')}}`)}] }]\n`,
    'amiss/two.yaml': `id: two\ntitle: x\npoints: [{ id: point, ask: x, when: [{ question: ask, has: ${quoted(plant('own-has'))} }] }]\n`,
  };
}

/** Answers with something planted in each kind, and in what names them. */
function answers(plant: Plant, quoted: (text: string) => string): string[] {
  const value = (place: string) => quoted(plant(place));
  return [
    `program: ${value('given-text')}\nyouth-feedback: ${value('given-notes')}\nlocation: [{ other: ${value('given-words')} }]\npoints: { online-safety: ${value('given-note')} }\nwhy: ${value('given-why')}`,
    `form: ${value('given-option')}\ntype: [${value('given-option-of-many')}, { ${value('given-key')}: x }]`,
    `${value('given-id')}: x\npoints: { ${value('given-point')}: x }`,
    `program: [${value('given-list')}]\nform: { natural: ${value('given-words-for-none')} }`,
    `program: ${plant('given-bare')}\n${plant('given-bare-id')}: x`,
  ];
}

/** Saved models that somebody has changed by hand. */
function models(plant: Plant, quoted: (text: string) => string): string[] {
  const head = 'mentoring-model: 1\nquestionnaire: mentoring-models 2\n';
  const value = (place: string) => quoted(plant(place));
  return [
    ...answers(plant, quoted)
      .slice(0, 4)
      .map(
        (text) => `${head}answers:\n${text.replaceAll(/^(points|why).*\n?/gm, '').replaceAll(/^/gm, '  ')}\n`,
      ),
    `${head}answers: { program: x }\nrevisions:\n  - { on: 2026-12-01, why: ${value('kept-why')}, changed: { form: { from: [{ other: ${value('kept-from')} }], to: [${value('kept-to')}] }, ${value('kept-changed')}: {} } }\n`,
    `${head}answers: { program: x, gone: x }\nretired: { ${value('kept-retired')}: { question: ${value('kept-question')}, answer: ${value('kept-answer')} } }\n`,
    `${head}${value('kept-key')}: x\nstatus: ${value('kept-status')}\nstarted: ${value('kept-started')}\nplace: ${value('kept-place')}\nanswers: {}\n`,
    `mentoring-model: ${value('kept-format')}\nquestionnaire: ${value('kept-questionnaire')}\nanswers: {}\n`,
    `mentoring-model: 1\nquestionnaire: ${value('kept-questionnaire')}\nanswers: {}\nopen: [${value('kept-open')}]\ngone: { form: [${value('kept-gone')}] }\n`,
    `${head}answers: { program: "\\e[2J", broken\n${plant('kept-broken')}`,
  ];
}

/** What is given on the command line, with files of such names and without. */
function called(plant: Plant): Command[] {
  const name = (ending: string) => fileName(plant, 'file-name', ending);
  const whole = 'mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers: { program: x }\n';
  const files = {
    [name('.yaml')]: whole,
    [name('.md')]: 'x',
    [name('.json')]: '{',
    [path.join(name(''), 'x')]: '',
  };
  const given = ['.yaml', '.md', '.json', '', '.txt', '-none.yaml', '/none/m.yaml'].map(name);
  const value = plant('value');
  const q = {
    files: {
      [path.join('q', name('.yaml'))]: 'id: x',
      'q/tool.yaml': 'x: y',
      [path.join(name(''), 'x')]: '',
    },
  };
  return [
    ...given.flatMap((one): Command[] => [
      [['show', one], { files }],
      [['check', one], { files }],
      [['check', one, '--json'], { files }],
      [['init', one], { files, stdin: 'program: y' }],
      [['init', one, '--edit'], { files, stdin: 'program: y' }],
      [['init', one, '--force'], { files, stdin: 'program: y' }],
      [['init', 'm.yaml', '--answers', one], { files }],
    ]),
    ...['q', name(''), value].flatMap((folder): Command[] => [
      [['check', '--questions', folder], q],
      [['check', '--questions', folder, '--json'], q],
      [['show', '--questions', folder], q],
    ]),
    [['init', '--section', value, '--question', value]],
    [['init', '-', '--format', value]],
    [['init', '--format', value]],
    [['init', 'm.yaml', value], { stdin: 'program: x' }],
    [[value]],
    [['show', `--${value}`]],
    [[`--${value}`]],
    [['show', '-h', value]],
    [['help', value]],
    [['init', `--edit=${value}`]],
    [['init', `-${value}`]],
    [['check', '--against', value, '--questions', value]],
    [['check', '--complete', value, '--', `-${value}`]],
    [
      ['init', 'm.yaml'],
      { env: { EDITOR: value, TERM: value, TMPDIR: value, LANG: value, FORCE_COLOR: value } },
    ],
    [
      ['show', 'm.yaml'],
      {
        files: { 'm.yaml': whole },
        env: { TERM: value, LANG: value, FORCE_COLOR: value, ACCESSIBLE: value },
      },
    ],
  ];
}

/** Every command with something planted, each piped and to a terminal, and with the stack of an error and without. */
export function commands(plant: Plant): Command[] {
  const quotes = [escaped, JSON.stringify];
  const files = (text: string) => ({ 'm.yaml': text, 'm.json': text });
  const kept = quotes.flatMap((quoted) => models(plant, quoted)).map(files);
  const given = quotes.flatMap((quoted) => answers(plant, quoted));
  const folders = quotes.map((quoted) => questions(plant, quoted));
  return [
    ...called(plant),
    ...given.flatMap((stdin): Command[] => [
      [['init', 'new.yaml'], { stdin }],
      [['init', 'new.md', '--complete'], { stdin }],
      ...['yaml', 'markdown', 'json'].map(
        (format): Command => [['init', '-', '--format', format], { stdin, columns: 100 }],
      ),
      [['init', '-', '--format', 'json'], { stdin }],
    ]),
    ...kept.flatMap((saved): Command[] => [
      [['show', 'm.yaml'], { files: saved, columns: 100 }],
      [['show', 'm.yaml'], { files: saved, env: { ACCESSIBLE: '1' } }],
      [['show', 'm.yaml', '--history'], { files: saved }],
      [['show', 'm.yaml', '--json'], { files: saved }],
      [['check', 'm.yaml', 'm.json'], { files: saved }],
      [['check', 'm.yaml', '--json'], { files: saved }],
      [['init', 'm.yaml', '--edit'], { files: saved, stdin: 'pay: paid' }],
      [['init', 'm.json', '--answers', 'm.yaml', '--force'], { files: saved }],
    ]),
    ...folders.flatMap((one) =>
      ['q', 'broken', 'amiss'].flatMap((folder): Command[] => [
        [['check', '--questions', folder], { files: one }],
        [['check', '--questions', folder, '--json'], { files: one }],
        [['init', 'm.yaml', '--questions', folder], { files: one, stdin: 'ask: no' }],
        [
          ['init', '-', '--questions', folder, '--format', 'markdown'],
          { files: one, stdin: 'ask: yes', columns: 90 },
        ],
      ]),
    ),
  ];
}

/** Runs a command; gives all that it wrote. Each run has a folder of its own, which is gone afterwards. */
export async function writtenBy([args, around = {}]: Command, debug: boolean): Promise<Uint8Array> {
  const folder = newFolder();
  const env = { ...around.env, ...(debug && { MENTORING_MODEL_DEBUG: '1' }) };
  const { stdout, stderr } = await run(args, { ...around, folder, env });
  fs.rmSync(folder, { recursive: true });
  if (args.includes('--json') && stdout !== '') JSON.parse(stdout);
  return Buffer.from(stdout + stderr);
}
