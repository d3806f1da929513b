/** What is said of next steps once a sitting is over, or was stopped. */
import { describe, expect, test } from 'vitest';
import type { Rendering } from '../../src/commands/showing/rendering.ts';
import { whatToDoNext, whereNextStepsAre } from '../../src/commands/showing/what-to-do-next.ts';
import type { KeptStep, Model } from '../../src/model/model.ts';
import { styleFor } from '../../src/terminal/style.ts';
import { chosen, EXAMPLE, model } from '../questionnaire/example.ts';

const IN_WORDS: Rendering = { style: styleFor({ env: {}, isTerminal: false }), columns: 80, inWords: true };
const CHOSEN = { form: chosen('natural'), location: chosen('community') };
const kept = (steps: Readonly<Record<string, KeptStep['state']>>): Pick<Model, 'steps'> => ({
  steps: new Map(Object.entries(steps).map(([id, state]) => [id, { state, plan: null }] as const)),
});

describe('what to do next', () => {
  const said = (steps: Readonly<Record<string, KeptStep['state']>>) =>
    whatToDoNext(EXAMPLE, model(CHOSEN, kept(steps)), IN_WORDS).filter(Boolean);

  test('names the steps that were kept, and those about safety that nobody kept', () => {
    expect(said({ role: null })).toEqual([
      'What to do next',
      'The role',
      'Rides (about safety, not kept yet)',
      'Whom to call (about safety, not kept yet)',
      'To look at under "Next steps": 1 more fits your choices.',
    ]);
  });

  test('names none that is done, set aside or handled elsewhere', () => {
    expect(said({ role: 'set-aside', adults: 'done', 'ride-plan': 'elsewhere', call: null })).toEqual([
      'What to do next',
      'Whom to call',
    ]);
  });
});

describe('where they are', () => {
  const [all, some] = [CHOSEN, { form: chosen('natural') }];
  test.each<[string, Model, string[]]>([
    ['nothing is chosen', model({}), []],
    ['somebody is in the middle of the choices', model(some, { place: 'location' }), []],
    [
      'some choices are made at the end of a walk',
      model(some, kept({ role: null })),
      [
        '"Next steps" in the list of sections has what your choices ask of you: 1 to do; 1 step about safety; 1 more fits your choices.',
      ],
    ],
    [
      'all choices are made',
      model(all, { place: 'statement' }),
      [
        '"Next steps" in the list of sections has what your choices ask of you: none kept yet; 2 steps about safety; 2 more fit your choices.',
      ],
    ],
  ])('is said where %s', (_, of, lines) => {
    expect(whereNextStepsAre(EXAMPLE, of)).toEqual(lines);
  });

  test('is not said where a questionnaire has none', () => {
    expect(whereNextStepsAre({ ...EXAMPLE, nextSteps: null }, model(all))).toEqual([]);
  });
});
