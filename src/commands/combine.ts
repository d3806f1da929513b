/** `combine`: several people's answers into one new model. The files that are combined are only read. */
import { commandLine } from '../command-to-type.ts';
import { EXIT, Refusal } from '../errors.ts';
import { moreOf } from '../interview/more.ts';
import { canAsk, type Io, moment, wantsPlain } from '../io.ts';
import { ALL_THAT_FITS } from '../model/accept-text.ts';
import { broughtInto } from '../model/brought-into.ts';
import { type Combined, combined, FEWEST_COMBINED, MOST_COMBINED } from '../model/combined.ts';
import { partedStepsInWords } from '../model/combined-steps.ts';
import { decidedPart } from '../model/combining.ts';
import {
  deciding,
  leftToDecide,
  undecided,
  withDecisionsGiven,
  withoutDeciding,
  withoutUndecided,
} from '../model/deciding.ts';
import { FEWEST_COUNTED } from '../model/deciding-in-words.ts';
import type { Model } from '../model/model.ts';
import { replacedIn } from '../model/replaced.ts';
import { WHOSE_WORDS } from '../model/whose-words.ts';
import { changesLines } from '../models/questionnaire-changes.ts';
import { wordsTakenOut } from '../models/record/words-in-revisions.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { say } from '../terminal/say.ts';
import { inOneLine } from '../text/characters.ts';
import { inARow } from '../text/language.ts';
import { openAnswers } from './beginning/answers.ts';
import { brokenSaveLines } from './beginning/broken-saves.ts';
import { replacedLines } from './beginning/given-lines.ts';
import { type CombiningFile, openCombining } from './opening/combining.ts';
import { noOption } from './opening/named-file.ts';
import { openQuestionnaire } from './opening/questionnaire.ts';
import { openAll, saysOf } from './opening/several.ts';
import { exitCodeOf, Keeper } from './sitting/keeper.ts';
import { openAsking } from './sitting/opened-asking.ts';
import {
  goneOnLines,
  leftLines,
  noLongerLines,
  remindersIn,
  saidBesideLines,
} from './telling/combined-lines.ts';
import { lookAgainLines, requireComplete, stillOpen, stillOpenLines } from './telling/still-open.ts';

/** What `combine` was told on the command line. */
export interface CombineOptions {
  readonly to?: string;
  readonly answers?: string;
  readonly input: boolean;
  readonly counted?: boolean;
  readonly plain?: boolean;
  readonly complete?: boolean;
  readonly questions?: string;
}

/** Runs `combine`; gives the exit code. Throws `Refusal` with all that stands in the way. */
export async function combine(io: Io, files: readonly string[], told: CombineOptions): Promise<number> {
  const questionnaire = openQuestionnaire(io, told.questions);
  const { to } = told;
  const asGiven = told.questions === undefined ? [] : ['--questions', told.questions];
  if (to === undefined)
    throw new Refusal(EXIT.use, [
      'Where is it to go? The ending of the name picks its format. For example:',
      commandLine(io.started, 'combine', ...files.map(noOption), '--to', 'ours.yaml', ...asGiven),
    ]);
  const sides = openAll(io, files, questionnaire, countProblems(io, files, to));
  const file = openCombining(io, to, files, questionnaire);
  const given = told.answers === undefined ? null : await openAnswers(io, told.answers, questionnaire);
  const models = sides.map(({ answered }) => answered.model);
  const all = combined(questionnaire, models, moment(io), file.begun?.model ?? null);
  if (all.tooLong.length > 0)
    throw new Refusal(EXIT.problem, [
      `${inARow(all.tooLong)}: what all wrote there is more together than one answer can have, so nothing was written.`,
      ALL_THAT_FITS,
    ]);
  const begun = begunWith(questionnaire, file, all);
  const model = given ? withDecisionsGiven(questionnaire, all.decisions, begun, given) : begun;
  const says = [
    ...brokenSaveLines(file.target),
    ...saysOf(sides),
    ...partedStepsInWords(questionnaire, models, model.steps),
    ...(file.begun ? changesLines(questionnaire, file.begun) : []),
    ...(given ? [...given.warnings, ...given.leftOut] : []),
    ...(told.counted && files.length < FEWEST_COUNTED ? [TOO_FEW_TO_COUNT] : []),
  ];
  const keeper = keeperOf(io, questionnaire, file, model);
  // Where the place takes no more, the model goes into another file.
  const toGoOn = () => [
    ...['combine', ...files.map(noOption), '--to', noOption(keeper.name)],
    ...(told.counted ? ['--counted'] : []),
    ...(told.plain ? ['--plain'] : []),
    ...asGiven,
  ];
  const goneOn = [
    ...(file.begun
      ? [
          ...goneOnLines(questionnaire, file.begun.model, begun, file.begun.changedByHand),
          ...noLongerLines(questionnaire, file.begun.model, begun),
          ...saidBesideLines(questionnaire, file.begun.model, all, begun),
        ]
      : []),
    ...(given ? replacedLines(replacedIn(decidedPart(begun), model), null) : []),
  ];
  if (canAsk(io) && told.input && undecided(all.decisions, model).length > 0) {
    const { model: kept, news } = keeper.save(model, null);
    const plain = told.plain === true || wantsPlain(io);
    const asking = await openAsking(io, plain, moreOf(questionnaire), []);
    try {
      const { sitCombining } = await import('./sitting/combining.ts');
      return await sitCombining(io, asking, {
        questionnaire,
        keeper,
        model: kept,
        toDecide: { decisions: all.decisions, counted: told.counted ?? false },
        news: [...says, ...news, ...goneOn],
        questions: told.questions,
        complete: told.complete ?? false,
        plain,
        toGoOn,
      });
    } finally {
      asking.close();
    }
  }
  if (told.complete)
    requireComplete(
      questionnaire,
      withoutDeciding(withoutUndecided(all.decisions, model)),
      'Nothing was written.',
    );
  const left = leftToDecide(all, model);
  const kept = left.length > 0 ? model : withoutDeciding(model);
  const { news } = keeper.save(kept, null);
  say(
    io.stderr,
    ...says,
    ...news,
    file.begun && left.length > 0 ? `Everything so far is in ${keeper.name}.` : `Written to ${keeper.name}.`,
    ...goneOn,
    ...WHOSE_WORDS,
    ...leftLines(io, files, left, kept),
    ...remindersIn(io, kept),
    ...stillOpenLines(stillOpen(questionnaire, kept)),
    ...lookAgainLines(questionnaire, decidedPart(kept)),
    ...(left.length > 0
      ? ['To decide that together:', commandLine(io.started, ...toGoOn())]
      : [
          'To read all of it over:',
          commandLine(io.started, 'init', noOption(keeper.name), '--edit', ...asGiven),
        ]),
  );
  return exitCodeOf(keeper);
}

/** Said where those who chose are too few to be counted. */
const TOO_FEW_TO_COUNT = `With fewer than ${FEWEST_COUNTED} files nobody is counted: "all" or "some" is said.`;

/** The model to begin with: anew, or with what was decided in the file already. */
function begunWith(questionnaire: Questionnaire, { begun }: CombiningFile, all: Combined): Model {
  return begun ? broughtInto(questionnaire, begun.model, all) : deciding(all);
}

/** What keeps the model. Where it would lose words that are in the file already, that stays beside it as it was. */
function keeperOf(
  io: Io,
  questionnaire: Questionnaire,
  { target, begun }: CombiningFile,
  model: Model,
): Keeper {
  const saved = begun?.model ?? null;
  const keeper = new Keeper(io, questionnaire, { ...target, read: begun }, saved, saved ?? model, null);
  keeper.atFirstWrite({
    keepsEarlier: saved !== null && replacedIn(saved, model).losesWords,
    says: begun?.hasWordsInRevisions ? [wordsTakenOut(target.name)] : [],
  });
  return keeper;
}

function countProblems(io: Io, files: readonly string[], to: string): string[] {
  if (files.length > MOST_COMBINED)
    return [`${files.length} files were named; expected ${MOST_COMBINED} at the most.`];
  if (files.length >= FEWEST_COMBINED) return [];
  const [one = 'one.yaml'] = files.map(inOneLine);
  return [
    'Two files or more are combined into one. For example:',
    commandLine(io.started, 'combine', one, 'another.yaml', '--to', to),
  ];
}
