/** Saving what is filled in: into a file that somebody chose, or as a download. What is known of it then is shown, and no more. */
import { TooLargeError } from '../../model/too-large.ts';
import { asMoment } from '../../text/language.ts';
import {
  firstStep,
  hindranceOf,
  isKnown,
  newName,
  newSafekeeping,
  type Safekeeping,
  withCopied,
  withHandedOver,
  withHindrance,
  withOpened,
  withOthersHere,
  withoutTrouble,
  withSeen,
  withWritten,
} from '../safekeeping.ts';
import { seenIn, writtenIn } from '../safekeeping-in-words.ts';
import { type SavedSheet, type Sheet, savedSheet } from '../sheet.ts';
import { download } from './files.ts';
import { allToMend } from './notices.ts';
import { tell } from './outcome.ts';
import { askToWrite, canPickFiles, holds, type PickedFile, pickToSave, writeInto } from './picked-files.ts';
import { showToMend } from './problems.ts';

/** Where answers are, as far as that is known, and the file that saving goes into. */
export interface Place {
  readonly safe: Safekeeping;
  readonly picked: PickedFile | null;
}

/** Saves, and remembers what is known of where the answers are. */
export class Saving {
  #safe: Safekeeping = newSafekeeping(canPickFiles());
  /** The file that saving goes into. */
  #picked: PickedFile | null = null;
  #isSaving = false;

  /** What is known. */
  get safe(): Safekeeping {
    return this.#safe;
  }

  /** Where the answers are. */
  get place(): Place {
    return { safe: this.#safe, picked: this.#picked };
  }

  /** Whether nothing that was saved is in doubt. */
  get isKnown(): boolean {
    return isKnown(this.#safe);
  }

  /** Whether it waits for the browser, or for somebody to choose a file. */
  get isSaving(): boolean {
    return this.#isSaving;
  }

  /**
   * A file was opened. Saving goes into it where the page may write there, edits its very text, and takes nothing out of it: what
   * is yet to be settled is in that file alone.
   * @param picked where the page may write into it
   */
  opened(name: string, { text, kept }: Sheet, picked: PickedFile | null): void {
    const isOwn = picked !== null && text !== null && kept.unsettled.size === 0;
    this.#picked = isOwn ? picked : null;
    this.#safe = withOpened(this.#safe, name, isOwn ? text.text : null);
  }

  /**
   * Other answers are on the page. Gives where those are that were there until then.
   * @param place where the others are; null where they are in no file yet
   */
  exchanged(place: Place | null): Place {
    const until = this.place;
    this.#safe = withOthersHere(this.#safe, place?.safe ?? null);
    this.#picked = place?.picked ?? null;
    return until;
  }

  /** Saves the sheet. Gives what the file was given; null where it does not have that. `why`: what prompted the change, or null. */
  async save(sheet: Sheet, why: string | null): Promise<SavedSheet | null> {
    if (this.#isSaving) return null;
    const saved = toSave(sheet, why);
    if (!saved) return null;
    if (firstStep(this.#safe) === 'download') return this.#handOver(saved);
    this.#isSaving = true;
    this.#safe = withoutTrouble(this.#safe);
    try {
      return (await this.#write(saved.text.text)) ? saved : null;
    } finally {
      this.#isSaving = false;
    }
  }

  /** Saves the sheet as a download. */
  download(sheet: Sheet, why: string | null): SavedSheet | null {
    const saved = toSave(sheet, why);
    return saved && this.#handOver(saved);
  }

  /** Somebody has said whether the download is there. `hasNew`: whether something was written since. */
  answered(isThere: boolean, hasNew: boolean): void {
    this.#safe = withSeen(this.#safe, isThere);
    tell(isThere ? seenIn(this.#safe, hasNew) : '');
  }

  /** Somebody has said that they have kept the text that was shown. */
  copied(): void {
    this.#safe = withCopied(this.#safe);
    tell('Good.');
  }

  #handOver(saved: SavedSheet): SavedSheet {
    const name = newName(this.#safe, asMoment(new Date()));
    download(name, saved.text.text, 'application/yaml');
    this.#safe = withHandedOver(this.#safe, name);
    tell('');
    return saved;
  }

  /** Writes the text into the file, or into one that is asked for. Whether it is there. */
  async #write(text: string): Promise<boolean> {
    tell('');
    const { file } = this.#safe;
    const isNew = !file || !this.#picked;
    let isChoosing = isNew;
    try {
      const picked = this.#picked ?? (await pickToSave(newName(this.#safe, asMoment(new Date()))));
      isChoosing = false;
      // Asking can take a while, in which the file may change.
      await askToWrite(picked);
      if (file && !(await holds(picked, file.text))) {
        this.#hindered('changed');
        return false;
      }
      await writeInto(picked, text);
      this.#picked = picked;
      this.#safe = withWritten(this.#safe, picked.name, text);
      tell(writtenIn(picked.name, isNew));
      return true;
    } catch (error) {
      this.#hindered(hindranceOf(error instanceof Error ? error.name : '', isChoosing));
      return false;
    }
  }

  #hindered(what: Parameters<typeof withHindrance>[1]): void {
    this.#safe = withHindrance(this.#safe, what);
    if (!this.#safe.file) this.#picked = null;
  }
}

/** What is to be saved of a sheet. Where something in it cannot be kept, says so, and gives null. */
export function toSave(sheet: Sheet, why: string | null): SavedSheet | null {
  const toMend = allToMend();
  if (toMend.length > 0) {
    tell('');
    showToMend('Not saved yet. This cannot be kept as it is:', toMend);
    return null;
  }
  try {
    return savedSheet(sheet, why, asMoment(new Date()));
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    tell(`Not saved yet: this model ${error.message} All that you wrote is still on this page.`);
    return null;
  }
}
