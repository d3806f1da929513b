import { describe, expect, test } from 'vitest';
import { askOnly } from '../../src/interview/interview.ts';
import { answer, back, chosen, type Events, enter, modelWith, SMALL, sitting, stop } from './scripted.ts';

const PHONE = '555-123-4567';
const NOTE = `Call ${PHONE}`;

/** What was saved of a question in the end. */
const savedLast = (events: Events, id: string) => events.savedModels().at(-1)?.answers.get(id);

describe('a text that could point to someone', () => {
  test('is saved first, then shown, to keep it or to change it', async () => {
    const { interview, events } = sitting(SMALL, [answer(NOTE), chosen('keep'), enter]);
    await askOnly(interview, modelWith({}), ['people', 'name']);
    expect(events.inShort()).toEqual(['people', 'saved', 'menu', 'name']);
    const [menu] = events.menus();
    expect(menu?.title).toBe(`Could this point to someone? "${PHONE}" (a phone number)`);
    expect(menu?.items.map((item) => typeof item !== 'string' && item.label)).toEqual([
      'Change it',
      'Keep it as it is',
    ]);
    expect(savedLast(events, 'people')).toBe(NOTE);
  });

  test('is asked again to be changed, as it is, and with no second reminder of what was kept', async () => {
    const moves = [answer(NOTE), chosen('change'), answer('Call us'), answer('x')];
    const { interview, events } = sitting(SMALL, moves);
    await askOnly(interview, modelWith({}), ['people', 'name']);
    expect(events.inShort()).toEqual(['people', 'saved', 'menu', 'people', 'saved', 'name', 'saved']);
    expect(events.shownWith('people')[1]).toMatchObject({ answer: NOTE, note: null });
    expect(savedLast(events, 'people')).toBe('Call us');
  });

  test('may stay by leaving the question as it is', async () => {
    const { interview, events } = sitting(SMALL, [answer(NOTE), enter, enter, enter]);
    await askOnly(interview, modelWith({}), ['people', 'name']);
    expect(events.inShort()).toEqual(['people', 'saved', 'menu', 'people', 'name']);
  });

  test.each([
    ['in a note', 'people', NOTE],
    ['in a line', 'name', NOTE],
    ['in the own words of an option', 'where', [{ other: NOTE }]],
  ])('is found %s', async (_, id, value) => {
    const { interview, events } = sitting(SMALL, [answer(value), chosen('keep')]);
    await askOnly(interview, modelWith({}), [id]);
    expect(events.menus()).toHaveLength(1);
  });

  test('that was there before is not spoken of again', async () => {
    const { interview, events } = sitting(SMALL, [answer(`${NOTE} in the evening`)]);
    await askOnly(interview, modelWith({ people: NOTE }), ['people']);
    expect(events.inShort()).toEqual(['people', 'saved']);
  });

  test('is spoken of on the way back too', async () => {
    const { interview, events } = sitting(SMALL, [enter, back(NOTE), chosen('keep'), enter, enter]);
    await askOnly(interview, modelWith({}), ['name', 'people']);
    expect(events.inShort()).toEqual(['name', 'people', 'saved', 'menu', 'name', 'people']);
  });

  test('holds nobody who stops: there, or at the reminder', async () => {
    const at = sitting(SMALL, [stop(NOTE)]);
    expect((await askOnly(at.interview, modelWith({}), ['people'])).stopped).toBe(true);
    expect(at.events.inShort()).toEqual(['people', 'saved']);
    const later = sitting(SMALL, [answer(NOTE), stop()]);
    expect((await askOnly(later.interview, modelWith({}), ['people'])).stopped).toBe(true);
    expect(savedLast(later.events, 'people')).toBe(NOTE);
  });

  test('shows a few of many, and counts the others', async () => {
    const many = Array.from({ length: 8 }, (_, index) => `555-123-456${index}`).join(', ');
    const { interview, events } = sitting(SMALL, [answer(many), chosen('keep')]);
    await askOnly(interview, modelWith({}), ['people']);
    expect(events.menus()[0]?.title).toMatch(
      /"555-123-4564" \(a phone number\), and 3 more\. Names and stories cannot be found this way: /,
    );
  });
});
