/** How long and how hard to read a text is. */
import { syllable } from 'syllable';

/** The grade of a text, and the words that make it so. */
export interface Grade {
  /** The US school grade in which it can be read, to a tenth. */
  readonly grade: number;
  /** The longest words, those with most syllables first; three at most. */
  readonly longest: readonly string[];
}

/** Below so many words a grade says nothing: the formula is an average, made for whole pages. */
const FEWEST = 8;

/** Syllables from which a word is long. */
const LONG = 3;

/** How many words a text has, as people count them: "one-to-one" is one. */
export function countWords(text: string, language: string): number {
  return words(text.replace(/(?<=\p{L})\p{Pd}(?=\p{L})/gu, ''), language).length;
}

/**
 * The Flesch-Kincaid grade (1975) of English texts that are read together, or null where they are too short for one.
 *
 * One long word makes a question of ten words look three grades harder, whether people know it ("community") or not; in
 * a text of some length it hardly counts. So the longest word is left out: it takes two of them, or long sentences, to
 * make a text hard.
 */
export function readingGrade(texts: readonly string[]): Grade | null {
  const sentences = texts.flatMap((text) => sentencesOf(text)).filter((list) => list.length > 0);
  const counted = sentences
    .flat()
    .map((word) => ({ word, syllables: Math.max(1, syllable(word)) }))
    .sort((a, b) => b.syllables - a.syllables);
  if (counted.length < FEWEST) return null;
  const rest = counted.slice(1);
  const wordsEach = rest.length / sentences.length;
  const syllablesEach = rest.reduce((sum, { syllables }) => sum + syllables, 0) / rest.length;
  const grade = 0.39 * wordsEach + 11.8 * syllablesEach - 15.59;
  const long = counted.filter(({ syllables }) => syllables >= LONG).map(({ word }) => word.toLowerCase());
  return { grade: Math.round(grade * 10) / 10, longest: [...new Set(long)].slice(0, 3) };
}

/** The words of each sentence. A line that is broken in the file goes on with the same sentence. */
function sentencesOf(text: string): string[][] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text.replace(/\s+/g, ' '));
  return [...segments].map(({ segment }) => words(segment, 'en'));
}

function words(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .filter((part) => part.isWordLike)
    .map((part) => part.segment);
}
