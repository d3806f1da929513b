/** Models side by side in words: what each is called, how their answers stand to each other, and what each says. */
import { byAnswer } from '../questionnaire/kinds.ts';
import { allOf, clauses } from '../text/language.ts';
import { type Answer, type Chosen, chosenIn } from './answer.ts';
import { areAlike, type ComparedAnswer, type ComparedQuestion } from './compared-question.ts';
import type { Comparison, NotCompared, SomeBringUp } from './comparison.ts';
import { isForOthers } from './part-to-share.ts';
import { chosenLabels, shortName } from './wording.ts';
import type { OptionForOthers, Written } from './words-for-others.ts';

/** What stands above models side by side. */
export const SIDE_BY_SIDE = 'Models side by side';

/** Said where there is nothing to tell. */
const NOTHING_DIFFERS = 'Nothing differs here.';

/** Stands before what differs and is not shown side by side. */
export const NOT_COMPARED = 'Not compared, and not the same in all';

/** What that is called. */
export function notComparedNames({ heading, points, steps, retired }: NotCompared): string[] {
  return [
    ...(heading ? [shortName(heading)] : []),
    ...(points ? ['notes on points to talk through'] : []),
    ...(steps ? ['next steps that were kept'] : []),
    ...(retired ? ['answers to what is no longer asked'] : []),
  ];
}

/** What stands above the points that only some models bring up. */
export const POINTS_OF_SOME = 'Points to talk through that only some bring up';
/** What stands above the next steps that only some models bring up. */
export const STEPS_OF_SOME = 'Next steps that only some bring up';

/** What a model is called by its place among those that are compared: `A`. */
export function letterOf(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place);
}

/** What each is called with its file, in the order of the models; null where that is not told: `A: ours.yaml`. */
export function headsOf(names: readonly (string | null)[]): string[] {
  return names.map((name, place) => (name === null ? letterOf(place) : `${letterOf(place)}: ${name}`));
}

/** The places of the models that say nothing yet. */
export function openIn({ answers }: ComparedQuestion): number[] {
  return [...answers.keys()].filter((place) => answers[place]?.isOpen);
}

/** How the answers stand to each other: `Differs`, `Open in A and C`. */
export function stateInWords(compared: ComparedQuestion): string {
  const open = openIn(compared);
  const openToo = open.length > 0 ? [`open in ${lettersOf(open)}`] : [];
  switch (compared.state) {
    case 'same':
      return 'Same';
    case 'differs':
      return clauses(['Differs', ...openToo]);
    case 'words-differ':
      return clauses(['Differs in words', ...openToo]);
    case 'open-in':
      return `Open in ${lettersOf(open)}`;
    case 'open-in-all':
      return 'Open in all';
  }
}

/** How often what is said at a question is told: not where all leave it blank, once where all say the same, or of each. */
export function howOftenTold(compared: ComparedQuestion): 'never' | 'once' | 'each' {
  switch (compared.state) {
    case 'differs':
    case 'words-differ':
    case 'open-in':
      return 'each';
    case 'same':
    case 'open-in-all':
      if (!areAlike(compared)) return 'each';
      return compared.answers[0]?.answer === null ? 'never' : 'once';
  }
}

/**
 * What one model says at a question. Its notes, and the words of one's own behind options, are said to be there unless they
 * may be read.
 */
export function answerInWords(
  { question }: Pick<ComparedQuestion, 'question'>,
  { answer, isDraft, isShortened, lookAgain }: ComparedAnswer,
  withNotes: boolean,
): string {
  if (answer === null) return 'Open';
  return byAnswer(question, {
    options: (choice) =>
      clauses(labelsOf(chosenIn(answer), (chosen) => chosenLabels(choice, chosen), withNotes)),
    text: () => {
      const text = typeof answer === 'string' ? answer : '';
      const draft = isShortened ? 'A draft, without your own words' : 'A draft';
      const shown = isDraft ? `${draft}: ${text}` : withNotes ? text : 'Written';
      if (lookAgain === null) return shown;
      return withNotes ? `${lookAgain}\n${shown}` : lookAgain;
    },
  });
}

function labelsOf(
  chosen: readonly Chosen[],
  labels: (chosen: readonly Chosen[]) => readonly string[],
  withNotes: boolean,
): readonly string[] {
  if (withNotes) return labels(chosen);
  return chosen.flatMap(({ option, words }) =>
    labels([{ option, words: null }]).map((label) => (words === null ? label : `${label} (in other words)`)),
  );
}

/** Which models bring it up: `A`, `A and C`. */
function broughtUpBy({ among }: SomeBringUp): string {
  return lettersOf(among);
}

/** What only some bring up, by who does: a line each. */
export function broughtUpLines(
  all: readonly SomeBringUp[],
): { readonly by: string; readonly titles: string[] }[] {
  const by = [...new Set(all.map(broughtUpBy))].sort();
  return by.map((letters) => ({
    by: letters,
    titles: all.filter((one) => broughtUpBy(one) === letters).map(({ title }) => title),
  }));
}

function lettersOf(places: readonly number[]): string {
  return allOf(places.map(letterOf));
}

/** What is said at the end, a line each: what is not finished, that something else differs, or that there is nothing to tell. */
export function endInWords({ questions, points, steps, notCompared, unfinished }: Comparison): string[] {
  const isNothing = questions.length + points.length + steps.length === 0;
  const beside = notComparedNames(notCompared);
  return [
    ...(unfinished.length > 0 ? [`${NOT_FINISHED}: ${lettersOf(unfinished)}.`] : []),
    ...(beside.length > 0 ? [`${NOT_COMPARED}: ${clauses(beside)}.`] : isNothing ? [NOTHING_DIFFERS] : []),
  ];
}

/** Said of models in which not all of what others wrote is decided, before their letters. */
export const NOT_FINISHED = 'Not finished, since not all of what others wrote is decided yet';

/** The texts in a comparison that somebody wrote, and that may be read in it. */
export function textsWritten({ questions }: Comparison, withNotes: boolean): Written[] {
  return questions.flatMap((one) =>
    one.answers.flatMap((answer) => {
      if (!withNotes || answer.answer === null || answer.isDraft) return [];
      return [{ name: shortName(one.question), text: ownTextOf(answer.answer) }];
    }),
  );
}

/** Whether it tells of texts that somebody wrote, or of words of one's own, whether they may be read in it or not. */
export function hasOwnWords(comparison: Comparison): boolean {
  return (
    textsWritten(comparison, true).some(({ text }) => text !== '') ||
    comparison.questions.some(({ answers }) => answers.some(({ isShortened }) => isShortened))
  );
}

/** What is asked in a comparison that others do not read in every document. */
export function asksCompared({ questions }: Comparison): Written[] {
  return questions.flatMap(({ question }) =>
    isForOthers(question) ? [] : [{ name: question.ask, text: question.ask }],
  );
}

/** The names of points and steps in one comparison that are not in another, each once. */
export function goneFrom(one: Comparison, other: Comparison): string[] {
  const beside = ({ points, steps }: Comparison) => [...points, ...steps];
  const there = beside(other).map(({ id }) => id);
  return [...new Set(beside(one).flatMap(({ id, title }) => (there.includes(id) ? [] : [title])))];
}

/** Whether words of one's own stand behind one of these choices. */
export function hasWordsAt({ questions }: Comparison, choices: readonly OptionForOthers[]): boolean {
  return choices.some((choice) =>
    questions.some(
      ({ question: { id }, answers }) =>
        id === choice.question &&
        answers.some(({ answer }) =>
          chosenIn(answer).some(({ option, words }) => option === choice.option && words !== null),
        ),
    ),
  );
}

function ownTextOf(answer: Answer): string {
  if (typeof answer === 'string') return answer;
  return answer.flatMap(({ words }) => words ?? []).join('\n');
}
