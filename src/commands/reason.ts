/** Asking what prompted the changes of a run, before it ends. */
import type { Asking, Reply } from '../interview/asking.ts';
import { askToKeep } from '../interview/reminding.ts';
import { acceptText } from '../model/accept.ts';
import type { Model } from '../model/model.ts';
import { remindersOfNew } from '../model/reminders.ts';
import { revisionOfRun, WHY, withReason } from '../model/revisions.ts';
import { aloneUnder } from './lone-question.ts';

/**
 * Asks what prompted the revision of this run, where there is one that does not say so yet. Gives the model with the
 * reason, and how the person went on.
 * @param opened the model as the run found it, or null where it was made in this run
 */
export async function askForReason(
  asking: Asking,
  opened: Model | null,
  model: Model,
): Promise<{ kind: Reply['kind']; model: Model }> {
  const revision = opened && revisionOfRun(opened, model);
  if (!opened || !revision || revision.why !== null) return { kind: 'skip', model };
  let now = model;
  for (let answer: string | null = null; ; ) {
    const reply = await asking.ask(WHY, { ...aloneUnder('Before you finish'), answer });
    const why = 'value' in reply ? acceptText(reply.value) : null;
    if (!why?.ok || why.answer === null) return { kind: reply.kind, model: now };
    now = withReason(opened, now, why.answer);
    if (reply.kind === 'stop') return { kind: 'stop', model: now };
    const kept = await askToKeep(asking, remindersOfNew(answer, why.answer));
    if (kept !== 'change') return { kind: kept === 'stop' ? 'stop' : reply.kind, model: now };
    answer = why.answer;
  }
}
