import { expect, test } from 'vitest';
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
    '1 December 2026: What feedback from young people should shape the model? (rewritten); ' +
      'Location: from Program site to Community, Program site. The youth council asked for a place closer to school.',
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
