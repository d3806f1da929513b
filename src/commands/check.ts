/** `check`: whether files read, and what is still open in them. */
import path from 'node:path';
import { copiesFinder } from '../disk/copies.ts';
import { EXIT } from '../errors.ts';
import type { Io } from '../io.ts';
import { NOT_ALL_DECIDED_IN_SHORT } from '../model/deciding-in-words.ts';
import { NOT_SEEN, noneFound } from '../model/reminders.ts';
import { changesInShort } from '../models/questionnaire-changes.ts';
import { giveOut, say } from '../terminal/say.ts';
import { inOneLine } from '../text/characters.ts';
import { jsonText } from '../text/json.ts';
import { byCount, clauses, inARow } from '../text/language.ts';
import { checkAll } from './checking/many-files.ts';
import type { Checked } from './checking/one-file.ts';
import { withHome } from './opening/named-file.ts';
import { openQuestionnaire } from './opening/questionnaire.ts';
import { bringInLines, copiesInWords, copyLines, removingLines } from './telling/copy-lines.ts';

/** What `check` was told on the command line. */
export interface CheckOptions {
  readonly complete?: boolean;
  readonly json?: boolean;
  readonly questions?: string;
  /** Saved models to hold a questionnaire against. */
  readonly against?: readonly string[];
}

/** Checks files, a line each; gives 1 where one does not read or, with `complete`, is not complete. */
export async function check(io: Io, files: readonly string[], options: CheckOptions): Promise<number> {
  const all: object[] = [];
  const copiesOf = copiesFinder();
  let fine = true;
  let [read, pointing] = [0, 0];
  for await (const one of checkAll(io, files, openQuestionnaire(io, options.questions))) {
    fine &&= one.reads && (!options.complete || one.status === 'complete');
    if (one.reads) read += 1;
    pointing += one.reminders.length;
    // A list in JSON has to be whole; lines are said as they come, and need not be kept.
    const name = withHome(io, one.file);
    const named = { name: inOneLine(name), path: path.resolve(io.cwd, name) };
    const copies = copiesInWords(io, named, copiesOf);
    if (options.json)
      all.push({
        ...withoutOrder(one),
        lookAgain: one.lookAgain.map(({ id }) => id),
        copies: copies.map(({ name }) => name),
      });
    else report(io, one);
    say(
      io.stderr,
      ...copyLines(copies, inOneLine(one.file)),
      ...bringInLines(io, named, copies),
      ...removingLines(io, copies),
    );
  }
  if (options.json) giveOut(io.stdout, jsonText(all));
  else if (read > 0)
    say(io.stderr, pointing > 0 ? NOT_SEEN : noneFound(read < files.length ? 'what reads' : 'all there is'));
  return fine ? EXIT.done : EXIT.problem;
}

function report(
  io: Io,
  {
    reads,
    isThere,
    status: state,
    open,
    openFirst,
    lookAgain,
    changes,
    reminders,
    unsettled,
    combining,
    problems,
    ...about
  }: Checked,
): void {
  const file = about.file.trim() === '' ? `"${about.file}"` : inOneLine(about.file);
  if (!reads) {
    say(io.stdout, isThere ? `${file}: does not read as a saved model` : `${file}: is not there`);
    say(io.stderr, ...problems);
    return;
  }
  const { choices = [], others = [] } = open ?? {};
  const changed = changes ? changesInShort(changes) : '';
  const found = [
    state === 'complete' ? 'all choices are made' : 'in progress',
    ...(choices.length > 0 ? [`model choices still open: ${inARow(choices)}`] : []),
    ...(others.length > 0 ? [othersInWords(others, openFirst)] : []),
    ...lookAgain.map(({ id, why }) => `look again at ${id}: ${why}`),
    ...(changed === '' ? [] : [`the questionnaire has changed: ${changed}`]),
    ...(reminders.length > 0 ? [pointingInWords(reminders.length)] : []),
    ...(unsettled.length > 0 ? [`shorter than before, and yet to be settled: ${inARow(unsettled)}`] : []),
    ...(combining ? [NOT_ALL_DECIDED_IN_SHORT] : []),
  ];
  say(io.stdout, `${file}: ${clauses(found)}`);
}

function pointingInWords(count: number): string {
  return byCount(count, '1 place that could point to someone', `${count} places that could point to someone`);
}

/** So many questions are named. */
const MOST_NAMED = 5;

/** The other questions that are open: their count, and the weightiest by name. */
function othersInWords(others: readonly string[], first: readonly string[]): string {
  const names = inARow([...first, ...others.filter((id) => !first.includes(id))].slice(0, MOST_NAMED));
  const count = others.length;
  return count > MOST_NAMED
    ? `${count} other questions open: ${names} and ${count - MOST_NAMED} more`
    : byCount(count, `1 other question open: ${names}`, `${count} other questions open: ${names}`);
}

/** What scripts are given: without the order in which people are told, and without what the problems say already. */
function withoutOrder({
  openFirst: _,
  isThere: __,
  ...one
}: Checked): Omit<Checked, 'openFirst' | 'isThere'> {
  return one;
}
