import { expect, test } from 'vitest';
import { beforeWriting, PRIVACY, readersOf, SHARED } from '../../src/model/before-writing.ts';
import { columnOf } from '../../src/questionnaire/kinds.ts';
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
