/** Questionnaires and models that fast-check makes up, with texts that look like the marks of our formats. */
import fc from 'fast-check';
import { accept } from '../src/model/accept.ts';
import { acceptText } from '../src/model/accept-text.ts';
import type { Answer, Chosen } from '../src/model/answer.ts';
import type { Change, Combining, DraftMark, KeptStep, Model, Retired } from '../src/model/model.ts';
import { wordsOfQuestion } from '../src/model/retired.ts';
import { statesOf } from '../src/model/steps.ts';
import { byAnswer, type ChoiceQuestion, hasOptions } from '../src/questionnaire/kinds.ts';
import type { NextSteps } from '../src/questionnaire/next-steps.ts';
import {
  allSteps,
  glossesOf,
  NOT_SURE,
  type Option,
  type Point,
  type Question,
  type Questionnaire,
  type Section,
  type Step,
  TAKEN_IDS,
} from '../src/questionnaire/questionnaire.ts';
import type { KindName } from '../src/questionnaire/schema.ts';

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
  '<!-- /grid -->',
  '- [x] Not sure yet <!-- not-sure -->',
  '## Next steps',
  '### Kept from earlier choices <!-- steps: kept -->',
  '- [x] Do it <!-- set-aside: id -->',
  'Set aside: ',
  'Handled elsewhere:',
  '✅ 2026-11-26',
  '## No longer asked <!-- retired -->',
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

const id = fc
  .stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}$/)
  .filter((one) => one !== NOT_SURE && !TAKEN_IDS.includes(one));

const options: fc.Arbitrary<Option[]> = fc
  .uniqueArray(
    fc.record({
      id,
      label: wording,
      gloss: fc.option(wording, { nil: undefined }),
      'glosses-before': fc.option(fc.array(wording, { maxLength: 2 }), { nil: undefined }),
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

const about = { id, ask: wording, careful: fc.boolean() };
const choice = { ...about, column: fc.option(wording, { nil: undefined }), options };

/** Questions of each kind. */
const QUESTIONS: { readonly [Kind in KindName]: fc.Arbitrary<Extract<Question, { kind: Kind }>> } = {
  one: fc.record({ kind: fc.constant('one'), ...choice }),
  any: fc.record({ kind: fc.constant('any'), ...choice }),
  text: fc.record({ kind: fc.constant('text'), ...about }),
  notes: fc.record({ kind: fc.constant('notes'), ...about }),
};

const question: fc.Arbitrary<Question> = fc.oneof(...Object.values(QUESTIONS));

/** In a page without its heading, a line of an answer that says what a question asks would be taken for it. */
function askedApart<T extends Question | Point>(questions: readonly T[]): T[] {
  return questions.map((one) => ({ ...one, ask: `${one.ask} (${one.id})` }));
}

/** Next steps that come up whatever is chosen, or with what is not answered; by the ids that are free, one each. */
function nextStepsOf(ids: readonly string[], questions: readonly Question[]): fc.Arbitrary<NextSteps> {
  const [first] = questions;
  const blank = first ? [[{ question: first.id, blank: 'true' as const }]] : [];
  const step = (one: string): fc.Arbitrary<Step> =>
    fc.record({
      id: fc.constant(one),
      title: wording,
      for: fc.constantFrom('early', 'late'),
      safety: fc.boolean(),
      when: fc.constantFrom([], ...blank),
      do: wording.map((text) => `${text} (${one})`),
    });
  return fc.record({
    id: fc.constant('next-steps' as string),
    title: wording,
    'ask-with-each': wording,
    states: fc.constant({ done: 'Done', 'set-aside': 'Set aside', elsewhere: 'Where?' }),
    groups: fc.tuple(wording, wording).map(([early, late]) => [
      { id: 'early', title: early },
      { id: 'late', title: late },
    ]),
    steps: fc.tuple(...ids.map(step)),
  });
}

/** A questionnaire of one to three sections, the last of them points, with next steps and shorter ways or without. */
const questionnaire: fc.Arbitrary<Questionnaire> = fc
  .record({
    questions: fc
      .uniqueArray(question, { minLength: 1, maxLength: 6, selector: (one) => one.id })
      .map(askedApart),
    points: fc.uniqueArray(fc.record({ id, ask: wording }), {
      minLength: 1,
      maxLength: 2,
      selector: (one) => one.id,
    }),
    titles: fc.tuple(wording, wording, wording, wording),
    cut: fc.nat(6),
    steps: fc.uniqueArray(id, { maxLength: 3 }),
    ways: fc.uniqueArray(id, { maxLength: 2 }),
  })
  .filter(({ questions, points }) => !points.some((point) => questions.some((one) => one.id === point.id)))
  .chain(({ questions, points, steps, ways, ...rest }) => {
    const taken = [...questions, ...points].map((one) => one.id);
    const free = steps.filter((one) => !taken.includes(one));
    const nextSteps = free.length > 0 ? nextStepsOf(free, questions) : fc.constant(null);
    const ids = fc.subarray(
      questions.map((one) => one.id),
      { minLength: 1 },
    );
    const way = (one: string) => ids.map((asked) => ({ id: one, title: one, questions: asked }));
    return fc
      .tuple(nextSteps, fc.tuple(...ways.map(way)))
      .map(([all, some]) => ({ questions, points, nextSteps: all, ways: some, ...rest }));
  })
  .map(({ questions, points, nextSteps, ways, titles, cut }) => ({
    id: 'generated',
    version: 1,
    language: 'en',
    title: titles[0],
    welcome: 'Welcome',
    privacy: 'Private',
    nextSteps,
    ways,
    sections: [
      { id: 'one', title: titles[1], questions: questions.slice(0, cut), points: [] },
      { id: 'two', title: titles[2], questions: questions.slice(cut), points: [] },
      {
        id: 'three',
        title: titles[3],
        questions: [],
        points: askedApart(points.map((point) => ({ ...point, safety: false, when: [] }))),
      },
    ],
  }));

function answerFor(asked: Question): fc.Arbitrary<Answer | undefined> {
  switch (asked.kind) {
    case 'one':
      return chosenFor(fc.constantFrom(...asked.options).map((option) => [option]));
    case 'any':
      return chosenFor(fc.subarray(asked.options, { minLength: 1 }));
    case 'text':
      return fc.option(answerText.map(asLine), { nil: undefined });
    case 'notes':
      return fc.option(answerText, { nil: undefined });
  }
}

/** Options that are chosen among these, with words of their own or without; not sure; or no answer. */
function chosenFor(among: fc.Arbitrary<readonly Option[]>): fc.Arbitrary<Answer | undefined> {
  const words = (option: Option): fc.Arbitrary<string | null> => {
    const glosses = glossesOf(option);
    const own = fc.oneof(fc.constant(null), answerText, answerText, fc.constantFrom(...glosses, null));
    return option.describe === undefined
      ? own.filter((text) => text === null || !glosses.includes(text))
      : own;
  };
  const chosen = (list: readonly Option[]) =>
    fc.tuple(
      ...list.map((option) => words(option).map((own): Chosen => ({ option: option.id, words: own }))),
    );
  const some = among.chain(chosen);
  const notSure = fc.option(answerText).map((own): Answer => [{ option: NOT_SURE, words: own }]);
  return fc.oneof(fc.constant(undefined), notSure, some, some);
}

/** The text as the gate gives it back where one line is asked for. */
function asLine(text: string): string {
  const accepted = accept({ kind: 'text', id: 'line', ask: 'Which?', careful: false }, text);
  return accepted.ok && typeof accepted.answer === 'string' ? accepted.answer : text;
}

const moment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().replace(/\.\d+Z$/, 'Z'));

/** A mark of choices; of digits alone, and such as other programs take for a number; or of older choices. */
const mark: fc.Arbitrary<DraftMark> = fc.oneof(
  fc
    .oneof(
      fc.constantFrom('012345670123', '123456789012', '5e1234567890', '000000000000'),
      fc.stringMatching(/^[0-9a-f]{12}$/),
    )
    .map((choices) => ({ choices, changed: [] })),
  fc.array(id, { maxLength: 3 }).map((changed) => ({ choices: null, changed })),
);

/** Answers to what is no longer asked: under ids that the questionnaire does not have, with the words of the question. */
function retiredOf(of: Questionnaire): fc.Arbitrary<Model['retired']> {
  const taken = [
    ...of.sections.flatMap(({ questions, points }) => [...questions, ...points]),
    ...allSteps(of),
  ].map((one) => one.id);
  const free = id.filter((one) => !taken.includes(one));
  const chosen = fc.record({ option: id, words: fc.option(answerText) });
  const entry: fc.Arbitrary<Retired> = fc.record({
    question: fc.option(answerText.map(wordsOfQuestion)),
    answer: fc.oneof<fc.Arbitrary<Answer>[]>(answerText, fc.array(chosen, { minLength: 1, maxLength: 3 })),
  });
  return fc
    .uniqueArray(fc.tuple(free, entry), { maxLength: 2, selector: ([one]) => one })
    .map((entries) => new Map(entries));
}

/** Models of a questionnaire, as one file holds them one after the other. */
export function modelsOf(of: Questionnaire, count: number): fc.Arbitrary<Model[]> {
  const questions = of.sections.flatMap((section) => section.questions);
  // A file that knew none of its questions was never saved.
  const news = fc.subarray(questions.slice(1).map((one) => one.id));
  const notMany = fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: news });
  return fc
    .tuple(retiredOf(of), notMany)
    .chain(([retired, newQuestions]) =>
      fc.array(modelOf(of, retired, newQuestions), { minLength: count, maxLength: count }),
    );
}

function keptStep(step: Step): fc.Arbitrary<KeptStep> {
  return fc.record({ state: fc.constantFrom(null, ...statesOf(step)), plan: fc.option(answerText) });
}

/** A model of a questionnaire. What is new has no answer yet. */
function modelOf(
  of: Questionnaire,
  retired: Model['retired'],
  newQuestions: readonly string[],
): fc.Arbitrary<Model> {
  const questions = of.sections.flatMap((section) => section.questions);
  const points = of.sections.flatMap((section) => section.points);
  const steps = allSteps(of);
  const ids = questions.map((one) => one.id);
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.constant(null),
    fc.record({
      from: fc.array(id, { maxLength: 2 }),
      to: fc.array(id, { maxLength: 2 }),
    }),
  );
  const revision = fc.record({
    on: moment,
    why: fc.option(answerText),
    changed: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }).chain((changed) =>
      fc
        .tuple(
          ...changed.map((one) => {
            const isOfOptions = questions.some((asked) => asked.id === one && hasOptions(asked));
            return (isOfOptions ? change : fc.constant(null)).map((what): [string, Change] => [one, what]);
          }),
        )
        .map((entries) => new Map(entries)),
    ),
  });
  const present = <T>(keys: string[], values: (T | undefined)[]) =>
    new Map(
      keys.flatMap((key, index): [string, T][] =>
        values[index] === undefined ? [] : [[key, values[index]]],
      ),
    );
  const place = fc.option(fc.constantFrom(...ids)).chain((at) => {
    const ways = (of.ways ?? []).filter((one) => at === null || one.questions.includes(at));
    return fc.constantFrom(null, ...ways).map((way) => ({ place: at, way: way?.id ?? null }));
  });
  const others = fc.record({
    started: fc.option(moment),
    revised: fc.option(moment),
    answers: fc
      .tuple(
        ...questions.map((one) => (newQuestions.includes(one.id) ? fc.constant(undefined) : answerFor(one))),
      )
      .map((answers) => present(ids, answers)),
    points: fc.tuple(...points.map(() => fc.option(answerText, { nil: undefined }))).map((notes) =>
      present(
        points.map((one) => one.id),
        notes,
      ),
    ),
    steps: fc.tuple(...steps.map((one) => fc.option(keptStep(one), { nil: undefined }))).map((all) =>
      present(
        steps.map((one) => one.id),
        all,
      ),
    ),
    revisions: fc.array(revision, { maxLength: 2 }),
    retired: fc.constant(retired),
    drafts: fc
      .tuple(...questions.map(() => fc.option(mark, { nil: undefined })))
      .map((marks) => present(ids, marks)),
    unsettled: fc
      .tuple(
        ...questions.map((one) => fc.oneof(fc.constant(undefined), answerFor(one))),
        ...[...points, ...steps].map(() => fc.option(answerText, { nil: undefined })),
      )
      .map((earlier) => present([...ids, ...[...points, ...steps].map((one) => one.id)], earlier)),
    newQuestions: fc.constant(newQuestions),
    combining: fc.option(combiningOf([...ids, 'not-asked-any-more']), { freq: 3 }),
  });
  return fc.tuple(others, place).map(([model, at]) => ({ ...model, ...at }));
}

/** Ids of what is decided, begun, yet to be decided, or the model's own: each at most one of it. */
const combiningOf = (ids: readonly string[]): fc.Arbitrary<Combining> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom('decided', 'begun', 'parted', 'own')), {
      selector: ([id]) => id,
    })
    .map((all) => {
      const those = (kind: string) => all.filter(([, one]) => one === kind).map(([id]) => id);
      return { decided: those('decided'), begun: those('begun'), parted: those('parted'), own: those('own') };
    });

/** A questionnaire with one model of it, or with several. */
export const withModels = (count: number) =>
  questionnaire.chain((of) => fc.tuple(fc.constant(of), modelsOf(of, count)));

/** A questionnaire with models of several people, each in a file of its own: they know other questions, and keep other old answers. */
export const withPeople = (count: number) =>
  withModels(1).chain(([of]) => {
    const people = fc.array(modelsOf(of, 1), { minLength: count, maxLength: count });
    return fc.tuple(
      fc.constant(of),
      people.map((models) => models.flat()),
    );
  });

/** What an author does to a question. What is gentle leaves all ids and kinds that stay as they were. */
const GENTLE = ['keep', 'keep', 'drop', 'drop an option', 'other words'] as const;
const EDITS = [
  ...GENTLE,
  'no glosses',
  'rename',
  'rename into the one before',
  'rename an option',
  'make two options one',
  'other kind',
] as const;

type Edit = (typeof EDITS)[number];

function edited(question: Question, how: Edit, index: number): Question[] {
  if (how === 'drop') return [];
  if (how === 'rename') return [{ ...question, id: `renamed-${index}`, was: [question.id] }];
  if (how === 'other words') return [{ ...question, ask: `${question.ask} (or not)` }];
  return byAnswer<Question[]>(question, {
    options: (choice) => editedChoice(choice, how),
    text: (written) =>
      how === 'other kind'
        ? [{ kind: 'any', id: written.id, ask: written.ask, careful: false, options: [YES] }]
        : [written],
  });
}

function editedChoice(question: ChoiceQuestion, how: Edit): Question[] {
  const [first, second, ...rest] = question.options;
  const others = [...(second ? [second] : []), ...rest];
  switch (how) {
    case 'drop an option':
      return [{ ...question, options: others.length > 0 ? others : question.options }];
    case 'no glosses':
      return [{ ...question, options: question.options.map(withoutGloss) }];
    case 'rename an option':
      return [{ ...question, options: first ? [renamedOption(first, [first.id]), ...others] : [] }];
    case 'make two options one':
      return first && second
        ? [{ ...question, options: [renamedOption(first, [first.id, second.id]), ...rest] }]
        : [question];
    case 'other kind':
      return [{ kind: 'notes', id: question.id, ask: question.ask, careful: question.careful }];
    default:
      return [question];
  }
}

/** An option that has no gloss any more. A page of then still shows it. */
function withoutGloss(option: Option): Option {
  return { ...option, gloss: undefined, 'glosses-before': glossesOf(option) };
}

const YES: Option = { id: 'yes', label: 'Yes' };

/** An option of today, which takes words as any of those did that it was. */
function renamedOption(option: Option, was: string[]): Option {
  return { ...option, id: `${option.id}-now`, label: 'Now called so', describe: 'Which?', was };
}

/** The questions of the next version. */
function nextQuestions(questions: readonly Question[], hows: readonly Edit[], from: number): Question[] {
  const next: Question[] = [];
  for (const [index, question] of questions.entries()) {
    const how = hows[from + index] ?? 'keep';
    const before = next.at(-1);
    if (how === 'rename into the one before' && before)
      next[next.length - 1] = { ...before, was: [...(before.was ?? []), question.id] };
    else next.push(...edited(question, how, from + index));
  }
  return next;
}

/** A questionnaire with a model of it, and the next version of the questionnaire, which asks `the-last-one` too. */
export const withNextVersion = (edits: 'gentle' | 'any') =>
  withModels(1).chain(([of, models]) => {
    const [model] = models as [Model];
    const edit: fc.Arbitrary<Edit> = fc.constantFrom(...(edits === 'gentle' ? GENTLE : EDITS));
    const stepEdit = fc.constantFrom(
      ...['keep', 'drop', 'other words', 'other group'],
      ...(edits === 'gentle' ? [] : ['rename', 'safety']),
    );
    const pointEdit = fc.constantFrom('keep', 'drop', ...(edits === 'gentle' ? [] : ['rename', 'ask']));
    return fc
      .record({
        hows: fc.array(edit, { minLength: 6, maxLength: 6 }),
        points: fc.array(pointEdit, { minLength: 2, maxLength: 2 }),
        steps: fc.array(stepEdit, { minLength: 3, maxLength: 3 }),
        adds: fc.boolean(),
        asksAgain: fc.subarray([...model.retired.keys()]),
      })
      .map(({ hows, points: pointHows, steps: stepHows, adds, asksAgain }) => {
        const [one, two, three] = of.sections as [Section, Section, Section];
        const points = three.points.flatMap((point, index): Point[] => {
          if (pointHows[index] === 'rename')
            return [{ ...point, id: `renamed-point-${index}`, was: [point.id] }];
          return pointHows[index] === 'keep' ? [point] : [];
        });
        const asked = (again: string, ask: string): Question => ({
          kind: 'notes',
          id: again,
          ask,
          careful: false,
        });
        const added = [
          ...three.points
            .filter((_, index) => pointHows[index] === 'ask')
            .map(({ id: again, ask }) => asked(again, ask)),
          ...asksAgain.map((again) => asked(again, 'Once more?')),
          ...(adds ? [asked('added-since', 'And this?')] : []),
          LAST,
        ];
        const sections: Section[] = [
          { ...one, questions: nextQuestions(one.questions, hows, 0) },
          { ...two, questions: nextQuestions(two.questions, hows, one.questions.length) },
          { ...three, points },
          { id: 'added', title: 'Added', questions: added, points: [] },
        ];
        const steps = allSteps(of).flatMap((step, index) => editedStep(step, stepHows[index] ?? 'keep'));
        const nextSteps = of.nextSteps && steps.length > 0 ? { ...of.nextSteps, steps } : null;
        const next: Questionnaire = { ...of, version: 2, sections, nextSteps };
        return { of, model, next };
      });
  });

function editedStep(step: Step, how: string): Step[] {
  switch (how) {
    case 'drop':
      return [];
    case 'rename':
      return [{ ...step, id: `renamed-${step.id}`, was: [step.id] }];
    case 'other words':
      return [{ ...step, do: `Now ${step.do}` }];
    case 'other group':
      return [{ ...step, for: step.for === 'early' ? 'late' : 'early' }];
    case 'safety':
      return [{ ...step, safety: !step.safety }];
    default:
      return [step];
  }
}

/** So that there is a question left. */
const LAST: Question = { kind: 'text', id: 'the-last-one', ask: 'Anything else?', careful: false };
