/** `init`: walks through the questions, or takes answers from a file or a pipe, and saves the model. */
import type { Format } from '../documents/format.ts';
import { FORMATS } from '../documents/formats.ts';
import { Refusal } from '../errors.ts';
import type { Asking } from '../interview/asking.ts';
import { canAsk, type Io, moment, windowSize } from '../io.ts';
import type { Given } from '../model/accept.ts';
import { type Model, newModel, withAnswer, withPoint } from '../model/model.ts';
import { openChoices, openQuestions } from '../model/progress.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { styleFor } from '../terminal/style.ts';
import { openAnswers } from './answers.ts';
import { Keeper } from './keeper.ts';
import { checkWritable, modelOf, openTarget, shellWord, type Target } from './opening.ts';
import { openQuestionnaire } from './questions-folder.ts';
import { modelLines } from './rendering.ts';
import { questionsToAsk } from './selection.ts';

/** What `init` was told on the command line. */
export interface InitOptions {
  readonly edit?: boolean;
  readonly force?: boolean;
  readonly answers?: string;
  readonly input: boolean;
  readonly complete?: boolean;
  readonly section?: readonly string[];
  readonly question?: readonly string[];
  readonly questions?: string;
  readonly format?: string;
}

/** Writes the document to standard output instead of a file. */
const TO_STDOUT = '-';

/** Runs `init`; gives the exit code. Throws `Refusal`. */
export async function init(io: Io, name: string, options: InitOptions): Promise<number> {
  if (options.edit && options.force) {
    throw new Refusal(2, ['--edit goes on with a file and --force starts it over; expected one of the two.']);
  }
  if (options.format && name !== TO_STDOUT) {
    throw new Refusal(2, ['--format is for "init -"; the ending of a file picks its format.']);
  }
  const questionnaire = openQuestionnaire(io, options.questions);
  const only = questionsToAsk(questionnaire, options.section ?? [], options.question ?? []);
  if (name === TO_STDOUT) return writeOut(io, questionnaire, options);

  const target = openTarget(io, name);
  checkWritable(target);
  const asks = canAsk(io) && options.input;
  const decided = asks || target.file.text === null ? null : wayWithoutAsking(target, options);
  const given = await openAnswers(io, options.answers, questionnaire);
  if (!given && !asks) throw nobodyToAsk(io);
  const asking = asks ? (await import('../interview/prompts/terminal.ts')).terminalAsking(io) : null;
  const way = decided ?? (await wayOfOpening(target, options, asking));
  if (way === 'stop') return stopped(io, null, options);

  const saved = way === 'edit' ? modelOf(target, questionnaire) : null;
  const opened = saved ?? newModel(moment(io));
  const keeper = new Keeper(io, questionnaire, target, saved, opened);
  const model = given ? withGiven(opened, given) : opened;
  if (given) {
    if (options.complete && !asking) requireComplete(questionnaire, model);
    if (!asking || model !== opened) tellNews(io, keeper.save(model).news);
  }
  if (!asking) {
    io.stderr.write(`${[`Saved in ${keeper.name}.`, ...openInScripts(questionnaire, model)].join('\n')}\n`);
    return 0;
  }
  return interviewOn(io, asking, { questionnaire, keeper, model, only, isNew: saved === null, options });
}

type Way = 'new' | 'edit' | 'over' | 'stop';

function wayWithoutAsking({ name }: Target, { edit, force }: InitOptions): Way {
  if (edit) return 'edit';
  if (force) return 'over';
  throw new Refusal(2, [
    `${name} is there already. Use --edit to go on with it, or --force to start over (the earlier file is kept as ${name}.bak).`,
  ]);
}

async function wayOfOpening(
  target: Target,
  { edit, force }: InitOptions,
  asking: Asking | null,
): Promise<Way> {
  // A missing file is told of by whoever reads it.
  if (edit) return 'edit';
  if (target.file.text === null) return 'new';
  if (force) return 'over';
  if (!asking) return 'stop';
  const reply = await asking.choose({
    title: `${target.name} is there already. What would you like to do?`,
    items: [
      { value: 'edit', label: 'Go on with it', state: 'revise it, or answer what is open', lines: [] },
      { value: 'over', label: 'Start over', state: 'the earlier file is kept beside it', lines: [] },
    ],
    start: 'edit',
  });
  return reply.kind === 'chosen' ? (reply.value === 'over' ? 'over' : 'edit') : 'stop';
}

interface Sitting {
  readonly questionnaire: Questionnaire;
  readonly keeper: Keeper;
  readonly model: Model;
  readonly only: readonly string[] | null;
  readonly isNew: boolean;
  readonly options: InitOptions;
}

async function interviewOn(io: Io, asking: Asking, sitting: Sitting): Promise<number> {
  const { questionnaire, keeper, only, options } = sitting;
  const { askOnly, walkThrough } = await import('../interview/interview.ts');
  if (sitting.isNew && !(await asking.showUntilRead(welcome(questionnaire, keeper.name))))
    return stopped(io, keeper, options);
  const interview = { questionnaire, asking, save: (model: Model) => keeper.saveAsking(asking, model) };
  const ended = await (only
    ? askOnly(interview, sitting.model, only)
    : walkThrough(interview, sitting.model));
  if (ended.stopped) return stopped(io, keeper, options);
  const model = keeper.saved ? ended.model : await keeper.saveAsking(asking, ended.model);
  const rendering = {
    style: styleFor({ env: io.env, isTerminal: true }),
    columns: windowSize(io.stdout).columns,
  };
  io.stdout.write(`\n${modelLines(questionnaire, model, rendering).join('\n')}\n\n`);
  io.stdout.write(
    `Saved in ${keeper.name}.\nTo go on or to change something: ${commandToGoOn(keeper.name, options)}\n`,
  );
  if (options.complete) requireComplete(questionnaire, model);
  return 0;
}

function welcome(questionnaire: Questionnaire, file: string): string[] {
  const { title, subtitle, welcome: text, before, privacy, source } = questionnaire;
  const from = source
    ? [`From: ${[source.name, source.from, source.publisher].filter(Boolean).join(', ')}`]
    : [];
  return [
    [title, subtitle].filter(Boolean).join('\n'),
    text,
    ...(before ? [before] : []),
    privacy,
    `Each answer is saved in ${file} as you go.`,
    ...from,
  ];
}

function stopped(io: Io, keeper: Keeper | null, options: InitOptions): number {
  io.stderr.write(
    keeper?.saved
      ? `Stopped. Everything so far is in ${keeper.name}. To go on: ${commandToGoOn(keeper.name, options)}\n`
      : 'Stopped. Nothing was answered, so nothing was written.\n',
  );
  return 130;
}

function commandToGoOn(name: string, { questions }: InitOptions): string {
  return `mentoring-model init ${shellWord(name)} --edit${questions ? ` --questions ${shellWord(questions)}` : ''}`;
}

function nobodyToAsk(io: Io): Refusal {
  const what = io.stdin.isTTY ? 'The output is no terminal' : 'There is no terminal';
  return new Refusal(2, [
    `${what} to ask on, and no answers were given.`,
    'Give them with --answers <file>, or pipe them in: mentoring-model init < answers.yaml',
  ]);
}

/** The model with the answers that were given in the place of its own. The very same model where they say the same. */
function withGiven(model: Model, { answers, points }: Given): Model {
  const answered = [...answers].reduce((now, [id, answer]) => withAnswer(now, id, answer), model);
  return [...points].reduce((now, [id, note]) => withPoint(now, id, note), answered);
}

function requireComplete(questionnaire: Questionnaire, model: Model): void {
  const open = openChoices(questionnaire, model.answers).map(({ id }) => id);
  if (open.length > 0)
    throw new Refusal(1, [`--complete: these model choices are still open: ${open.join(', ')}`]);
}

function openInScripts(questionnaire: Questionnaire, model: Model): string[] {
  const choices = openChoices(questionnaire, model.answers).map(({ id }) => id);
  const others = openQuestions(questionnaire, model.answers).map(({ id }) => id);
  const rest = others.filter((id) => !choices.includes(id));
  return [
    ...(choices.length > 0 ? [`Model choices still open: ${choices.join(', ')}`] : []),
    ...(rest.length > 0 ? [`Other questions still open: ${rest.join(', ')}`] : []),
  ];
}

function tellNews(io: Io, news: readonly string[]): void {
  for (const line of news) io.stderr.write(`${line}\n`);
}

async function writeOut(io: Io, questionnaire: Questionnaire, options: InitOptions): Promise<number> {
  if (options.edit || options.force)
    throw new Refusal(2, [
      '"init -" writes a new document to standard output; it takes no --edit or --force.',
    ]);
  const format = formatNamed(options.format ?? 'yaml');
  const given = await openAnswers(io, options.answers, questionnaire);
  if (!given) throw nobodyToAsk(io);
  const model = withGiven(newModel(moment(io)), given);
  if (options.complete) requireComplete(questionnaire, model);
  io.stdout.write(format.create(model, questionnaire));
  tellNews(io, openInScripts(questionnaire, model));
  return 0;
}

function formatNamed(name: string): Format {
  const format = FORMATS.find((one) => one.name === name);
  if (format) return format;
  throw new Refusal(2, [`--format ${name}: expected one of ${FORMATS.map((one) => one.name).join(', ')}`]);
}
