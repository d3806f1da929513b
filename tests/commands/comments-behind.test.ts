/** In YAML what follows a blank and a `#` is a comment: whoever wrote it as text is told, with the line and none of the words. */
import { describe, expect, test } from 'vitest';
import { asJson } from './models.ts';
import { contentOf, run } from './run.ts';

const told = (stderr: string) => stderr.split('\n').filter((line) => line.includes(' is a comment in YAML'));
const given = (stdin: string) => run(['init', 'm.yaml'], { stdin });

describe('behind a text', () => {
  test.each([
    ['of one line', 'form: natural\nprogram: River House # 5 north SECRET', 'line 2'],
    ['of several lines', 'youth-feedback: Someone\n  who stays # SECRET', 'line 2'],
    ['that begins with it', 'program: # SECRET', 'line 1'],
    ['in a block, beside its sign', 'youth-feedback: | # SECRET\n  Someone', 'line 1'],
    ['of an option of its own', 'location:\n  - community\n  - other: Hall # SECRET', 'line 3'],
    ['in braces', 'location: [community, other: Hall # SECRET\n  ]', 'line 1'],
    ['of a note', 'points:\n  online-safety: Ours # SECRET', 'line 2'],
    ['of a reason', 'why: They asked # SECRET\nform: natural', 'line 1'],
    ['twice', 'program: A # SECRET\nform: natural\ncomfort: B\t## SECRET', 'lines 1, 3'],
    ['with Windows line ends', 'form: natural\r\nprogram: A # SECRET\r\n', 'line 2'],
  ])('%s it is told', async (_, text, lines) => {
    const piped = await given(text);
    expect([piped.code, piped.stderr.includes('SECRET')]).toEqual([0, false]);
    expect(told(piped.stderr)).toEqual([expect.stringMatching(`^<stdin>: ${lines}: .*in quotes`)]);
    const named = await run(['init', '-', '--answers', 'a.yaml'], { files: { 'a.yaml': text } });
    expect(told(named.stderr)).toEqual([expect.stringMatching(`^a\\.yaml: ${lines}: `)]);
  });

  test('in a worksheet that was filled in it is told', async () => {
    const { files, folder } = await run(['worksheet', '--to', 'w.yaml', '--section', 'before-you-begin']);
    const filled = (files['w.yaml'] ?? '').replace('program: |', 'program: River House # 5 north');
    const ran = await run(['init', 'm.yaml', '--answers', 'w.yaml'], { folder, files: { 'w.yaml': filled } });
    expect(told(ran.stderr)).toEqual([expect.stringContaining('w.yaml: line ')]);
  });
});

describe('nothing is told', () => {
  test.each([
    ['behind an option', 'form: natural # SECRET\nlocation:\n  - community # SECRET\ntype: [peer] # SECRET'],
    ['behind quotes', 'program: "River House # 5 north" # a working title'],
    ['on a line of its own', '# for us\nprogram: River House\n# and this'],
    ['of a text in a block', 'youth-feedback: |\n  Someone # 5\n  # who stays'],
    ['of a sign without a blank', 'program: River House#5'],
    ['in JSON', asJson({ program: 'River House # 5' })],
  ])('%s', async (_, text) => {
    const { code, stderr } = await given(text);
    expect([code, told(stderr)]).toEqual([0, []]);
  });

  test('of a comment in a model that was saved', async () => {
    const { folder, files } = await given('program: River House');
    const text = (files['m.yaml'] ?? '').replace(
      'program: River House',
      'program: River House # a working title',
    );
    const ran = await run(['init', 'n.yaml', '--answers', 'm.yaml'], { folder, files: { 'm.yaml': text } });
    expect([ran.code, told(ran.stderr)]).toEqual([0, []]);
  });

  test('of a blank worksheet', async () => {
    const { folder } = await run(['worksheet', '--to', 'w.yaml']);
    const ran = await run(['init', 'm.yaml', '--answers', 'w.yaml'], { folder });
    expect([ran.code, told(ran.stderr)]).toEqual([0, []]);
  });
});

test('in quotes it is kept, as the line says', async () => {
  const { folder } = await given('program: "River House # 5 north"');
  expect((await contentOf(folder, 'm.yaml')).answers).toEqual({ program: 'River House # 5 north' });
});
