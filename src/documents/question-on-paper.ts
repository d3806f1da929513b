/** Questions as they stand on paper: numbered, with their help, and with boxes to tick or lines to write on. */
import { beforeWriting } from '../model/before-writing.ts';
import { NOT_SURE_LABEL, sourceLine } from '../model/wording.ts';
import { byAnswer, type ChoiceQuestion, draftOf, hintOf, KINDS } from '../questionnaire/kinds.ts';
import { allQuestions, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts';
import type { BoxToTick, QuestionOnPaper } from './layout.ts';

/** The help that stands with a question, who reads the answer and what to leave out of it; help with a draft tells of the program, which paper has none of. */
export function helpOnPaper(question: Question): string {
  const help = draftOf(question) === null ? question.help : undefined;
  return [help, ...beforeWriting(question)].filter(Boolean).join(' ');
}

/** The same, with what the question was made from. */
export function helpWithSource(question: Question): string {
  return [helpOnPaper(question), sourceLine(question)].filter(Boolean).join(' ');
}

/** Puts the number of a question before a text. It is the same on every sheet of a questionnaire, so that people can say it. */
export type Numbered = (question: Question, text: string) => string;

/** Numbers the questions of a questionnaire. */
export function numberedIn(questionnaire: Questionnaire): Numbered {
  const all = allQuestions(questionnaire);
  return ({ id }, text) => `${all.findIndex((question) => question.id === id) + 1}. ${text}`;
}

/** A question with all that is to be filled in. */
export function questionOnPaper(question: Question, numbered: Numbered): QuestionOnPaper {
  const { ask } = question;
  const help = [helpWithSource(question), hintOf(question)].filter(Boolean).join(' ');
  const asked = { kind: 'question', ask: numbered(question, ask), help } as const;
  return byAnswer<QuestionOnPaper>(question, {
    options: (choice) => ({ ...asked, boxes: boxesOf(choice), lines: 0 }),
    text: ({ kind }) => ({ ...asked, boxes: [], lines: KINDS[kind].linesOnPaper }),
  });
}

/** A box for each option, and one for "Not sure yet". */
export function boxesOf({ options }: ChoiceQuestion): BoxToTick[] {
  const boxes = options.map(({ label, gloss = '', describe }) => ({
    label,
    gloss,
    ownWords: describe !== undefined,
    below: 0,
  }));
  return [...boxes, { label: NOT_SURE_LABEL, gloss: '', ownWords: false, below: 0 }];
}
