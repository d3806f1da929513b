/** Words of one's own that are older than the choices: they are shown beside the draft of today, to keep, to change, or to give up for it. */
import { withMarks, withWordsKept } from '../model/draft-marks.ts';
import { changedSinceWritten } from '../model/look-again.ts';
import { type Model, withAnswer } from '../model/model.ts';
import { draftFor, isDrafted } from '../model/statement.ts';
import { TooLargeError } from '../model/too-large.ts';
import { findQuestion } from '../questionnaire/questionnaire.ts';
import { allOf } from '../text/language.ts';
import { menuItem } from './asking.ts';
import type { Interview } from './needs.ts';

/** What came of it: the question is asked as ever, or the person went on, back, or stopped. */
type LookedAgain =
  | { readonly kind: 'ask' }
  | { readonly kind: 'skip' | 'back' | 'stop'; readonly model: Model };

/** Shows the words at a question and its draft of today, where the words are older than that, and keeps what is chosen. */
export async function askToLookAgain(interview: Interview, model: Model, id: string): Promise<LookedAgain> {
  const { questionnaire, asking } = interview;
  const question = findQuestion(questionnaire, id);
  const changed =
    question && isDrafted(question) ? changedSinceWritten(questionnaire, model, question) : null;
  if (!question || !isDrafted(question) || changed === null) return { kind: 'ask' };
  const draft = draftFor(questionnaire, question, model.answers);
  const answer = model.answers.get(id);
  const words = typeof answer === 'string' ? answer.split('\n') : [];
  const reply = await asking.choose({
    title: `${question.ask} ${whatToDo(changed)}`,
    items: [
      { value: 'edit', label: 'Change your words', state: '', lines: words },
      menuItem('keep', 'Keep your words as they are'),
      {
        value: 'take',
        label: 'Take the new draft in their place',
        state: '',
        lines: draft === '' ? ['(empty: no choice is made yet)'] : [draft],
      },
    ],
    start: 'edit',
  });
  if (reply.kind !== 'chosen') return { kind: reply.kind, model };
  if (reply.value === 'edit') return { kind: 'ask' };
  const settled =
    reply.value === 'keep'
      ? withWordsKept(questionnaire, model, question)
      : withMarks(questionnaire, model, withAnswer(model, id, null));
  return { kind: 'skip', model: await savedAnew(interview, model, settled) };
}

/** Saves what takes no more room; a model that has none left for it stays as it was. */
async function savedAnew({ save }: Interview, before: Model, after: Model): Promise<Model> {
  try {
    return await save(after, true);
  } catch (error) {
    if (error instanceof TooLargeError) return before;
    throw error;
  }
}

function whatToDo(changed: readonly string[]): string {
  return changed.length === 0
    ? 'These words were perhaps written for other choices. What would you like to do?'
    : `These words were written before you changed ${allOf(changed)}. What would you like to do?`;
}
