/** Worksheets of some of the questions: a model made of one knows of the others. */
import { describe, expect, test } from 'vitest';
import { run } from './run.ts';

const blank = async (...args: readonly string[]) =>
  (await run(['worksheet', '--to', '-', '--format', 'markdown', ...args])).stdout;

describe.each([
  ['a way', ['--way', 'page-one']],
  ['a section', ['--section', 'location']],
  ['next steps alone', ['--section', 'next-steps']],
])('a Markdown worksheet of %s', (_, only) => {
  const fill = (page: string) =>
    page.replace('- [ ] Community', '- [x] Community').replace(/- \[ \] (.*offered: check-ins)/, '- [x] $1');

  test.each(['m.yaml', 'm.md', 'm.json'])(
    'makes %s, of which nobody is told that questions are new',
    async (file) => {
      for (const page of [await blank(...only), fill(await blank(...only))]) {
        const made = await run(['init', file, '--answers', 'w.md', '--no-input'], {
          files: { 'w.md': page },
        });
        const { folder } = made;
        const shown = await run(['show', file], { folder });
        const edited = await run(['init', file, '--edit'], { folder, stdin: 'program: River House' });
        expect([made.code, shown.code, edited.code]).toEqual([0, 0, 0]);
        for (const { stderr, stdout } of [made, shown, edited])
          expect(stderr + stdout).not.toMatch(/new question|has changed/);
        const { stdout } = await run(['show', file, '--json'], { folder });
        expect(JSON.parse(stdout).open).toContain('purpose');
      }
    },
  );

  test('says nothing untrue of itself, and can be gone on with as it is', async () => {
    const page = fill(await blank(...only));
    const { folder, ...shown } = await run(['show', 'w.md'], { files: { 'w.md': page } });
    expect([shown.code, shown.stderr]).toEqual([0, '']);
    const edited = await run(['init', 'w.md', '--edit'], { folder, stdin: 'purpose: developmental' });
    expect([edited.code, edited.stderr]).toEqual([0, expect.not.stringMatching(/new question|has changed/)]);
    const again = await run(['show', 'w.md', '--json'], { folder });
    expect(JSON.parse(again.stdout).answers).toMatchObject({ purpose: ['developmental'] });
    expect((await run(['check', 'w.md'], { folder })).stdout).not.toMatch(/new/);
  });
});

test('a page that says of itself which questions it knew says so under its headings alone', async () => {
  const page = (await blank('--section', 'location')).replace(/^open: all$/m, 'open: [form]');
  const ran = await run(['show', 'w.md'], { files: { 'w.md': page } });
  expect([ran.code, ran.stderr]).toEqual([
    1,
    expect.stringMatching(/w\.md:\d+:1: "open" stands under the headings/),
  ]);
  expect(await blank()).not.toMatch(/^open:/m);
});

test('a question that comes to the questionnaire later is new to a model that was made of a worksheet', async () => {
  const files = {
    'q/tool.yaml':
      'id: garden\nversion: 1\nlanguage: en\ntitle: Garden\nwelcome: Welcome.\nprivacy: Private.\nsections: [plot, shed]\n',
    'q/plot.yaml': 'id: plot\ntitle: Plot\nquestions:\n  - { id: soil, kind: text, ask: How is the soil? }\n',
    'q/shed.yaml': 'id: shed\ntitle: Shed\nquestions:\n  - { id: key, kind: text, ask: Where is the key? }\n',
  };
  const Q = ['--questions', 'q'];
  const sheet = await run(['worksheet', '--to', 'w.md', '--section', 'shed', ...Q], { files });
  const { folder } = sheet;
  await run(['init', 'm.md', '--answers', 'w.md', '--no-input', ...Q], { folder });
  const later = {
    'q/tool.yaml': files['q/tool.yaml'].replace('version: 1', 'version: 2'),
    'q/shed.yaml': `${files['q/shed.yaml']}  - { id: roof, kind: text, ask: Is the roof tight? }\n`,
  };
  const shown = await run(['show', 'm.md', ...Q], { folder, files: later });
  expect(shown.stderr).toBe('The questionnaire has changed: 1 new question.\n');
});
