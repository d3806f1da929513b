/** What prompted a change is asked for before a run ends, and what was written of it is never lost. */
import { describe, expect, test } from 'vitest';
import { askForReason } from '../../src/commands/sitting/reason.ts';
import { LONGEST_TEXT } from '../../src/model/accept-text.ts';
import type { Model } from '../../src/model/model.ts';
import { withRevision } from '../../src/model/revisions.ts';
import { TooLargeError } from '../../src/model/too-large.ts';
import { answer, back, enter, type Move, modelWith, SMALL, sitting, stop } from '../interview/scripted.ts';

const OPENED = modelWith({ name: 'River House' });
const CHANGED = withRevision(OPENED, modelWith({ name: 'Harbor House' }), '2026-11-24T10:00:00Z');
const LONG = 'a '.repeat(LONGEST_TEXT / 2 + 1);

/** A person who makes these moves at the question. No file has room for a reason that says `much`. */
function asking(moves: readonly Move[]) {
  const { interview, events } = sitting(SMALL, moves);
  const saved: boolean[] = [];
  const save = async (model: Model, isStopping = false) => {
    if (reasonIn(model)?.includes('much')) throw new TooLargeError();
    saved.push(isStopping);
    return interview.save(model);
  };
  const ended = askForReason({ ...interview, save }, OPENED, CHANGED);
  const told = () => events.flatMap((event) => (event.kind === 'told' ? event.paragraphs : [])).join(' ');
  const apart = () => events.flatMap((event) => (event.kind === 'kept apart' ? [event.text] : []));
  return { ended, events, saved, told, apart };
}

const reasonIn = (model: Model) => model.revisions[0]?.why ?? null;

test.each([
  ['an answer', answer('The council asked'), 'answer'],
  ['what was half typed on the way back', back('The council asked'), 'back'],
  ['what was half typed at a stop', stop('The council asked'), 'stop'],
])('%s is saved as the reason, and may take all the room there is', async (_, move, reply) => {
  const { ended, events, saved } = asking([move]);
  const { model, reply: how } = await ended;
  expect([reasonIn(model), how]).toEqual(['The council asked', reply]);
  expect(events.savedModels()).toEqual([model]);
  expect(saved).toEqual([true]);
});

test.each([
  ['is not asked for where nothing changed', OPENED, OPENED],
  ['is not asked for in a model of this run', null, CHANGED],
])('%s', async (_, opened, model) => {
  const { interview, events } = sitting(SMALL, []);
  expect(await askForReason(interview, opened, model)).toEqual({ reply: 'skip', model });
  expect(events.askedIds()).toEqual([]);
});

test('names what changed', async () => {
  const { ended, events } = asking([enter]);
  await ended;
  const [shown] = events.shownWith('why');
  expect(shown?.because).toMatch(/^You changed: .*name/i);
});

test('is taken out again by a person who is reminded of whom it points to', async () => {
  const { ended } = asking([answer('Call 555-010-0199'), { kind: 'chosen', value: 'change' }, answer('')]);
  expect(reasonIn((await ended).model)).toBeNull();
});

describe.each([
  ['has no room in the model', 'This is much', /would be larger than can be read again/],
  ['is longer than any answer', LONG, /is longer than can be kept/],
])('a reason that %s', (_, text, why) => {
  test('is asked for again with what was typed, and saved once it is shorter', async () => {
    const { ended, events, apart } = asking([answer(text), answer('Shorter')]);
    expect(reasonIn((await ended).model)).toBe('Shorter');
    const [, again] = events.shownWith('why');
    expect(again?.answer).toBe(text);
    expect(again?.note).toMatch(why);
    expect(apart()).toEqual([]);
  });

  test('is kept in a file of its own where the person stops, which is told', async () => {
    const { ended, told, apart } = asking([stop(text)]);
    const { model, reply } = await ended;
    expect([reasonIn(model), reply]).toEqual([null, 'stop']);
    expect(apart()).toEqual([text]);
    expect(told()).toMatch(why);
    expect(told()).toContain('/home/answer.txt');
    expect(told()).not.toContain(text);
  });

  test('may be left out', async () => {
    const { ended } = asking([answer(text), enter]);
    expect(await ended).toEqual({ model: CHANGED, reply: 'skip' });
  });
});
