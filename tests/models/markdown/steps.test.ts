/** Next steps in a page: as lists of boxes, which any editor ticks. */
import { describe, expect, test } from 'vitest';
import { type KeptStep, type Model, withAnswer, withStep } from '../../../src/model/model.ts';
import { markdown } from '../../../src/models/markdown.ts';
import { chosen, EXAMPLE, model } from '../../questionnaire/example.ts';
import { problems, read, revised } from '../kept.ts';

const kept = (state: KeptStep['state'] = null, plan: string | null = null): KeptStep => ({ state, plan });

const withSteps = (steps: Record<string, KeptStep>): Model =>
  model({ form: chosen('natural') }, { steps: new Map(Object.entries(steps)) });

const ALL = withSteps({
  role: kept('done', 'Two of us, in March.'),
  adults: kept('set-aside'),
  call: kept('elsewhere', 'At the county.\n\nThey have a line.'),
});

const stepsIn = (page: string) => page.slice(page.indexOf('## Next steps'));

test('what became of each stands in its group, in words and in its mark', () => {
  expect(stepsIn(markdown.create(ALL, EXAMPLE))).toBe(`## Next steps

### Finding mentors <!-- steps: finding -->

- [x] Write down the role. <!-- role -->

  Two of us, in March.
- [ ] Set aside: Plan how to think of adults. <!-- set-aside: adults -->

### Safety & privacy <!-- steps: safety -->

- [ ] Handled elsewhere: Say whom to call. <!-- elsewhere: call -->

  At the county.

  They have a line.
`);
  expect(read(markdown, markdown.create(ALL, EXAMPLE))).toEqual(ALL);
});

test('those that no choice brings up stand apart, and move there and back with the choices', () => {
  const page = markdown.create(ALL, EXAMPLE);
  const other = revised(markdown, page, (one) => withAnswer(one, 'form', chosen('assigned')));
  expect(stepsIn(other)).toBe(
    stepsIn(page)
      .replace('- [ ] Set aside: Plan how to think of adults. <!-- set-aside: adults -->\n', '')
      .concat(
        '\n### Kept from earlier choices <!-- steps: kept -->\n\n- [ ] Set aside: Plan how to think of adults. <!-- set-aside: adults -->\n',
      ),
  );
  expect(revised(markdown, other, (one) => withAnswer(one, 'form', chosen('natural')))).toBe(page);
});

describe('a hand in the page', () => {
  const page = markdown.create(withSteps({ role: kept(), adults: kept('set-aside'), call: kept() }), EXAMPLE);
  const reads = (from: string, to: string) => {
    if (!page.includes(from)) throw new Error(`no ${from}`);
    return Object.fromEntries(
      read(
        markdown,
        page.replace(from, () => to),
      ).steps,
    );
  };
  const ROLE = '- [ ] Write down the role. <!-- role -->';

  test.each<[string, string, string, Record<string, KeptStep>]>([
    ['ticks', ROLE, ROLE.replace('[ ]', '[X]'), { role: kept('done') }],
    ['ticks with another sign', ROLE, ROLE.replace('- [ ]', '2. [x]'), { role: kept('done') }],
    [
      'ticks what was set aside',
      '- [ ] Set aside:',
      '- [x] Set aside:',
      { role: kept(), adults: kept('done') },
    ],
    ['writes below it', ROLE, `${ROLE}\n  In March.`, { role: kept(null, 'In March.') }],
    ['writes below it without blanks', ROLE, `${ROLE}\nIn March.`, { role: kept(null, 'In March.') }],
    ['writes behind the mark', ROLE, `${ROLE} in March`, { role: kept(null, 'in March') }],
    [
      'writes behind the words',
      ROLE,
      '- [x] Write down the role: in March <!-- role -->',
      { role: kept('done', 'Write down the role: in March') },
    ],
    [
      'writes behind the words, after their stop',
      ROLE,
      '- [x] Write down the role. In March <!-- role -->',
      { role: kept('done', 'In March') },
    ],
    [
      'writes before the words and behind them',
      ROLE,
      '- [ ] Two of us: Write down the role. In March <!-- role -->',
      { role: kept(null, 'Two of us\nIn March') },
    ],
    [
      'writes what became of it before the words',
      ROLE,
      '- [ ] Set aside: Write down the role. <!-- role -->',
      { role: kept('set-aside') },
    ],
    [
      'writes that without a mark, and behind the words',
      ROLE,
      '- [ ] set aside: Write down the role.',
      { role: kept('set-aside') },
    ],
    [
      'writes what became of it, and words of its own for the step',
      ROLE,
      '- [ ] Done: In our binder. <!-- role -->',
      { role: kept('done', 'In our binder.') },
    ],
    [
      'writes that it is handled elsewhere, and where',
      '- [ ] Say whom to call. <!-- call -->',
      '- [ ] Handled elsewhere: Say whom to call. At the county <!-- call -->',
      { role: kept(), call: kept('elsewhere', 'At the county') },
    ],
    [
      'ticks what it says was set aside',
      ROLE,
      '- [x] Set aside: Write down the role. <!-- role -->',
      { role: kept('done') },
    ],
    [
      'writes another state than the mark has',
      '- [ ] Set aside: Plan',
      '- [ ] Done: Plan',
      { role: kept(), adults: kept('set-aside') },
    ],
    [
      'writes a list below',
      ROLE,
      `${ROLE}\n\n    - ask Ben\n    - [x] call\n\n    Then go.`,
      { role: kept(null, '- ask Ben\n- [x] call\n\nThen go.') },
    ],
    ['takes the mark out', ROLE, '- [x] Write down the role.', { role: kept('done') }],
    [
      'takes the mark out of what was set aside',
      ' <!-- set-aside: adults -->',
      '',
      { role: kept(), adults: kept('set-aside') },
    ],
    [
      'takes the words out',
      'Set aside: Plan how to think of adults. <!-- set-aside',
      '<!-- set-aside',
      { role: kept(), adults: kept('set-aside') },
    ],
    ['takes a line out', `${ROLE}\n`, '', { adults: kept('set-aside') }],
    [
      'is an editor that signs',
      ROLE,
      '- [x] Write down the role. #team <!-- role --> ✅ 2026-11-26 ^ab12cd',
      { role: kept('done') },
    ],
    [
      'breaks a line',
      ROLE,
      '- [x] Write down\n  the role. <!-- role -->\n\n\n  In March.',
      { role: kept('done', 'In March.') },
    ],
  ])('%s', (_, from, to, expected) => {
    expect(reads(from, to)).toEqual({ adults: kept('set-aside'), call: kept(), ...expected });
  });

  test('that moves a step elsewhere finds it there, as long as its choice stays', () => {
    const moved = page.replace(`${ROLE}\n`, '').concat(`${ROLE}\n`);
    const ticked = revised(markdown, moved, (one) => withStep(one, 'role', kept('done')));
    expect(ticked).toBe(moved.replace(ROLE, ROLE.replace('[ ]', '[x]')).replace('mentoring-model: 1', '$&'));
  });

  test('finds all that it wrote beside a step where another one changes', () => {
    const own = page.replace(
      ROLE,
      `*   [ ]  Write down   the role. <!--role-->   #team\n\n\n     In *March*.\n`,
    );
    const after = revised(markdown, own, (one) => withStep(one, 'adults', kept(null, 'Soon.')));
    expect(after).toBe(
      own.replace(
        '- [ ] Set aside: Plan how to think of adults. <!-- set-aside: adults -->',
        '- [ ] Plan how to think of adults. <!-- adults -->\n\n  Soon.',
      ),
    );
  });

  test('keeps what editors put beside it where the step itself changes', () => {
    const signed = page.replace(ROLE, '- [ ] Write down the role. #team <!-- role --> 📅 2027-01-01');
    expect(revised(markdown, signed, (one) => withStep(one, 'role', kept('set-aside')))).toContain(
      '- [ ] Set aside: Write down the role. <!-- set-aside: role --> #team 📅 2027-01-01\n',
    );
  });

  test.each<[string, string, string, string]>([
    ['a line that is none', ROLE, '- [x] Walk the dog', 'this line is none of the steps'],
    ['words above the steps', ROLE, `Ours:\n${ROLE}`, 'this line is none of the steps'],
    [
      'a slip in a mark',
      '<!-- role -->',
      '<!-- rolle -->',
      'rolle: no step has this id; did you mean "role"?',
    ],
    [
      'two versions that a merge has left',
      ROLE,
      `<<<<<<< HEAD\n${ROLE}\n=======\n${ROLE.replace('[ ]', '[x]')}\n>>>>>>> theirs`,
      'two versions stand here',
    ],
    [
      'a sign in a box that is none',
      ROLE,
      ROLE.replace('[ ]', '[/]'),
      'this step has neither "- [ ]" nor "- [x]"',
    ],
    ['a step without a box', ROLE, ROLE.replace('[ ] ', ''), 'this step has neither "- [ ]" nor "- [x]"'],
    [
      'a step without a box below another',
      '- [ ] Set aside: Plan',
      '- [-] Set aside: Plan',
      'this step has neither "- [ ]" nor "- [x]"',
    ],
    [
      'a state that a step about safety cannot have',
      '- [ ] Say whom to call.',
      '- [ ] Set aside: Say whom to call.',
      'call: this step is about safety; expected',
    ],
    ['a step twice', ROLE, `${ROLE}\n${ROLE}`, 'this step is also in line'],
    [
      'what is about safety set aside',
      '<!-- call -->',
      '<!-- set-aside: call -->',
      'call: this step is about safety; expected kept, done, or elsewhere',
    ],
  ])('is told of %s, with its line', (_, from, to, message) => {
    const text = page.replace(from, () => to);
    const line = text.split('\n').findIndex((one, at) => one !== page.split('\n')[at]) + 1;
    expect(problems(markdown, text)).toEqual([expect.stringContaining(message)]);
    expect(problems(markdown, text)[0]).toMatch(new RegExp(`^file:${line}:`));
  });
});

test('words of another version make way for those of today, and none of them is lost', () => {
  const page = markdown
    .create(withSteps({ role: kept('done'), call: kept() }), EXAMPLE)
    .replace('example 1', 'example 0')
    .replace('Write down the role.', 'Say what mentors do.');
  const saved = revised(markdown, page, (one) => withAnswer(one, 'program', 'River House'));
  expect(saved).toContain(
    '- [x] Write down the role. <!-- role --> <!-- stood here: Say what mentors do. -->\n',
  );
  expect(saved).toContain('\n- [ ] Say whom to call. <!-- call -->\n');
});

test('a step that is only offered says nothing until it is ticked or planned', () => {
  const page = markdown
    .create(withSteps({ role: kept() }), EXAMPLE)
    .replace('<!-- role -->', '<!-- offered: role -->');
  expect(read(markdown, page).steps).toEqual(new Map());
  const ticked = page.replace('[ ] Write', '[x] Write');
  expect(read(markdown, ticked).steps).toEqual(new Map([['role', kept()]]));
  expect(read(markdown, `${page}  In March.\n`).steps).toEqual(new Map([['role', kept(null, 'In March.')]]));
  const other = revised(markdown, page, (one) => withAnswer(one, 'program', 'River House'));
  expect(stepsIn(other)).toBe(stepsIn(page));
  expect(revised(markdown, page, (one) => withStep(one, 'role', kept('set-aside')))).toContain(
    '- [ ] Set aside: Write down the role. <!-- set-aside: role -->',
  );
  // Once it is taken it is the model's, where a tick says that it is done.
  const taken = revised(markdown, ticked, (one) => withAnswer(one, 'program', 'River House'));
  expect(taken).toContain('\n- [ ] Write down the role. <!-- role -->\n');
  expect(read(markdown, taken.replace('[ ] Write', '[x] Write')).steps.get('role')).toEqual(kept('done'));
});

test('a heading of steps that a hand left empty stays, where something else changes', () => {
  const page = markdown.create(withSteps({ role: kept(), call: kept() }), EXAMPLE);
  const call = '- [ ] Say whom to call. <!-- call -->\n';
  const moved = page.replace(call, '').replace('<!-- role -->\n', `<!-- role -->\n${call}`);
  const ticked = revised(markdown, moved, (one) => withStep(one, 'role', kept('done')));
  expect(ticked).toBe(moved.replace('[ ] Write', '[x] Write'));
  const answered = revised(markdown, moved, (one) => withAnswer(one, 'program', 'River House'));
  expect(answered.split('\n').slice(-12)).toEqual(moved.split('\n').slice(-12));
});

describe('a step that was moved to where none is read', () => {
  const page = markdown.create({ ...ALL, answers: withAnswer(ALL, 'program', 'Ours').answers }, EXAMPLE);
  const STEP = '- [x] Write down the role. <!-- role -->';

  test.each<[string, (text: string, step: string) => string]>([
    ['at the end of an answer', (text, step) => text.replace('\nOurs\n', `\nOurs\n${step}\n`)],
    ['in a paragraph of its own', (text, step) => text.replace('\nOurs\n', `\nOurs\n\n${step}\n`)],
    ['among options', (text, step) => text.replace(/\n(- \[x\] Natural)/, `\n${step}\n$1`)],
    ['above the questions', (text, step) => text.replace(/\n(# .*\n)/, `\n$1\n${step}\n`)],
    [
      'below the title of the steps',
      (text, step) => text.replace('## Next steps\n', `## Next steps\n\n${step}\n`),
    ],
  ])('%s is told of with its line, and not lost', (_, move) => {
    for (const step of [
      STEP,
      STEP.replace('[x]', '[ ]'),
      '- [ ] Set aside: Write it down. <!-- set-aside: role -->',
    ]) {
      const text = move(page.replace(`${STEP}\n`, ''), step);
      expect(text).toContain(step);
      const line = text.split('\n').indexOf(step) + 1;
      expect(problems(markdown, text)).toContainEqual(expect.stringMatching(new RegExp(`^file:${line}:1: `)));
    }
  });

  test('is told of in a page of another version, too', () => {
    const older = page.replace('example 1', 'example 0').replace(`${STEP}\n`, '');
    expect(problems(markdown, older.replace('\nOurs\n', `\nOurs\n${STEP}\n`))).toContainEqual(
      expect.stringContaining('this is a next step, and none is read here'),
    );
  });
});

test('an answer that looks like a step stays an answer', () => {
  for (const text of [
    '- [x] Write down the role. <!-- role -->',
    'Ask\n\n- [ ] Say whom to call. <!-- call -->',
  ]) {
    const said = withAnswer(ALL, 'hopes', text);
    expect(read(markdown, markdown.create(said, EXAMPLE)).answers.get('hopes')).toBe(text);
  }
});

test('the section comes with the first step, above what is no longer asked, and goes with the last', () => {
  const retired = new Map([['once', { question: 'Once?', answer: 'Yes' }]]);
  for (const bare of [withSteps({}), { ...withSteps({}), retired }]) {
    const page = markdown.create(bare, EXAMPLE);
    const one = revised(markdown, page, (now) => withStep(now, 'adults', kept('done', 'Soon.')));
    expect(one).toBe(
      markdown.create({ ...bare, steps: new Map([['adults', kept('done', 'Soon.')]]) }, EXAMPLE),
    );
    const two = revised(markdown, one, (now) => withStep(now, 'role', kept()));
    const three = revised(markdown, two, (now) => withStep(now, 'call', kept()));
    expect(
      stepsIn(three)
        .match(/<!-- \S+ -->/g)
        ?.slice(0, 3),
    ).toEqual(['<!-- role -->', '<!-- adults -->', '<!-- call -->']);
    const without = (now: Model) =>
      ['adults', 'role', 'call'].reduce((all, id) => withStep(all, id, null), now);
    expect(revised(markdown, three, without)).toBe(page);
  }
});
