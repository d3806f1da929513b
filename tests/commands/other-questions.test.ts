import { describe, expect, test } from 'vitest';
import { OTHER_QUESTIONS } from './models.ts';
import { contentOf, run } from './run.ts';

const OURS = ['--questions', 'ours'];

describe('another questionnaire', () => {
  test.each(['m.yaml', 'm.md', 'm.json'])('makes models of its own: %s', async (file) => {
    const made = await run(['init', file, ...OURS], {
      files: OTHER_QUESTIONS,
      stdin: 'crop: beans\nplot: 12',
    });
    const { folder } = made;
    expect([made.code, made.stdout]).toEqual([0, '']);
    expect(made.files[file]).toContain('our-own 3');
    expect(made.files[file]).not.toContain('mentoring-models');
    const edited = await run(['init', file, '--edit', ...OURS], { folder, stdin: 'crop: maize\nplot: ""' });
    expect(edited.code).toBe(0);
    const shown = await run(['show', file, ...OURS], { folder });
    expect(shown.stdout).toMatch(/^Our own questions$/m);
    expect(shown.stdout).toContain('✔ Maize');
    expect(shown.stdout).toContain('Which plot is it?');
    const { stdout } = await run(['show', file, '--json', ...OURS], { folder });
    expect(JSON.parse(stdout)).toMatchObject({ status: 'complete', answers: { crop: 'maize' } });
  });

  test('has ids of its own', async () => {
    const ran = await run(['init', 'm.yaml', ...OURS], {
      files: OTHER_QUESTIONS,
      stdin: 'form: natural\ncrop: bens',
    });
    expect([ran.code, ran.files]).toEqual([1, OTHER_QUESTIONS]);
    expect(ran.stderr).toMatch(/^<stdin>:1:1: no question has this id$/m);
    expect(ran.stderr).toMatch(/^<stdin>:2:7: crop: .*did you mean "beans"/m);
    const asked = await run(['init', ...OURS, '--section', 'gardens'], { files: OTHER_QUESTIONS });
    expect([asked.code, asked.stderr]).toEqual([2, expect.stringMatching(/gardens.*did you mean "garden"/)]);
  });

  test('does not open the files of this one, nor this one its files', async () => {
    const { folder } = await run(['init', 'a.yaml'], { files: OTHER_QUESTIONS, stdin: 'form: natural' });
    await run(['init', 'b.yaml', ...OURS], { folder, stdin: 'crop: beans' });
    for (const args of [
      ['a.yaml', '--edit', ...OURS],
      ['b.yaml', '--edit'],
      ['c.yaml', '--answers', 'b.yaml'],
    ]) {
      const ran = await run(['init', ...args], { folder, stdin: '{}' });
      expect([args, ran.code]).toEqual([args, 1]);
      expect(ran.stderr).toMatch(/^[ab]\.yaml:\d+:\d+: .*another questionnaire.*--questions/m);
      expect(ran.files['c.yaml']).toBeUndefined();
    }
    expect((await contentOf(folder, 'a.yaml')).answers).toEqual({ form: ['natural'] });
  });

  test('stops every command where it is not in order, and nothing is written', async () => {
    const files = { 'ours/tool.yaml': OTHER_QUESTIONS['ours/tool.yaml'] };
    for (const command of ['init', 'show', 'check']) {
      const ran = await run([command, 'm.yaml', ...OURS], { files, stdin: 'crop: beans' });
      expect([command, ran.code, ran.stdout, ran.files]).toEqual([command, 1, '', files]);
      expect(ran.stderr).toMatch(/^ours\/tool\.yaml:7:12: garden: /m);
    }
  });
});

test.each([
  ['a saved model', ['init', 'ours/m.yaml', '--no-input', ...OURS]],
  ['a worksheet', ['worksheet', '--to', 'ours/answers.yaml', ...OURS]],
])('%s that is kept beside the questions is none of them', async (_, args) => {
  const made = await run(args, { files: OTHER_QUESTIONS, stdin: 'crop: beans' });
  expect(made.code).toBe(0);
  const again = await run(['init', 'm.yaml', ...OURS], { folder: made.folder, stdin: 'crop: beans' });
  expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('Saved in m.yaml')]);
  const checked = await run(['check', ...OURS], { folder: made.folder });
  expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('ours: reads well')]);
});
