/** A sitting in which several people's answers are brought together: what is said at its start, the decisions, and how it ends. */
import { commandLine } from '../../command-to-type.ts';
import { sweepEditorFiles } from '../../disk/editor-file.ts';
import { keptApart } from '../../disk/last-resort.ts';
import { EXIT } from '../../errors.ts';
import type { Asking } from '../../interview/asking.ts';
import { decideTogether } from '../../interview/deciding.ts';
import type { ToDecide } from '../../interview/deciding-one.ts';
import type { Interview } from '../../interview/needs.ts';
import { settle } from '../../interview/settling.ts';
import type { Io } from '../../io.ts';
import { decidedPart, NOTHING_DECIDED } from '../../model/combining.ts';
import { undecided, withoutDeciding, withoutUndecided } from '../../model/deciding.ts';
import { BRING_IN, canGoOnInSections, toDecideInWords } from '../../model/deciding-in-words.ts';
import type { Model } from '../../model/model.ts';
import { WHOSE_WORDS } from '../../model/whose-words.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { say, sayStyled } from '../../terminal/say.ts';
import { earlierOf } from '../../walk/earlier.ts';
import { openLines } from '../showing/open-lines.ts';
import { renderingFor } from '../showing/rendering.ts';
import { remindersIn } from '../telling/combined-lines.ts';
import { lookAgainLines, requireComplete } from '../telling/still-open.ts';
import { goingOnLines, unsettledLines } from './going-on.ts';
import { guideEntries } from './guide.ts';
import { exitCodeOf, type Keeper } from './keeper.ts';

/** What a sitting of this kind begins with. */
export interface Combining {
  readonly questionnaire: Questionnaire;
  readonly keeper: Keeper;
  /** The model as it is saved, with what was decided in it already. */
  readonly model: Model;
  readonly toDecide: ToDecide;
  /** What there is to know before; empty for nothing. */
  readonly news: readonly string[];
  /** The folder of another questionnaire, to be named in commands. */
  readonly questions: string | undefined;
  readonly complete: boolean;
  readonly plain: boolean;
  /** The words of the command that goes on with it, where the model is by then. */
  toGoOn(): readonly string[];
}

/** Runs it; gives the exit code. Throws `Refusal`. */
export async function sitCombining(io: Io, asking: Asking, combining: Combining): Promise<number> {
  const { questionnaire, keeper, toDecide } = combining;
  void sweepEditorFiles(io);
  const interview = interviewOf(asking, combining);
  asking.offer(() =>
    guideEntries(io, questionnaire, combining.questions, () => interview.earlier.at?.question.id ?? null),
  );
  if (!(await asking.showUntilRead(beforeIt(combining), 'Go on')))
    return ended(io, asking, combining, combining.model, true);
  const settled = await settle(interview, combining.model, (id, before) => keeper.settle(id, before));
  if (settled.stopped) return ended(io, asking, combining, settled.model, true);
  interview.earlier.found = settled.model;
  const { model, stopped } = await decideTogether(interview, toDecide, settled.model);
  return ended(io, asking, combining, model, stopped);
}

function interviewOf(asking: Asking, { questionnaire, keeper, model }: Combining): Interview {
  return {
    questionnaire,
    asking,
    words: new Map(),
    firstNotes: {},
    earlier: earlierOf(model),
    stood: null,
    save: (one, isStopping = false) => keeper.saveAsking(asking, one, isStopping),
    // Nothing is brought back from elsewhere, and nothing shared, before all is decided.
    fresh: (one) => one,
    share: async () => 'on',
    bringIn: async (one) => ({ model: one, stopped: false }),
    keepApart: keptApart,
  };
}

function beforeIt({ keeper, model, toDecide, news }: Combining): string[] {
  const { decided, begun } = model.combining ?? NOTHING_DECIDED;
  const isDecidedInPart = decided.length + begun.length > 0;
  return [
    BRING_IN,
    WHOSE_WORDS.join('\n'),
    `What all said alike is in ${keeper.name} already, and so is every note${isDecidedInPart ? ' where nothing was decided or begun' : ''}.${canGoOnInSections(model) ? ' What it has of its own stays until something else is decided.' : ''} ${toDecideInWords(undecided(toDecide.decisions, model).length)}.`,
    `Each decision is saved as you go, and the files that are brought in are only read. You can stop at any time: the same command goes on.`,
    ...news,
  ];
}

/** Says where it is, and what can be done with it; gives the exit code. */
async function ended(
  io: Io,
  asking: Asking,
  combining: Combining,
  model: Model,
  stopped: boolean,
): Promise<number> {
  const { questionnaire, keeper, toDecide } = combining;
  await keeper.lookAgain(asking);
  asking.close();
  const { name } = keeper;
  const open = undecided(toDecide.decisions, model).length;
  const goesOn = [
    `${stopped ? 'Stopped. ' : ''}Everything so far is in ${name}: ${toDecideInWords(open)}. To go on:`,
    commandLine(io.started, ...combining.toGoOn()),
  ];
  say(
    io.stderr,
    ...unsettledLines(questionnaire, model),
    ...(open > 0
      ? goesOn
      : [
          `Saved in ${name}.`,
          ...remindersIn(io, model),
          ...lookAgainLines(questionnaire, decidedPart(model)),
        ]),
  );
  if (open === 0) {
    const rendering = renderingFor(io, combining.plain);
    sayStyled(io.stderr, [...openLines(questionnaire, decidedPart(model), rendering), '']);
    const going = { ...combining, name, way: null };
    say(io.stderr, ...goingOnLines(io.started, going, 'To read all of it over, or to go on:'));
  }
  if (stopped) return EXIT.stopped;
  if (combining.complete)
    requireComplete(
      questionnaire,
      withoutDeciding(withoutUndecided(toDecide.decisions, model)),
      'The model is saved as it is.',
    );
  return exitCodeOf(keeper);
}
