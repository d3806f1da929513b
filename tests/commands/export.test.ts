import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../src/documents/document-kinds.ts';
import { DOCUMENTS, DOCUMENTS_AS_TEXT } from '../documents/endings.ts';
import { asJson, CHOICES, EVERYTHING, POINTS } from './models.ts';
import { run } from './run.ts';

/** Words of notes, in no document unless they are asked for. */
const NOTES = ['Someone who stays', 'Two youth advisers', "We use the agency's own app"];

/** The folder of a model in `m.yaml`. */
async function saved(given: object = { ...EVERYTHING, points: POINTS }): Promise<string> {
  return (await run(['init', 'm.yaml'], { stdin: asJson(given) })).folder;
}
const modeOf = (folder: string, file: string) => fs.statSync(path.join(folder, file)).mode & 0o777;
const bytesOf = (folder: string, file: string) => fs.readFileSync(path.join(folder, file));

describe('export', () => {
  test.each(DOCUMENTS)('makes a .%s document that its owner alone can read', async (ending) => {
    const folder = await saved();
    const { code, stdout, stderr, files } = await run(['export', 'm.yaml', '--to', `out.${ending}`], {
      folder,
    });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain(`Written to out.${ending}.\n`);
    expect(Object.keys(files).sort()).toEqual(['m.yaml', `out.${ending}`]);
    expect(modeOf(folder, `out.${ending}`)).toBe(0o600);
  });

  test.each(DOCUMENTS_AS_TEXT)(
    'leaves notes out of .%s unless they are asked for, and says so',
    async (ending) => {
      const folder = await saved();
      const without = await run(['export', 'm.yaml', '--to', `one.${ending}`], { folder });
      const withNotes = await run(['export', 'm.yaml', '--to', `two.${ending}`, '--with-notes'], { folder });
      const holds = (text = '') => NOTES.map((note) => text.replaceAll('&#39;', "'").includes(note));
      expect(holds(without.files[`one.${ending}`])).toEqual([false, false, false]);
      expect(holds(withNotes.files[`two.${ending}`])).toEqual([true, true, true]);
      expect(without.stderr).toContain('Notes are left out; add --with-notes to put them in.');
      expect(withNotes.stderr).toMatch(/The notes are in it/);
    },
  );

  test('says nothing of notes where there are none', async () => {
    const { stderr } = await run(['export', 'm.yaml', '--to', 'o.md'], {
      folder: await saved({ form: 'natural' }),
    });
    expect(stderr).toMatch(/^Written to o\.md\.\nIn the document, nothing was found .*\n$/);
  });

  test('ends with what is still open where that is asked for', async () => {
    const folder = await saved({ form: 'natural' });
    const { files } = await run(['export', 'm.yaml', '--to', 'o.md', '--with-open'], { folder });
    expect(files['o.md']).toMatch(/## What is still open\n\n### Choices\n\n- Type\n- Location\n/);
    const without = await run(['export', 'm.yaml', '--to', 'p.md'], { folder });
    expect(without.files['p.md']).not.toContain('What is still open');
  });

  test('says the day; and the file that it was made from, without its folders, where that is asked for', async () => {
    const { folder } = await run(['init', 'team/of us/m.yaml'], {
      stdin: 'form: natural',
      files: { 'team/of us/x': '' },
    });
    const args = ['export', 'team/of us/m.yaml', '--to', '-', '--format'];
    for (const format of ['html', 'markdown', 'csv', 'json']) {
      const { stdout } = await run([...args, format], { folder });
      expect(stdout).not.toMatch(/m\.yaml|of us/);
    }
    const { stdout } = await run([...args, 'html', '--with-source'], { folder });
    expect(stdout).toContain('Made on November 23, 2026.');
    expect(stdout).toContain('Made from m.yaml. Changes belong in that file');
    expect(stdout).not.toContain('of us');
  });

  test('reminds of what could point to someone in the document, and of nothing else', async () => {
    const folder = await saved({
      'youth-feedback': 'Write to a@example.org',
      statement: 'Ours.\nCall b@example.org',
    });
    const { stderr } = await run(['export', 'm.yaml', '--to', 'o.md'], { folder });
    expect(stderr).toMatch(/^statement, line 2: this could point to someone: an e-mail address$/m);
    expect(stderr).not.toMatch(/youth-feedback|example\.org/);
    const withNotes = await run(['export', 'm.yaml', '--to', 'p.md', '--with-notes'], { folder });
    expect(withNotes.stderr).toMatch(/^youth-feedback, line 1: this could point/m);
  });

  test('of the next steps alone, says of nothing else that it is in it', async () => {
    const folder = await saved({
      ...CHOICES,
      'trauma-informed': 'Call 316-555-0142.',
      statement: 'Ours.',
      steps: { 'describe-the-role': { plan: 'Call 316-555-0143.' } },
    });
    await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'form: natural' });
    const all = await run(['export', 'm.yaml', '--to', 'o.md'], { folder });
    for (const says of [/^trauma-informed, line 1/m, /It says "Survivors/, /^Look again at statement/m])
      expect(all.stderr).toMatch(says);
    const steps = await run(['export', 'm.yaml', '--to', 'p.md', '--only', 'steps'], { folder });
    expect(steps.stderr).toBe(
      `Written to p.md.
Who does each step, and by when, is left out; add --with-notes to put that in.
In the document, nothing was found that looks like a phone number, an address or the like. Names and stories cannot be found this way: have one person read it for them.
`,
    );
    const planned = ['export', 'm.yaml', '--to', 'q.md', '--only', 'steps', '--with-notes'];
    const withPlans = await run(planned, { folder });
    expect(withPlans.stderr).toContain('The notes are in it.');
    expect(withPlans.stderr).toMatch(/^describe-the-role, line 1: this could point to someone/m);
    expect(withPlans.stderr).not.toContain('trauma-informed');
  });

  test('of the next steps alone, says that some tell of a choice, and not that it says the choice', async () => {
    const folder = await saved({ ...CHOICES, steps: { 'recruit-survivors-fairly': 'done' } });
    const { stderr } = await run(['export', 'm.yaml', '--to', 'p.md', '--only', 'steps'], { folder });
    expect(stderr).toContain(
      'It has steps that tell of "Survivors or people with lived experience"; --say-trained-mentors leaves those out.\n',
    );
  });

  test('does not say of a line to come back to that it is in the document, where it is not', async () => {
    const folder = await saved({ 'trauma-informed': 'We ask first.\n? Maria, 316-555-0142' });
    const without = await run(['export', 'm.yaml', '--to', 'o.md', '--with-open'], { folder });
    expect(without.files['o.md']).toContain('### To come back to\n\n- How will');
    expect(without.files['o.md']).not.toContain('Maria');
    expect(without.stderr).not.toContain('could point to someone');
    const whole = await run(['export', 'm.yaml', '--to', 'p.md', '--with-open', '--with-notes'], { folder });
    expect(whole.files['p.md']).toContain('Maria');
    expect(whole.stderr).toMatch(/^trauma-informed, line 2: this could point to someone: a phone/m);
  });

  test('leaves the model as it is', async () => {
    const folder = await saved();
    const before = bytesOf(folder, 'm.yaml');
    for (const ending of DOCUMENTS) await run(['export', 'm.yaml', '--to', `o.${ending}`], { folder });
    expect(bytesOf(folder, 'm.yaml')).toEqual(before);
  });

  test('takes a questionnaire of any number of columns', async () => {
    const tool =
      'id: o\nversion: 1\nlanguage: es-MX\ntitle: Ours\nwelcome: Hi\nprivacy: Yes\nsections: [one]\n';
    const one = 'id: one\ntitle: One\nquestions:\n  - { id: q, kind: text, ask: What? }\n';
    const files = { 'ours/tool.yaml': tool, 'ours/one.yaml': one };
    const { folder } = await run(['init', 'm.yaml', '--questions', 'ours'], { stdin: 'q: x', files });
    for (const ending of DOCUMENTS) {
      const args = ['export', 'm.yaml', '--to', `o.${ending}`, '--questions', 'ours'];
      expect((await run(args, { folder })).code).toBe(0);
    }
    expect(bytesOf(folder, 'o.html').toString()).toContain('<html lang="es-MX">');
  });
});

describe('a file that is there', () => {
  test('is left as it is, with a word on --force', async () => {
    const folder = await saved();
    const { code, stderr, files } = await run(['export', 'm.yaml', '--to', 'o.docx'], {
      folder,
      files: { 'o.docx': 'mine' },
    });
    expect([code, files['o.docx']]).toEqual([1, 'mine']);
    expect(stderr).toMatch(/o\.docx: is there already.*\n.*--force.*o\.docx\.bak/);
  });

  test('is kept beside the new one with --force, each earlier one under its own name', async () => {
    const folder = await saved({ form: 'natural' });
    fs.writeFileSync(path.join(folder, 'o.md'), Buffer.from([0xff, 0x00, 0x61]), { mode: 0o640 });
    const first = await run(['export', 'm.yaml', '--to', 'o.md', '--force'], { folder });
    expect(first.stderr).toContain('Written to o.md. The earlier file is kept as o.md.bak.');
    expect(bytesOf(folder, 'o.md.bak')).toEqual(Buffer.from([0xff, 0x00, 0x61]));
    expect(modeOf(folder, 'o.md')).toBe(0o640);
    const second = await run(['export', 'm.yaml', '--to', 'o.md', '--force', '--with-open'], { folder });
    expect(second.files['o.md.bak2']).toBe(first.files['o.md']);
  });

  test.each([[], ['--force']])('of the same words stays as it is: %j', async (...more) => {
    const folder = await saved({ form: 'natural' });
    await run(['export', 'm.yaml', '--to', 'o.docx'], { folder });
    const before = bytesOf(folder, 'o.docx');
    const { code, stderr, files } = await run(['export', 'm.yaml', '--to', 'o.docx', ...more], { folder });
    expect([code, Object.keys(files).length]).toEqual([0, 2]);
    expect(stderr).toContain('Nothing was changed');
    expect(bytesOf(folder, 'o.docx')).toEqual(before);
  });

  test.each(['m.md', './m.md', 'link.md'])('and is the model is refused: %s', async (to) => {
    const { folder, files } = await run(['init', 'm.md'], { stdin: 'form: natural' });
    fs.linkSync(path.join(folder, 'm.md'), path.join(folder, 'link.md'));
    const ran = await run(['export', 'm.md', '--to', to, '--force'], { folder });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/is the model itself/);
    expect(ran.files['m.md']).toBe(files['m.md']);
  });

  test('and is a folder stays a folder', async () => {
    const folder = await saved();
    const files = { 'o.md/inside': 'mine' };
    const {
      code,
      stderr,
      files: after,
    } = await run(['export', 'm.yaml', '--to', 'o.md', '--force'], { folder, files });
    expect([code, after['o.md/inside']]).toEqual([1, 'mine']);
    expect(stderr).toMatch(/^o\.md: is a folder/);
  });
});

describe('single answers', () => {
  const SAID = {
    'm.yaml': `mentoring-model: 1
questionnaire: mentoring-models 2
answers:
  program: River House
  form: natural
  youth-feedback: |
    Someone who stays.
    ? ask the council
  community-considerations: Buses stop at eight.
points:
  pause-return-end: A card for each ending.
`,
  };
  const exported = (...more: readonly string[]) =>
    run(['export', 'm.yaml', '--to', 'o.md', ...more], { files: SAID });

  test.each([
    [['--with', 'youth-feedback']],
    [['--with', 'youth-feedback,unsafe-areas']],
    [['--with', 'unsafe-areas', '--with', 'youth-feedback']],
  ])('go along where they are named, and no other note does: %j', async (args) => {
    const { code, files, stderr } = await exported(...args);
    expect(code).toBe(0);
    expect(files['o.md']).toContain('Someone who stays.');
    expect(files['o.md']).not.toMatch(/Buses|council|card/);
    expect(stderr).toContain('other notes left out: youth-feedback.\n');
  });

  test('take in the note on a point', async () => {
    const { files } = await exported('--with', 'pause-return-end');
    expect(files['o.md']).toContain('A card for each ending.');
    expect(files['o.md']).not.toMatch(/Someone who stays|Buses/);
  });

  test('bring a script to see to the yes of those whose words they are', async () => {
    expect((await exported('--with', 'youth-feedback')).stderr).toContain(
      'Please pass it on only where those whose words these are have agreed that others read them.',
    );
    expect((await exported()).stderr).not.toContain('agreed');
  });

  test('that are open, or are in it anyway, are told', async () => {
    const { stderr } = await exported('--with', 'program,unsafe-areas');
    expect(stderr).toContain('unsafe-areas: there is nothing to put in.\n');
    expect(stderr).toContain('program: is in every document.\n');
    expect(stderr).not.toContain('agreed');
  });

  test('that belong to an earlier choice are not said to be in it: they go with all notes alone', async () => {
    const files = {
      'm.yaml': `mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers:\n  type: [group]\npoints:\n  online-safety: The own app.\n  group-size: Six.\n`,
    };
    const args = ['export', 'm.yaml', '--to', 'o.md', '--force'];
    const { stderr, files: made } = await run([...args, '--with', 'online-safety,group-size'], { files });
    expect(made['o.md']).not.toContain('The own app.');
    expect(stderr).toContain('online-safety: belongs to an earlier choice; only --with-notes puts it in.\n');
    expect(stderr).toContain('other notes left out: group-size.\n');
    const all = await run([...args, '--with-notes'], { files });
    expect(all.files['o.md']).toContain('The own app.');
  });

  test.each([
    [['--with', 'youth-fedback'], /--with youth-fedback: .*did you mean "youth-feedback"/],
    [['--with', 'nothing-like-it'], /--with nothing-like-it: [\s\S]*what-informs-the-model: youth-feedback/],
    [['--with', 'youth-feedback', '--with-notes'], /expected one of the two/],
  ])('%j makes no document, and says why', async (args, says) => {
    const { code, files, stderr } = await exported(...args);
    expect([code, Object.keys(files)]).toEqual([2, ['m.yaml']]);
    expect(stderr).toMatch(says);
  });

  test('are reminded of as all else in the document', async () => {
    const files = { 'm.yaml': SAID['m.yaml'].replace('Someone who stays.', 'One 15-year-old asked.') };
    const { stderr } = await run(['export', 'm.yaml', '--to', 'o.md', '--with', 'youth-feedback'], { files });
    expect(stderr).toContain('youth-feedback, line 1: this could point to someone: an age\n');
  });
});

describe('standard output', () => {
  test.each(DOCUMENTS_AS_TEXT)('takes %s', async (format) => {
    const folder = await saved();
    const { code, stdout, files } = await run(['export', 'm.yaml', '--to', '-', '--format', format], {
      folder,
    });
    expect([code, Object.keys(files)]).toEqual([0, ['m.yaml']]);
    expect(stdout).toContain('Library study rooms');
  });

  test('takes docx where it is no terminal', async () => {
    const folder = await saved();
    const args = ['export', 'm.yaml', '--to', '-', '--format', 'docx'];
    expect((await run(args, { folder })).stdout).toMatch(/^PK/);
    const terminal = await run(args, { folder, columns: 80 });
    expect([terminal.code, terminal.stdout]).toEqual([2, '']);
    expect(terminal.stderr).toMatch(/--to m\.docx/);
  });
});

describe('used in another way', () => {
  test.each([
    [['export', 'm.yaml'], 2, /--to/],
    [
      ['export', 'm.yaml', '--to', 'o.pdf'],
      2,
      `expected one of ${DOCUMENTS.map((one) => `.${one}`).join(', ')}\n`,
    ],
    [
      ['export', 'm.yaml', '--to', '-'],
      2,
      `--format and one of ${DOCUMENT_KINDS.map(({ name }) => name).join(', ')}\n`,
    ],
    [['export', 'm.yaml', '--to', '-', '--format', 'pdf'], 2, /--format pdf: expected one of docx/],
    [['export', 'm.yaml', '--to', '-', '--format', 'csv', '--force'], 2, /--force/],
    [['export', 'm.yaml', '--to', 'o.md', '--format', 'html'], 2, /--format is for/],
    [['export', 'none.yaml', '--to', 'o.md'], 1, /none\.yaml: there is no such file/],
    [['export', 'm.yaml', '--to', 'none/o.md'], 1, /none\/o\.md: there is no such file or folder/],
  ])('%j ends with %i and says what was expected', async (args, expected, says) => {
    const { code, stderr, stdout, files } = await run(args, { folder: await saved() });
    expect([code, stdout, Object.keys(files)]).toEqual([expected, '', ['m.yaml']]);
    expect(stderr).toMatch(says);
  });
});
