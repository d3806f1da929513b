/** The guide to the choices, as commands read it. */

import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { elementsOfHtml } from '../documents/parts.ts';
import { FILES as GUIDE } from '../guide/folder.ts';
import { FILES as QUESTIONS } from '../questionnaire/folder.ts';
import { run } from './run.ts';

const inFolder = (folder: string, texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${folder}/${name}`, text]));

/** A questionnaire folder of somebody's own, with a guide. */
const OURS = {
  ...inFolder('ours', QUESTIONS),
  'ours/place.yaml': (QUESTIONS['place.yaml'] ?? '').replace('ask: Who?', 'ask: Who?\n    careful: false'),
  'ours/talk.yaml': (QUESTIONS['talk.yaml'] ?? '').replace('has: away', 'has: [home, away]'),
  ...inFolder('ours/guide', GUIDE),
};

describe('check --questions', () => {
  test('takes in the guide', async () => {
    const ran = await run(['check', '--questions', 'ours'], { files: OURS });
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([
      0,
      'ours: reads well: 2 sections, 3 questions, 1 point, 1 next step, 3 entries of a guide\n',
      '',
    ]);
  });

  test('says what is amiss in it, with its place, and then has not read the questionnaire well', async () => {
    const files = { ...OURS, 'ours/guide/where.yaml': (GUIDE['where.yaml'] ?? '').replace('away:', 'awya:') };
    const ran = await run(['check', '--questions', 'ours'], { files });
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toContain(
      'ours/guide/where.yaml:3:3: awya: is no option of where; did you mean "away"?',
    );
  });

  test('says of a source that a step names and the guide does not have', async () => {
    const steps = (QUESTIONS['next-steps.yaml'] ?? '').concat('    sources: [two, oen]\n');
    const ran = await run(['check', '--questions', 'ours'], {
      files: { ...OURS, 'ours/next-steps.yaml': steps },
    });
    expect([ran.code, ran.stderr]).toEqual([
      1,
      'ours/next-steps.yaml:14:20: ride-plan: names "oen"; expected a source in guide/sources.yaml; did you mean "one"?\n',
    ]);
  });

  test('warns of it among the wording, as JSON too', async () => {
    const sources = (GUIDE['sources.yaml'] ?? '').replace(', read: abstract }', ' }');
    const files = { ...OURS, 'ours/guide/sources.yaml': sources };
    const ran = await run(['check', '--questions', 'ours', '--json'], { files });
    expect(JSON.parse(ran.stdout)).toMatchObject({
      reads: true,
      warnings: ['ours/guide/sources.yaml:2:3: one: does not say how much of it was read; expected a read'],
    });
  });
});

test('a guide that does not read stands in the way of no answer', async () => {
  const files = { ...OURS, 'ours/guide/where.yaml': 'question: [' };
  const ran = await run(['init', 'm.yaml', '--questions', 'ours'], { files, stdin: 'where: home' });
  expect(ran.code).toBe(0);
  expect((await run(['show', 'm.yaml', '--questions', 'ours'], { folder: ran.folder })).code).toBe(0);
});

const CAUTION =
  'Hardly any study of mentoring was made with young people who survived commercial sexual exploitation.';
const NOT_REVIEWED =
  'Nobody with lived experience, no young person and no lawyer has reviewed these words yet.';
/** Text as it reads where its lines break elsewhere. */
const flowing = (text: string) => text.replace(/\s+/g, ' ');

describe('guide', () => {
  test('says what there is, in the order of the questionnaire, and how to read about one of them', async () => {
    const { code, stdout, stderr } = await run(['guide']);
    expect(code).toBe(0);
    const titles = ['Form', 'Type', 'Location', 'Purpose', 'Mentor', 'Paid or volunteer', 'Focus'];
    const places = titles.map((title) => stdout.indexOf(`\n\n${title}\n`));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(stdout).toMatch(/\nType\n- Traditional: [\s\S]*\n- Group: [\s\S]*\n- Team: [\s\S]*\n- Peer/);
    expect(stderr).toContain('\n  mentoring-model guide form\n');
  });

  test('shows no label of how much is known beside the options, and recommends none', async () => {
    const { stdout } = await run(['guide']);
    expect(flowing(stdout)).toContain(CAUTION);
    expect(stdout).not.toMatch(/studied|practice advice|moderate|limited|recommend|best|well known/i);
  });

  test('says all there is of each option of a question, in their order, the caution above each', async () => {
    const { stdout } = await run(['guide', 'location']);
    const text = flowing(stdout);
    expect(text.split(CAUTION)).toHaveLength(3);
    expect(text).toMatch(new RegExp(`^Location: Community ${CAUTION}[^]*Location: Program site ${CAUTION}`));
    for (const title of [
      'When it tends to fit',
      'Worth knowing',
      'What it asks of you',
      'Where it comes from',
    ])
      expect(stdout.match(new RegExp(`^${title}$`, 'gm'))).toHaveLength(2);
  });

  test('says all there is of one option: whom it was studied with, its sources and how they were read', async () => {
    const { stdout } = await run(['guide', 'location', 'community']);
    const text = flowing(stdout);
    expect(text).not.toContain('Program site');
    expect(text).toContain('Studied with young people in mentoring programs as a whole.');
    expect(text).toContain('https://doi.org/10.3390/ijerph18115666 We read its abstract.');
    expect(text).toContain(
      'Some of this is the judgment of those who made this questionnaire, and rests on no source.',
    );
  });

  test.each([[[]], [['pay']], [['pay', 'paid']], [['trauma-informed']]])(
    'says at the end of %j that nobody with lived experience has reviewed it',
    async (names) => {
      const { stdout } = await run(['guide', ...names]);
      expect(flowing(stdout)).toContain(`${NOT_REVIEWED} The sources were read as stored copies`);
    },
  );

  test('takes the id of a section for all of its questions', async () => {
    const { stdout } = await run(['guide', 'form-and-type']);
    expect(stdout).toMatch(/^Form: Natural$/m);
    expect(stdout).toMatch(/^Type: Blended/m);
    expect(stdout).not.toMatch(/^Location/m);
  });

  test('says who has reviewed an entry, where somebody has', async () => {
    const { stdout } = await run(['guide', 'who', '--questions', 'ours'], { files: OURS });
    expect(stdout).toContain('Reviewed on March 1, 2027 by a young adviser.');
    const other = await run(['guide', 'where', '--questions', 'ours'], { files: OURS });
    expect(other.stdout).not.toContain('Reviewed on');
  });

  test.each([40, 80, 120])('stays within a window of %i columns', async (columns) => {
    for (const names of [[], ['type'], ['mentor-type', 'survivors']]) {
      const { stdout } = await run(['guide', ...names], { columns, env: { NO_COLOR: '1' } });
      // An address stays whole as long as it fits.
      const long = stdout.split('\n').filter((line) => line.length > columns);
      expect(long).toEqual([]);
    }
  });

  test('reads in words alone in plain lines', async () => {
    const { stdout } = await run(['guide', 'location', '--plain'], { columns: 80 });
    expect(stdout).toMatch(
      /^When it tends to fit\nYoung people want everyday outings, and not one more office\.$/m,
    );
    expect(stdout).not.toMatch(/^- |\u001b/m);
  });

  test.each([
    ['an option', ['location', 'comunity'], 'did you mean "community"?'],
    ['a question', ['locaton'], 'did you mean "location"?'],
    ['a question that it has nothing about', ['took-part'], 'took-part: the guide has nothing about this'],
    ['a document without --to', ['guide.docx'], '  mentoring-model guide --to guide.docx'],
  ])('says what there is where it does not know %s', async (_, names, said) => {
    const { code, stdout, stderr } = await run(['guide', ...names]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  test('says so where a questionnaire has none', async () => {
    const files = inFolder('ours', QUESTIONS);
    const { code, stderr } = await run(['guide', '--questions', 'ours'], { files });
    expect([code, stderr]).toEqual([
      1,
      'ours/guide: is not there; this questionnaire has no guide to its choices.\n',
    ]);
  });

  test('says with its place what is amiss in one, and shows none of it', async () => {
    const files = { ...OURS, 'ours/guide/sources.yaml': 'sources: {}' };
    const { code, stdout, stderr } = await run(['guide', '--questions', 'ours'], { files });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(
      'ours/guide/where.yaml:9:15: away: names "one"; expected a source in sources.yaml',
    );
  });
});

describe('guide --to', () => {
  test.each(['docx', 'html', 'md'])('makes a .%s', async (ending) => {
    const { code, stderr, files } = await run(['guide', '--to', `g.${ending}`]);
    expect([code, stderr, Object.keys(files)]).toEqual([0, `Written to g.${ending}.\n`, [`g.${ending}`]]);
  });

  test.each(['html', 'markdown'])(
    'says the same as on screen, the caution above each entry: %s',
    async (format) => {
      const { stdout } = await run(['guide', '--to', '-', '--format', format]);
      const words = flowing(stdout.replace(/<[^>]*>/g, ' '));
      expect(words.split(CAUTION)).toHaveLength(25);
      expect(words).toContain(NOT_REVIEWED);
      expect(words).toContain(
        'They meet where they like in the community, such as a park, a cafe or a ball game.',
      );
    },
  );

  test('holds one question where that is named', async () => {
    const { stdout } = await run(['guide', 'pay', 'paid', '--to', '-', '--format', 'markdown']);
    expect(stdout.match(/^##+ .*/gm)?.slice(0, 3)).toEqual([
      '## Paid or volunteer',
      '### Paid',
      '#### When it tends to fit',
    ]);
    expect(stdout).not.toContain('### Volunteer');
  });

  test('leaves what is there as it is', async () => {
    const files = { 'm.md': 'ours', 'saved.md': '' };
    const saved = await run(['init', 'saved.md'], { stdin: 'form: natural' });
    const ran = await run(['guide', '--to', 'm.md'], { files });
    expect([ran.code, ran.files['m.md']]).toEqual([1, 'ours']);
    const forced = await run(['guide', '--to', 'saved.md', '--force'], { folder: saved.folder });
    expect([forced.code, forced.files['saved.md']]).toEqual([2, saved.files['saved.md']]);
  });
});

describe('worksheet --with-guide', () => {
  const TITLES = ['Form', 'Type', 'Location', 'Purpose', 'Mentor', 'Paid or volunteer', 'Focus'];

  test.each(['html', 'markdown'])('has what is known about the choices behind it, as %s', async (format) => {
    const without = await run(['worksheet', '--to', '-', '--format', format]);
    const { stdout } = await run(['worksheet', '--to', '-', '--format', format, '--with-guide']);
    const words = flowing(stdout.replace(/<[^>]*>/g, ' '));
    expect(without.stdout).not.toContain('About the choices: ');
    const last = words.lastIndexOf('Our mentoring model');
    const places = TITLES.map((title) => words.indexOf(`About the choices: ${title} `));
    expect(places.every((place) => place > last)).toBe(true);
    expect(words.split(CAUTION)).toHaveLength(25);
    expect(words).toContain(NOT_REVIEWED);
  });

  test('in a Word document, too', async () => {
    const { folder } = await run(['worksheet', '--to', 'w.docx', '--with-guide']);
    const parts = unzipSync(fs.readFileSync(path.join(folder, 'w.docx')));
    const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, ' ');
    expect(flowing(words)).toContain('About the choices: Location');
    expect(flowing(words)).toContain('Staff see less of what happens, so check-ins matter more.');
  });

  test('has the choices of the sections that are picked, and no other', async () => {
    const args = ['worksheet', '--to', '-', '--format', 'html', '--with-guide', '--section', 'location'];
    const { stdout } = await run(args);
    const titles = elementsOfHtml(stdout).flatMap(({ name, text }) => (name === 'h2' ? [text] : []));
    expect(titles).toEqual([
      'Location',
      'If someone needs help now',
      'About the choices',
      'About the choices: Location',
      'About the choices: Sources',
    ]);
    const none = await run([...args.slice(0, -1), 'general-information']);
    expect(none.stdout).not.toContain('About the choices');
  });

  test('as Markdown it is filled in, read and revised as any other, and what is known stays as it is', async () => {
    const { folder, files } = await run(['worksheet', '--to', 'w.md', '--with-guide']);
    const annexOf = (text = '') => text.slice(text.indexOf('## About the choices'));
    const filled = (files['w.md'] ?? '')
      .replace('- [ ] Community', '- [x] Community')
      .replace(/(### .* <!-- statement -->\n)/, '$1\nWe stay.\n');
    fs.writeFileSync(path.join(folder, 'w.md'), filled);
    const taken = await run(['init', 'm.json', '--answers', 'w.md', '--no-input'], { folder });
    expect(taken.code).toBe(0);
    const { answers } = JSON.parse(taken.files['m.json'] ?? '');
    expect(answers).toEqual({ location: ['community'], statement: 'We stay.' });
    const edited = await run(['init', 'w.md', '--edit'], {
      folder,
      stdin: 'form: natural\nstatement: We stay longer.',
    });
    expect(edited.code).toBe(0);
    expect(annexOf(edited.files['w.md'])).toBe(annexOf(filled));
    const shown = JSON.parse((await run(['show', 'w.md', '--json'], { folder })).stdout);
    expect(shown.answers.statement).toBe('We stay longer.');
  });

  test.each([
    [['w.yaml'], 'A worksheet in YAML has no room for the guide'],
    [['w.docx', '--questions', 'ours'], 'ours/guide: is not there'],
    [['w.docx', '--for', 'youth'], 'it takes no --with-guide'],
  ])('is not to be had of %j, which is said', async (args, said) => {
    const { code, stderr } = await run(['worksheet', ...args, '--with-guide'], {
      files: inFolder('ours', QUESTIONS),
    });
    expect(code).not.toBe(0);
    expect(stderr).toContain(said);
  });
});

describe('worksheet --fillable', () => {
  test('has what is known of each choice folded up below it, and every heading in its place', async () => {
    const { stdout } = await run(['worksheet', '--to', '-', '--format', 'html', '--fillable']);
    const elements = elementsOfHtml(stdout);
    const folded = elements.filter(
      ({ name, attributes }) => name === 'details' && attributes['class'] === 'guide',
    );
    expect(folded).toHaveLength(11);
    expect(folded.every(({ attributes }) => !('open' in attributes))).toBe(true);
    const [form] = folded;
    expect(flowing(form?.text ?? '')).toMatch(new RegExp(`^ ?About the choices: Form Natural ${CAUTION}`));
    expect(flowing(form?.text ?? '')).toContain(NOT_REVIEWED);
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)).toEqual([]);
  });

  test('has none where a questionnaire has no guide', async () => {
    const args = ['worksheet', '--to', '-', '--format', 'html', '--fillable', '--questions', 'ours'];
    const { code, stdout } = await run(args, { files: inFolder('ours', QUESTIONS) });
    expect(code).toBe(0);
    expect(elementsOfHtml(stdout).filter(({ attributes }) => attributes['class'] === 'guide')).toEqual([]);
  });
});
