/** Stopping at any moment, and going on later. */

import { describe, expect, test } from 'vitest';
import { askOnly, walkThrough } from '../../src/interview/interview.ts';
import type { Interview } from '../../src/interview/needs.ts';
import { withAnswer } from '../../src/model/model.ts';
import { withRevision } from '../../src/model/revisions.ts';
import { answer, chosen, enter, itemCalled, modelWith, NEW, SMALL, sitting, stop } from './scripted.ts';

const STARTED = { ...modelWith({ name: 'River House' }), place: 'form' };
const NATURAL = [{ option: 'natural', words: null }];
const PARK = [{ option: 'park', words: null }];

async function toReading() {
  const { interview, events } = sitting(SMALL, [stop()]);
  await walkThrough(interview, STARTED);
  return chosen(itemCalled(events.menus()[0], 'Read it over'));
}

describe('stopping', () => {
  test('saves what was typed, and the place', async () => {
    const { interview, events } = sitting(SMALL, [enter, answer('River House'), stop('Two adv')]);
    const ended = await walkThrough(interview, NEW);
    expect(ended.stopped).toBe(true);
    expect(ended.model.answers.get('people')).toBe('Two adv');
    expect(ended.model.place).toBe('people');
    expect(events.savedModels().at(-1)).toEqual(ended.model);
  });

  test('with nothing typed saves the place', async () => {
    const { interview, events } = sitting(SMALL, [enter, enter, stop()]);
    await walkThrough(interview, NEW);
    expect(events.savedModels().map(({ place }) => place)).toEqual(['people']);
  });

  test('at the very first question writes nothing', async () => {
    const { interview, events } = sitting(SMALL, [enter, stop()]);
    expect(await walkThrough(interview, NEW)).toMatchObject({ model: NEW, stopped: true });
    expect(events.savedModels()).toEqual([]);
  });

  test('in a complete model that was only looked at writes nothing', async () => {
    const complete = modelWith({ form: NATURAL, where: PARK });
    const { interview, events } = sitting(SMALL, [enter, enter, stop()]);
    expect(await walkThrough(interview, complete)).toMatchObject({ model: complete, stopped: true });
    expect(events.savedModels()).toEqual([]);
  });

  test('in the hub keeps the answers that were given', async () => {
    const { interview, events } = sitting(SMALL, [enter, answer('A'), answer('B'), stop()]);
    const ended = await walkThrough(interview, NEW);
    expect(ended.stopped).toBe(true);
    expect(events.savedModels().at(-1)?.answers.size).toBe(2);
  });

  test.each([
    ['asked alone', (interview: Interview) => askOnly(interview, STARTED, ['name', 'people'])],
    ['come to by a list', (interview: Interview) => walkThrough(interview, STARTED)],
  ])(
    'in what was %s saves the place with what was typed there, so that going on with it is no revision',
    async (how, ask) => {
      const moves = how === 'asked alone' ? [answer('River House')] : [await toReading(), chosen('people')];
      const { interview, events } = sitting(SMALL, [...moves, stop('Two adv')]);
      const { model } = await ask(interview);
      expect([model.answers.get('people'), model.place]).toEqual(['Two adv', 'people']);
      expect(events.savedModels().at(-1)).toEqual(model);
      const whole = withAnswer(model, 'people', 'Two advisers');
      expect(withRevision(model, whole, '2026-12-01T10:00:00Z').revisions).toEqual([]);
    },
  );

  test('in what is asked alone with nothing typed leaves the place where it was', async () => {
    const { interview, events } = sitting(SMALL, [stop()]);
    expect((await askOnly(interview, STARTED, ['people'])).model).toBe(STARTED);
    expect(events.savedModels()).toEqual([]);
  });

  test('and finishing that answer by asking for it alone leads the place on, so that later changes to it are revisions', async () => {
    const half = { ...modelWith({ people: 'Two adv' }), place: 'people' };
    const { interview } = sitting(SMALL, [answer('Two advisers')]);
    expect((await askOnly(interview, half, ['people'])).model.place).not.toBe('people');
    const other = sitting(SMALL, [answer('River House')]);
    expect((await askOnly(other.interview, half, ['name'])).model.place).toBe('people');
  });

  test('and going on later begins at that place, walks on from there, and comes then to what is open above it', async () => {
    const first = sitting(SMALL, [chosen('second'), answer('natural'), stop()]);
    const { model } = await walkThrough(first.interview, NEW);
    const { interview, events } = sitting(SMALL, []);
    await walkThrough(interview, model);
    expect(events.askedIds()).toEqual(['where', 'why', 'statement', 'name', 'people', 'point']);
  });

  test('however it came about, the place is after the last answer', async () => {
    const first = sitting(SMALL, [chosen('second'), answer('natural'), answer('park')], stop());
    await walkThrough(first.interview, NEW);
    // The power went off here: this is what was on disk.
    const [, onDisk] = first.events.savedModels();
    const { interview, events } = sitting(SMALL, [enter], stop());
    await walkThrough(interview, onDisk ?? NEW);
    expect(events.askedIds()).toEqual(['why']);
  });
});
