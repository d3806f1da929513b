import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { asJson, CHOICES } from './models.ts';
import { contentOf, newFolder, run } from './run.ts';

const FILES = {
  'one.json': asJson({
    ...CHOICES,
    program: 'River House',
    comfort: 'Someone who stays.',
    points: { 'online-safety': 'Our app.' },
  }),
  'two.yaml': asJson({
    ...CHOICES,
    type: 'e-mentoring',
    comfort: 'Call 316-555-0100.',
    steps: { 'good-endings': 'done' },
  }),
};

/** A folder with the answers of three people, one of them as a saved page. */
async function three(): Promise<string> {
  const folder = newFolder();
  for (const [name, text] of Object.entries(FILES)) fs.writeFileSync(path.join(folder, name), text);
  await run(['init', 'three.md'], {
    folder,
    stdin: asJson({ ...CHOICES, comfort: 'Someone who stays.\n\nNear by.' }),
  });
  return folder;
}

const ALL = ['combine', 'one.json', 'two.yaml', 'three.md', '--to'];

describe('combine', () => {
  test.each(['ours.yaml', 'ours.md', 'ours.json'])('makes one model of what all said: %s', async (name) => {
    const folder = await three();
    const before = Object.keys(FILES).map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
    const { code, stdout, stderr } = await run([...ALL, name], { folder });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain(`Written to ${name}.`);
    const { answers, points } = (await contentOf(folder, name)) as {
      answers: Record<string, string>;
      points: object;
    };
    expect(answers).toMatchObject({ form: CHOICES.form, type: ['e-mentoring'], program: 'River House' });
    expect(answers['comfort']?.split('\n\n').sort()).toEqual([
      'Call 316-555-0100.',
      'Near by.',
      'Someone who stays.',
    ]);
    expect(points).toEqual({ 'online-safety': 'Our app.' });
    expect(Object.keys(FILES).map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))).toEqual(
      before,
    );
  });

  test('says what is to be decided, how to see it and how to go on, and what could point to someone', async () => {
    const { stderr } = await run([...ALL, 'ours.yaml'], { folder: await three() });
    expect(stderr).toContain('People here may still know who wrote something by its words.');
    expect(stderr).toMatch(/To be decided, since the answers part or are not there from all: type\./);
    expect(stderr).toContain('\n  mentoring-model compare one.json two.yaml three.md --differing\n');
    expect(stderr).toContain('\n  mentoring-model combine one.json two.yaml three.md --to ours.yaml\n');
    expect(stderr).toMatch(/comfort, line \d: this could point to someone/);
    expect(stderr).not.toContain('316-555-0100');
  });

  test('says in the file that it was combined, and not of whom', async () => {
    const folder = await three();
    const { files } = await run([...ALL, 'ours.yaml'], { folder });
    expect(files['ours.yaml']).toContain("Combined from several people's answers");
    expect(files['ours.yaml']).not.toMatch(/one\.json|two|three|\b3\b/);
    expect(fs.statSync(path.join(folder, 'ours.yaml')).mode & 0o777).toBe(0o600);
    const other = await run(['combine', 'three.md', 'one.json', 'two.yaml', '--to', 'again.yaml'], {
      folder,
    });
    expect(other.files['again.yaml']).toBe(files['ours.yaml']);
  });

  test('says which steps some keep and others have set aside: together they are kept', async () => {
    const steps = (state: string) => asJson({ steps: { 'good-endings': state } });
    const folder = (
      await run(['--version'], { files: { 'a.json': steps('kept'), 'b.json': steps('set-aside') } })
    ).folder;
    const { stderr } = await run(['combine', 'a.json', 'b.json', '--to', 'o.md'], { folder });
    expect(stderr).toMatch(/Kept by some, and set aside .* by others, so kept here: [^.]+ending[^.]*\./);
    const one = await run(['combine', 'b.json', 'o.md', '--to', 'p.md'], { folder });
    expect(one.stderr).toContain('so kept here');
    const aside = { 'a.json': steps('set-aside'), 'b.json': asJson({ form: 'natural' }) };
    const agreed = await run(['combine', 'a.json', 'b.json', '--to', 'o.md'], { files: aside });
    expect(agreed.stderr).not.toContain('so kept here');
  });

  test.each([
    ['done for some, where others say nothing of it', 'done', null, 'Done for some and not for all, so not'],
    [
      'done for some, and set aside by others',
      'done',
      'set-aside',
      'Done for some, and set aside or handled',
    ],
    ['done for some, and kept by others', 'done', 'kept', 'Done for some and not for all, so not'],
    ['done for all', 'done', 'done', null],
  ])('says of a step what it is not together: %s', async (_, one, other, said) => {
    const steps = (state: string | null) =>
      asJson(state === null ? { form: 'natural' } : { steps: { 'good-endings': state } });
    const { stderr } = await run(['combine', 'a.json', 'b.json', '--to', 'o.md'], {
      files: { 'a.json': steps(one), 'b.json': steps(other) },
    });
    if (said === null) expect(stderr).not.toContain('for some');
    else expect(stderr).toContain(said);
    expect(stderr).not.toContain('Kept by some');
  });

  test('where it is gone on with, names what the files say beside what was changed by hand, and nothing that still stands there', async () => {
    const args = ['combine', 'a.yaml', 'b.yaml', '--to', 'h.yaml', '--no-input'];
    const { folder, files } = await run(args, {
      files: {
        'a.yaml': 'youth-feedback: They want music\ntook-part: Two of staff\nform: natural\n',
        'b.yaml': 'youth-feedback: "Rides\\n\\nWeekends"\nform: assigned\n',
      },
    });
    const byHand = (files['h.yaml'] ?? '')
      .replace('took-part: Two of staff', 'took-part: Three of staff')
      .replace('    They want music', '    A line of our own\n    They want music')
      .replaceAll(/\n\n(?= {4})/g, '\n');
    fs.writeFileSync(path.join(folder, 'h.yaml'), byHand);
    const { stderr } = await run(args, { folder });
    expect(stderr).toMatch(/Changed by hand, and counts as decided: .*taking part.*; .*feedback/);
    expect(stderr).toMatch(/though the files say more there: Who is taking part[^;]*[.?] That stays/);
  });

  test('with --complete writes nothing where the choices part', async () => {
    const { code, stderr, files } = await run([...ALL, 'ours.yaml', '--complete', 'none.yaml'], {
      folder: await three(),
    });
    expect([code, files['ours.yaml']]).toEqual([1, undefined]);
    expect(stderr).toContain('none.yaml: there is no such file');
    const same = await run(['combine', 'a.json', 'b.json', '--to', 'o.md', '--complete'], {
      files: { 'a.json': asJson(CHOICES), 'b.json': asJson(CHOICES) },
    });
    expect(same.code).toBe(0);
    const part = await run(['combine', 'a.json', 'b.json', '--to', 'o.md', '--complete'], {
      files: { 'a.json': asJson(CHOICES), 'b.json': asJson({ ...CHOICES, form: 'natural' }) },
    });
    expect([part.code, part.files['o.md']]).toEqual([1, undefined]);
    expect(part.stderr).toContain('--complete: these model choices are still open: form.');
    // What all chose of it is taken, and yet somebody chose more.
    const more = await run(['combine', 'a.json', 'b.json', '--to', 'o.md', '--complete'], {
      files: {
        'a.json': asJson({ ...CHOICES, type: ['e-mentoring'] }),
        'b.json': asJson({ ...CHOICES, type: ['e-mentoring', 'group'] }),
      },
    });
    expect([more.code, more.files['o.md']]).toEqual([1, undefined]);
    expect(more.stderr).toContain('these model choices are still open: type.');
  });

  test.each([
    [['combine'], /Where is it to go\?/, 2],
    [['combine', 'one.json', '--to', 'o.yaml'], /combine one\.json another\.yaml --to o\.yaml/, 2],
    [['combine', 'one.json', './one.json', '--to', 'o.yaml'], /is the same file/, 2],
    [
      ['combine', 'one.json', 'two.yaml', '--to', 'three.md'],
      /three\.md: is there already, and stays as it is/,
      2,
    ],
    [['combine', 'one.json', 'two.yaml', '--to', 'one.json'], /one\.json: is there already/, 2],
    [['combine', 'one.json', 'two.yaml', '--to', 'o.docx'], /expected one of/, 2],
    [['combine', 'one.json', 'two.yaml', '--to', 'none/o.yaml'], /none: there is no such folder/, 1],
    [['combine', ...Array(51).fill('one.json'), '--to', 'o.yaml'], /51 files were named; expected 50/, 2],
    [['merge', 'one.json'], /combine one\.json another\.yaml --to ours\.yaml/, 2],
  ])('writes nothing, and says why: %j', async (args, said, code) => {
    const folder = await three();
    const before = fs.readdirSync(folder);
    const ran = await run(args, { folder });
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(ran.stderr).toMatch(said);
    expect(fs.readdirSync(folder)).toEqual(before);
  });
});
