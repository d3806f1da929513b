import { describe, expect, test } from 'vitest';
import { asJson, CHOICES, EVERYTHING, POINTS } from './models.ts';
import { contentOf, run } from './run.ts';

const EVERY = asJson({ ...EVERYTHING, points: POINTS });

describe('init -', () => {
  test.each([
    ['yaml', 'yaml'],
    ['markdown', 'md'],
    ['json', 'json'],
  ])('writes a document as %s that reads as a file', async (format, ending) => {
    const out = await run(['init', '-', '--format', format], { stdin: EVERY });
    expect([out.code, out.files]).toEqual([0, {}]);
    const { folder } = await run(['check', `m.${ending}`], { files: { [`m.${ending}`]: out.stdout } });
    expect(await contentOf(folder, `m.${ending}`)).toEqual({ answers: EVERYTHING, points: POINTS });
    const saved = await run(['init', `n.${ending}`], { stdin: EVERY });
    expect(out.stdout).toBe(saved.files[`n.${ending}`]);
  });

  test('writes YAML unless told otherwise, and only that', async () => {
    const plain = await run(['init', '-'], { stdin: EVERY });
    const yaml = await run(['init', '-', '--format', 'yaml'], { stdin: EVERY });
    expect(plain.stdout).toBe(yaml.stdout);
    expect(plain.stdout).toMatch(/^# .*\nmentoring-model: 2\n/);
    expect(plain.stderr).toMatch(/open.*\byouth-needs\b/);
  });

  test('takes answers from a file, and from its own output', async () => {
    const files = { 'a.json': EVERY };
    const first = await run(['init', '-', '--answers', 'a.json', '--format', 'json'], { files });
    expect([first.code, first.files]).toEqual([0, files]);
    const second = await run(['init', '-', '--format', 'json'], { stdin: first.stdout });
    expect(JSON.parse(second.stdout)).toEqual(JSON.parse(first.stdout));
  });

  test('writes nothing with --complete while a model choice is open', async () => {
    const open = await run(['init', '-', '--complete'], { stdin: asJson({ ...CHOICES, form: 'not-sure' }) });
    expect([open.code, open.stdout]).toEqual([1, '']);
    expect(open.stderr).toMatch(/\bform\./m);
    const complete = await run(['init', '-', '--complete'], { stdin: asJson(CHOICES) });
    expect([complete.code, complete.stdout]).toEqual([0, expect.stringContaining('status: complete')]);
  });

  test('never asks, not even in a terminal', async () => {
    const ran = await run(['init', '-'], { typed: true, columns: 80 });
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('--answers');
  });
});
