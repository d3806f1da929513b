/** What `check` finds in one file. */

import fs from 'node:fs';
import path from 'node:path';
import { decidedPart } from '../../model/combining.ts';
import { lookAgain } from '../../model/look-again.ts';
import { olderInShort } from '../../model/older-words.ts';
import { openBesideChoices, status } from '../../model/progress.ts';
import { type AnswerReminder, LOOKS_LIKE, remindersOf } from '../../model/reminders.ts';
import { unsettledIn } from '../../model/unsettled.ts';
import { changesOfQuestionnaire, type QuestionnaireChanges } from '../../models/questionnaire-changes.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { tryOpening } from '../opening/model.ts';
import { type RunFacts, withHome } from '../opening/named-file.ts';
import { type StillOpen, stillOpen } from '../telling/still-open.ts';

/** What is said of one file. */
export interface Checked {
  readonly file: string;
  readonly reads: boolean;
  /** Whether there is something of that name. */
  readonly isThere: boolean;
  readonly status: 'complete' | 'in progress' | null;
  readonly open: StillOpen | null;
  /** Those of its other questions that are told first. */
  readonly openFirst: readonly string[];
  /** The questions whose words are to be looked at again, and why: `written before you changed Form`. */
  readonly lookAgain: readonly { readonly id: string; readonly why: string }[];
  /** What became of it because the questionnaire has changed since. */
  readonly changes: QuestionnaireChanges | null;
  /** What in it could point to someone: where, and what it looks like, for scripts and in words. */
  readonly reminders: readonly (Pick<AnswerReminder, 'id' | 'line' | 'kind'> & { readonly what: string })[];
  /** The questions at which somebody stopped while the answer was shorter than before: what stood there is kept. */
  readonly unsettled: readonly string[];
  /** Whether several people's answers are brought together in it, and not all is decided. */
  readonly combining: boolean;
  /** Why it does not read, a line each. */
  readonly problems: readonly string[];
}

/** Reads a file, and says what is in it. A file that does not read is a finding too. */
export function checkFile(io: RunFacts, file: string, questionnaire: Questionnaire): Checked {
  const opened = tryOpening(io, file, questionnaire);
  if ('problems' in opened)
    return {
      file,
      reads: false,
      isThere: isThere(path.resolve(io.cwd, withHome(io, file))),
      status: null,
      open: null,
      openFirst: [],
      lookAgain: [],
      changes: null,
      reminders: [],
      unsettled: [],
      combining: false,
      problems: opened.problems,
    };
  const model = decidedPart(opened.read.model);
  return {
    file,
    reads: true,
    isThere: true,
    status: status(questionnaire, model),
    open: stillOpen(questionnaire, model),
    openFirst: openBesideChoices(questionnaire, model.answers).first.map(({ id }) => id),
    lookAgain: lookAgain(questionnaire, model).map(({ question, changed }) => ({
      id: question.id,
      why: olderInShort(changed),
    })),
    changes: changesOfQuestionnaire(questionnaire, opened.read),
    reminders: remindersOf(model).map(({ id, line, kind }) => ({ id, line, kind, what: LOOKS_LIKE[kind] })),
    unsettled: unsettledIn(questionnaire, model).map(({ id }) => id),
    combining: model.combining !== null,
    problems: [],
  };
}

/** Where the system does not let us look, the file may well be there. */
function isThere(where: string): boolean {
  try {
    return fs.statSync(where, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}
