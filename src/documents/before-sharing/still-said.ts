/** Words of somebody's own that still tell what a document was to say in other words: found and told, and asked about before it is made. */
import type { Model } from '../../model/model.ts';
import { draftedQuestions } from '../../model/statement.ts';
import { type OptionForOthers, stillSaid, type Written } from '../../model/words-for-others.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { clauses } from '../../text/language.ts';
import type { Shared } from '../document-content.ts';
import { asksAlong, otherTextsWritten, statementsWritten } from '../written.ts';
import { type Deciding, wayOn } from './deciding.ts';

/** What a document says, and what there is to know of it before all else. */
interface Looked {
  readonly shared: Shared;
  readonly says: readonly string[];
}

/**
 * Looks for such words in a document. Where somebody can be asked, they decide what becomes of them; a script is told.
 * @param choices what would tell, in whatever words it does
 * @param make what the document says of a model
 * @param ask asks somebody; null where nobody can be asked
 */
export async function lookedThrough(
  { questionnaire, model }: { readonly questionnaire: Questionnaire; readonly model: Model },
  choices: readonly OptionForOthers[],
  make: (model: Model) => Shared,
  ask: (<T>(asks: (deciding: Deciding) => Promise<T>) => Promise<T>) | null,
): Promise<Looked | 'back' | 'stop'> {
  const shared = make(model);
  const [inStatements, elsewhere] = [statementsWritten(shared), otherTextsWritten(shared)];
  const inAsks = askLines(asksAlong(shared), choices);
  const says = [...stillLines([...inStatements, ...elsewhere], choices), ...inAsks];
  if (says.length === 0 || ask === null) return { shared, says };
  const canDraft = stillSaid(inStatements, choices).length > 0;
  const reply = await ask((deciding) => askWhatToDo(deciding, says, canDraft));
  if (reply === 'back' || reply === 'stop') return reply;
  if (reply === 'as-is') return { shared, says };
  const drafted = make(withDrafts(questionnaire, model, choices));
  return {
    shared: drafted,
    says: [
      `It has the draft in the place of what you wrote: ${namesOf(inStatements)}. Your model stays as it is.`,
      ...stillLines([...statementsWritten(drafted), ...elsewhere], choices),
      ...inAsks,
    ],
  };
}

/** That words still tell: a line for each that does. */
export function stillLines(texts: readonly Written[], choices: readonly OptionForOthers[]): string[] {
  return stillSaid(texts, choices).map(
    ({ words, where }) => `Your own words still say "${words}": ${asSentence(clauses(where))}`,
  );
}

/** What is named last may be a question, which has its own end. */
function asSentence(text: string): string {
  return text.endsWith('?') ? text : `${text}.`;
}

/** The same of questions whose answers go along: their words are not those of whoever answered them. */
function askLines(asks: readonly Written[], choices: readonly OptionForOthers[]): string[] {
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
