import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accept } from '../../src/model/accept.ts';
import { acceptText } from '../../src/model/accept-text.ts';
import { type Answer, plainChosen } from '../../src/model/answer.ts';
import { acceptAll } from '../../src/model/given.ts';
import { allQuestions } from '../../src/questionnaire/questionnaire.ts';
import { withModels } from '../generated.ts';
import { chosen, EXAMPLE } from '../questionnaire/example.ts';

test('an answer that was taken is taken again, and stays the same', () => {
  const plain = (answer: Answer) => (typeof answer === 'string' ? answer : plainChosen(answer));
  fc.assert(
    fc.property(withModels(1), ([questionnaire, [model]]) => {
      for (const question of allQuestions(questionnaire)) {
        const answer = model?.answers.get(question.id) ?? null;
        expect(accept(question, answer && plain(answer))).toEqual({ ok: true, answer });
      }
    }),
  );
});

test('whatever text is given, it is taken as one that is taken again, or told why not', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u0000', '\ud83d') }),
      (text) => {
        const once = acceptText(text);
        if (once.ok) expect(acceptText(once.answer)).toEqual(once);
        else expect(once.misfits).toHaveLength(1);
      },
    ),
  );
});

describe('several answers together', () => {
  test('are taken by id, with null for those to be left open', () => {
    const { given, answerMisfits, pointMisfits, stepMisfits } = acceptAll(EXAMPLE, {
      answers: { program: 'River House', hopes: '', location: ['site'] },
      points: { rides: 'By bus\n', apps: null },
      steps: { role: 'done', call: { plan: 'By March\n' }, adults: {}, 'ride-plan': null },
    });
    expect([...answerMisfits, ...pointMisfits, ...stepMisfits]).toEqual([]);
    expect([...given.steps]).toEqual([
      ['role', { state: 'done' }],
      ['call', { plan: 'By March' }],
      ['adults', {}],
      ['ride-plan', null],
    ]);
    expect([...given.answers]).toEqual([
      ['program', 'River House'],
      ['hopes', null],
      ['location', chosen('site')],
    ]);
    expect([...given.points]).toEqual([
      ['rides', 'By bus'],
      ['apps', null],
    ]);
  });

  test('tell of everything that does not fit, at its place', () => {
    const { answerMisfits, pointMisfits, stepMisfits } = acceptAll(EXAMPLE, {
      answers: { progam: 'x', budget: 'y', rides: 'z', form: 'natrual', location: ['site', ['other']] },
      points: { ride: 'x', apps: ['y'], form: 'z' },
      steps: {
        rolle: 'done',
        role: 'dnoe',
        call: 'set-aside',
        adults: { state: 'elsewhere', plann: 'x', plan: ['y'] },
        'ride-plan': 'Ana does it, by March',
      },
    });
    expect(stepMisfits.map(({ path, onKey, message }) => [path.join('.'), onKey, message])).toEqual([
      ['rolle', true, 'no step has this id; did you mean "role"?'],
      ['role', false, 'this is no state of a step; expected kept, done, or set-aside; did you mean "done"?'],
      ['call', false, 'this step is about safety; expected kept, done, or elsewhere'],
      ['adults.plann', true, 'is no part of a step; expected state and plan; did you mean "plan"?'],
      ['adults.state', false, 'this step is not about safety; expected kept, done, or set-aside'],
      ['adults.plan', false, 'is a list; expected text'],
      ['ride-plan', false, 'this is no state of a step; expected kept, done, or elsewhere'],
    ]);
    expect(answerMisfits.map(({ path, onKey, message }) => [path.join('.'), onKey, message])).toEqual([
      ['progam', true, 'no question has this id; did you mean "program"?'],
      ['budget', true, 'no question has this id'],
      ['rides', true, 'is the id of a point; expected it indented below "points:"'],
      ['form', false, '"natrual" is no option here; did you mean "natural"?'],
      ['location.1', false, 'is a list; expected an option id, or one id with its own words (other: words)'],
    ]);
    expect(pointMisfits.map(({ path, onKey, message }) => [path.join('.'), onKey, message])).toEqual([
      ['ride', true, 'no point has this id; did you mean "rides"?'],
      ['apps', false, 'is a list; expected text'],
      ['form', true, 'is the id of a question; expected it among the answers'],
    ]);
  });
});
