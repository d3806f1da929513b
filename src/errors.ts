/** What the program cannot go on from: told to the person in lines, with the exit code that scripts see. */
import { byCount } from './text/language.ts';
import { type Problem, problemLine } from './text/problem.ts';

/** 1: the input or a file has a problem, and nothing was changed. 2: the program was used in a way it does not know. */
type RefusalCode = 1 | 2;

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
  return new Refusal(1, [...problems.map(problemLine), said]);
}
