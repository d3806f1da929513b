/** The promise: what was saved with version 1 of our own questions reads with today's, and nothing of it is lost. */
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Chosen } from '../../src/model/answer.ts';
import { withAnswer } from '../../src/model/model.ts';
import type { Format } from '../../src/models/format.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { readModelText } from '../../src/models/model-text.ts';
import type { ReadModel } from '../../src/models/record/read.ts';
import { yaml } from '../../src/models/yaml.ts';
import { problemLine } from '../../src/text/problem.ts';
import { ourQuestions } from '../end-to-end/sitting.ts';
import { revisedAs } from './kept.ts';

const OURS = ourQuestions();

/** A model as version 1 wrote it: every option chosen but of its one choice of one, and a note wherever one can be. */
const savedAs = ({ endings: [ending] }: Format) =>
  fs.readFileSync(new URL(`version-1/model${ending}`, import.meta.url), 'utf8');

function reading(format: Format, text: string): ReadModel {
  const read = readModelText(format, 'model', text, OURS);
  if (!read.ok) throw new Error(read.problems.map(problemLine).join('\n'));
  return read.value;
}

/** Options by their ids; those at `described` with words of their own. */
function chosen(ids: string, described: readonly string[] = []): Chosen[] {
  return ids
    .split(' ')
    .map((option) => ({ option, words: described.includes(option) ? `own words for ${option}` : null }));
}

const CHOICES: Readonly<Record<string, Chosen[]>> = {
  form: chosen('natural'),
  type: chosen('traditional group team peer e-mentoring blended', ['blended']),
  location: chosen('community program-site other', ['other']),
  purpose: chosen('developmental prescriptive'),
  'mentor-type': chosen('community-members survivors care-providers'),
  pay: chosen('paid volunteer'),
  focus: chosen('structured organic blended other', ['other']),
};

const NOTES = [
  ...['program', 'took-part', 'csec-here', 'youth-needs', 'youth-said-helpful', 'community-resources'],
  ...['community-risks', 'youth-feedback', 'community-considerations', 'comfort', 'enough-mentors'],
  ...['youth-per-mentor', 'blended-variation', 'benefits-and-concerns', 'already-serving', 'feels-safe'],
  ...['unsafe-areas', 'prepare-for-safety', 'partnerships', 'agency-focus', 'youth-goals'],
  ...['community-capacity', 'helping-professions', 'training-investment', 'support-lived-experience'],
  ...['curriculum', 'mentor-confidence', 'capacity-for-structure', 'trauma-informed', 'victim-centered'],
  ...['survivor-informed', 'positive-youth-development'],
];

const POINTS = [
  ...['online-safety', 'safe-places', 'group-confidence', 'peer-support', 'natural-screening'],
  ...['no-safe-adult', 'clear-roles', 'pay-lived-experience', 'support-survivor-mentors', 'survivor-voice'],
  ...['too-few-mentors', 'group-size', 'say-in-match', 'goals-and-freedom', 'room-to-choose'],
  ...['confident-mentors', 'youth-voice-missing', 'pause-return-end'],
];

const GONE = ['one-person-alone', 'learning-before-meeting'];

const byId = <Value>(one: ReadonlyMap<string, Value>) => Object.fromEntries(one);
const notesOn = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, `Note on ${id}`]));

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
  const { model, found } = reading(format, savedAs(format));

  test('every answer is as it was, and the one form is a list of one', () => {
    expect(byId(model.answers)).toEqual({ ...notesOn(NOTES), ...CHOICES });
  });

  test('every note on a point is as it was; of points that are gone it is kept apart', () => {
    expect(byId(model.points)).toEqual(notesOn(POINTS));
    expect([...model.retired].map(([id, { answer }]) => [id, answer])).toEqual(
      GONE.map((id) => [id, `Note on ${id}`]),
    );
    expect({ ...found, newQuestions: [...(found.newQuestions ?? [])] }).toEqual({
      retired: GONE,
      moved: [],
      returned: [],
      stepsOpenAgain: [],
      stepsSetAside: [],
      newQuestions: [
        ...['time-frame', 'means', 'permission'],
        ...['how-it-was-shaped', 'review-when', 'review-with', 'review-signs'],
      ],
    });
  });

  test('the reason of a revision, and what it changed, are as they were', () => {
    expect(model.revisions).toEqual([
      {
        on: '2026-11-23T09:40:02Z',
        why: 'Youth advisers asked for it',
        changed: new Map([
          ['form', { from: ['assigned'], to: ['natural'] }],
          ['location', { from: ['community'], to: ['community', 'program-site', 'other'] }],
        ]),
      },
    ]);
  });

  test('with a new question answered and both forms chosen, it is saved with all the rest', () => {
    const after = {
      ...withAnswer(withAnswer(model, 'time-frame', 'A year'), 'form', chosen('natural assigned')),
      revised: '2027-01-01T00:00:00Z',
    };
    const again = reading(format, revisedAs(format, savedAs(format), model, after, OURS));
    expect(again.model).toEqual(after);
    expect(again.found).toMatchObject({ retired: [], moved: [], returned: [] });
  });
});

test('a statement that version 0.1 drafted is a draft still, and one with words of its own an answer', () => {
  const drafted =
    'Our mentoring is natural: one-to-one, group, team, peer, online, and blended. Mentors and young people meet in the community, at the program site, and own words for other. Its purpose is overall development and specific goals. Mentors are community members, survivors and people with lived experience, and trained care providers (paid and volunteer). Time together is structured, organic, blended, and own words for other.';
  const withStatement = (text: string) =>
    reading(
      yaml,
      savedAs(yaml)
        .replace('\npoints:\n', `\n  statement: '${text}'\npoints:\n`)
        .replace('open: [statement]\n', ''),
    ).model.answers.get('statement');
  expect(withStatement(drafted)).toBeUndefined();
  expect(withStatement(`${drafted} Truly.`)).toBe(`${drafted} Truly.`);
});
