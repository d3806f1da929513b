/** What the author of a guide may want to word differently. Nothing here makes a guide unreadable. */

import type { QuestionsFile } from '../questionnaire/load.ts';
import { blaming, hardToRead } from '../questionnaire/wording/blaming-or-hard.ts';
import { countWords } from '../questionnaire/wording/grade.ts';
import { entriesOf, entryOf } from '../text/plain-values.ts';
import { inTextOrder, type Problem, showableId } from '../text/problem.ts';
import { readYaml, type Source } from '../text/yaml.ts';
import type { PathPart } from '../text/yaml-positions.ts';

/** One option may have so many times the words of another: where more is said of it, it looks like the one to choose. */
const MOST_TIMES = 2;

/** What of an entry people read as text; its ids are for the program. */
const NOT_READ = ['sources', 'strength', 'about', 'judgment', 'reviewed'];

/**
 * Looks through the files of a guide, and gives a warning for each thing to look at again, in the order of the files. A file
 * that is not YAML has none.
 * @param language of the questionnaire: words that blame and grades are known for English alone
 */
export function guideWarnings(files: readonly QuestionsFile[], language: string): Problem[] {
  return files.flatMap((file) => {
    const read = readYaml(file.path, file.text);
    return read.ok ? inTextOrder(warningsOfFile(read.value, language)) : [];
  });
}

/** A text that people read, and where it stands. */
interface TextAt {
  readonly path: readonly PathPart[];
  readonly text: string;
}

/** An entry, or what the guide says around them, with its id or its name. */
interface NamedTexts {
  readonly path: readonly PathPart[];
  readonly about: string | null;
  readonly texts: readonly TextAt[];
}

function warningsOfFile(source: Source, language: string): Problem[] {
  const { value, file } = source;
  const warn = (path: readonly PathPart[], about: string | null, message: string): Problem => ({
    ...{ file, about, message },
    position: source.locate(path, true),
  });
  const entries = ['options', 'elements'].flatMap((list) => textsByName(entryOf(value, list), [list]));
  const around = textsByName(value, []).filter(({ about }) =>
    ['intro', 'caution', 'limits'].includes(about ?? ''),
  );
  const unread = entriesOf(entryOf(value, 'sources')).filter(([, one]) => entryOf(one, 'read') === null);
  return [
    ...unread.map(([id]) =>
      warn(['sources', id], showableId(id), 'does not say how much of it was read; expected a read'),
    ),
    ...unbalanced(entries, language).map(({ path, about, message }) => warn(path, about, message)),
    ...(language === 'en' ? [...entries, ...around] : []).flatMap(({ about, texts }) =>
      texts.flatMap(({ path, text }) =>
        [...hardToRead([text]), ...blaming(text)].map((message) => warn(path, about, message)),
      ),
    ),
  ];
}

function textsByName(value: unknown, path: readonly PathPart[]): NamedTexts[] {
  return entriesOf(value).map(([name, part]) => {
    const here = [...path, name];
    return { path: here, about: showableId(name), texts: textsWithin(part, here) };
  });
}

function textsWithin(value: unknown, path: readonly PathPart[]): TextAt[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsWithin(item, [...path, index]));
  return entriesOf(value).flatMap(([name, part]) =>
    NOT_READ.includes(name) ? [] : textsWithin(part, [...path, name]),
  );
}

/** Entries of one file with more than twice the words of the shortest. */
function unbalanced(entries: readonly NamedTexts[], language: string): (NamedTexts & { message: string })[] {
  const counted = entries.map((one) => ({
    one,
    words: one.texts.reduce((sum, { text }) => sum + countWords(text, language), 0),
  }));
  const [shortest] = [...counted].sort((a, b) => a.words - b.words);
  if (!shortest) return [];
  return counted
    .filter(({ words }) => words > MOST_TIMES * shortest.words)
    .map(({ one, words }) => ({
      ...one,
      message: `has ${words} words, and ${shortest.one.about ?? 'another'} has ${shortest.words}; expected ${MOST_TIMES} times as many at most: say about as much of each`,
    }));
}
