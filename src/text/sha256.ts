/** SHA-256 (FIPS 180-4) without anything around it: the page to fill in has no program of the system to ask for it. */

/** The first 32 bits of the fractional parts of the square roots of the first 8 primes, and of the cube roots of the first 64. */
interface Constants {
  readonly firstState: readonly number[];
  readonly rounds: readonly number[];
}

let known: Constants | null = null;

/** Worked out when they are first asked for. */
function constants(): Constants {
  if (known === null) {
    const primes = firstPrimes(64);
    const firstState = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
    known = { firstState, rounds: primes.map((prime) => fraction(Math.cbrt(prime))) };
  }
  return known;
}

/** The sum of a text in UTF-8, as 64 digits to the base of 16. */
export function sha256(text: string): string {
  const { firstState, rounds } = constants();
  let sum = firstState;
  const words = messageWords(new TextEncoder().encode(text));
  for (let at = 0; at < words.length; at += 16) sum = stirred(sum, words.slice(at, at + 16), rounds);
  return sum.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Whole blocks of 16 words: the bytes, a bit that ends them, and their length in bits. */
function messageWords(bytes: Uint8Array): number[] {
  const words = new Array<number>(((bytes.length + 8) >> 6) * 16 + 16).fill(0);
  for (const [at, byte] of [...bytes, 0x80].entries())
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - (at % 4) * 8));
  words[words.length - 2] = Math.floor(bytes.length / 0x20000000);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

function stirred(
  sum: readonly number[],
  block: readonly number[],
  rounds: readonly number[],
): readonly number[] {
  const w = [...block];
  const of = (at: number) => w[at] ?? 0;
  for (let at = 16; at < 64; at++) {
    const [early, late] = [of(at - 15), of(at - 2)];
    const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    w.push((of(at - 16) + low + of(at - 7) + high) | 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = sum;
  for (const [at, constant] of rounds.entries()) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + constant + of(at)) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + (sum[at] ?? 0)) | 0);
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function fraction(root: number): number {
  return Math.floor((root % 1) * 0x100000000) | 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
}
