import { expect, test } from 'vitest';
import {
  beforeWriting,
  PRIVACY,
  questionOfWords,
  readersOf,
  SHARED,
} from '../../src/model/before-writing.ts';
import { type ChoiceQuestion, columnOf } from '../../src/questionnaire/kinds.ts';
import { allQuestions, type Question } from '../../src/questionnaire/questionnaire.ts';
import { ownQuestionnaire } from '../interview/scripted.ts';

const HOPES: Question = { kind: 'notes', id: 'hopes', ask: 'What do you hope for?', careful: false };

test.each<[string, Question, string[]]>([
  ['nothing of a note among colleagues', HOPES, []],
  ['what to leave out where that is asked for', { ...HOPES, careful: true }, [PRIVACY]],
  ['who reads what is shared', { ...HOPES, share: 'true' }, [SHARED]],
  ['who reads what heads a document', { ...HOPES, share: 'title' }, [SHARED]],
  ['who reads what is drafted', { ...HOPES, draft: ['We offer {type}.'] }, [SHARED]],
  ['both, the readers first', { ...HOPES, share: 'true', careful: true }, [SHARED, PRIVACY]],
])('before a question is answered it says %s', (_, question, lines) => {
  expect(beforeWriting(question)).toEqual(lines);
});

const PLACES: ChoiceQuestion = {
  ...{ kind: 'any', id: 'places', ask: 'Where?', careful: false },
  options: [{ id: 'other', label: 'Other', describe: 'Where?' }],
};

test.each<[string, ChoiceQuestion, string[]]>([
  ['both of a choice of the model', { ...PLACES, column: 'Location' }, [SHARED, PRIVACY]],
  ['both of a choice that is shared', { ...PLACES, share: 'true' }, [SHARED, PRIVACY]],
  ['what to leave out where that is asked for', { ...PLACES, careful: true }, [PRIVACY]],
  ['nothing of a choice among colleagues', PLACES, []],
])('before own words of an option are written it says %s', (_, question, lines) => {
  expect(beforeWriting(questionOfWords(question, 'other', 'Other: Where?'))).toEqual(lines);
});

test('the own questionnaire says of each shared answer but the choices who reads it, and not in its help as well', () => {
  const questions = allQuestions(ownQuestionnaire());
  const said = questions.filter((question) => readersOf(question) !== '');
  expect(said.map(({ id }) => id)).toEqual(
    questions
      .filter((question) => columnOf(question) === null && ('share' in question || 'draft' in question))
      .map(({ id }) => id),
  );
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter(({ help = '' }) => /documents? you share/.test(help))).toEqual([]);
});
