import { describe, expect, test } from 'vitest';
import { raisedPoints, reasonFor } from '../../src/model/points.ts';
import { allPoints, findPoint, type Point } from '../../src/questionnaire/questionnaire.ts';
import { modelWith, ownQuestionnaire } from '../interview/scripted.ts';

const OWN = ownQuestionnaire();

/** Choices in short: `type=group+peer`; a name alone is a text. */
function choices(...said: string[]) {
  const entries = said.map((one) => {
    const [id = '', options] = one.split('=');
    return [id, options?.split('+').map((option) => ({ option, words: null })) ?? 'Said'];
  });
  return modelWith(Object.fromEntries(entries)).answers;
}

const raised = (...said: string[]) => raisedPoints(OWN, choices(...said)).map(({ id }) => id);

/** Come up with every model: those about safety first. */
const SAFETY = ['a-line-crossed', 'limits-of-privacy'];
const ALWAYS = ['pause-return-end', 'who-might-be-left-out'];
/** Comes up until young people's feedback is there. */
const FEEDBACK = 'youth-voice-missing';

describe('the points that come up', () => {
  test.each([
    ['with nothing answered', [], [...SAFETY, ...ALWAYS, FEEDBACK]],
    ["once young people's feedback is there", ['youth-feedback'], [...SAFETY, ...ALWAYS]],
    ['with e-mentoring', ['type=e-mentoring', 'youth-feedback'], [...SAFETY, 'online-safety', ...ALWAYS]],
    [
      'with a group, safety before the rest',
      ['type=traditional+group', 'youth-feedback'],
      [...SAFETY, 'group-confidence', ...ALWAYS, 'too-few-mentors', 'group-size'],
    ],
    [
      'with "not sure yet", as with no answer',
      ['type=not-sure', 'youth-feedback=not-sure'],
      [...SAFETY, ...ALWAYS, FEEDBACK],
    ],
    [
      'where two choices come together',
      ['purpose=prescriptive', 'focus=organic', 'youth-feedback'],
      [...SAFETY, ...ALWAYS, 'whose-goals', 'goals-and-freedom', 'confident-mentors'],
    ],
    [
      'and not where one of the two is another',
      ['purpose=prescriptive', 'focus=blended', 'youth-feedback'],
      [...SAFETY, ...ALWAYS, 'whose-goals', 'fixed-and-free'],
    ],
  ])('%s', (_, said, expected) => {
    expect(raised(...said)).toEqual(expected);
  });

  test('each point of the own questionnaire comes up with some choices', () => {
    const all = [
      raised('form=natural', 'type=traditional+group+peer+e-mentoring', 'location=community'),
      raised('form=natural+assigned', 'type=team+blended', 'location=program-site+other'),
      raised('mentor-type=survivors', 'pay=volunteer'),
      raised('mentor-type=care-providers+community-members', 'pay=paid+volunteer'),
      raised('purpose=prescriptive', 'focus=organic'),
      raised('purpose=developmental', 'focus=structured'),
      raised('focus=blended+other'),
    ];
    expect(new Set(all.flat())).toEqual(new Set(allPoints(OWN).map(({ id }) => id)));
  });
});

describe('why a point comes up', () => {
  test.each([
    ['online-safety', ['type=e-mentoring+group'], 'Because you chose E-mentoring (Type)'],
    ['no-safe-adult', ['form=natural'], 'Because you chose only Natural (Form)'],
    ['group-size', ['type=group+team'], 'Because you chose Group and Team (Type)'],
    [
      'pay-lived-experience',
      ['mentor-type=survivors+care-providers', 'pay=volunteer'],
      'Because you chose Survivors or people with lived experience (Mentor) and only Volunteer (Paid or volunteer)',
    ],
    [
      'survivor-voice',
      ['mentor-type=care-providers'],
      'Because "Survivors or people with lived experience" is not among your choices',
    ],
    [FEEDBACK, [], 'Because this is still open: What feedback from young people should shape the model?'],
    [ALWAYS[0] ?? '', [], ''],
  ])('%s', (id, said, expected) => {
    const point = findPoint(OWN, id);
    if (!point) throw new Error(`There is no point ${id}.`);
    expect(reasonFor(OWN, point, choices(...said))).toBe(expected);
  });

  test('of three choices together, says each', () => {
    const point: Point = {
      id: 'three',
      safety: false,
      when: [
        { question: 'type', has: ['traditional'] },
        { question: 'mentor-type', only: ['community-members'] },
        { question: 'pay', only: ['volunteer'] },
      ],
      ask: 'Who steps in?',
    };
    const said = choices('type=traditional', 'mentor-type=community-members', 'pay=volunteer');
    expect(reasonFor(OWN, point, said)).toBe(
      'Because you chose Traditional (Type), only Community members (Mentor), and only Volunteer (Paid or volunteer)',
    );
  });
});
