import { describe, expect, test } from 'vitest';
import { raisedPoints, reasonFor } from '../../src/model/points.ts';
import { allPoints, findPoint } from '../../src/questionnaire/questionnaire.ts';
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

/** Comes up with every model. */
const ALWAYS = 'pause-return-end';
/** Comes up until young people's feedback is there. */
const FEEDBACK = 'youth-voice-missing';

describe('the points that come up', () => {
  test.each([
    ['with nothing answered', [], [FEEDBACK, ALWAYS]],
    ["once young people's feedback is there", ['youth-feedback'], [ALWAYS]],
    ['with e-mentoring', ['type=e-mentoring', 'youth-feedback'], ['online-safety', ALWAYS]],
    [
      'with a group, safety before the rest',
      ['type=traditional+group', 'youth-feedback'],
      ['group-confidence', 'too-few-mentors', 'group-size', ALWAYS],
    ],
    [
      'with "not sure yet", as with no answer',
      ['type=not-sure', 'youth-feedback=not-sure'],
      [FEEDBACK, ALWAYS],
    ],
    [
      'where three choices come together',
      ['type=traditional', 'mentor-type=community-members', 'pay=volunteer', 'youth-feedback'],
      ['survivor-voice', 'too-few-mentors', 'one-person-alone', 'learning-before-meeting', ALWAYS],
    ],
    [
      'and not where one of the three is another',
      ['type=traditional', 'mentor-type=community-members', 'pay=paid+volunteer', 'youth-feedback'],
      ['survivor-voice', 'too-few-mentors', 'learning-before-meeting', ALWAYS],
    ],
  ])('%s', (_, said, expected) => {
    expect(raised(...said)).toEqual(expected);
  });

  test('each point of the own questionnaire comes up with some choices', () => {
    const all = [
      raised('form=natural', 'type=traditional+group+peer+e-mentoring', 'location=community'),
      raised('mentor-type=care-providers+survivors', 'pay=volunteer', 'form=assigned', 'type=traditional'),
      raised('type=traditional', 'mentor-type=community-members', 'pay=volunteer'),
      raised('purpose=prescriptive', 'focus=organic'),
      raised('purpose=developmental', 'focus=structured'),
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
      'one-person-alone',
      ['type=traditional', 'mentor-type=community-members', 'pay=volunteer'],
      'Because you chose Traditional (Type), only Community members (Mentor), and only Volunteer (Paid or volunteer)',
    ],
    [
      'survivor-voice',
      ['mentor-type=care-providers'],
      'Because "Survivors or people with lived experience" is not among your choices',
    ],
    [FEEDBACK, [], 'Because this is still open: What feedback from young people should shape the model?'],
    [ALWAYS, [], ''],
  ])('%s', (id, said, expected) => {
    const point = findPoint(OWN, id);
    if (!point) throw new Error(`There is no point ${id}.`);
    expect(reasonFor(OWN, point, choices(...said))).toBe(expected);
  });
});
