/** Documents say "Trained mentors" where that is asked for, whatever they are made as. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOCUMENTS } from '../documents/endings.ts';
import { partsOfWord } from '../documents/parts.ts';
import { asJson, CHOICES } from './models.ts';
import { run } from './run.ts';

const FLAG = '--say-trained-mentors';
const TELLS = /lived experience|survivor/i;
const POINTS = { 'who-can-tell': 'All were asked.', 'a-line-crossed': 'The office.' };

async function saved(given: object): Promise<string> {
  return (await run(['init', 'm.yaml'], { stdin: asJson(given) })).folder;
}

/** All that a document says, its properties included. */
function textIn(folder: string, file: string): string {
  const bytes = fs.readFileSync(path.join(folder, file));
  if (!file.endsWith('.docx')) return bytes.toString('utf8');
  const elements = Object.values(partsOfWord(bytes)).flat();
  return elements.map(({ text, attributes }) => `${text} ${Object.values(attributes).join(' ')}`).join('\n');
}

describe.each(DOCUMENTS)('a document as .%s', (ending) => {
  test('says what was chosen, or the words for others, and leaves the model as it is', async () => {
    const chosen = [{ survivors: 'GRADUATES of ours' }, 'community-members'];
    const folder = await saved({ ...CHOICES, 'mentor-type': chosen, points: POINTS });
    const before = fs.readFileSync(path.join(folder, 'm.yaml'));
    const plain = await run(['export', 'm.yaml', '--to', `own.${ending}`], { folder });
    const told = await run(['export', 'm.yaml', '--to', `others.${ending}`, FLAG], { folder });
    expect([plain.code, told.code]).toEqual([0, 0]);
    const [own, others] = [textIn(folder, `own.${ending}`), textIn(folder, `others.${ending}`)];
    expect(own).toMatch(/people with lived experience/);
    expect(own).toMatch(/GRADUATES/);
    expect(others).not.toMatch(TELLS);
    expect(others).not.toMatch(/GRADUATES|who-can-tell/);
    expect(others).toContain('Trained mentors');
    expect(others).toContain('Mentors are community members and people trained for this.');
    expect(others).toContain('If a mentor crosses a line');
    expect(fs.readFileSync(path.join(folder, 'm.yaml'))).toEqual(before);
  });
});

describe('what was chosen in earlier days', () => {
  const NOTES = { 'support-survivor-mentors': 'Time off.', 'survivor-voice': 'A council.' };

  test.each(DOCUMENTS)('is told by no document as .%s', async (ending) => {
    const folder = await saved({ ...CHOICES, points: NOTES, steps: { 'recruit-survivors-fairly': 'done' } });
    await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'mentor-type: care-providers' });
    for (const [more, name] of [
      [[], 'a'],
      [['--with-notes'], 'b'],
      [['--with-steps'], 'c'],
    ] as const) {
      const { stderr } = await run(['export', 'm.yaml', '--to', `${name}.${ending}`, FLAG, ...more], {
        folder,
      });
      expect(stderr).toContain('in place of "Survivors or people with lived experience"');
      expect(textIn(folder, `${name}.${ending}`)).not.toMatch(
        /lived experience|survivor mentors|hiring of survivors/i,
      );
    }
  });

  test('is told by what is kept from before the choice: a document leaves that out', async () => {
    const folder = await saved({ ...CHOICES, 'mentor-type': ['care-providers'], points: NOTES });
    await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'mentor-type: survivors' });
    await run(['export', 'm.yaml', '--to', 'o.md', FLAG, '--with-notes'], { folder });
    expect(textIn(folder, 'o.md')).not.toMatch(/A council|survivors' voice/i);
  });
});

describe('a step that was kept for a choice that is gone', () => {
  const KEPT_ONCE = { steps: { 'care-for-survivor-mentors': {} } };

  test.each([[['community-members']], ['not-sure']])(
    'is in no document, so nothing is said of it, nothing left out: %j',
    async (mentors) => {
      const folder = await saved({ ...CHOICES, 'mentor-type': mentors, ...KEPT_ONCE });
      for (const more of [['--with-steps'], ['--only', 'steps']]) {
        const args = ['export', 'm.yaml', '--force', ...more];
        const own = await run([...args, '--to', 'own.md'], { folder });
        const others = await run([...args, '--to', 'others.md', FLAG], { folder });
        expect(own.stderr).not.toMatch(/lived experience|Some of its|--say-trained/i);
        expect(others.stderr).toContain(`${FLAG} changed nothing`);
        expect(others.stderr).not.toMatch(/It says|Left out/);
        expect(others.files['others.md']).toBe(own.files['own.md']);
      }
    },
  );

  test('is not offered to be put in: the document would not hold it', async () => {
    const folder = await saved({ ...CHOICES, 'mentor-type': ['community-members'], ...KEPT_ONCE });
    const { stderr } = await run(['export', 'm.yaml', '--to', 'o.md'], { folder });
    expect(stderr).not.toContain('Next steps are left out');
  });
});

test('a choice that was made and taken back on one day is told by no document, and so nothing is said of it', async () => {
  const folder = await saved({ ...CHOICES, 'mentor-type': ['care-providers'] });
  await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'mentor-type: survivors' });
  await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'mentor-type: care-providers' });
  const { stderr, files } = await run(['export', 'm.yaml', '--to', 'o.md'], { folder });
  expect(files['o.md']).not.toContain('→');
  expect(stderr).not.toContain('lived experience');
});

test('a note that is kept from before a choice is left out, and the grid stays as it is', async () => {
  const points = { 'support-survivor-mentors': 'Time off.' };
  const folder = await saved({ ...CHOICES, 'mentor-type': ['care-providers'], points });
  const args = ['export', 'm.yaml', '--with-notes', '--force', '--to'];
  const own = await run([...args, 'own.md'], { folder });
  expect(own.stderr).toContain('It has topics or steps that tell of "Survivors');
  const { stderr, files } = await run([...args, 'o.md', FLAG], { folder });
  expect(stderr).toContain('Left out, since it would say so too: Support for survivor mentors.');
  expect(stderr).not.toContain('in place of');
  expect(files['o.md']).not.toMatch(/Time off|survivor mentors/i);
  expect(files['o.md']).toContain('☐ Community members');
});

describe('where all steps that were kept tell of the choice', () => {
  const steps = {
    'recruit-survivors-fairly': {},
    'records-and-lived-experience': 'done',
    'care-for-survivor-mentors': {},
  };

  test.each(DOCUMENTS)('a document as .%s does not say that none are kept', async (ending) => {
    const folder = await saved({ ...CHOICES, steps });
    const file = `o.${ending}`;
    const { code } = await run(['export', 'm.yaml', '--to', file, '--with-steps', FLAG], { folder });
    expect(code).toBe(0);
    expect(textIn(folder, file)).not.toMatch(/None are kept|Next steps|"steps"/);
  });

  test('one of the steps alone is not made, with what there is instead', async () => {
    const folder = await saved({ ...CHOICES, steps });
    const args = ['export', 'm.yaml', '--to', 'o.md', '--only', 'steps', FLAG];
    const { code, stderr, files } = await run(args, { folder });
    expect(code).toBe(1);
    expect(
      stderr,
    ).toBe(`Every next step that you kept tells of "Survivors or people with lived experience", so none is left to put in. No document was made.
Without --only steps, it holds your model.
`);
    expect(files['o.md']).toBeUndefined();
  });

  test('one of a model without any says that none are kept', async () => {
    const folder = await saved(CHOICES);
    const { files } = await run(['export', 'm.yaml', '--to', 'o.md', '--with-steps', FLAG], { folder });
    expect(files['o.md']).toContain('None are kept for these choices yet.');
  });
});

test('where words for others are said, only what was chosen is listed', async () => {
  const folder = await saved(CHOICES);
  const { files } = await run(['export', 'm.yaml', '--to', 'o.md', FLAG], { folder });
  expect(files['o.md']).toContain('Trained mentors');
  expect(files['o.md']).not.toContain('Trained care providers');
});

test.each([[['--with', 'took-part']], [['--with-open']]])(
  'the next steps alone are not asked for with %j',
  async (more) => {
    const ran = await run(['export', 'm.yaml', '--to', 'o.md', '--only', 'steps', ...more], {
      folder: await saved(CHOICES),
    });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(`nothing of ${more[0]}`);
    expect(ran.files['o.md']).toBeUndefined();
  },
);

describe('whoever makes it', () => {
  test('is told what it says, what is left out, and whose words are as they were', async () => {
    const folder = await saved({ ...CHOICES, statement: 'We, too, were there.', points: POINTS });
    const { stderr, files } = await run(['export', 'm.yaml', '--to', 'o.md', FLAG], { folder });
    expect(files['o.md']).toContain('We, too, were there.');
    expect(stderr).toContain(
      `It says "Trained mentors" in place of "Survivors or people with lived experience". Your model stays as it is. Whoever knows the questions can see that these are other words.
Left out, since it would say so too: Survivor mentors' privacy.
Your own words are not changed: Our mentoring model in a few sentences; all else that you wrote. Please read them over: they may still say so.
`,
    );
  });

  test.each([
    [
      'statement',
      'Mentors are People with  lived experience. We start small.',
      'Our mentoring model in a few sentences',
    ],
    ['program', 'Survivors and people with lived experience', 'the title'],
    [
      'how-it-was-shaped',
      'People with lived\nexperience decided.',
      'How young people and the community shaped it',
    ],
  ])('hears first where their own words still say it: %s', async (id, text, where) => {
    const folder = await saved({ ...CHOICES, [id]: text });
    const { stderr } = await run(['export', 'm.yaml', '--to', 'o.md', FLAG], { folder });
    const [written, first] = stderr.split('\n');
    expect(written).toBe('Written to o.md.');
    expect(first?.toLowerCase()).toContain('your own words still say "');
    expect(first).toContain(where);
    expect(first).toContain('people with lived experience');
  });

  test.each<[string, string, string, readonly string[]]>([
    ['the statement', 'statement', 'Paid Survivor-Mentors lead it.', ['survivor mentors']],
    ['words behind a choice', 'pay', 'paid: those with **lived** *experience*', ['lived experience']],
    [
      'a note',
      'community-capacity',
      'Survivors, some with\nlived-experience, teach.',
      ['survivors', 'lived experience'],
    ],
  ])('hears where other words of their own tell it: %s', async (_, id, text, words) => {
    const answer = id === 'pay' ? [{ paid: text.slice(6) }] : text;
    const folder = await saved({ ...CHOICES, [id]: answer });
    const args = ['export', 'm.yaml', '--to', 'o.md', FLAG, '--with-notes'];
    const { stderr } = await run(args, { folder });
    const said = stderr.split('\n').filter((line) => line.startsWith('Your own words still say'));
    expect(said.map((line) => /"([^"]+)"/.exec(line)?.[1])).toEqual(words);
    if (id !== 'community-capacity') return;
    // What does not go along is not looked through.
    const without = await run([...args.slice(0, -1), '--force'], { folder });
    expect(without.stderr).not.toContain('still say "');
  });

  test('hears of a question that tells it where its answer goes along', async () => {
    const folder = await saved({ ...CHOICES, 'support-lived-experience': 'Time off.' });
    const args = ['export', 'm.yaml', '--to', 'o.md', FLAG];
    const { stderr } = await run([...args, '--with', 'support-lived-experience'], { folder });
    expect(stderr).toContain(
      'A question that goes along says "people with lived experience": What can you offer people with lived experience who want to become mentors?\n',
    );
    const without = await run([...args, '--force'], { folder });
    expect(without.stderr).not.toContain('A question that goes along');
  });

  test('hears of a question that tells it where what is open goes along, and not of one that all read', async () => {
    const folder = await saved({ 'mentor-type': 'survivors' });
    const args = ['export', 'm.yaml', '--to', 'o.md', '--force', FLAG];
    const { stderr } = await run([...args, '--with-open'], { folder });
    const said = stderr.split('\n').filter((line) => line.startsWith('A question'));
    expect(said).toEqual([
      'A question that goes along says "people with lived experience": What can you offer people with lived experience who want to become mentors?',
    ]);
    expect((await run(args, { folder })).stderr).not.toContain('A question that goes along');
  });

  test('of a title alone hears of no more than that', async () => {
    const folder = await saved({
      ...CHOICES,
      program: 'River House',
      steps: { 'recruit-survivors-fairly': {}, 'describe-the-role': {} },
    });
    const { stderr } = await run(['export', 'm.yaml', '--to', 'o.md', '--only', 'steps', FLAG], { folder });
    expect(stderr).toContain('Your own words are not changed: the title. Please');
  });

  test('hears it also where nobody made the choice', async () => {
    const given = { ...CHOICES, 'mentor-type': 'care-providers', statement: 'Survivor mentors lead it.' };
    const { stderr } = await run(['export', 'm.yaml', '--to', 'o.md', FLAG], { folder: await saved(given) });
    expect(stderr).toContain('Your own words still say "survivor mentors": Our mentoring model');
  });

  test.each<[object, string[]]>([
    [{ type: [{ group: 'led by survivors' }] }, ['say "survivors": Type.']],
    [{ 'mentor-type': [{ 'community-members': 'some survivors' }] }, ['say "survivors": Mentor.']],
    [{ statement: 'Our mentors have lived experience.' }, ['say "lived experience": Our mentoring model']],
    [{ statement: 'Our mentors stay.' }, []],
    [{ 'mentor-type': ['survivors'], statement: 'Our mentors are survivors.' }, []],
  ])('hears of own words alone without asking for anything: %j', async (given, said) => {
    const folder = await saved({ ...CHOICES, 'mentor-type': ['community-members'], ...given });
    const { code, stderr } = await run(['export', 'm.yaml', '--to', 'o.md'], { folder });
    expect(code).toBe(0);
    const lines = stderr.split('\n').filter((line) => line.startsWith('Your own words'));
    expect(lines).toHaveLength(said.length);
    for (const one of said) expect(lines.join('\n')).toContain(one);
    for (const line of lines) expect(line).toMatch(/Where that is about mentors, it tells of their past\.$/);
  });

  test('hears of no points as left out that its document does not hold anyway', async () => {
    const notes = { 'support-survivor-mentors': 'Time off.', 'survivor-voice': 'A council.' };
    const folder = await saved({ ...CHOICES, points: notes, steps: { 'recruit-survivors-fairly': 'done' } });
    await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'mentor-type: care-providers' });
    const leftOut = async (...more: string[]) => {
      const args = ['export', 'm.yaml', '--to', 'o.md', '--force', FLAG, ...more];
      return /Left out, since it would say so too: (.*)/.exec((await run(args, { folder })).stderr)?.[1];
    };
    expect(await leftOut()).toBeUndefined();
    expect(await leftOut('--with-notes')).toBe('Support for survivor mentors.');
  });

  test('hears of what its document would have held, and of nothing else', async () => {
    const steps = {
      'recruit-survivors-fairly': 'done',
      'care-for-survivor-mentors': 'set-aside',
      'describe-the-role': {},
    };
    const folder = await saved({ ...CHOICES, points: POINTS, steps });
    const { stderr } = await run(['export', 'm.yaml', '--to', 's.md', '--only', 'steps', FLAG], { folder });
    expect(stderr).toContain('Left out, since it would say so too: Fair hiring of survivors.');
    expect(stderr).not.toMatch(/in place of|Survivor mentors' privacy/);
  });

  test('hears nothing of words of their own where there are none', async () => {
    const folder = await saved({ 'mentor-type': 'survivors' });
    const { stderr } = await run(['export', 'm.yaml', '--to', 'o.md', FLAG], { folder });
    expect(stderr).toContain('in place of');
    expect(stderr).not.toMatch(/Your own words|Left out/);
  });

  test('of a script hears that there is another way to say it', async () => {
    const { stderr } = await run(['export', 'm.yaml', '--to', 'o.md'], { folder: await saved(CHOICES) });
    expect(stderr).toContain(
      `It says "Survivors or people with lived experience"; ${FLAG} says "Trained mentors" in its place.\n`,
    );
  });

  test('hears that it changed nothing where nobody chose it, and the document is the same', async () => {
    const folder = await saved({ ...CHOICES, 'mentor-type': 'care-providers' });
    const { files } = await run(['export', 'm.yaml', '--to', 'o.csv'], { folder });
    const told = await run(['export', 'm.yaml', '--to', 'p.csv', FLAG], { folder });
    expect(told.stderr).toContain(
      `${FLAG} changed nothing: the document tells of no choice that has other words for others.\n`,
    );
    expect(told.files['p.csv']).toBe(files['o.csv']);
  });

  test('of the example is not asked: nobody made up has a past to keep', async () => {
    const { code, stderr } = await run(['export', '--example', '--to', 'o.md', FLAG]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`it takes no ${FLAG}.`)]);
  });

  test('cannot put a note on such a point into it by its id', async () => {
    const folder = await saved({ ...CHOICES, points: POINTS });
    const args = ['export', 'm.yaml', '--to', 'o.md', '--with', 'who-can-tell', FLAG];
    const { stderr, files } = await run(args, { folder });
    expect(stderr).toContain('who-can-tell: there is nothing to put in.');
    expect(files['o.md']).not.toContain('All were asked.');
  });
});

test('a note that is left out is not said to be in it, nor that it could be put in', async () => {
  const folder = await saved({
    ...CHOICES,
    'mentor-type': ['survivors'],
    points: { 'who-can-tell': 'All were asked.' },
  });
  const args = ['export', 'm.yaml', '--to', '-', '--format', 'markdown', FLAG];
  const withNotes = await run([...args, '--with-notes'], { folder });
  expect(withNotes.stdout).not.toContain('All were asked.');
  expect(withNotes.stderr).toContain("Survivor mentors' privacy");
  expect(withNotes.stderr).not.toContain('The notes are in it');
  expect((await run(args, { folder })).stderr).not.toContain('add --with-notes');
});
