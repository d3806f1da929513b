/** Lines to come back to: they are explained where notes are first asked, and lead to the question where they were noted. */
import { describe, expect, test } from 'vitest';
import { askOnly, walkThrough } from '../../src/interview/interview.ts';
import { HOW_TO_COME_BACK } from '../../src/model/coming-back.ts';
import {
  answer,
  back,
  chosen,
  type Event,
  enter,
  itemCalled,
  modelWith,
  NEW,
  SMALL,
  sitting,
  stop,
} from './scripted.ts';

const MARKED = modelWith({ people: 'Two mentors\n? ask the council', why: '? who pays\n? and when' });

const explainedAt = (events: readonly Event[]) =>
  events.flatMap((event) =>
    event.kind === 'asked' && event.question.help?.includes(HOW_TO_COME_BACK) ? [event.id] : [],
  );

describe('what a line that begins with ? is', () => {
  test('is explained at the first notes of a sitting, also when they are asked again, and at no others', async () => {
    const { interview, events } = sitting(SMALL, [enter, enter, enter, back(), back(), enter, enter]);
    await walkThrough(interview, NEW);
    expect(new Set(explainedAt(events))).toEqual(new Set(['people']));
    expect(explainedAt(events).length).toBe(events.askedIds().filter((id) => id === 'people').length);
    expect(events.askedIds()).toContain('why');
  });

  test('is explained at whichever notes come first', async () => {
    const { interview, events } = sitting(SMALL, []);
    await askOnly(interview, NEW, ['why', 'people']);
    expect(explainedAt(events)).toEqual(['why']);
  });
});

describe('the list of them', () => {
  const open = async () => {
    const { interview, events } = sitting(SMALL, [stop()]);
    await walkThrough(interview, MARKED);
    return chosen(itemCalled(events.menus()[0], 'To come back to'));
  };

  test('is in the list of sections with how many there are, where there are some', async () => {
    const some = sitting(SMALL, [stop()]);
    await walkThrough(some.interview, MARKED);
    const item = some.events
      .menus()[0]
      ?.items.find((one) => typeof one !== 'string' && one.label === 'To come back to');
    expect(item).toMatchObject({ state: '3' });
    const none = sitting(SMALL, [stop()]);
    await walkThrough(none.interview, NEW);
    expect(() => itemCalled(none.events.menus()[0], 'To come back to')).toThrow();
  });

  test('names the question of each, and leads there and straight back', async () => {
    const first = await open();
    const look = sitting(SMALL, [first, back()], stop());
    await walkThrough(look.interview, MARKED);
    const menu = look.events.menus()[1];
    const items = menu?.items.flatMap((item) => (typeof item === 'string' ? [] : [item])) ?? [];
    expect(items.slice(1).map(({ label, lines }) => [label, ...lines])).toEqual([
      ['? ask the council', '(First: What about people?)'],
      ['? who pays', '(Second: What about why?)'],
      ['? and when', '(Second: What about why?)'],
    ]);
    const second = chosen(items[2]?.value ?? '');
    const { interview, events } = sitting(SMALL, [first, second, answer('We do'), enter], stop());
    const { model } = await walkThrough(interview, MARKED);
    expect(events.inShort()).toEqual(['menu', 'menu', 'why', 'saved', 'menu', 'menu']);
    expect(model.answers.get('why')).toBe('We do');
  });

  test('goes by Enter alone from one to the next, and back to the sections', async () => {
    const { interview, events } = sitting(
      SMALL,
      [await open(), enter, enter, enter, enter, enter, enter, enter],
      stop(),
    );
    await walkThrough(interview, MARKED);
    expect(events.askedIds()).toEqual(['people', 'why', 'why']);
    expect(events.menus().at(-1)?.title).toBe(SMALL.title);
  });

  test('stands at the same line again after it was opened and left by going back', async () => {
    const moves = [await open(), enter, back()];
    const { interview, events } = sitting(SMALL, moves, stop());
    await walkThrough(interview, MARKED);
    const lists = events.menus().filter(({ title }) => title === 'To come back to');
    expect(lists).toHaveLength(2);
    expect(lists[1]?.start).toBe(lists[0]?.start);
  });

  test('is left where nothing is marked any more', async () => {
    const { interview, events } = sitting(SMALL, [await open(), enter, answer('Two mentors')], stop());
    await walkThrough(interview, modelWith({ people: '? ask the council' }));
    expect(events.inShort()).toEqual(['menu', 'menu', 'people', 'saved', 'menu']);
    expect(events.menus().at(-1)?.title).toBe(SMALL.title);
  });
});

test('going back to questions that were asked alone leads to the last of them', async () => {
  const { interview, events } = sitting(SMALL, [back()], enter);
  await askOnly(interview, NEW, ['name', 'people', 'point'], 'last');
  expect(events.askedIds()).toEqual(['people', 'name', 'people']);
});

test('after the last section, Enter leads to those that were not entered, and then to the end', async () => {
  const { interview, events } = sitting(SMALL, [chosen('third')], enter);
  await walkThrough(interview, NEW);
  expect(events.askedIds()).toEqual(['statement', 'name', 'people', 'form', 'where', 'why']);
});
