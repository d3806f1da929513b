import { describe, expect, test } from 'vitest';
import type { KeptStep } from '../../src/model/model.ts';
import { reasonFor } from '../../src/model/points.ts';
import {
  countSteps,
  type StepGroup,
  statesOf,
  stepFor,
  stepsOf,
  withoutStepKept,
  withStepKept,
  withStepPlan,
  withStepState,
} from '../../src/model/steps.ts';
import { allPoints, findPoint, findStep } from '../../src/questionnaire/questionnaire.ts';
import { modelWith, ownQuestionnaire } from '../interview/scripted.ts';
import { chosen, EXAMPLE, model } from '../questionnaire/example.ts';

const ids = (groups: readonly StepGroup[]) =>
  Object.fromEntries(groups.map(({ id, steps }) => [id, steps.map(({ step }) => step.id)]));

const kept = (state: KeptStep['state'] = null, plan: string | null = null): KeptStep => ({ state, plan });

const withKept = (answers: Parameters<typeof model>[0], ...steps: [string, KeptStep][]) =>
  model(answers, { steps: new Map(steps) });

describe('which steps there are', () => {
  test('before anything is chosen: those about safety; the others on asking', () => {
    const { listed, others, fromEarlier } = stepsOf(EXAMPLE, withKept({}));
    expect(ids(listed)).toEqual({ safety: ['call'] });
    expect(ids(others)).toEqual({ finding: ['role'] });
    expect(fromEarlier).toEqual([]);
  });

  test('with what was chosen: what fits it as well', () => {
    const answers = { form: chosen('natural'), location: chosen('community') };
    const { listed, others } = stepsOf(EXAMPLE, withKept(answers));
    expect(ids(listed)).toEqual({ safety: ['ride-plan', 'call'] });
    expect(ids(others)).toEqual({ finding: ['role', 'adults'] });
    expect(countSteps(others)).toBe(2);
  });

  test.each(['done', 'set-aside', null] as const)(
    'a step that was kept is listed, also when it is %s',
    (state) => {
      const { listed, others } = stepsOf(EXAMPLE, withKept({}, ['role', kept(state)]));
      expect(ids(listed)).toEqual({ finding: ['role'], safety: ['call'] });
      expect(listed[0]?.steps[0]?.kept).toEqual(kept(state));
      expect(others).toEqual([]);
    },
  );

  test('a step whose choice is gone is listed nowhere, and still known', () => {
    const model = withKept({ form: chosen('assigned') }, ['adults', kept('done', 'June')]);
    const { listed, others, fromEarlier } = stepsOf(EXAMPLE, model);
    expect(ids([...listed, ...others])).toEqual({ safety: ['call'], finding: ['role'] });
    expect(fromEarlier.map(({ step, kept }) => [step.id, kept])).toEqual([['adults', kept('done', 'June')]]);
  });

  test('those about safety come first in their group', () => {
    const { listed } = stepsOf(OWN, withSteps('first-training', 'train-peer-mentors'));
    expect(ids(listed)['training']).toEqual(['train-peer-mentors', 'first-training']);
  });

  test('a questionnaire without steps has none', () => {
    const none = { ...EXAMPLE, nextSteps: null };
    expect(stepsOf(none, withKept({}, ['role', kept()]))).toEqual({
      listed: [],
      others: [],
      fromEarlier: [],
    });
  });
});

const OWN = ownQuestionnaire();

function withSteps(...steps: string[]) {
  const peers = modelWith({ type: [{ option: 'peer', words: null }] });
  return steps.reduce(withStepKept, peers);
}

test('why a step comes up is said as it is of a point', () => {
  const step = findStep(EXAMPLE, 'adults');
  const reason = step && reasonFor(EXAMPLE, step, model({ form: chosen('natural') }).answers);
  expect(reason).toBe('Because you chose Natural (Form)');
});

test('a point leads to the step that answers it, or to none', () => {
  const step = (id: string) => {
    const point = findPoint(EXAMPLE, id);
    return point && stepFor(EXAMPLE, point)?.id;
  };
  expect([step('rides'), step('apps')]).toEqual(['ride-plan', undefined]);
  const own = allPoints(OWN).filter(({ step }) => step !== undefined);
  expect(own.length).toBeGreaterThan(20);
  expect(own.map((point) => stepFor(OWN, point)?.id)).toEqual(own.map(({ step }) => step));
});

test('a step about safety is handled elsewhere where another is set aside', () => {
  expect(statesOf({ safety: true })).toEqual(['done', 'elsewhere']);
  expect(statesOf({ safety: false })).toEqual(['done', 'set-aside']);
});

describe('what becomes of a step', () => {
  const before = withKept({});

  test('keeping it, and taking that back', () => {
    const one = withStepKept(before, 'role');
    expect(one.steps).toEqual(new Map([['role', kept()]]));
    expect(withStepKept(one, 'role')).toBe(one);
    expect(withoutStepKept(one, 'role').steps).toEqual(new Map());
  });

  test('one that says something is not taken back with it', () => {
    const planned = withStepPlan(before, 'role', 'June');
    expect(withoutStepKept(planned, 'role')).toBe(planned);
    const done = withStepState(before, 'role', 'done');
    expect(withoutStepKept(done, 'role')).toBe(done);
  });

  test('its state and its plan are kept beside each other', () => {
    const both = withStepPlan(withStepState(before, 'role', 'done'), 'role', 'June');
    expect(both.steps.get('role')).toEqual(kept('done', 'June'));
    expect(withStepState(both, 'role', null).steps.get('role')).toEqual(kept(null, 'June'));
    expect(withStepPlan(both, 'role', null).steps.get('role')).toEqual(kept('done'));
    expect(withStepState(both, 'role', 'done')).toBe(both);
  });
});
