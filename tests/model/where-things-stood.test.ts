/** Which models are looked back at: those whose choices were all made when an earlier day ended the last run. */
import { expect, test } from 'vitest';
import { stoodEarlier } from '../../src/model/where-things-stood.ts';
import { asMoment } from '../../src/text/language.ts';
import { chosen, EXAMPLE, model } from '../questionnaire/example.ts';

const MADE = { form: chosen('assigned'), location: chosen('community') };
const left = (revised: string | null, answers: Parameters<typeof model>[0] = MADE) =>
  model(answers, { revised });

/** A moment by the clock of the computer, whatever zone that is in. */
const at = (day: number, hour: number, minute: number) => asMoment(new Date(2026, 10, day, hour, minute));

test.each([
  ['the evening before', at(25, 23, 59), at(26, 0, 1), true],
  ['weeks before', '2026-10-01T10:00:00Z', at(26, 12, 0), true],
  ['a day before that has no time', '2026-11-25', at(26, 0, 1), true],
  ['minutes before', at(26, 12, 0), at(26, 12, 5), false],
  ['that day from its first minute to its last', at(26, 0, 0), at(26, 23, 59), false],
  ['that day, without a time', '2026-11-26', at(26, 23, 59), false],
  ['a day to come, as where a clock was set back', at(27, 0, 1), at(26, 12, 0), false],
])('a model that was last changed %s', (_, revised, now, looksBack) => {
  const opened = left(revised);
  expect(stoodEarlier(EXAMPLE, opened, now)).toEqual(looksBack ? opened : null);
});

test('none whose choices are not all made, that was made in this run, or that does not say when it was changed', () => {
  const now = at(26, 12, 0);
  const earlier = at(20, 12, 0);
  expect(stoodEarlier(EXAMPLE, left(earlier, { form: chosen('assigned') }), now)).toBeNull();
  const notSure = { ...MADE, form: chosen('not-sure') };
  expect(stoodEarlier(EXAMPLE, left(earlier, notSure), now)).toBeNull();
  expect(stoodEarlier(EXAMPLE, null, now)).toBeNull();
  expect(stoodEarlier(EXAMPLE, left(null), now)).toBeNull();
});
