import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { asJson, CHOICES, EVERYTHING, POINTS } from './models.ts';
import { contentOf, run } from './run.ts';

const BY_HAND = `# Ours, do not touch
mentoring-model: 1
questionnaire: mentoring-models 2
started: 2026-01-01T00:00:00Z
revised: 2026-01-01T00:00:00Z

answers:
  # we argued about this one
  program:   "River House"   # a working title
  form: natural
  type: [traditional,   peer]
  youth-feedback: >-
    Someone
    who stays.
points:
  online-safety: Our own app.
`;

const LONG_AGO = new Date('2026-01-02T03:04:05Z');

describe('answers over a saved model', () => {
  test('leave alone what they leave out, and clear what they give empty', async () => {
    const given =
      'form: assigned\nyouth-feedback: ""\ntype: []\nprogram: ~\npoints: { online-safety: "" }\npay: paid\n';
    const ran = await run(['init', 'm.yaml', '--edit'], { files: { 'm.yaml': BY_HAND }, stdin: given });
    expect(ran.code).toBe(0);
    expect(await contentOf(ran.folder, 'm.yaml')).toEqual({
      answers: { form: ['assigned'], pay: ['paid'] },
    });
  });

  test('change their own lines of the file and no other, and say what they changed', async () => {
    const ran = await run(['init', 'm.yaml', '--edit'], {
      files: { 'm.yaml': BY_HAND },
      stdin: 'form: assigned',
      now: '2026-12-01T00:00:00Z',
    });
    const before = BY_HAND.split('\n');
    const after = (ran.files['m.yaml'] ?? '').split('\n');
    expect(before.filter((line) => !after.includes(line))).toEqual([
      'revised: 2026-01-01T00:00:00Z',
      '  form: natural',
    ]);
    expect(after.filter((line) => !before.includes(line))).toEqual([
      'revised: 2026-12-01T00:00:00Z',
      '  form: [assigned]',
      'revisions:',
      '  - "on": 2026-12-01T00:00:00Z',
      '    changed:',
      '      form: {from: [natural], to: [assigned]}',
    ]);
  });

  test.each([
    ['the same', 'form: natural\nprogram: River House\ntype: [peer, traditional]'],
    ['no answers at all', '{}'],
    ['a clearing of what is not there', 'pay: []\nstatement: ""'],
  ])('write nothing where they say %s', async (_, stdin) => {
    const { folder } = await run(['--version'], { files: { 'm.yaml': BY_HAND } });
    fs.utimesSync(path.join(folder, 'm.yaml'), LONG_AGO, LONG_AGO);
    const ran = await run(['init', 'm.yaml', '--edit'], { folder, stdin });
    expect([ran.code, ran.files]).toEqual([0, { 'm.yaml': BY_HAND }]);
    expect(fs.statSync(path.join(folder, 'm.yaml')).mtime).toEqual(LONG_AGO);
  });

  test.each(['m.yaml', 'm.md', 'm.json'])('write nothing to %s where it holds them already', async (file) => {
    const stdin = asJson({ ...EVERYTHING, points: POINTS });
    const { folder, files } = await run(['init', file], { stdin });
    fs.utimesSync(path.join(folder, file), LONG_AGO, LONG_AGO);
    const again = await run(['init', file, '--edit'], { folder, stdin, now: '2027-01-01T00:00:00Z' });
    expect([again.code, again.files]).toEqual([0, files]);
    expect(fs.statSync(path.join(folder, file)).mtime).toEqual(LONG_AGO);
  });

  test.each(['m.yaml', 'm.md', 'm.json'])('are merged into %s', async (file) => {
    const { folder } = await run(['init', file], { stdin: asJson({ ...EVERYTHING, points: POINTS }) });
    const stdin = asJson({ program: '', pay: ['paid', 'volunteer'], points: { 'online-safety': 'New app' } });
    expect((await run(['init', file, '--edit'], { folder, stdin })).code).toBe(0);
    const { program, ...others } = EVERYTHING;
    expect(program).not.toBe('');
    expect(await contentOf(folder, file)).toEqual({
      answers: { ...others, pay: ['paid', 'volunteer'] },
      points: { ...POINTS, 'online-safety': 'New app' },
    });
  });

  test('follow a link to the file, and keep who may read it', async () => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: asJson(CHOICES) });
    fs.chmodSync(path.join(folder, 'm.yaml'), 0o640);
    fs.symlinkSync('m.yaml', path.join(folder, 'link.yaml'));
    expect((await run(['init', 'link.yaml', '--edit'], { folder, stdin: 'program: New' })).code).toBe(0);
    expect(fs.lstatSync(path.join(folder, 'link.yaml')).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(path.join(folder, 'm.yaml'), 'utf8')).toContain('program: New');
    expect(fs.statSync(path.join(folder, 'm.yaml')).mode & 0o777).toBe(0o640);
  });
});
