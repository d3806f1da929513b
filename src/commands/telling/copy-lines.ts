/** Copies that lie beside a model, in words for people. */
import path from 'node:path';
import { commandLine } from '../../command-to-type.ts';
import { type Copy, copiesFinder } from '../../disk/copies.ts';
import { type Io, moment } from '../../io.ts';
import { allOf, byCount } from '../../text/language.ts';
import { type NamedFile, nameBeside } from '../opening/named-file.ts';

/** A copy in words. */
export interface CopyInWords {
  readonly copy: Copy;
  readonly name: string;
  readonly age: string;
  readonly what: string;
}

/** The copies beside a model that people can see; hidden ones are told of where they are cleared away. */
export function copiesInSight(io: Io, file: NamedFile): CopyInWords[] {
  return copiesInWords(io, file, copiesFinder()).filter(({ copy }) => copy.kind !== 'hidden');
}

/** The copies beside a model. */
export function copiesInWords(
  io: Io,
  file: NamedFile,
  copiesOf: ReturnType<typeof copiesFinder>,
): CopyInWords[] {
  return copiesOf(file.path).map((copy) => ({
    copy,
    name: nameBeside(file, copy.path),
    age: ageOf(copy.since, Date.parse(moment(io))),
    what: whatItIs(copy, file.name),
  }));
}

/** A line for each copy; none where there is none. */
export function copyLines(copies: readonly CopyInWords[], model: string): string[] {
  return copies.map(({ name, age, what }) => `Beside ${model} lies ${name}, ${age}: ${what}.`);
}

/** How answers that are in a copy alone come into the model, a command for each. */
export function bringInLines(
  { cwd, started }: Io,
  file: NamedFile,
  copies: readonly CopyInWords[],
): string[] {
  const model = nameBeside(file, file.path);
  if (!leadsTo(cwd, model, file.path)) return [];
  return copies
    .filter(({ copy, name }) => holdsAnswers(copy) && leadsTo(cwd, name, copy.path))
    .flatMap(({ name }) => [
      `To bring the answers in ${name} into ${model} (it then says which ones they replace):`,
      commandLine(started, 'init', model, '--edit', '--answers', name),
    ]);
}

/** How to remove copies: those that hold answers apart from those of the file as it was, which nobody may need. */
export function removingLines(io: Io, copies: readonly CopyInWords[]): string[] {
  const answers = copies.filter(({ copy }) => holdsAnswers(copy));
  const earlier = copies.filter(({ copy }) => copy.kind === 'bak');
  return [...removingCommand(io, earlier), ...removingCommand(io, answers)];
}

function removingCommand({ cwd, started: { isWindows } }: Io, copies: readonly CopyInWords[]): string[] {
  const names = copies.filter(({ copy, name }) => leadsTo(cwd, name, copy.path)).map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    `Once nobody needs ${allOf(names)} any more:`,
    commandLine({ program: isWindows ? 'del' : 'rm', isWindows }, ...names),
  ];
}

/** Whether a copy may hold answers that the model has not. */
export function holdsAnswers({ kind }: Copy): boolean {
  return kind === 'yours' || kind === 'theirs';
}

/** Whether a command with this name reaches the file: signs that no window shows get lost where it is copied. */
function leadsTo(cwd: string, name: string, file: string): boolean {
  return path.resolve(cwd, name) === file && !/\p{C}/u.test(name);
}

/** What somebody who is asked in the sitting can do with copies: a line, or none where there is none. */
export function removedAtFinish(copies: readonly CopyInWords[]): string[] {
  if (copies.length === 0) return [];
  const removing = byCount(copies.length, 'At Finish you can remove it.', 'At Finish you can remove them.');
  return copies.some(({ copy }) => holdsAnswers(copy))
    ? [`${removing} How to bring in the answers that lie beside it is said at the end.`]
    : [removing];
}

function whatItIs({ kind }: Copy, model: string): string {
  switch (kind) {
    case 'bak':
      return `${model} as it was before it was started over, before answers in it were replaced, or before others' were brought in`;
    case 'yours':
      return `answers that could not go into ${model}`;
    case 'theirs':
      return `what another program wrote into ${model}`;
    case 'hidden':
      return `what was to go into ${model} when a save was cut short`;
  }
}

const A_DAY = 86_400_000;

/** Days as people count them: what was made late last evening is of yesterday. */
function ageOf(since: number, now: number): string {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(now) - midnight(since)) / A_DAY);
  if (days <= 0) return 'from today';
  return byCount(days, 'from yesterday', `${days} days old`);
}
