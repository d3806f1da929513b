/** The texts in a document that somebody wrote, whatever part of it they stand in. */
import { CHECK_BACK } from '../model/checking-back.ts';
import { gridChoices } from '../model/grid.ts';
import { isForOthers } from '../model/part-to-share.ts';
import type { Written } from '../model/words-for-others.ts';
import { allQuestions, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Shared } from './document-content.ts';

/** What stands in the place of drafts, which is read most. */
export function statementsWritten({ statements }: Shared): Written[] {
  return statements.filter(({ drafted }) => !drafted).map(({ ask: name, text }) => ({ name, text }));
}

/** What is asked in a document that others would not read without being given it: with answers that go along, and of what is open. */
export function asksAlong(questionnaire: Questionnaire, { askedFor, notes, open }: Shared): Written[] {
  const isOpen = ({ ask }: Question) => open?.questions.includes(ask);
  const openNotes = allQuestions(questionnaire).filter((one) => isOpen(one) && !isForOthers(one));
  return [...askedFor, ...notes, ...openNotes].map(({ ask }) => ({ name: ask, text: ask }));
}

/** What the title is called where people read of it. */
export const TITLE = 'the title';

/** All else. */
export function otherTextsWritten(shared: Shared): Written[] {
  const { heading, grid, shaped, checkBack, answers, askedFor, notes, points, kept, steps, revisions } =
    shared;
  const texts: { readonly name: string; readonly text: string | null }[] = [
    { name: TITLE, text: heading },
    ...gridChoices(grid).flatMap(({ name, options }) => options.map(({ words: text }) => ({ name, text }))),
    ...shaped,
    { name: CHECK_BACK, text: checkBack?.when ?? null },
    ...[...answers, ...askedFor, ...notes].map(({ ask: name, text }) => ({ name, text })),
    ...[...points, ...kept].map(({ ask: name, note: text }) => ({ name, text })),
    ...(steps ?? []).flatMap((group) => group.steps.map(({ title: name, plan: text }) => ({ name, text }))),
    ...revisions.map(({ why: text }) => ({ name: 'what you changed, and why', text })),
    ...(shared.open?.toComeBackTo ?? []).map((text) => ({ name: 'what is still open', text })),
  ];
  return texts.flatMap(({ name, text }) => (text ? [{ name, text }] : []));
}
