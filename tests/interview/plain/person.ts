/** A person who types lines, with all that is said to them. */
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate as tick } from 'node:timers/promises';
import { assetsIn } from '../../../src/assets.ts';
import type { Asking, Reply } from '../../../src/interview/asking.ts';
import { moreOf } from '../../../src/interview/more.ts';
import { plainAsking } from '../../../src/interview/plain/plain-asking.ts';
import type { Io } from '../../../src/io.ts';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import type { Current } from '../../../src/walk/current.ts';
import { SMALL } from '../scripted.ts';

/** Somebody at a terminal that takes whole lines. */
export interface Person {
  readonly asking: Asking;
  /** Types lines, each once what came before has been taken in; a text with line ends in it comes at once, as a paste does. */
  type(...lines: string[]): Promise<void>;
  /** Sends characters as they are, without a line end of their own. */
  send(characters: string): void;
  /** What was said so far, on one line. */
  said(): string;
  /** What was said so far, row by row. */
  rows(): string[];
  /** Ends the input, as Ctrl+D does. */
  close(): void;
  /** Ends the program from outside, as Ctrl+C does. */
  end(): void;
}

/** Sits somebody down at a window of so many columns and rows. */
export function person(columns = 80, rows = 24, env: NodeJS.ProcessEnv = {}, questionnaire = SMALL): Person {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns, rows });
  let said = '';
  stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  const ending = new AbortController();
  const io: Io = {
    stdin,
    stdout,
    stderr: new PassThrough(),
    cwd: '/',
    env,
    assets: assetsIn('', false),
    ending: ending.signal,
    stops: () => ({ stop() {}, end() {} }),
    leaveInterrupts: () => async () => {},
    started: { program: 'mentoring-model', isWindows: false },
    now: () => new Date(0),
  };
  return {
    asking: plainAsking(io, moreOf(questionnaire)),
    async type(...lines) {
      await settled();
      for (const line of lines) {
        // What is typed while nobody listens waits.
        const taken = stdin.isPaused() ? null : once(stdin, 'pause');
        stdin.write(`${line}\n`);
        await taken;
        await settled();
      }
    },
    send: (characters) => stdin.write(characters),
    said: () => said.replace(/\s+/g, ' ').trim(),
    rows: () => said.split('\n'),
    close: () => stdin.end(),
    end: () => ending.abort(),
  };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await tick();
}

/** What surrounds a question where nothing else is said. */
export const CURRENT: Current = {
  answer: null,
  section: 'Location',
  about: '',
  number: 2,
  of: 6,
  because: '',
  draft: '',
  note: null,
  words: new Map(),
};

/** What came of a question: the reply, or `waiting` where it is still asked; and what was said. */
export interface Came {
  readonly reply: Reply | 'waiting';
  readonly said: string;
}

/** Asks somebody a question, and lets them type lines. */
export async function asked(
  question: Question,
  current: Partial<Current>,
  lines: readonly string[],
  who: Person = person(),
): Promise<Came> {
  let reply: Reply | 'waiting' = 'waiting';
  who.asking.ask(question, { ...CURRENT, ...current }).then((came) => {
    reply = came;
  });
  await who.type(...lines);
  // What became of a reply is said once it is kept: here it is.
  who.asking.kept();
  return { reply, said: who.said() };
}
