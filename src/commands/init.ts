/** `init`: walks through the questions, or takes answers from a file or a pipe, and saves the model. */

import { EXIT, Refusal } from '../errors.ts';
import type { Asking } from '../interview/asking.ts';
import { moreOf } from '../interview/more.ts';
import { canAsk, type Io, moment, wantsPlain } from '../io.ts';
import { onceNoneParts } from '../model/deciding.ts';
import { decidingLines } from '../model/deciding-in-words.ts';
import { begunWith, type Given, withGiven } from '../model/given.ts';
import { type Model, newModel } from '../model/model.ts';
import { replacedIn } from '../model/replaced.ts';
import { changesLines } from '../models/questionnaire-changes.ts';
import { wordsTakenOut } from '../models/record/words-in-revisions.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { say } from '../terminal/say.ts';
import { openAnswers } from './beginning/answers.ts';
import { brokenSaveLines, tellingOf } from './beginning/broken-saves.ts';
import { leftBehindLines, noneFoundLines, reminderLines, replacedLines } from './beginning/given-lines.ts';
import { type HowToOpen, howToOpen } from './beginning/how-to-open.ts';
import { commandsFor, type InitOptions, nobodyToAsk } from './beginning/init-options.ts';
import { modelBesideLines } from './beginning/model-beside.ts';
import { writeToStdout } from './beginning/to-stdout.ts';
import { whoElseLine } from './beginning/who-else.ts';
import { checkWritable, modelOf, openTarget, type Target } from './opening/model.ts';
import { TO_STDOUT } from './opening/named-file.ts';
import { openQuestionnaire } from './opening/questionnaire.ts';
import { questionsToAsk } from './opening/questions-to-ask.ts';
import { type WayToGo, wayToGo } from './opening/way-to-go.ts';
import { exitCodeOf, Keeper } from './sitting/keeper.ts';
import { openAsking } from './sitting/opened-asking.ts';
import {
  bringInLines,
  copiesInSight,
  copyLines,
  removedAtFinish,
  removingLines,
} from './telling/copy-lines.ts';
import { lookAgainLines, requireComplete, stillOpen, stillOpenLines } from './telling/still-open.ts';

/** Runs `init`; gives the exit code. Throws `Refusal`. */
export async function init(io: Io, name: string, options: InitOptions): Promise<number> {
  if (options.edit && options.force) {
    throw new Refusal(EXIT.use, [
      '--edit goes on with a file and --force starts it over; expected one of the two.',
    ]);
  }
  if (options.format && name !== TO_STDOUT) {
    throw new Refusal(EXIT.use, ['--format is for "init -"; the ending of a file picks its format.']);
  }
  const questionnaire = openQuestionnaire(io, options.questions);
  const { section = [], question = [] } = options;
  const way = wayToGo(questionnaire, options);
  const only = questionsToAsk(questionnaire, section, question, commandsFor(io, name, options), true);
  if (name === TO_STDOUT) return writeToStdout(io, questionnaire, options);

  const target = openTarget(io, name);
  checkWritable(target);
  const asks = canAsk(io) && options.input;
  const early = asks ? null : await howToOpen(target, options, null);
  const given = await openAnswers(io, options.answers, questionnaire);
  if (!given && !asks) throw nobodyToAsk(io, name, options);
  const plain = options.plain === true || wantsPlain(io);
  // Whoever makes a new file of a saved model means the new name.
  const isMeant = options.edit || target.file.text !== null || given?.model;
  const beside = isMeant ? [] : modelBesideLines(io, name, questionnaire);
  const asking = asks ? await openAsking(io, plain, moreOf(questionnaire), beside) : null;
  try {
    const how = early ?? (await howToOpen(target, options, asking));
    return await begin(io, { target, questionnaire, only, way, given, beside, plain, asking, how }, options);
  } finally {
    asking?.close();
  }
}

/** What a run has found out by the time that the file is opened. */
interface Beginning {
  readonly target: Target;
  readonly questionnaire: Questionnaire;
  readonly only: readonly string[] | null;
  readonly way: WayToGo | null;
  readonly given: Awaited<ReturnType<typeof openAnswers>>;
  /** What there is to know of a model beside one that is new, for whoever is not asked. */
  readonly beside: readonly string[];
  readonly plain: boolean;
  readonly asking: Asking | null;
  readonly how: HowToOpen;
}

async function begin(
  io: Io,
  { target, questionnaire, only, way, given, beside, plain, asking, how }: Beginning,
  options: InitOptions,
): Promise<number> {
  if (how === 'stop') {
    say(io.stderr, 'Stopped. Nothing was changed.');
    return EXIT.stopped;
  }

  const left = brokenSaveLines(target);
  const read = how === 'edit' ? tellingOf(left, () => modelOf(io, target, questionnaire)) : null;
  const saved = read?.model ?? null;
  const opened = saved ?? newModel(moment(io));
  let model = given ? begunOrGiven(questionnaire, saved, opened, given) : opened;
  const whoElse = how === 'new' ? whoElseLine(target.file.path) : null;
  const named = { name: target.name, path: target.file.path };
  const copies = copiesInSight(io, named);
  const changes = [
    ...left,
    ...(read ? changesLines(questionnaire, read) : []),
    ...decidingLines(saved ?? model).map((line) => `${line} What you change here counts as decided.`),
    ...copyLines(copies, target.name),
    ...(asking
      ? removedAtFinish(copies)
      : [...bringInLines(io, named, copies), ...removingLines(io, copies)]),
  ];
  // What comes over from another file was there before this run, as much as what this one holds.
  const revisedFrom = saved ?? (given?.model ? model : null);
  const keeper = new Keeper(io, questionnaire, { ...target, read }, saved, opened, revisedFrom);
  const replaced = saved && given ? replacedIn(saved, model) : null;
  keeper.atFirstWrite({
    keepsEarlier: replaced?.losesWords ?? false,
    says: read?.hasWordsInRevisions ? [wordsTakenOut(target.name)] : [],
  });
  const taking = () => (replaced ? replacedLines(replaced, keeper.isBeside ? keeper.name : null) : []);
  const found = given ? reminderLines(io, opened, model, given) : [];
  const leftOut = given && !saved ? given.leftOut : [];
  const reminders = given
    ? [...given.warnings, ...leftOut, ...found, ...leftBehindLines(questionnaire, given)]
    : [];
  if (!asking) {
    if (options.complete) requireComplete(questionnaire, model, 'Nothing was written.');
    const { news } = keeper.save(model, given?.why ?? null);
    say(
      io.stderr,
      ...changes,
      ...news,
      ...(options.quiet ? [] : [`Saved in ${keeper.name}.`]),
      ...(whoElse === null ? [] : [whoElse]),
      ...(options.quiet ? [] : beside),
      ...taking(),
      ...reminders,
      ...(given && !options.quiet ? noneFoundLines(found, model, given) : []),
      ...(options.quiet ? [] : stillOpenLines(stillOpen(questionnaire, model))),
      ...lookAgainLines(questionnaire, model),
    );
    return exitCodeOf(keeper);
  }
  if (model !== opened) model = await keeper.saveAsking(asking, model);
  const { sit } = await import('./sitting/sitting.ts');
  return sit(io, asking, {
    questionnaire,
    keeper,
    model,
    only,
    way,
    isNew: saved === null,
    whoElse,
    questions: options.questions,
    complete: options.complete ?? false,
    plain,
    news: [...changes, ...taking(), ...reminders],
  });
}

/** The model with the answers that were given: over what the file holds, or in a file that is new. */
function begunOrGiven(questionnaire: Questionnaire, saved: Model | null, begun: Model, given: Given): Model {
  return saved
    ? onceNoneParts(saved, withGiven(questionnaire, saved, given))
    : begunWith(questionnaire, begun, given);
}
