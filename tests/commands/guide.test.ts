/** The guide to the choices, as commands read it. */
import { describe, expect, test } from 'vitest';
import { FILES as GUIDE } from '../guide/folder.ts';
import { FILES as QUESTIONS } from '../questionnaire/folder.ts';
import { run } from './run.ts';

const inFolder = (folder: string, texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${folder}/${name}`, text]));

/** A questionnaire folder of somebody's own, with a guide. */
const OURS = {
  ...inFolder('ours', QUESTIONS),
  'ours/place.yaml': (QUESTIONS['place.yaml'] ?? '').replace('ask: Who?', 'ask: Who?\n    careful: false'),
  ...inFolder('ours/guide', GUIDE),
};

describe('check --questions', () => {
  test('takes in the guide', async () => {
    const ran = await run(['check', '--questions', 'ours'], { files: OURS });
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([
      0,
      'ours: reads well: 2 sections, 3 questions, 1 point, 3 entries of a guide\n',
      '',
    ]);
  });

  test('says what is amiss in it, with its place, and then has not read the questionnaire well', async () => {
    const files = { ...OURS, 'ours/guide/where.yaml': (GUIDE['where.yaml'] ?? '').replace('away:', 'awya:') };
    const ran = await run(['check', '--questions', 'ours'], { files });
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toContain(
      'ours/guide/where.yaml:3:3: awya: is no option of where; did you mean "away"?',
    );
  });

  test('warns of it among the wording, as JSON too', async () => {
    const sources = (GUIDE['sources.yaml'] ?? '').replace(', read: abstract }', ' }');
    const files = { ...OURS, 'ours/guide/sources.yaml': sources };
    const ran = await run(['check', '--questions', 'ours', '--json'], { files });
    expect(JSON.parse(ran.stdout)).toMatchObject({
      reads: true,
      warnings: ['ours/guide/sources.yaml:2:3: one: does not say how much of it was read; expected a read'],
    });
  });
});

test('a guide that does not read stands in the way of no answer', async () => {
  const files = { ...OURS, 'ours/guide/where.yaml': 'question: [' };
  const ran = await run(['init', 'm.yaml', '--questions', 'ours'], { files, stdin: 'where: home' });
  expect(ran.code).toBe(0);
  expect((await run(['show', 'm.yaml', '--questions', 'ours'], { folder: ran.folder })).code).toBe(0);
});
