/** What is said of an answer in plain lines: nothing before it is kept, and all of it then. */
import { describe, expect, test } from 'vitest';
import { askOne } from '../../../src/interview/answering.ts';
import { settle } from '../../../src/interview/settling.ts';
import type { Model } from '../../../src/model/model.ts';
import { TooLargeError } from '../../../src/model/too-large.ts';
import { modelWith, NEW, SMALL, sitting } from '../scripted.ts';
import { CURRENT, person } from './person.ts';

/** Asks a question in plain lines, and keeps answers as `save` does. */
function askedInPlainLines(id: string, save: (model: Model) => Promise<Model>, model = NEW) {
  const who = person();
  const interview = { ...sitting(SMALL, []).interview, asking: who.asking, save };
  return { who, outcome: askOne(interview, model, id, [id]) };
}

const kept = async (model: Model) => model;

test('the trouble with the disk is told before it is said that the answer is noted', async () => {
  const trouble = 'Your last answer is not on disk yet.';
  const { who, outcome } = askedInPlainLines('name', async (model) => {
    who.asking.tell([trouble]);
    const place = { kind: 'text', id: 'place', ask: 'Which file?', careful: false } as const;
    await who.asking.ask(place, { ...CURRENT, toldLater: true });
    return model;
  });
  await who.type('River House', 'elsewhere.yaml');
  await outcome;
  expect(who.said()).toMatch(/not on disk yet\..*Which file\?.* Noted\.$/);
  expect(who.said().match(/Noted/g)).toHaveLength(1);
});

describe('where the model has no room for it', () => {
  const full = async (): Promise<Model> => {
    throw new TooLargeError();
  };

  test.each([
    [':stop', ['Calm', ':stop']],
    ['Ctrl+C as a key', ['Calm', '\u001b[99;5u']],
  ])('%s leads to a file of its own, and nothing is said to be kept', async (_, lines) => {
    const { who, outcome } = askedInPlainLines('people', full);
    await who.type(...lines);
    expect((await outcome).reply).toBe('stop');
    who.asking.close();
    expect(who.said()).toContain('in a file of its own');
    expect(who.said()).not.toMatch(/kept|Noted/);
  });

  test('Enter alone tries once more to keep what was typed', async () => {
    const answers: unknown[] = [];
    const { who, outcome } = askedInPlainLines('name', async (model) => {
      answers.push(model.answers.get('name'));
      return answers.length === 1 ? full() : model;
    });
    await who.type('River House');
    expect(who.said()).toContain('Not kept yet');
    expect(who.said()).not.toContain('Noted.');
    await who.type('');
    expect((await outcome).model.answers.get('name')).toBe('River House');
    expect(answers).toEqual(['River House', 'River House']);
    expect(who.said()).toMatch(/ Kept\.$/);
  });
});

test.each([
  ['back', ['Calm', ':back'], 'What you typed is kept.'],
  ['out', ['Calm', ':stop'], 'What you typed is kept.'],
  ['on', ['Calm', ''], 'Noted.'],
])('on the way %s it is said once it is so', async (_, lines, said) => {
  let before = '';
  const { who, outcome } = askedInPlainLines('people', async (model) => {
    before = who.said();
    return kept(model);
  });
  await who.type(...lines);
  await outcome;
  expect(before).not.toContain(said);
  expect(who.said().endsWith(said)).toBe(true);
});

test('both texts of an answer that was cut short are kept before that is said', async () => {
  const who = person();
  const cut = { ...modelWith({ people: 'Now' }), unsettled: new Map([['people', 'Before']]) };
  let before = '';
  const save = async (model: Model) => {
    before = who.said();
    return model;
  };
  const interview = { ...sitting(SMALL, []).interview, asking: who.asking, save };
  const outcome = settle(interview, cut, () => {});
  await who.type('3', '');
  expect((await outcome).model.answers.get('people')).toContain('Before');
  expect(before).not.toContain('Kept.');
  expect(who.said().endsWith('Kept.')).toBe(true);
});
