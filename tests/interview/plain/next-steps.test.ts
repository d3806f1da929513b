/** Next steps in plain lines: kept at a point with a command, and listed so that nobody hears all of it again. */
import { expect, test } from 'vitest';
import type { Menu } from '../../../src/interview/asking.ts';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { aloneUnder, type NextStep } from '../../../src/walk/current.ts';
import { person } from './person.ts';

const STEP: NextStep = {
  ...{ id: 'ride-plan', title: 'Rides', what: 'Plan the rides.' },
  ...{ isKept: false, became: '', isUnderWay: false },
};
const POINT: Question = { kind: 'notes', id: 'rides', ask: 'How do they get there?', careful: true };

function atPoint(step: NextStep = STEP, answer: string | null = null) {
  const someone = person();
  return {
    ...someone,
    reply: someone.asking.ask(POINT, { ...aloneUnder('Points'), answer, nextStep: step }),
  };
}

test('a point offers its step, and :keep keeps it and takes it back', async () => {
  const { type, said, reply } = atPoint();
  await type(':keep');
  expect(said()).toContain('Next step: Plan the rides. :keep keeps it.');
  expect(said()).toContain('It will be one of your next steps. :keep once more takes it back.');
  await type(':keep');
  expect(said()).toContain('It will not be one of your next steps. :keep once more keeps it.');
  await type(':keep', '');
  expect(await reply).toEqual({ kind: 'skip', keepsStep: true });
});

test(':undo takes back that a step was kept, and once more keeps it; that it is, is said once it is so', async () => {
  const { type, said, reply, asking } = atPoint();
  await type(':keep', ':undo');
  expect(said()).toMatch(/It will not be one of your next steps\. :keep once more keeps it\. \S/);
  await type(':undo', '');
  expect(await reply).toEqual({ kind: 'skip', keepsStep: true });
  expect(said()).not.toContain('Left open.');
  asking.kept();
  expect(said()).toMatch(/Left open\. Kept as a next step: Rides$/);
});

test('a step is kept beside a note, and on the way back and out', async () => {
  const noted = atPoint();
  await noted.type(':keep', 'By bus.', '');
  expect(await noted.reply).toEqual({ kind: 'answer', value: 'By bus.', keepsStep: true });
  const back = atPoint();
  await back.type(':keep', ':back');
  expect(await back.reply).toEqual({ kind: 'back', keepsStep: true });
  const out = atPoint({ ...STEP, isKept: true });
  await out.type(':keep', ':stop');
  expect(await out.reply).toEqual({ kind: 'stop', keepsStep: false });
});

test('a step that is under way is told of; elsewhere :keep does nothing', async () => {
  const underWay = atPoint({ ...STEP, isKept: true, isUnderWay: true });
  await underWay.type(':keep', '');
  expect(underWay.said()).toContain('Kept as a next step: Plan the rides.');
  expect(underWay.said()).toContain(':keep does nothing here.');
  expect(await underWay.reply).toEqual({ kind: 'skip' });
});

test('a list of sentences is said whole once, and then what has changed; Enter is told by a name', async () => {
  const { asking, type, said } = person();
  const list = (state: string, start: string): Menu => ({
    id: 'next steps',
    title: 'Next steps',
    about: 'What follows from your choices.',
    items: [
      { value: 'back', label: 'Back', state: '', lines: [] },
      'Safety',
      { value: 'rides', label: 'Plan the rides.', name: 'Rides', state, lines: [], isTicked: state !== '' },
      {
        value: 'call',
        label: 'Say whom to call.',
        name: 'Whom to call',
        state: '',
        lines: [],
        isTicked: false,
      },
    ],
    start,
    space: 'keeps it',
  });
  const first = asking.choose(list('', 'rides'));
  await type('2');
  expect(await first).toEqual({ kind: 'chosen', value: 'rides' });
  expect(said()).toContain(
    'Next steps What follows from your choices. 1. Back Safety 2. Plan the rides. 3. Say whom to call.',
  );
  expect(said()).toContain('Press Enter for 2, Rides, or type a number:');
  const before = said().length;
  const again = asking.choose(list('Done', 'call'));
  await type('');
  expect(await again).toEqual({ kind: 'chosen', value: 'call' });
  expect(said().slice(before)).toBe(
    ' Next steps 2. Plan the rides. Done :again says the whole list. Press Enter for 3, Whom to call, or type a number:',
  );
});
