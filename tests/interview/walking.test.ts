/** What a person is shown on the way, from the hub to the end. */

import { describe, expect, test } from 'vitest';
import { askOnly, walkThrough } from '../../src/interview/interview.ts';
import { answer, back, chosen, enter, itemCalled, modelWith, NEW, SMALL, sitting, stop } from './scripted.ts';

const NATURAL = [{ option: 'natural', words: null }];
const ASSIGNED = [{ option: 'assigned', words: null }];
const PARK = [{ option: 'park', words: null }];
const COMPLETE = modelWith({ form: NATURAL, where: PARK });

describe('walking straight through', () => {
  test('the hub is there first, and again after each section', async () => {
    const { interview, events } = sitting(SMALL, []);
    await walkThrough(interview, NEW);
    expect(events.inShort()).toEqual([
      'menu',
      'name',
      'people',
      'menu',
      'form',
      'where',
      'why',
      'menu',
      'statement',
      'menu',
    ]);
    expect(events.menus().map(({ start }) => start.trim())).toEqual(['first', 'second', 'third', 'finish']);
  });

  test('a question is shown with its section and place, and what the section is about with its first', async () => {
    const { interview, events } = sitting(SMALL, []);
    await walkThrough(interview, modelWith({ where: PARK }));
    expect(events.shownWith('name')[0]).toEqual({
      answer: null,
      section: 'First',
      about: 'Who you are.',
      number: 1,
      of: 2,
      because: '',
      draft: '',
      note: null,
      words: new Map(),
      entered: null,
      earlier: [],
    });
    expect(events.shownWith('people')[0]).toMatchObject({ about: '', number: 2, of: 2 });
    expect(events.shownWith('where')[0]).toMatchObject({
      answer: PARK,
      section: 'Second',
      number: 2,
      of: 3,
    });
  });

  test('with nothing open, reading it over is next', async () => {
    const all = { name: 'x', people: 'x', form: ASSIGNED, where: PARK, why: 'x', statement: 'x' };
    const { interview, events } = sitting(SMALL, [stop()]);
    await walkThrough(interview, modelWith(all));
    const [hub] = events.menus();
    expect(hub?.start).toBe(itemCalled(hub, 'Read it over'));
  });
});

describe('finishing', () => {
  test('writes nothing where there is no place to clear', async () => {
    const hub = sitting(SMALL, [stop()]);
    await walkThrough(hub.interview, COMPLETE);
    const finish = itemCalled(hub.events.menus()[0], 'Finish');
    const { interview, events } = sitting(SMALL, [chosen(finish)]);
    expect(await walkThrough(interview, COMPLETE)).toEqual({ model: COMPLETE, stopped: false });
    expect(events.savedModels()).toEqual([]);
  });
});

describe('only some questions', () => {
  test('are asked in the order given, and then it ends without a hub', async () => {
    const { interview, events } = sitting(SMALL, [answer('Because'), answer('River House')]);
    const ended = await askOnly(interview, NEW, ['why', 'name']);
    expect(events.inShort()).toEqual(['why', 'saved', 'name', 'saved']);
    expect(ended.stopped).toBe(false);
    expect(ended.model.answers).toEqual(
      new Map([
        ['why', 'Because'],
        ['name', 'River House'],
      ]),
    );
  });

  test('can be gone back in; before the first, the first is asked again', async () => {
    const { interview, events } = sitting(SMALL, [back(), enter, back('half'), answer('done')]);
    const ended = await askOnly(interview, NEW, ['why', 'name']);
    expect(events.askedIds()).toEqual(['why', 'why', 'name', 'why', 'name']);
    expect(ended.model.answers).toEqual(
      new Map([
        ['name', 'half'],
        ['why', 'done'],
      ]),
    );
  });

  test('can be stopped, with what was typed', async () => {
    const { interview, events } = sitting(SMALL, [answer('Because'), stop('River')]);
    const ended = await askOnly(interview, NEW, ['why', 'name']);
    expect(ended.stopped).toBe(true);
    expect(events.savedModels().at(-1)).toBe(ended.model);
    expect(ended.model.answers).toEqual(
      new Map([
        ['why', 'Because'],
        ['name', 'River'],
      ]),
    );
  });

  test('leave the place of the walk alone, but for what is half typed at a stop', async () => {
    const placeAfter = async (last: ReturnType<typeof stop>) => {
      const { interview } = sitting(SMALL, [answer('Because'), last]);
      return (await askOnly(interview, modelWith({}, 'where'), ['why', 'name'])).model.place;
    };
    expect(await placeAfter(answer('River'))).toBe('where');
    expect(await placeAfter(stop())).toBe('where');
    expect(await placeAfter(stop('River'))).toBe('name');
  });
});
