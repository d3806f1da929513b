/** Reading it over: every answer, a way to each question, and straight back. */
import { describe, expect, test } from 'vitest';
import { walkThrough } from '../../src/interview/interview.ts';
import {
  answer,
  back,
  chosen,
  enter,
  itemCalled,
  itemOf,
  modelWith,
  NEW,
  SMALL,
  sitting,
  stop,
} from './scripted.ts';

const _NATURAL = [{ option: 'natural', words: null }];
const _PARK = [{ option: 'park', words: null }];

describe('reading it over', () => {
  const READ = async () => {
    const { interview, events } = sitting(SMALL, [stop()]);
    await walkThrough(interview, NEW);
    return chosen(itemCalled(events.menus()[0], 'Read it over'));
  };

  test('shows every question with its answer, by section', async () => {
    const { interview, events } = sitting(SMALL, [await READ()], stop());
    const where = [
      { option: 'park', words: 'by day' },
      { option: 'other', words: 'the library' },
    ];
    await walkThrough(interview, modelWith({ people: 'One\nTwo', where }));
    const reading = events.menus()[1];
    const lines = ['name', 'people', 'where', 'statement'].map((id) => itemOf(reading, id)?.lines);
    expect(lines).toEqual([['(open)'], ['One', 'Two'], ['PARK: by day; Other: the library'], ['(open)']]);
    expect(reading?.items.filter((item) => typeof item === 'string')).toEqual(['First', 'Second', 'Third']);
  });

  test('goes to a question and straight back, and then to the hub', async () => {
    const moves = [await READ(), chosen('where'), answer('park'), back()];
    const { interview, events } = sitting(SMALL, moves, stop());
    const ended = await walkThrough(interview, modelWith({}, 'people'));
    expect(events.inShort()).toEqual(['menu', 'menu', 'where', 'saved', 'menu', 'menu']);
    const again = events.menus()[2];
    expect(again?.start).toBe('where');
    expect(itemOf(again, 'where')?.lines).toEqual(['PARK']);
    expect(ended.model.place).toBe('people');
  });

  test('comes back from a question also by Shift+Tab and by Enter alone', async () => {
    const moves = [await READ(), chosen('where'), back(['park']), chosen('name'), enter];
    const { interview, events } = sitting(SMALL, moves, stop());
    await walkThrough(interview, NEW);
    expect(events.inShort()).toEqual(['menu', 'menu', 'where', 'saved', 'menu', 'name', 'menu']);
  });

  test('shows notes that no choice brings up any more, and goes to each of them', async () => {
    const before = { ...modelWith({}), points: new Map([['point', 'Ask the council']]) };
    const moves = [await READ(), chosen('point'), answer('Asked')];
    const { interview, events } = sitting(SMALL, moves, stop());
    const { model } = await walkThrough(interview, before);
    const reading = events.menus()[1];
    expect(reading?.items.at(-2)).toBe('Kept from earlier choices');
    expect(itemOf(reading, 'point')?.lines).toEqual(['Ask the council']);
    const asked = events.find((event) => event.kind === 'asked');
    expect(asked).toMatchObject({
      current: {
        section: 'Kept from earlier choices',
        because: 'What is chosen now does not bring this up. The note is kept.',
        number: 1,
        of: 1,
        about: '',
      },
    });
    expect(model.points.get('point')).toBe('Asked');
  });

  test('begins with the way back, so that Enter alone returns to the sections', async () => {
    const { interview, events } = sitting(SMALL, [await READ(), enter], stop());
    await walkThrough(interview, NEW);
    expect(events.menus()).toHaveLength(3);
    expect(events.menus()[2]?.title).toBe(SMALL.title);
  });

  test('can be stopped at the list, and at a question with what was typed', async () => {
    const atList = sitting(SMALL, [await READ(), stop()]);
    expect((await walkThrough(atList.interview, NEW)).stopped).toBe(true);
    const atQuestion = sitting(SMALL, [await READ(), chosen('why'), stop('half')]);
    const ended = await walkThrough(atQuestion.interview, NEW);
    expect(ended.stopped).toBe(true);
    expect(atQuestion.events.savedModels().at(-1)?.answers.get('why')).toBe('half');
  });
});
