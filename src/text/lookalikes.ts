/** Signs that look like a blank, a colon or nothing at all, where YAML knows the plain one alone. Pure. */
import { codePoint } from './characters.ts';

/** One such sign: where it stands in its line, from 0, and what is said of it. */
export interface Lookalike {
  readonly index: number;
  readonly message: string;
}

interface LookalikeSign {
  readonly name: string;
  /** What was meant; empty for a sign that cannot be seen. */
  readonly plain: ' ' | ':' | '';
}

const KNOWN: Readonly<Record<string, LookalikeSign>> = {
  '\u00a0': { name: 'a no-break space', plain: ' ' },
  '\u202f': { name: 'a narrow no-break space', plain: ' ' },
  '\u3000': { name: 'a wide space', plain: ' ' },
  '\uff1a': { name: 'a wide colon', plain: ':' },
  '\ufe55': { name: 'a small colon', plain: ':' },
  '\u2236': { name: 'a ratio sign', plain: ':' },
  '\ua789': { name: 'a letter that looks like a colon', plain: ':' },
  '\u00ad': { name: 'a soft hyphen', plain: '' },
  '\u200b': { name: 'a zero-width space', plain: '' },
  '\u200c': { name: 'a zero-width sign', plain: '' },
  '\u200d': { name: 'a zero-width sign', plain: '' },
  '\u200e': { name: 'a mark of direction', plain: '' },
  '\u200f': { name: 'a mark of direction', plain: '' },
  '\u2060': { name: 'a word joiner', plain: '' },
  '\ufeff': { name: 'a byte order mark', plain: '' },
};

const SPACE: LookalikeSign = { name: 'a space of another width', plain: ' ' };

/** Longer names than this are none. */
const LONGEST_NAME = 80;

function known(sign: string): LookalikeSign | null {
  return KNOWN[sign] ?? (/[\u1680\u2000-\u200a\u205f]/.test(sign) ? SPACE : null);
}

/** Those in a name, or in any other piece of a line. */
export function lookalikesIn(text: string): Lookalike[] {
  // Every name of a large file is looked at.
  if (!/[^\u0000-\u007f]/.test(text)) return [];
  return text.split('').flatMap((sign, index): Lookalike[] => {
    const found = known(sign);
    if (!found) return [];
    const message =
      found.plain === ''
        ? `${found.name} (${codePoint(sign)}) stands here; it cannot be seen; take it out`
        : `${found.name} (${codePoint(sign)}) stands here; use a plain one`;
    return [{ index, message }];
  });
}

/** Those at the beginning of a line that is meant as an entry or an item: before the name, in it, and up to behind its colon. */
export function lookalikesAtStart(line: string): Lookalike[] {
  const start = line.slice(0, LONGEST_NAME);
  const plain = start.replace(/[^\u0000-\u007f]/g, (sign) => known(sign)?.plain ?? sign);
  const isItem = /^[ \t]*-[ \t]/.test(plain);
  const colon = start.search(/[:\uff1a\ufe55\u2236\ua789]/);
  const isEntry = colon >= 0 && /^[ \t]*(?:-[ \t]+)?["']?[\w.-]+["']?[ \t]*:/.test(plain);
  if (isEntry) return lookalikesIn(start.slice(0, colon + 2));
  return isItem ? lookalikesIn(start.slice(0, plain.indexOf('-') + 2)) : [];
}

/** A line with the plain sign in the place of one of those at its beginning. */
export function withPlainSign(line: string, { index }: Lookalike): string {
  const plain = known(line[index] ?? '')?.plain ?? '';
  const rest = line.slice(index + 1);
  const blank = plain === ':' && /^[^ ]/.test(rest) ? ' ' : '';
  return line.slice(0, index) + plain + blank + rest;
}
