/** Documents in JSON hold what the schema says that comes with the program, and nothing else. */
import fs from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContentWanted, contentToShare } from '../../src/documents/content.ts';
import { jsonOf } from '../../src/documents/json.ts';
import type { Model } from '../../src/model/model.ts';
import type { Question, Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { run } from '../commands/run.ts';
import { withModels } from '../generated.ts';

const SCHEMA = JSON.parse(
  fs.readFileSync(new URL('../../schema/mentoring-model-export.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(SCHEMA);

/** What is amiss with a document, a line each. */
function faultsOf(text: string): string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What a questionnaire can say of a question beside what is asked. */
const ROLES: readonly object[] = [
  {},
  {},
  { share: 'true' },
  { share: 'true', 'open-as': 'What young people said' },
  { 'open-as': 'Who was there' },
];

/** The same questionnaire with some of its answers for others, a title, and a day to check back on. */
function withRoles(questionnaire: Questionnaire): fc.Arbitrary<Questionnaire> {
  const all = questionnaire.sections.flatMap(({ questions }) => questions);
  const texts = all.filter(({ kind }) => kind === 'text');
  const roleOf = (question: Question, role: object): object => {
    if (question === texts[0]) return { share: 'title' };
    if (question === texts[1]) return { share: 'true', 'checking-back': 'when' };
    return role;
  };
  return fc.tuple(...all.map(() => fc.constantFrom(...ROLES))).map((roles) => ({
    ...questionnaire,
    source: { name: 'A tool', publisher: 'A house' },
    sections: questionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.map(
        (one) => ({ ...one, ...roleOf(one, roles[all.indexOf(one)] ?? {}) }) as Question,
      ),
    })),
  }));
}

const wanted: fc.Arbitrary<ContentWanted> = fc.record({
  withNotes: fc.boolean(),
  withOpen: fc.boolean(),
  withSteps: fc.boolean(),
  onlySteps: fc.boolean(),
  file: fc.constantFrom(null, 'our model.yaml'),
  isExample: fc.boolean(),
  now: fc.constant('2026-12-02T10:00:00Z'),
});

/** A document of any model, with any of what can be asked for. */
const exported = withModels(1).chain(([generated, [model]]) =>
  fc.tuple(withRoles(generated), wanted).map(([questionnaire, all]) => {
    const withAnswers = all.withNotes ? [] : [...(model as Model).answers.keys()];
    return jsonOf(contentToShare(questionnaire, model as Model, { ...all, withAnswers }));
  }),
);

/** A model of the program's own questions, with all that there is. */
const MODEL = `mentoring-model: 2
questionnaire: mentoring-models 2
answers:
  program: River House
  youth-feedback: Someone who stays.
  form: assigned
  type: [traditional, { blended: both }]
  mentor-type: [survivors]
  location: not-sure
  statement: Ours.
drafts: { statement: 012345670123 }
points:
  pause-return-end: A card for each ending.
  online-safety: Kept from a choice that is gone.
steps:
  good-endings: { state: done, plan: By May }
revisions:
  - on: 2026-12-01
    why: The youth council asked for it.
    changed: { form: { from: [natural], to: [assigned] } }
  - on: 2026-12-02T15:02:10+02:00
    changed: { youth-feedback: {} }
`;
const exportedFrom = async (...more: readonly string[]) =>
  (await run(['export', 'm.yaml', '--to', '-', '--format', 'json', ...more], { files: { 'm.yaml': MODEL } }))
    .stdout;
const everything = () => exportedFrom('--with-notes', '--with-open', '--with-steps', '--with-source');

describe('the schema of documents in JSON', () => {
  test('holds for every document of every model', () => {
    fc.assert(
      fc.property(exported, (text) => {
        expect(faultsOf(text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('holds for what export writes of the program’s own questions, and of its examples', async () => {
    const examples = ['example', 'plain'].map((name) => [
      'export',
      name,
      '--example',
      '--to',
      '-',
      '--format',
      'json',
    ]);
    const [one, other] = await Promise.all(examples.map((args) => run(args)));
    for (const text of [await everything(), one?.stdout ?? '', other?.stdout ?? ''])
      expect(faultsOf(text)).toEqual([]);
  });

  test('holds where a choice is said in words for others', async () => {
    const text = await exportedFrom('--say-trained-mentors');
    expect(text).toContain('"for-others"');
    expect(faultsOf(text)).toEqual([]);
  });

  test('names nothing that no document has', async () => {
    const seen = new Set<string>();
    const note = (value: unknown): void => {
      if (Array.isArray(value)) for (const one of value) note(one);
      else if (typeof value === 'object' && value !== null)
        for (const [name, one] of Object.entries(value)) {
          seen.add(name);
          note(one);
        }
    };
    const examples = (await run(['export', '--example', '--to', '-', '--format', 'json'])).stdout;
    const single = await exportedFrom('--with', 'youth-feedback');
    const generated = fc.sample(exported, { numRuns: 50, seed: 1 });
    for (const text of [await everything(), single, examples, ...generated]) note(JSON.parse(text));
    const named = new Set<string>();
    JSON.stringify(SCHEMA, (key, value) => {
      if (key === 'properties') for (const name of Object.keys(value)) named.add(name);
      return value;
    });
    expect([...named].filter((name) => !seen.has(name))).toEqual([]);
  });

  test.each<[string, (document: Record<string, unknown>) => void]>([
    ['a name that it does not know', (one) => Object.assign(one, { more: 1 })],
    ['another version', (one) => Object.assign(one, { version: 2 })],
    ['no grid', (one) => delete one['grid']],
    [
      'a choice in a state that there is not',
      (one) => Object.assign(Object(one['grid'])[0].choices[0], { state: 'x' }),
    ],
    ['a model', (one) => Object.assign(one, { 'mentoring-model': 2 })],
  ])('does not hold for %s', async (_, change) => {
    const document = JSON.parse(await everything());
    change(document);
    expect(faultsOf(JSON.stringify(document))).not.toEqual([]);
  });
});
