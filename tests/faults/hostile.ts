/** A questionnaire and a model with something planted in every text that they have. */
import type { Model } from '../../src/model/model.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';

/** Gives what is planted in a place. */
export type Plant = (place: string) => string;

/** A name for a file with something planted in it, as far as a file can be called so. */
export function fileName(plant: Plant, place: string, ending: string): string {
  return `${plant(place).replaceAll(/[\0/]/g, '')}${ending}`;
}

/** What no folder of files could hold, since loading one refuses it. */
export function hostileQuestionnaire(plant: Plant): Questionnaire {
  const said = (id: string) => ({ id, ask: plant(`ask-${id}`), source: plant(`source-${id}`) });
  const asked = (id: string, careful = false) => ({ ...said(id), careful, help: plant(`help-${id}`) });
  const options = [
    { id: 'natural', label: plant('label'), gloss: plant('gloss'), phrase: plant('phrase') },
    { id: 'other', label: plant('label-other'), describe: plant('describe'), phrase: '{described}' },
  ];
  return {
    id: 'hostile',
    version: 1,
    language: 'en',
    title: plant('title'),
    subtitle: plant('subtitle'),
    welcome: plant('welcome'),
    before: plant('before'),
    privacy: plant('privacy'),
    nextSteps: {
      id: 'next-steps',
      title: plant('steps'),
      'ask-with-each': 'Who does it?',
      states: { done: 'Done', 'set-aside': 'Set aside', elsewhere: 'Where?' },
      groups: [{ id: 'group', title: plant('group') }],
      steps: ['planned', 'gone-step'].map((id) => ({
        id,
        title: 'A step',
        for: 'group',
        safety: false,
        when: id === 'gone-step' ? [{ question: 'one', has: ['other'] }] : [],
        do: plant(`do-${id}`),
      })),
    },
    source: { name: plant('source-name'), from: plant('source-from'), publisher: plant('source-publisher') },
    helpLines: {
      // No other text is taken for a day.
      checked: '2026-11-23',
      note: plant('help-note'),
      lines: [{ name: plant('line-name'), reach: plant('line-reach') }],
    },
    ways: [{ id: 'short', title: plant('way'), about: plant('way-about'), questions: ['one'] }],
    sections: [
      {
        id: 'answered',
        title: plant('section'),
        about: plant('about'),
        questions: [
          { kind: 'text', ...asked('text', true) },
          { kind: 'notes', ...asked('notes') },
          { kind: 'one', ...asked('one'), column: plant('column'), options },
        ],
        points: [],
      },
      {
        id: 'open',
        title: plant('section-open'),
        questions: [
          { kind: 'text', ...asked('line') },
          { kind: 'notes', ...asked('lines') },
          { kind: 'any', ...asked('choices'), options },
          { kind: 'any', ...asked('any'), column: plant('column-any'), options },
          { kind: 'notes', ...asked('draft'), draft: [`${plant('draft')} {one}`] },
        ],
        points: [],
      },
      {
        id: 'points',
        title: plant('points'),
        questions: [],
        points: ['point', 'noted'].map((id) => ({
          ...said(id),
          safety: true,
          when: [{ question: 'one', has: ['natural'] }],
        })),
      },
    ],
  };
}

/** A model of that, as a hand could have written it. */
export function hostileModel(plant: Plant): Model {
  const words = (place: string) => [{ option: 'other', words: plant(place) }];
  return {
    started: '2026-11-23T09:12:44Z',
    revised: '2026-11-23T09:12:44Z',
    place: null,
    way: null,
    answers: new Map<string, string | { option: string; words: string | null }[]>([
      ['text', plant('answer')],
      ['notes', `${plant('first-line')}\n? ${plant('come-back')}\nCall 555-0100 ${plant('pointing')}`],
      ['one', [{ option: 'natural', words: null }]],
      ['any', [...words('words'), { option: plant('gone'), words: null }]],
    ]),
    points: new Map([['noted', plant('note')]]),
    steps: new Map([
      ['planned', { state: 'done' as const, plan: plant('plan') }],
      ['gone-step', { state: 'set-aside' as const, plan: plant('plan-gone') }],
    ]),
    revisions: [
      {
        on: '2026-12-01',
        why: plant('why'),
        changed: new Map([
          ['any', { from: [plant('from')], to: [plant('to')] }],
          [plant('changed'), null],
        ]),
      },
    ],
    retired: new Map([[plant('retired'), { question: plant('asked'), answer: plant('kept') }]]),
    drafts: new Map([['draft', { choices: null, changed: ['one'] }]]),
    unsettled: new Map<string, string | { option: string; words: string | null }[]>([
      ['notes', plant('unsettled')],
      ['any', words('unsettled-words')],
    ]),
    newQuestions: [],
    combining: null,
  };
}
