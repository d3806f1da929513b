/** Next steps in files of answers, and in models that commands read. */
import { describe, expect, test } from 'vitest';
import { run } from './run.ts';

const GIVEN = `form: natural
steps:
  good-endings: done
  describe-the-role: { plan: "Two of us, by March." }
  check-ins: {}
  same-checks-for-all: { state: elsewhere, plan: The county does them. }
`;

const SAVED = {
  'same-checks-for-all': { state: 'elsewhere', plan: 'The county does them.' },
  'describe-the-role': { plan: 'Two of us, by March.' },
  'check-ins': {},
  'good-endings': { state: 'done' },
};

async function stepsOf(folder: string, file: string) {
  const { files } = await run(['init', 'copy.json', '--answers', file, '--no-input', '--force'], { folder });
  return JSON.parse(files['copy.json'] ?? '').steps;
}

describe('steps beside answers', () => {
  test.each(['m.yaml', 'm.md', 'm.json'])('are taken into %s', async (file) => {
    const ran = await run(['init', file], { stdin: GIVEN });
    expect(ran.code).toBe(0);
    expect(ran.files[file]).toMatch(/mentoring-model"?: 2/);
    expect(await stepsOf(ran.folder, file)).toEqual(SAVED);
  });

  test('leave alone what they do not say, and clear what they give empty', async () => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: GIVEN });
    const stdin = `steps:
  describe-the-role: done
  check-ins: ~
  same-checks-for-all: { plan: "" }
`;
    const ran = await run(['init', 'm.yaml', '--edit'], { folder, stdin });
    expect(await stepsOf(folder, 'm.yaml')).toEqual({
      'same-checks-for-all': { state: 'elsewhere' },
      'describe-the-role': { state: 'done', plan: 'Two of us, by March.' },
      'good-endings': { state: 'done' },
    });
    expect(ran.stderr).toMatch(/^Replaced by what was given: same-checks-for-all$/m);
    expect(Object.keys(ran.files)).toContain('m.yaml.bak');
    expect(ran.files['m.yaml']).not.toContain('revisions:');
  });

  test('keep the words of a plan that makes way for another beside the file, and say so', async () => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: GIVEN });
    const same = 'steps: { describe-the-role: { plan: "Two of us, by March. Three since." } }';
    const kept = await run(['init', 'm.yaml', '--edit'], { folder, stdin: same });
    expect(kept.stderr).toMatch(/^Replaced by what was given: describe-the-role$/m);
    expect(Object.keys(kept.files)).not.toContain('m.yaml.bak');
    const other = 'steps: { describe-the-role: { plan: Nobody. } }';
    const ran = await run(['init', 'm.yaml', '--edit'], { folder, stdin: other });
    expect(ran.files['m.yaml.bak']).toContain('Three since.');
  });

  test('are told of all at once, each with its place, and of nobody’s words', async () => {
    const stdin = `steps:
  good-ending: done
  check-ins: Hummingbird does it
  roles-in-writing: set-aside
  describe-the-role: { who: Hummingbird }
steps-too: x
`;
    const ran = await run(['init', 'm.yaml'], { stdin });
    expect([ran.code, Object.keys(ran.files)]).toEqual([1, []]);
    expect(ran.stderr.split('\n').filter((line) => line.startsWith('<stdin>'))).toEqual([
      '<stdin>:2:3: good-ending: no step has this id; did you mean "good-endings"?',
      '<stdin>:3:14: check-ins: this is no state of a step; expected kept, done, or set-aside',
      '<stdin>:4:21: roles-in-writing: this step is about safety; expected kept, done, or elsewhere',
      '<stdin>:5:24: describe-the-role: is no part of a step; expected state and plan',
      '<stdin>:6:1: no question has this id',
    ]);
    expect(ran.stderr).not.toContain('Hummingbird');
  });

  test('are looked through for what could point to someone, and so are those of a file', async () => {
    const stdin = 'steps: { good-endings: { plan: Call 316-555-0100 } }';
    const ran = await run(['init', 'm.yaml'], { stdin });
    expect(ran.stderr).toMatch(/good-endings, line 1: this could point to someone: a phone number/);
    const checked = await run(['check', 'm.yaml', '--json'], { folder: ran.folder });
    expect(checked.stdout).toMatch(/"id": "good-endings"/);
    expect(checked.stdout).not.toContain('555');
  });

  test('say of a comment that follows a plan where it stands', async () => {
    const stdin = 'form: natural\nsteps:\n  good-endings:\n    plan: Ask # Ben first\n';
    const ran = await run(['init', 'm.yaml'], { stdin });
    expect(ran.stderr).toMatch(/line 4/);
  });
});

describe('steps that are told as something else than answers', () => {
  test('can be given as kept, as documents call them, and are then no longer done', async () => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: 'steps: { good-endings: done }' });
    const stdin = 'steps: { check-ins: kept, good-endings: { state: kept, plan: In May } }';
    const ran = await run(['init', 'm.yaml', '--edit'], { folder, stdin });
    expect(await stepsOf(folder, 'm.yaml')).toEqual({ 'check-ins': {}, 'good-endings': { plan: 'In May' } });
    expect(ran.stderr).toMatch(/^Replaced by what was given: good-endings$/m);
  });

  test('are told where they belong, among answers and among notes, and so are the others', async () => {
    const stdin = `good-endings: done
points: { check-ins: done, form: natural }
steps: { online-safety: x }
`;
    const ran = await run(['init', 'm.yaml'], { stdin });
    expect(ran.stderr.split('\n').filter((line) => line.startsWith('<stdin>'))).toEqual([
      '<stdin>:1:1: good-endings: is the id of a next step; expected it indented below "steps:"',
      '<stdin>:2:11: check-ins: is the id of a next step; expected it indented below "steps:"',
      '<stdin>:2:28: form: is the id of a question; expected it among the answers',
      '<stdin>:3:10: online-safety: is the id of a point; expected it indented below "points:"',
    ]);
  });

  test('are told so in a saved model, too, and not kept as no longer asked', async () => {
    const saved = await run(['init', 'm.yaml'], { stdin: 'form: natural' });
    const text = `${saved.files['m.yaml']}points:\n  good-endings: done\n`;
    const ran = await run(['show', 'm.yaml'], { files: { 'm.yaml': text } });
    expect([ran.code, ran.stderr]).toEqual([
      1,
      expect.stringContaining('good-endings: is the id of a next step; expected it indented below "steps:"'),
    ]);
  });
});

describe('a saved model given as answers', () => {
  const given = `steps:
  good-endings: { state: done, plan: In March. }
  check-ins: { state: set-aside }
  first-training: { state: done }
`;

  test.each(['b.yaml', 'b.json', 'b.md'])('brings along that a state was taken back, as %s', async (file) => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: given });
    const taken = 'steps: { good-endings: { state: "" }, check-ins: { state: "" } }';
    await run(['init', file, '--answers', 'm.yaml', '--no-input'], { folder });
    await run(['init', file, '--edit'], { folder, stdin: taken });
    const ran = await run(['init', 'm.yaml', '--edit', '--answers', file, '--no-input'], { folder });
    expect(await stepsOf(folder, 'm.yaml')).toEqual({
      'check-ins': {},
      'first-training': { state: 'done' },
      'good-endings': { plan: 'In March.' },
    });
    expect(ran.stderr).toMatch(/^Replaced by what was given: check-ins, good-endings$/m);
  });

  test('leaves alone the steps that it does not have', async () => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: given });
    await run(['init', 'b.yaml'], { folder, stdin: 'steps: { check-ins: {} }' });
    await run(['init', 'm.yaml', '--edit', '--answers', 'b.yaml', '--no-input'], { folder });
    expect(await stepsOf(folder, 'm.yaml')).toEqual({
      'check-ins': {},
      'first-training': { state: 'done' },
      'good-endings': { state: 'done', plan: 'In March.' },
    });
  });

  test.each([
    ['w.md', 'markdown', /- \[ \] (.*offered: good-endings)/, '- [x] $1'],
    ['w.yaml', 'yaml', /^ {2}good-endings:$/m, '$& {}'],
  ])('on a worksheet, %s, only takes steps, and undoes none that is done', async (file, format, from, to) => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: given });
    const blank = await run(['worksheet', '--to', '-', '--format', format]);
    const files = { [file]: blank.stdout.replace(from, to) };
    await run(['init', 'm.yaml', '--edit', '--answers', file, '--no-input'], { folder, files });
    expect((await stepsOf(folder, 'm.yaml'))['good-endings']).toEqual({ state: 'done', plan: 'In March.' });
  });
});

test('a document of the steps alone says that none are kept, as CSV too', async () => {
  const { folder } = await run(['init', 'm.yaml'], { stdin: 'form: natural' });
  for (const format of ['md', 'csv']) {
    const { stdout } = await run(['export', 'm.yaml', '--to', '-', '--format', format, '--only', 'steps'], {
      folder,
    });
    expect(stdout).toContain('None are kept for these choices yet.');
  }
});

test('a choice that is gone keeps its step in the file, and none of them is told as open', async () => {
  const given = 'form: natural\nsteps: { map-known-adults: { state: done, plan: In June. } }\n';
  const { folder } = await run(['init', 'm.md'], { stdin: given });
  const ran = await run(['init', 'm.md', '--edit'], { folder, stdin: 'form: assigned' });
  expect(ran.files['m.md']).toMatch(
    /### Kept from earlier choices <!-- steps: kept -->\n\n- \[x\] Plan how staff .* <!-- map-known-adults -->\n\n {2}In June\.\n/,
  );
  expect(ran.stderr).not.toContain('map-known-adults');
  const complete = await run(['check', 'm.md', '--json'], { folder });
  expect(complete.stdout).not.toContain('map-known-adults');
});

test('nothing of them goes into a document that was not asked to say them', async () => {
  const plan = 'Hummingbird';
  const stdin = `form: natural\nsteps: { good-endings: { state: done, plan: ${plan} }, check-ins: { state: set-aside } }\n`;
  const { folder } = await run(['init', 'm.yaml'], { stdin });
  for (const format of ['md', 'html', 'json', 'csv']) {
    for (const flags of [[], ['--with-notes', '--with-open']]) {
      const ran = await run(['export', 'm.yaml', '--to', '-', '--format', format, ...flags], { folder });
      expect([ran.code, ran.stdout.includes(plan), ran.stdout.includes('good-endings')]).toEqual([
        0,
        false,
        false,
      ]);
    }
  }
});

describe('show', () => {
  const given = `form: natural
steps:
  good-endings: { state: set-aside }
  describe-the-role: { plan: "Two of us,\\nby March." }
  check-ins: done
  same-checks-for-all: { state: elsewhere, plan: The county does them. }
`;

  test('says the steps that were kept in their groups, with what became of each and its plan', async () => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: given });
    const { stdout } = await run(['show', 'm.yaml'], { folder, columns: 300, env: { NO_COLOR: '1' } });
    const steps = stdout.slice(stdout.indexOf('Next steps: Finding mentors'));
    expect(steps.split('\n').map((line) => line.slice(0, 40))).toEqual([
      'Next steps: Finding mentors',
      '- Write one honest page about the role, ',
      '  Two of us,',
      '  by March.',
      '',
      'Next steps: Checking and choosing mentor',
      expect.stringMatching(/^- Handled elsewhere: /),
      '  The county does them.',
      '',
      'Next steps: Supporting mentors',
      expect.stringMatching(/^- Done: /),
      '',
      'Next steps: Endings',
      expect.stringMatching(/^- Set aside: /),
      '',
      'Not kept so far',
      expect.stringMatching(/^\d+ steps about safety/),
      '',
    ]);
  });

  test('says them without signs in words, and in a narrow window', async () => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: given });
    const plain = await run(['show', 'm.yaml', '--plain'], { folder, columns: 300 });
    expect(plain.stdout).toMatch(/\nNext steps: Endings\nSet aside: /);
    const narrow = await run(['show', 'm.yaml'], { folder, columns: 40, env: { NO_COLOR: '1' } });
    expect(narrow.stdout.split('\n').filter((line) => line.length > 40)).toEqual([]);
    expect(narrow.stdout.replace(/\s+/g, ' ')).toContain('Handled elsewhere:');
  });

  test('says nothing of them where none was kept, or none that fits', async () => {
    const { folder } = await run(['init', 'm.yaml'], {
      stdin: 'form: assigned\nsteps: { map-known-adults: {} }',
    });
    expect((await run(['show', 'm.yaml'], { folder })).stdout).not.toMatch(/next steps|kept so far/i);
  });

  test('gives all of them as JSON', async () => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: GIVEN });
    const { stdout } = await run(['show', 'm.yaml', '--json'], { folder });
    expect(JSON.parse(stdout).steps).toEqual(SAVED);
  });
});
