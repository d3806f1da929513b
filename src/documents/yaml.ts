/** Models as YAML, each question a comment above its answer. */
import type { Answer } from '../model/answer.ts';
import { changedIds, type Model } from '../model/model.ts';
import { allPoints, allQuestions, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { readYaml } from '../text/yaml.ts';
import type { Format } from './format.ts';
import { type ModelRecord, type Plain, TOP, toRecord } from './record.ts';
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
    editYaml(text, changedEntries(before, after, questionnaire)) ?? yaml.create(after, questionnaire),
};

/** A record as YAML lines, with the question above each answer and the point above each note. */
export function yamlOf(
  record: ModelRecord | Omit<ModelRecord, 'answers'>,
  questionnaire: Questionnaire,
): string {
  const asked = askedById(questionnaire);
  return Object.entries(record)
    .map(([name, value]) =>
      name === 'answers' || name === 'points'
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

/** The entries of the file that differ between two models. */
function changedEntries(before: Model, after: Model, questionnaire: Questionnaire): Entry[] {
  const asked = askedById(questionnaire);
  const record = toRecord(questionnaire, after);
  const within = (
    name: 'answers' | 'points',
    ids: readonly string[],
    old: ReadonlyMap<string, Answer>,
    now: ReadonlyMap<string, Answer>,
  ) => {
    const entries = (record[name] ?? {}) as Group;
    if (old.size > 0 && now.size === 0)
      return [{ ...topEntry(name, name === 'answers' ? {} : null), ownComments: [...asked.values()] }];
    return changedIds(old, now).map((id): Entry => {
      return {
        within: name,
        name: id,
        value: entries[id] ?? null,
        comment: asked.get(id) ?? '',
        ownComments: [],
        itemsKept: 0,
        order: ids,
        whole: () => group(name, entries, asked),
      };
    });
  };
  // At one place in the text, what is nested comes before what follows the nest.
  return [
    ...within(
      'answers',
      allQuestions(questionnaire).map(({ id }) => id),
      before.answers,
      after.answers,
    ),
    ...within(
      'points',
      allPoints(questionnaire).map(({ id }) => id),
      before.points,
      after.points,
    ),
    ...headEntries(before, after, questionnaire),
  ];
}

/** The entries at the top of the file, but for answers and points, that differ between two models. */
export function headEntries(before: Model, after: Model, questionnaire: Questionnaire): Entry[] {
  const old = toRecord(questionnaire, before);
  const now = toRecord(questionnaire, after);
  return TOP.filter((name) => name !== 'answers' && name !== 'points')
    .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
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
