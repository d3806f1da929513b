import { describe, expect, test } from 'vitest';
import { run } from './run.ts';

const NOT_SEEN = 'Names and stories cannot be found this way: have one person read it for them.';
const PHONE = '555-123-4567';
const GIVEN = `youth-feedback: |\n  Someone who stays.\n  Call ${PHONE}\nlocation: [{ other: "Ask jo@example.org" }]\npoints: { online-safety: "DOB" }\n`;
const OF_ONE_PERSON =
  'youth-feedback: |\n  A 15-year-old asked.\n  She is @river_kid.\n  Our only girl from Guatemala.\n  J.T. came on 3/12.\n';

describe('piped answers that could point to someone', () => {
  test('are kept as they are, and told of by id and line, without their text', async () => {
    const ran = await run(['init', 'm.json'], { stdin: GIVEN });
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.files['m.json'] ?? '').answers['youth-feedback']).toContain(PHONE);
    expect(ran.stderr).toContain('youth-feedback, line 2: this could point to someone: a phone number\n');
    expect(ran.stderr).toContain('location, line 1: this could point to someone: an e-mail address\n');
    expect(ran.stderr).toContain('online-safety, line 1: this could point to someone: a date of birth\n');
    expect(ran.stderr + ran.stdout).not.toMatch(/555|example\.org/);
  });

  test('are told of by what they look like, in piped answers and by check', async () => {
    const { folder, stderr } = await run(['init', 'm.yaml'], { stdin: OF_ONE_PERSON });
    const { stdout } = await run(['check', '--json', 'm.yaml'], { folder });
    const told = ['an age', 'a name in an app', 'words for the only one of a kind', 'initials with a date'];
    for (const [index, what] of told.entries()) {
      expect(stderr).toContain(`youth-feedback, line ${index + 1}: this could point to someone: ${what}\n`);
    }
    expect(JSON.parse(stdout)[0].reminders.map(({ what }: { what: string }) => what)).toEqual(told);
    expect(stderr + stdout).not.toMatch(/15|river_kid|Guatemala|J\.T/);
  });

  test('are told of once: not where the file held the same before', async () => {
    const { folder } = await run(['init', 'm.json'], { stdin: GIVEN });
    const again = await run(['init', 'm.json', '--edit'], {
      folder,
      stdin: `${GIVEN}why: Call 555-765-4321\n`,
    });
    expect(again.stderr.match(/point to someone/g)).toHaveLength(1);
    expect(again.stderr).toContain('why, line 1: this could point to someone: a phone number');
  });

  test('are told of with standard output as the place to write, on standard error', async () => {
    const ran = await run(['init', '-'], { stdin: GIVEN });
    expect(ran.stderr).toContain('youth-feedback, line 2: this could point to someone');
    expect(ran.stdout).not.toContain('point to someone');
  });

  test('that hold nothing of the kind bring up nothing', async () => {
    const { stderr } = await run(['init', 'm.json'], {
      stdin: 'youth-feedback: Two of five, 15 to 17 years old\n',
    });
    expect(stderr).not.toContain('point to someone');
    expect(stderr).toContain(
      `Nothing was found that looks like a phone number, an address or the like. ${NOT_SEEN}`,
    );
  });

  test('and choices alone bring up nothing at all', async () => {
    const { stderr } = await run(['init', 'm.json'], { stdin: 'form: natural\n' });
    expect(stderr).not.toMatch(/found/);
  });

  test.each([['m.json'], ['-']])(
    'are told of with --quiet too, and what is open is not: init %s',
    async (to) => {
      const ran = await run(['init', to, '--quiet'], { stdin: GIVEN });
      expect([ran.code, ran.stderr.split('\n').length]).toEqual([0, 6]);
      expect(ran.stderr).toContain('youth-feedback, line 2: this could point to someone');
      expect(ran.stderr).not.toMatch(/open|Saved/);
      expect((await run(['init', to, '--quiet'], { stdin: 'program: River House' })).stderr).toBe('');
    },
  );
});

describe('what is said of what was not found', () => {
  const NEW = 'In what is new, nothing was found';

  test('is said of the new answers alone where the model holds something from before', async () => {
    const { folder } = await run(['init', 'm.yaml', '--quiet'], { stdin: `youth-feedback: Call ${PHONE}` });
    for (const stdin of ['community-risks: some risk', `youth-feedback: Call ${PHONE}`]) {
      const { stderr } = await run(['init', 'm.yaml', '--edit'], { folder, stdin });
      expect(stderr).toContain(NEW);
      expect(stderr).toMatch(/before, 1 place could point to someone\.$/m);
      expect(stderr).not.toMatch(/^Nothing was found|555/m);
    }
  });

  test('takes in what comes with a saved model: reasons, and answers to what is no longer asked', async () => {
    const kept = (rest: string) =>
      `mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers: { program: River House }\n${rest}`;
    const files = {
      'why.yaml': kept(`revisions: [{ on: 2026-01-02, why: Call ${PHONE} }]`),
      'gone.yaml': kept(`retired: { rides: { question: Rides?, answer: Call ${PHONE} } }`),
    };
    for (const [id, file] of [
      ['why', 'why.yaml'],
      ['rides', 'gone.yaml'],
    ] as const) {
      const { stderr } = await run(['init', 'm.yaml', '--answers', file], { files });
      expect(stderr).toContain(`${id}, line 1: this could point to someone: a phone number`);
      expect(stderr).not.toContain('was found');
    }
  });

  test('leaves out the files that do not read', async () => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: 'program: River House' });
    const { stderr } = await run(['check', 'm.yaml', 'none.yaml'], { folder });
    expect(stderr).toMatch(/^In what reads, nothing was found/m);
  });

  test('takes in what is yet to be settled', async () => {
    const files = {
      'm.yaml': `mentoring-model: 2\nquestionnaire: mentoring-models 2\nanswers: {}\nunsettled: { youth-feedback: Call ${PHONE} }`,
    };
    const { stdout } = await run(['check', 'm.yaml'], { files });
    expect(stdout).toContain('1 place that could point to someone');
  });
});

describe('where parts are counted or none is found, names and stories are said to be beyond that', () => {
  test.each([
    ['program: River House', /^(?:Nothing|In the document, nothing) was found .*phone number/],
    [GIVEN, /^/],
  ])('%j', async (stdin, begins) => {
    const { folder, stderr } = await run(['init', 'm.yaml'], { stdin });
    const checked = await run(['check', 'm.yaml', 'm.yaml'], { folder });
    const exported = await run(['export', 'm.yaml', 'o.html'], { folder });
    for (const said of [stderr, checked.stderr, exported.stderr]) {
      expect(said.match(/[^.\n]*have one person read it for them\./g)).toHaveLength(1);
      const line = said.split('\n').find((one) => one.includes(NOT_SEEN));
      expect(line).toMatch(begins);
    }
    expect((await run(['check', 'm.yaml', '--json'], { folder })).stderr).toBe('');
  });
});

describe('check', () => {
  test('counts what could point to someone', async () => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: GIVEN });
    const ran = await run(['check', 'm.yaml'], { folder });
    expect([ran.code, ran.stderr]).toEqual([0, `${NOT_SEEN}\n`]);
    expect(ran.stdout).toMatch(/; 3 places that could point to someone\n$/);
    const json = await run(['check', '--json', 'm.yaml'], { folder });
    expect(JSON.parse(json.stdout)[0].reminders).toEqual([
      { id: 'youth-feedback', line: 2, kind: 'phone', what: 'a phone number' },
      { id: 'location', line: 1, kind: 'e-mail', what: 'an e-mail address' },
      { id: 'online-safety', line: 1, kind: 'date-of-birth', what: 'a date of birth' },
    ]);
    expect(json.stdout).not.toContain(PHONE);
  });
});

test('a single answer in a document is counted in lines as it stands in the model, and does not lead to all notes', async () => {
  const stdin = `youth-feedback: "? ask again\\nCall ${PHONE}"`;
  const { folder } = await run(['init', 'm.yaml'], { stdin });
  const { stderr } = await run(['export', 'm.yaml', 'o.md', '--with', 'youth-feedback'], { folder });
  expect(stderr).toContain('youth-feedback, line 2: this could point to someone: a phone number');
  expect(stderr).not.toContain('--with-notes');
});
