/** Words of somebody's own that still tell what a document was to say in other words: found and told, and asked about before it is made. */
import { gridChoices } from '../../model/grid.ts';
import type { Model } from '../../model/model.ts';
import { draftedQuestions } from '../../model/statement.ts';
import {
  type OptionForOthers,
  optionsForOthers,
  type SaidOtherwise,
  stillSaid,
  type Written,
} from '../../model/words-for-others.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { clauses } from '../../text/language.ts';
import type { Shared } from '../document-content.ts';
import { asksAlong, otherTextsWritten, statementsWritten } from '../written.ts';
import { type Deciding, wayOn } from './deciding.ts';

/** What a document says, and what there is to know of it before all else. */
interface Looked {
  readonly shared: Shared;
  /** The model that it says this of: without what a draft stands in the place of. */
  readonly model: Model;
  readonly says: readonly string[];
}

/** The choices that are looked for in words of somebody's own. */
export interface LookedFor {
  readonly choices: readonly OptionForOthers[];
  /** Whether words for others were wanted; else such words may as well be about the young people who are served. */
  readonly isWanted: boolean;
}

/**
 * What to look for in a document. Where somebody decided that it says a choice as it is, that is nothing.
 * @param told the choices that it tells of
 * @param isOtherwise whether it says those in words for others
 * @param isWanted whether words for others were asked for, whatever it tells of
 */
export function lookedForIn(
  questionnaire: Questionnaire,
  told: readonly SaidOtherwise[],
  isOtherwise: boolean,
  isWanted = isOtherwise,
): LookedFor {
  if (told.length > 0) return { choices: isOtherwise ? told : [], isWanted: isOtherwise };
  return { choices: optionsForOthers(questionnaire), isWanted };
}

/**
 * Looks for such words in a document. Where somebody can be asked, they decide what becomes of them; a script is told.
 * Where words for others were not wanted, they are asked only about words behind an answer to the very question of a choice.
 * @param lookedFor what would tell, in whatever words it does
 * @param make what the document says of a model
 * @param ask asks somebody; null where nobody can be asked
 */
export async function lookedThrough(
  { questionnaire, model }: { readonly questionnaire: Questionnaire; readonly model: Model },
  lookedFor: LookedFor,
  make: (model: Model) => Shared,
  ask: (<T>(asks: (deciding: Deciding) => Promise<T>) => Promise<T>) | null,
): Promise<Looked | 'back' | 'stop'> {
  const shared = make(model);
  const [inStatements, elsewhere] = [statementsWritten(shared), otherTextsWritten(shared)];
  const { choices, isWanted } = lookedFor;
  const inAsks = askLines(asksAlong(questionnaire, shared), lookedFor);
  const says = [...stillLines([...inStatements, ...elsewhere], lookedFor), ...inAsks];
  const isAsked = says.length > 0 && (isWanted || isToldBehind(shared, choices));
  if (!isAsked || ask === null) return { shared, model, says };
  const canDraft = stillSaid(inStatements, choices).length > 0;
  const reply = await ask((deciding) => askWhatToDo(deciding, says, canDraft));
  if (reply === 'back' || reply === 'stop') return reply;
  if (reply === 'as-is') return { shared, model, says };
  const withDraft = withDrafts(questionnaire, model, choices);
  const drafted = make(withDraft);
  const kept = statementsWritten(drafted);
  const replaced = inStatements.filter(({ name }) => !kept.some((one) => one.name === name));
  return {
    shared: drafted,
    model: withDraft,
    says: [
      `It has the draft in the place of what you wrote: ${namesOf(replaced)}. Your model stays as it is.`,
      ...stillLines([...kept, ...elsewhere], lookedFor),
      ...inAsks,
    ],
  };
}

/** That words tell: a line for each that does. */
export function stillLines(texts: readonly Written[], { choices, isWanted }: LookedFor): string[] {
  return stillSaid(texts, choices).map(({ words, where }) => {
    const places = asSentence(clauses(where));
    return isWanted
      ? `Your own words still say "${words}": ${places}`
      : `Your own words say "${words}": ${places} Where that is about mentors, it tells of their past.`;
  });
}

/** Whether words behind an answer to the question of such a choice tell of it: there, they are about nobody else. */
function isToldBehind({ grid }: Shared, choices: readonly OptionForOthers[]): boolean {
  return gridChoices(grid).some(({ id, name, options }) =>
    options.some(({ words }) => {
      const here = choices.filter(({ question }) => question === id);
      return words !== null && stillSaid([{ name, text: words }], here).length > 0;
    }),
  );
}

/** What is named last may be a question, which has its own end. */
function asSentence(text: string): string {
  return text.endsWith('?') ? text : `${text}.`;
}

/** The same of questions that go along, where words for others were wanted: their words are not those of whoever answers them. */
export function askLines(asks: readonly Written[], { choices, isWanted }: LookedFor): string[] {
  if (!isWanted) return [];
  return stillSaid(asks, choices).map(
    ({ words, where }) => `A question that goes along says "${words}": ${where.join(' ')}`,
  );
}

async function askWhatToDo(
  deciding: Deciding,
  says: readonly string[],
  canDraft: boolean,
): Promise<'draft' | 'as-is' | 'back' | 'stop'> {
  const draft = wayOn('draft', 'Say the draft in the place of the statement');
  const reply = await deciding.choose({
    title: [...says, 'What is to become of the document?'].join(' '),
    items: [
      ...(canDraft ? [draft] : []),
      wayOn('stop', 'Make none now, and change the words first'),
      wayOn('as-is', 'Make it as it is', 'if those whose past it is have agreed to that'),
    ],
    start: canDraft ? 'draft' : 'stop',
  });
  if (reply.kind !== 'chosen') return reply.kind;
  return reply.value === 'draft' || reply.value === 'as-is' ? reply.value : 'stop';
}

/** The model without what was written in the place of drafts and tells, so that the draft stands there. */
function withDrafts(questionnaire: Questionnaire, model: Model, choices: readonly OptionForOthers[]): Model {
  const telling = draftedQuestions(questionnaire).filter(({ id, ask: name }) => {
    const text = model.answers.get(id);
    return typeof text === 'string' && stillSaid([{ name, text }], choices).length > 0;
  });
  const keeps = ([id]: readonly [string, unknown]) => !telling.some((question) => question.id === id);
  return {
    ...model,
    answers: new Map([...model.answers].filter(keeps)),
    drafts: new Map([...model.drafts].filter(keeps)),
  };
}

function namesOf(texts: readonly Written[]): string {
  return clauses(texts.map(({ name }) => name));
}
