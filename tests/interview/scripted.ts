/** A person made of a list: what they do at each question and menu, with a record of what they were shown. */

import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Asking, Menu, MenuItem, MenuReply, Reply } from '../../src/interview/asking.ts';
import type { Interview } from '../../src/interview/needs.ts';
import { type Model, newModel } from '../../src/model/model.ts';
import { loadQuestionnaire } from '../../src/questionnaire/load.ts';
import type { Question, Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import type { Current } from '../../src/walk/current.ts';
import { earlierOf } from '../../src/walk/earlier.ts';

/** What the person does next. `enter` takes a menu's active item, and skips a question. */
export type Move = 'enter' | Reply | MenuReply;

/** One thing that happened, in order. */
export type Event =
  | { readonly kind: 'asked'; readonly id: string; readonly question: Question; readonly current: Current }
  | { readonly kind: 'menu'; readonly menu: Menu }
  | { readonly kind: 'told'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'saved'; readonly model: Model }
  | { readonly kind: 'shared' }
  | { readonly kind: 'kept apart'; readonly text: string };

/** All that happened, in order. */
export class Events extends Array<Event> {
  /** What is made of it is a list as any other. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  /** In short: `menu`, `told`, `saved`, and for a question its id. */
  inShort(): string[] {
    return this.map((event) => (event.kind === 'asked' ? event.id : event.kind));
  }

  /** The ids of what was asked. */
  askedIds(): string[] {
    return this.flatMap((event) => (event.kind === 'asked' ? [event.id] : []));
  }

  /** The models that were saved. */
  savedModels(): Model[] {
    return this.flatMap((event) => (event.kind === 'saved' ? [event.model] : []));
  }

  /** The menus that were shown. */
  menus(): Menu[] {
    return this.flatMap((event) => (event.kind === 'menu' ? [event.menu] : []));
  }

  /** What a question was shown with, each time it was asked. */
  shownWith(id: string): Current[] {
    return this.flatMap((event) => (event.kind === 'asked' && event.id === id ? [event.current] : []));
  }
}

export const answer = (value: unknown): Move => ({ kind: 'answer', value });
export const back = (...value: unknown[]): Move =>
  value.length > 0 ? { kind: 'back', value: value[0] } : { kind: 'back' };
export const stop = (...value: unknown[]): Move =>
  value.length > 0 ? { kind: 'stop', value: value[0] } : { kind: 'stop' };
export const chosen = (value: string): Move => ({ kind: 'chosen', value });
export const enter: Move = 'enter';

/** More moves than any test needs: an interview that goes on beyond them goes in circles. */
const TOO_MANY = 2000;

/** A sitting with a person who makes these moves, and after them presses Enter alone (or stops). */
export function sitting(
  questionnaire: Questionnaire,
  moves: readonly Move[],
  after: Move = enter,
): { readonly interview: Interview; readonly events: Events } {
  const events = new Events();
  let made = 0;
  const next = (): Move => {
    if (made > TOO_MANY) throw new Error('The interview goes in circles.');
    return moves[made++] ?? after;
  };
  const choose = async (menu: Menu): Promise<MenuReply> => {
    events.push({ kind: 'menu', menu });
    const move = next();
    if (move === 'enter') return { kind: 'chosen', value: menu.start };
    if (move.kind === 'answer' || move.kind === 'skip' || move.kind === 'aside')
      throw new Error(`The menu "${menu.title}" is shown; the script has an answer here.`);
    return move.kind === 'chosen' ? move : { kind: move.kind };
  };
  const asking: Asking = {
    async ask(question, current) {
      events.push({ kind: 'asked', id: question.id, question, current });
      const move = next();
      if (move === 'enter') return { kind: 'skip' };
      if (move.kind === 'chosen') throw new Error(`"${question.id}" is asked; the script has a menu here.`);
      return move;
    },
    choose,
    kept: () => {},
    tell: (paragraphs) => {
      events.push({ kind: 'told', paragraphs });
    },
    showUntilRead: async (paragraphs) => {
      events.push({ kind: 'told', paragraphs });
      return true;
    },
    readAndChoose: (paragraphs, menu) => {
      events.push({ kind: 'told', paragraphs });
      return choose(menu);
    },
    offer: () => {},
    hide: async () => true,
    close: () => {},
  };
  const save = async (model: Model) => {
    events.push({ kind: 'saved', model });
    return model;
  };
  const keepApart = (text: string) => {
    events.push({ kind: 'kept apart', text });
    return '/home/answer.txt';
  };
  return {
    interview: {
      questionnaire,
      asking,
      words: new Map(),
      firstNotes: {},
      earlier: earlierOf(null),
      stood: null,
      fresh: (one) => one,
      save,
      keepApart,
      bringIn: async (model) => ({ model, stopped: false }),
      share: async () => {
        events.push({ kind: 'shared' });
        return 'on';
      },
    },
    events,
  };
}

/** The item of a menu with this value. */
export function itemOf(menu: Menu | undefined, value: string): MenuItem | undefined {
  return menu?.items.find((item): item is MenuItem => typeof item !== 'string' && item.value === value);
}

/** The value of the item whose label this is. */
export function itemCalled(menu: Menu | undefined, label: string): string {
  const item = menu?.items.find((one) => typeof one !== 'string' && one.label === label);
  if (!item || typeof item === 'string') throw new Error(`There is no "${label}" in the menu.`);
  return item.value;
}

/** A model with these answers and this place. */
export function modelWith(answers: Readonly<Record<string, unknown>>, place: string | null = null): Model {
  return { ...newModel('2026-11-23T09:12:44Z'), answers: new Map(Object.entries(answers)) as never, place };
}

/** A model in which nothing is answered yet. */
export const NEW = modelWith({});

/** The project's own questionnaire. */
export function ownQuestionnaire(): Questionnaire {
  const folder = fileURLToPath(new URL('../../questions/', import.meta.url));
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const files = names.map((name) => {
    return { name, path: name, text: fs.readFileSync(`${folder}${name}`, 'utf8') };
  });
  const loaded = loadQuestionnaire('questions', files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

const options = (...ids: string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }));
const asked = (id: string) => ({ id, ask: `What about ${id}?`, careful: false });

/** A small questionnaire: two questions, then points without questions, then three, then one with a draft. */
export const SMALL: Questionnaire = {
  id: 'small',
  version: 1,
  language: 'en',
  title: 'A small questionnaire',
  welcome: 'Welcome',
  privacy: 'Private',
  nextSteps: null,
  sections: [
    {
      id: 'first',
      title: 'First',
      about: 'Who you are.',
      questions: [
        { kind: 'text', ...asked('name') },
        { kind: 'notes', ...asked('people') },
      ],
      points: [],
    },
    {
      id: 'points',
      title: 'Points',
      questions: [],
      points: [
        { id: 'point', safety: false, when: [{ question: 'form', has: ['natural'] }], ask: 'And this?' },
      ],
    },
    {
      id: 'second',
      title: 'Second',
      questions: [
        { kind: 'one', ...asked('form'), column: 'Form', options: options('natural', 'assigned') },
        {
          kind: 'any',
          ...asked('where'),
          column: 'Where',
          options: [...options('park', 'school'), { id: 'other', label: 'Other', describe: 'Where?' }],
        },
        { kind: 'notes', ...asked('why') },
      ],
      points: [],
    },
    {
      id: 'third',
      title: 'Third',
      questions: [
        {
          kind: 'notes',
          ...asked('statement'),
          draft: ['Our mentoring is {form}.', 'We meet at {where}.'],
        },
      ],
      points: [],
    },
  ],
};
