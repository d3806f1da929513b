/** Next steps in YAML and JSON: what became of each, by its id. */
import { describe, expect, test } from 'vitest';
import { type KeptStep, withAnswer, withStep } from '../../../src/model/model.ts';
import { json } from '../../../src/models/json.ts';
import { markdown } from '../../../src/models/markdown.ts';
import { readModelText } from '../../../src/models/model-text.ts';
import { yaml } from '../../../src/models/yaml.ts';
import type { Questionnaire, Step } from '../../../src/questionnaire/questionnaire.ts';
import { chosen, EXAMPLE, model } from '../../questionnaire/example.ts';
import { problems, read, revised, revisedAs } from '../kept.ts';

const kept = (state: KeptStep['state'] = null, plan: string | null = null): KeptStep => ({ state, plan });

const BY_HAND = `mentoring-model: 2
questionnaire: example 1
answers: {}
steps:   # for the spring
  # ask the board
  role: done   # at last
  adults:
    # not yet
    state: set-aside
    plan:   After the summer.
  call: {}
`;

const STEPS = {
  role: kept('done'),
  adults: kept('set-aside', 'After the summer.'),
  call: kept(),
};

test('a created file has what each step is above what became of it', () => {
  const all = model({}, { steps: new Map(Object.entries(STEPS)) });
  expect(yaml.create(all, EXAMPLE)).toContain(`
steps:
  # Write down the role.
  role:
    state: done
  # Plan how to think of adults.
  adults:
    state: set-aside
    plan: After the summer.
  # Say whom to call.
  call: {}
`);
  expect(JSON.parse(json.create(all, EXAMPLE)).steps).toEqual({
    role: { state: 'done' },
    adults: { state: 'set-aside', plan: 'After the summer.' },
    call: {},
  });
});

describe('a file that somebody has been at by hand', () => {
  test('reads, also in short', () => {
    expect(Object.fromEntries(read(yaml, BY_HAND).steps)).toEqual(STEPS);
  });

  test('keeps all but the step that changed', () => {
    expect(revised(yaml, BY_HAND, (one) => withStep(one, 'call', kept('elsewhere', 'The county.')))).toBe(
      BY_HAND.replace('call: {}', 'call:\n    state: elsewhere\n    plan: The county.'),
    );
    expect(revised(yaml, BY_HAND, (one) => withStep(one, 'role', null))).toBe(
      BY_HAND.replace('  role: done   # at last\n', '  # at last\n'),
    );
    expect(revised(yaml, BY_HAND, (one) => withStep(one, 'adults', kept('done', 'It is done.')))).toBe(
      BY_HAND.replace(/adults:\n.*\n.*\n.*\n/, 'adults:\n    state: done\n    plan: It is done.\n').replace(
        '  adults:',
        '  # not yet\n  adults:',
      ),
    );
  });

  test('gets its steps before what is no longer asked, and loses their name with the last', () => {
    const bare = BY_HAND.slice(0, BY_HAND.indexOf('steps:')).replace(': 2', ': 1');
    const text = `${bare}retired:\n  once:\n    answer: Yes\n`;
    const one = revised(yaml, text, (now) => withStep(now, 'role', kept()));
    expect(one).toBe(
      text
        .replace(': 1', ': 2')
        .replace('retired:', 'steps:\n  # Write down the role.\n  role: {}\nretired:'),
    );
    expect(revised(yaml, one, (now) => withStep(now, 'role', null))).toBe(text);
  });

  test.each<[string, string, string, string]>([
    ['a slip of an id', 'role:', 'rolle:', 'file:6:3: rolle: no step has this id; did you mean "role"?'],
    [
      'a slip of a state',
      'role: done',
      'role: dune',
      'file:6:9: role: this is no state of a step; expected kept, done, or set-aside; did you mean "done"?',
    ],
    [
      'what is about safety set aside',
      'call: {}',
      'call: set-aside',
      'file:11:9: call: this step is about safety; expected kept, done, or elsewhere',
    ],
    [
      'a slip of a name',
      '    plan:',
      '    paln:',
      'file:10:5: adults: is no part of a step; expected state and plan; did you mean "plan"?',
    ],
    ['a plan that is a list', 'After the summer.', '[a]', 'file:10:13: adults: is a list; expected text'],
    ['a list of steps', '  role: done   # at last\n', '  - role\n', 'file:'],
  ])('is told of %s, with its place', (_, from, to, line) => {
    const text =
      to === '  - role\n'
        ? `${BY_HAND.slice(0, BY_HAND.indexOf('steps:'))}steps: [role]\n`
        : BY_HAND.replace(from, to);
    expect(problems(yaml, text)).toEqual([
      to === '  - role\n' ? 'file:4:8: steps: expected what became of next steps, by their id' : line,
    ]);
  });

  test('is told of a step that stands among the answers', () => {
    const text = BY_HAND.replace('answers: {}', 'answers: {}\nrole: done');
    expect(problems(yaml, text)).toEqual([
      'file:4:1: role: is the name of a step; expected it indented below "steps:"',
    ]);
  });
});

describe('a questionnaire that has changed', () => {
  const steps = EXAMPLE.nextSteps?.steps ?? [];
  const next = (change: (step: Step) => Step[]): Questionnaire => ({
    ...EXAMPLE,
    version: 2,
    nextSteps: EXAMPLE.nextSteps && { ...EXAMPLE.nextSteps, steps: steps.flatMap(change) },
  });
  const without = next((step) => (step.id === 'role' ? [] : [step]));
  const renamed = next((step) =>
    step.id === 'role' ? [{ ...step, id: 'the-role', was: ['role'] }] : [step],
  );
  const before = model(
    { form: chosen('natural') },
    { steps: new Map([['role', kept('done', 'In March.')]]) },
  );

  test.each([yaml, markdown, json])(
    '$name: a step that is gone is kept with its words, and comes back',
    (format) => {
      const text = format.create(before, EXAMPLE);
      const read = readModelText(format, 'm', text, without);
      if (!read.ok) throw new Error('does not read');
      expect([...read.value.found.retired, read.value.model.steps.size]).toEqual(['role', 0]);
      const after = withAnswer(read.value.model, 'program', 'River House');
      const saved = revisedAs(format, text, read.value.model, after, without);
      const again = readModelText(format, 'm', saved, without);
      const question = format === json ? null : 'Write down the role.';
      expect(again.ok && [...again.value.model.retired]).toEqual([
        ['role', { question, answer: [{ option: 'done', words: 'In March.' }] }],
      ]);
      const back = readModelText(format, 'm', saved, { ...EXAMPLE, version: 3 });
      expect(back.ok && back.value.model.steps).toEqual(before.steps);
      expect(back.ok && [back.value.found.returned, back.value.model.retired.size]).toEqual([['role'], 0]);
    },
  );

  test.each([yaml, markdown, json])('$name: a step that is called otherwise moves', (format) => {
    const text = format.create(before, EXAMPLE);
    const read = readModelText(format, 'm', text, renamed);
    if (!read.ok) throw new Error('does not read');
    const { model: now, found } = read.value;
    expect([...now.steps]).toEqual([['the-role', kept('done', 'In March.')]]);
    expect(found.moved).toEqual([{ from: 'role', to: 'the-role' }]);
    const saved = revisedAs(format, text, now, withAnswer(now, 'program', 'River House'), renamed);
    const again = readModelText(format, 'm', saved, renamed);
    expect(again.ok && [again.value.model.steps, again.value.found.moved]).toEqual([now.steps, []]);
  });

  test('what was set aside is open again once it is about safety, and where it was handled stays once it is not', () => {
    const safer = next((step) => [{ ...step, safety: !step.safety }]);
    const then = new Map([
      ['role', kept('set-aside', 'Not now.')],
      ['call', kept('elsewhere', 'The county.')],
    ]);
    const read = readModelText(yaml, 'm', yaml.create(model({}, { steps: then }), EXAMPLE), safer);
    expect(read.ok && [...read.value.model.steps]).toEqual([
      ['role', kept(null, 'Not now.')],
      ['call', kept('set-aside', 'The county.')],
    ]);
  });
});
