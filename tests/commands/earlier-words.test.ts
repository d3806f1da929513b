/** What was taken out of an answer is in its file alone, until somebody who is asked has chosen. */

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newModel } from '../../src/model/model.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { allPoints, allQuestions } from '../../src/questionnaire/questionnaire.ts';
import { DOCUMENTS, WORKSHEETS } from '../documents/endings.ts';
import { ownQuestionnaire } from '../interview/scripted.ts';
import { newFolder, run } from './run.ts';

const OWN = ownQuestionnaire();
const QUESTIONS = fileURLToPath(new URL('../../questions', import.meta.url));
const SECRET = 'Hummingbird';
const ASKED = [...allQuestions(OWN), ...allPoints(OWN)];
const IDS = ASKED.map(({ id }) => id);

/** A model in which these questions are to be settled, as each format keeps it. */
function fileOf(name: string, ids: readonly string[]): string {
  const format = FORMATS.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
  const isNote = (id: string) => allPoints(OWN).some((point) => point.id === id);
  const [points, questions] = [ids.filter(isNote), ids.filter((id) => !isNote(id))];
  const texts = questions.filter((id) =>
    ['text', 'notes'].includes(allQuestions(OWN).find((one) => one.id === id)?.kind ?? ''),
  );
  const model = {
    ...newModel('2026-11-23T09:12:44Z'),
    answers: new Map(texts.map((id) => [id, 'Short'])),
    points: new Map(points.map((id) => [id, 'Short'])),
    unsettled: new Map(ids.map((id) => [id, `${SECRET} said more about ${id}`])),
  };
  return format?.create(model, OWN) ?? '';
}

/** Answers that stand beside it. */
const OTHER = 'other.yaml';

/** Every command that asks nobody, with its arguments: `m` is the model. */
const COMMANDS: readonly (readonly [name: string, args: (m: string) => string[], stdin?: string])[] = [
  ['show', (m) => ['show', m]],
  ['show', (m) => ['show', m, '--json']],
  ['show', (m) => ['show', m, '--with-notes']],
  ['show', (m) => ['show', m, '--history']],
  ['check', (m) => ['check', m]],
  ['check', (m) => ['check', m, '--json']],
  ['check', (m) => ['check', '--questions', QUESTIONS, '--against', m]],
  ...DOCUMENTS.flatMap((kind) => [
    ['export', (m: string) => ['export', m, '--to', `out.${kind}`]] as const,
    ['export', (m: string) => ['export', m, '--with-notes', '--with-open', '--to', `all.${kind}`]] as const,
  ]),
  ...WORKSHEETS.map((kind) => ['worksheet', () => ['worksheet', '--to', `w.${kind}`]] as const),
  ['worksheet', () => ['worksheet', '--fillable', '--to', 'fill.html']],
  ['worksheet', () => ['worksheet', '--for', 'youth', '--to', 'a-few-questions.docx']],
  ['guide', () => ['guide']],
  ['compare', (m) => ['compare', m, OTHER, '--with-notes']],
  ['compare', (m) => ['compare', m, OTHER, '--with-notes', '--json']],
  ['compare', (m) => ['compare', m, OTHER, '--with-notes', '--to', 'sides.docx']],
  ['combine', (m) => ['combine', m, OTHER, '--to', 'both.yaml']],
  ...['new.yaml', 'new.md', 'new.json'].map(
    (name) => ['init', (m: string) => ['init', name, '--answers', m]] as const,
  ),
  ['init', (m) => ['init', '-', '--answers', m]],
  ['init', (m) => ['init', m, '--edit'], 'program: River House'],
  ['init', (m) => ['init', m, '--force'], 'program: River House'],
];

/** All that a run left behind in words: what it said, and its files but for the model and copies of it. */
function leftBy(folder: string, m: string): string {
  const others = fs.readdirSync(folder).filter((name) => !name.startsWith(m));
  return others
    .map((name) => {
      const bytes = fs.readFileSync(path.join(folder, name));
      if (!name.endsWith('.docx')) return bytes.toString();
      return Object.values(unzipSync(bytes))
        .map((part) => Buffer.from(part).toString())
        .join('');
    })
    .join('\n');
}

test('all commands of the program are tried', async () => {
  const { stdout } = await run(['--help']);
  const commands = [...stdout.matchAll(/^ {2}([a-z]+) .*/gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'help');
  expect(new Set(commands.slice(0))).toEqual(new Set(COMMANDS.map(([name]) => name)));
});

test('no command but those that ask prints or carries what is yet to be settled', async () => {
  const some = fc.subarray(IDS, { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...COMMANDS),
      fc.constantFrom('m.yaml', 'm.md', 'm.json'),
      some,
      async ([, args, stdin = ''], m, ids) => {
        const folder = newFolder();
        const before = fileOf(m, ids);
        expect(before).toContain(SECRET);
        const ran = await run(args(m), { folder, stdin, files: { [m]: before, [OTHER]: 'form: natural' } });
        expect([0, 1]).toContain(ran.code);
        expect(ran.stdout).not.toContain(SECRET);
        expect(ran.stderr).not.toContain(SECRET);
        expect(leftBy(folder, m)).not.toContain(SECRET);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

describe.each(['m.yaml', 'm.md', 'm.json'])('in %s what is yet to be settled', (m) => {
  const file = () => ({ [m]: fileOf(m, ['youth-feedback', 'program']) });
  const ask = allQuestions(OWN).find(({ id }) => id === 'youth-feedback')?.ask ?? '';

  test('stays in the file where a script changes something else', async () => {
    const ran = await run(['init', m, '--edit'], { stdin: 'took-part: Two advisers', files: file() });
    expect(ran.code).toBe(0);
    expect(ran.files[m]).toContain(`${SECRET} said more about youth-feedback`);
  });

  test('is named by check, with the id of its question', async () => {
    const ran = await run(['check', m], { files: file() });
    expect(ran.stdout).toContain('yet to be settled: program, youth-feedback');
    const asJson = await run(['check', m, '--json'], { files: file() });
    expect(JSON.parse(asJson.stdout)[0].unsettled).toEqual(['program', 'youth-feedback']);
  });

  test('is named by show, in the words of its question', async () => {
    const ran = await run(['show', m], { files: file() });
    expect(ran.stdout.replace(/\s+/g, ' ')).toMatch(/Shorter than before when somebody stopped.*/);
    expect(ran.stdout.replace(/\s+/g, ' ')).toContain(ask);
  });
});
