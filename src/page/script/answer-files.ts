/** What the buttons about files do: saving, saying what became of a file, showing the text, and opening another file. */
import { asMoment, byCount } from '../../text/language.ts';
import { PARTS } from '../names.ts';
import { type SavedSheet, type Sheet, withSaved } from '../sheet.ts';
import { found } from './elements.ts';
import { typedReason } from './fields.ts';
import { askToLeave, open } from './opening.ts';
import { tell } from './outcome.ts';
import { type PickedFile, pickToOpen } from './picked-files.ts';
import { clearProblems } from './problems.ts';
import { Saving, toSave } from './saving.ts';
import { Sharing } from './sharing.ts';
import { hideText, showStanding, showText } from './standing.ts';

/** What is being filled in. */
export interface Filled {
  readonly sheet: () => Sheet;
  /** Whether something is in the fields that was not there when it was saved last. */
  readonly hasNew: () => boolean;
  /** Takes the sheet of what is in the fields, once that was saved. */
  readonly saved: (sheet: Sheet) => void;
  /** Puts the sheet of another file into the fields. Gives how many of its answers could point to someone. */
  readonly opened: (sheet: Sheet) => number;
}

/** The files that answers are from and go into. */
export class AnswerFiles {
  readonly #saving = new Saving();
  readonly #sharing = new Sharing();
  readonly #filled: Filled;
  /** What is shown as text to copy; null where nothing is. */
  #shown: SavedSheet | null = null;

  constructor(filled: Filled) {
    this.#filled = filled;
  }

  /** From now on the browser asks whoever closes the page where that could lose something. */
  guard(): void {
    addEventListener('beforeunload', (event) => {
      if (!this.#isUnsaved()) return;
      event.preventDefault();
      // Browsers of some years ago wait for this.
      event.returnValue = true;
    });
  }

  /** Shows how saving stands. */
  show(): void {
    showStanding(this.#saving.safe, this.#filled.hasNew());
  }

  /** Does what a button is for; nothing where that is another's. `what`: as the button is marked. */
  async do(what: string | undefined): Promise<void> {
    switch (what) {
      case 'save':
        await this.#save();
        break;
      case 'download':
        this.#took(this.#saving.download(this.#filled.sheet(), typedReason()));
        break;
      case 'seen':
      case 'missing':
        this.#saving.answered(what === 'seen', this.#filled.hasNew());
        this.show();
        break;
      case 'text':
        this.#shown = toSave(this.#filled.sheet(), typedReason());
        if (this.#shown) showText(this.#shown.text.text);
        break;
      case 'copied':
        this.#copied();
        break;
      case 'hide-text':
        this.hideText();
        break;
      case 'share': {
        const whole = toSave(this.#filled.sheet(), typedReason());
        if (whole) await this.#sharing.share(whole);
        break;
      }
      case 'open':
        await this.#pick();
    }
  }

  /** Takes away the text that is shown, and what is asked before sharing: once something is typed they would say less than the fields. */
  hideText(): void {
    this.#shown = null;
    hideText();
    this.#sharing.end();
  }

  /** Opens the file that somebody chose in the field for it. */
  async openChosen(field: HTMLInputElement): Promise<void> {
    const [file] = field.files ?? [];
    if (file) await this.#open(file, null);
    // The same file can be chosen again.
    field.value = '';
  }

  #isUnsaved(): boolean {
    return !this.#saving.isKnown || this.#filled.hasNew();
  }

  async #save(): Promise<void> {
    const { sheet, hasNew } = this.#filled;
    if (this.#saving.safe.known.kind === 'nothing' && !hasNew())
      return tell('Nothing is filled in yet, so there is nothing to save.');
    const saving = this.#saving.save(sheet(), typedReason());
    // What was said of an earlier try goes, so that it is heard again where it is so again.
    this.show();
    this.#took(await saving);
  }

  #took(saved: SavedSheet | null): void {
    if (saved) this.#filled.saved(withSaved(this.#filled.sheet(), saved));
    this.show();
  }

  #copied(): void {
    if (!this.#shown) return;
    this.#saving.copied();
    this.#took(this.#shown);
    this.hideText();
  }

  async #pick(): Promise<void> {
    const opening = await pickToOpen();
    if (opening === 'refused') found(PARTS.file, HTMLInputElement).click();
    else if (opening !== 'cancelled') await this.#open(opening.file, opening.picked);
  }

  async #open(file: File, picked: PickedFile | null): Promise<void> {
    // What was said of another file goes, so that the same is heard again of this one.
    tell('');
    clearProblems();
    const read = await open(this.#filled.sheet().questionnaire, file, asMoment(new Date()));
    if (!read) return;
    if (this.#saving.isSaving || (this.#isUnsaved() && !askToLeave()))
      return tell('Nothing was opened. Your answers are as they were.');
    this.#saving.opened(file.name, read.sheet, picked);
    this.hideText();
    const toLookAt = this.#filled.opened(read.sheet);
    tell([`Opened ${file.name}.`, ...read.news, ...lookAtLines(toLookAt)].join(' '));
  }
}

function lookAtLines(count: number): string[] {
  if (count === 0) return [];
  return [
    byCount(
      count,
      '1 answer could point to someone. It is said below it, and on Read it over.',
      `${count} answers could point to someone. It is said below each, and on Read it over.`,
    ),
  ];
}
