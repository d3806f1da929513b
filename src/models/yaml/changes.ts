/** Which entries of a YAML text are to be written anew when its model has changed. */
import { allAsked, type Questionnaire } from '../../questionnaire/questionnaire.ts';
import { isPlainMap, type Plain, samePlain } from '../../text/plain-values.ts';
import type { Source } from '../../text/yaml.ts';
import type { ReadModel } from '../record/read.ts';
import { GROUPS, type ModelRecord, TOP } from '../record/record.ts';
import { firstWithWords } from '../record/words-in-revisions.ts';
import type { EntryEdit } from './edit.ts';
import { commentsOf } from './lines.ts';
import { askedById, type Group, group, wordsFor } from './record.ts';

/**
 * The entries of a text that are to be written anew: those that differ between two records of its model, and those that the
 * questionnaire has since moved elsewhere.
 */
export function changedEntries(
  { source, destinationOf }: ReadModel,
  old: ModelRecord,
  now: ModelRecord,
  questionnaire: Questionnaire,
): EntryEdit[] {
  const { value, wordsAbove } = source;
  const asked = askedById(questionnaire);
  const comments = (name: string, id: string) => commentsOf(source, name, id);

  /** What comes along with an entry from another group: the comments about it, but for the words of its question. */
  const along = (name: string, id: string): readonly string[] => {
    const from = GROUPS.flatMap((group) =>
      namesUnder(value, group).map((one) => ({ group, one, destination: destinationOf(group, one) })),
    ).find(
      ({ group, destination }) => group !== name && destination?.group === name && destination.id === id,
    );
    if (!from) return [];
    const { above, inside } = comments(from.group, from.one);
    return name === 'retired' ? inside : [...above, ...inside];
  };
  const comment = (name: string, id: string) => {
    const came = along(name, id);
    const words = wordsFor(name, id, asked);
    return [...came, ...(came.includes(words) ? [] : [words])].filter((line) => line !== '').join('\n');
  };

  const groups = GROUPS.flatMap((name): EntryEdit[] => {
    const there = namesUnder(value, name).map((id) => ({ id, destination: destinationOf(name, id) }));
    const [were, are] = [(old[name] ?? {}) as Group, (now[name] ?? {}) as Group];
    const leave = there.filter(({ destination }) => destination && destination.group !== name);
    if (there.length > 0 && Object.keys(are).length === 0) {
      const gone = leave.flatMap(({ id }) => [wordsAbove([name, id]) ?? '', ...comments(name, id).inside]);
      const ownComments = [...asked.values(), ...gone].flatMap((words) => words.split('\n'));
      return [{ ...topEntry(name, name === 'answers' ? {} : null), ownComments }];
    }
    const entry = (id: string, rest: Partial<EntryEdit>): EntryEdit => ({
      ...topEntry(id, are[id] ?? null),
      within: name,
      comment: asked.get(id) ?? '',
      order: name === 'retired' ? Object.keys(are) : idsInOrder(questionnaire),
      whole: () => group(name, are, (one) => comment(name, one)),
      ...rest,
    });
    const differs = (id: string) => !samePlain(were[id], are[id]);
    const edits = there.flatMap(({ id, destination }): EntryEdit[] => {
      if (destination === null) return [entry(id, { value: null })];
      if (destination.group !== name) return [entry(id, { value: null, takesComments: true })];
      const valueStays = destination.asIs && !differs(destination.id);
      // An entry that somebody left empty stays as it is.
      const isEmpty = !Object.hasOwn(are, destination.id) && !Object.hasOwn(were, destination.id);
      if (valueStays && (destination.id === id || isEmpty)) return [];
      return [entry(destination.id, { nameInText: id, valueStays, along: along(name, destination.id) })];
    });
    const kept = there.flatMap(({ destination }) => (destination?.group === name ? destination.id : []));
    const added = Object.keys(are)
      .filter((id) => !kept.includes(id))
      .map((id) => entry(id, { comment: comment(name, id) }));
    return [...edits, ...added];
  });
  return [...groups, ...headEntries(source, TOP_BUT_GROUPS, old, now, questionnaire)];
}

/** All ids that answers, notes and steps may have, those of earlier days behind the one of today. */
function idsInOrder(questionnaire: Questionnaire): string[] {
  return allAsked(questionnaire).flatMap(({ id, was = [] }) => [id, ...was]);
}

function namesUnder(value: unknown, group: string): string[] {
  const entries = isPlainMap(value) ? value[group] : null;
  return isPlainMap(entries) ? Object.keys(entries) : [];
}

const TOP_BUT_GROUPS = TOP.filter((name) => !(GROUPS as readonly string[]).includes(name));

/**
 * Those of these entries at the top of a file that differ between two records; for a file of another version of the
 * questionnaire also those that differ from what they say there.
 */
export function headEntries(
  source: Source,
  names: readonly (typeof TOP)[number][],
  old: ModelRecord,
  now: ModelRecord,
  questionnaire: Questionnaire,
): EntryEdit[] {
  const there = isPlainMap(source.value) ? source.value : {};
  const isOlder = there['questionnaire'] !== now.questionnaire;
  const saysOther = (name: (typeof TOP)[number]) =>
    (isOlder || WHAT_HOLDS_NO_MORE.includes(name)) &&
    (ALWAYS_THERE.includes(name) || (FOR_READERS.includes(name) && name in there)) &&
    JSON.stringify(there[name]) !== JSON.stringify(now[name]);
  const withWords = firstWithWords(questionnaire, there['revisions']);
  const holdsWords = (name: (typeof TOP)[number]) => name === 'revisions' && withWords >= 0;
  return names
    .filter((name) => !samePlain(old[name], now[name]) || saysOther(name) || holdsWords(name))
    .map((name) => {
      const kept = itemsKept(old[name], now[name]);
      return {
        ...topEntry(name, now[name] ?? null),
        itemsKept: holdsWords(name) ? Math.min(kept, withWords) : kept,
      };
    });
}

/** What is written anew in a file of another version: these, since the next reading depends on them. */
const ALWAYS_THERE: readonly string[] = ['questionnaire', 'open', 'gone'];
/** Marks of choices that somebody has changed by hand since are marks no more, nor is a way one that does not lead to the place. */
const WHAT_HOLDS_NO_MORE: readonly string[] = ['drafts', 'way'];
/** These as well, where the file has them: they are there for people to read. */
const FOR_READERS: readonly string[] = ['status', 'place', ...WHAT_HOLDS_NO_MORE];

function topEntry(name: string, value: Plain | null): EntryEdit {
  return {
    within: null,
    name,
    nameInText: name,
    value,
    valueStays: false,
    comment: '',
    ownComments: [],
    takesComments: false,
    along: [],
    itemsKept: 0,
    order: TOP,
    whole: () => '',
  };
}

/** How many items two lists have in common at their start. */
function itemsKept(before: Plain | undefined, after: Plain | undefined): number {
  if (!Array.isArray(before) || !Array.isArray(after)) return 0;
  const differs = before.findIndex((item, index) => !samePlain(item, after[index]));
  return differs < 0 ? before.length : differs;
}
