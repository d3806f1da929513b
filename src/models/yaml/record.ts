/** A record as YAML lines: what stands in a new file, and in the front matter of a page. */
import { allAsked, type Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Plain } from '../../text/plain-values.ts';
import { GROUPS, type ModelRecord } from '../record/record.ts';
import { yamlComment, yamlEntry } from './entry.ts';

/** A record as YAML lines, with the question above each answer, the point above each note and what a step is above what became of it. */
export function yamlOf(
  record: ModelRecord | Omit<ModelRecord, 'answers'>,
  questionnaire: Questionnaire,
): string {
  const asked = askedById(questionnaire);
  return Object.entries(record)
    .map(([name, value]) =>
      GROUPS.some((known) => known === name)
        ? group(name, value as Group, (id) => wordsFor(name, id, asked))
        : yamlEntry(name, value as Plain, ''),
    )
    .join('');
}

/** The entries of a group, such as `answers`. */
export type Group = Readonly<Record<string, Plain>>;

/** A group as lines; `comment` gives what stands above an entry. */
export function group(name: string, entries: Group, comment: (id: string) => string): string {
  const lines = Object.entries(entries).map(
    ([id, value]) => yamlComment(comment(id), '  ') + yamlEntry(id, value, '  '),
  );
  return lines.length > 0 ? `${name}:\n${lines.join('')}` : `${name}: {}\n`;
}

/** What stands above an entry that is new. A retired answer has the question within. */
export function wordsFor(name: string, id: string, asked: ReadonlyMap<string, string>): string {
  return name === 'retired' ? '' : (asked.get(id) ?? '');
}

/** What is asked in each question and point, and what each step is, by its id. */
export function askedById(questionnaire: Questionnaire): Map<string, string> {
  return new Map([
    ...allAsked(questionnaire).map((one) => [one.id, 'ask' in one ? one.ask : one.do] as const),
  ]);
}
