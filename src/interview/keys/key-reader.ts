/** Reads what a terminal sends: bytes in, keys and pastes out, however the bytes are split over reads. Knows no clock. */
import { withPlainSigns } from '../../text/characters.ts';
import { controlKey } from './coded-keys.ts';
import { type Arrival, key, NO_ESCAPE } from './keys.ts';
import { PASTE_END, Paste } from './paste.ts';
import { beginsSequence, beginsString, CSI_BYTE, ESC_BYTE, extentOf } from './sequence-ends.ts';
import { isKnownFrom, type KeyMeaning, keyMeaningOf } from './sequences.ts';
import { joinedBytes, takeCharacter, utf8Text } from './utf8.ts';

/** So long after ESC, in milliseconds, what comes in another read is a key of its own. */
const TOGETHER = 50;
/** How long the rest of something that was begun is waited for. */
const ESC_WAIT = 500;
/** How long the end of a reply is waited for, and a sequence that comes after its ESC was given up. */
const LONG_PATIENCE = 3000;

/** How long a paste is waited for that has stopped coming: its end mark can get lost, and keys are text until then. */
const PASTE_PATIENCE = 1000;

const NONE = new Uint8Array();
const CTRL_C = 0x03;

/** What a terminal sends behind a byte for CSI. In other encodings that byte is a character, and text follows. */
const OF_CSI_BYTE = /^\u001b\[(?:[\d<=>?][\d;:]*[@-~]|[A-H])$/;

/** The keys of one terminal. */
export class KeyReader {
  /** What was begun, and is not whole. */
  #begun: Uint8Array = NONE;
  #begunAt = 0;
  /** The beginning of a sequence that was given up, and what was told of it: that Esc was pressed, nothing, or neither yet. */
  #late: {
    readonly bytes: Uint8Array;
    readonly at: number;
    readonly told: 'escape' | 'nothing' | null;
  } | null = null;
  /** A paste that has no end yet. */
  #paste: Paste | null = null;
  /** Whether a paste was given that had no end yet: that may come late. */
  #lacksEnd = false;

  /** Whether a paste has begun. */
  get isPasting(): boolean {
    return this.#paste !== null;
  }

  /** Takes what was read at a time, in milliseconds. Gives what is whole by then. */
  read(bytes: Uint8Array, now: number): Arrival[] {
    if (this.#isEscAlone && now - this.#begunAt > TOGETHER) {
      this.#late = { bytes: this.#begun, at: this.#begunAt, told: null };
      this.#begun = NONE;
    }
    const late = this.#late;
    this.#late = null;
    if (late === null) return this.#taken(joinedBytes(this.#begun, bytes), now);
    const whole = joinedBytes(late.bytes, bytes);
    if (now - late.at <= LONG_PATIENCE && isKnownFrom(whole, late.bytes.length))
      return [...(late.told === 'escape' ? [key(NO_ESCAPE)] : []), ...this.#taken(whole, now)];
    return [...(late.told === null ? [key('escape')] : []), ...this.#taken(bytes, now)];
  }

  /** How long to wait for more before `silence` is told, in milliseconds; null where nothing is begun. */
  get patience(): number | null {
    if (this.#paste !== null) return PASTE_PATIENCE;
    if (this.#begun.length === 0) return null;
    return beginsString(this.#begun) ? LONG_PATIENCE : ESC_WAIT;
  }

  /** Nothing came for as long as was to be waited. Gives what was begun as what it is without an end. */
  silence(now: number): Arrival[] {
    const bytes = this.#begun;
    this.#begun = NONE;
    if (this.#paste !== null) {
      const paste = this.#paste.arrivals();
      this.#paste = null;
      this.#lacksEnd = true;
      // What came last may begin its end mark, and the rest of that may come yet.
      if (bytes.length > 0) this.#late = { bytes, at: now, told: 'nothing' };
      return paste;
    }
    if (bytes.length === 0) return [];
    if (bytes[0] === CSI_BYTE) return [{ kind: 'unreadable' }, ...this.#taken(bytes.subarray(1), now)];
    if (!beginsSequence(bytes, 0)) return [{ kind: 'unreadable' }];
    // No reply waits so long for its end: this was typed after Alt and a key.
    if (beginsString(bytes)) return this.#taken(bytes.subarray(2), now);
    const isEsc = bytes.length === 1;
    this.#late = { bytes, at: now, told: isEsc ? 'escape' : 'nothing' };
    return isEsc ? [key('escape')] : [];
  }

  /** Nothing more will come. Gives a paste that has no end. */
  end(): Arrival[] {
    const paste = this.#paste;
    if (paste === null) return [];
    this.#paste = null;
    return paste.arrivals(this.#begun);
  }

  get #isEscAlone(): boolean {
    return this.#paste === null && this.#begun.length === 1 && this.#begun[0] === ESC_BYTE;
  }

  #taken(bytes: Uint8Array, now: number): Arrival[] {
    const arrivals: Arrival[] = [];
    this.#begun = NONE;
    // The rest of a paste that was given before its end came.
    if (this.#lacksEnd && this.#paste === null && Buffer.from(bytes).indexOf(PASTE_END) > 0)
      this.#paste = new Paste();
    let at = 0;
    while (at < bytes.length) {
      const paste: Paste | null = this.#paste;
      const next = paste ? this.#pasted(paste, bytes, at, arrivals) : this.#next(bytes, at, arrivals);
      if (next === null) {
        this.#begun = bytes.slice(at);
        this.#begunAt = now;
        break;
      }
      at = next;
    }
    return arrivals;
  }

  /** Takes one thing. Gives where the next one begins, or null where more is needed. */
  #next(bytes: Uint8Array, at: number, arrivals: Arrival[]): number | null {
    if (beginsSequence(bytes, at)) {
      const extent = extentOf(bytes, at);
      if (extent.kind === 'more') return null;
      if (extent.kind === 'whole') this.#understand(keyMeaningOf(utf8Text(bytes, at, extent.end)), arrivals);
      return extent.end;
    }
    const byte = bytes[at] ?? 0;
    if (byte === CSI_BYTE) {
      const extent = extentOf(bytes, at);
      if (extent.kind === 'more') return null;
      const sequence = `\u001b[${utf8Text(bytes, at + 1, extent.end)}`;
      if (extent.kind === 'whole' && OF_CSI_BYTE.test(sequence)) {
        this.#understand(keyMeaningOf(sequence), arrivals);
        return extent.end;
      }
    }
    if (byte < 0x20 || byte === 0x7f) {
      const pressed = controlKey(byte);
      if (pressed) arrivals.push(pressed);
      return at + 1;
    }
    const character = takeCharacter(bytes, at);
    if (character === null) return null;
    // A terminal that does not mark pastes sends the signs of a word processor as if they were typed.
    const meant = withPlainSigns(character.text ?? '');
    if (character.text === null) arrivals.push({ kind: 'unreadable' });
    else if (meant === '\n') arrivals.push(key('return'));
    else if (!/[\u0080-\u009f]/.test(meant)) addTyped(arrivals, meant);
    return at + character.length;
  }

  #understand(meaning: KeyMeaning, arrivals: Arrival[]): void {
    switch (meaning.kind) {
      case 'paste-start':
        this.#paste = new Paste();
        break;
      case 'typed':
        for (const one of meaning.text) addTyped(arrivals, one);
        break;
      case 'key':
        arrivals.push(meaning);
        break;
      case 'nothing':
      case 'unknown':
    }
  }

  /** Takes what belongs to a paste. Gives where what follows it begins, or null where more is needed. */
  #pasted(paste: Paste, bytes: Uint8Array, at: number, arrivals: Arrival[]): number | null {
    // Where the mark of the end got lost, Ctrl+C has to work.
    if (at === 0 && bytes.length === 1 && bytes[0] === CTRL_C) {
      arrivals.push(...this.end(), key('c', { ctrl: true }));
      return 1;
    }
    const { upTo, isWhole } = paste.take(bytes, at);
    if (isWhole) {
      this.#paste = null;
      this.#lacksEnd = false;
      arrivals.push(...paste.arrivals());
    }
    return upTo === at ? null : upTo;
  }
}

/** Puts a character to those typed before it; a blank stands by itself, since it is a key in lists. */
function addTyped(arrivals: Arrival[], text: string): void {
  const last = arrivals.at(-1);
  if (last?.kind === 'typed' && last.text !== ' ' && text !== ' ') {
    arrivals[arrivals.length - 1] = { kind: 'typed', text: last.text + text };
  } else arrivals.push({ kind: 'typed', text });
}
