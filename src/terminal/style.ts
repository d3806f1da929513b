/** How text looks: the one place for colours and glyphs. Each role makes the text safe to show. */
import { Chalk, supportsColor } from 'chalk';
import { shown } from './shown.ts';

/** Gives a text its look. */
type Role = (text: string) => string;

/** The roles that text plays on screen, and the glyphs beside it. */
export interface Style {
  readonly plain: Role;
  readonly title: Role;
  readonly quiet: Role;
  readonly active: Role;
  readonly answer: Role;
  readonly careful: Role;
  readonly good: Role;
  readonly glyphs: {
    readonly pointer: string;
    readonly done: string;
    readonly open: string;
    readonly dot: string;
    readonly bar: string;
    readonly more: string;
    readonly arrow: string;
  };
}

/** What of a stream and its surroundings decides how text looks on it. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly isTerminal: boolean;
}

/** What FORCE_COLOR says to mean the opposite. */
const OFF = ['0', 'false'];

/** The style for a stream: no colour with NO_COLOR or away from a terminal, unless FORCE_COLOR asks for it. */
export function styleFor({ env, isTerminal }: Surroundings): Style {
  const forced =
    env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '' && !OFF.includes(env['FORCE_COLOR']);
  const refused =
    Boolean(env['NO_COLOR']) || OFF.includes(env['FORCE_COLOR'] ?? '') || env['TERM'] === 'dumb';
  const level = supportsColor === false ? 1 : supportsColor.level;
  const chalk = new Chalk({ level: !refused && (forced || isTerminal) ? level : 0 });
  const role =
    (look: Role): Role =>
    (text) =>
      look(shown(text));
  return {
    plain: shown,
    title: role(chalk.bold),
    quiet: role(chalk.dim),
    active: role(chalk.cyan),
    answer: role(chalk.cyan),
    careful: role(chalk.yellow),
    good: role(chalk.green),
    glyphs: drawsUnicode(env)
      ? { pointer: '❯', done: '✔', open: '○', dot: '·', bar: '│', more: '…', arrow: '→' }
      : { pointer: '>', done: '+', open: '-', dot: '-', bar: '|', more: '...', arrow: '->' },
  };
}

function drawsUnicode(env: NodeJS.ProcessEnv): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || 'UTF-8';
  return env['TERM'] !== 'linux' && /utf-?8/i.test(locale);
}
