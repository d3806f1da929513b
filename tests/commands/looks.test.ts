/** How output looks: colours only where they are wanted, and only signs that the terminal can draw. */
import { describe, expect, test } from 'vitest';
import { asJson, EVERYTHING, OTHER_QUESTIONS } from './models.ts';
import { run } from './run.ts';

const LOOKS = /\u001b\[[\d;:]*m/;

/** The folder of a model in `m.yaml` that was revised. */
async function revised(): Promise<string> {
  const { folder } = await run(['init', 'm.yaml'], { stdin: asJson({ ...EVERYTHING, pay: [] }) });
  await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'form: natural' });
  return folder;
}

test.each<[string, Record<string, string>, number | undefined, boolean]>([
  ['in a terminal', {}, 80, true],
  ['in a terminal with an empty NO_COLOR, which is none', { NO_COLOR: '' }, 80, true],
  ['in a terminal with NO_COLOR', { NO_COLOR: '1' }, 80, false],
  ['in a terminal with any other NO_COLOR', { NO_COLOR: 'false' }, 80, false],
  ['in a terminal with NO_COLOR and FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, 80, false],
  ['in a terminal with FORCE_COLOR=0', { FORCE_COLOR: '0' }, 80, false],
  ['in a pipe', {}, undefined, false],
  ['in a pipe with FORCE_COLOR', { FORCE_COLOR: '1' }, undefined, true],
])('show has colours where they are wanted: %s', async (_, env, columns, coloured) => {
  const around = { folder: await revised(), env, ...(columns && { columns }) };
  expect(LOOKS.test((await run(['show', 'm.yaml'], around)).stdout)).toBe(coloured);
});

test.each<[string, Record<string, string>]>([
  ['in a terminal', {}],
  ['with FORCE_COLOR', { FORCE_COLOR: '1' }],
])('what scripts read has none: %s', async (_, env) => {
  const around = { folder: await revised(), env, columns: 80, files: { 'broken.yaml': 'form: x' } };
  const ran = [
    await run(['show', 'm.yaml', '--json'], around),
    await run(['check', 'm.yaml', 'broken.yaml'], around),
    await run(['check', 'm.yaml', '--json'], around),
    await run(['init', 'none.yaml', '--answers', 'broken.yaml', '--no-input'], around),
  ];
  expect(ran.map(({ code }) => code)).toEqual([0, 1, 0, 1]);
  for (const { stdout, stderr } of ran) expect(stdout + stderr).not.toMatch(LOOKS);
});

describe('where the terminal draws plain letters and signs only, the program adds no others', () => {
  const ASCII = /^[\x00-\x7f]*$/;

  test.each<[string, Record<string, string>]>([
    ['LANG=C', { LANG: 'C' }],
    ['LC_ALL=C', { LC_ALL: 'C', LANG: 'en_US.UTF-8' }],
    ['another character set', { LANG: 'en_US.ISO-8859-1' }],
  ])('%s', async (_, env) => {
    const questions = ['--questions', 'ours'];
    const { folder } = await run(['init', 'm.yaml', ...questions], {
      files: OTHER_QUESTIONS,
      stdin: 'crop: maize\nplot: "? the one by the river"',
    });
    await run(['init', 'm.yaml', '--edit', ...questions], { folder, stdin: 'crop: beans' });
    await run(['init', 'open.yaml', ...questions], { folder });
    const shown = async (...args: string[]) =>
      (await run(['show', ...args, ...questions], { folder, env, columns: 80 })).stdout;
    expect(await shown('m.yaml', '--history')).toMatch(/Crop: Maize -> Beans/);
    for (const args of [['m.yaml'], ['open.yaml'], ['m.yaml', '--history']]) {
      expect(await shown(...args)).toMatch(ASCII);
    }
    const checked = await run(['check', 'm.yaml', 'open.yaml', ...questions], { folder, env, columns: 80 });
    expect(checked.stdout).toMatch(ASCII);
  });
});
