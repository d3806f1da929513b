/** Words of one's own in the revisions of files of earlier days: today's revisions hold none. */

/**
 * The place in a list of revisions, as a file holds it, of the first that holds words of somebody's own; -1 where none does.
 */
export function firstWithWords(revisions: unknown): number {
  return listIn(revisions).findIndex((revision) =>
    valuesIn(valueIn(revision, 'changed')).some((change) =>
      ['from', 'to'].some((side) => holdsWords(valueIn(change, side))),
    ),
  );
}

/** Whether the revisions in a saved model, as a file holds it, hold words of somebody's own. */
export function revisionsHoldWords(saved: unknown): boolean {
  return firstWithWords(valueIn(saved, 'revisions')) >= 0;
}

/** Said where a new file takes over all but them. */
export function wordsLeftOut(file: string): string {
  return `Words of your own in earlier revisions were left out: revisions keep the choices alone. They are still in ${file}.`;
}

/** Said where a save has taken them out. */
export function wordsTakenOut(file: string): string {
  return `Words of your own were taken out of earlier revisions in ${file}: revisions keep the choices alone.`;
}

/** Said where the next save will take them out. */
export function wordsToTakeOut(file: string): string {
  return `Earlier revisions in ${file} hold words of your own. They are shown nowhere, and go with the next save: revisions keep the choices alone.`;
}

function holdsWords(chosen: unknown): boolean {
  const items = Array.isArray(chosen) ? chosen : [chosen];
  return items.some((item) =>
    valuesIn(item).some((words) => typeof words === 'string' && words.trim() !== ''),
  );
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function valuesIn(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : [];
}

function valueIn(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : null;
}
