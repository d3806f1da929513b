/** Bringing what others wrote into the model of a sitting: their files are asked for, and combined with it as one more. */
import path from 'node:path';
import { isSameFile } from '../../disk/document-file.ts';
import { Refusal } from '../../errors.ts';
import { type Asking, BACK_TO_SECTIONS, type Ended, menuItem } from '../../interview/asking.ts';
import { decideTogether } from '../../interview/deciding.ts';
import type { Interview } from '../../interview/needs.ts';
import { type Io, moment } from '../../io.ts';
import { broughtInto, withAllOwn } from '../../model/brought-into.ts';
import { type Combined, combined, MOST_COMBINED } from '../../model/combined.ts';
import { partedStepsInWords } from '../../model/combined-steps.ts';
import { undecided, withoutDeciding } from '../../model/deciding.ts';
import {
  BRING_IN,
  canGoOnInSections,
  howToDecideOn,
  NOT_ALL_DECIDED,
  toDecideInWords,
} from '../../model/deciding-in-words.ts';
import type { Model } from '../../model/model.ts';
import { NOT_SEEN, remindersSince } from '../../model/reminders.ts';
import { COMBINED } from '../../model/revisions.ts';
import { isDrafted } from '../../model/statement.ts';
import { TooLargeError } from '../../model/too-large.ts';
import { WHOSE_WORDS } from '../../model/whose-words.ts';
import { shortName } from '../../model/wording.ts';
import { clauses, inARow, sentence } from '../../text/language.ts';
import { aloneUnder } from '../../walk/current.ts';
import { nameTyped, pathOf } from '../opening/named-file.ts';
import { openAll, type Side, saysOf } from '../opening/several.ts';
import { noLongerLines, saidBesideLines } from '../telling/combined-lines.ts';
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
 * in it at once, and the file as it was stays beside it. Stopped, it goes on where the same files are named again.
 */
export async function bringIn(io: Io, interview: Interview, keeper: Keeper, model: Model): Promise<Ended> {
  const { asking } = interview;
  const as = (stopped: boolean, now = model): Ended => ({ model: now, stopped });
  const begins = await (model.combining === null ? beginning(asking) : goingOn(asking, model));
  if (begins === 'stop') return as(true);
  if (begins === 'back') return as(false);
  if (begins === 'decided') {
    const decided = await interview.save(withoutDeciding(model));
    asking.tell([ALL_COUNTS]);
    return as(false, decided);
  }
  const sides = await filesNamed(io, interview, keeper);
  if (sides === 'stop') return as(true);
  if (sides.length === 0) return as(false);
  return keeper.inRevision(COMBINED, () => bringTogether(io, interview, keeper, model, sides));
}

/** Brings in what the files hold, and leads through what is to be decided. */
async function bringTogether(
  io: Io,
  interview: Interview,
  keeper: Keeper,
  model: Model,
  sides: readonly Side[],
): Promise<Ended> {
  const { asking, questionnaire } = interview;
  const as = (stopped: boolean, now: Model): Ended => ({ model: now, stopped });
  const others = sides.map(({ answered }) => answered.model);
  const own = withAllOwn(questionnaire, model);
  const all = combined(questionnaire, others, moment(io), own);
  const brought = broughtInto(questionnaire, own, all);
  keeper.atFirstWrite({ keepsEarlier: model.combining === null, says: [] });
  let saved: Model;
  try {
    saved = await interview.save(brought);
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    asking.tell([`Nothing was brought in: with it this model ${error.message}`]);
    return as(false, model);
  }
  const found = remindersSince(model, saved).map((reminder) => reminderLine(io, reminder));
  const open = undecided(all.decisions, saved).length;
  const says = open === 0 ? [`All that they wrote is in ${keeper.name}.`] : whatIsIn(keeper.name, all, saved);
  const after = [
    ...says,
    ...partedStepsInWords(questionnaire, [own, ...others], saved.steps),
    ...noLongerLines(questionnaire, model, saved),
    ...saidBesideLines(questionnaire, model, all, saved),
    ...saysOf(sides),
    ...found,
    ...(found.length > 0 ? [NOT_SEEN] : []),
  ];
  if (!(await asking.showUntilRead([BRING_IN, ...after], 'Go on'))) return as(true, saved);
  if (open === 0) return as(false, saved);
  return decideTogether(interview, { decisions: all.decisions, counted: false }, saved);
}

function whatIsIn(name: string, { decisions }: Combined, saved: Model): string[] {
  const open = undecided(decisions, saved);
  // Words in the place of a draft are no notes: those of others stay in their files until they are decided on.
  const drafted = open
    .filter(({ question }) => isDrafted(question))
    .map(({ question }) => shortName(question));
  const but = drafted.length > 0 ? `, but for what they wrote at: ${clauses(drafted)}` : '';
  return [
    `${sentence(`Every note is in ${name} now${but}`)} Where not all say what you say, yours stays until something else is decided. ${toDecideInWords(open.length)}.`,
  ];
}

/** Said where people are done with it. */
const ALL_COUNTS = 'All of it counts as decided now, as it stands.';

async function beginning(asking: Asking): Promise<'files' | 'stop'> {
  return (await asking.showUntilRead([BRING_IN, WHOSE_WORDS.join('\n')], 'Go on')) ? 'files' : 'stop';
}

/** What to do where others' answers were brought in before, and not all of it is decided. */
async function goingOn(asking: Asking, model: Model): Promise<'files' | 'decided' | 'back' | 'stop'> {
  const isHere = canGoOnInSections(model);
  const reply = await asking.readAndChoose(
    [BRING_IN, isHere ? NOT_ALL_DECIDED : `${NOT_ALL_DECIDED} ${howToDecideOn(model)}`],
    {
      title: 'How would you like to go on?',
      items: [
        ...(isHere ? [menuItem('files', 'Name the files again, and go on')] : []),
        menuItem('decided', 'Count all of it as decided, as it stands'),
        menuItem('back', BACK_TO_SECTIONS),
      ],
      start: isHere ? 'files' : 'back',
    },
  );
  if (reply.kind !== 'chosen') return reply.kind;
  return reply.value === 'files' || reply.value === 'decided' ? reply.value : 'back';
}

/** The files that the person names, with what they hold; none where they name none. */
async function filesNamed(
  io: Io,
  { asking, questionnaire }: Interview,
  keeper: Keeper,
): Promise<Side[] | 'stop'> {
  const own = path.join(keeper.folder, path.basename(keeper.name));
  const names: string[] = [];
  let amiss: string | null = null;
  for (;;) {
    const soFar = names.length === 0 ? null : `To be brought in: ${inARow(names)}`;
    const note = [amiss, soFar].filter((one) => one !== null).join('\n') || null;
    const reply = await asking.ask(WHICH, { ...aloneUnder(BRING_IN), note, toldLater: true });
    if (reply.kind === 'stop') return 'stop';
    if (reply.kind === 'back') return [];
    const name = reply.kind === 'answer' && typeof reply.value === 'string' ? nameTyped(io, reply.value) : '';
    if (name === '' || names.length + 1 >= MOST_COMBINED) return openAll(io, names, questionnaire, []);
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
