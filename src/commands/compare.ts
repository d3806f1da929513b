/** `compare`: two to six models side by side, on screen, as JSON, or as a document. The files are only read. */
import { randomInt } from 'node:crypto';
import { commandLine } from '../command-to-type.ts';
import type { ComparisonToWrite } from '../documents/comparison/content.ts';
import { comparisonJson } from '../documents/comparison/json.ts';
import { DOCUMENT_KINDS } from '../documents/document-kinds.ts';
import { comparisonAs } from '../documents/writers.ts';
import { EXIT, Refusal } from '../errors.ts';
import { type Io, moment, wantsPlain } from '../io.ts';
import { decidedPart } from '../model/combining.ts';
import { MOST_COMPARED } from '../model/comparison.ts';
import { hasOwnWords, letterOf } from '../model/comparison-in-words.ts';
import { type AnswerReminder, remindersOf } from '../model/reminders.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { giveOut, say, sayStyled } from '../terminal/say.ts';
import { inOneLine } from '../text/characters.ts';
import { checkNoModel } from './document-out/model-in-the-way.ts';
import { documentKindWanted, type OutOptions, outWanted } from './document-out/wanted.ts';
import { checkApart, writeOut } from './document-out/writing.ts';
import { noOption } from './opening/named-file.ts';
import { openQuestionnaire } from './opening/questionnaire.ts';
import { questionsToAsk } from './opening/questions-to-ask.ts';
import { openAll, type Side, saysOf } from './opening/several.ts';
import { comparisonLines } from './showing/comparison-lines.ts';
import { renderingFor } from './showing/rendering.ts';
import { comparedInWords, type SaidComparison } from './sitting/comparison.ts';
import { FLAG } from './sitting/words-for-others.ts';
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
  const {
    withNotes = false,
    unnamed = false,
    differing = false,
    sayTrainedMentors = false,
    section = [],
  } = told;
  const command = (...more: readonly string[]) =>
    commandLine(io.started, 'compare', ...files.map(noOption), ...more);
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
  const said = await comparedInWords(
    io,
    questionnaire,
    inOrder.map(({ answered }) => decidedPart(answered.model)),
    { withNotes, unnamed, differing, ids },
    { isForOthers: told.to !== undefined, sayTrainedMentors },
  );
  if (said === null) {
    say(io.stderr, 'Stopped. No document was made.');
    return EXIT.stopped;
  }
  const { comparison } = said;
  const names = shownNames(inOrder);
  const written: ComparisonToWrite = {
    questionnaire: said.questionnaire,
    comparison,
    names: unnamed ? names.map(() => null) : names,
    withNotes,
    now: moment(io),
  };
  const says = unnamed ? unnamedSaysOf(sides) : saysOf(sides);
  if (told.to !== undefined) says.push(...(await writtenOut(io, questionnaire, files, told, written)));
  else if (told.json) giveOut(io.stdout, comparisonJson(written));
  else
    sayStyled(io.stdout, comparisonLines(written, renderingFor(io, told.plain === true || wantsPlain(io))));
  say(io.stderr, ...says, ...said.says, ...notesTold(io, said, inOrder, told));
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
  const command = (to: string) =>
    commandLine(io.started, 'compare', ...files.map(noOption), '--to', noOption(to), ...asGiven);
  const options = outWanted(told, undefined, 'side-by-side.docx', command);
  const kind = documentKindWanted(io, DOCUMENT_KINDS, options, command);
  for (const file of files) checkApart(io, options.to, file);
  checkNoModel(io, options.to, questionnaire);
  return writeOut(io, options, await comparisonAs(kind, written));
}

/** What each file is called: its name, with as many of its folders as tell it from others of that name. */
function shownNames(sides: readonly Side[]): string[] {
  const paths = sides.map(({ name }) => name.split(/[\\/]/).filter(Boolean));
  const end = (parts: readonly string[], depth: number) => parts.slice(-depth).join('/');
  return paths.map((parts) => {
    const others = paths.filter((other) => other !== parts);
    const isAlone = (depth: number) => others.every((other) => end(other, depth) !== end(parts, depth));
    const depths = [...parts.keys()].map((place) => place + 1);
    return inOneLine(end(parts, depths.find(isAlone) ?? parts.length));
  });
}

function notesTold(
  io: Io,
  { comparison }: SaidComparison,
  inOrder: readonly Side[],
  { withNotes, unnamed, to }: CompareOptions,
): string[] {
  if (!hasOwnWords(comparison)) return [];
  if (!withNotes) return ['Notes and your own words are left out; add --with-notes to put them in.'];
  if (to === undefined) return [];
  const isInIt = ({ id }: AnswerReminder) => comparison.questions.some(({ question }) => question.id === id);
  return [
    'The notes are in it. They were written among colleagues: look them over before you pass them on.',
    ...inOrder.flatMap(({ name, answered }, place) =>
      remindersOf(answered.model)
        .filter(isInIt)
        .map((reminder) => `${unnamed ? letterOf(place) : inOneLine(name)}: ${reminderLine(io, reminder)}`),
    ),
  ];
}

/** What there is to know of the files where nothing may tell which one it is said of: each line once. */
function unnamedSaysOf(sides: readonly Side[]): string[] {
  const lines = sides.flatMap(({ answered }) => answered.says);
  return [...new Set(lines)].map((line) => `One of the files: ${line}`);
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
