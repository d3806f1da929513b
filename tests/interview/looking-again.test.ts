/** A statement that is passed untouched stays a draft, and words of one's own that are older than the choices are shown beside it. */
import { describe, expect, test } from 'vitest';
import { askOnly, walkThrough } from '../../src/interview/interview.ts';
import { withMarks } from '../../src/model/draft-marks.ts';
import { lookAgain } from '../../src/model/look-again.ts';
import { type Model, withAnswer } from '../../src/model/model.ts';
import { draftedQuestions, draftFor } from '../../src/model/statement.ts';
import { answer, back, chosen, itemOf, NEW, SMALL, sitting, stop } from './scripted.ts';

const answered = (model: Model, id: string, value: Parameters<typeof withAnswer>[2]) =>
  withMarks(SMALL, model, withAnswer(model, id, value));
const form = (option: string) => [{ option, words: null }];
const OLDER = answered(
  answered(answered(NEW, 'form', form('natural')), 'statement', 'We walk along.'),
  'form',
  form('assigned'),
);
const draftNow = ({ answers }: Model) => draftedQuestions(SMALL).map((one) => draftFor(SMALL, one, answers));

describe('words that are older than a choice', () => {
  test('are told in the list of sections, which leads to them', async () => {
    const { interview, events } = sitting(SMALL, [stop()]);
    await walkThrough(interview, OLDER);
    const states = events.menus()[0]?.items.flatMap((item) => (typeof item === 'string' ? [] : item.state));
    expect(states?.some((state) => state.includes('written before you changed '))).toBe(true);
  });

  test('are shown beside the draft of now, and nothing is chosen beforehand', async () => {
    const { interview, events } = sitting(SMALL, [chosen('edit'), answer('We walk along.')]);
    await askOnly(interview, OLDER, ['statement']);
    const [menu] = events.menus();
    expect(menu?.title).toContain('These words were written before you changed ');
    expect(menu?.start).toBe('edit');
    expect(itemOf(menu, 'edit')?.lines).toEqual(['We walk along.']);
    expect(itemOf(menu, 'take')?.lines).toEqual(draftNow(OLDER));
    expect(events.inShort()).toEqual(['menu', 'statement']);
  });

  test.each([
    ['kept', 'keep', 'We walk along.'],
    ['given up for the draft', 'take', undefined],
  ])('can be %s', async (_, choice, left) => {
    const { interview, events } = sitting(SMALL, [chosen(choice)]);
    const { model } = await askOnly(interview, OLDER, ['statement']);
    expect(model.answers.get('statement')).toBe(left);
    expect(lookAgain(SMALL, model)).toEqual([]);
    expect(events.savedModels()).toHaveLength(1);
  });

  test('can be changed, and are in step then', async () => {
    const { interview } = sitting(SMALL, [chosen('edit'), answer('We walk with you.')]);
    const { model } = await askOnly(interview, OLDER, ['statement']);
    expect(model.answers.get('statement')).toBe('We walk with you.');
    expect(lookAgain(SMALL, model)).toEqual([]);
  });

  test.each([
    ['going back', back()],
    ['stopping', stop()],
  ])('stay as they are on %s', async (_, move) => {
    const { interview, events } = sitting(SMALL, [move], stop());
    await askOnly(interview, OLDER, ['statement']);
    expect(events.savedModels()).toEqual([]);
  });

  test('are in step once the choice is what it was', () => {
    expect(lookAgain(SMALL, answered(OLDER, 'form', form('natural')))).toEqual([]);
  });
});

test('a draft that is given back word for word stays a draft, and follows the choices', async () => {
  const begun = answered(NEW, 'form', form('natural'));
  const { interview, events } = sitting(SMALL, [answer(draftNow(begun)[0] ?? '')]);
  const { model } = await askOnly(interview, begun, ['statement']);
  expect([model.answers.has('statement'), model.drafts.size]).toEqual([false, 0]);
  expect(events.savedModels()).toEqual([]);
});
