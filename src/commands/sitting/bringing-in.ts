/** Bringing what others wrote into the model of a sitting: their files are asked for, and combined with it as one more. */
import path from 'node:path';
import { isSameFile } from '../../disk/document-file.ts';
import { Refusal } from '../../errors.ts';
import { BACK_TO_SECTIONS, type Ended } from '../../interview/asking.ts';
import { decideTogether } from '../../interview/deciding.ts';
import type { Interview } from '../../interview/needs.ts';
import { type Io, moment } from '../../io.ts';
import { combined, MOST_COMBINED } from '../../model/combined.ts';
import { broughtInto, undecided, withoutDeciding } from '../../model/deciding.ts';
import { BRING_IN, DECIDE_ON, NOT_ALL_DECIDED, toDecideInWords } from '../../model/deciding-in-words.ts';
import type { Model } from '../../model/model.ts';
import { NOT_SEEN, remindersSince } from '../../model/reminders.ts';
import { TooLargeError } from '../../model/too-large.ts';
import { WHOSE_WORDS } from '../../model/whose-words.ts';
import { inARow } from '../../text/language.ts';
import { aloneUnder } from '../../walk/current.ts';
import { pathOf } from '../opening/named-file.ts';
import { openAll } from '../opening/several.ts';
import { reminderLine } from '../telling/reminder-lines.ts';
import type { Keeper } from './keeper.ts';

const WHICH = {
  kind: 'text',
  id: 'file',
  ask: 'Which file is to be brought in?',
  help: 'One at a time: a saved model, answers, or what the page to fill in saved. Enter alone once all are named.',
  careful: false,
} as const;

/**
 * Asks for the files, and leads through what is to be decided. What the model says stays until that is decided; every note is
 * in it at once, and the file as it was stays beside it.
 */
export async function bringIn(io: Io, interview: Interview, keeper: Keeper, model: Model): Promise<Ended> {
  const { asking, questionnaire } = interview;
  const as = (stopped: boolean, now = model): Ended => ({ model: now, stopped });
  const isBegun = model.combining !== null;
  const before = isBegun ? [`${NOT_ALL_DECIDED} ${DECIDE_ON}`] : [WHOSE_WORDS.join('\n')];
  if (!(await asking.showUntilRead([BRING_IN, ...before], isBegun ? BACK_TO_SECTIONS : 'Go on')))
    return as(true);
  if (isBegun) return as(false);
  const others = await modelsNamed(io, interview, keeper);
  if (others === 'stop') return as(true);
  if (others.length === 0) return as(false);
  const all = combined(questionnaire, [model, ...others], moment(io));
  const brought = broughtInto(questionnaire, model, all);
  keeper.atFirstWrite({ keepsEarlier: true, says: [] });
  // What is decided is an answer of the model at once. What is not is asked once more where it is brought in again.
  const together: Interview = {
    ...interview,
    save: async (one, isStopping) => ({
      ...(await interview.save(withoutDeciding(one), isStopping)),
      combining: one.combining,
    }),
  };
  let saved: Model;
  try {
    saved = await together.save(brought);
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    asking.tell([`Nothing was brought in: with it this model ${error.message}`]);
    return as(false);
  }
  const found = remindersSince(model, saved).map((reminder) => reminderLine(io, reminder));
  const open = undecided(all.decisions, saved).length;
  const says = [`What they wrote is in ${keeper.name}. ${toDecideInWords(open)}`, ...found];
  if (!(await asking.showUntilRead([BRING_IN, ...says, ...(found.length > 0 ? [NOT_SEEN] : [])], 'Go on')))
    return as(true, withoutDeciding(saved));
  const { model: decided, stopped } =
    open === 0
      ? as(false, saved)
      : await decideTogether(together, { decisions: all.decisions, counted: false }, saved);
  return as(stopped, withoutDeciding(decided));
}

/** The models in the files that the person names; none where they name none. */
async function modelsNamed(
  io: Io,
  { asking, questionnaire }: Interview,
  keeper: Keeper,
): Promise<Model[] | 'stop'> {
  const own = path.join(keeper.folder, path.basename(keeper.name));
  const names: string[] = [];
  let amiss: string | null = null;
  for (;;) {
    const soFar = names.length === 0 ? null : `To be brought in: ${inARow(names)}`;
    const note = [amiss, soFar].filter((one) => one !== null).join('\n') || null;
    const reply = await asking.ask(WHICH, { ...aloneUnder(BRING_IN), note, toldLater: true });
    if (reply.kind === 'stop') return 'stop';
    if (reply.kind === 'back') return [];
    const name = reply.kind === 'answer' && typeof reply.value === 'string' ? reply.value.trim() : '';
    if (name === '' || names.length + 1 >= MOST_COMBINED)
      return openAll(io, names, questionnaire, []).map(({ answered }) => answered.model);
    try {
      const isOwn = isSameFile(pathOf(io, name), own);
      openAll(io, [...names, name], questionnaire, isOwn ? [`${name}: is the model itself.`] : []);
      names.push(name);
      amiss = null;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // What stands below it may be a command to type in a shell, which nobody is at now.
      amiss = error.message.split('\n')[0] ?? null;
    }
  }
}
