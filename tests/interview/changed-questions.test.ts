import { describe, expect, test } from 'vitest';
import { askOnly, walkThrough } from '../../src/interview/interview.ts';
import { toRecord } from '../../src/models/record/record.ts';
import { answer, enter, itemOf, modelWith, SMALL, sitting, stop } from './scripted.ts';

const options = (...ids: string[]) => ids.map((option) => ({ option, words: null }));
const WITH_NEW = { ...modelWith({ name: 'x' }), newQuestions: ['people', 'why'] };

describe('questions that are new', () => {
  test('are counted in the hub until they were asked', async () => {
    const { interview, events } = sitting(SMALL, [enter, enter, stop()]);
    await walkThrough(interview, WITH_NEW);
    const [first, then] = events.menus();
    expect(itemOf(first, 'first')?.state).toBe('1 of 2, 1 new');
    expect(itemOf(first, 'second')?.state).toBe('0 of 3, 1 new');
    expect(itemOf(then, 'first')?.state).toBe('1 of 2');
    expect(itemOf(then, 'second')?.state).toBe('0 of 3, 1 new');
    expect(events.savedModels()).toEqual([]);
  });

  test('are known as open in what is saved once they were asked', async () => {
    const { interview, events } = sitting(SMALL, [enter, answer('y')]);
    await askOnly(interview, WITH_NEW, ['people', 'statement']);
    const [saved] = events.savedModels();
    expect(saved?.newQuestions).toEqual(['why']);
    expect(saved && toRecord(SMALL, saved)['open']).toEqual(['people', 'form', 'where']);
  });
});

describe('an option that is no longer offered', () => {
  const before = modelWith({ where: options('park', 'barn') });

  test('leaves its question open, and may stay when that is answered anew', async () => {
    const { interview, events } = sitting(SMALL, [answer(['school', 'barn'])]);
    const ended = await askOnly(interview, before, ['where']);
    expect(ended.model.answers.get('where')).toEqual(options('school', 'barn'));
    expect(events.savedModels()).toHaveLength(1);
  });

  test('cannot be chosen by those who had not chosen it', async () => {
    const { interview, events } = sitting(SMALL, [answer(['barn']), stop()]);
    const ended = await askOnly(interview, modelWith({}), ['where']);
    expect(ended.model.answers.size).toBe(0);
    expect(events.savedModels()).toEqual([]);
  });
});
