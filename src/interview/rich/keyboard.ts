/**
 * The keyboard of a sitting. From the first prompt on, the terminal hands over key by key and says where pastes begin and
 * end, also while no prompt is open: what comes then waits for the next one.
 */
import type { Io, Stops } from '../../io.ts';
import { KeyReader } from '../keys/key-reader.ts';
import { type Arrival, isCtrl } from '../keys/keys.ts';

/** Bracketed paste: the terminal says where a paste begins and ends. */
const PASTE_ON = '\u001b[?2004h';
const PASTE_OFF = '\u001b[?2004l';

/** Takes one thing that came. */
type Take = (arrival: Arrival) => void;

/** What the screen has to do where the run is stopped for a while. */
interface Drawn {
  leave(): void;
  /** Draws anew, below what a shell has written, or in a cleared window where nothing was left in order. */
  anew(below: boolean): void;
}

/** The terminal's keys, and those that wait. */
export class Keyboard {
  readonly #io: Io;
  readonly #drawn: Drawn;
  readonly #reader = new KeyReader();
  #waiting: Arrival[] = [];
  /** Pastes that came where nothing could take them. */
  #kept: string[] = [];
  /** Whether the paste that has begun will come where nothing can take it. */
  #keepsNext = false;
  /** Whether the prompt that listens is for text. */
  #takesPastes = true;
  #take: Take | null = null;
  #onStop = () => {};
  #stops: Stops | null = null;
  #silence: NodeJS.Timeout | undefined;
  #reads = 0;

  constructor(io: Io, drawn: Drawn) {
    this.#io = io;
    this.#drawn = drawn;
    io.ending.addEventListener('abort', () => this.#arrive(this.#reader.end()), { once: true });
  }

  /** Takes the terminal, unless it is taken already. */
  open(): void {
    if (this.#stops !== null) return;
    const { stdin } = this.#io;
    this.#stops = this.#io.stops({
      leave: () => {
        this.#drawn.leave();
        this.#handsOver(false);
      },
      back: (left) => {
        // A shell may have set another mode, of which Node does not know, and it sets none that it believes to be there.
        this.#handsOver(false);
        this.#handsOver(true);
        this.#drawn.anew(left);
      },
    });
    this.#handsOver(true);
    stdin.on('data', this.#onData);
    stdin.resume();
  }

  /** Gives the terminal back: for good, or while somebody else needs it. */
  close(): void {
    if (this.#stops === null) return;
    this.#stops.end();
    this.#stops = null;
    clearTimeout(this.#silence);
    this.#io.stdin.off('data', this.#onData);
    this.#io.stdin.pause();
    this.#handsOver(false);
  }

  /** From now on, Ctrl+C calls this. */
  onStop(stop: () => void): void {
    this.#onStop = stop;
  }

  /** Hands what has come and what comes to somebody, until the function that it gives is called. */
  listen(take: Take): () => void {
    this.#take = take;
    // Not at once: who begins to listen is not ready before that is done.
    queueMicrotask(() => this.#tell());
    return () => {
      if (this.#take === take) this.#take = null;
    };
  }

  /** Leaves out what was typed ahead, but for Ctrl+C. Pastes among it are kept, and those that come to this prompt. */
  async dropTypedAhead(): Promise<void> {
    // What waits in the system is read in between.
    await twoRounds();
    this.#kept.push(...this.#waiting.flatMap((one) => (one.kind === 'paste' ? [one.text] : [])));
    this.#waiting = this.#waiting.filter((one) => isCtrl(one, 'c'));
    this.#keepsNext = this.#reader.isPasting;
    this.#takesPastes = false;
  }

  /** Puts the pastes that were kept before all that waits. This prompt takes those that come. */
  typeKept(): void {
    this.#takesPastes = true;
    const pastes = this.takeKept().map((text): Arrival => ({ kind: 'paste', text }));
    this.#waiting.unshift(...pastes);
  }

  /** The pastes that were kept. They are kept no longer. */
  takeKept(): string[] {
    const kept = this.#kept;
    this.#kept = [];
    return kept;
  }

  readonly #onData = (chunk: Uint8Array | string) => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    clearTimeout(this.#silence);
    this.#reads++;
    const arrivals = this.#reader.read(bytes, performance.now());
    this.#waitForSilence();
    this.#arrive(arrivals);
  };

  #waitForSilence(): void {
    const { patience } = this.#reader;
    if (patience === null) return;
    const reads = this.#reads;
    this.#silence = setTimeout(() => {
      // On a busy machine the time can be over with bytes still waiting to be read.
      setImmediate(() => {
        if (this.#reads !== reads) return;
        const arrivals = this.#reader.silence(performance.now());
        this.#waitForSilence();
        this.#arrive(arrivals);
      });
    }, patience);
  }

  #arrive(arrivals: readonly Arrival[]): void {
    for (const one of arrivals) {
      if (one.kind === 'paste' && this.#keepsNext) this.#kept.push(one.text);
      else this.#waiting.push(one);
      if (one.kind === 'paste') this.#keepsNext = false;
    }
    this.#tell();
  }

  #tell(): void {
    while (this.#take !== null) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      if (isCtrl(next, 'z')) this.#stops?.stop();
      else if (isCtrl(next, 'c')) {
        this.#waiting = [];
        this.#onStop();
        return;
      } else if (next.kind === 'paste' && !this.#takesPastes) this.#kept.push(next.text);
      else this.#take(next);
    }
  }

  /** Whether the terminal hands over each key and marks pastes; else it is as a shell expects it. */
  #handsOver(keys: boolean): void {
    if (!keys) this.#io.stdout.write(PASTE_OFF);
    this.#io.stdin.setRawMode?.(keys);
    if (keys) this.#io.stdout.write(PASTE_ON);
  }
}

async function twoRounds(): Promise<void> {
  for (let round = 0; round < 2; round++) await new Promise((resolve) => setImmediate(resolve));
}
