import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draftFor } from '../../src/model/statement.ts';
import { columnOf, hasOptions } from '../../src/questionnaire/kinds.ts';
import {
  allPoints,
  allQuestions,
  findQuestion,
  type Question,
} from '../../src/questionnaire/questionnaire.ts';
import { unevenWarnings } from '../../src/questionnaire/uneven.ts';
import { wordingWarnings } from '../../src/questionnaire/wording/warnings.ts';
import { folder, load } from './folder.ts';

const OWN = new URL('../../questions/', import.meta.url);
const texts = Object.fromEntries(
  fs
    .readdirSync(OWN)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, fs.readFileSync(new URL(name, OWN), 'utf8')]),
);
const questionnaire = load(texts);

test("the project's own questionnaire has 47 questions in 10 sections, and 36 points in one more", () => {
  const counts = questionnaire.sections.map(({ id, questions, points }) => [
    id,
    questions.length,
    points.length,
  ]);
  expect(counts).toEqual([
    ['before-you-begin', 5, 0],
    ['general-information', 5, 0],
    ['what-informs-the-model', 2, 0],
    ['form-and-type', 7, 0],
    ['location', 6, 0],
    ['purpose', 3, 0],
    ['mentor-type', 6, 0],
    ['focus', 4, 0],
    ['key-elements', 4, 0],
    ['points-to-talk-through', 0, 36],
    ['our-model', 5, 0],
  ]);
});

describe('the ways through it', () => {
  const way = (id: string) => questionnaire.ways?.find((one) => one.id === id);

  test("page one has what the worksheet's front page has: both boxes, all choices, the line, the key elements", () => {
    const choices = allQuestions(questionnaire)
      .filter((question) => columnOf(question) !== null)
      .map(({ id }) => id);
    expect(choices).toHaveLength(7);
    expect(way('page-one')).toMatchObject({
      questions: [
        'program',
        'youth-feedback',
        'community-considerations',
        ...choices,
        'statement',
        'review-when',
      ],
      'read-out': ['key-elements'],
    });
  });

  test('what is prepared for a meeting is no choice, and nothing that page one asks', () => {
    const prepared = way('prepare')?.questions ?? [];
    expect(prepared.length).toBeGreaterThan(10);
    for (const id of prepared) {
      expect(findQuestion(questionnaire, id)).not.toHaveProperty('column');
      expect(way('page-one')?.questions).not.toContain(id);
    }
  });
});

test('it has 44 next steps in 8 groups, each with a name of its own, and points lead to no others', () => {
  const { groups = [], steps = [] } = questionnaire.nextSteps ?? {};
  expect(groups.map(({ id }) => [id, steps.filter((step) => step.for === id).length])).toEqual([
    ['recruiting', 6],
    ['checking', 3],
    ['training', 7],
    ['mentees', 9],
    ['supporting', 7],
    ['safety', 9],
    ['ending', 2],
    ['checking-back', 1],
  ]);
  const led = allPoints(questionnaire).flatMap(({ step }) => step ?? []);
  expect(led.filter((id) => !steps.some((step) => step.id === id))).toEqual([]);
  expect(new Set(steps.map((step) => step.title)).size).toBe(steps.length);
});

describe('all of the worksheet is there', () => {
  const questionsIn = (section: string) =>
    questionnaire.sections.find(({ id }) => id === section)?.questions ?? [];
  const saidOf = (question: Question | undefined) => [question?.ask, question?.help].join(' ');

  test.each<[string, string, RegExp[]]>([
    ['general-information', 'csec-here', [/commercial sexual exploitation/, /community/]],
    ['general-information', 'youth-needs', [/young people you serve/, /need/]],
    ['general-information', 'youth-said-helpful', [/young people told you/, /help/]],
    ['general-information', 'community-resources', [/community have/, /help/]],
    ['general-information', 'community-risks', [/community/, /risk/]],
    ['form-and-type', 'comfort', [/young people/, /comfortable/]],
    ['form-and-type', 'enough-mentors', [/enough mentors/, /one of their own/]],
    ['form-and-type', 'youth-per-mentor', [/How many young people/, /match/]],
    ['form-and-type', 'blended-variation', [/blend/, /involve/]],
    ['form-and-type', 'benefits-and-concerns', [/each type/, /good/, /concerns/]],
    ['location', 'already-serving', [/already serve/]],
    ['location', 'feels-safe', [/feel safe/]],
    ['location', 'unsafe-areas', [/community/, /unsafe/]],
    ['location', 'prepare-for-safety', [/mentors learn/, /concerns about safety/]],
    ['location', 'partnerships', [/partnerships/, /already have/, /school/, /build on/]],
    ['purpose', 'agency-focus', [/agency already focuses/]],
    ['purpose', 'youth-goals', [/goals/, /young people/, /School or a job/]],
    ['mentor-type', 'community-capacity', [/How many mentors/, /community/]],
    ['mentor-type', 'helping-professions', [/background/, /helping profession/]],
    ['mentor-type', 'training-investment', [/train community members/, /time, energy and money/]],
    ['mentor-type', 'support-lived-experience', [/lived experience/, /become mentors/]],
    ['focus', 'curriculum', [/curriculum/, /structure/, /activities/]],
    ['focus', 'mentor-confidence', [/trained, supported and confident enough/]],
    ['focus', 'capacity-for-structure', [/build a structure/, /host activities/]],
  ])('in %s its question %s', (section, id, words) => {
    const question = questionsIn(section).find((one) => one.id === id);
    expect(question?.kind).toBe('notes');
    for (const word of words) expect(saidOf(question)).toMatch(word);
  });

  test('the groups that it names where exploitation is asked about, and those it leaves out', () => {
    const said = saidOf(findQuestion(questionnaire, 'csec-here') ?? undefined);
    for (const group of [
      ...['boys', 'LGBTQ', 'immigrants', 'refugees', 'ran away', 'no home', 'foster care', 'justice system'],
      ...['Black', 'Native'],
    ])
      expect(said).toContain(group);
  });

  test('its choices, any number of each, with what stands behind them', () => {
    const choices = allQuestions(questionnaire).flatMap((question) =>
      columnOf(question) !== null && hasOptions(question) ? [question] : [],
    );
    expect(
      choices.map(({ id, kind, column, options }) => [
        `${id} (${kind}): ${column}`,
        options.map(({ label, gloss, describe: words }) =>
          [label, gloss, words].filter((one) => one !== undefined).join(' | '),
        ),
      ]),
    ).toEqual([
      [
        'form (any): Form',
        [
          'Natural | Informal: someone they already know and choose',
          'Assigned | Formal: your program makes the match',
        ],
      ],
      [
        'type (any): Type',
        [
          'Traditional | One mentor, one young person (1:1)',
          'Group | One mentor, up to four young people (1:4)',
          'Team | Several mentors, several young people',
          'Peer mentoring | Young people mentor other young people',
          'E-mentoring | Mainly by message, call or video',
          'Blended or combination | More than one of these, or parts of them | What does the blend involve?',
        ],
      ],
      [
        'location (any): Location',
        [
          'Community | They meet where they like in the community',
          'Program site | They meet at your agency',
          'Other | Where, in general?',
        ],
      ],
      [
        'purpose (any): Purpose',
        [
          "Developmental | A person's growth in all parts of life",
          'Prescriptive | Particular goals, such as education, money matters or work',
        ],
      ],
      [
        'mentor-type (any): Mentor',
        [
          'Community members',
          'Survivors or people with lived experience',
          'Trained care providers | Professionals with a particular education',
        ],
      ],
      ['pay (any): Paid or volunteer', ['Paid', 'Volunteer']],
      [
        'focus (any): Focus',
        [
          'Structured | A curriculum or planned activities',
          'Organic | Activities and relationships take shape as they go',
          'Blended | Some direction, with room to change',
          'Other | How?',
        ],
      ],
    ]);
  });

  test.each([
    ['form', 'type', 'form-and-type'],
    ['mentor-type', 'pay', 'mentor-type'],
  ])('%s and %s are chosen one after the other, each for itself', (one, other, section) => {
    const ids = questionsIn(section).map(({ id }) => id);
    expect(ids.slice(ids.indexOf(one), ids.indexOf(one) + 2)).toEqual([one, other]);
  });

  test('its boxes for what informs the model, before any choice', () => {
    const ids = allQuestions(questionnaire).map(({ id }) => id);
    expect(questionsIn('what-informs-the-model').map(({ id, ask }) => [id, ask])).toEqual([
      ['youth-feedback', 'What feedback from young people should shape the model?'],
      ['community-considerations', 'What should the model take into account about your community?'],
    ]);
    expect(ids.indexOf('community-considerations')).toBeLessThan(ids.indexOf('form'));
  });

  test('its elements of every model, which others read', () => {
    expect(questionsIn('key-elements').map(({ id, ask, share }) => [id, ask, share])).toEqual([
      ['trauma-informed', 'How will your model be trauma-informed?', 'true'],
      ['victim-centered', 'How will your model be victim-centered?', 'true'],
      ['survivor-informed', 'How will your model be survivor-informed?', 'true'],
      ['positive-youth-development', 'How will your model use positive youth development?', 'true'],
    ]);
  });

  test('its lines for the model in words', () => {
    expect(questionsIn('our-model')[0]).toMatchObject({ id: 'statement', kind: 'notes' });
    expect(questionsIn('our-model')[0]?.ask).toMatch(/^Our mentoring model/);
  });
});

test('no option is more questioned than the next, and no draft leaves out what was chosen', () => {
  expect(unevenWarnings(folder(texts), questionnaire)).toEqual([]);
});

test('every point has a name for others, of its own and short', () => {
  const titles = allPoints(questionnaire).map(({ title }) => title ?? '');
  expect(new Set(titles).size).toBe(36);
  for (const title of titles) expect(title).toMatch(/^.{4,35}[^.?!]$/);
});

test('no two questions ask the same', () => {
  const asks = [...allQuestions(questionnaire), ...allPoints(questionnaire)].map((asked) => asked.ask);
  expect(new Set(asks).size).toBe(asks.length);
});

describe('no two points ask the same, and no two next steps', () => {
  const EVERYWHERE =
    /^(a|an|and|are|as|at|be|by|can|could|do|does|each|for|from|have|how|if|in|is|it|its|may|mentors?|no|not|of|on|one|or|people|persons?|say|that|the|their|them|these|they|this|those|to|what|when|where|which|who|whom|will|with|would|young|your|you)$/;
  /** The words that carry what a text asks, each without its ending. */
  const carrying = (text: string) =>
    new Set(
      (text.toLowerCase().match(/[a-z]+/g) ?? [])
        .filter((word) => !EVERYWHERE.test(word))
        .map((word) => word.replace(/(ing|ed|es|s|e)$/, '')),
    );
  /** The part of the shorter text's words that the other has, too. */
  const overlap = (one: string, other: string) => {
    const [a, b] = [carrying(one), carrying(other)];
    return [...a].filter((word) => b.has(word)).length / Math.min(a.size, b.size);
  };
  /** So much of two texts is alike where a step answers its point. */
  const SAME = 0.6;
  const points = allPoints(questionnaire).map(({ id, ask, step }) => ({ id, text: ask, step }));
  const steps = (questionnaire.nextSteps?.steps ?? []).map(({ id, do: text }) => ({ id, text }));

  test.each([
    ['points', points],
    ['steps', steps],
  ])('%s', (_, all) => {
    const alike = all.flatMap((one, at) =>
      all.slice(at + 1).flatMap((other) => {
        return overlap(one.text, other.text) >= SAME ? [[one.id, other.id]] : [];
      }),
    );
    expect(alike).toEqual([]);
  });

  test('a point asks for no other step than the one that it names', () => {
    const alike = points.flatMap((point) =>
      steps.flatMap((step) =>
        step.id !== point.step && overlap(point.text, step.text) >= SAME ? [[point.id, step.id]] : [],
      ),
    );
    expect(alike).toEqual([]);
  });

  test('what is put in other words is found', () => {
    const own = points.filter((point) => {
      const step = steps.find(({ id }) => id === point.step);
      return step && overlap(point.text, step.text) >= SAME;
    });
    expect(own.map(({ id }) => id)).toContain('shared-by-a-team');
    expect(own.length).toBeGreaterThan(5);
    expect(
      overlap(
        'What happens to a match when the money ends?',
        'When the money has ended, what would happen to each match?',
      ),
    ).toBe(1);
  });
});

test('points that concern safety come first', () => {
  const safety = allPoints(questionnaire).map((point) => point.safety);
  expect(safety).toEqual([...safety].sort((a, b) => Number(b) - Number(a)));
});

test('it drafts no statement before a choice is made', () => {
  const statement = findQuestion(questionnaire, 'statement');
  expect(statement && draftFor(questionnaire, statement, new Map())).toBe('');
});

test('its words give no cause for a warning', () => {
  expect(wordingWarnings(folder(texts))).toEqual([]);
});
