import { describe, expect, test } from 'vitest';
import { asJson, CHOICES, EVERYTHING, POINTS } from './models.ts';
import { run } from './run.ts';

const ESCAPES = /[\u001b\u009b]/;

/** The folder of a model in `m.yaml`. */
async function saved(given: object): Promise<string> {
  return (await run(['init', 'm.yaml'], { stdin: asJson(given) })).folder;
}

describe('show', () => {
  test('gives the grid, the statement, what to come back to and what is open', async () => {
    const { statement, ...given } = EVERYTHING;
    const folder = await saved({ ...given, pay: ['not-sure'] });
    const { code, stdout, stderr } = await run(['show', 'm.yaml'], { folder });
    expect([code, stderr, statement]).toEqual([0, '', EVERYTHING.statement]);
    const [head = '', ...below] = stdout.split('\n').slice(4);
    expect(head.split(/ {2,}/)).toEqual(['Form & Type', 'Location', 'Purpose', 'Mentor Type', 'Focus']);
    const places = below
      .slice(0, 9)
      .map((line) => line.slice(head.indexOf('Location'), head.indexOf('Purpose')).trim());
    expect(places.join(' ')).toMatch(/^✔ Community ○ Program site ✔ Other: Library study rooms *$/);
    expect(below.slice(0, 4).map((line) => line.slice(0, head.indexOf('Location')).trim())).toEqual([
      'Form',
      '○ Natural',
      '✔ Assigned',
      'Type',
    ]);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/Paid or .*volunteer:/);
    expect(stdout).toContain('✔ Not sure');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'one-to-one mentoring and online mentoring. Mentors and young people meet',
    );
    expect(stdout).toContain('? Ask the youth council about evenings');
    expect(stdout).toMatch(/open.*1 of 7.*\n.*Paid or volunteer/);
    expect(stdout).toMatch(
      /open.*\d+ questions\n- What may others be told[^\n]*\n[^\n]*\n- How will your model be trauma-informed\?\n(.*\n)*Before you begin 3, /,
    );
  });

  test('is headed by the name of the program', async () => {
    const named = await run(['show', 'm.yaml'], { folder: await saved({ program: 'River House' }) });
    expect(named.stdout).toMatch(/^River House\nChoosing a mentoring model\n/);
    const unnamed = await run(['show', 'm.yaml'], { folder: await saved({ form: 'natural' }) });
    expect(unnamed.stdout).toMatch(/^Choosing a mentoring model\n/);
  });

  test('reads out all other answers, each once, where notes are asked for', async () => {
    const folder = await saved(EVERYTHING);
    const { stdout } = await run(['show', 'm.yaml', '--with-notes'], { folder, columns: 400 });
    const without = await run(['show', 'm.yaml'], { folder, columns: 400 });
    const noted = ['Two youth advisers', '- [x] the program lead', 'Someone who stays.', '02134', 'שלום'];
    const counts = (text: string) => noted.map((line) => text.split(line).length - 1);
    expect(counts(stdout)).toEqual(noted.map(() => 1));
    expect(counts(without.stdout)).toEqual(noted.map(() => 0));
    for (const once of ['River House', 'Our mentoring is ours.', '✔ Structured'])
      expect(stdout.split(once)).toHaveLength(2);
  });

  test('names the month in which the team checks back, once, as they typed it', async () => {
    const folder = await saved({
      ...CHOICES,
      'review-when': 'March 2027, or so',
      'review-with': 'The council',
    });
    for (const args of [[], ['--with-notes'], ['--plain']]) {
      const { stdout } = await run(['show', 'm.yaml', ...args], { folder });
      expect(stdout).toContain('\n\nCheck back: March 2027, or so\n');
      expect(stdout.split('March 2027')).toHaveLength(2);
    }
    const marked = await saved({ ...CHOICES, 'review-when': '? ask the board' });
    const asking = await run(['show', 'm.yaml'], { folder: marked });
    expect(asking.stdout).toMatch(/\? ask the board \(Our mentoring model: When will/);
    expect(asking.stdout).not.toContain('Check back:');
    const unset = await run(['show', 'm.yaml'], { folder: await saved(CHOICES) });
    expect(unset.stdout).not.toContain('Check back:');
    expect(unset.stdout).toContain('- When will you check back on this model?');
  });

  test('is in words with --plain, as with ACCESSIBLE', async () => {
    const folder = await saved(EVERYTHING);
    const plain = await run(['show', 'm.yaml', '--plain'], { folder });
    const accessible = await run(['show', 'm.yaml'], { folder, env: { ACCESSIBLE: '1' } });
    expect(plain.stdout).toBe(accessible.stdout);
    expect(plain.stdout).not.toMatch(/[✔○]/);
    expect((await run(['check', 'm.yaml', '--plain'], { folder })).code).toBe(0);
  });

  test('gives the statement as it was written, and leaves out what is not there', async () => {
    const { stdout } = await run(['show', 'm.yaml'], {
      folder: await saved({ ...CHOICES, statement: 'It is kind.\n\nAnd ours.' }),
    });
    expect(stdout).toContain('It is kind.\n\nAnd ours.\n');
    expect(stdout).not.toMatch(/draft|come back|model choices/i);
  });

  test('names the questions that are open where they are few', async () => {
    const made = await run(['init', 'm.yaml'], { stdin: asJson(CHOICES) });
    const open = /Other.*open: (.*)/.exec(made.stderr)?.[1]?.split(', ') ?? [];
    const stdin = asJson(Object.fromEntries(open.slice(1).map((id) => [id, 'Answered'])));
    await run(['init', 'm.yaml', '--edit'], { folder: made.folder, stdin });
    const { stdout } = await run(['show', 'm.yaml'], { folder: made.folder });
    expect(stdout).toMatch(/open: 1 question\n- What is the program called\?\n/);
    // All choices are made, and nobody kept a step yet.
    expect(stdout).toMatch(/\nNext steps\nnone kept yet; \d+ about safety\n/);
  });

  test('gives the notes on the points that come up, and counts the other points', async () => {
    const points = { 'online-safety': 'Our own app.\n? which one', 'group-confidence': 'Not shown' };
    const folder = await saved({ type: ['e-mentoring'], points });
    const { stdout } = await run(['show', 'm.yaml'], { folder, columns: 200, env: { NO_COLOR: '1' } });
    expect(stdout).toMatch(
      /Points to talk through\n- What app .*\n {2}Our own app\.\n {2}\? which one\n5 more come up, without a note so far\n/,
    );
    expect(stdout).toMatch(/To come back to\n\? which one \(Points to talk through: What app .*\)\n/);
    expect(stdout).not.toContain('Not shown');
    const json = await run(['show', 'm.yaml', '--json'], { folder });
    expect(JSON.parse(json.stdout).points).toEqual(points);
  });

  test('says that all is open in a model without answers', async () => {
    const { code, stdout } = await run(['show', 'm.yaml'], { folder: await saved({}) });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/7 of 7/)]);
  });

  test('shows mentoring-model.yaml unless a file is named', async () => {
    const { folder } = await run(['init'], { stdin: 'form: natural' });
    expect((await run(['show'], { folder })).stdout).toMatch(/^✔ Natural {2}/m);
  });

  test('changes nothing', async () => {
    const folder = await saved(EVERYTHING);
    const before = await run(['show', 'm.yaml'], { folder });
    const after = await run(['show', 'm.yaml'], { folder });
    expect(after).toEqual(before);
  });

  test('draws the columns one below the other in a narrow window, the options not chosen in one line', async () => {
    const { stdout } = await run(['show', 'm.yaml'], {
      folder: await saved({ ...CHOICES, pay: [] }),
      columns: 40,
      env: { NO_COLOR: '1' },
    });
    const lines = stdout.split('\n');
    expect(lines.slice(lines.indexOf('Location'), lines.indexOf('Purpose') + 3)).toEqual([
      'Location',
      '✔ Community',
      '✔ Other: Library study rooms',
      '  ○ Program site',
      'Purpose',
      '✔ Developmental',
      '  ○ Prescriptive',
    ]);
    expect(stdout).toContain('Paid or volunteer: open\n  ○ Paid, Volunteer\n');
  });

  test('breaks no word of an option, however many columns there are', async () => {
    const sections = Array.from({ length: 12 }, (_, index) => `part-${index}`);
    const files = Object.fromEntries(
      sections.map((id) => [
        `many/${id}.yaml`,
        `id: ${id}\ntitle: ${id}\nquestions:\n  - { id: q-${id}, kind: any, ask: Which?, column: Which, options: [{ id: a, label: Developmental ${id} }] }\n`,
      ]),
    );
    const tool = `id: many\nversion: 1\nlanguage: en\ntitle: Many\nwelcome: Hi\nprivacy: Yes\nsections: [${sections}]\n`;
    const { folder } = await run(['init', 'm.yaml', '--questions', 'many'], {
      stdin: '{}',
      files: { ...files, 'many/tool.yaml': tool },
    });
    for (const columns of [200, 100, 80, 60, 40, 20]) {
      const args = ['show', 'm.yaml', '--questions', 'many'];
      const { stdout } = await run(args, { folder, columns, env: { NO_COLOR: '1' } });
      expect(stdout.match(/Developmental/g)).toHaveLength(12);
      expect(stdout.split('\n').filter((line) => line.length > columns)).toEqual([]);
    }
  });

  test.each([40, 80, 120])('fits a window of %i columns', async (columns) => {
    const folder = await saved({
      ...EVERYTHING,
      type: ['traditional', 'group', 'team', 'peer', 'e-mentoring'],
      points: POINTS,
    });
    const { stdout } = await run(['show', 'm.yaml'], { folder, columns });
    const bare = stdout.replace(/\u001b\[\d+m/g, '');
    expect(bare).not.toMatch(ESCAPES);
    expect(bare.split('\n').filter((line) => line.length > columns)).toEqual([]);
    for (const text of ['Traditional', 'E-mentoring', 'Library', 'It is kind.']) {
      expect(bare.replace(/\s+/g, ' ')).toContain(text);
    }
  });

  test.each([
    ['ACCESSIBLE', '1', true],
    ['ACCESSIBLE', 'yes', true],
    ['ACCESSIBLE', '', false],
    ['ACCESSIBLE', '0', false],
    ['ACCESSIBLE', 'False', false],
    ['TERM', 'dumb', true],
    ['TERM', 'xterm', false],
  ])('is in words alone where %s is "%s": %s', async (name, value, inWords) => {
    const folder = await saved({ ...EVERYTHING, pay: [] });
    const { stdout } = await run(['show', 'm.yaml'], { folder, columns: 80, env: { [name]: value } });
    expect(stdout.includes('\nPaid or volunteer: open\n')).toBe(inWords);
    expect(stdout.includes('\nAsk the youth council about evenings (What informs the model: ')).toBe(inWords);
    expect(/[\u001b○]|^[?-] /m.test(stdout)).toBe(!inWords);
  });

  test('lets nothing in a file act on the terminal', async () => {
    const folder = await saved({ ...CHOICES, statement: 'left \u202eright' });
    expect((await run(['show', 'm.yaml'], { folder })).stdout).toContain('left <U+202E>right');
  });

  test('says how to begin where there is no file', async () => {
    const ran = await run(['show', 'our model.yaml']);
    expect([ran.code, ran.stdout, ran.files]).toEqual([1, '', {}]);
    expect(ran.stderr).toMatch(/our model\.yaml: .*\n {2}mentoring-model init 'our model\.yaml'\n/);
  });
});

describe('show --json', () => {
  test.each(['m.yaml', 'm.md', 'm.json'])('gives all that is in %s', async (file) => {
    const { folder } = await run(['init', file], { stdin: asJson({ ...EVERYTHING, points: POINTS }) });
    const { code, stdout, stderr } = await run(['show', file, '--json'], { folder, columns: 40 });
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      'mentoring-model': 2,
      questionnaire: 'mentoring-models 2',
      status: 'complete',
      started: '2026-11-23T09:12:44Z',
      revised: '2026-11-23T09:12:44Z',
      answers: EVERYTHING,
      points: POINTS,
      drafts: { statement: expect.stringMatching(/^[0-9a-f]{12}$/) },
      open: expect.arrayContaining(['youth-needs', 'feels-safe']),
    });
  });

  test('is what init takes, byte for byte', async () => {
    const { folder, files } = await run(['init', 'm.json'], { stdin: asJson(EVERYTHING) });
    expect((await run(['show', 'm.json', '--json'], { folder })).stdout).toBe(files['m.json']);
  });
});

test('a note that no choice brings up any more is told of, and read out with the other notes', async () => {
  const note = "We use the agency's own app.\n? which app";
  const given = { type: ['traditional', 'e-mentoring'], points: { 'online-safety': note } };
  const folder = await saved(given);
  await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'type: [traditional]' });
  const short = (await run(['show', 'm.yaml'], { folder })).stdout;
  expect(short).toContain('Kept from earlier choices\n1 note. ');
  expect(short.replace(/\s+/g, ' ')).toContain(
    '? which app (Kept from earlier choices: What app will you use',
  );
  expect(short).not.toContain("We use the agency's own app.");
  const whole = (await run(['show', 'm.yaml', '--with-notes'], { folder })).stdout;
  expect(whole).toMatch(
    /Kept from earlier choices\n- What app will you use(.*\n)* {2}We use the agency's own app\./,
  );
});
