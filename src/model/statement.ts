/** "Our mentoring model is…": the first draft, from the choices. */
import { findQuestion, isChoice, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Answers, chosenIn } from './answer.ts';
import { chosenPhrases } from './wording.ts';

/**
 * Drafts a text from a question's draft sentences, in the language of the questionnaire. Each `{question}` becomes the
 * phrases of the options chosen; a sentence with a question that is open is left out. Empty where all are.
 */
export function draftFor(questionnaire: Questionnaire, question: Question, answers: Answers): string {
  const sentences = 'draft' in question ? (question.draft ?? []) : [];
  const join = new Intl.ListFormat(questionnaire.language, { style: 'long', type: 'conjunction' });
  const drafted = sentences.flatMap((sentence) => {
    let open = false;
    const filled = sentence.replaceAll(/\{([^{}]*)\}/g, (_, id: string) => {
      const named = findQuestion(questionnaire, id);
      const phrases = named && isChoice(named) ? chosenPhrases(named, chosenIn(answers.get(id))) : [];
      if (phrases.length === 0) open = true;
      return join.format(phrases);
    });
    return open ? [] : [filled];
  });
  return drafted.join(' ');
}
