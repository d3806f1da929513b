import { expect, test } from 'vitest';
import { walkThrough } from '../../src/interview/interview.ts';
import { allQuestions } from '../../src/questionnaire/questionnaire.ts';
import {
  answer,
  back,
  chosen,
  enter,
  itemCalled,
  itemOf,
  modelWith,
  NEW,
  ownQuestionnaire,
  sitting,
  stop,
} from './scripted.ts';

const OWN = ownQuestionnaire();
/** What comes up where nothing is chosen, before the statement. */
const POINTS = [
  'a-line-crossed',
  'limits-of-privacy',
  'pause-return-end',
  'who-might-be-left-out',
  'youth-voice-missing',
];
const IDS = allQuestions(OWN).flatMap(({ id }) => (id === 'statement' ? [...POINTS, id] : [id]));

test('a walk by Enter alone goes through all questions and the points that come up, in order, and ends', async () => {
  const { interview, events } = sitting(OWN, []);
  const ended = await walkThrough(interview, NEW);
  expect(events.askedIds()).toEqual(IDS);
  expect(ended.stopped).toBe(false);
  expect(events.savedModels()).toEqual([]);
});

test('a walk saves each answer before the next question', async () => {
  const { interview, events } = sitting(OWN, [enter, answer('River House'), answer('Two advisers'), stop()]);
  await walkThrough(interview, NEW);
  expect(events.inShort()).toEqual(['menu', 'program', 'saved', 'took-part', 'saved', 'time-frame']);
  expect(events.savedModels().map(({ answers }) => [...answers])).toEqual([
    [['program', 'River House']],
    [
      ['program', 'River House'],
      ['took-part', 'Two advisers'],
    ],
  ]);
});

test('the hub shows how far each section is', async () => {
  const { interview, events } = sitting(OWN, [stop()]);
  await walkThrough(
    interview,
    modelWith({
      ...{ program: 'A', 'took-part': 'B' },
      ...{ 'youth-feedback': 'C', 'community-considerations': 'D' },
    }),
  );
  const [hub] = events.menus();
  expect(itemOf(hub, 'what-informs-the-model')?.state).toBe('done');
  expect(itemOf(hub, 'before-you-begin')?.state).toBe('2 of 5');
  expect(hub?.start).toBe('before-you-begin');
});

test('an answer that says the same is not saved again', async () => {
  const { interview, events } = sitting(OWN, [chosen('before-you-begin'), answer('A'), back(), stop()]);
  await walkThrough(interview, modelWith({ program: 'A' }, 'program'));
  expect(events.savedModels()).toEqual([]);
});

test('help for someone who needs it now leads back to the hub', async () => {
  const first = sitting(OWN, [stop()]);
  await walkThrough(first.interview, NEW);
  const help = itemCalled(first.events.menus()[0], 'If someone needs help now');
  const { interview, events } = sitting(OWN, [chosen(help), stop()]);
  await walkThrough(interview, NEW);
  expect(events.inShort()).toEqual(['menu', 'told', 'menu']);
  const [told] = events.filter((event) => event.kind === 'told');
  expect(told?.paragraphs.join('\n')).toMatch(/1-888-373-7888[\s\S]*Compared on November 26, 2026\./);
});

test('the list of sections makes a document to share, and comes back', async () => {
  const first = sitting(OWN, [stop()]);
  await walkThrough(first.interview, NEW);
  const share = chosen(itemCalled(first.events.menus()[0], 'Make a document to share'));
  const { interview, events } = sitting(OWN, [share], stop());
  await walkThrough(interview, NEW);
  expect(events.inShort()).toEqual(['menu', 'shared', 'menu']);
});
