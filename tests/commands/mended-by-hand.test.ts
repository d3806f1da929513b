import { describe, expect, test } from 'vitest';
import { run } from './run.ts';

/** A Markdown page of the program's own making, changed in one place. */
async function page(stdin: string, from: string, to: string): Promise<string> {
  const { stdout } = await run(['init', '-', '--format', 'markdown'], { stdin });
  expect(stdout).toContain(from);
  return stdout.replace(from, to);
}

describe('words that somebody wrote behind a box', () => {
  const withWords = async (from: string, to: string) => {
    const [before = '', after = ''] = (await page('program: A', '## Purpose', '## Purpose')).split(
      '## Location',
    );
    expect(after).toContain(from);
    return { 'm.md': `${before}## Location${after.replace(from, to)}` };
  };

  test('that is not ticked are told of instead of left out', async () => {
    const files = await withWords('- [ ] Other', '- [ ] Other: The garden');
    const ran = await run(['check', 'm.md'], { files });
    expect([ran.code, ran.stdout]).toEqual([1, 'm.md: does not read as a saved model\n']);
    expect(ran.stderr).toMatch(/location: .*not ticked/);
    expect(ran.stderr).not.toContain('garden');
  });

  test('that says "not sure yet" are its own words', async () => {
    const files = await withWords('- [ ] Not sure yet', '- [x] Not sure yet: Ask the council');
    const ran = await run(['show', '--json', 'm.md'], { files });
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(JSON.parse(ran.stdout).answers.location).toEqual([{ 'not-sure': 'Ask the council' }]);
  });
});

test('a page that lost all its marks is refused in one line that says how that may have come', async () => {
  const text = await page('program: A', '<!-- program -->', '');
  const ran = await run(['check', 'm.md'], { files: { 'm.md': text.replace(/<!-- [a-z-]+ -->/g, '') } });
  expect(ran.code).toBe(1);
  expect(ran.stderr.trim().split('\n')).toHaveLength(2);
  expect(ran.stderr).toContain('word processor');
});

test('JSON with a comment is refused, since JSON has nowhere to keep it', async () => {
  const { stdout } = await run(['init', '-', '--format', 'json'], { stdin: 'program: A' });
  const files = { 'm.json': `# by hand\n${stdout}` };
  const ran = await run(['init', 'm.json', '--edit'], { files, stdin: 'program: B' });
  expect([ran.code, ran.files]).toEqual([1, files]);
  expect(ran.stderr).toContain('m.json:1:1: a comment begins here');
});

test('a file with problems at its top and in its answers tells of both', async () => {
  const text =
    'mentoring-model: 1\nquestionnaire: mentoring-models 2\nstatsu: new\nanswers:\n  form: asigned\n';
  const ran = await run(['check', 'm.yaml'], { files: { 'm.yaml': text } });
  expect(ran.stderr).toMatch(/^m\.yaml:3:1: statsu: .*did you mean "status"/m);
  expect(ran.stderr).toMatch(/^m\.yaml:5:9: form: .*did you mean "assigned"/m);
});

test('an input without an end is refused', async () => {
  const ran = await run(['init', 'm.yaml'], { stdin: 'program: x\n'.repeat(800_000) });
  expect([ran.code, ran.files]).toEqual([1, {}]);
  expect(ran.stderr).toMatch(/^<stdin>: is larger than/);
});

test('a questionnaire is checked for scripts too', async () => {
  const ran = await run(['check', '--questions', 'nowhere', '--json'], {
    files: { 'nowhere/tool.yaml': 'id: x\n' },
  });
  expect(ran.code).toBe(1);
  const { reads, problems } = JSON.parse(ran.stdout);
  expect(reads).toBe(false);
  expect(problems).toContainEqual(expect.stringMatching(/^nowhere\/tool\.yaml:1:1: welcome: is missing/));
});
