/** What the program cannot go on from: told to the person in lines, with the exit code that scripts see. */
import { byCount } from './text/language.ts';
import { type Problem, problemLine } from './text/problem.ts';

/** The exit codes that scripts see, as the help of the program tells them. */
export const EXIT = {
  done: 0,
  /** The input or a file has a problem, and nothing was changed. */
  problem: 1,
  /** Used in a way that the program does not know. */
  use: 2,
  /** Saved, but beside the file that was named. */
  beside: 3,
  /** Stopped by the person; what was answered is saved. */
  stopped: 130,
} as const;

/** Those of a run that is refused. */
type RefusalCode = (typeof EXIT)['problem' | 'use'];

/** Ends a command. Each line says what happened, where, what was expected or what to do; never the text of an answer. */
export class Refusal extends Error {
  readonly exitCode: RefusalCode;

  constructor(exitCode: RefusalCode, lines: readonly string[], options?: ErrorOptions) {
    super(lines.join('\n'), options);
    this.name = 'Refusal';
    this.exitCode = exitCode;
  }
}

/** Every problem in a line, and one line that says how many there are and that nothing was changed. */
export function problemsRefusal(problems: readonly Problem[]): Refusal {
  const count = problems.length;
  const said = byCount(count, 'One problem. Nothing was changed.', `${count} problems. Nothing was changed.`);
  return new Refusal(EXIT.problem, [...problems.map(problemLine), said]);
}
