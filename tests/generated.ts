/** Questionnaires and models that fast-check makes up, with texts that look like the marks of our formats. */
import fc from 'fast-check';
import { acceptText } from '../src/model/accept.ts';
import type { Answer, Chosen } from '../src/model/answer.ts';
import type { Change, Model } from '../src/model/model.ts';
import {
  NOT_SURE,
  type Option,
  type Question,
  type Questionnaire,
} from '../src/questionnaire/questionnaire.ts';

const MARKS = [
  '# heading',
  '## Location',
  '### Where? <!-- location -->',
  '### x <!-- point: p -->',
  '---',
  '- - -',
  '===',
  '```',
  '~~~yaml',
  '- [x] Community',
  '- [ ] no',
  '* [X] y: z',
  '<!-- grid',
  '<!-- end of grid -->',
  '<!-- id -->',
  '-->',
  'key: value',
  'answers:',
  'mentoring-model: 1',
  '? question',
  '| a | b |',
  '> quote',
  '\\',
  '\\# x',
  'a\\',
  '&#32;',
  '&#10;',
  '&amp;',
  '<script>',
  '%TAG',
  '...',
  '"',
  "'",
  '[',
  '{',
  '*alias',
  '&anchor',
  '!tag',
  'null',
  '~',
  'no',
  'true',
  '02134',
  '1e3',
  '2026-11-23',
  '0x1F',
  '=cmd()',
  'C:\\temp\\',
  ' leading',
  'trailing ',
  '\ttab',
  'tab\t',
  '   ',
  '',
  '',
  '\r\n',
  '\r',
  '😀',
  '👨‍👩‍👧',
  'שלום',
  'مرحبا',
  '日本語',
  'e\u0301',
  '\u00a0',
  '\u2028',
  '\u3000',
  '\ufeff',
  '<<<<<<< HEAD',
  '=======',
  '>>>>>>> x',
  ': ',
  ' #',
  '# ',
  '- ',
  '-',
  '?',
  ': x',
  'x:',
  '#',
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** Any text that the gate takes, as the gate gives it back. */
export const answerText: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\n', '\n\n', ' ', '')), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([text, gap]) => text + gap).join(''))
  .map((text) => acceptText(text))
  .filter((accepted) => accepted.ok && accepted.answer !== null)
  .map((accepted) => (accepted.ok ? (accepted.answer ?? '') : ''));

/** What the questionnaire itself says: trimmed, as its schema leaves it. */
const wording = answerText.map((text) => text.trim()).filter((text) => text !== '');

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}$/).filter((one) => one !== NOT_SURE);

const options: fc.Arbitrary<Option[]> = fc
  .uniqueArray(
    fc.record({
      id,
      label: wording,
      gloss: fc.option(wording, { nil: undefined }),
      describe: fc.option(wording, { nil: undefined }),
    }),
    {
      minLength: 1,
      maxLength: 4,
      selector: (option) => option.id,
    },
  )
  .filter((list) => new Set(list.map((option) => option.label)).size === list.length)
  .map((list) => list as Option[]);

const question = fc.oneof(
  fc.record({
    kind: fc.constantFrom('one' as const, 'any' as const),
    id,
    ask: wording,
    careful: fc.boolean(),
    column: fc.option(wording, { nil: undefined }),
    options,
  }),
  fc.record({
    kind: fc.constantFrom('text' as const, 'notes' as const),
    id,
    ask: wording,
    careful: fc.boolean(),
  }),
) as fc.Arbitrary<Question>;

/** A questionnaire of one to three sections, the last of them points. */
const questionnaire: fc.Arbitrary<Questionnaire> = fc
  .record({
    questions: fc.uniqueArray(question, { minLength: 1, maxLength: 6, selector: (one) => one.id }),
    points: fc.uniqueArray(fc.record({ id, ask: wording }), {
      minLength: 1,
      maxLength: 2,
      selector: (one) => one.id,
    }),
    titles: fc.tuple(wording, wording, wording, wording),
    cut: fc.nat(6),
  })
  .filter(({ questions, points }) => !points.some((point) => questions.some((one) => one.id === point.id)))
  .map(({ questions, points, titles, cut }) => ({
    id: 'generated',
    version: 1,
    language: 'en',
    title: titles[0],
    welcome: 'Welcome',
    privacy: 'Private',
    sections: [
      { id: 'one', title: titles[1], questions: questions.slice(0, cut), points: [] },
      { id: 'two', title: titles[2], questions: questions.slice(cut), points: [] },
      {
        id: 'three',
        title: titles[3],
        questions: [],
        points: points.map((point) => ({ ...point, safety: false, when: [] })),
      },
    ],
  }));

function answerFor(asked: Question): fc.Arbitrary<Answer | undefined> {
  if (asked.kind === 'text' || asked.kind === 'notes') return fc.option(answerText, { nil: undefined });
  const words = (option: Option) =>
    option.describe === undefined
      ? fc.constant(null)
      : fc.oneof(fc.constant(null), answerText, fc.constant(option.gloss ?? null));
  const chosen = (list: readonly Option[]) =>
    fc.tuple(
      ...list.map((option) => words(option).map((own): Chosen => ({ option: option.id, words: own }))),
    );
  const some =
    asked.kind === 'one'
      ? fc.constantFrom(...asked.options).chain((option) => chosen([option]))
      : fc.subarray(asked.options, { minLength: 1 }).chain(chosen);
  return fc.oneof(fc.constant(undefined), fc.constant<Answer>([{ option: NOT_SURE, words: null }]), some);
}

const moment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().replace(/\.\d+Z$/, 'Z'));

/** A model of a questionnaire. */
function modelOf(of: Questionnaire): fc.Arbitrary<Model> {
  const questions = of.sections.flatMap((section) => section.questions);
  const points = of.sections.flatMap((section) => section.points);
  const ids = questions.map((one) => one.id);
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.constant(null),
    fc.record({
      from: fc.array(fc.record({ option: id, words: fc.option(answerText) }), { maxLength: 2 }),
      to: fc.array(fc.record({ option: id, words: fc.option(answerText) }), { maxLength: 2 }),
    }),
  );
  const revision = fc.record({
    on: moment,
    why: fc.option(answerText),
    changed: fc
      .uniqueArray(fc.constantFrom(...ids), { maxLength: 2 })
      .chain((changed) =>
        fc
          .tuple(...changed.map((one) => change.map((what): [string, Change] => [one, what])))
          .map((entries) => new Map(entries)),
      ),
  });
  const present = <T>(keys: string[], values: (T | undefined)[]) =>
    new Map(
      keys.flatMap((key, index): [string, T][] =>
        values[index] === undefined ? [] : [[key, values[index]]],
      ),
    );
  return fc.record({
    started: fc.option(moment),
    revised: fc.option(moment),
    place: fc.option(fc.constantFrom(...ids)),
    answers: fc.tuple(...questions.map(answerFor)).map((answers) => present(ids, answers)),
    points: fc.tuple(...points.map(() => fc.option(answerText, { nil: undefined }))).map((notes) =>
      present(
        points.map((one) => one.id),
        notes,
      ),
    ),
    revisions: fc.array(revision, { maxLength: 2 }),
    retired: fc.constant(new Map()),
    newQuestions: fc.constant([]),
  });
}

/** A questionnaire with one model of it, or with several. */
export const withModels = (count: number) =>
  questionnaire.chain((of) =>
    fc.tuple(fc.constant(of), fc.array(modelOf(of), { minLength: count, maxLength: count })),
  );

/** What an author does to a question: nothing, taking it out, giving it another id, taking an option out, or another kind. */
const edit = fc.constantFrom('keep', 'keep', 'drop', 'rename', 'drop option', 'other kind');

function edited(question: Question, how: string, index: number): Question[] {
  const choice = question.kind === 'one' || question.kind === 'any';
  switch (how) {
    case 'drop':
      return [];
    case 'rename':
      return [{ ...question, id: `renamed-${index}`, was: [question.id] }];
    case 'drop option':
      return choice && question.options.length > 1
        ? [{ ...question, options: question.options.slice(1) }]
        : [question];
    case 'other kind':
      return choice
        ? [{ kind: 'notes', id: question.id, ask: question.ask, careful: question.careful }]
        : [{ ...question, kind: 'any', options: [{ id: 'yes', label: 'Yes' }] }];
    default:
      return [question];
  }
}

/** A questionnaire with a model of it, and the next version of the questionnaire. `gentle`: nothing is renamed or of another kind. */
export const withNextVersion = (gentle: boolean) =>
  withModels(1).chain(([of, [model]]) => {
    const count = of.sections.flatMap(({ questions }) => questions).length;
    const edits = fc.array(gentle ? edit.filter((how) => !/rename|other/.test(how)) : edit, {
      minLength: count,
      maxLength: count,
    });
    return fc.tuple(edits, fc.boolean(), fc.boolean()).map(([hows, adds, dropsPoints]) => {
      let index = 0;
      const sections = of.sections.map((section) => ({
        ...section,
        questions: section.questions.flatMap((one) => edited(one, hows[index++] ?? 'keep', index)),
        points: dropsPoints ? [] : section.points,
      }));
      const added: Question = { kind: 'notes', id: 'added-since', ask: 'And this?', careful: false };
      const next: Questionnaire = {
        ...of,
        version: 2,
        sections: [
          ...sections,
          { id: 'added', title: 'Added', questions: [...(adds ? [added] : []), LAST], points: [] },
        ],
      };
      return { of, model: model as Model, next };
    });
  });

/** So that there is a question left. */
const LAST: Question = { kind: 'text', id: 'the-last-one', ask: 'Anything else?', careful: false };
