/** What people read in a file of a questionnaire, and what it asks them, whether or not all of the file is in order. */
import { isPlainMap, itemsOf } from '../../text/plain-values.ts';
import { showableId } from '../../text/problem.ts';
import type { Source } from '../../text/yaml.ts';
import type { PathPart } from '../../text/yaml-positions.ts';

/** A text that people read, and where it stands. */
export interface TextForPeople {
  readonly path: readonly PathPart[];
  /** The id of what it belongs to, or else its name in the file. */
  readonly about: string | null;
  readonly text: string;
}

/** A question, a point to talk through, or a next step. */
export interface AskedText {
  readonly kind: keyof typeof ASKED_IN;
  /** Where its `ask` stands, or the `do` of a step. */
  readonly path: readonly PathPart[];
  readonly about: string | null;
  readonly ask: string;
  /** Null where there is none. */
  readonly help: string | null;
  /** What is asked for an option's own words. */
  readonly describes: readonly string[];
  /** Whether people only choose, so that they write nothing. */
  readonly onlyChosen: boolean;
  /** Whether `careful` is written with it, as true or as false: the questionnaire that is loaded no longer tells. */
  readonly saysCareful: boolean;
}

/** What each of them is asked or told in. */
const ASKED_IN = { question: 'ask', point: 'ask', step: 'do' } as const;

type Values = Readonly<Record<string, unknown>>;

/** Names of texts that are shown, stand in the statement or in the grid. Help lines have names that are their own. */
const READ_NAMES =
  'title subtitle welcome before privacy privacyOnPaper privacyOnPage about ask help label gloss phrase phrase-without-words describe column open-as draft note do ask-with-each done set-aside elsewhere'.split(
    ' ',
  );

/** A source is quoted as it stands. */
const QUOTED = 'source';

/** Every text in a file that people read. */
export function textsPeopleRead({ value }: Source): TextForPeople[] {
  return textsIn(value, [], null);
}

function textsIn(value: unknown, path: readonly PathPart[], owner: string | null): TextForPeople[] {
  if (typeof value === 'string') {
    const name = String(path.findLast((part) => typeof part === 'string'));
    return READ_NAMES.includes(name) ? [{ path, about: owner ?? name, text: value }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index], owner));
  if (!isPlainMap(value)) return [];
  const id = path.length === 0 ? null : (idOf(value) ?? owner);
  return Object.entries(value).flatMap(([name, part]) =>
    name === QUOTED ? [] : textsIn(part, [...path, name], id),
  );
}

/** Every question, point and step in a file that asks something. */
export function askedTexts({ value }: Source): AskedText[] {
  if (!isPlainMap(value)) return [];
  return (['question', 'point', 'step'] as const).flatMap((kind) => askedTextsOf(value, kind));
}

function askedTextsOf(file: Values, kind: AskedText['kind']): AskedText[] {
  const list = `${kind}s`;
  return itemsOf(file[list]).flatMap((item, index) => {
    if (!isPlainMap(item)) return [];
    const { [ASKED_IN[kind]]: ask, help, options } = item;
    if (typeof ask !== 'string') return [];
    const describes = itemsOf(options).flatMap((option) =>
      isPlainMap(option) && typeof option['describe'] === 'string' ? [option['describe']] : [],
    );
    return [
      {
        kind,
        path: [list, index, ASKED_IN[kind]],
        about: idOf(item),
        ask,
        help: typeof help === 'string' ? help : null,
        describes,
        onlyChosen: options !== undefined && describes.length === 0,
        saysCareful: 'careful' in item,
      },
    ];
  });
}

function idOf({ id }: Values): string | null {
  return typeof id === 'string' ? showableId(id) : null;
}
