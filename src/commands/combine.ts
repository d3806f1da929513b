/** `combine`: several people's answers into one new model. The files that are combined are only read. */
import fs from 'node:fs';
import { commandLine } from '../command-to-type.ts';
import { EXIT, Refusal } from '../errors.ts';
import { fileRefusal } from '../file-errors.ts';
import { type Io, moment } from '../io.ts';
import { combined, FEWEST_COMBINED, MOST_COMBINED } from '../model/combined.ts';
import { MOST_COMPARED } from '../model/comparison.ts';
import type { Model } from '../model/model.ts';
import { NOT_SEEN, noneFound, remindersOf } from '../model/reminders.ts';
import { WHOSE_WORDS } from '../model/whose-words.ts';
import { createdText } from '../models/size.ts';
import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import { say } from '../terminal/say.ts';
import { inOneLine } from '../text/characters.ts';
import { inARow } from '../text/language.ts';
import { writeOut } from './document-out/writing.ts';
import { checkWritable, openTarget, type Target } from './opening/model.ts';
import { openQuestionnaire } from './opening/questionnaire.ts';
import { openAll } from './opening/several.ts';
import { reminderLine } from './telling/reminder-lines.ts';
import { lookAgainLines, requireComplete, stillOpen, stillOpenLines } from './telling/still-open.ts';

/** What `combine` was told on the command line. */
export interface CombineOptions {
  readonly to?: string;
  readonly complete?: boolean;
  readonly questions?: string;
}

/** Runs `combine`; gives the exit code. Throws `Refusal` with all that stands in the way. */
export function combine(io: Io, files: readonly string[], told: CombineOptions): number {
  const questionnaire = openQuestionnaire(io, told.questions);
  const { to } = told;
  const asGiven = told.questions === undefined ? [] : ['--questions', told.questions];
  if (to === undefined)
    throw new Refusal(EXIT.use, [
      'Where is it to go? The ending of the name picks its format. For example:',
      commandLine(io.started, 'combine', ...files, '--to', 'ours.yaml', ...asGiven),
    ]);
  const sides = openAll(io, files, questionnaire, countProblems(io, files, to));
  const target = openTarget(io, to);
  if (fs.existsSync(target.file.path))
    throw new Refusal(EXIT.use, [
      `${target.name}: is there already, and stays as it is. Choose another name for what is combined.`,
    ]);
  checkWritable(target);
  const { model, parted } = combined(
    questionnaire,
    sides.map(({ answered }) => answered.model),
    moment(io),
  );
  if (told.complete) requireComplete(questionnaire, model, 'Nothing was written.');
  const written = writeOut(io, { to }, textFor(target, model, questionnaire));
  const found = remindersOf(model).map((reminder) => reminderLine(io, reminder));
  say(
    io.stderr,
    ...sides.flatMap(({ answered }) => answered.says),
    ...written,
    ...WHOSE_WORDS,
    ...partedLines(io, files, parted),
    ...(found.length > 0 ? [...found, NOT_SEEN] : [noneFound('all there is')]),
    ...stillOpenLines(stillOpen(questionnaire, model)),
    ...lookAgainLines(questionnaire, model),
    'To decide what is open, and to read all of it over:',
    commandLine(io.started, 'init', to, '--edit', ...asGiven),
  );
  return EXIT.done;
}

function textFor({ name, format }: Target, model: Model, questionnaire: Questionnaire): string {
  try {
    return createdText(format, model, questionnaire);
  } catch (error) {
    throw fileRefusal(name, error);
  }
}

/** Where the answers part, and how to see it side by side. */
function partedLines(io: Io, files: readonly string[], parted: readonly Question[]): string[] {
  if (parted.length === 0) return [];
  const ids = inARow(parted.map(({ id }) => id));
  const command = commandLine(io.started, 'compare', ...files, '--differing');
  return [
    `To be decided, since the answers part or are not there from all: ${ids}. Only what all chose is in it.`,
    ...(files.length <= MOST_COMPARED ? ['To see them side by side:', command] : []),
  ];
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
