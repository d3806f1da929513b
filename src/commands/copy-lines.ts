/** Copies that lie beside a model, in words for people. */
import path from 'node:path';
import { commandLine } from '../as-typed.ts';
import { type Copy, copiesFinder } from '../documents/copies.ts';
import { type Io, moment } from '../io.ts';
import { inOneLine } from '../text/characters.ts';
import { counted } from '../text/counted.ts';

/** A model's file: as the person named it, and where it is. */
export interface Named {
  readonly name: string;
  readonly path: string;
}

/** A copy in words. */
export interface CopyInWords {
  readonly copy: Copy;
  readonly name: string;
  readonly age: string;
  readonly what: string;
}

/** The copies beside a model that people can see; what is hidden is told of by whoever sweeps it. */
export function copiesInSight(io: Io, file: Named): CopyInWords[] {
  return copiesInWords(io, file, copiesFinder()).filter(({ copy }) => copy.kind !== 'hidden');
}

/** The copies beside a model. */
export function copiesInWords(io: Io, file: Named, copiesOf: ReturnType<typeof copiesFinder>): CopyInWords[] {
  return copiesOf(file.path).map((copy) => ({
    copy,
    name: nameOf(copy, file),
    age: ageOf(copy.since, Date.parse(moment(io))),
    what: whatItIs(copy, file.name),
  }));
}

/** A line for each copy; none where there is none. */
export function copyLines(copies: readonly CopyInWords[], model: string): string[] {
  return copies.map(({ name, age, what }) => `Beside ${model} lies ${name}, ${age}: ${what}.`);
}

/** How to remove copies. */
export function removingLine({ started: { isWindows } }: Io, copies: readonly CopyInWords[]): string[] {
  if (copies.length === 0) return [];
  const command = commandLine(
    { program: isWindows ? 'del' : 'rm', isWindows },
    ...copies.map(({ name }) => name),
  );
  return [`Once nobody needs ${copies.length === 1 ? 'it' : 'them'} any more:`, command];
}

/** The same to somebody who will be asked. */
export function removedAtFinish(copies: readonly CopyInWords[]): string[] {
  return copies.length === 0 ? [] : [`At Finish you can remove ${copies.length === 1 ? 'it' : 'them'}.`];
}

/** A copy of a link's file lies elsewhere than the link. */
function nameOf(copy: Copy, file: Named): string {
  const isBeside = path.dirname(copy.path) === path.dirname(file.path);
  return inOneLine(isBeside ? path.join(path.dirname(file.name), path.basename(copy.path)) : copy.path);
}

function whatItIs({ kind }: Copy, model: string): string {
  switch (kind) {
    case 'bak':
      return `${model} as it was before it was started over, or before answers in it were replaced`;
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
  return days === 1 ? 'from yesterday' : `${counted(days, 'day')} old`;
}
