import { describe, expect, test } from 'vitest';
import { asJson, CHOICES, OTHER_QUESTIONS } from './models.ts';
import { run } from './run.ts';

describe('answers that cannot be taken', () => {
  test('are told all at once, each by its place and id, and nothing is written', async () => {
    const stdin = [
      'progam: River House', // 1
      'form: asigned', // 2
      'type: [traditional, grup]', // 3
      'location:', // 4
      '  - comunity', // 5
      '  - comunity: With words', // 6
      'focus: [not-sure, organic]', // 7
      'pay: { paid: yes, volunteer: yes }', // 8
      'statement: [a, b]', // 9
      'points: { online-saftey: Our own app. }', // 10
    ].join('\n');
    const ran = await run(['init', 'm.yaml'], { stdin });
    expect([ran.code, ran.stdout, ran.files]).toEqual([1, '', {}]);
    const lines = ran.stderr.trim().split('\n');
    const expected = [
      /^<stdin>:1:1: progam: .*did you mean "program"/,
      /^<stdin>:2:7: form: .*"asigned".*did you mean "assigned"/,
      /^<stdin>:3:21: type: .*"grup".*did you mean "group"/,
      /^<stdin>:5:5: location: .*did you mean "community"/,
      /^<stdin>:6:5: location: "comunity".*did you mean "community"/,
      /^<stdin>:7:8: focus: .*"not-sure".*expected/,
      /^<stdin>:8:6: pay: .*expected/,
      /^<stdin>:9:12: statement: .*list.*expected text/,
      /^<stdin>:10:11: online-saftey: .*did you mean "online-safety"/,
      /^9 problems.*[Nn]othing/,
    ];
    expect(lines).toHaveLength(expected.length);
    for (const [index, line] of lines.entries()) expect(line).toMatch(expected[index] ?? /^$/);
  });

  test.each([
    ['a file', ['init', 'm.yaml', '--answers', 'in/a.yaml'], 'in/a.yaml:2:7: form: '],
    [
      'standard output as the place to write',
      ['init', '-', '--answers', 'in/a.yaml'],
      'in/a.yaml:2:7: form: ',
    ],
  ])('are told by the name of their file: %s', async (_, args, start) => {
    const files = { 'in/a.yaml': 'program: River House\nform: asigned\n' };
    const ran = await run(args, { files });
    expect([ran.code, ran.stdout, ran.files]).toEqual([1, '', files]);
    expect(ran.stderr.startsWith(start)).toBe(true);
  });

  test.each([
    ['an option twice', 'type: [team, team]', /^<stdin>:1:14: type: "team".*twice/],
    ['an option of another question', 'form: paid', /^<stdin>:1:7: form: .*natural, assigned/],
    ['a list in a list', 'type: [[team]]', /^<stdin>:1:8: type: .*expected an option id/],
    ['a control character', 'program: "a\\x07b"', /^<stdin>:1:10: program: .*control character.*U\+0007/],
    ['text alone', 'Just a line', /^<stdin>:1:1: expected answers/],
    ['a list', '- form: natural', /^<stdin>:1:1: expected answers/],
    ['points that are no map', 'points: [a]', /^<stdin>:1:9: points: expected/],
    ['a name twice', 'form: natural\nform: assigned', /^<stdin>:2:1: .*twice/],
    ['a missing bracket', 'type: [team\n', /^<stdin>:\d+:\d+: /],
    ['an alias', 'program: &a x\nstatement: *a', /^<stdin>:1:10: .*quotes\n<stdin>:2:12: .*quotes/],
    ['a tab', 'points:\n\tonline-safety: x', /^<stdin>:2:1: .*tab/],
    ['two documents', 'form: natural\n---\nform: assigned', /^<stdin>:2:1: .*second document/],
    ['broken JSON', '{"form": "natural",,}', /^<stdin>:1:20: expected a name in double quotes$/m],
    ['a newer model', 'mentoring-model: 9\nquestionnaire: mentoring-models 2\n', /^<stdin>:1:18: .*newer/],
    [
      'a model of other questions',
      'mentoring-model: 1\nquestionnaire: ours 1\n',
      /^<stdin>:2:16: .*--questions/,
    ],
  ])('are told by their place: %s', async (_, stdin, line) => {
    const files = { 'm.yaml': 'mentoring-model: 1\nquestionnaire: mentoring-models 2\n' };
    const ran = await run(['init', 'm.yaml', '--edit'], { stdin, files });
    expect([ran.code, ran.stdout, ran.files]).toEqual([1, '', files]);
    expect(ran.stderr).toMatch(line);
  });

  test('are told by their place: two options of one', async () => {
    const args = ['init', 'm.yaml', '--questions', 'ours'];
    const ran = await run(args, { stdin: 'crop: [beans, maize]', files: OTHER_QUESTIONS });
    expect([ran.code, ran.stdout, ran.files]).toEqual([1, '', OTHER_QUESTIONS]);
    expect(ran.stderr).toMatch(/^<stdin>:1:7: crop: has 2 options; expected one/);
  });

  test('are refused where they are larger than any questionnaire', async () => {
    const ran = await run(['init', 'm.yaml'], { stdin: `statement: ${'a'.repeat(4_100_000)}` });
    expect([ran.code, ran.files]).toEqual([1, {}]);
    expect(ran.stderr).toMatch(/^<stdin>: .*4 million characters/);
  });

  test.each([
    ['a pipe', ['init', 'm.yaml'], { stdin: Buffer.from('program: M\xfcller', 'latin1') }, '<stdin>'],
    ['a file', ['init', 'm.yaml', '--answers', 'a'], { files: { a: Buffer.from('a: \xff', 'latin1') } }, 'a'],
  ] as const)('are refused where they are no UTF-8: %s', async (_, args, around, name) => {
    const ran = await run(args, around);
    expect([ran.code, ran.files['m.yaml']]).toEqual([1, undefined]);
    expect(ran.stderr).toMatch(new RegExp(`^${name}: .*UTF-8`));
  });

  test('are told before a file is started over', async () => {
    const { folder, files } = await run(['init', 'm.yaml'], { stdin: asJson(CHOICES) });
    const ran = await run(['init', 'm.yaml', '--force'], { folder, stdin: 'form: asigned' });
    expect([ran.code, ran.files]).toEqual([1, files]);
  });
});
