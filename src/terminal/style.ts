/**
 * How text looks: the one place for colours and glyphs. Each role makes the text safe to show. No colour can be read on
 * white and on black, so that colours are for signs beside a text, which says the same, and never for the text.
 */
import { Chalk, supportsColor } from 'chalk';
import { shown } from '../text/shown.ts';

/** Gives a text its look. */
type Role = (text: string) => string;

/** The roles that text plays on screen, and the glyphs beside it. */
export interface Style {
  readonly plain: Role;
  readonly title: Role;
  /** Where one stands in a list. */
  readonly active: Role;
  /** What was chosen or written, in short. */
  readonly answer: Role;
  /** What is to be read before one goes on; it stands behind its sign. */
  readonly careful: Role;
  /** The only roles with a colour: of glyphs, and of nothing that has to be read. */
  readonly sign: Role;
  readonly good: Role;
  readonly glyphs: {
    readonly pointer: string;
    readonly done: string;
    readonly open: string;
    readonly careful: string;
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
  /** Without colours, and with words for glyphs. */
  readonly plain?: boolean;
}

/** What FORCE_COLOR says to mean the opposite. */
const OFF = ['0', 'false'];

/**
 * The style for a stream: no colour in plain lines, with NO_COLOR, or away from a terminal unless FORCE_COLOR asks for it.
 */
export function styleFor({ env, isTerminal, plain = false }: Surroundings): Style {
  const forced =
    env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '' && !OFF.includes(env['FORCE_COLOR']);
  const refused =
    Boolean(env['NO_COLOR']) || OFF.includes(env['FORCE_COLOR'] ?? '') || env['TERM'] === 'dumb';
  const level = supportsColor === false ? 1 : supportsColor.level;
  const chalk = new Chalk({ level: !plain && !refused && (forced || isTerminal) ? level : 0 });
  const role =
    (look: Role): Role =>
    (text) =>
      look(shown(text));
  return {
    plain: shown,
    title: role(chalk.bold),
    active: role(chalk.bold),
    answer: role(chalk.bold),
    careful: role(chalk.bold),
    sign: role(chalk.cyan),
    good: role(chalk.green),
    glyphs: plain
      ? {
          pointer: '',
          done: 'done',
          open: 'open',
          careful: '',
          dot: ',',
          bar: '',
          more: 'and more',
          arrow: 'changed to',
        }
      : drawsUnicode(env)
        ? { pointer: '❯', done: '✔', open: '○', careful: '!', dot: '·', bar: '│', more: '…', arrow: '→' }
        : {
            pointer: '>',
            done: '[x]',
            open: '[ ]',
            careful: '!',
            dot: '-',
            bar: '|',
            more: '...',
            arrow: '->',
          },
  };
}

function drawsUnicode(env: NodeJS.ProcessEnv): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || 'UTF-8';
  return env['TERM'] !== 'linux' && /utf-?8/i.test(locale);
}
