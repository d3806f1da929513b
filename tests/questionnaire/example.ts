/** A small questionnaire with a question of each kind, and a model of it. */
import type { Chosen } from '../../src/model/answer.ts';
import type { Model } from '../../src/model/model.ts';
import { findQuestion, type Question, type Questionnaire } from '../../src/questionnaire/questionnaire.ts';

export const EXAMPLE: Questionnaire = {
  id: 'example',
  version: 1,
  language: 'en',
  title: 'Choosing a model',
  welcome: 'Welcome',
  privacy: 'Private',
  ways: [{ id: 'short', title: 'The short way', questions: ['hopes', 'form', 'statement'] }],
  nextSteps: {
    id: 'next-steps',
    title: 'Next steps',
    'ask-with-each': 'Who does it, and by when?',
    states: { done: 'Done', 'set-aside': 'Set aside', elsewhere: 'Handled elsewhere: where?' },
    groups: [
      { id: 'finding', title: 'Finding mentors' },
      { id: 'safety', title: 'Safety & privacy' },
    ],
    steps: [
      { id: 'role', title: 'The role', for: 'finding', safety: false, when: [], do: 'Write down the role.' },
      {
        id: 'adults',
        title: 'Known adults',
        for: 'finding',
        safety: false,
        when: [{ question: 'form', has: ['natural'] }],
        do: 'Plan how to think of adults.',
      },
      {
        id: 'ride-plan',
        title: 'Rides',
        for: 'safety',
        safety: true,
        when: [{ question: 'location', has: ['community'] }],
        do: 'Plan the rides.',
      },
      { id: 'call', title: 'Whom to call', for: 'safety', safety: true, when: [], do: 'Say whom to call.' },
    ],
  },
  sections: [
    {
      id: 'start',
      title: 'Before you begin',
      questions: [
        { kind: 'text', id: 'program', ask: 'What is the program called?', careful: false },
        { kind: 'notes', id: 'hopes', ask: 'What do you hope for?', careful: false },
      ],
      points: [],
    },
    {
      id: 'shape',
      title: 'Form & place',
      questions: [
        {
          kind: 'one',
          id: 'form',
          ask: 'Which form?',
          careful: false,
          column: 'Form',
          options: [
            {
              id: 'natural',
              label: 'Natural',
              gloss: 'It grows by itself',
              'glosses-before': ['It grew by itself'],
              phrase: 'natural',
            },
            { id: 'assigned', label: 'Assigned' },
          ],
        },
        {
          kind: 'any',
          id: 'location',
          ask: 'Where will they meet?',
          careful: false,
          column: 'Location',
          options: [
            { id: 'community', label: 'Community', phrase: 'in the community' },
            { id: 'site', label: 'Program site', phrase: 'at the site' },
            { id: 'blend', label: 'Blend', gloss: 'Parts of both', describe: 'Of what?' },
            { id: 'other', label: 'Other', phrase: '{described}', describe: 'Where?' },
          ],
        },
      ],
      points: [],
    },
    {
      id: 'talk',
      title: 'To talk through',
      questions: [],
      points: [
        {
          id: 'rides',
          ask: 'How do they get there?',
          safety: true,
          when: [{ question: 'location', has: ['community'] }],
          step: 'ride-plan',
        },
        { id: 'apps', ask: 'Which app?', safety: false, when: [] },
      ],
    },
    {
      id: 'ours',
      title: 'Our model',
      questions: [
        {
          kind: 'notes',
          id: 'statement',
          ask: 'Our model is…',
          careful: false,
          draft: ['Our mentoring is {form}.', 'They meet {location}.', 'It is {form}, {location}.'],
        },
      ],
      points: [],
    },
  ],
};

/** The question with this id. */
export function asked(id: string): Question {
  const question = findQuestion(EXAMPLE, id);
  if (!question) throw new Error(`no question ${id}`);
  return question;
}

/** Options that were chosen: an id, or an id with its own words. */
export function chosen(...options: (string | [string, string])[]): Chosen[] {
  return options.map((option) =>
    typeof option === 'string' ? { option, words: null } : { option: option[0], words: option[1] },
  );
}

/** A model with these answers and notes on points. */
export function model(
  answers: Readonly<Record<string, string | Chosen[]>>,
  rest: Partial<Omit<Model, 'answers' | 'points'>> & { readonly points?: Record<string, string> } = {},
): Model {
  return {
    started: '2026-11-23T09:12:44Z',
    revised: '2026-11-23T09:12:44Z',
    place: null,
    way: null,
    steps: new Map(),
    revisions: [],
    retired: new Map(),
    drafts: new Map(),
    unsettled: new Map(),
    newQuestions: [],
    combining: null,
    ...rest,
    answers: new Map(Object.entries(answers)),
    points: new Map(Object.entries(rest.points ?? {})),
  };
}
