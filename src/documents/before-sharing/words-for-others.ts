/** Asking what a document says of a choice that would give away somebody's past, and what there is to know of one that says it otherwise. */
import type { Model } from '../../model/model.ts';
import { pointsThatTell, type SaidOtherwise, stepsThatTell } from '../../model/words-for-others.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { clauses, inARow } from '../../text/language.ts';
import type { Shared } from '../document-content.ts';
import { otherTextsWritten, statementsWritten } from '../written.ts';
import { type Deciding, wayOn } from './deciding.ts';

/** Whose words a document says: those for others, or those of the model. */
export type WordsWanted = 'for-others' | 'own';

/** Asks which words a document is to say. What stands first says less. */
export async function askForWords(
  deciding: Deciding,
  choices: readonly SaidOtherwise[],
): Promise<WordsWanted | 'back' | 'stop'> {
  const [own, forOthers] = namesOf(choices);
  const reply = await deciding.choose({
    title: `Your model says ${own}. What is this document to say?`,
    items: [
      wayOn('for-others', forOthers),
      wayOn('own', own, 'if those whose past it is have agreed to that'),
    ],
    start: 'for-others',
  });
  if (reply.kind !== 'chosen') return reply.kind;
  return reply.value === 'own' ? 'own' : 'for-others';
}

/** What there is to know of a document that says the words for others. */
export function saidOtherwiseLines(
  questionnaire: Questionnaire,
  model: Model,
  choices: readonly SaidOtherwise[],
  shared: Shared,
): string[] {
  const [own, forOthers] = namesOf(choices);
  const hasChoices = shared.grid.length > 0;
  const noted = pointsThatTell(questionnaire, choices).filter(({ id }) => model.points.has(id));
  const kept = stepsThatTell(questionnaire, choices).filter(({ id }) => isKeptForOthers(model, id));
  const left = [
    ...(hasChoices && hasWordsBehind(model, choices) ? [`what you wrote behind ${own}`] : []),
    ...(hasChoices ? noted.map(({ ask, title = ask }) => title) : []),
    ...(shared.steps === null ? [] : kept.map(({ title }) => title)),
  ];
  const written = whatWasWritten(shared);
  return [
    ...(hasChoices
      ? [
          `It says ${forOthers} in place of ${own}. Your model stays as it is. Whoever knows the questions can see that these are other words.`,
        ]
      : []),
    ...(left.length > 0 ? [`Left out, since it would say so too: ${clauses(left)}.`] : []),
    ...(written.length > 0
      ? [`Your own words are not changed: ${clauses(written)}. Please read them over: they may still say so.`]
      : []),
  ];
}

/** Whether a step that was kept goes to others: what was set aside does not. */
function isKeptForOthers({ steps }: Model, id: string): boolean {
  const kept = steps.get(id);
  return kept !== undefined && kept.state !== 'set-aside';
}

/** The names of all these choices, each way. */
export function namesOf(choices: readonly SaidOtherwise[]): [own: string, forOthers: string] {
  const inQuotes = (texts: readonly string[]) => inARow(texts.map((text) => `"${text}"`));
  return [inQuotes(choices.map(({ label }) => label)), inQuotes(choices.map(({ forOthers }) => forOthers))];
}

function hasWordsBehind({ answers }: Model, choices: readonly SaidOtherwise[]): boolean {
  return choices.some(({ question, option }) => {
    const answer = answers.get(question);
    return Array.isArray(answer) && answer.some((one) => one.option === option && one.words !== null);
  });
}

/** The texts in a document that somebody wrote: what stands in the place of a draft by its name, as it is read most. */
function whatWasWritten(shared: Shared): string[] {
  const written = statementsWritten(shared).map(({ name }) => name);
  if (otherTextsWritten(shared).length === 0) return written;
  return [...written, written.length > 0 ? 'all else that you wrote' : 'all that you wrote'];
}
