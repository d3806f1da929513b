import { describe, expect, test } from 'vitest';
import { asJson, CHOICES } from './models.ts';
import { contentOf, run } from './run.ts';

const OURS = 'mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers:\n  program: First\n';

describe('a file that is there already', () => {
  test.each([
    ['answers', { stdin: 'program: Second' }],
    ['an answer that cannot be taken', { stdin: 'form: none' }],
    ['nothing', {}],
    ['a terminal that is not to be asked on', { typed: true, columns: 80 }],
  ])('is left alone without --edit or --force, given %s', async (_, around) => {
    const ran = await run(['init', 'm.yaml', '--no-input'], { files: { 'm.yaml': OURS }, ...around });
    expect([ran.code, ran.stdout, ran.files]).toEqual([2, '', { 'm.yaml': OURS }]);
    expect(ran.stderr).toContain('m.yaml');
    expect(ran.stderr).toContain('--edit');
    expect(ran.stderr).toContain('--force');
  });

  test('is started over with --force, and kept beside it each time', async () => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: 'program: First\nform: natural' });
    const second = await run(['init', 'm.yaml', '--force'], { folder, stdin: 'program: Second' });
    expect([second.code, second.stdout]).toEqual([0, '']);
    expect(second.stderr).toContain('m.yaml.bak');
    expect(await contentOf(folder, 'm.yaml')).toEqual({ answers: { program: 'Second' } });
    const third = await run(['init', 'm.yaml', '--force'], { folder, stdin: 'program: Third' });
    expect(third.stderr).toContain('m.yaml.bak2');
    expect(third.files['m.yaml.bak']).toContain('program: First\n');
    expect(third.files['m.yaml.bak2']).toContain('program: Second\n');
    expect(third.files['m.yaml']).toContain('program: Third\n');
    expect(Object.keys(third.files).sort()).toEqual(['m.yaml', 'm.yaml.bak', 'm.yaml.bak2']);
  });

  test('is started over with --force even where it does not read', async () => {
    const broken = 'answers: [<<<<<<< HEAD\n';
    const ran = await run(['init', 'm.yaml', '--force'], {
      files: { 'm.yaml': broken },
      stdin: asJson(CHOICES),
    });
    expect(ran.code).toBe(0);
    expect(ran.files['m.yaml.bak']).toBe(broken);
    expect((await contentOf(ran.folder, 'm.yaml')).answers).toEqual(CHOICES);
  });

  test('may be missing for --force', async () => {
    const ran = await run(['init', 'm.yaml', '--force'], { stdin: 'program: First' });
    expect([ran.code, Object.keys(ran.files)]).toEqual([0, ['m.yaml']]);
  });

  test.each([[{ stdin: 'program: First' }], [{ typed: true, columns: 80 }], [{}]])(
    'has to be there for --edit: %j',
    async (around) => {
      const ran = await run(['init', 'm.yaml', '--edit'], around);
      expect(ran.files).toEqual({});
      expect(ran.stdout).not.toContain('Choosing a mentoring model');
      expect(ran.code).not.toBe(0);
      if ('stdin' in around)
        expect([ran.code, ran.stderr]).toEqual([1, expect.stringMatching(/m\.yaml.*\n.*init m\.yaml/)]);
    },
  );

  test('is either gone on with or started over, not both', async () => {
    const files = { 'm.yaml': OURS };
    const ran = await run(['init', 'm.yaml', '--edit', '--force'], { files, stdin: 'program: Second' });
    expect([ran.code, ran.files]).toEqual([2, files]);
    expect(ran.stderr).toMatch(/--edit.*--force/);
  });
});
