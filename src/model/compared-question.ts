/** What several models say at one question, and how that stands to each other. */
import { byAnswer } from '../questionnaire/kinds.ts';
import type { Question, Questionnaire, Section } from '../questionnaire/questionnaire.ts';
import { type Answer, type Answers, chosenIn, sameAnswer } from './answer.ts';
import { withoutMarked } from './coming-back.ts';
import { changedSinceWritten } from './look-again.ts';
import type { Model } from './model.ts';
import { olderSentence } from './older-words.ts';
import { isOpen } from './progress.ts';
import { isDrafted, wordsOrDraft } from './statement.ts';

/** How the answers of several models stand to each other. `differs`: not the same options. `words-differ`: other words alone. */
type ComparedState = 'same' | 'differs' | 'words-differ' | 'open-in' | 'open-in-all';

/** What one model says at a question. */
export interface ComparedAnswer {
  /** A draft where there is one and no words of one's own; null where there is nothing. */
  readonly answer: Answer | null;
  /** Not answered, not sure yet, or answered with an option that is gone. */
  readonly isOpen: boolean;
  readonly isDraft: boolean;
  /** Whether it is a draft without the words of one's own that it holds, since they may not be read. */
  readonly isShortened: boolean;
  /** Why its words are to be looked at again: `Written before you changed Form.`; null where they are not. */
  readonly lookAgain: string | null;
}

/** A question with what each model says, in the order of the models. */
export interface ComparedQuestion {
  readonly question: Question;
  readonly section: Section;
  readonly state: ComparedState;
  readonly answers: readonly ComparedAnswer[];
}

/**
 * What the models say at a question.
 * @param withNotes whether the words of one's own behind options may be read in a draft
 */
export function comparedAt(
  questionnaire: Questionnaire,
  section: Section,
  question: Question,
  models: readonly Model[],
  withNotes: boolean,
): ComparedQuestion {
  const answers = models.map((model) => answerIn(questionnaire, question, model, model.answers));
  const state = stateOf(question, answers);
  if (withNotes || !isDrafted(question)) return { question, section, state, answers };
  // A draft holds the words of one's own behind the options that it names.
  const shown = models.map((model, place): ComparedAnswer => {
    const short = answerIn(questionnaire, question, model, forOthers(model.answers));
    return { ...short, isShortened: short.isDraft && short.answer !== answers[place]?.answer };
  });
  return { question, section, state, answers: shown };
}

function answerIn(
  questionnaire: Questionnaire,
  question: Question,
  model: Model,
  answers: Answers,
): ComparedAnswer {
  const answer = answers.get(question.id) ?? null;
  if (!isDrafted(question))
    return {
      answer,
      isOpen: isOpen(question, answers),
      isDraft: false,
      isShortened: false,
      lookAgain: null,
    };
  const words = typeof answer === 'string' ? answer : '';
  const { text, drafted: isDraft } = wordsOrDraft(questionnaire, question, words, answers);
  const changed = isDraft ? null : changedSinceWritten(questionnaire, model, question);
  const lookAgain = changed === null ? null : olderSentence(changed);
  return {
    answer: text === '' ? null : text,
    isOpen: text === '',
    isDraft: isDraft && text !== '',
    isShortened: false,
    lookAgain,
  };
}

/** Answers without the words of one's own behind options, and without the lines that are marked to come back to. */
function forOthers(answers: Answers): Answers {
  const without = (answer: Answer) =>
    typeof answer === 'string' ? withoutMarked(answer) : answer.map((chosen) => ({ ...chosen, words: null }));
  return new Map([...answers].map(([id, answer]) => [id, without(answer)]));
}

function stateOf(question: Question, answers: readonly ComparedAnswer[]): ComparedState {
  const told = answers.filter((one) => !one.isOpen).map(({ answer }) => answer);
  const [first, ...others] = told;
  if (first === undefined) return 'open-in-all';
  if (others.every((other) => sameAnswer(first, other)))
    return told.length === answers.length ? 'same' : 'open-in';
  const options = (answer: Answer | null) => chosenIn(answer).map(({ option }) => option);
  return byAnswer(question, {
    options: () =>
      others.every((other) => `${options(other)}` === `${options(first)}`) ? 'words-differ' : 'differs',
    text: () => 'words-differ',
  });
}

/** Whether somebody who asks for what differs wants to see it. */
export function isDifference(one: ComparedQuestion): boolean {
  switch (one.state) {
    case 'differs':
    case 'words-differ':
    case 'open-in':
      return true;
    case 'same':
    case 'open-in-all':
      return !areAlike(one);
  }
}

/**
 * Whether all say the very same, in the same way. What is the same may be a draft in one of them, and what is open in all may be
 * not sure yet in one, and a blank in another.
 */
export function areAlike({ answers: [first, ...others] }: ComparedQuestion): boolean {
  return others.every(
    ({ answer, isDraft, lookAgain }) =>
      sameAnswer(first?.answer ?? null, answer) &&
      isDraft === first?.isDraft &&
      lookAgain === first.lookAgain,
  );
}
