/** Several people's answers whose bringing together is not finished: how it goes on, and what is said of such a file. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { asJson, CHOICES } from './models.ts';
import { newFolder, run } from './run.ts';

/** A folder with two files that part at the form, and one in which that is decided and nothing else is. */
async function begun(decided: readonly string[] = ['form'], answers: object = { form: ['assigned'] }) {
  const folder = newFolder();
  const write = (name: string, content: object) => fs.writeFileSync(path.join(folder, name), asJson(content));
  write('one.json', { ...CHOICES, form: ['natural'], comfort: 'Someone who stays.' });
  write('two.json', { ...CHOICES, form: ['assigned'], type: ['group'], comfort: 'Near by.' });
  await run(['combine', 'one.json', 'two.json', '--to', 'ours.json'], { folder });
  const model = modelIn(folder);
  const stood = Object.entries(model.combining?.stood ?? {}).filter(([id]) => !decided.includes(id));
  write('ours.json', {
    ...model,
    answers: { ...model.answers, ...answers },
    combining: { decided, stood: Object.fromEntries(stood) },
  });
  return folder;
}

const AGAIN = ['combine', 'one.json', 'two.json', '--to', 'ours.json', '--no-input'];

/** What the file in which they come together holds. */
function modelIn(folder: string): {
  answers: Record<string, unknown>;
  revisions: unknown[];
  combining?: { decided: string[]; stood?: Record<string, string> };
} {
  return JSON.parse(fs.readFileSync(path.join(folder, 'ours.json'), 'utf8'));
}

/** A folder with two files that part at the type, and one in which they came together, with what both chose there. */
async function parted(): Promise<string> {
  const folder = newFolder();
  const write = (name: string, type: readonly string[]) =>
    fs.writeFileSync(path.join(folder, name), asJson({ ...CHOICES, type }));
  write('one.json', ['group']);
  write('two.json', ['group', 'team']);
  await run(['combine', 'one.json', 'two.json', '--to', 'ours.json'], { folder });
  expect(modelIn(folder).answers['type']).toEqual(['group']);
  return folder;
}

test('goes on: what is decided stays, and all else is as the files say now', async () => {
  const folder = await begun();
  const { code, stderr } = await run(AGAIN, { folder });
  expect(code).toBe(0);
  expect(stderr).toMatch(/To be decided, .*: type\./);
  expect(modelIn(folder).answers).toMatchObject({ form: ['assigned'], location: CHOICES.location });
});

test('the file says that it is not finished as long as a choice parts that nobody has decided, also where nobody is asked', async () => {
  const folder = await begun();
  await run(AGAIN, { folder });
  expect(modelIn(folder)).toMatchObject({ status: 'in progress', combining: { decided: ['form'] } });
  fs.writeFileSync(path.join(folder, 'decided.yaml'), 'type: [team]\n');
  const { stderr } = await run([...AGAIN, '--answers', 'decided.yaml'], { folder });
  expect(stderr).toContain('To read all of it over:');
  expect(modelIn(folder)).not.toHaveProperty('combining');
});

test('names what is to be decided no more, where other files are named that say nothing else there', async () => {
  const folder = await begun();
  const without = { ...CHOICES, type: ['group'] };
  fs.writeFileSync(path.join(folder, 'three.json'), asJson(without));
  fs.writeFileSync(path.join(folder, 'four.json'), asJson({ ...without, program: 'Hill' }));
  await run(AGAIN, { folder });
  const other = ['combine', 'three.json', 'four.json', '--to', 'ours.json', '--no-input'];
  const { stderr } = await run(other, { folder });
  expect(stderr).toMatch(
    /^With these files nothing is left to decide at: Type\. If others said something else/m,
  );
});

test('says what stands at the questions that are left, and not at others', async () => {
  const folder = await begun();
  const ours = path.join(folder, 'ours.json');
  fs.writeFileSync(ours, fs.readFileSync(ours, 'utf8').replace('"decided":', '"own":["comfort"],"decided":'));
  expect((await run(AGAIN, { folder })).stderr).toContain('Only what all chose is in it');
  fs.writeFileSync(ours, fs.readFileSync(ours, 'utf8').replace(/"own": ?\[/, '"own": ["type",'));
  expect((await run(AGAIN, { folder })).stderr).toContain('What it has of its own stays there');
});

describe('what somebody writes into the file by hand', () => {
  /** What stands in it once the files say something else, and it is gone on with. */
  const writtenInto = async (change: (text: string) => string) => {
    const folder = await begun();
    const ours = path.join(folder, 'ours.json');
    fs.writeFileSync(ours, change(fs.readFileSync(ours, 'utf8')));
    fs.writeFileSync(
      path.join(folder, 'two.json'),
      asJson({ ...CHOICES, comfort: 'Calm.', program: 'Lake' }),
    );
    const { files } = await run(AGAIN, { folder });
    return { answers: modelIn(folder).answers, names: Object.keys(files) };
  };

  test('in the place of what was taken from the files is decided by that', async () => {
    const { answers, names } = await writtenInto((text) => text.replace('Near by.', 'Near, and on time.'));
    expect(answers['comfort']).toBe('Someone who stays.\n\nNear, and on time.');
    expect(names).not.toContain('ours.json.bak');
  });

  test('where nothing stood is decided by that as well', async () => {
    const { answers } = await writtenInto((text) =>
      text.replace('"comfort":', '"program":"River","comfort":'),
    );
    expect(answers['program']).toBe('River');
  });

  test('stays where it is one of its own, and what was taken out of that does not come back', async () => {
    const { answers } = await writtenInto((text) =>
      text.replace('\\n\\nNear by.', '').replace('"decided":', '"own":["comfort"],"decided":'),
    );
    expect(answers['comfort']).toBe('Someone who stays.');
  });

  test('is told, since it counts as decided', async () => {
    const folder = await begun();
    const ours = path.join(folder, 'ours.json');
    fs.writeFileSync(ours, fs.readFileSync(ours, 'utf8').replace('Near by.', 'Near, and on time.'));
    const { stderr } = await run(AGAIN, { folder });
    expect(stderr).toMatch(/^Changed by hand, and counts as decided: What would make .*comfortable/m);
  });

  test('is not what stands there as its own, which is one more answer', async () => {
    const { answers, names } = await writtenInto((text) =>
      text.replace('"decided":', '"own":["comfort"],"decided":'),
    );
    const paragraphs = String(answers['comfort']).split('\n\n').sort();
    expect(paragraphs).toEqual(['Calm.', 'Near by.', 'Someone who stays.']);
    expect(names).not.toContain('ours.json.bak');
  });
});

test('what is left open on purpose stays open', async () => {
  const folder = await begun(['location'], { location: undefined });
  await run(AGAIN, { folder });
  expect(modelIn(folder).answers).not.toHaveProperty('location');
});

test('files that have changed since are read anew; where words go from the file by that, it is kept as it was', async () => {
  const folder = await begun(['form', 'time-frame']);
  const one = path.join(folder, 'one.json');
  fs.writeFileSync(
    one,
    asJson({ ...CHOICES, form: ['natural'], comfort: 'Someone near.', 'time-frame': 'A year.' }),
  );
  const { stderr, files } = await run(AGAIN, { folder });
  expect(String(modelIn(folder).answers['comfort']).split('\n\n').sort()).toEqual([
    'Near by.',
    'Someone near.',
  ]);
  // What was left open on purpose is not asked again, whatever else is said by now.
  expect(modelIn(folder).answers).not.toHaveProperty('time-frame');
  expect(stderr).toMatch(
    /^Not the same as before, since the files say something else: What would make .*comfortable/m,
  );
  expect(stderr).toContain('The earlier file is kept as ours.json.bak.');
  expect(files['ours.json.bak']).toContain('Someone who stays.');
  expect(stderr).not.toContain('Someone who stays.');
});

test('it keeps one revision, and says of whom nothing', async () => {
  const folder = await begun();
  await run(AGAIN, { folder });
  const { revisions } = modelIn(folder);
  expect(revisions).toHaveLength(1);
});

test('an answer that somebody changes in such a file in a sitting, or by a pipe, is decided by that', async () => {
  const folder = await begun();
  const stdin = asJson({ type: ['team'], comfort: 'Ours.' });
  const { stderr } = await run(['init', 'ours.json', '--edit'], { folder, stdin });
  expect(stderr).toContain('What you change here counts as decided.');
  await run(AGAIN, { folder });
  expect(modelIn(folder).answers).toMatchObject({ form: ['assigned'], type: ['team'], comfort: 'Ours.' });
});

test('what is given to such a file is decided, also where it is what stood there', async () => {
  const folder = await parted();
  await run(['init', 'ours.json', '--edit'], { folder, stdin: 'type: [group]' });
  expect((await run(['show', 'ours.json'], { folder })).stdout).toContain('All choices are made');
});

test('--answers decides, also that something is left open', async () => {
  const folder = await begun(['form']);
  fs.writeFileSync(path.join(folder, 'decided.yaml'), 'type: [team]\ncomfort: ""\nprogram: River House\n');
  const { code, stderr } = await run([...AGAIN, '--answers', 'decided.yaml', '--complete'], { folder });
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('To be decided')]);
  const answers = modelIn(folder).answers;
  expect(answers).toMatchObject({ form: ['assigned'], type: ['team'], program: 'River House' });
  expect(answers).not.toHaveProperty('comfort');
});

describe('a choice that nobody has made is open, though something of it stands in the file', () => {
  test('in check and in show', async () => {
    const folder = await parted();
    const checked = await run(['check', 'ours.json', '--complete'], { folder });
    expect([checked.code, checked.stdout]).toEqual([
      1,
      expect.stringMatching(/in progress; model choices still open: type/),
    ]);
    const { stdout } = await run(['show', 'ours.json'], { folder });
    expect(stdout).toMatch(/Still open: 1 of 7 model choices\s+Type/);
    expect(stdout).not.toContain('All choices are made');
  });

  test('on the page that holds the answers, which says so until it is decided', async () => {
    const folder = await parted();
    const combine = ['combine', 'one.json', 'two.json', '--to', 'ours.md'];
    const made = await run(combine, { folder });
    const page = made.files['ours.md'] ?? '';
    expect(page).toContain('\nStill to be decided, whatever is ticked below: Type.\n');
    expect(page.split('<!-- /grid -->')[0]).not.toContain('Group');
    fs.writeFileSync(path.join(folder, 'decided.yaml'), 'type: [group]\n');
    const decided = await run([...combine, '--answers', 'decided.yaml'], { folder });
    expect(decided.files['ours.md']).not.toContain('Still to be decided');
    expect(decided.files['ours.md']?.split('<!-- /grid -->')[0]).toContain('Group');
  });

  test('in a document, which says so', async () => {
    const folder = await parted();
    const { stdout, stderr } = await run(['export', 'ours.json', '--to', '-', '--format', 'markdown'], {
      folder,
    });
    expect(stdout).toContain('Draft');
    expect(stdout).not.toMatch(/[☑☒✔] Group/);
    expect(stderr).toContain('not all of it is decided yet');
  });

  test('where the file is given as answers: it makes no choice of another model, and is told', async () => {
    const folder = await parted();
    fs.writeFileSync(path.join(folder, 'other.json'), asJson({ type: ['team'] }));
    await run(['init', 'o.yaml', '--answers', 'other.json'], { folder });
    const edited = await run(['init', 'o.yaml', '--edit', '--answers', 'ours.json'], { folder });
    expect(edited.stderr).toMatch(
      /^ours\.json: .*not all of it is decided there\. Still to be decided: Type\.$/m,
    );
    expect((await run(['show', 'o.yaml', '--json'], { folder })).stdout).toMatch(/"type": \[\s*"team"\s*\]/);
  });

  test.each([
    ['a run that changes something else', ['init', 'ours.json', '--edit', '--complete']],
    ['a new file of it', ['init', 'new.md', '--answers', 'ours.json', '--complete']],
    ['the same to standard output', ['init', '-', '--answers', 'ours.json', '--complete']],
  ])('so that --complete fails: %s', async (_, args) => {
    const folder = await parted();
    const stdin = args.includes('--answers') ? '' : asJson({ program: 'Hill' });
    const { code, stderr } = await run(args, { folder, stdin });
    expect([code, stderr]).toEqual([1, expect.stringContaining('still open: type.')]);
  });

  test('where the file is one of several, which is told', async () => {
    const folder = await parted();
    const again = ['combine', 'ours.json', 'one.json', '--to', 'new.json'];
    const { stderr } = await run(again, { folder });
    expect(stderr).toMatch(/^ours\.json: .*not all of it is decided there/m);
    expect(stderr).toMatch(/^To be decided, .*: type\./m);
    const compared = await run(['compare', 'ours.json', 'one.json', '--json'], { folder });
    const questions: { id: string; state: string }[] = JSON.parse(compared.stdout).questions;
    expect(questions.find(({ id }) => id === 'type')?.state).toBe('open-in');
    const page = await run(['compare', 'one.json', 'ours.json', '--to', '-', '--format', 'markdown'], {
      folder,
    });
    expect(page.stdout).toContain('Not finished, since not all of what others wrote is decided yet: B.');
  });
});

test('a line that nobody has decided in one of several is not agreed on, and is named', async () => {
  const files = {
    'one.json': asJson({ ...CHOICES, program: 'River' }),
    'two.json': asJson({ ...CHOICES, program: 'Harbor' }),
    'three.json': asJson({ ...CHOICES, program: 'Lake' }),
  };
  const { folder } = await run(['combine', 'one.json', 'two.json', '--to', 'ours.json'], { files });
  const again = await run(['combine', 'ours.json', 'three.json', '--to', 'all.json'], { folder });
  expect(again.stderr).toContain('Still to be decided: What is the program called?\n');
  expect(again.stderr).toMatch(/^To be decided, .*: program\./m);
  expect(again.files['all.json']).not.toContain('Lake');
});

describe('says of a file in which it is not finished', () => {
  test('how it goes on, in show; and that it is so, in check', async () => {
    const folder = await begun();
    const shown = await run(['show', 'ours.json'], { folder });
    expect(shown.stdout.replace(/\s+/g, ' ')).toContain(
      'not all of it is decided yet. The command "combine" goes on with it: name the same files again, and this one behind --to.',
    );
    expect((await run(['check', 'ours.json'], { folder })).stdout).toContain('not all of it is decided');
    const json = await run(['check', 'ours.json', 'one.json', '--json'], { folder });
    expect(JSON.parse(json.stdout)[0].combining).toBe(true);
    await run(['init', 'ours.json', '--edit'], { folder, stdin: asJson({ type: ['team'] }) });
    await run(AGAIN, { folder });
    expect((await run(['show', 'ours.json'], { folder })).stdout).not.toContain('decided');
    expect((await run(['check', 'ours.json'], { folder })).stdout).not.toContain('decided');
  });

  test.each(['yaml', 'md'])('the same in %s, which another file takes over as it is', async (ending) => {
    const folder = await begun();
    const to = `new.${ending}`;
    const { stderr } = await run(['init', to, '--answers', 'ours.json', '--no-input'], { folder });
    expect(stderr).toContain('not all of it is decided yet');
    const { stdout } = await run(['show', to], { folder });
    expect(stdout).toContain('not all of it is decided yet');
  });
});

test.each([
  [
    'a model in which nothing is to be decided',
    ['one.json', 'two.json', '--to', 'done.json'],
    /done\.json: is there already/,
  ],
  [
    'the file that it goes into',
    ['one.json', 'ours.json', '--to', './ours.json'],
    /ours\.json: is the file that the others go into/,
  ],
  [
    'one that was damaged',
    ['one.json', 'two.json', '--to', 'hurt.yaml'],
    /hurt\.yaml:4:12: combining: expected decided/,
  ],
])('writes nothing into %s', async (_, args, said) => {
  const folder = await begun();
  await run(['init', 'done.json'], { folder, stdin: asJson(CHOICES) });
  const hurt = 'mentoring-model: 2\nquestionnaire: mentoring-models 2\nanswers: {}\ncombining: form\n';
  fs.writeFileSync(path.join(folder, 'hurt.yaml'), hurt);
  const before = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  const { code, stderr } = await run(['combine', ...args], { folder });
  expect(code).toBe(2);
  expect(stderr).toMatch(said);
  expect(fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))).toEqual(
    before,
  );
});
