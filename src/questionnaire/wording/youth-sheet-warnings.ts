/** What the author of a sheet for young people may want to word differently: it is carried, and may be found. */
import { entryOf, isPlainMap, itemsOf } from '../../text/plain-values.ts';
import type { Source } from '../../text/yaml.ts';
import { blaming, hardToRead } from './blaming-or-hard.ts';
import type { TextForPeople } from './texts.ts';

/** A warning, and where its text stands. */
interface WarningAt extends Pick<TextForPeople, 'path' | 'about'> {
  readonly message: string;
}

/** Young people read it, so it is plainer than all else. */
const HIGHEST_GRADE_OF_SHEET = 4;

/** What tells of whoever holds a sheet with one of these on it. */
const POINTING =
  /(?<!\p{L})(?:csec|exploit|traffick|prostitut|victim|survivor|abus|assault|rape|rapist|pimp|sex|trauma|lived experience|foster|probation|court|shelter|runaway|homeless)\p{L}*/iu;

/** Looks through a sheet; `whole` is the questionnaire as a whole, whose names are not to stand on the page for young people. */
export function youthSheetWarnings({ value }: Source, whole: Source | undefined): WarningAt[] {
  const names = namesIn(whole?.value);
  const front = frontTexts(value);
  const warn =
    ({ path, about }: TextForPeople) =>
    (message: string) => ({ path, about, message });
  return [
    ...[...front, ...backTexts(value)].flatMap((one) => blaming(one.text).map(warn(one))),
    ...front.flatMap((one) =>
      [...hardToRead([one.text], HIGHEST_GRADE_OF_SHEET), ...pointing(one, names)].map(warn(one)),
    ),
  ];
}

/** Every text on the page for young people. */
function frontTexts(value: unknown): TextForPeople[] {
  const asked = itemsOf(entryOf(value, 'questions')).flatMap((question, index) => {
    const about = `questions.${index + 1}`;
    const says = itemsOf(entryOf(question, 'choices')).flatMap((choice, at) =>
      textAt(choice, 'say', ['questions', index, 'choices', at], about),
    );
    return [...textAt(question, 'ask', ['questions', index], about), ...says];
  });
  return [...textAt(value, 'title'), ...textAt(value, 'before'), ...asked, ...textAt(value, 'after')];
}

/** Every text on the page behind it, but the credit: a source is quoted as it stands. */
function backTexts(value: unknown): TextForPeople[] {
  const name = 'for-who-runs-it';
  const back = entryOf(value, name);
  const parts = itemsOf(entryOf(back, 'parts')).flatMap((part, index) => {
    const path = [name, 'parts', index];
    const items = itemsOf(entryOf(part, 'items')).flatMap((text, at) =>
      typeof text === 'string' ? [{ path: [...path, 'items', at], about: name, text }] : [],
    );
    return [...textAt(part, 'title', path, name), ...items];
  });
  return [...textAt(back, 'title', [name], name), ...textAt(back, 'about', [name], name), ...parts];
}

function textAt(
  value: unknown,
  name: string,
  path: TextForPeople['path'] = [],
  about = name,
): TextForPeople[] {
  const text = entryOf(value, name);
  return typeof text === 'string' ? [{ path: [...path, name], about, text }] : [];
}

/** The names of the questionnaire, and of where it comes from. */
function namesIn(whole: unknown): string[] {
  const source = entryOf(whole, 'source');
  const texts = [
    ...['title', 'subtitle'].map((name) => entryOf(whole, name)),
    ...(isPlainMap(source) ? ['name', 'from', 'publisher'].map((name) => source[name]) : []),
  ];
  return texts.filter((text) => typeof text === 'string');
}

function pointing({ text }: TextForPeople, names: readonly string[]): string[] {
  const plain = text.replace(/\s+/g, ' ').toLowerCase();
  const found =
    POINTING.exec(text)?.[0] ?? names.find((name) => plain.includes(name.replace(/\s+/g, ' ').toLowerCase()));
  if (found === undefined) return [];
  return [`"${found}" tells of whoever holds the sheet; expected words that fit any young person`];
}
