/** A saved model that is given as answers to a new file comes over whole: that is how a file changes its format. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import type { Format } from '../../src/models/format.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { readModelText } from '../../src/models/model-text.ts';
import { ourQuestions } from '../end-to-end/sitting.ts';
import { modelsOf } from '../generated.ts';
import { newFolder, run } from './run.ts';

const QUESTIONS = ourQuestions();
const NOW = '2041-02-03T04:05:06Z';

function modelIn(format: Format, folder: string, file: string): Model {
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  const read = readModelText(format, file, text, QUESTIONS);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.model;
}

test('through any two formats and back, but for when it was revised, and for what is yet to be settled', async () => {
  const formats = fc.constantFrom(...FORMATS);
  const property = fc.asyncProperty(modelsOf(QUESTIONS, 1), formats, formats, async ([model], one, other) => {
    if (!model) return;
    const folder = newFolder();
    const [a, b, c] = [one, other, one].map(({ endings }, index) => `${'abc'[index]}${endings[0]}`);
    const text = one.create(model, QUESTIONS);
    for (const [to = '', from = ''] of [
      [b, a],
      [c, b],
    ]) {
      const args = ['init', to, '--answers', from];
      const ran = await run(args, { folder, files: { [a ?? '']: text }, now: NOW });
      expect([ran.code, ran.stdout]).toEqual([0, '']);
    }
    const expected = {
      ...modelIn(one, folder, a ?? ''),
      revised: NOW,
      unsettled: new Map(),
    };
    expect(modelIn(one, folder, c ?? '')).toEqual({ ...expected, started: expected.started ?? NOW });
  });
  await fc.assert(property, { numRuns: 60 });
}, 60_000);

describe('its history comes along', () => {
  const REVISED = async () => {
    const { folder } = await run(['init', 'a.yaml'], { stdin: 'form: natural' });
    const stdin = 'form: assigned\nwhy: The council asked';
    await run(['init', 'a.yaml', '--edit'], { folder, stdin, now: '2026-12-01T12:00:00Z' });
    return folder;
  };
  const HISTORY = 'December 1, 2026: Form: Natural → Assigned. The council asked';

  test.each([
    ['from a file', ['--answers', 'a.yaml'], false],
    ['through a pipe', [], true],
    ['over a file that is started over', ['--answers', 'a.yaml', '--force'], false],
  ])('%s', async (_, flags, isPiped) => {
    const folder = await REVISED();
    const text = fs.readFileSync(path.join(folder, 'a.yaml'), 'utf8');
    if (flags.includes('--force')) fs.writeFileSync(path.join(folder, 'b.md'), 'something else');
    await run(['init', 'b.md', ...flags], { folder, ...(isPiped && { stdin: text }) });
    expect((await run(['show', 'b.md', '--history'], { folder })).stdout.trim()).toBe(HISTORY);
  });

  test('to standard output', async () => {
    const folder = await REVISED();
    const { stdout } = await run(['init', '-', '--format', 'json', '--answers', 'a.yaml'], { folder });
    const shown = await run(['show', 'b.json', '--history'], { folder, files: { 'b.json': stdout } });
    expect(shown.stdout.trim()).toBe(HISTORY);
  });

  test('but not into a file that is there, which has its own', async () => {
    const folder = await REVISED();
    await run(['init', 'b.md'], { folder, stdin: 'form: natural' });
    await run(['init', 'b.md', '--edit', '--answers', 'a.yaml'], { folder, now: '2026-12-02T12:00:00Z' });
    expect((await run(['show', 'b.md', '--history'], { folder })).stdout.trim()).toBe(
      'December 2, 2026: Form: Natural → Assigned.',
    );
  });
});

test('a worksheet that was filled in begins on the day, with all that it leaves blank open', async () => {
  const { files, folder } = await run(['worksheet', '--to', 'w.yaml', '--section', 'location']);
  const filled = (files['w.yaml'] ?? '').replace('location: []', 'location: [community]');
  await run(['init', 'm.yaml', '--answers', 'w.yaml'], { folder, files: { 'w.yaml': filled }, now: NOW });
  const model = modelIn(FORMATS.find(({ name }) => name === 'yaml') as Format, folder, 'm.yaml');
  expect([model.started, model.revised, model.newQuestions]).toEqual([NOW, NOW, []]);
});
