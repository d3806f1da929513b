import { describe, expect, test } from 'vitest';
import { run } from './run.ts';

const tool = (version: number) => `id: garden
version: ${version}
language: en
title: Our garden
welcome: Welcome.
privacy: Stay private.
sections: [plot]
`;
const question = (id: string, more: string) => `  - id: ${id}\n    careful: false\n${more}`;
const BEFORE = `id: plot
title: Plot
questions:
${question('name', '    kind: text\n    ask: What is it called?\n')}${question('soil', '    kind: notes\n    ask: How is the soil?\n')}${question(
  'crop',
  '    kind: any\n    ask: What will grow there?\n    column: Crop\n    options:\n      - { id: beans, label: Beans }\n      - { id: maize, label: Maize }\n',
)}`;
/** "soil" is gone, "name" is called "title", beans are gone, and there is a question more. */
const AFTER = BEFORE.replace('id: name', 'id: title\n    was: name')
  .replace(question('soil', '    kind: notes\n    ask: How is the soil?\n'), '')
  .replace('      - { id: beans, label: Beans }\n', '')
  .concat(question('water', '    kind: text\n    ask: Where is the water?\n'));

const OLD = { 'q/tool.yaml': tool(1), 'q/plot.yaml': BEFORE };
const NEW = { 'q/tool.yaml': tool(2), 'q/plot.yaml': AFTER };
const GIVEN = 'name: Sunny\nsoil: "Dry.\\nAnd red."\ncrop: [beans]\n';
const Q = ['--questions', 'q'];
const LINE =
  'The questionnaire has changed: 1 new question, 1 moved, 1 retired (kept), 1 with an option that is no longer offered (kept, open).';

/** A model of the old questions, in a folder with the new ones. */
async function saved(file: string) {
  const made = await run(['init', file, ...Q], { files: OLD, stdin: GIVEN });
  return { folder: made.folder, text: made.files[file] ?? '' };
}

describe.each(['m.yaml', 'm.md', 'm.json'])(
  'a model in %s, opened with questions that have changed',
  (file) => {
    test('says so in one line, and is left as it is', async () => {
      const { folder, text } = await saved(file);
      const shown = await run(['show', file, ...Q], { folder, files: NEW });
      expect([shown.code, shown.stderr]).toEqual([0, `${LINE}\n`]);
      expect(shown.stdout).toMatch(/1 of 1 model choices\nCrop\n/);
      expect(shown.files[file]).toBe(text);
      const nothing = await run(['init', file, '--edit', ...Q], { folder, stdin: '{}' });
      expect(nothing.files[file]).toBe(text);
      expect(nothing.stderr).toContain(LINE);
    });

    test('keeps everything when it is saved, and says nothing of it from then on but what is still so', async () => {
      const { folder } = await saved(file);
      const ran = await run(['init', file, '--edit', ...Q], {
        folder,
        files: NEW,
        stdin: 'water: By the gate\n',
      });
      expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining(LINE)]);
      const { stdout } = await run(['show', '--json', file, ...Q], { folder });
      expect(JSON.parse(stdout)).toMatchObject({
        questionnaire: 'garden 2',
        answers: { title: 'Sunny', crop: ['beans'], water: 'By the gate' },
        retired: { soil: { answer: 'Dry.\nAnd red.' } },
        open: ['crop'],
      });
      const again = await run(['show', file, ...Q], { folder });
      expect(again.stderr).toBe(
        'The questionnaire has changed: 1 with an option that is no longer offered (kept, open).\n',
      );
      expect(ran.files[file]).toContain(file === 'm.json' ? 'Dry.' : 'How is the soil?');
    });

    test('is whole again with the questions of its day', async () => {
      const { folder } = await saved(file);
      await run(['init', file, '--edit', ...Q], { folder, files: NEW, stdin: 'water: By the gate\n' });
      const { stdout } = await run(['show', '--json', file, ...Q], { folder, files: OLD });
      expect(JSON.parse(stdout)).toMatchObject({
        answers: { soil: 'Dry.\nAnd red.', crop: ['beans'] },
        retired: { title: { answer: 'Sunny' }, water: { answer: 'By the gate' } },
      });
    });
  },
);

describe('for the author of a questionnaire', () => {
  test('--against says by id what it would do to saved models', async () => {
    const { folder } = await saved('m.yaml');
    const files = { ...NEW, 'broken.yaml': 'mentoring-model: 9\n' };
    const ran = await run(['check', ...Q, '--against', 'm.yaml', 'broken.yaml'], { folder, files });
    expect(ran.code).toBe(1);
    expect(ran.stdout.split('\n').slice(1)).toEqual([
      'm.yaml: would change',
      '  new: water',
      '  moved: name to title',
      '  retired (kept): soil',
      '  with an option that is no longer offered (kept, open): crop',
      'broken.yaml: would not read',
      '',
    ]);
    expect(ran.stderr).toMatch(/^broken\.yaml:1:18: mentoring-model: was made by a newer version/m);
    const same = await run(['check', ...Q, '--against', 'm.yaml'], { folder, files: OLD });
    expect([same.code, same.stdout]).toEqual([
      0,
      expect.stringMatching(/\nm\.yaml: nothing would change\n$/),
    ]);
    const json = await run(['check', '--json', ...Q, '--against', 'm.yaml'], { folder, files: NEW });
    expect(JSON.parse(json.stdout).against[0].changes).toMatchObject({
      retired: ['soil'],
      newQuestions: ['water'],
    });
  });

  test('--against says of steps what becomes of their state, and so does the program when they are opened', async () => {
    const stepsWith = (one: string, other: string) => `id: next-steps
title: Next steps
ask-with-each: Who does it?
states: { done: Done, set-aside: Set aside, elsewhere: Elsewhere }
groups: [{ id: ours, title: Ours }]
steps:
  - { id: fence, title: Fence, for: ours, when: [], do: Mend the fence.${one} }
  - { id: gate, title: Gate, for: ours, when: [], do: Lock the gate.${other} }
`;
    const files = { ...OLD, 'q/next-steps.yaml': stepsWith('', ', safety: true') };
    const stdin = 'steps: { fence: set-aside, gate: { state: elsewhere, plan: At the farm } }';
    const { folder } = await run(['init', 'm.yaml', ...Q], { files, stdin });
    const turned = { 'q/next-steps.yaml': stepsWith(', safety: true', '') };
    const same = await run(['check', ...Q, '--against', 'm.yaml'], { folder, files: turned });
    expect([same.code, same.stdout.split('\n').slice(1)]).toEqual([
      1,
      [
        'm.yaml: would not read',
        '  with "version" raised in tool.yaml it would read: would change',
        '    steps open again, since they are about safety: fence',
        '    steps set aside, since they are no longer about safety: gate',
        '',
      ],
    ]);
    const raised = await run(['check', ...Q, '--against', 'm.yaml'], {
      folder,
      files: { 'q/tool.yaml': tool(2) },
    });
    expect([raised.code, raised.stdout.split('\n').slice(1)]).toEqual([
      0,
      [
        'm.yaml: would change',
        '  steps open again, since they are about safety: fence',
        '  steps set aside, since they are no longer about safety: gate',
        '',
      ],
    ]);
    const said =
      'The questionnaire has changed: 1 step that was set aside is open again, since it is about safety, 1 step that was handled elsewhere is set aside, since it is no longer about safety.\n';
    expect((await run(['show', 'm.yaml', ...Q], { folder })).stderr).toBe(said);
    await run(['init', 'm.yaml', '--edit', ...Q], { folder, stdin: 'name: Sunny' });
    expect((await run(['show', 'm.yaml', ...Q], { folder })).stderr).toBe('');
  });

  test('--against does not promise that another version would help where it would not', async () => {
    const { folder } = await saved('m.yaml');
    const files = { ...OLD, 'm.yaml': 'mentoring-model: 1\nquestionnaire: garden 1\nanswers: [x]\n' };
    const ran = await run(['check', ...Q, '--against', 'm.yaml'], { folder, files });
    expect(ran.stdout).toMatch(/\nm\.yaml: would not read\n$/);
  });

  test.each([
    ['in use', 'id: crop', 'id: crop\n    was: name', /was "name", which is in use/],
    [
      'claimed twice',
      'id: crop',
      'id: crop\n    was: [plants, name-of-it]',
      /was "name-of-it", and so was name; expected one of them/,
    ],
  ])('an earlier id that is %s is told of', async (_, by, part, message) => {
    const plot = BEFORE.replace('id: name', 'id: name\n    was: name-of-it').replace(by, part);
    const ran = await run(['check', ...Q], { files: { ...OLD, 'q/plot.yaml': plot } });
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringMatching(message)]);
  });
});

test('a script may go on using an earlier id', async () => {
  const ran = await run(['init', 'm.json', ...Q], { files: NEW, stdin: 'name: Sunny\n' });
  expect(JSON.parse(ran.files['m.json'] ?? '').answers).toEqual({ title: 'Sunny' });
});

test('a model with retired answers keeps them in another format', async () => {
  const { folder } = await saved('m.yaml');
  const ran = await run(['init', 'n.md', '--answers', 'm.yaml', ...Q], { folder, files: NEW });
  expect([ran.code, ran.files['n.md']]).toEqual([
    0,
    expect.stringContaining('How is the soil? <!-- retired: soil -->'),
  ]);
});
