/** How long each pattern of the program computes on texts made against it, and which of them is worse than linear. */
import { costOf } from '../patterns/linear.ts';
import { allPatterns, type Pattern } from '../patterns/patterns.ts';
import type { Row } from './rounds.ts';

const SHORT = 10_000;
const LONG = 100_000;
/** How many of the slowest are told. */
const TOLD = 10;
/** How long recheck may look for a text against one pattern, in milliseconds. */
const PATIENCE = 5000;

/** A pattern that takes more than so many times as long for the long text is worse than linear. */
const TIMES = 20;
/** What takes less than so many milliseconds for the long text is too short to tell. */
const TELLING = 50;

interface Timed {
  readonly pattern: Pattern;
  readonly short: number;
  readonly long: number;
}

/** Measures them all: the slowest first, then those that are worse than linear, and how many there are of these. */
export async function measurePatterns(): Promise<Row[]> {
  const timed = (await allPatterns()).map(slowestOf).sort((a, b) => b.long - a.long);
  const worse = timed.filter(({ short, long }) => long > TELLING && long > short * TIMES);
  const told = new Set([...timed.slice(0, TOLD), ...worse]);
  return [
    ...[...told].map((one) => rowOf(one, worse.includes(one))),
    {
      ...one(`patterns worse than linear, of ${timed.length}`, 'patterns', worse.length),
      target: 0,
    },
  ];
}

function rowOf({ pattern: { file, line }, short, long }: Timed, isWorse: boolean): Row {
  const said = isWorse ? ', WORSE than linear' : '';
  const before = short.toLocaleString('en', { maximumFractionDigits: 2 });
  return one(`pattern of ${file}:${line}, 100,000 characters (10,000: ${before} ms)${said}`, 'ms', long);
}

function one(what: string, unit: string, value: number): Row {
  return { what, value, unit, spread: [value, value], ratio: null, target: null };
}

/** The text that takes longest, of those that are made against a pattern. */
function slowestOf(pattern: Pattern): Timed {
  const timed = textsAgainst(pattern).map((textOf) => ({
    pattern,
    short: timeOf(pattern, textOf(SHORT)),
    long: timeOf(pattern, textOf(LONG)),
  }));
  return timed.reduce((slowest, next) => (next.long > slowest.long ? next : slowest), {
    pattern,
    short: 0,
    long: 0,
  });
}

type TextOf = (length: number) => string;

/** What recheck has found against it, and what its own characters make when they are repeated, with an end that fits nothing. */
function textsAgainst(pattern: Pattern): TextOf[] {
  const { attack } = costOf(pattern, PATIENCE);
  const own = ownCharacters(pattern.source);
  const repeated = new Set([...own, own.join(''), 'a', ' ', '\n']);
  return [
    ...(attack ? [(length: number) => attack.prefix + filled(attack.pump, length) + attack.suffix] : []),
    ...[...repeated]
      .filter((part) => part !== '')
      .map((part) => (length: number) => `${filled(part, length)}\u0000`),
  ];
}

function filled(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

/** One character for each place of a pattern: itself, or one of its class. */
function ownCharacters(source: string): string[] {
  const classes: Readonly<Record<string, string>> = { d: '1', s: ' ', w: 'a', n: '\n', r: '\r', t: '\t' };
  const own: string[] = [];
  for (const [, escaped, plain] of source.matchAll(/\\(p\{\w+\}|u[\da-f]{4}|.)|([^\\()[\]{}?*+|^$])/gi)) {
    if (plain !== undefined) own.push(plain);
    else if (escaped?.startsWith('p{')) own.push(escaped.startsWith('p{N') ? '1' : 'a');
    else if (escaped && /^u[\da-f]{4}$/i.test(escaped))
      own.push(String.fromCharCode(Number.parseInt(escaped.slice(1), 16)));
    else own.push(classes[escaped ?? ''] ?? (/^[a-zA-Z]$/.test(escaped ?? '') ? '' : (escaped ?? '')));
  }
  return [...new Set(own)];
}

/**
 * All that a pattern finds in a text, as the program looks for it: the quicker of two times, in milliseconds of this process's
 * own. On a busy machine a clock counts what others do as well, and one such moment is worse than linear.
 */
function timeOf({ source, flags }: Pattern, text: string): number {
  const all = new RegExp(source, flags.includes('g') || flags.includes('y') ? flags : `${flags}g`);
  const times = [0, 1].map(() => {
    const start = process.cpuUsage();
    text.replace(all, '');
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...times);
}
