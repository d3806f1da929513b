/** Lines as a terminal hands them over: one as it is typed, and those of a paste together. */
import type { Readable } from 'node:stream';

/**
 * How long to wait for more after a line, in milliseconds. A terminal hands a paste over line by line, over a network
 * with gaps in between. Nobody types lines that fast; where Enter is held down, its repeats count as one.
 */
const BURST_WAIT = 50;

/** The lines of an input, in bursts: what came at once stays together. It is read only while somebody waits for a burst. */
export class IncomingLines {
  readonly #input: Readable;
  readonly #decoder = new TextDecoder();
  /** Bursts that are whole. */
  readonly #waiting: (readonly string[])[] = [];
  /** The lines of a burst that may still grow. */
  #growing: string[] = [];
  /** A line that has no end yet. */
  #begun = '';
  #afterReturn = false;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;
  #wake = () => {};

  /** @param ending where this is aborted, the input counts as ended */
  constructor(input: Readable, ending: AbortSignal) {
    this.#input = input;
    input.on('data', (chunk: Uint8Array) => this.#take(this.#decoder.decode(chunk, { stream: true })));
    input.pause();
    input.once('end', () => this.#end());
    if (ending.aborted) this.#end();
    else ending.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** The lines that come next, at least one; null once the input has ended and all of it was given. */
  async burst(): Promise<readonly string[] | null> {
    if (this.#waiting.length === 0 && !this.#ended) {
      this.#input.resume();
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      // Whoever else needs the terminal meanwhile gets what is typed there, and a run with nothing left to ask can end.
      this.#input.pause();
    }
    return this.#waiting.shift() ?? null;
  }

  /** Gives lines back, to come before all others. */
  unread(lines: readonly string[]): void {
    if (lines.length > 0) this.#waiting.unshift(lines);
  }

  #take(text: string): void {
    if (this.#ended || text === '') return;
    const lines = (this.#begun + (this.#afterReturn ? text.replace(/^\n/, '') : text)).split(/\r\n?|\n/);
    this.#afterReturn = text.endsWith('\r');
    this.#begun = lines.pop() ?? '';
    this.#growing.push(...lines);
    if (this.#growing.length === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { length } = this.#growing;
      // On a busy machine the time can be over with lines still waiting to be read: they are read before this is called.
      setImmediate(() => {
        if (length === this.#growing.length) this.#close();
      });
    }, BURST_WAIT);
  }

  #close(): void {
    if (this.#growing.length > 0) this.#waiting.push(this.#growing);
    this.#growing = [];
    this.#wake();
  }

  #end(): void {
    clearTimeout(this.#timer);
    if (this.#begun !== '') this.#growing.push(this.#begun);
    this.#begun = '';
    this.#ended = true;
    this.#close();
  }
}
