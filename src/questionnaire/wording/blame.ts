/** Words that blame somebody, or suggest that exploitation was a choice. The words themselves are data, beside this file. */
import groups from './words-that-blame.json' with { type: 'json' };

/** Words found in a text: as they stand there, why to avoid them, and what could be said in their place. */
export interface Blaming {
  readonly found: string;
  readonly why: string;
  readonly instead: string;
}

interface Phrase {
  readonly words: string;
  /** Null for a phrase in which the words are fine, as in the name of a place. */
  readonly advice: Omit<Blaming, 'found'> | null;
}

// The longest come first, so that "child prostitute" is told of as a whole, and an exception wins over what it holds.
const PHRASES: readonly Phrase[] = groups
  .flatMap(({ why, words }) =>
    words.flatMap(({ said, instead, except = [] }): Phrase[] => [
      ...said.map((phrase) => ({ words: phrase, advice: { why, instead } })),
      ...except.map((phrase) => ({ words: phrase, advice: null })),
    ]),
  )
  .sort((a, b) => b.words.length - a.words.length);

/** Each phrase in brackets of its own, in their order, as whole words. */
const ANY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${PHRASES.map(({ words }) => `(${pattern(words)})`).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

const ADDRESS = /\bhttps?:\/\/\S+/g;

/** Every such word or phrase in an English text, each once. Addresses of pages are left out: nobody here can reword them. */
export function blamingWords(text: string): Blaming[] {
  const found = new Map<string, Blaming>();
  for (const [words, ...parts] of text.replace(ADDRESS, ' ').matchAll(ANY)) {
    const advice = PHRASES[parts.findIndex((part) => part !== undefined)]?.advice;
    const plain = words.replace(/\s+/g, ' ');
    if (advice && !found.has(plain.toLowerCase()))
      found.set(plain.toLowerCase(), { found: plain, ...advice });
  }
  return [...found.values()];
}

/** A phrase with the usual endings of its words; a space in it may be a hyphen or a new line in the text. */
function pattern(phrase: string): string {
  return phrase.split(' ').map(inflected).join('[\\s\\p{Pd}]{1,9}');
}

function inflected(word: string): string {
  if (!/^[a-z]+$/i.test(word)) return word.replaceAll('.', '\\.').replaceAll("'", "['’]");
  if (word.endsWith('e')) return `${word.slice(0, -1)}(?:e|es|ed|ing|e['’]s)`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}(?:y|ies|ied|ying|y['’]s)`;
  return `${word}(?:s|es|ed|ing|['’]s)?`;
}
