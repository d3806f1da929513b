import { describe, expect, test } from 'vitest';
import { contentToShare } from '../../src/documents/content.ts';
import { newMark } from '../../src/model/mark-of-choices.ts';
import type { Model } from '../../src/model/model.ts';
import { draftedQuestions } from '../../src/model/statement.ts';
import { inWordsForOthers, saidOtherwise } from '../../src/model/words-for-others.ts';
import { allPoints, allSteps } from '../../src/questionnaire/questionnaire.ts';
import { modelWith, ownQuestionnaire } from '../interview/scripted.ts';

const OWN = ownQuestionnaire();
const BOTH = ['community-members', 'survivors'].map((option) => ({ option, words: null }));
const DRAFT = 'Mentors are community members and people with lived experience.';

/** A model of these answers, in the words for others. */
function otherwise(model: Model) {
  return inWordsForOthers(OWN, model, saidOtherwise(OWN, model, { withNotes: true }));
}

function sharedOf(model: Model) {
  const said = otherwise(model);
  return contentToShare(said.questionnaire, said.model, {
    withNotes: true,
    withOpen: false,
    isExample: false,
    file: 'm.yaml',
    now: '2026-12-02T10:00:00Z',
  });
}

test('there are words for others where somebody chose what has some', () => {
  const said = (...options: string[]) =>
    saidOtherwise(OWN, modelWith({ 'mentor-type': options.map((option) => ({ option, words: null })) }), {
      withNotes: false,
    });
  expect(said('community-members', 'not-sure')).toEqual([]);
  expect(said('community-members', 'survivors')).toEqual([
    {
      question: 'mentor-type',
      option: 'survivors',
      label: 'Survivors or people with lived experience',
      forOthers: 'Trained mentors',
      telling: [
        'Survivors or people with lived experience',
        'people with lived experience',
        'survivors and people with lived experience',
        'survivor mentors',
        'survivors',
        'survivor',
        'lived experience',
        'lived expertise',
        'living experience',
        'formerly exploited',
        'formerly trafficked',
      ],
      isChosen: true,
      isSaid: true,
    },
  ]);
});

test('without such a choice, all is as it was', () => {
  const model = modelWith({ 'mentor-type': BOTH.slice(0, 1) });
  expect(otherwise(model)).toEqual({ questionnaire: OWN, model });
});

describe('in the words for others', () => {
  test('the grid, the draft and the revisions say them', () => {
    const revisions = [
      {
        on: '2026-12-01T15:02:10Z',
        why: null,
        changed: new Map([
          ['mentor-type', { from: ['survivors'], to: ['community-members', 'survivors'] }],
          ['support-survivor-mentors', null],
        ]),
      },
      {
        on: '2026-12-01T16:02:10Z',
        why: null,
        changed: new Map([['who-can-tell', null]]),
      },
    ];
    const shared = sharedOf({ ...modelWith({ 'mentor-type': BOTH }), revisions });
    expect(shared.statements.map(({ text }) => text)).toEqual([
      'Mentors are community members and people trained for this.',
    ]);
    expect(shared.revisions.flatMap(({ changes }) => changes)).toEqual([
      'Mentor: Trained mentors → Community members, Trained mentors',
    ]);
    expect(JSON.stringify(shared)).not.toMatch(/lived experience|survivor/i);
  });

  test.each([
    ['in step with the choices', null],
    ['written before a choice changed', 'Written before you changed Mentor.'],
  ])('words of one’s own in the place of the draft stay, and what is said of them: %s', (_, lookAgain) => {
    const behind = [{ option: 'survivors', words: 'graduates of ours' }];
    const model = modelWith({ 'mentor-type': behind, statement: DRAFT });
    const [question] = draftedQuestions(OWN);
    if (!question) throw new Error('nothing is drafted');
    const mark = newMark(OWN, question, lookAgain === null ? model.answers : new Map());
    const drafts = new Map([[question.id, { ...mark, changed: ['mentor-type'] }]]);
    const shared = sharedOf({ ...model, drafts });
    expect(shared.statements).toMatchObject([{ text: DRAFT, lookAgain }]);
    expect(JSON.stringify(shared)).not.toContain('graduates');
  });

  test('points and steps that come up with the choice are gone, and no others', () => {
    const said = otherwise(modelWith({ 'mentor-type': BOTH })).questionnaire;
    const gone = (all: typeof allPoints | typeof allSteps) =>
      all(OWN).filter(({ id }) => !all(said).some((one) => one.id === id));
    const isAbout = ({ when }: { when: readonly object[] }) =>
      /"(has|only|lacks)":\["survivors"\]/.test(JSON.stringify(when));
    expect(gone(allPoints)).toEqual(allPoints(OWN).filter(isAbout));
    expect(gone(allSteps)).toEqual(allSteps(OWN).filter(isAbout));
    expect(gone(allPoints).length).toBeGreaterThan(2);
    expect(gone(allSteps).length).toBeGreaterThan(2);
  });
});
