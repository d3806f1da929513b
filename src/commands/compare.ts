/** `compare`: two to six models side by side, on screen, as JSON, or as a document. The files are only read. */
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { commandLine } from '../command-to-type.ts';
import { askLines, type LookedFor, lookedForIn, stillLines } from '../documents/before-sharing/still-said.ts';
import { namesOf, otherwiseLines } from '../documents/before-sharing/words-for-others.ts';
import type { ComparisonToWrite } from '../documents/comparison/content.ts';
import { comparisonJson } from '../documents/comparison/json.ts';
import { DOCUMENT_KINDS } from '../documents/document-kinds.ts';
import { comparisonAs } from '../documents/writers.ts';
import { EXIT, Refusal } from '../errors.ts';
import { type Io, moment, wantsPlain } from '../io.ts';
import { type Comparison, compared, MOST_COMPARED } from '../model/comparison.ts';
import { saidInComparison } from '../model/comparison-for-others.ts';
import { asksCompared, goneFrom, hasWordsAt, textsWritten } from '../model/comparison-in-words.ts';
import type { Model } from '../model/model.ts';
import { hasNotes } from '../model/part-to-share.ts';
import { type AnswerReminder, areInWords, remindersOf } from '../model/reminders.ts';
import { inWordsForOthers, type SaidOtherwise } from '../model/words-for-others.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { giveOut, say, sayStyled } from '../terminal/say.ts';
import { inOneLine } from '../text/characters.ts';
import { checkNoModel } from './document-out/model-in-the-way.ts';
import { documentKindWanted, type OutOptions, outWanted } from './document-out/wanted.ts';
import { checkApart, writeOut } from './document-out/writing.ts';
import { openQuestionnaire } from './opening/questionnaire.ts';
import { questionsToAsk } from './opening/questions-to-ask.ts';
import { openAll, type Side } from './opening/several.ts';
import { comparisonLines } from './showing/comparison-lines.ts';
import { renderingFor } from './showing/rendering.ts';
import { FLAG, saidAsItIsLines, wordsWanted } from './sitting/words-for-others.ts';
import { reminderLine } from './telling/reminder-lines.ts';

/** What `compare` was told on the command line. */
export interface CompareOptions extends OutOptions {
  readonly differing?: boolean;
  /** Ids or titles of sections; each may hold several with commas. */
  readonly section?: readonly string[];
  readonly withNotes?: boolean;
  readonly unnamed?: boolean;
  readonly json?: boolean;
  readonly plain?: boolean;
  readonly sayTrainedMentors?: boolean;
  readonly questions?: string;
}

/** Runs `compare`; gives the exit code. Throws `Refusal` with all that stands in the way. */
export async function compare(io: Io, files: readonly string[], told: CompareOptions): Promise<number> {
  const questionnaire = openQuestionnaire(io, told.questions);
  const { withNotes = false, unnamed = false, differing = false, section = [] } = told;
  const command = (...more: readonly string[]) => commandLine(io.started, 'compare', ...files, ...more);
  if (told.json && told.to !== undefined)
    throw new Refusal(EXIT.use, ['--json is for standard output; expected --json or --to, not both.']);
  const ids = questionsToAsk(
    questionnaire,
    section,
    [],
    { section: (id) => command('--section', id), question: null },
    true,
  );
  const sides = openAll(io, files, questionnaire, countProblems(io, files));
  const inOrder = unnamed ? shuffled(sides) : sides;
  const said = await saidIn(io, questionnaire, inOrder, told, ids);
  if (said === null) {
    say(io.stderr, 'Stopped. No document was made.');
    return EXIT.stopped;
  }
  const comparison = compared(said.questionnaire, said.models, { withNotes, unnamed, differing, ids });
  const names = shownNames(inOrder);
  const written: ComparisonToWrite = {
    questionnaire: said.questionnaire,
    comparison,
    names: unnamed ? names.map(() => null) : names,
    withNotes,
    now: moment(io),
  };
  const says = sides.flatMap(({ answered }) => answered.says);
  if (told.to !== undefined) says.push(...(await writtenOut(io, questionnaire, files, told, written)));
  else if (told.json) giveOut(io.stdout, comparisonJson(written));
  else
    sayStyled(io.stdout, comparisonLines(written, renderingFor(io, told.plain === true || wantsPlain(io))));
  // What is on the screen alone is changed by nothing but what was asked for.
  if (told.to !== undefined || told.sayTrainedMentors)
    says.push(
      ...stillLines(textsWritten(comparison, withNotes), said.lookedFor),
      ...askLines(asksCompared(comparison), said.lookedFor),
      ...said.says(comparison),
    );
  say(io.stderr, ...says, ...notesTold(io, questionnaire, sides, comparison, told));
  return EXIT.done;
}

/** Says where there are more files than can be seen side by side, or fewer. */
function countProblems(io: Io, files: readonly string[]): string[] {
  if (files.length > MOST_COMPARED)
    return [
      `${files.length} files were named; expected ${MOST_COMPARED} at the most. Compare fewer at a time.`,
    ];
  if (files.length > 1) return [];
  const [one = 'one.yaml'] = files;
  return [
    'Two to six files are compared side by side. For example:',
    commandLine(io.started, 'compare', one, 'another.yaml'),
  ];
}

/** What documents are to say of the models: where one would give away somebody's past, in the words for others if that is wanted. */
async function saidIn(
  io: Io,
  questionnaire: Questionnaire,
  sides: readonly Side[],
  { to, withNotes = false, unnamed = false, differing = false, sayTrainedMentors = false }: CompareOptions,
  ids: readonly string[] | null,
): Promise<{
  questionnaire: Questionnaire;
  models: Model[];
  lookedFor: LookedFor;
  /** What there is to know of the comparison that is made of them. */
  says: (made: Comparison) => string[];
} | null> {
  const models = sides.map(({ answered }) => answered.model);
  const asItIs = compared(questionnaire, models, { withNotes, unnamed, differing, ids });
  const choices = saidInComparison(questionnaire, models, asItIs, withNotes);
  const isAsked = to !== undefined || sayTrainedMentors;
  const words = isAsked ? await wordsWanted(io, questionnaire, choices, sayTrainedMentors) : 'own';
  if (words === 'stop') return null;
  const isOtherwise = words === 'for-others' && choices.length > 0;
  const said = models.map((model) => inWordsForOthers(questionnaire, model, isOtherwise ? choices : []));
  return {
    questionnaire: said[0]?.questionnaire ?? questionnaire,
    models: said.map(({ model }) => model),
    lookedFor: lookedForIn(questionnaire, choices, isOtherwise, sayTrainedMentors),
    says: (made) =>
      isOtherwise
        ? otherwiseIn(choices, made, asItIs, withNotes)
        : saidAsItIsLines(io, choices, sayTrainedMentors),
  };
}

function otherwiseIn(
  choices: readonly SaidOtherwise[],
  made: Comparison,
  asItIs: Comparison,
  withNotes: boolean,
): string[] {
  const said = choices.filter(({ isSaid }) => isSaid);
  const isWritten = textsWritten(made, withNotes).some(({ text }) => text !== '');
  return otherwiseLines(
    choices,
    [
      ...(withNotes && hasWordsAt(asItIs, said) ? [`what you wrote behind ${namesOf(said)[0]}`] : []),
      ...goneFrom(asItIs, made),
    ],
    isWritten ? ['all that you wrote'] : [],
    'Your models stay as they are.',
  );
}

async function writtenOut(
  io: Io,
  questionnaire: Questionnaire,
  files: readonly string[],
  told: CompareOptions,
  written: ComparisonToWrite,
): Promise<string[]> {
  const { differing, section = [], withNotes, unnamed, sayTrainedMentors, questions } = told;
  const asGiven = [
    ...(differing ? ['--differing'] : []),
    ...section.flatMap((names) => ['--section', names]),
    ...(withNotes ? ['--with-notes'] : []),
    ...(unnamed ? ['--unnamed'] : []),
    ...(sayTrainedMentors ? [FLAG] : []),
    ...(questions === undefined ? [] : ['--questions', questions]),
  ];
  const command = (to: string) => commandLine(io.started, 'compare', ...files, '--to', to, ...asGiven);
  const options = outWanted(told, undefined, 'side-by-side.docx', command);
  const kind = documentKindWanted(io, DOCUMENT_KINDS, options, command);
  for (const file of files) checkApart(io, options.to, file);
  checkNoModel(io, options.to, questionnaire);
  return writeOut(io, options, await comparisonAs(kind, written));
}

/** What each file is called: its name, or the whole of what was typed where two have the same one. */
function shownNames(sides: readonly Side[]): string[] {
  const bases = sides.map(({ name }) => path.basename(name));
  return sides.map(({ name }, place) => {
    const base = bases[place] ?? name;
    return inOneLine(bases.indexOf(base) === bases.lastIndexOf(base) ? base : name);
  });
}

function notesTold(
  io: Io,
  questionnaire: Questionnaire,
  sides: readonly Side[],
  { questions }: Comparison,
  { withNotes, to }: CompareOptions,
): string[] {
  const models = sides.map(({ answered }) => answered.model);
  const hasMore = models.some((model) => hasNotes(questionnaire, model, {}) || hasOwnWords(model));
  if (!hasMore) return [];
  if (!withNotes) return ['Notes and your own words are left out; add --with-notes to put them in.'];
  if (to === undefined) return [];
  const isInIt = ({ id }: AnswerReminder) => questions.some(({ question }) => question.id === id);
  return [
    'The notes are in it. They were written among colleagues: look them over before you pass them on.',
    ...sides.flatMap(({ name, answered }) =>
      remindersOf(answered.model)
        .filter(isInIt)
        .map((reminder) => `${inOneLine(name)}: ${reminderLine(io, reminder)}`),
    ),
  ];
}

/** Whether it has texts, which are told to be there and no more, or words behind choices. */
function hasOwnWords({ answers }: Model): boolean {
  return areInWords([...answers.values()]);
}

/** In an order drawn by chance, so that a letter tells nothing of whose model it is. */
function shuffled<T>(items: readonly T[]): T[] {
  const drawn = [...items];
  for (let last = drawn.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [drawn[last], drawn[other]] = [drawn[other] as T, drawn[last] as T];
  }
  return drawn;
}
