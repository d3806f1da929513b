import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './run.ts';

test('a history reads as sentences, with what was changed and why', async () => {
  const { folder } = await run(['init', 'm.yaml'], { stdin: 'location: program-site\nyouth-feedback: One' });
  const given = [
    'location: [community, program-site]',
    'youth-feedback: Two',
    'pay: paid',
    'why: The youth council asked for a place closer to school.',
  ];
  await run(['init', 'm.yaml', '--edit'], { folder, stdin: given.join('\n'), now: '2026-12-01T15:02:10Z' });
  const ran = await run(['show', 'm.yaml', '--history'], { folder });
  expect(ran.stdout.replace(/\n\s*/g, ' ').trim()).toBe(
    'December 1, 2026: What feedback from young people should shape the model? (rewritten); ' +
      'Location: Program site → Community, Program site. The youth council asked for a place closer to school.',
  );
});

test('a model that was never revised says so', async () => {
  const { folder } = await run(['init', 'm.md'], { stdin: 'program: River House' });
  await run(['init', 'm.md', '--edit'], { folder, stdin: 'form: natural' });
  const ran = await run(['show', 'm.md', '--history'], { folder });
  expect(ran.stdout).toMatch(/^No revisions yet/);
});

test('a reason that is no text is told of', async () => {
  const ran = await run(['init', 'm.yaml'], { stdin: 'program: A\nwhy: [a, b]' });
  expect([ran.code, ran.files]).toEqual([1, {}]);
  expect(ran.stderr).toMatch(/^<stdin>:2:6: why: is a list; expected text/);
});

test('what was changed on one day reads as what came of it, in the file as it was done', async () => {
  const { folder } = await run(['init', 'm.yaml'], { stdin: 'form: natural\nlocation: community' });
  const edits = [
    ['08:00', 'form: assigned\nlocation: program-site\nwhy: One'],
    ['09:00', 'form: natural\nwhy: Two'],
  ];
  for (const [time, stdin = ''] of edits)
    await run(['init', 'm.yaml', '--edit'], { folder, stdin, now: `2026-12-01T${time}:10Z` });
  const { stdout } = await run(['show', 'm.yaml', '--history'], { folder });
  expect(stdout.replace(/\s+/g, ' ').trim()).toBe(
    'December 1, 2026: Location: Community → Program site. One Two',
  );
  const document = await run(['export', 'm.yaml', '--to', '-', '--format', 'json', '--with-notes'], {
    folder,
  });
  expect(JSON.parse(document.stdout).revisions).toEqual([
    { on: '2026-12-01T09:00:10Z', changes: ['Location: Community → Program site'], why: 'One\nTwo' },
  ]);
  const kept = JSON.parse((await run(['show', 'm.yaml', '--json'], { folder })).stdout).revisions;
  expect(kept.map(({ changed }: { changed: object }) => Object.keys(changed))).toEqual([
    ['form', 'location'],
    ['form'],
  ]);
});

test.each([
  ['assigned', 'Form: Natural → Assigned'],
  ['natural', null],
])(
  'the history and every document end at what is true: not sure for a while, then %s',
  async (last, change) => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: 'form: natural' });
    for (const form of ['not-sure', last])
      await run(['init', 'm.yaml', '--edit'], { folder, stdin: `form: ${form}` });
    const history = (await run(['show', 'm.yaml', '--history'], { folder })).stdout;
    expect(history).not.toContain('Not sure');
    if (change) expect(history).toContain(change);
    for (const format of ['md', 'html', 'json']) {
      const { stdout } = await run(['export', 'm.yaml', '--to', '-', '--format', format], { folder });
      expect(stdout).not.toMatch(/→ Not sure/);
      expect(stdout.includes('Natural → Assigned')).toBe(change !== null);
    }
  },
);

test('where all was changed back, it says so rather than nothing', async () => {
  const { folder } = await run(['init', 'm.yaml'], { stdin: 'form: natural' });
  for (const stdin of ['form: assigned', 'form: natural'])
    await run(['init', 'm.yaml', '--edit'], { folder, stdin });
  expect((await run(['show', 'm.yaml', '--history'], { folder })).stdout).toMatch(/^No revision stays/);
});

describe("words of one's own in the revisions of an earlier file", () => {
  const REVISIONS = `revisions:
  # before the words
  - on: 2026-11-01
    changed: { pay: { from: [paid], to: [volunteer] } }
  - on: 2026-11-02
    why: They asked.
    changed:
      location: { from: [{ other: Hummingbird hall }], to: [community, other: Hummingbird yard] }
  - on: 2026-11-03
    changed: { form: { from: natural, to: { assigned: hummingbird } } }
`;
  const HEAD = 'mentoring-model: 1\nquestionnaire: mentoring-models 2\n';
  const JSON_MODEL = {
    'mentoring-model': 1,
    questionnaire: 'mentoring-models 2',
    answers: { form: 'assigned' },
    revisions: [{ on: '2026-11-02', changed: { location: { from: [{ other: 'Hummingbird' }], to: [] } } }],
  };
  const FILES = {
    'm.yaml': `${HEAD}answers: { form: assigned }\n${REVISIONS}`,
    'm.md': `---\n${HEAD}${REVISIONS}---\n\n# Ours\n\n### Form? <!-- form -->\n\n- [x] Assigned\n`,
    'm.json': JSON.stringify(JSON_MODEL),
  };

  test.each(Object.keys(FILES))('are shown nowhere: %s', async (file) => {
    for (const args of [
      ['show', file, '--history'],
      ['show', file, '--json'],
      ['export', file, '--to', '-', '--format', 'html', '--with-notes'],
      ['check', file, '--json'],
      ['init', '-', '--format', 'yaml', '--answers', file],
    ]) {
      const { code, stdout, stderr } = await run(args, { files: FILES });
      expect([code, stdout.length > 0]).toEqual([0, true]);
      expect(`${stdout}${stderr}`.toLowerCase()).not.toContain('hummingbird');
    }
  });

  test.each(Object.keys(FILES))('go with the next save, which says so, and not before: %s', async (file) => {
    const same = await run(['init', file, '--edit'], { files: FILES, stdin: 'form: assigned' });
    expect(same.files).toEqual(FILES);
    expect(same.stderr).not.toContain('taken out');
    const { folder } = same;
    const first = await run(['init', file, '--edit'], { folder, stdin: 'purpose: [developmental]' });
    expect(first.stderr).toContain(`Words of your own were taken out of earlier revisions in ${file}`);
    expect(fs.readFileSync(path.join(folder, file), 'utf8').toLowerCase()).not.toContain('hummingbird');
    expect((await run(['show', file, '--history'], { folder })).stdout).toMatch(/Location: Other → /);
    const second = await run(['init', file, '--edit'], { folder, stdin: 'program: River House' });
    expect(second.stderr).not.toContain('taken out');
  });

  test.each(Object.keys(FILES))('are left out of a new file, which says so: %s', async (file) => {
    for (const args of [
      ['init', 'new.yaml', '--answers', file, '--quiet'],
      ['init', '-', '--answers', file],
    ]) {
      const { stdout, stderr, files } = await run(args, { files: FILES });
      expect(stderr).toContain('Words of your own in earlier revisions were left out');
      expect(`${stdout}${files['new.yaml'] ?? ''}`.toLowerCase()).not.toContain('hummingbird');
      expect(files[file]).toBe(FILES[file as keyof typeof FILES]);
    }
  });

  test('go alone: what stands before them in the file stays as it is written', async () => {
    const { files } = await run(['init', 'm.yaml', '--edit'], {
      files: FILES,
      stdin: 'purpose: [developmental]',
    });
    const [kept] = REVISIONS.split('  - on: 2026-11-02');
    expect(files['m.yaml']).toContain(kept);
    expect(files['m.yaml']).toContain('why: They asked.');
  });
});

test('words that somebody put into a revision by hand are shown nowhere, and go with the next save', async () => {
  const files = {
    'm.yaml': `mentoring-model: 1
questionnaire: mentoring-models 2
answers:
  youth-feedback: b
  location: [community]
points:
  online-safety: c
revisions:
  - on: 2026-11-24T09:00:00Z
    changed:
      youth-feedback: { from: kingfisher, to: b }
      online-safety: { from: kingfisher, to: c }
      location: { from: [Kingfisher pond], to: [community] }
`,
  };
  const { folder } = await run(['check', 'm.yaml'], { files });
  for (const args of [
    ['show', 'm.yaml', '--history'],
    ['show', 'm.yaml', '--json'],
    ['check', 'm.yaml'],
    ...['md', 'html', 'json'].map((format) => [
      'export',
      'm.yaml',
      '--with-notes',
      '--to',
      '-',
      '--format',
      format,
    ]),
    ['init', '-', '--answers', 'm.yaml'],
  ]) {
    const { stdout, stderr } = await run(args, { folder });
    expect(`${args}: ${stdout}${stderr}`).not.toMatch(/kingfisher/i);
  }
  const history = (await run(['show', 'm.yaml', '--history'], { folder })).stdout;
  expect(history).toContain('(rewritten)');
  const saved = await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'program: A' });
  expect(saved.stderr).toContain('Words of your own were taken out of earlier revisions');
  expect(saved.files['m.yaml']).not.toMatch(/kingfisher/i);
  expect(saved.files['m.yaml']).toContain('to: [community]');
});
