import { describe, expect, test } from 'vitest';
import { asJson, EVERYTHING, POINTS } from './models.ts';
import { contentOf, run } from './run.ts';

const WAYS = [
  ['a.yaml', 'b.md', 'c.json', 'd.yml'],
  ['a.json', 'b.yaml', 'c.md', 'd.json'],
  ['a.md', 'b.json', 'c.yaml', 'd.markdown'],
];

describe('a model goes from one format to another', () => {
  test.each(WAYS)('%s → %s → %s → %s, with all answers and points', async (first, ...others) => {
    const { folder } = await run(['init', first], { stdin: asJson({ ...EVERYTHING, points: POINTS }) });
    let last = first;
    for (const next of others) {
      const ran = await run(['init', next, '--answers', last], { folder });
      expect([next, ran.code, ran.stdout]).toEqual([next, 0, '']);
      expect(await contentOf(folder, next)).toEqual({ answers: EVERYTHING, points: POINTS });
      last = next;
    }
    const stillThere = await contentOf(folder, first);
    expect(stillThere).toEqual({ answers: EVERYTHING, points: POINTS });
  });

  test.each(WAYS)('%s → %s, by hand through standard output', async (from, to) => {
    const { folder } = await run(['init', from], { stdin: asJson({ ...EVERYTHING, points: POINTS }) });
    const format = { md: 'markdown', json: 'json', yaml: 'yaml' }[to.split('.')[1] ?? ''] ?? '';
    const { stdout } = await run(['init', '-', '--format', format, '--answers', from], { folder });
    await run(['check', to], { folder, files: { [to]: stdout } });
    expect(await contentOf(folder, to)).toEqual({ answers: EVERYTHING, points: POINTS });
  });
});
