/** The promise that YAML is read as other programs leave it, and that they read every text as the one that we hold. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import { readModelText } from '../../src/models/model-text.ts';
import { recorded, toRecord } from '../../src/models/record/record.ts';
import { yaml } from '../../src/models/yaml.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { problemLine } from '../../src/text/problem.ts';
import { ALL, conclude, SEED } from '../faults/figures.ts';
import { withModels } from '../generated.ts';
import { fromRegistry, PYTHON } from './programs.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yaml-programs-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

interface Case {
  readonly of: Questionnaire;
  readonly before: Model;
  readonly after: Model;
  readonly text: string;
}

const cases: Case[] = fc
  .sample(withModels(2), { seed: SEED, numRuns: ALL ? 300 : 100 })
  .map(([of, [before, after]]) => {
    const [one, other] = [before as Model, after as Model];
    return { of, before: one, after: other, text: yaml.create(one, of) };
  });

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const python = (how: string) => (at: string) => [PYTHON, script('yaml-programs.py'), how, at];

/** Each writes `1.out` from `1.yaml`, and in `1.json` what it has read, where it can say that. */
const PROGRAMS: Readonly<Record<string, (at: string) => readonly string[]>> = {
  PyYAML: python('PyYAML'),
  'PyYAML, wide and in order': python('PyYAML, wide and in order'),
  'PyYAML, in quotes': python('PyYAML, in quotes'),
  'PyYAML, with marks of a document': python('PyYAML, with marks of a document'),
  ruamel: python('ruamel'),
  'ruamel, safe': python('ruamel, safe'),
  Psych: (at) => ['ruby', script('yaml-programs.rb'), at],
  yq: (at) => ['sh', '-c', YQ, 'sh', at],
  prettier: (at) => ['sh', '-c', prettierWith(''), 'sh', at],
  'prettier, narrow and in single quotes': (at) => ['sh', '-c', prettierWith(NARROW), 'sh', at],
};

/** It reads one file at a time, and starts slowly. */
const YQ = `cd "$1" && for file in *.yaml; do
  yq . "$file" > "\${file%.yaml}.json" && yq -y . "$file" > "\${file%.yaml}.out" || exit 1
done`;
const NARROW = '--single-quote --tab-width 4 --print-width 40 --prose-wrap always --end-of-line crlf';

function prettierWith(options: string): string {
  const prettier = fromRegistry('prettier');
  return `cd "$1" && "${prettier}" --no-config --write ${options} . >/dev/null && for file in *.yaml; do
  mv "$file" "\${file%.yaml}.out"
done`;
}

/** How many were tried, and how many of them were not found to be whole. */
const figures = new Map<string, { readonly tried: number; readonly lost: number }>();
const FEWER: readonly string[] = ['yq'];

test.each(Object.keys(PROGRAMS))(
  '%s reads every text as it is, and what it writes holds the model',
  (name) => {
    const at = path.join(folder, String(figures.size));
    fs.mkdirSync(at);
    const tried = FEWER.includes(name) ? cases.slice(0, ALL ? 40 : 10) : cases;
    figures.set(name, { tried: tried.length, lost: tried.length });
    for (const [index, { text }] of tried.entries()) fs.writeFileSync(path.join(at, `${index}.yaml`), text);
    const [file = '', ...args] = PROGRAMS[name]?.(at) ?? [];
    const ran = spawnSync(file, args, { encoding: 'utf8' });
    expect(ran.stderr + ran.status).toBe('0');
    for (const [index, { of, before, after, text }] of tried.entries()) {
      const said = path.join(at, `${index}.json`);
      if (fs.existsSync(said))
        expect(textsIn(JSON.parse(fs.readFileSync(said, 'utf8'))), text).toEqual(
          textsIn(JSON.parse(JSON.stringify(toRecord(of, before)))),
        );
      const out = fs.readFileSync(path.join(at, `${index}.out`), 'utf8');
      expect(read(out, of).model, `${text}\nbecame\n${out}`).toEqual(before);
      const now = yaml.revise?.(out, read(out, of), recorded(of, before), recorded(of, after), of) ?? '';
      expect(read(now, of).model, `${out}\nbecame\n${now}`).toEqual(after);
    }
    figures.set(name, { tried: tried.length, lost: 0 });
  },
);

test('nothing is lost', () => {
  conclude({
    what: 'YAML as PyYAML, ruamel, Psych, yq and prettier leave it',
    tried: [...figures.values()].reduce((sum, { tried }) => sum + tried, 0),
    lost: [...figures.values()].reduce((sum, { lost }) => sum + lost, 0),
    leaked: 0,
  });
});

function read(text: string, of: Questionnaire) {
  const model = readModelText(yaml, 'file', text, of);
  if (!model.ok) throw new Error(`${model.problems.map(problemLine).join('\n')}\n${text}`);
  return model.value;
}

/** What a file says but for its head, whose times and numbers are some to other programs. */
function textsIn(record: Readonly<Record<string, unknown>>): unknown {
  const { answers, points, retired, revisions } = record;
  const said = ((revisions ?? []) as Readonly<Record<string, unknown>>[]).map(({ why, changed }) => ({
    why,
    changed,
  }));
  return { answers, points, retired, said };
}
