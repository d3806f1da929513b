/** Ids of earlier days (`was`): each leads to one question, point, step or option of today. */

import type { Problem } from '../text/problem.ts';
import type { Source } from '../text/yaml.ts';
import type { PathPart } from '../text/yaml-positions.ts';
import { hasOptions } from './kinds.ts';
import type { ReadNextSteps, ReadSection } from './read-section.ts';

/** Earlier ids that are in use today, or that two things claim. */
export function earlierIdProblems(
  sections: readonly ReadSection[],
  nextSteps: ReadNextSteps | null,
): Problem[] {
  const asked: KnownId[] = [];
  const options: KnownId[][] = [];
  const knownIn =
    (source: Source) =>
    (path: PathPart[], { id, was = [] }: { id: string; was?: readonly string[] | undefined }): KnownId => ({
      source,
      path,
      id,
      was,
    });
  for (const { source, file } of sections) {
    const known = knownIn(source);
    for (const [index, point] of (file.points ?? []).entries()) asked.push(known(['points', index], point));
    for (const [index, question] of (file.questions ?? []).entries()) {
      asked.push(known(['questions', index], question));
      if (!hasOptions(question)) continue;
      options.push(question.options.map((option, at) => known(['questions', index, 'options', at], option)));
    }
  }
  if (nextSteps) {
    const known = knownIn(nextSteps.source);
    for (const [index, step] of nextSteps.file.steps.entries()) asked.push(known(['steps', index], step));
  }
  return [asked, ...options].flatMap(problemsAmong);
}

interface KnownId {
  readonly source: Source;
  readonly path: readonly PathPart[];
  readonly id: string;
  readonly was: readonly string[];
}

function problemsAmong(all: readonly KnownId[]): Problem[] {
  const inUse = new Set(all.map(({ id }) => id));
  const claimed = new Map<string, string>();
  return all.flatMap(({ source, path, id, was }) =>
    [...new Set(was)].flatMap((earlier): Problem[] => {
      const other = claimed.get(earlier);
      claimed.set(earlier, id);
      const position = source.locate([...path, 'was']);
      const say = (message: string) => [{ file: source.file, position, about: id, message }];
      if (inUse.has(earlier)) return say(`was "${earlier}", which is in use; expected an id that is no more`);
      return other === undefined ? [] : say(`was "${earlier}", and so was ${other}; expected one of them`);
    }),
  );
}
