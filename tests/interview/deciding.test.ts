/** Deciding together what several people answered otherwise, from the list of sections to the last decision. */
import { describe, expect, test } from 'vitest';
import type { Menu } from '../../src/interview/asking.ts';
import { decideTogether } from '../../src/interview/deciding.ts';
import type { Answer } from '../../src/model/answer.ts';
import { broughtInto } from '../../src/model/brought-into.ts';
import { combined } from '../../src/model/combined.ts';
import { deciding } from '../../src/model/deciding.ts';
import { chosen as options } from '../questionnaire/example.ts';
import {
  answer,
  back,
  chosen,
  enter,
  itemCalled,
  itemOf,
  type Move,
  modelWith,
  ownQuestionnaire,
  SMALL,
  sitting,
  stop,
} from './scripted.ts';

/** What two people wrote, and a third who left most of it open. */
const PEOPLE: readonly Readonly<Record<string, Answer>>[] = [
  {
    name: 'River',
    people: 'Youth.\n\nStaff.',
    form: options('natural'),
    where: options('park', ['other', 'A hall']),
  },
  { name: 'Harbor', people: 'Staff.', form: options('assigned'), where: options('park', ['other', 'A gym']) },
  { where: options('park') },
];

/** A sitting over what they wrote, with these moves and then Enter alone. */
async function decide(moves: readonly Move[], people = PEOPLE, of = SMALL, counted = false) {
  const all = combined(
    of,
    people.map((one) => modelWith(one)),
    '2027-01-01T00:00:00Z',
  );
  const { interview, events } = sitting(of, moves);
  const ended = await decideTogether(interview, { decisions: all.decisions, counted }, deciding(all));
  return { ...ended, events, all };
}

/** A sitting over what others wrote, brought into a model in hand, with these moves and then Enter alone. */
async function decideInto(own: Readonly<Record<string, Answer>>, moves: readonly Move[]) {
  const into = modelWith(own);
  const all = combined(
    SMALL,
    PEOPLE.slice(0, 1).map((one) => modelWith(one)),
    '2027-01-01T00:00:00Z',
    into,
  );
  const begun = broughtInto(SMALL, into, all);
  const { interview, events } = sitting(SMALL, moves);
  interview.earlier.found = into;
  const ended = await decideTogether(interview, { decisions: all.decisions, counted: false }, begun);
  return { ...ended, events, interview };
}

const OWN = { name: 'Ours', form: options('assigned') };

describe('in a model in hand', () => {
  test('Enter alone takes away nothing that it says itself, and leaves that to be decided', async () => {
    const { model, stopped } = await decideInto(OWN, []);
    expect(stopped).toBe(false);
    expect(model.answers.get('name')).toBe('Ours');
    expect(model.answers.get('form')).toEqual(options('assigned'));
    expect(model.combining?.parted).toEqual(['name', 'form']);
  });

  test('it is said what it says itself, and it can be decided on', async () => {
    const { model, events } = await decideInto(OWN, [
      chosen('second'),
      chosen('decide'),
      answer(['natural']),
    ]);
    const menu = events.menus().find(({ about }) => about?.includes('Here now: '));
    expect(menu?.about).toContain('Here now: ASSIGNED. Not all chose that.');
    expect(model.answers.get('form')).toEqual(options('natural'));
  });

  test('whoever looks at what all chose, and goes on by Enter, keeps what it says itself', async () => {
    const { model } = await decideInto(OWN, [chosen('second'), chosen('decide'), enter]);
    expect(model.answers.get('form')).toEqual(options('assigned'));
    expect(model.combining?.decided).toContain('form');
  });

  test('notes of its own that are left open among others can be brought back in this sitting, which is told', async () => {
    const { events } = await decideInto({ ...OWN, people: 'Ours alone.' }, [
      chosen('first'),
      enter,
      chosen(' open'),
      stop(),
    ]);
    const told = events.flatMap((event) => (event.kind === 'told' ? [event.paragraphs.join('\n')] : []));
    expect(told.some((text) => text.includes('can be brought back until you stop'))).toBe(true);
  });

  test('a line of its own that is left open can be brought back in this sitting, and is no answer that was cut short', async () => {
    const { events, interview } = await decideInto(OWN, [
      chosen('first'),
      chosen(' open'),
      chosen('first'),
      chosen(' write'),
      stop(),
    ]);
    const told = events.flatMap((event) => (event.kind === 'told' ? [event.paragraphs.join('\n')] : []));
    expect(told.some((text) => text.includes('can be brought back until you stop'))).toBe(true);
    expect(events.shownWith('name').at(-1)?.earlier).toContain('Ours');
    expect(interview.earlier.found.answers.has('name')).toBe(false);
  });
});

const hubs = (menus: readonly Menu[]) => menus.filter(({ id }) => id === 'deciding');

test('Enter alone leads through all of it, keeps every note and what all chose, and chooses nothing else', async () => {
  const { model, stopped, events } = await decide([]);
  expect(stopped).toBe(false);
  expect(Object.fromEntries(model.answers)).toEqual({
    people: expect.stringMatching(/^(Youth\.\n\nStaff\.|Staff\.\n\nYouth\.)$/),
    where: options('park'),
  });
  expect(model.combining).toBeNull();
  expect(hubs(events.menus()).map(({ about, start }) => [about, start])).toEqual([
    ['4 to decide', 'first'],
    ['2 to decide', 'second'],
    ['All is decided.', ' finish'],
  ]);
  // Each decision is saved, and the file says that it is not finished until the last of them.
  expect(events.savedModels().map(({ combining }) => combining?.decided ?? null)).toEqual([
    ['name'],
    ['name', 'people'],
    ['name', 'people', 'form'],
    null,
  ]);
});

test('a choice shows what all and what some chose, never who, with what is left open among it; ticked is what all ticked', async () => {
  const { events } = await decide([chosen('second')]);
  const [form] = events.shownWith('form');
  expect(form?.answer).toBeNull();
  expect(Object.fromEntries(form?.others?.chose ?? [])).toEqual({
    natural: 'some',
    assigned: 'some',
    '': 'some',
  });
  const [where] = events.shownWith('where');
  expect(where?.answer).toEqual(options('park'));
  expect(Object.fromEntries(where?.others?.chose ?? [])).toEqual({ park: 'all', other: 'some' });
  // The words behind an option are all there where it is chosen.
  expect(where?.words.get('other')?.split('; ').sort()).toEqual(['A gym', 'A hall']);
});

test.each([
  [4, { park: 'all' }],
  [5, { park: '5 of 5' }],
])('of %i who answered, they are counted on asking from five on', async (count, chose) => {
  const people = Array.from({ length: count }, (_, index) => ({
    where: options(index === 0 ? ['park', 'By day'] : 'park'),
  }));
  const { events } = await decide([], people, SMALL, true);
  expect(Object.fromEntries(events.shownWith('where')[0]?.others?.chose ?? [])).toEqual(chose);
});

test.each([
  ['are not ticked', ['park'], true],
  ['are changed', ['park', { other: 'Elsewhere' }], true],
  ['are all kept', ['park', { other: 'A hall; A gym' }], false],
])('where words behind an option %s, it is said where they are', async (_, where, isSaid) => {
  const { events } = await decide([chosen('second'), enter, answer(where), stop()]);
  const told = events.flatMap((event) => (event.kind === 'told' ? event.paragraphs : []));
  expect(told.some((text) => text.includes('stay in the files that were brought in'))).toBe(isSaid);
});

test('above each decision stands what young people said, as it is by now, but not at their words themselves', async () => {
  const people = [
    { 'youth-feedback': 'Someone who stays.', comfort: 'Near.', form: options('natural') },
    { 'youth-feedback': 'Weekends.', comfort: 'Calm.', form: options('assigned') },
  ];
  const told = chosen('what-informs-the-model');
  const pick = chosen(' pick');
  const { events } = await decide([told, pick, chosen(' 0'), chosen(' done')], people, ownQuestionnaire());
  const shown = events.flatMap((event) => (event.kind === 'told' ? [event.paragraphs.join('\n')] : []));
  const at = (ask: string) => shown.find((text) => text.startsWith(ask)) ?? '';
  expect(at('What feedback from young people')).not.toContain('What young people said');
  expect(at('What feedback from young people')).toContain('Please leave out');
  const comfort = at('What would make young people feel most comfortable');
  expect(comfort).toMatch(/What young people said:\n(Weekends|Someone who stays)\.\nPlease leave out/);
  expect(events.shownWith('form')[0]?.others?.said[0]).toBe('What young people said:');
});

describe('notes', () => {
  const toNotes = [chosen('first'), chosen(' open')] as const;

  test('can be picked from, by unticking what goes', async () => {
    const { model, events } = await decide([...toNotes, chosen(' pick'), chosen(' 0'), chosen(' done')]);
    const shown = events.menus().find(({ id }) => id === 'pick people');
    const [first, second] = [itemOf(shown, ' 0')?.label, itemOf(shown, ' 1')?.label];
    expect([first, second].sort()).toEqual(['Staff.', 'Youth.']);
    expect(model.answers.get('people')).toBe(second);
  });

  test('can be written anew, with all of them there to begin with', async () => {
    const { model, events } = await decide([...toNotes, chosen(' write'), answer('All of us.')]);
    expect(events.shownWith('people')[0]?.answer).toMatch(/Staff\./);
    expect(model.answers.get('people')).toBe('All of us.');
  });

  test('can be left open, and that is a decision', async () => {
    const { model, events } = await decide([...toNotes, chosen(' open')]);
    expect(model.answers.has('people')).toBe(false);
    expect(events.savedModels()[1]?.combining?.decided).toEqual(['name', 'people']);
  });

  test.each([' open', ' all'])(
    'that were begun here and are replaced can be brought back in this sitting, which is told: %s',
    async (instead) => {
      const { events } = await decide([
        ...toNotes,
        chosen(' write'),
        back('Begun here.'),
        chosen(instead),
        chosen('first'),
        chosen(' as it is'),
        chosen(' write'),
      ]);
      const told = events.flatMap((event) => (event.kind === 'told' ? [event.paragraphs.join('\n')] : []));
      expect(told.filter((text) => text.includes('can be brought back until you stop'))).toHaveLength(1);
      expect(events.shownWith('people').at(-1)?.earlier).toContain('Begun here.');
    },
  );

  test('that are decided stand there to be kept as they are', async () => {
    const { model, events } = await decide([
      ...toNotes,
      chosen(' write'),
      answer('All of us.'),
      chosen('first'),
    ]);
    const again = events.menus().filter(({ items }) => itemOf({ title: '', start: '', items }, ' as it is'));
    expect(again.at(-1)?.start).toBe(' as it is');
    expect(model.answers.get('people')).toBe('All of us.');
  });
});

describe('a line', () => {
  test('is picked, and Enter alone picks none', async () => {
    const { events } = await decide([]);
    const menu = events
      .menus()
      .find(({ items }) => items.some((item) => typeof item !== 'string' && item.label === 'River'));
    expect(menu?.start).toBe(' open');
    const { model } = await decide([chosen('first'), chosen(itemCalled(menu, 'River'))]);
    expect(model.answers.get('name')).toBe('River');
  });

  test('is written, or was not after all', async () => {
    const { model } = await decide([
      chosen('first'),
      chosen(' write'),
      enter,
      chosen(' write'),
      answer('Lake'),
    ]);
    expect(model.answers.get('name')).toBe('Lake');
  });
});

describe('words in the place of a draft', () => {
  const people = [{ statement: 'We walk along.', form: options('natural') }, { form: options('natural') }];

  test('of one alone are shown beside the draft of what was decided, which Enter keeps', async () => {
    const { model, events } = await decide([], people);
    const [told] = events.flatMap((event) => (event.kind === 'told' ? [event.paragraphs] : []));
    expect(told).toContain('A draft from what is chosen: Our mentoring is NATURAL.');
    expect(told).toContain('We walk along.');
    expect(model.answers.has('statement')).toBe(false);
  });

  test('that are kept fit what is chosen now', async () => {
    const { model } = await decide([enter, chosen(' all')], people);
    expect(model.answers.get('statement')).toBe('We walk along.');
    expect(model.drafts.get('statement')?.choices).toMatch(/^[0-9a-f]{12}$/);
  });
});

test('whoever goes back or stops has decided nothing; what they changed is kept for when they go on', async () => {
  const untouched = await decide([chosen('second'), back([]), stop()]);
  expect([untouched.stopped, untouched.model.combining]).toMatchObject([true, { decided: [], begun: [] }]);
  const { model, all } = await decide([chosen('second'), stop(['natural'])]);
  expect(model.combining).toMatchObject({ decided: [], begun: ['form'] });
  expect(model.answers.get('form')).toEqual(options('natural'));
  const again = sitting(SMALL, [chosen('second')]);
  const toDecide = { decisions: all.decisions, counted: false };
  const ended = await decideTogether(again.interview, toDecide, model);
  expect(again.events.shownWith('form')[0]?.answer).toEqual(options('natural'));
  expect(ended.model.combining).toBeNull();
  expect(ended.model.answers.get('form')).toEqual(options('natural'));
});

test('words that were begun are there to go on with, and are not what all wrote', async () => {
  const { model, all } = await decide([chosen('first'), chosen(' open'), chosen(' write'), stop('All of')]);
  expect(model.combining).toMatchObject({ decided: ['name'], begun: ['people'] });
  const again = sitting(SMALL, [chosen('first'), enter, answer('All of us.')]);
  const toDecide = { decisions: all.decisions, counted: false };
  const ended = await decideTogether(again.interview, toDecide, model);
  const told = again.events.flatMap((event) => (event.kind === 'told' ? [event.paragraphs] : []));
  expect(told[0]?.slice(-3, -1)).toEqual(['What was begun, and is not decided yet:', 'All of']);
  expect(again.events.shownWith('people')[0]).toMatchObject({ answer: 'All of', note: null });
  expect(ended.model.answers.get('people')).toBe('All of us.');
});

test('the way back leads from the list to what was decided last, and through it before what is open', async () => {
  const { events } = await decide([chosen('second'), enter, enter, back(), back(), stop()]);
  expect(events.askedIds()).toEqual(['form', 'where', 'where', 'form']);
});

test('finished for now, what is not decided stays to be', async () => {
  const { model, stopped } = await decide([enter, enter, enter, chosen(' finish')]);
  expect([stopped, model.combining?.decided]).toEqual([false, ['name', 'people']]);
});
