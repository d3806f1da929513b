/** "Our mentoring model is…": its draft, from the choices, and whether a text is one. */
import { type ChoiceQuestion, draftOf, hasOptions } from '../questionnaire/kinds.ts';
import {
  allQuestions,
  findQuestion,
  type Question,
  type Questionnaire,
} from '../questionnaire/questionnaire.ts';
import { allOfIn } from '../text/language.ts';
import { type Answers, type Chosen, chosenIn } from './answer.ts';
import { chosenPhrases, phrasesBefore } from './wording.ts';

/** A question that is drafted from choices. */
export type DraftedQuestion = WithDraft<Question> & { readonly draft: readonly string[] };

type WithDraft<Q> = Q extends unknown ? ('draft' extends keyof Q ? Q : never) : never;

/** The questions that are drafted from choices, in order. */
export function draftedQuestions(questionnaire: Questionnaire): DraftedQuestion[] {
  return allQuestions(questionnaire).filter(isDrafted);
}

/** Whether a question is drafted from choices. */
export function isDrafted(question: Question): question is DraftedQuestion {
  return (draftOf(question) ?? []).length > 0;
}

/** The choices that the draft of a question names, in the order of the questionnaire. */
export function choicesNamed(questionnaire: Questionnaire, { draft }: DraftedQuestion): ChoiceQuestion[] {
  const named = draft.flatMap((sentence) => [...sentence.matchAll(NAME_IN_DRAFT)].map((match) => match[1]));
  return allQuestions(questionnaire)
    .filter(hasOptions)
    .filter(({ id }) => named.includes(id));
}

/**
 * Drafts a text from a question's draft sentences, in the language of the questionnaire. Each `{question}` becomes the
 * phrases of the options chosen; a sentence with a question that is open is left out. Empty where all are.
 */
export function draftFor(questionnaire: Questionnaire, question: Question, answers: Answers): string {
  return isDrafted(question) ? drafted(questionnaire, question.draft, answers, chosenPhrases) : '';
}

/**
 * What stands at a question that is drafted: the words of one's own, or where there are none the draft. An empty text where
 * nothing is chosen to draft from either.
 */
export function wordsOrDraft(
  questionnaire: Questionnaire,
  question: DraftedQuestion,
  words: string,
  answers: Answers,
): { readonly text: string; readonly drafted: boolean } {
  if (words !== '') return { text: words, drafted: false };
  return { text: draftFor(questionnaire, question, answers), drafted: true };
}

/** A text on one line: an editor may break it anew without changing a word. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether a text is word for word what is drafted from these choices, today or in an earlier version of the questionnaire. */
export function isDraft(
  questionnaire: Questionnaire,
  question: DraftedQuestion,
  answers: Answers,
  text: string,
): boolean {
  const { draft, 'earlier-drafts': earlier = [] } = question;
  const line = onOneLine(text);
  const mayBe = (sentences: readonly string[]) =>
    sentences.some((sentence) => line.startsWith(onOneLine(sentence.split('{', 1)[0] ?? '')));
  if (mayBe(draft) && line === onOneLine(draftFor(questionnaire, question, answers))) return true;
  return earlier.some((sentences, version) => {
    const phrases = (choice: ChoiceQuestion, chosen: readonly Chosen[]) =>
      phrasesBefore(choice, chosen, version);
    return mayBe(sentences) && line === onOneLine(drafted(questionnaire, sentences, answers, phrases));
  });
}

const NAME_IN_DRAFT = /\{([^{}]*)\}/g;

function drafted(
  questionnaire: Questionnaire,
  sentences: readonly string[],
  answers: Answers,
  phrasesFor: (question: ChoiceQuestion, chosen: readonly Chosen[]) => string[],
): string {
  const all = allOfIn(questionnaire.language);
  const parts = sentences.flatMap((sentence) => {
    let open = false;
    const filled = sentence.replaceAll(NAME_IN_DRAFT, (_, id: string) => {
      const named = findQuestion(questionnaire, id);
      const phrases = named && hasOptions(named) ? phrasesFor(named, chosenIn(answers.get(id))) : [];
      if (phrases.length === 0) open = true;
      return all(phrases);
    });
    return open ? [] : [filled];
  });
  return parts.join(' ');
}
