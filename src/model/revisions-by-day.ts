/** The revisions of a day as one, for people to read: files keep each. */
import { hasOptions } from '../questionnaire/kinds.ts';
import { optionOnceCalled, type Questionnaire, questionOnceCalled } from '../questionnaire/questionnaire.ts';
import { dayOf } from '../text/language.ts';
import type { Answer } from './answer.ts';
import type { Change, Model, Revision } from './model.ts';
import { COMBINED, optionsIn } from './revisions.ts';

/** What the last change of each choice leads to. */
type Answered = Pick<Model, 'answers' | 'retired' | 'revisions'>;

/**
 * The revisions with those of one day joined into one, which says what changed in all; what others brought in stands by itself.
 * What was changed and changed back on that day is no change, and a day without any change or reason is left out. A file may
 * hold no revision for a part of the way: so each change of a choice is said to lead to where the next one began, and the last
 * one to today's answer.
 * @param revisions those of the model that are for these readers
 */
export function revisionsByDay(
  questionnaire: Questionnaire,
  model: Answered,
  revisions: readonly Revision[] = model.revisions,
): Revision[] {
  const days: { readonly day: string; readonly of: Revision[] }[] = [];
  for (const revision of withoutGaps(questionnaire, model, revisions)) {
    // What others brought in says where it is from, and what people changed themselves on that day is not.
    const day = `${dayOf(revision.on)} ${revision.why === COMBINED}`;
    const last = days.at(-1);
    if (last?.day === day) last.of.push(revision);
    else days.push({ day, of: [revision] });
  }
  return days.flatMap(({ of }) => joinedRevisions(of));
}

/** The revisions by the ids of today, each change of a choice leading to where the next one began. */
function withoutGaps(
  questionnaire: Questionnaire,
  { answers, retired }: Answered,
  revisions: readonly Revision[],
): Revision[] {
  const ledTo = new Map<string, readonly string[]>();
  const today = (id: string): Answer | null => answers.get(id) ?? retired.get(id)?.answer ?? null;
  return revisions
    .toReversed()
    .map((revision) => {
      const changed = [...revision.changed].flatMap(([once, kept]): [string, Change][] => {
        const [id, change] = byTodaysIds(questionnaire, once, kept);
        const answer = today(id);
        if (change === null || typeof answer === 'string') return [[id, change]];
        const to = ledTo.get(id) ?? optionsIn(answer);
        ledTo.set(id, change.from);
        const whole = { from: change.from, to };
        // What came back without a revision is no change, and was not put in other words either.
        return isSameChange(whole) && !isSameChange(change) ? [] : [[id, whole]];
      });
      return { ...revision, changed: new Map(changed) };
    })
    .toReversed();
}

function byTodaysIds(questionnaire: Questionnaire, id: string, change: Change): [string, Change] {
  const question = questionOnceCalled(questionnaire, id);
  if (!question) return [id, change];
  if (change === null || !hasOptions(question)) return [question.id, change];
  const optionsOf = (options: readonly string[]) =>
    options.map((option) => optionOnceCalled(question, option)?.id ?? option);
  return [question.id, { from: optionsOf(change.from), to: optionsOf(change.to) }];
}

function joinedRevisions(day: readonly Revision[]): Revision[] {
  const ids = new Set(day.flatMap(({ changed }) => [...changed.keys()]));
  const changed = [...ids].flatMap((id): [string, Change][] => {
    const changes = day.flatMap((revision) =>
      revision.changed.has(id) ? [revision.changed.get(id) ?? null] : [],
    );
    const net = netChange(changes);
    return net === 'none' ? [] : [[id, net]];
  });
  const reasons = new Set(day.flatMap(({ why }) => (why === null ? [] : [why])));
  const last = day.at(-1);
  if (!last || (changed.length === 0 && reasons.size === 0)) return [];
  return [{ on: last.on, why: [...reasons].join('\n') || null, changed: new Map(changed) }];
}

function netChange(changes: readonly Change[]): Change | 'none' {
  const choices = changes.filter((change) => change !== null);
  const [first, last] = [choices[0], choices.at(-1)];
  // A text that was rewritten may say the same again: nobody can tell.
  if (choices.length < changes.length || !first || !last) return null;
  const net = { from: first.from, to: last.to };
  return isSameChange(net) && !choices.some(isSameChange) ? 'none' : net;
}

/** Whether a change left the options as they were, and changed their words. */
function isSameChange({ from, to }: NonNullable<Change>): boolean {
  return from.length === to.length && from.every((option, index) => option === to[index]);
}
