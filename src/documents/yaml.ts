/** Models as YAML, each question a comment above its answer. */
import type { Model } from '../model/model.ts';
import { allPoints, allQuestions, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { readYaml, type Source } from '../text/yaml.ts';
import type { Format } from './format.ts';
import { GROUPS, type ModelRecord, type Plain, TOP, toRecord } from './record.ts';
import { type Entry, editYaml } from './yaml-edit.ts';
import { commentLines, yamlEntry } from './yaml-entry.ts';

/** YAML, written so that a person can edit it by hand. */
export const yaml: Format = {
  name: 'yaml',
  endings: ['.yaml', '.yml'],
  read: (file, text) => readYaml(file, text),
  create: (model, questionnaire) =>
    commentLines(questionnaire.title, '') + yamlOf(toRecord(questionnaire, model), questionnaire),
  revise: (text, before, after, questionnaire) =>
    editYaml(text, changedEntries(text, before, after, questionnaire)) ?? yaml.create(after, questionnaire),
};

/** A record as YAML lines, with the question above each answer and the point above each note. */
export function yamlOf(
  record: ModelRecord | Omit<ModelRecord, 'answers'>,
  questionnaire: Questionnaire,
): string {
  const asked = askedById(questionnaire);
  return Object.entries(record)
    .map(([name, value]) =>
      GROUPS.some((known) => known === name)
        ? group(name, value as Group, asked)
        : yamlEntry(name, value as Plain, ''),
    )
    .join('');
}

type Group = Readonly<Record<string, Plain>>;

function group(name: string, entries: Group, asked: ReadonlyMap<string, string>): string {
  const lines = Object.entries(entries).map(
    ([id, value]) => commentLines(asked.get(id) ?? '', '  ') + yamlEntry(id, value, '  '),
  );
  return lines.length > 0 ? `${name}:\n${lines.join('')}` : `${name}: {}\n`;
}

function askedById(questionnaire: Questionnaire): Map<string, string> {
  return new Map(
    [...allQuestions(questionnaire), ...allPoints(questionnaire)].map((asked) => [asked.id, asked.ask]),
  );
}

/**
 * The entries of a text that are to be written anew: those that differ between the two models, and those whose id the
 * questionnaire has changed since the text was written.
 */
function changedEntries(text: string, before: Model, after: Model, questionnaire: Questionnaire): Entry[] {
  const source = readYaml('', text);
  if (!source.ok) return [];
  const asked = askedById(questionnaire);
  const [old, now] = [toRecord(questionnaire, before), toRecord(questionnaire, after)];
  const groups = GROUPS.flatMap((name): Entry[] => {
    const there = namesUnder(source.value.value, name);
    const [were, are] = [(old[name] ?? {}) as Group, (now[name] ?? {}) as Group];
    const ids = Object.keys(are);
    if (there.length > 0 && ids.length === 0) {
      return [{ ...topEntry(name, name === 'answers' ? {} : null), ownComments: [...asked.values()] }];
    }
    const differs = (id: string) => JSON.stringify(were[id]) !== JSON.stringify(are[id]);
    const changed = ids.filter((id) => differs(id) || !there.includes(id));
    // An entry that somebody left empty stays as it is.
    const gone = there.filter(
      (id) => !Object.hasOwn(are, id) && (Object.hasOwn(were, id) || !asked.has(id) || after.retired.has(id)),
    );
    return [...gone, ...changed].map((id) => ({
      within: name,
      name: id,
      value: are[id] ?? null,
      comment: asked.get(id) ?? source.value.wordsAbove([name, id]) ?? '',
      ownComments: [],
      itemsKept: 0,
      order: name === 'retired' ? ids : [...asked.keys()],
      whole: () => group(name, are, asked),
    }));
  });
  return [...groups, ...headEntries(source.value, TOP_BUT_GROUPS, before, after, questionnaire)];
}

function namesUnder(value: unknown, group: string): string[] {
  const entries = isMap(value) ? value[group] : null;
  return isMap(entries) ? Object.keys(entries) : [];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const TOP_BUT_GROUPS = TOP.filter((name) => !(GROUPS as readonly string[]).includes(name));

/** Those of these entries at the top of a file that differ between two models, or from the questionnaire's name now. */
export function headEntries(
  source: Source,
  names: readonly (typeof TOP)[number][],
  before: Model,
  after: Model,
  questionnaire: Questionnaire,
): Entry[] {
  const [old, now] = [toRecord(questionnaire, before), toRecord(questionnaire, after)];
  const madeWith = isMap(source.value) ? source.value['questionnaire'] : null;
  return names
    .filter(
      (name) =>
        JSON.stringify(old[name]) !== JSON.stringify(now[name]) ||
        (name === 'questionnaire' && madeWith !== now[name]),
    )
    .map((name) => ({ ...topEntry(name, now[name] ?? null), itemsKept: itemsKept(old[name], now[name]) }));
}

function topEntry(name: string, value: Plain | null): Entry {
  return {
    within: null,
    name,
    value,
    comment: '',
    ownComments: [],
    itemsKept: 0,
    order: TOP,
    whole: () => '',
  };
}

/** How many items two lists have in common at their start. */
function itemsKept(before: Plain | undefined, after: Plain | undefined): number {
  if (!Array.isArray(before) || !Array.isArray(after)) return 0;
  const differs = before.findIndex((item, index) => JSON.stringify(item) !== JSON.stringify(after[index]));
  return differs < 0 ? before.length : differs;
}
