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

  test.each(WAYS)('%s → %s → %s → %s, with words behind any option', async (first, ...others) => {
    const answers = {
      form: [{ 'not-sure': 'until the council has met' }],
      type: [{ traditional: 'only by day' }, { blended: 'Two of these' }],
      location: [{ community: 'By phone, messages or video' }, 'program-site', { other: 'Library: hall' }],
      pay: [{ paid: 'from May on\n- [x] Volunteer' }],
    };
    const { folder } = await run(['init', first], { stdin: asJson(answers) });
    for (const [index, next] of others.entries()) {
      const ran = await run(['init', next, '--answers', [first, ...others][index] ?? ''], { folder });
      expect([next, ran.code]).toEqual([next, 0]);
      expect((await contentOf(folder, next)).answers).toEqual(answers);
    }
  });

  test.each([
    ['m.yaml', 'program: |\n    River\n\n      House  \n'],
    ['m.yaml', 'program: "River\\r\\nHouse\\n\\n"\n'],
    ['m.json', '"program": "\\nRiver \\u2028 House"'],
  ])('an answer of one line that stands in several is read whole: %s', async (file, entry) => {
    const head = ['mentoring-model: 1', 'questionnaire: mentoring-models 2'];
    const text = file.endsWith('.json')
      ? `{"mentoring-model": "1", "questionnaire": "mentoring-models 2", "answers": {${entry}}}`
      : `${head.join('\n')}\nanswers:\n  ${entry}`;
    const { folder } = await run(['init', 'n.md', '--answers', file], { files: { [file]: text } });
    for (const one of [file, 'n.md'])
      expect((await contentOf(folder, one)).answers).toEqual({ program: 'River House' });
    const edited = await run(['init', file, '--edit'], { folder, stdin: 'pay: paid' });
    if (file.endsWith('.yaml')) expect(edited.files[file]).toContain(entry.trimEnd());
    expect((await contentOf(folder, file)).answers).toEqual({ program: 'River House', pay: ['paid'] });
  });
});
