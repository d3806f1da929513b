import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyReader } from '../../../src/interview/keys/key-reader.ts';
import { type Arrival, NO_ESCAPE } from '../../../src/interview/keys/keys.ts';
import { KEY, paste } from '../../keys.ts';
import { SEQUENCES } from './terminal-sequences.ts';

/** What comes of reads that follow each other at once. */
function readOf(...reads: readonly (string | Uint8Array)[]): Arrival[] {
  const reader = new KeyReader();
  return joined(reads.flatMap((bytes) => reader.read(Buffer.from(bytes as string), 0)));
}

/** What was typed as one text, however it was split. */
function joined(arrivals: readonly Arrival[]): Arrival[] {
  const together: Arrival[] = [];
  for (const one of arrivals) {
    const last = together.at(-1);
    if (one.kind === 'typed' && last?.kind === 'typed')
      together[together.length - 1] = { kind: 'typed', text: last.text + one.text };
    else together.push(one);
  }
  return together;
}

const USED = ['return', 'enter', 'tab', 'backspace', 'delete', 'left', 'right', 'up', 'down', 'home', 'end'];

/** What each of them does: two keys that do the same are one, and those that do nothing are left out. */
function doing(arrivals: readonly Arrival[]): unknown[] {
  return arrivals.flatMap((one): unknown[] => {
    if (one.kind !== 'key') return [one];
    const { name, ctrl, meta } = one;
    const byWord = ctrl || meta;
    if (name === 'backspace' && byWord) return [['w', 'ctrl']];
    if (USED.includes(name)) {
      if (name === 'tab') return [[name, one.shift]];
      return [[name, byWord && ['left', 'right', 'delete'].includes(name)]];
    }
    return ctrl && /^[a-z]$/.test(name) ? [[name, 'ctrl']] : [];
  });
}

const doingOf = (...reads: string[]) => joined(doing(readOf(...reads)) as Arrival[]);
const named = (bytes: string) => JSON.stringify(bytes);

describe('a sequence', () => {
  test.each(SEQUENCES.map(({ bytes, as }) => [named(bytes), bytes, as] as const))('%s', (_, bytes, as) => {
    expect(doingOf(bytes)).toEqual(doingOf(as));
    expect(doingOf(bytes, bytes)).toEqual(doingOf(as, as));
    expect(doingOf(`one${bytes}two`)).toEqual(doingOf(`one${as}two`));
    const all = Buffer.from(bytes);
    const whole = readOf(`one${bytes}two`);
    for (let cut = 1; cut < all.length; cut++) {
      expect(readOf('one', all.subarray(0, cut), all.subarray(cut), 'two')).toEqual(whole);
    }
    expect(readOf(...Array.from(Buffer.from(`one${bytes}two`), (byte) => Uint8Array.of(byte)))).toEqual(
      whole,
    );
  });
});

test('there are two hundred of them', () => {
  expect(new Set(SEQUENCES.map(({ bytes }) => bytes)).size).toBeGreaterThanOrEqual(200);
});

test('however any of it is split over reads, the same comes of it', () => {
  const parts = fc.oneof(
    fc.constantFrom(...SEQUENCES.map(({ bytes }) => bytes)),
    fc.constantFrom('é', '👨‍👩‍👧', 'words', ' ', '\r', paste('One\n\u001b[A two é')),
  );
  const cuts = fc.array(fc.nat({ max: 200 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), cuts, (sent, places) => {
      const bytes = Buffer.from(sent.join(''));
      const at = [0, ...places.filter((place) => place < bytes.length), bytes.length].sort((a, b) => a - b);
      const reads = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
      expect(readOf(...reads)).toEqual(readOf(bytes));
    }),
    { numRuns: 500 },
  );
});

test('a paste holds whatever it holds: no key is read out of it', () => {
  const text = 'One\rtwo [A \u0003 \u001b] [201~ \u001bO';
  expect(readOf(paste(text))).toEqual([{ kind: 'paste', text: 'One\ntwo [A  ] [201~ O' }]);
});

test('what was copied from a terminal brings nothing of its looks along, nor titles and pictures', () => {
  const looks = 'a\u001b]0;title\u0007b\u001b[31mc\u001b[0md\u001bPq#x\u001b\\e\u001b(B';
  expect(readOf(paste(looks))).toEqual([{ kind: 'paste', text: 'abcde' }]);
});

test.each([
  ['1;5D', '\u001b[1;5D'],
  ['D', '\u001b[D'],
  ['3~', '\u001b[3~'],
  ['13;2u', '\u001b[13;2u'],
])('CSI in one byte is CSI: %s', (rest, as) => {
  const bytes = Buffer.from(`one\u009b${rest}two`, 'latin1');
  expect(readOf(bytes)).toEqual(readOf(`one${as}two`));
  expect(readOf(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(readOf(bytes));
});

test('where that byte is a sign of another encoding, what follows is text', () => {
  expect(readOf(Buffer.from('\u009b said', 'latin1'))).toEqual([
    { kind: 'unreadable' },
    { kind: 'typed', text: ' said' },
  ]);
});

test('Ctrl+C alone ends a paste whose end got lost', () => {
  expect(readOf('\u001b[200~One', KEY.ctrlC)).toEqual([
    { kind: 'paste', text: 'One' },
    expect.objectContaining({ name: 'c', ctrl: true }),
  ]);
});

describe('time', () => {
  const esc = expect.objectContaining({ kind: 'key', name: 'escape' });
  const noEsc = expect.objectContaining({ kind: 'key', name: NO_ESCAPE });
  const left = expect.objectContaining({ kind: 'key', name: 'left' });
  const typed = (text: string) => ({ kind: 'typed', text });
  /** Reads at these times, and the silence before each that is long enough to be told. */
  function over(...reads: readonly (readonly [at: number, bytes: string])[]): Arrival[] {
    const reader = new KeyReader();
    let now = 0;
    const arrivals: Arrival[] = [];
    for (const [at, bytes] of [...reads, [100_000, ''] as const]) {
      for (let wait = reader.patience; wait !== null && now + wait <= at; wait = reader.patience) {
        now += wait;
        arrivals.push(...reader.silence(now));
      }
      now = at;
      arrivals.push(...reader.read(Buffer.from(bytes), now));
    }
    return joined(arrivals);
  }

  test('Esc alone is told after half a second', () => {
    expect(over([0, '\u001b'])).toEqual([esc]);
  });

  test('a letter at once is Alt and that letter, later it is Esc and a letter', () => {
    expect(over([0, '\u001b'], [20, 'f'])).toEqual([expect.objectContaining({ name: 'f', meta: true })]);
    expect(over([0, '\u001b'], [200, 'f'])).toEqual([esc, typed('f')]);
  });

  test('Esc and a control key are both', () => {
    expect(over([0, '\u001b\r'])).toEqual([esc, expect.objectContaining({ name: 'return' })]);
  });

  test('Tab at once is Shift+Tab, which the console of Linux sends so, later it is Esc and Tab', () => {
    const tab = (shift: boolean) => expect.objectContaining({ name: 'tab', shift });
    expect(over([0, '\u001b\t'])).toEqual([tab(true)]);
    expect(over([0, '\u001b'], [20, '\t'])).toEqual([tab(true)]);
    expect(over([0, '\u001b'], [200, '\t'])).toEqual([esc, tab(false)]);
  });

  test('the rest of a sequence that comes late is no text', () => {
    expect(over([0, '\u001b'], [200, '[D'])).toEqual([left]);
    expect(over([0, '\u001b'], [700, '[D'])).toEqual([esc, noEsc, left]);
    expect(over([0, '\u001b[1;'], [900, '5D'])).toEqual([
      expect.objectContaining({ name: 'left', ctrl: true }),
    ]);
    expect(over([0, '\u001b'], [2000, '[<0;5;5M'])).toEqual([esc, noEsc]);
  });

  test('a paste whose end does not come is given after a second, and keys are keys again', () => {
    const given = { kind: 'paste', text: 'abc' };
    const tab = expect.objectContaining({ kind: 'key', name: 'tab' });
    expect(over([0, '\u001b[200~a'], [900, 'bc'], [2000, '\t'])).toEqual([given, tab]);
    expect(over([0, '\u001b[200~abc'], [2000, '\u001b[201~'], [2100, '\t'])).toEqual([given, tab]);
    expect(over([0, '\u001b[200~abc\u001b[20'], [2000, '1~\t'])).toEqual([given, tab]);
  });

  test('the rest of a paste that comes after that is paste, where its end comes with it', () => {
    expect(over([0, '\u001b[200~abc'], [2000, '\r\tdef\r\u001b[201~\t'])).toEqual([
      { kind: 'paste', text: 'abc' },
      { kind: 'paste', text: '\n\tdef\n' },
      expect.objectContaining({ kind: 'key', name: 'tab' }),
    ]);
  });

  test('a byte for CSI with nothing behind it keeps nothing back', () => {
    const reader = new KeyReader();
    expect(reader.read(Uint8Array.of(0x9b, 0x31), 0)).toEqual([]);
    expect(reader.silence(500)).toEqual([{ kind: 'unreadable' }, typed('1')]);
  });

  test('what somebody types after Esc is text', () => {
    expect(over([0, '\u001b'], [300, '['], [400, 'D'])).toEqual([esc, typed('[D')]);
    expect(over([0, '\u001b'], [700, '[12] see'])).toEqual([esc, ...[typed('[12] see')]]);
    expect(over([0, '\u001b'], [4000, '[D'])).toEqual([esc, typed('[D')]);
  });

  test('words after Alt and a key that also begins a reply are not swallowed', () => {
    expect(over([0, '\u001bP'], [300, 'hello'])).toEqual([
      expect.objectContaining({ meta: true }),
      typed('hello'),
    ]);
    expect(over([0, '\u001bP'], [300, '1 of us'])).toEqual([typed('1 of us')]);
    expect(over([0, '\u001b]'], [300, '10 '], [600, KEY.ctrlC])).toEqual([
      expect.objectContaining({ meta: true }),
      typed('10 '),
      expect.objectContaining({ name: 'c', ctrl: true }),
    ]);
  });
});

test.each([
  ['é in Latin-1', [0x61, 0xe9, 0x62], 'ab'],
  ['a part of a character', [0x61, 0xe2, 0x82, 0x62], 'ab'],
  ['a byte that begins nothing', [0x61, 0xff, 0x62], 'ab'],
])('what is no UTF-8 is told and no character: %s', (_, bytes, text) => {
  const arrivals = readOf(Uint8Array.from(bytes));
  expect(arrivals.flatMap((one) => (one.kind === 'typed' ? [one.text] : [])).join('')).toBe(text);
  expect(arrivals).toContainEqual({ kind: 'unreadable' });
});
