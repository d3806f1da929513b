/** A model in its file: opening it, and saving what changed. */

import { backupOfNow } from '../disk/backup.ts';
import { takeAway } from '../disk/leftovers.ts';
import { isAsKept, type KeptFile, type SaveResult, saveFile, type WhyBeside } from '../disk/safe-file.ts';
import type { DriveSays } from '../disk/temporary-file.ts';
import type { Model } from '../model/model.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Format } from './format.ts';
import { revisedText } from './model-text.ts';
import type { ReadModel } from './record/read.ts';
import { requireRoom } from './size.ts';

/** A model, and the file that holds it or is to hold it. */
export interface ModelFile {
  readonly file: KeptFile;
  readonly format: Format;
  /** What the file holds, or null where it is yet to be made or is to be started over. */
  readonly saved: Model | null;
  /** What the text of the file reads as, where that is known already. */
  readonly read?: ReadModel | null;
}

/** What a save is to heed. */
export interface SaveWishes {
  /** The person stops: it may take all the room that there is. */
  readonly isStopping?: boolean;
  /** The file as it was stays beside it, as it does where it is started over. */
  readonly keepsEarlier?: boolean;
}

/** What a save did besides saving. */
export interface SaveReport {
  readonly modelFile: ModelFile;
  /** Where the text went instead of into the file, and why; null where it did not. */
  readonly beside: { readonly file: string; readonly why: WhyBeside } | null;
  /** Where is what another program wrote in the moment of the save; null where none did. */
  readonly theirs: string | null;
  /** Where the file as it was is kept; null where it is not. */
  readonly backup: string | null;
  /** What the place decides over our heads. */
  readonly says: readonly DriveSays[];
}

/**
 * Saves a model. Writes nothing where the file already says the same. Throws `TooLargeError` and the system's errors, and then
 * all is as it was. Where the text is in its place and the system only does not promise that it outlasts a power cut, the file
 * that is given back has a `doubt` instead.
 */
export function saveModel(
  { file, format, saved, read }: ModelFile,
  model: Model,
  questionnaire: Questionnaire,
  { isStopping = false, keepsEarlier = false }: SaveWishes = {},
): SaveReport {
  const next =
    file.text === null || saved === null
      ? { text: format.create(model, questionnaire), read: null }
      : revisedText(format, { text: file.text, read: read ?? null }, saved, model, questionnaire);
  const now = { format, saved: model, read: next.read };
  if (next.text === file.text && !file.doubt) {
    return { modelFile: { file, ...now }, beside: null, theirs: null, backup: null, says: [] };
  }
  // What was larger already may be made smaller bit by bit.
  if (next.text.length > (file.text?.length ?? 0) || next.read === null)
    requireRoom(format, next.text, model, questionnaire, isStopping);
  const backup = file.text !== null && (saved === null || keepsEarlier) ? backupOfNow(file) : null;
  try {
    const report = reportOf(saveFile(file, next.text), now);
    const isWrittenOver = report.beside === null || report.beside.why === 'broken';
    if (backup?.isNew && !isWrittenOver) takeAway(backup.name);
    return { ...report, backup: isWrittenOver ? (backup?.name ?? null) : null };
  } catch (error) {
    // What was not written over needs no copy, and each new try would leave one more.
    if (backup?.isNew) takeAway(backup.name);
    throw error;
  }
}

/**
 * Looks whether a file still says what was saved in it, and saves that once more where it does not: beside what another
 * program wrote there since. Null where all is as it was. Throws the system's errors.
 */
export function saveAgain({ file, ...now }: ModelFile): SaveReport | null {
  if (now.saved === null || file.text === null || (!file.doubt && isAsKept(file))) return null;
  return { ...reportOf(saveFile(file, file.text), now), backup: null };
}

function reportOf(
  { file, beside, theirs, says }: SaveResult,
  now: Omit<ModelFile, 'file'>,
): Omit<SaveReport, 'backup'> {
  const aside = beside === null ? null : { file: file.path, why: beside };
  return { modelFile: { file, ...now }, beside: aside, theirs, says };
}
