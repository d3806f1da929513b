/** Asking what a document says of a choice that would give away somebody's past, and what there is to know of one that says it otherwise. */
import { gridChoices } from '../../model/grid.ts';
import type { SaidOtherwise } from '../../model/words-for-others.ts';
import { findPoint, findStep, type Questionnaire } from '../../questionnaire/questionnaire.ts';
import { clauses, inARow } from '../../text/language.ts';
import type { Shared } from '../document-content.ts';
import { otherTextsWritten, statementsWritten, TITLE } from '../written.ts';
import { type Deciding, wayOn } from './deciding.ts';

/** Whose words a document says: those for others, or those of the model. */
export type WordsWanted = 'for-others' | 'own';

/** Asks which words a document is to say. What stands first says less. */
export async function askForWords(
  deciding: Deciding,
  choices: readonly SaidOtherwise[],
): Promise<WordsWanted | 'back' | 'stop'> {
  const said = choices.filter(({ isSaid }) => isSaid);
  const [own, forOthers] = namesOf(said.length > 0 ? said : choices);
  const agreed = 'if those whose past it is have agreed to that';
  const reply = await deciding.choose({
    ...(said.length > 0
      ? {
          title: `Your model says ${own}. What is this document to say?`,
          items: [wayOn('for-others', forOthers), wayOn('own', own, agreed)],
        }
      : {
          title: `A part of this document tells of ${own}. What is to become of that part?`,
          items: [wayOn('for-others', 'Leave it out'), wayOn('own', 'Leave it in', agreed)],
        }),
    start: 'for-others',
  });
  if (reply.kind !== 'chosen') return reply.kind;
  return reply.value === 'own' ? 'own' : 'for-others';
}

/**
 * The document in the words for others, silent about next steps where those left out the last of them: it would be untrue
 * that none are kept.
 * @param asItIs what it would say in the words of the model
 */
export function withoutDenial(shared: Shared, asItIs: Shared): Shared {
  const isEmptied = shared.steps?.length === 0 && asItIs.steps?.length !== 0;
  return isEmptied ? { ...shared, steps: null } : shared;
}

/**
 * What there is to know of a document that says the words for others.
 * @param shared what it says
 * @param asItIs what it would say in the words of the model
 */
export function saidOtherwiseLines(
  questionnaire: Questionnaire,
  choices: readonly SaidOtherwise[],
  shared: Shared,
  asItIs: Shared,
): string[] {
  const said = choices.filter(({ isSaid }) => isSaid);
  const [own] = namesOf(said);
  const left = [
    ...(hasWordsBehind(asItIs, said) ? [`what you wrote behind ${own}`] : []),
    ...leftOut(questionnaire, shared, asItIs),
  ];
  return otherwiseLines(choices, left, whatWasWritten(shared, asItIs), 'Your model stays as it is.');
}

/**
 * The same of anything that says the words for others.
 * @param left the names of what is left out of it
 * @param written the names of what somebody wrote in it
 * @param stays that nothing is changed but what is made
 */
export function otherwiseLines(
  choices: readonly SaidOtherwise[],
  left: readonly string[],
  written: readonly string[],
  stays: string,
): string[] {
  const said = choices.filter(({ isSaid }) => isSaid);
  const [own, forOthers] = namesOf(said);
  return [
    ...(said.length > 0
      ? [
          `It says ${forOthers} in place of ${own}. ${stays} Whoever knows the questions can see that these are other words.`,
        ]
      : []),
    ...(left.length > 0 ? [`Left out, since it would say so too: ${clauses(left)}.`] : []),
    ...(written.length > 0
      ? [`Your own words are not changed: ${clauses(written)}. Please read them over: they may still say so.`]
      : []),
  ];
}

/** The names of the points and steps that are gone from a document by it. */
function leftOut(questionnaire: Questionnaire, shared: Shared, asItIs: Shared): string[] {
  const idsIn = ({ points, kept, steps }: Shared) =>
    [...points, ...kept, ...(steps ?? []).flatMap((group) => group.steps)].map(({ id }) => id);
  const there = idsIn(shared);
  return idsIn(asItIs)
    .filter((id) => !there.includes(id))
    .map((id) => nameOfPointOrStep(questionnaire, id));
}

function nameOfPointOrStep(questionnaire: Questionnaire, id: string): string {
  const point = findPoint(questionnaire, id);
  return point ? (point.title ?? point.ask) : (findStep(questionnaire, id)?.title ?? id);
}

/** The names of all these choices, each way. */
export function namesOf(choices: readonly SaidOtherwise[]): [own: string, forOthers: string] {
  const inQuotes = (texts: readonly string[]) => inARow(texts.map((text) => `"${text}"`));
  return [inQuotes(choices.map(({ label }) => label)), inQuotes(choices.map(({ forOthers }) => forOthers))];
}

function hasWordsBehind({ grid }: Shared, choices: readonly SaidOtherwise[]): boolean {
  return gridChoices(grid).some(({ id: question, options }) =>
    options.some(
      ({ id, words }) =>
        words !== null && choices.some((one) => one.question === question && one.option === id),
    ),
  );
}

/** The texts in a document that somebody wrote: what stands in the place of a draft by its name, as it is read most. */
function whatWasWritten(shared: Shared, asItIs: Shared): string[] {
  const written = statementsWritten(shared).map(({ name }) => name);
  const others = otherTextsWritten(shared);
  if (others.length === 0) return written;
  if (others.every(({ name }) => name === TITLE)) return [...written, TITLE];
  // Of what a draft stands in the place of, another line tells.
  const isAll = statementsWritten(asItIs).length === 0;
  return [...written, isAll ? 'all that you wrote' : 'all else that you wrote'];
}
