/** The talk with a person at a terminal: what is said to them in lines, and what they type in reply. */

import { type Io, windowSize } from '../../io.ts';
import { wrapUnder } from '../../terminal/lines.ts';
import { shown } from '../../text/shown.ts';
import type { TalkedAbout } from '../../walk/current.ts';
import type { MoreLeft } from '../asking.ts';
import { type Saves, UNREADABLE } from '../asking.ts';
import { type Command, type MoreCommand, opensMore, toType } from '../command-names.ts';
import type { KeysHere } from '../more.ts';
import { readTypedLine } from './commands.ts';
import { type Heard, type Here, keysHere } from './here.ts';
import { IncomingLines } from './lines.ts';
import { linesIn, mayBeCut } from './typed-line.ts';

/** Said once, before the first reply. */
const welcome = (saves: Saves) =>
  `At any time, ${toType('help')} says what you can type and who helps now, ${toType('back')} goes back, and ${toType('stop')} or Ctrl+C ${saves === 'answers' ? 'stops and saves' : 'stops'}.`;

type OpenMore = (
  command: MoreCommand,
  keys: KeysHere,
  toTalkAbout: readonly TalkedAbout[],
) => Promise<MoreLeft>;

/** Says lines, and hears what is typed. Nothing that was said is ever drawn over. */
export class Talk {
  readonly #io: Io;
  readonly #output: Io['stdout'];
  readonly #lines: IncomingLines;
  readonly #more: OpenMore;
  readonly #saves: Saves;
  #welcomed = false;
  /** What is to be said of the last reply once that is kept. */
  #onceKept: readonly string[] = [];

  /** @param more opens the list of what there is beside the questions, or the one thing of it that a command stands for */
  constructor(io: Io, more: OpenMore, saves: Saves) {
    this.#io = io;
    this.#more = more;
    this.#saves = saves;
    this.#output = io.stdout;
    this.#lines = new IncomingLines(io.stdin, io.ending);
  }

  /** Says lines. They break between words: screen readers and braille take a window row by row. */
  say(...lines: readonly string[]): void {
    this.#output.write(`${this.rows(lines).join('\n')}\n`);
  }

  /** Says of a reply what became of it, as soon as that is kept; once where it is the same of several texts. */
  sayOnceKept(line: string): void {
    if (!this.#onceKept.includes(line)) this.#onceKept = [...this.#onceKept, line];
  }

  /** The last reply is kept. */
  kept(): void {
    if (this.#onceKept.length > 0) this.say(...this.#onceKept);
    this.#onceKept = [];
  }

  /** The last reply is not kept: what was to be said of it is not so. */
  notKept(): void {
    this.#onceKept = [];
  }

  /** The rows that lines take in the window as it is now. */
  rows(lines: readonly string[]): string[] {
    const { columns } = windowSize(this.#output);
    return lines.flatMap((line) => {
      const [indent = ''] = /^ {0,8}/.exec(line) ?? [];
      return wrapUnder(indent, indent, shown(line), columns - 1);
    });
  }

  /** Waits for what the person does, and answers by itself what asks for more alone. */
  async hear(here: Here): Promise<Heard> {
    for (;;) {
      this.#prompt(here.prompt);
      const burst = await this.#burst(here);
      if (burst === null) {
        this.say('');
        return { kind: 'gone' };
      }
      const all = burst.map(linesIn);
      const stop = all.findIndex(({ stops }) => stops);
      const read = stop < 0 ? all : all.slice(0, stop + 1);
      // What came before it is taken first.
      if (stop >= 0) this.unread([toType('stop')]);
      const lines = read.flatMap((one) => one.lines);
      const keys = read.some((one) => one.hasKeys);
      this.#sayWhatIsLost(lines, keys);
      const unreadable = read.some((one) => one.hasUnreadable);
      if (unreadable) this.say(UNREADABLE, 'What is there:', ...lines);
      if (lines.every(isEmptyLine)) {
        // Somebody who pressed arrows did not mean to go on.
        if (keys || unreadable || stop >= 0) continue;
        return { kind: 'enter' };
      }
      if (here.several && lines.length > 1) return replyOf(lines);
      const [line = '', ...rest] = lines.slice(lines.findIndex((one) => !isEmptyLine(one)));
      const aside = talkedAbout(line, here);
      if (aside !== undefined) {
        this.unread(rest);
        return { kind: 'aside', to: aside };
      }
      const came = readTypedLine(line);
      if (came.kind === 'text') {
        if (came.begins && here.several)
          this.say(`This is taken as text; ${toType(came.begins)} works on a line of its own.`);
        return replyOf([came.text, ...rest]);
      }
      this.unread(rest);
      if (came.kind === 'command' && here.commands.includes(came.command))
        return { kind: 'command', command: came.command };
      if (came.kind === 'command' && opensMore(came.command)) {
        const left = await this.#more(came.command, keysHere(here, this.#saves), here.toTalkAbout ?? []);
        if (left === 'stop') return { kind: 'gone' };
        if (left !== 'on') return { kind: 'aside', to: left.aside };
        here.again();
        continue;
      }
      this.#answer(came.kind, came.command, here);
    }
  }

  /** Waits for lines. After Ctrl+Z and `fg` it says again what there is to reply to, which a shell has written below. */
  async #burst(here: Here): Promise<readonly string[] | null> {
    const stops = this.#io.stops({
      leave() {},
      back: () => {
        here.again();
        this.say('A line that was begun before this stopped is gone.');
        this.#prompt(here.prompt);
      },
    });
    try {
      return await this.#lines.burst();
    } finally {
      stops.end();
    }
  }

  /** Keeps lines for what is asked next. */
  unread(lines: readonly string[]): void {
    if (!lines.every(isEmptyLine)) this.#lines.unread(lines);
  }

  #prompt(prompt: string): void {
    if (!this.#welcomed) this.say('', welcome(this.#saves));
    this.#welcomed = true;
    if (prompt === '') return;
    this.#output.write(this.rows([prompt]).join('\n') + (prompt.endsWith(':') ? ' ' : '\n'));
  }

  /** Answers a command that leads nowhere else. */
  #answer(kind: 'command' | 'near', command: Command, here: Here): void {
    if (kind === 'near')
      this.say(
        `Did you mean ${toType(command)}? The line is left out. If it is text, put one more colon before it.`,
      );
    else if (command === 'again') here.again();
    else this.say(`${toType(command)} does nothing here. ${toType('help')} says what can be typed.`);
  }

  #sayWhatIsLost(lines: readonly string[], keys: boolean): void {
    if (keys) this.say('Arrow keys and others like them do nothing here, and are left out.');
    const cut = lines.find(mayBeCut);
    if (cut === undefined) return;
    this.say(
      'This line is as long as the terminal takes, and its end may be missing. What is there ends with:',
      cut.slice(-40),
    );
  }
}

/** The id of what is to be talked about, where a line calls it by its number: `:2`. */
function talkedAbout(line: string, { toTalkAbout = [] }: Here): string | undefined {
  const [, number] = /^:(\d{1,2})$/.exec(line.trim()) ?? [];
  return number === undefined ? undefined : toTalkAbout[Number(number) - 1]?.id;
}

function isEmptyLine(line: string): boolean {
  return line.trim() === '';
}

function replyOf([first = '', ...rest]: readonly string[]): Heard {
  return { kind: 'reply', lines: [first, ...rest] };
}
