/** What is yet to be decided of several people's answers, and what becomes of a model as it is decided. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { broughtInto } from '../../src/model/brought-into.ts';
import { combined } from '../../src/model/combined.ts';
import { deciding, standingAt, undecided, withDecision } from '../../src/model/deciding.ts';
import { whoChose } from '../../src/model/deciding-in-words.ts';
import type { Model } from '../../src/model/model.ts';
import { hasOptions } from '../../src/questionnaire/kinds.ts';
import { allQuestions } from '../../src/questionnaire/questionnaire.ts';
import { withModels } from '../generated.ts';
import { modelWith, SMALL } from '../interview/scripted.ts';
import { chosen } from '../questionnaire/example.ts';

const NOW = '2027-01-01T00:00:00Z';
const RUNS = { numRuns: 60 };

/** Of models as a run reads them; what they say of other runs is not looked at here. */
const plain = (model: Model): Model => ({
  ...model,
  combining: null,
  unsettled: new Map(),
  drafts: new Map(),
});

test('where all answered alike nothing is to be decided, and the model does not say that it is', () => {
  const one = modelWith({ form: chosen('natural'), people: 'Youth.' });
  expect(deciding(combined(SMALL, [one, one], NOW)).combining).toBeNull();
});

describe('of any models', () => {
  test('deciding each as it stands comes to what is taken without anybody, but for what is drafted anew', () => {
    fc.assert(
      fc.property(withModels(3), ([of, models]) => {
        const all = combined(of, models.map(plain), NOW);
        let model = deciding(all);
        for (const decision of all.decisions)
          model = withDecision(of, all.decisions, model, decision.question, standingAt(model, decision));
        expect(model.combining).toBeNull();
        expect(undecided(all.decisions, model)).toEqual([]);
        expect(model.answers).toEqual(all.model.answers);
      }),
      RUNS,
    );
  });

  test('going on without a change changes nothing, and what was decided stays whatever is said now', () => {
    fc.assert(
      fc.property(withModels(4), ([of, [one, other, third, fourth]]) => {
        if (!one || !other || !third || !fourth) return;
        const all = combined(of, [one, other].map(plain), NOW);
        const begun = deciding(all);
        const [first] = all.decisions;
        if (!first) return;
        const decided = withDecision(of, all.decisions, begun, first.question, null);
        if (decided.combining === null) return;
        const again = (models: Model[]) => broughtInto(of, decided, combined(of, models, NOW, decided));
        expect(again([one, other].map(plain))).toEqual(decided);
        const now = again([third, fourth].map(plain));
        expect(now.answers.has(first.question.id)).toBe(false);
      }),
      RUNS,
    );
  });

  test('brought into one of them, its own choices stay until something else is decided, and no note of any is missing', () => {
    fc.assert(
      fc.property(withModels(3), ([of, [own, ...others]]) => {
        if (!own) return;
        const mine = plain(own);
        const all = combined(of, others.map(plain), NOW, mine);
        const { answers, points, steps } = broughtInto(of, mine, all);
        for (const question of allQuestions(of).filter(hasOptions)) {
          const before = mine.answers.get(question.id);
          if (before !== undefined) expect(answers.get(question.id)).toEqual(before);
        }
        for (const [id, note] of mine.points)
          for (const paragraph of note.split(/\n{2,}/)) expect(points.get(id)).toContain(paragraph);
        for (const [id, { state }] of mine.steps)
          expect(steps.get(id)?.state).toBe(
            all.partedSteps.includes(id) ? all.model.steps.get(id)?.state : state,
          );
      }),
      RUNS,
    );
  });

  test('of fewer than five, nobody is counted', () => {
    fc.assert(
      fc.property(withModels(4), ([of, models]) => {
        for (const decision of combined(of, models, NOW).decisions.filter(({ question }) =>
          hasOptions(question),
        ))
          for (const who of whoChose(decision, true).values()) expect(who).toMatch(/^(all|some)$/);
      }),
      RUNS,
    );
  });
});
