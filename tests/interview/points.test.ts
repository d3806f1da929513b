import { describe, expect, test } from 'vitest';
import { askOnly, walkThrough } from '../../src/interview/interview.ts';
import type { Model } from '../../src/model/model.ts';
import {
  answer,
  back,
  chosen,
  enter,
  itemCalled,
  itemOf,
  modelWith,
  ownQuestionnaire,
  sitting,
  stop,
} from './scripted.ts';

const OWN = ownQuestionnaire();
const POINTS = 'points-to-talk-through';

const options = (...ids: string[]) => ids.map((option) => ({ option, words: null }));
const withNotes = (model: Model, notes: Record<string, string>): Model => ({
  ...model,
  points: new Map(Object.entries(notes)),
});
const ONLINE = modelWith({ type: options('e-mentoring'), 'youth-feedback': 'Said' });
/** Fourteen points come up here. */
const MANY = modelWith({
  form: options('natural'),
  type: options('traditional', 'group', 'peer', 'e-mentoring'),
  location: options('community'),
  'mentor-type': options('care-providers'),
  'youth-feedback': 'Said',
});

describe('points to talk through', () => {
  test('have a section of their own in the hub, which counts those that come up', async () => {
    const { interview, events } = sitting(OWN, [stop()]);
    await walkThrough(interview, withNotes(ONLINE, { 'online-safety': 'Our own app' }));
    expect(itemOf(events.menus()[0], POINTS)).toMatchObject({
      label: 'Points to talk through',
      state: '1 of 5',
    });
  });

  test('are shown with why they come up, their source and their place', async () => {
    const { interview, events } = sitting(OWN, [chosen(POINTS), enter, enter, stop()]);
    await walkThrough(interview, ONLINE);
    const [, , asked] = events.filter((event) => event.kind === 'asked');
    expect(asked?.question).toMatchObject({
      kind: 'notes',
      ask: expect.stringMatching(/^What app will you use/),
      source: expect.stringMatching(/^MENTOR, E-Mentoring Supplement to the Elements of Effective Practice/),
      careful: true,
    });
    expect(asked?.current).toMatchObject({
      section: 'Points to talk through',
      because: 'Because you chose E-mentoring (Type)',
      number: 3,
      of: 5,
      answer: null,
    });
  });

  test('take notes, which are saved at once under the id of the point', async () => {
    const { interview, events } = sitting(OWN, [chosen(POINTS), answer('Our own app'), stop('Say goodbye')]);
    const ended = await walkThrough(interview, ONLINE);
    expect(events.inShort()).toEqual(['menu', 'a-line-crossed', 'saved', 'limits-of-privacy', 'saved']);
    expect([...ended.model.points]).toEqual([
      ['a-line-crossed', 'Our own app'],
      ['limits-of-privacy', 'Say goodbye'],
    ]);
    expect(ended.model.answers).toBe(ONLINE.answers);
    expect(ended.model.place).toBe('limits-of-privacy');
  });

  test('are skipped by one Enter each', async () => {
    const { interview, events } = sitting(OWN, [chosen(POINTS), ...Array(5).fill(enter), stop()]);
    await walkThrough(interview, ONLINE);
    expect(events.inShort().slice(0, 3)).toEqual(['menu', 'a-line-crossed', 'limits-of-privacy']);
    expect(events.inShort().slice(5)).toEqual(['who-might-be-left-out', 'menu']);
  });

  test('come seven at a time; the first says how many more there are, and how to come to them', async () => {
    const seven = Array(7).fill(enter);
    const { interview, events } = sitting(OWN, [chosen(POINTS), ...seven, chosen(POINTS)], stop());
    await walkThrough(interview, MANY);
    const first = events.askedIds().slice(0, 7);
    expect(first).toHaveLength(7);
    expect(first).not.toContain(events.askedIds()[7]);
    const [{ about } = { about: '' }] = events.shownWith(first[0] ?? '');
    expect(about).toMatch(/Here are 7 of them; choose this again for \d more\.$/);
    expect(events.menus()[1]?.start).toBe('our-model');
  });

  test('that no longer come up keep their note, and are shown no more', async () => {
    const before = withNotes(ONLINE, { 'online-safety': 'Our own app' });
    const { interview, events } = sitting(OWN, [chosen('form-and-type'), ...Array(6).fill(enter)], stop());
    const first = await walkThrough(interview, before);
    const group = { ...first.model, answers: new Map([...first.model.answers, ['type', options('group')]]) };
    const again = sitting(OWN, [chosen(POINTS), ...Array(9).fill(enter)], stop());
    const ended = await walkThrough(again.interview, group);
    expect(again.events.askedIds()).toContain('group-confidence');
    expect([...events.askedIds(), ...again.events.askedIds()]).not.toContain('online-safety');
    expect(ended.model.points.get('online-safety')).toBe('Our own app');
  });

  test('lead back from the statement below them to the last of those just asked', async () => {
    const seven = Array(7).fill(enter);
    const { interview, events } = sitting(OWN, [chosen(POINTS), ...seven, enter, back(), back()], stop());
    await walkThrough(interview, MANY);
    const asked = events.askedIds();
    expect(asked.slice(7)).toEqual(['statement', asked[6]]);
  });

  test('go on where the person stopped', async () => {
    const { interview, events } = sitting(OWN, [enter, stop()]);
    await walkThrough(interview, { ...MANY, place: 'peer-support' });
    expect(events.menus()[0]?.start).toBe(POINTS);
    expect(events.askedIds()).toEqual(['peer-support']);
  });
});

describe('reading it over', () => {
  test('shows the points that come up with their notes, and leads into them', async () => {
    const hub = sitting(OWN, [stop()]);
    await walkThrough(hub.interview, ONLINE);
    const read = itemCalled(hub.events.menus()[0], 'Read it over');
    const { interview, events } = sitting(OWN, [
      chosen(read),
      chosen('pause-return-end'),
      answer('Said'),
      stop(),
    ]);
    await walkThrough(interview, withNotes(ONLINE, { 'online-safety': 'Our own app\n? which one' }));
    const [, menu] = events.menus();
    expect(menu?.items).toContain('Points to talk through');
    expect(itemOf(menu, 'online-safety')?.lines).toEqual(['Our own app', '? which one']);
    expect(itemOf(menu, 'pause-return-end')?.lines).toEqual(['(open)']);
    expect(events.shownWith('pause-return-end')[0]).toMatchObject({ number: 4, of: 5 });
    expect(events.savedModels().at(-1)?.points.get('pause-return-end')).toBe('Said');
  });
});

describe('asked by themselves', () => {
  const IDS = OWN.sections.flatMap(({ points }) => points.map(({ id }) => id));

  test('are those that come up with what is chosen', async () => {
    const { interview, events } = sitting(OWN, Array(5).fill(enter));
    await askOnly(interview, ONLINE, IDS);
    expect(events.askedIds()).toEqual([
      'a-line-crossed',
      'limits-of-privacy',
      'online-safety',
      'pause-return-end',
      'who-might-be-left-out',
    ]);
  });

  test('come up with a choice made just before them', async () => {
    const { interview, events } = sitting(OWN, [answer('natural')]);
    await askOnly(interview, modelWith({}), ['form', 'natural-screening']);
    expect(events.askedIds()).toEqual(['form', 'natural-screening']);
  });

  test('are left, going back, over those that do not come up', async () => {
    const { interview, events } = sitting(OWN, [enter, back(), enter, enter]);
    await askOnly(interview, modelWith({}), ['form', 'natural-screening', 'pause-return-end']);
    expect(events.askedIds()).toEqual(['form', 'pause-return-end', 'form', 'pause-return-end']);
  });

  test('say so where none of them comes up', async () => {
    const { interview, events } = sitting(OWN, []);
    const ended = await askOnly(interview, modelWith({}), ['online-safety']);
    expect(ended.stopped).toBe(false);
    expect(events.inShort()).toEqual(['told']);
  });
});
