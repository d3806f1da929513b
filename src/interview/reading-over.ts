/** Reading it over: every question and point with its answer, a way into each of them, and straight back. */
import { lookAgain } from '../model/look-again.ts';
import type { Model } from '../model/model.ts';
import { olderInShort } from '../model/older-words.ts';
import { KEPT } from '../model/points.ts';
import { answerLines } from '../model/wording.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Asked, askedNow } from '../walk/asked.ts';
import { idsBeside, idsIn, keptIds, walkedSections } from '../walk/walk.ts';
import {
  type Asking,
  BACK,
  BACK_TO_SECTIONS,
  type Ended,
  type MenuItem,
  menuItem,
  type Outcome,
} from './asking.ts';

/** Shows all answers until the person goes back to the hub or stops. `change` asks one of them again. */
export async function readItOver(
  asking: Asking,
  questionnaire: Questionnaire,
  model: Model,
  change: (model: Model, id: string, among: readonly string[]) => Promise<Outcome>,
): Promise<Ended> {
  let current = model;
  let start = BACK;
  for (;;) {
    const again = new Map(
      lookAgain(questionnaire, current).map(({ question, changed }) => [question.id, olderInShort(changed)]),
    );
    const itemsUnder = (title: string, ids: readonly string[]) => {
      const asked = (id: string) => askedNow(questionnaire, current, id, ids);
      return [title, ...ids.flatMap((id) => answerItem(asked(id), again.get(id) ?? ''))];
    };
    const kept = keptIds(questionnaire, current);
    const items = [
      ...walkedSections(questionnaire, current).flatMap((section) =>
        itemsUnder(section.title, idsIn(questionnaire, section, current)),
      ),
      ...(kept.length > 0 ? itemsUnder(KEPT, kept) : []),
    ];
    const back = menuItem(BACK, BACK_TO_SECTIONS);
    const reply = await asking.choose({
      id: 'reading over',
      title: 'Read it over: choose one to change it',
      items: [back, ...items],
      start,
      toChange: true,
    });
    if (reply.kind === 'stop') return { model: current, stopped: true };
    if (reply.kind === 'back' || reply.value === BACK) return { model: current, stopped: false };
    start = reply.value;
    const after = await change(current, reply.value, idsBeside(questionnaire, reply.value, current));
    current = after.model;
    if (after.reply === 'stop') return { model: current, stopped: true };
  }
}

function answerItem(asked: Asked | null, state: string): MenuItem[] {
  if (!asked) return [];
  const { question, current } = asked;
  return [{ value: question.id, label: question.ask, state, lines: answerLines(question, current.answer) }];
}
