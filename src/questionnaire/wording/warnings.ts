/** What the author of a questionnaire may want to word differently. Nothing here makes a questionnaire unreadable. */
import { entryOf } from '../../text/plain-values.ts';
import { inTextOrder, type Problem } from '../../text/problem.ts';
import { readYaml, type Source } from '../../text/yaml.ts';
import { isExampleFile, isYouthSheet } from '../beside.ts';
import { isWhole, type QuestionsFile } from '../load.ts';
import { blaming, hardToRead } from './blaming-or-hard.ts';
import { countWords } from './grade.ts';
import { asksAboutPlacesOrPeople } from './places-and-people.ts';
import { type AskedText, askedTexts, type TextForPeople, textsPeopleRead } from './texts.ts';
import { youthSheetWarnings } from './youth-sheet-warnings.ts';

const MOST_WORDS = 30;

/**
 * Looks through the files of a folder, and gives a warning for each wording to look at again, in the order of the files.
 * A file that is not YAML has none. The words, the grade and what asks for places and people are known for English alone.
 */
export function wordingWarnings(files: readonly QuestionsFile[]): Problem[] {
  const language = languageOf(files);
  const sources = sourcesOf(files.filter(({ name }) => !isExampleFile(name)));
  const whole = sources.find(isWhole)?.source;
  return sources.flatMap(({ name, source }) =>
    inTextOrder(
      isYouthSheet(name) ? sheetWarnings(source, whole, language) : sectionWarnings(source, language),
    ),
  );
}

function sheetWarnings(source: Source, whole: Source | undefined, language: string): Problem[] {
  if (language !== 'en') return [];
  return youthSheetWarnings(source, whole).map(
    ({ path, about, message }): Problem => ({
      file: source.file,
      position: source.locate(path),
      about,
      message,
    }),
  );
}

/** The language of a questionnaire, without its region; English where it says none that is known. */
export function languageOf(files: readonly QuestionsFile[]): string {
  const [whole] = sourcesOf(files.filter(isWhole));
  const tag = entryOf(whole?.source.value, 'language');
  try {
    return new Intl.Locale(typeof tag === 'string' ? tag.trim() : 'en').language;
  } catch {
    return 'en';
  }
}

function sourcesOf(files: readonly QuestionsFile[]): { readonly name: string; readonly source: Source }[] {
  return files.flatMap((file) => {
    const read = readYaml(file.path, file.text);
    return read.ok ? [{ name: file.name, source: read.value }] : [];
  });
}

function sectionWarnings(source: Source, language: string): Problem[] {
  const warn = ({ path, about }: Pick<TextForPeople, 'path' | 'about'>) => {
    const position = source.locate(path);
    return (message: string): Problem => ({ file: source.file, position, about, message });
  };
  const asked = askedTexts(source);
  const long = asked.flatMap((one) => tooLong(one, language).map(warn(one)));
  if (language !== 'en') return long;
  return [
    ...textsPeopleRead(source).flatMap((one) => blaming(one.text).map(warn(one))),
    ...long,
    ...asked.flatMap((one) => [...askedHardToRead(one), ...notMarked(one)].map(warn(one))),
  ];
}

/** What a step asks of an agency is read on its own, and says as much as it takes. */
function tooLong({ kind, ask }: AskedText, language: string): string[] {
  if (kind === 'step') return [];
  const count = countWords(ask, language);
  if (count <= MOST_WORDS) return [];
  return [`asks in ${count} words; expected ${MOST_WORDS} at most: ask for one thing, or in two questions`];
}

/** The ask and its help are read together, so they are graded together. */
function askedHardToRead({ ask, help }: AskedText): string[] {
  return hardToRead(help === null ? [ask] : [ask, help]);
}

function notMarked({ kind, ask, help, describes, onlyChosen, saysCareful }: AskedText): string[] {
  if (kind !== 'question' || onlyChosen || saysCareful) return [];
  const found = asksAboutPlacesOrPeople([ask, ...(help === null ? [] : [help]), ...describes]);
  if (found === null) return [];
  return [
    `asks about places or people ("${found}"); expected careful: true, which shows the line on privacy, or careful: false where no answer can point to someone`,
  ];
}
