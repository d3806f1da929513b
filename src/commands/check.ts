/** `check`: whether files read, and what is still open in them. */
import type { Io } from '../io.ts';
import { status } from '../model/progress.ts';
import { remindersOf } from '../model/reminders.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { giveOut, say } from '../terminal/say.ts';
import { jsonText } from '../text/json.ts';
import { tryOpening } from './opening.ts';
import { changesIn, changesInShort, type QuestionnaireChanges } from './questionnaire-changes.ts';
import { openQuestionnaire } from './questions-folder.ts';
import { counted } from './rendering.ts';
import { type StillOpen, stillOpen } from './still-open.ts';

/** What `check` was told on the command line. */
export interface CheckOptions {
  readonly complete?: boolean;
  readonly json?: boolean;
  readonly questions?: string;
  /** Saved models to hold a questionnaire against. */
  readonly against?: readonly string[];
}

/** What is said of one file. */
interface Checked {
  readonly file: string;
  readonly reads: boolean;
  readonly status: 'complete' | 'in progress' | null;
  readonly open: StillOpen | null;
  /** What became of it because the questionnaire has changed since. */
  readonly changes: QuestionnaireChanges | null;
  /** What in it could point to someone: where, and what it looks like. */
  readonly reminders: readonly { readonly id: string; readonly line: number; readonly what: string }[];
  /** Why it does not read, a line each. */
  readonly problems: readonly string[];
}

/** Checks files, a line each; gives 1 where one does not read or, with `complete`, is not complete. */
export function check(io: Io, files: readonly string[], options: CheckOptions): number {
  const questionnaire = openQuestionnaire(io, options.questions);
  const checked = files.map((file) => checkFile(io, file, questionnaire));
  if (options.json) giveOut(io.stdout, jsonText(checked));
  else for (const one of checked) report(io, one);
  const fine = checked.every((one) => one.reads && (!options.complete || one.status === 'complete'));
  return fine ? 0 : 1;
}

function checkFile(io: Io, file: string, questionnaire: Questionnaire): Checked {
  const opened = tryOpening(io, file, questionnaire);
  if ('problems' in opened)
    return {
      file,
      reads: false,
      status: null,
      open: null,
      changes: null,
      reminders: [],
      problems: opened.problems,
    };
  const { model } = opened.read;
  return {
    file,
    reads: true,
    status: status(questionnaire, model.answers),
    open: stillOpen(questionnaire, model),
    changes: changesIn(questionnaire, opened.read),
    reminders: remindersOf(model).map(({ id, line, what }) => ({ id, line, what })),
    problems: [],
  };
}

function report(io: Io, { file, reads, status: state, open, changes, reminders, problems }: Checked): void {
  if (!reads) {
    say(io.stdout, `${file}: does not read`);
    say(io.stderr, ...problems);
    return;
  }
  const choices =
    open && open.choices.length > 0 ? `; model choices still open: ${open.choices.join(', ')}` : '';
  const others =
    open && open.others.length > 0 ? `; ${counted(open.others.length, 'other question')} open` : '';
  const changed = changes ? changesInShort(changes) : '';
  const since = changed === '' ? '' : `; the questionnaire has changed: ${changed}`;
  const pointing =
    reminders.length > 0 ? `; ${counted(reminders.length, 'place')} that could point to someone` : '';
  say(io.stdout, `${file}: ${state}${choices}${others}${since}${pointing}`);
}
