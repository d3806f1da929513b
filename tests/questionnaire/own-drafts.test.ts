/** The statement that our own questionnaire drafts: it says all that was chosen, and reads well. */
import { describe, expect, test } from 'vitest';
import { accept } from '../../src/model/accept.ts';
import type { Answer } from '../../src/model/answer.ts';
import { choicesNamed, draftedQuestions, draftFor, isDraft } from '../../src/model/statement.ts';
import { hasOptions } from '../../src/questionnaire/kinds.ts';
import { findQuestion } from '../../src/questionnaire/questionnaire.ts';
import { ourQuestions } from '../end-to-end/sitting.ts';

const OURS = ourQuestions();
const [STATEMENT] = draftedQuestions(OURS);

function answers(given: Record<string, unknown>): Map<string, Answer> {
  return new Map(
    Object.entries(given).map(([id, value]) => {
      const question = findQuestion(OURS, id);
      const taken = question && accept(question, value);
      if (!taken?.ok || taken.answer === null) throw new Error(id);
      return [id, taken.answer];
    }),
  );
}

const draft = (given: Record<string, unknown>) =>
  STATEMENT ? draftFor(OURS, STATEMENT, answers(given)) : null;

test.each([
  [{}, ''],
  [{ form: 'natural' }, 'Young people can choose a mentor they already know.'],
  [{ form: 'assigned', type: ['not-sure'] }, 'Young people can have a match that our program makes.'],
  [{ form: 'not-sure', type: ['traditional'] }, 'We offer one-to-one mentoring.'],
  [
    { type: ['traditional', 'e-mentoring', 'group'] },
    'We offer one-to-one mentoring, group mentoring, and online mentoring.',
  ],
  [{ type: ['blended'] }, 'We offer a blend of types.'],
  [
    { type: [{ blended: 'A group on Tuesdays, then calls.' }] },
    'We offer a blend (A group on Tuesdays, then calls).',
  ],
  [
    { location: ['community', { other: 'Library study rooms' }] },
    'Mentors and young people meet in the community and in another place (Library study rooms).',
  ],
  [
    { location: ['other', 'program-site'] },
    'Mentors and young people meet at our program site and in another place.',
  ],
  [
    { purpose: ['developmental', 'prescriptive'] },
    'Our mentoring supports young people as they grow in all parts of their lives and work toward particular goals.',
  ],
  [
    { 'mentor-type': ['survivors', 'care-providers'] },
    'Mentors are people with lived experience and trained care providers.',
  ],
  [
    { 'mentor-type': ['community-members'], pay: ['paid', 'volunteer'] },
    'Mentors are community members. We work with paid mentors and volunteers.',
  ],
  [{ pay: ['volunteer'] }, 'We work with volunteers.'],
  [{ focus: ['structured', 'organic'] }, 'Time together follows a plan and takes shape on its own.'],
  [{ focus: ['blended'] }, 'Time together has some direction with room to change.'],
  [{ focus: [{ other: 'By the season' }] }, 'Time together is shaped in another way (By the season).'],
  [{ focus: ['other'] }, 'Time together is shaped in another way.'],
])('%j is drafted as %s', (given, text) => {
  expect(draft(given)).toBe(text);
});

test('each option of each choice says something, with words of its own and without', () => {
  for (const choice of STATEMENT ? choicesNamed(OURS, STATEMENT) : [])
    for (const { id } of choice.options) {
      const value = (one: unknown) => (choice.kind === 'one' ? one : [one]);
      expect(draft({ [choice.id]: value(id) }), `${choice.id}: ${id}`).toMatch(/^[A-Z][^{}]*\.$/);
      expect(draft({ [choice.id]: value({ [id]: 'Ours' }) }), `${choice.id}: ${id}`).toMatch(
        /^[A-Z][^{}]*\.$/,
      );
    }
});

test('each model choice has a sentence, and no sentence two', () => {
  const named = STATEMENT?.draft.map((sentence) => sentence.match(/\{[^{}]*\}/g)?.length);
  expect(named).toEqual(STATEMENT?.draft.map(() => 1));
  const choices = OURS.sections
    .flatMap(({ questions }) => questions)
    .filter((one) => hasOptions(one) && one.column);
  expect(STATEMENT && choicesNamed(OURS, STATEMENT)).toEqual(choices);
});

describe('what version 0.1 drafted is a draft still', () => {
  test.each([
    [
      { form: 'natural', type: ['traditional'], location: ['community'] },
      'Our mentoring is natural: one-to-one. Mentors and young people meet in the community.',
    ],
    [
      {
        form: 'assigned',
        type: ['traditional', 'e-mentoring'],
        location: ['program-site', { other: 'Library study rooms' }],
        purpose: ['developmental', 'prescriptive'],
        'mentor-type': ['survivors', 'community-members'],
        pay: ['paid', 'volunteer'],
        focus: ['organic', 'blended'],
      },
      'Our mentoring is assigned: one-to-one and online. Mentors and young people meet at the program site and Library study rooms. Its purpose is overall development and specific goals. Mentors are community members and survivors and people with lived experience (paid and volunteer). Time together is organic and blended.',
    ],
    [{ location: ['community', 'other'] }, 'Mentors and young people meet in the community.'],
  ])('%j', (given, text) => {
    expect(STATEMENT && isDraft(OURS, STATEMENT, answers(given), text)).toBe(true);
    expect(STATEMENT && isDraft(OURS, STATEMENT, answers(given), `${text} Truly.`)).toBe(false);
  });
});
