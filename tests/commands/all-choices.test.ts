/** "All choices are made" says what that leaves out, by name. */
import { expect, test } from 'vitest';
import { DOCUMENTS_AS_TEXT } from '../documents/endings.ts';
import { asJson, CHOICES } from './models.ts';
import { run } from './run.ts';

const FIRST =
  'All choices are made. Still open: What young people said; How young people and the community shaped it; How will your model be trauma-informed?;';

test('show names what young people said and the key elements first, and counts the rest', async () => {
  const { folder, files } = await run(['init', 'm.yaml'], { stdin: asJson(CHOICES) });
  expect(files['m.yaml']).toContain('\nstatus: complete\n');
  const { stdout } = await run(['show', 'm.yaml'], { folder, columns: 80 });
  expect(stdout.replace(/\s+/g, ' ')).toContain(FIRST);
  expect(stdout.replace(/\s+/g, ' ')).toMatch(/; \d+ other questions /);
  expect(stdout).not.toMatch(/^Complete$/m);
  const checked = await run(['check', 'm.yaml'], { folder });
  expect(checked.stdout).toMatch(
    /^m\.yaml: all choices are made; \d+ other questions open: youth-feedback, how-it-was-shaped, trauma-/,
  );
});

test('nothing is left to name where all is answered, and a choice that is open comes first', async () => {
  const made = await run(['init', 'm.yaml'], { stdin: asJson({ ...CHOICES, 'youth-feedback': 'Trust' }) });
  const open = /Other.*open: (.*)/.exec(made.stderr)?.[1]?.split(', ') ?? [];
  const stdin = asJson(Object.fromEntries(open.map((id) => [id, 'Answered'])));
  await run(['init', 'm.yaml', '--edit'], { folder: made.folder, stdin });
  const { stdout } = await run(['show', 'm.yaml'], { folder: made.folder });
  expect(stdout).toMatch(/^All choices are made$/m);
  await run(['init', 'm.yaml', '--edit'], { folder: made.folder, stdin: 'form: not-sure' });
  expect((await run(['show', 'm.yaml'], { folder: made.folder })).stdout).toMatch(/^In progress$/m);
});

test.each(DOCUMENTS_AS_TEXT)(
  'a document as %s says that what young people said, and the key elements, are not noted yet',
  async (ending) => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: asJson(CHOICES) });
    const without = await run(['export', 'm.yaml', '--to', `out.${ending}`], { folder });
    expect(without.files[`out.${ending}`]).toMatch(/What young people said/);
    expect(without.files[`out.${ending}`]).toMatch(/not.?noted.?yet/i);
    expect(without.files[`out.${ending}`]).toMatch(/Key elements/);
    const stdin =
      'youth-feedback: Trust\nhow-it-was-shaped: Young people asked for evenings.\ntrauma-informed: Choice.';
    await run(['init', 'm.yaml', '--edit'], { folder, stdin });
    const noted = await run(['export', 'm.yaml', '--to', `noted.${ending}`], { folder });
    expect(noted.files[`noted.${ending}`]).not.toMatch(/not.?noted.?yet/i);
  },
);
