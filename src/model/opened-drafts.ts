/** What a saved file says in the place of a draft: which of its texts are drafts, and which marks hold under the questionnaire of today. */
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Answers, type Chosen, chosenIn } from './answer.ts';
import { markOfChosen, newMark } from './mark-of-choices.ts';
import type { DraftMark, Model } from './model.ts';
import { acceptRetired } from './retired.ts';
import { choicesNamed, type DraftedQuestion, draftedQuestions, isDraft } from './statement.ts';

/** A model as it is opened, and the ids of the questions whose text in the file is a draft again. */
export interface OpenedDrafts {
  readonly model: Model;
  readonly draftsAgain: readonly string[];
}

/**
 * The model as it is opened, with the texts that stand in the place of a draft. A text without a mark that is word for word
 * what the program drafts, from the choices of now or from those before a revision, is taken out: an earlier version of the
 * program kept its draft as if somebody had written it. A mark is made anew where it fits the choices by the ids that they
 * have in the file, since those may be called otherwise today.
 * @param saved the answers as they stand in the file
 */
export function openDrafts(
  questionnaire: Questionnaire,
  model: Model,
  saved: Readonly<Record<string, unknown>>,
): OpenedDrafts {
  const drafted = draftedQuestions(questionnaire);
  const draftsAgain = drafted
    .filter((question) => !model.drafts.has(question.id) && wasDrafted(questionnaire, model, question))
    .map(({ id }) => id);
  const marks = drafted.flatMap((question): [string, DraftMark][] => {
    const mark = model.drafts.get(question.id)?.choices ?? null;
    if (mark === null || mark !== markInFile(questionnaire, question, saved)) return [];
    return [[question.id, newMark(questionnaire, question, model.answers)]];
  });
  if (draftsAgain.length === 0 && marks.length === 0) return { model, draftsAgain };
  const answers = new Map([...model.answers].filter(([id]) => !draftsAgain.includes(id)));
  return { model: { ...model, answers, drafts: new Map([...model.drafts, ...marks]) }, draftsAgain };
}

function wasDrafted(questionnaire: Questionnaire, model: Model, question: DraftedQuestion): boolean {
  const text = model.answers.get(question.id);
  if (typeof text !== 'string') return false;
  return choicesSoFar(model).some((answers) => isDraft(questionnaire, question, answers, text));
}

/** So many revisions are looked back. */
const MOST_DRAFTS = 100;

/** The answers of now, and before each revision, as far as choices are known. */
function choicesSoFar({ answers, revisions }: Model): Answers[] {
  const states: Answers[] = [answers];
  for (const { changed } of revisions.slice(-MOST_DRAFTS).toReversed()) {
    const before = new Map(states.at(-1));
    for (const [id, change] of changed)
      if (change)
        before.set(
          id,
          change.from.map((option) => ({ option, words: null })),
        );
    states.push(before);
  }
  return states;
}

/** The mark of the choices by the ids that they and their options have in the file. */
function markInFile(
  questionnaire: Questionnaire,
  question: DraftedQuestion,
  saved: Readonly<Record<string, unknown>>,
): string {
  return markOfChosen(
    choicesNamed(questionnaire, question).map(({ id, was = [] }): [string, readonly Chosen[]] => {
      const name = [id, ...was].find((one) => Object.hasOwn(saved, one)) ?? id;
      const value = saved[name];
      const accepted = acceptRetired(typeof value === 'string' ? [value] : value);
      return [name, accepted.ok ? chosenIn(accepted.answer) : []];
    }),
  );
}
