/** Answers from a file never take the place of others in silence. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asJson } from './models.ts';
import { newFolder, run } from './run.ts';

const FIRST = {
  program: 'River House',
  'youth-feedback': 'First group: wants evenings.',
  form: 'natural',
  location: ['community', { other: 'Library' }],
  points: { 'online-safety': 'Our own app' },
};

async function modelOf(answers: object): Promise<string> {
  return (await run(['init', 'm.yaml'], { stdin: asJson(answers) })).folder;
}

const copiesIn = (files: Readonly<Record<string, string>>) =>
  Object.keys(files)
    .filter((name) => name !== 'm.yaml')
    .sort();

describe('what was replaced is named', () => {
  test.each<[string, object, RegExp[], boolean]>([
    ['a text by another', { 'youth-feedback': 'Second group.' }, [/^Replaced by .*: youth-feedback$/m], true],
    [
      'a text by one that goes on with it',
      { 'youth-feedback': `${FIRST['youth-feedback']}\nSecond.` },
      [/^Replaced .*: youth-feedback$/m],
      false,
    ],
    ['a choice', { form: 'assigned' }, [/^Replaced .*: form$/m], false],
    [
      'the words of an option',
      { location: ['community', { other: 'Hall' }] },
      [/^Replaced .*: location$/m],
      true,
    ],
    ['an option with its words', { location: ['community'] }, [/^Replaced .*: location$/m], true],
    ['a note on a point', { points: { 'online-safety': 'Theirs' } }, [/^Replaced .*: online-safety$/m], true],
    ['a text by none', { program: '' }, [/^Cleared by .*: program$/m], true],
    [
      'several',
      { program: 'Hill', form: [], 'youth-feedback': 'x' },
      [/^Replaced .*: .*youth-feedback/m, /^Replaced .*program/m, /^Cleared .*: form$/m],
      true,
    ],
  ])('%s', async (_, given, lines, isKept) => {
    const folder = await modelOf(FIRST);
    const before = fs.readFileSync(path.join(folder, 'm.yaml'), 'utf8');
    for (const ways of [{ stdin: asJson(given) }, { files: { 'b.json': asJson(given) } }]) {
      fs.writeFileSync(path.join(folder, 'm.yaml'), before);
      const args = ['init', 'm.yaml', '--edit', ...('files' in ways ? ['--answers', 'b.json'] : [])];
      const { code, stdout, stderr, files } = await run(args, { folder, ...ways });
      expect([code, stdout]).toEqual([0, '']);
      for (const line of lines) expect(stderr).toMatch(line);
      for (const secret of ['wants evenings', 'Library', 'River House', 'Our own app'])
        expect(stderr).not.toContain(secret);
      expect(files['m.yaml.bak']).toBe(isKept ? before : undefined);
      expect(stderr.includes('The earlier file is kept as m.yaml.bak.')).toBe(isKept);
    }
  });

  test.each<[string, object]>([
    ['the same', { program: 'River House' }],
    ['an answer to what was open', { pay: 'paid', 'took-part': 'Two youth advisers' }],
  ])('and nothing is by %s', async (_, given) => {
    const folder = await modelOf(FIRST);
    const { code, stderr, files } = await run(['init', 'm.yaml', '--edit'], { folder, stdin: asJson(given) });
    expect([code, copiesIn(files)]).toEqual([0, []]);
    expect(stderr).not.toMatch(/Replaced|Cleared|kept as/);
  });
});

describe('the file as it was', () => {
  test('is readable by its owner alone, also where the file is not', async () => {
    const folder = await modelOf(FIRST);
    fs.chmodSync(path.join(folder, 'm.yaml'), 0o644);
    await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'program: Hill House' });
    expect(fs.statSync(path.join(folder, 'm.yaml.bak')).mode & 0o777).toBe(0o600);
  });

  test('is kept by a copy of our own where the one that says the same is open to others', async () => {
    const folder = await modelOf(FIRST);
    fs.copyFileSync(path.join(folder, 'm.yaml'), path.join(folder, 'm.yaml.bak'));
    fs.chmodSync(path.join(folder, 'm.yaml.bak'), 0o644);
    const { stderr } = await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'program: Hill House' });
    expect(stderr).toContain('kept as m.yaml.bak2.');
    expect(fs.statSync(path.join(folder, 'm.yaml.bak2')).mode & 0o777).toBe(0o600);
  });

  test('is kept beside the real file where a link led there', async () => {
    const folder = await modelOf(FIRST);
    fs.mkdirSync(path.join(folder, 'links'));
    fs.symlinkSync('../m.yaml', path.join(folder, 'links/l.yaml'));
    const ran = await run(['init', 'links/l.yaml', '--edit'], { folder, stdin: 'program: Hill House' });
    expect(copiesIn(ran.files)).toEqual(['m.yaml.bak']);
    expect(ran.stderr).toContain(`kept as ${fs.realpathSync(folder)}/m.yaml.bak.`);
  });

  test('is not spoken of where another program changed the file, and answers went beside it', async () => {
    const folder = await modelOf(FIRST);
    const meanwhile = () => fs.appendFileSync(path.join(folder, 'm.yaml'), '# theirs\n');
    const ran = await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'program: Hill House', meanwhile });
    expect([ran.code, copiesIn(ran.files)]).toEqual([3, ['m.yours.yaml']]);
    expect(ran.stderr).not.toContain('kept as');
    expect(ran.stderr).toMatch(/^Replaced by what was given in m\.yours\.yaml alone: program$/m);
  });

  test('is kept each time it says something new, and not where the newest copy says the same', async () => {
    const folder = await modelOf(FIRST);
    const edit = (program: string) =>
      run(['init', 'm.yaml', '--edit'], { folder, stdin: asJson({ program }) });
    expect(copiesIn((await edit('Hill House')).files)).toEqual(['m.yaml.bak']);
    expect(copiesIn((await edit('Third House')).files)).toEqual(['m.yaml.bak', 'm.yaml.bak2']);
    const second = fs.readFileSync(path.join(folder, 'm.yaml.bak2'), 'utf8');
    fs.writeFileSync(path.join(folder, 'm.yaml'), second);
    const again = await edit('Fourth House');
    expect(copiesIn(again.files)).toEqual(['m.yaml.bak', 'm.yaml.bak2']);
    expect(again.stderr).toContain('The earlier file is kept as m.yaml.bak2.');
  });

  test('is not kept where the answers could not be saved', async () => {
    const folder = await modelOf(FIRST);
    const stdin = asJson({ program: 'Hill House', 'youth-feedback': [5] });
    const { code, files } = await run(['init', 'm.yaml', '--edit'], { folder, stdin });
    expect([code, copiesIn(files)]).toEqual([1, []]);
  });

  test('keeps every word that is in the file no more, whatever is given over whatever', async () => {
    const text = fc.constantFrom('', 'a hall', 'a hall by day', 'by night', 'night');
    const answers = fc.record({
      program: text,
      comfort: text,
      location: fc.oneof(
        fc.constant([]),
        text.map((words) => ['community', { other: words || 'hill' }]),
      ),
      points: fc.record({ 'online-safety': text }),
    });
    const property = fc.asyncProperty(answers, answers, async (one, other) => {
      const folder = newFolder();
      await run(['init', 'm.json'], { folder, stdin: asJson({ form: 'natural', ...one }) });
      const before = fs.readFileSync(path.join(folder, 'm.json'), 'utf8');
      const { files } = await run(['init', 'm.json', '--edit'], { folder, stdin: asJson(other) });
      const after = files['m.json'] ?? '';
      const wordsOf = (file: string) => file.match(/a hall by day|a hall|by night|hill|night/g) ?? [];
      const gone = wordsOf(before).filter((words) => !after.includes(words));
      if (gone.length > 0) expect(files['m.json.bak']).toBe(before);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
