import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { partsOfWord } from '../documents/parts.ts';
import { asJson, CHOICES, EVERYTHING, OTHER_QUESTIONS } from './models.ts';
import { newFolder, run } from './run.ts';

const ONE = { ...CHOICES, program: 'River House', 'youth-feedback': 'Someone who stays.' };
const OTHER = {
  form: ['natural'],
  type: ['e-mentoring'],
  location: ['community', { other: 'The church hall' }],
  purpose: ['not-sure'],
  'mentor-type': ['survivors'],
  pay: ['paid'],
  program: 'Harbor',
  'youth-feedback': 'Somebody near.',
};
const NOTES = [
  'Someone who stays',
  'Somebody near',
  'Library study rooms',
  'church hall',
  'River House',
  'Harbor',
];

/** A folder with a saved model, and with answers as somebody typed them. */
async function twoIn(...folders: string[]): Promise<string> {
  const [folder = newFolder()] = folders;
  await run(['init', 'one.md'], { folder, stdin: asJson(ONE) });
  fs.writeFileSync(path.join(folder, 'other.json'), asJson(OTHER));
  return folder;
}

/** All that stands in a document. */
function textOf(file: string): string {
  const bytes = fs.readFileSync(file);
  return file.endsWith('.docx') ? JSON.stringify(partsOfWord(bytes)) : bytes.toString();
}

describe('compare', () => {
  test('says in words what is the same, what differs and what is open', async () => {
    const { code, stdout } = await run(['compare', 'one.md', 'other.json', '--plain'], {
      folder: await twoIn(),
      columns: 400,
    });
    expect(code).toBe(0);
    expect(stdout).toContain('A: one.md\nB: other.json\n');
    expect(stdout).toContain('\nForm. Differs. A: Assigned. B: Natural.\n');
    expect(stdout).toContain('\nType. Differs. A: Traditional; E-mentoring. B: E-mentoring.\n');
    expect(stdout).toContain(
      '\nLocation. Differs in words. A: Community; Other (in other words). B: Community;',
    );
    expect(stdout).toContain('\nPurpose. Open in B. A: Developmental. B: Not sure yet.\n');
    expect(stdout).toContain('\nPaid or volunteer. Same. Paid.\n');
    expect(stdout).toContain('\nWhat do the young people you serve need? Open in all.\n');
    expect(stdout).toMatch(
      /\nOur mentoring model in a few sentences\. Differs in words\. A: A draft, without your own words: Young people/,
    );
    expect(stdout).toMatch(/\nPoints to talk through that only some bring up\n(?:[AB]: .*\n)+/);
    expect(stdout).toMatch(/\nNext steps that only some bring up\n(?:[AB]: .*\n)+/);
    expect(stdout).not.toMatch(/[○✔·]/);
  });

  test.each([
    [80, /\nForm · Differs\n {2}A {2,}B\n {2}Assigned {2,}Natural\n/],
    [100, /\nType · Differs\n {2}A {2,}B\n {2}Traditional; E-mentoring {2,}E-mentoring\n/],
    [59, /\nForm\. Differs\. A: Assigned\. B: Natural\.\n/],
    [40, /\nForm\. Differs\. A: Assigned\. B: Natural\.\n/],
  ])('in a window of %i columns', async (columns, expected) => {
    const { stdout } = await run(['compare', 'one.md', 'other.json'], {
      folder: await twoIn(),
      columns,
      env: { NO_COLOR: '1' },
    });
    expect(stdout).toMatch(expected);
    expect(stdout.split('\n').filter((line) => line.length > columns)).toEqual([]);
  });

  test('leaves out what is the same where that is asked for, and takes single sections', async () => {
    const folder = await twoIn();
    const differing = await run(['compare', 'one.md', 'other.json', '--differing', '--plain'], { folder });
    expect(differing.stdout).toContain('Form. Differs.');
    expect(differing.stdout).not.toMatch(/Same|Open in all/);
    const section = await run(['compare', 'one.md', 'other.json', '--section', 'location', '--json'], {
      folder,
    });
    const { questions, points, steps } = JSON.parse(section.stdout);
    expect(questions.map(({ id }: { id: string }) => id)).toContain('unsafe-areas');
    expect(questions.map(({ id }: { id: string }) => id)).not.toContain('form');
    expect([points, steps]).toEqual([[], []]);
    const same = await run(['compare', 'one.md', 'copy.md', '--differing'], {
      folder,
      files: { 'copy.md': fs.readFileSync(path.join(folder, 'one.md')) },
    });
    expect(same.stdout).toContain('Nothing differs here.');
  });

  test('tells of each where a statement is a draft in one and somebody’s words in another, though it reads the same', async () => {
    const folder = newFolder();
    for (const [name, answers] of [
      ['draft.json', { form: 'natural' }],
      ['empty.json', {}],
    ] as const)
      fs.writeFileSync(path.join(folder, name), asJson(answers));
    const compared = async (...args: string[]) =>
      (await run(['compare', ...args, '--differing', '--with-notes', '--plain'], { folder, columns: 4000 }))
        .stdout;
    const drafted = await compared('draft.json', 'empty.json');
    const statement = /A: A draft: (.*) B: Open\./.exec(drafted)?.[1] ?? '';
    expect(statement).toMatch(/^Young people/);
    fs.writeFileSync(
      path.join(folder, 'own.json'),
      asJson({ form: 'natural', type: 'traditional', statement }),
    );
    expect(await compared('draft.json', 'own.json')).toContain(
      `Same. A: A draft: ${statement} B: ${statement}`,
    );
    expect(await compared('own.json', 'draft.json')).toContain(
      `Same. A: ${statement} B: A draft: ${statement}`,
    );
  });

  test.each([
    ['the name of the program, where it is not told', { program: 'A' }, { program: 'B' }, ['--unnamed']],
    ['notes on points', { points: { 'a-line-crossed': 'A' } }, { points: { 'a-line-crossed': 'B' } }, []],
    ['next steps', { steps: { 'describe-the-role': 'done' } }, {}, []],
  ])('says that something differs that is not compared: %s', async (_, one, other, more) => {
    const files = {
      'a.json': asJson({ form: 'natural', ...one }),
      'b.json': asJson({ form: 'natural', ...other }),
    };
    const { stdout } = await run(['compare', 'a.json', 'b.json', '--differing', ...more], { files });
    expect(stdout).toContain('Not compared, and not the same in all: ');
    expect(stdout).not.toContain('Nothing differs');
    const json = await run(['compare', 'a.json', 'b.json', '--json', ...more], { files });
    expect(JSON.parse(json.stdout).notCompared).toHaveLength(1);
    const csv = await run(['compare', 'a.json', 'b.json', '--to', '-', '--format', 'csv', ...more], {
      files,
    });
    expect(csv.stdout).toContain('"Not compared, and not the same in all"');
  });

  test('says so of answers to what is no longer asked', async () => {
    const folder = newFolder();
    for (const [name, answer] of [
      ['a.yaml', 'One'],
      ['b.yaml', 'Two'],
    ] as const) {
      await run(['init', name], { folder, stdin: 'form: natural' });
      const file = path.join(folder, name);
      fs.appendFileSync(file, `retired:\n  gone-by:\n    question: What was it?\n    answer: ${answer}\n`);
    }
    const { stdout } = await run(['compare', 'a.yaml', 'b.yaml', '--differing'], { folder });
    expect(stdout).toContain('Not compared, and not the same in all: answers to what is no longer asked.');
  });

  test('says that words are left out only where there are some in what is compared', async () => {
    const folder = await twoIn();
    const { stderr } = await run(['compare', 'one.md', 'other.json', '--section', 'purpose'], { folder });
    expect(stderr).toBe('');
  });

  test.each([[[]], [['--json']], [['--to', '-', '--format', 'csv']], [['--to', '-', '--format', 'html']]])(
    'has notes and words of one’s own only where they are asked for: %j',
    async (how) => {
      const folder = await twoIn();
      const without = await run(['compare', 'one.md', 'other.json', ...how], { folder });
      expect(NOTES.filter((note) => without.stdout.includes(note))).toEqual([]);
      expect(without.stderr).toContain('add --with-notes to put them in');
      const all = await run(['compare', 'one.md', 'other.json', '--with-notes', ...how], { folder });
      expect(NOTES.filter((note) => !all.stdout.includes(note))).toEqual([]);
    },
  );

  test('shows a statement that somebody wrote only with the notes, and a draft either way', async () => {
    const folder = await twoIn();
    await run(['init', 'said.yaml'], { folder, stdin: asJson({ ...ONE, statement: 'River House stays.' }) });
    const args = ['compare', 'one.md', 'said.yaml', '--plain'];
    const { stdout } = await run(args, { folder, columns: 4000 });
    expect(stdout).toMatch(
      /in a few sentences\. Differs in words\. A: A draft, without your own words: Young people.* B: Written\.\n/,
    );
    expect((await run([...args, '--with-notes'], { folder, columns: 4000 })).stdout).toContain(
      'River House stays.',
    );
  });

  test('reminds of what could point to someone in what is compared, and of nothing else', async () => {
    const folder = newFolder();
    const given = {
      ...CHOICES,
      'unsafe-areas': 'Call 316-555-0141.',
      comfort: 'Call 316-555-0142.',
      points: { 'a-line-crossed': 'Call 316-555-0143.' },
      steps: { 'describe-the-role': { plan: 'Call 316-555-0144.' } },
    };
    for (const name of ['a.yaml', 'b.yaml'])
      await run(['init', name], {
        folder,
        stdin: asJson({ ...given, form: name === 'a.yaml' ? 'natural' : 'assigned' }),
      });
    const args = ['compare', 'a.yaml', 'b.yaml', '--with-notes', '--section', 'location', '--to', 'c.md'];
    const { stderr } = await run(args, { folder });
    expect(stderr.match(/^\S+: \S+, line 1/gm)).toEqual([
      'a.yaml: unsafe-areas, line 1',
      'b.yaml: unsafe-areas, line 1',
    ]);
    expect(stderr).not.toContain('It says "Survivors');
    const whole = await run([...args.slice(0, 4), '--to', 'd.md'], { folder });
    expect(whole.stderr).toContain('It says "Survivors');
  });

  test('gives programs the letters, the states, and who brings up what', async () => {
    const { stdout } = await run(['compare', 'one.md', 'other.json', '--json'], { folder: await twoIn() });
    const said = JSON.parse(stdout);
    const at = (id: string) => said.questions.find((one: { id: string }) => one.id === id);
    expect([said.compare, said.models]).toEqual([1, ['one.md', 'other.json']]);
    expect(at('form')).toEqual({
      id: 'form',
      kind: 'any',
      state: 'differs',
      openIn: [],
      answers: { A: [{ option: 'assigned', words: null }], B: [{ option: 'natural', words: null }] },
    });
    expect(at('purpose')).toMatchObject({ state: 'open-in', openIn: ['B'] });
    expect(at('location').state).toBe('words-differ');
    expect(at('statement')).toMatchObject({ drafted: ['A', 'B'], answers: { A: null, B: null } });
    expect(said.points.every((one: { in: string[] }) => one.in.length === 1)).toBe(true);
  });

  test('unnamed, it tells neither files nor programs, and letters come by chance', async () => {
    const folder = await twoIn();
    const orders = new Set<string>();
    for (let round = 0; round < 40 && orders.size < 2; round++) {
      const { stdout, stderr } = await run(
        ['compare', 'one.md', 'other.json', '--unnamed', '--with-notes', '--json'],
        { folder },
      );
      expect(stdout + stderr).not.toMatch(/one\.md|other\.json|River House|Harbor/);
      const { questions } = JSON.parse(stdout);
      orders.add(JSON.stringify(questions.find((one: { id: string }) => one.id === 'form').answers));
    }
    expect(orders.size).toBe(2);
  });

  test('names files of one name with as much of their folders as tells them apart', async () => {
    const folder = newFolder();
    const files = ['x/a.json', 'y/a.json', 'b.json'].map((name) => path.join(folder, name));
    for (const file of files) {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, asJson({ form: 'natural' }));
    }
    const { stdout } = await run(['compare', ...files, '--json'], { folder });
    expect(JSON.parse(stdout).models).toEqual(['x/a.json', 'y/a.json', 'b.json']);
  });

  test('unnamed, what there is to know of a file is said without its name', async () => {
    const files = {
      'one.yaml': 'form: natural\ncomfort: near home # or not\nunsafe-areas: Call 316-555-0141.\n',
      'other.yaml': 'form: assigned\n',
    };
    const args = ['compare', 'one.yaml', 'other.yaml', '--unnamed', '--with-notes', '--to', 'o.md'];
    const { stderr } = await run(args, { files });
    expect(stderr).toContain('One of the files: line 2: what stands behind " #"');
    expect(stderr).toMatch(/^[AB]: unsafe-areas, line 1: this could point to someone/m);
    expect(stderr).not.toMatch(/one\.yaml|other\.yaml/);
  });

  test.each(['.docx', '.html', '.md'])('makes a document of it: %s', async (ending) => {
    const folder = await twoIn();
    const name = `sides${ending}`;
    const made = await run(['compare', 'one.md', 'other.json', '--differing', '--to', name], { folder });
    expect([made.code, made.stdout]).toEqual([0, '']);
    expect(made.stderr).toContain(`Written to ${name}.`);
    const text = textOf(path.join(folder, name));
    for (const part of ['A: one.md', 'B: other.json', 'Differs', 'Natural', 'They are not legal advice'])
      expect(text).toContain(part);
    expect(text).toMatch(/Each of these is a program(?:'|&#39;)s own plan\./);
    expect(NOTES.filter((note) => text.includes(note))).toEqual([]);
    if (ending === '.html') {
      expect(text.match(/<table/g)).toHaveLength(1);
      expect(text).toContain('<th scope="col">B: other.json</th>');
      expect(text).toContain('<th scope="row">Form</th>');
    }
  });

  test('says all that stands in the way at once, and writes nothing', async () => {
    const folder = await twoIn();
    fs.symlinkSync('one.md', path.join(folder, 'same.md'));
    fs.writeFileSync(path.join(folder, 'broken.yaml'), 'form: round\n');
    const before = fs.readdirSync(folder);
    const { code, stdout, stderr } = await run(
      ['compare', 'one.md', 'same.md', 'broken.yaml', 'none.yaml', './one.md', 'a', 'b', '--to', 'o.md'],
      { folder },
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('7 files were named; expected 6 at the most.');
    expect(stderr).toContain('same.md: is the same file as one.md.');
    expect(stderr).toContain('./one.md: is the same file as one.md.');
    expect(stderr).toMatch(/broken\.yaml:1:\d+: form: /);
    expect(stderr).toContain('none.yaml: there is no such file.');
    expect(fs.readdirSync(folder)).toEqual(before);
  });

  test.each([
    [['compare'], /Two to six files are compared/],
    [['compare', 'one.md'], /compare one\.md another\.yaml/],
    [['compare', 'one.md', 'one.md'], /is the same file/],
    [['compare', 'one.md', 'other.json', '--json', '--to', 'o.md'], /--json or --to/],
    [['compare', 'one.md', 'other.json', '--section', 'locatoin'], /did you mean "location"/],
    [['compare', 'one.md', 'other.json', '--to', 'other.json'], /other\.json: is the model itself/],
    [['compare', 'one.md', 'other.json', '--to', 'o.pdf'], /compare one\.md other\.json --to o\.html/],
    [['vs', 'one.md'], /To see models side by side:\n {2}mentoring-model compare one\.md another\.yaml/],
  ])('is told how: %j', async (args, said) => {
    const { code, stdout, stderr } = await run(args, { folder: await twoIn() });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said);
  });

  test('a model of another questionnaire is refused, with its file left as it is', async () => {
    const folder = await twoIn();
    await run(['init', 'theirs.yaml', '--questions', 'ours'], {
      folder,
      files: OTHER_QUESTIONS,
      stdin: '{}',
    });
    const { code, stderr } = await run(['compare', 'one.md', 'theirs.yaml'], { folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/theirs\.yaml.*--questions/s);
  });

  test('in the words for others no document tells of lived experience', async () => {
    const folder = await twoIn();
    for (const format of ['html', 'markdown', 'csv', 'json']) {
      const made = await run(
        ['compare', 'one.md', 'other.json', '--say-trained-mentors', '--to', '-', '--format', format],
        { folder },
      );
      expect(made.stdout).not.toMatch(/lived experience as|survivors"/i);
      expect(made.stdout).toMatch(/Trained mentors|for-others/);
    }
  });

  test.each([
    [['--section', 'next-steps'], 'It has topics or steps that tell of "Survivors'],
    [['--section', 'mentor-type'], 'It says "Survivors'],
    [['--section', 'form'], null],
  ])('says of lived experience what stands in the document, and no more: %j', async (part, said) => {
    const folder = await twoIn();
    await run(['init', 'third.yaml'], { folder, stdin: 'mentor-type: care-providers' });
    const args = ['compare', 'one.md', 'third.yaml', '--to', 'o.md', ...part];
    const { stderr } = await run(args, { folder });
    if (said === null) expect(stderr).not.toContain('Survivors');
    else expect(stderr).toContain(said);
  });

  test('in words for others says of itself what an exported document says', async () => {
    const folder = await twoIn();
    await run(['init', 'a.yaml'], {
      folder,
      stdin: 'mentor-type: [survivors: GRADUATES]\nstatement: We stay.\n',
    });
    await run(['init', 'b.yaml'], { folder, stdin: 'mentor-type: care-providers\n' });
    const args = ['compare', 'a.yaml', 'b.yaml', '--to', 'o.md', '--force', '--say-trained-mentors'];
    const without = await run(args, { folder });
    expect(without.stderr).toContain(
      'It says "Trained mentors" in place of "Survivors or people with lived experience". Your models stay as they are. Whoever knows the questions can see that these are other words.\nLeft out, since it would say so too: ',
    );
    expect(without.stderr).toContain("Survivor mentors' privacy");
    expect(without.stderr).toContain(
      'A question that goes along says "people with lived experience": What can you offer people with lived experience who want to become mentors?\n',
    );
    expect(without.stderr).not.toMatch(/own words are not changed|what you wrote behind/);
    // On the screen, too, from where it may be copied on.
    const shown = await run(['compare', 'a.yaml', 'b.yaml', '--say-trained-mentors'], { folder });
    expect(shown.stderr).toContain('It says "Trained mentors" in place of "Survivors');
    expect(shown.stderr).toContain("Survivor mentors' privacy");
    const all = await run([...args, '--with-notes'], { folder });
    expect(all.stderr).toContain('what you wrote behind "Survivors');
    expect(all.stderr).toContain('Your own words are not changed: all that you wrote. Please read them over');
  });

  test('in words for others, words that are left out differ all the same', async () => {
    const files = { 'a.yaml': 'mentor-type: [survivors: A]', 'b.yaml': 'mentor-type: [survivors: B]' };
    const args = ['compare', 'a.yaml', 'b.yaml', '--differing', '--say-trained-mentors', '--plain'];
    const { stdout } = await run(args, { files });
    expect(stdout).toContain('Mentor. Differs in words. A: Trained mentors. B: Trained mentors.');
  });

  test('says nothing of lived experience where all chose it, and only what differs is in the document', async () => {
    const folder = await twoIn();
    fs.copyFileSync(path.join(folder, 'one.md'), path.join(folder, 'same.md'));
    const args = ['compare', 'one.md', 'same.md', '--to', 'o.md', '--differing'];
    const { stderr, files } = await run(args, { folder });
    expect(files['o.md']).not.toContain('lived experience');
    expect(stderr).not.toContain('lived experience');
  });

  test('reads files of everything there is, and leaves them as they are', async () => {
    const folder = await twoIn();
    await run(['init', 'all.yaml'], { folder, stdin: asJson(EVERYTHING) });
    const before = fs.readFileSync(path.join(folder, 'all.yaml'), 'utf8');
    const { code, stdout } = await run(['compare', 'all.yaml', 'one.md', '--with-notes', '--plain'], {
      folder,
    });
    expect(code).toBe(0);
    expect(stdout).toContain('שלום');
    expect(fs.readFileSync(path.join(folder, 'all.yaml'), 'utf8')).toBe(before);
  });
});
