/** Answers in words: labels for people to read, and phrases for the statement. */
import { type ChoiceQuestion, NOT_SURE, type Option } from '../questionnaire/questionnaire.ts';
import type { Chosen } from './answer.ts';

/** What the choice that closes every list is called. */
export const NOT_SURE_LABEL = 'Not sure yet';

/** Stands in a phrase for the option's own words. */
const DESCRIBED = '{described}';

/** What was chosen, as labels: `Community`, `Library study rooms` (an "other"), `Blended or combination: our words`. */
export function chosenLabels(question: ChoiceQuestion, chosen: readonly Chosen[]): string[] {
  return chosen.map(({ option: id, words }) => {
    const option = question.options.find((known) => known.id === id);
    if (!option) return id === NOT_SURE ? NOT_SURE_LABEL : id;
    if (words === null) return option.label;
    return option.phrase === DESCRIBED ? words : `${option.label}: ${words}`;
  });
}

/** What was chosen, as phrases for a sentence. Leaves out what has no words to say: "Other" without any. */
export function chosenPhrases(question: ChoiceQuestion, chosen: readonly Chosen[]): string[] {
  return chosen.flatMap(({ option: id, words }) => {
    const option = question.options.find((known) => known.id === id);
    return option ? phrase(option, words) : [];
  });
}

function phrase(option: Option, words: string | null): string[] {
  const said = option.phrase ?? option.label;
  if (!said.includes(DESCRIBED)) return [said];
  return words === null ? [] : [said.replaceAll(DESCRIBED, () => words.replace(/\s+/g, ' ').trim())];
}
