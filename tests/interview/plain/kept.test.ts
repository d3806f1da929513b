/** What is said of an answer in plain lines: nothing before it is kept, and all of it then. */
import { describe, expect, test } from 'vitest';
import { askOne } from '../../../src/interview/answering.ts';
import { settle } from '../../../src/interview/settling.ts';
import type { Model } from '../../../src/model/model.ts';
import { TooLargeError } from '../../../src/model/too-large.ts';
import { modelWith, NEW, SMALL, sitting } from '../scripted.ts';
import { CURRENT, person } from './person.ts';

/** Asks a question in plain lines, and keeps answers as `save` does. */
function askedInPlainLines(
  id: string,
  save: (model: Model) => Promise<Model>,
  model = NEW,
  path: () => string | null = () => '/home/answer.txt',
) {
  const who = person();
  const texts: string[] = [];
  const keepApart = (text: string) => {
    texts.push(text);
    return path();
  };
  const interview = { ...sitting(SMALL, []).interview, asking: who.asking, save, keepApart };
  return { who, outcome: askOne(interview, model, id, [id]), apart: () => texts };
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

  test.each([
    [
      ':skip',
      'skip',
      'people',
      'Calm',
      /own, which only you can open: \S+ The answer in the model is as it was\.$/,
    ],
    [':back', 'back', 'people', 'Calm', /own, which only you can open: \S+$/],
    [':skip', 'skip', 'name', 'River House', /The answer in the model is as it was\.$/],
    [':back', 'back', 'name', 'River House', /own, which only you can open: \S+$/],
  ])(
    '%s leaves it in a file of its own, and goes on or back (%s)',
    async (command, reply, id, text, said) => {
      const model = modelWith({ [id]: 'Before' });
      const { who, outcome, apart } = askedInPlainLines(id, full, model);
      await who.type(text, ...(id === 'people' ? [''] : []));
      expect(who.said()).toContain('Not kept yet');
      expect(who.said()).toContain(`What you typed: ${text} Press Enter to try once more to keep it.`);
      expect(who.said()).toContain(':skip or :back leaves it in a file of its own.');
      await who.type(command);
      expect(await outcome).toEqual({ model, reply });
      expect(apart()).toEqual([text]);
      expect(who.said()).toMatch(said);
      expect(who.said()).not.toMatch(/Kept\.|Noted|Replaced/);
    },
  );

  test.each([':skip', ':back'])('%s leads nowhere while no other place takes it', async (command) => {
    const { who, outcome } = askedInPlainLines('name', full, NEW, () => null);
    await who.type('River House', command);
    expect(who.said()).toMatch(/No other place .* What you typed: River House [^:]*Type a new one/);
    await who.type(':clear');
    expect(await outcome).toEqual({ model: NEW, reply: 'answer' });
  });

  test('options that were chosen stand there to be kept, and go to a file of their own', async () => {
    const { who, outcome, apart } = askedInPlainLines('where', full);
    await who.type('3', 'Library study rooms');
    expect(who.said()).toContain('Chosen so far: Other: Library study rooms');
    expect(who.said()).not.toMatch(/Kept/);
    expect(who.said()).toContain('Press Enter to try once more to keep this.');
    expect(who.said()).toContain(':skip or :back leaves it in a file of its own:');
    await who.type('', '');
    expect(who.said().match(/Not kept yet/g)).toHaveLength(2);
    await who.type(':skip');
    expect(await outcome).toEqual({ model: NEW, reply: 'skip' });
    expect(apart().join()).toContain('Library study rooms');
    expect(who.said()).not.toMatch(/Kept:|Noted/);
  });

  test('options that were chosen are left in a file of their own by going back, too', async () => {
    const { who, outcome, apart } = askedInPlainLines('where', full);
    await who.type('1', ':back');
    expect(await outcome).toEqual({ model: NEW, reply: 'back' });
    expect(apart().join()).toContain('park');
    expect(who.said()).toMatch(/own, which only you can open: \S+$/);
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
