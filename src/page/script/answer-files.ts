/** What the buttons about files do: saving, saying what became of a file, showing the text, and opening another file. */
import { asMoment } from '../../text/language.ts';
import { PARTS } from '../names.ts';
import { type SavedSheet, withSaved } from '../sheet.ts';
import { BringingTogether } from './bringing-together.ts';
import { found } from './elements.ts';
import { typedReason } from './fields.ts';
import type { Filled } from './filled.ts';
import { askToLeave, open } from './opening.ts';
import { tell } from './outcome.ts';
import { type ChosenFile, pickToOpen } from './picked-files.ts';
import { clearProblems } from './problems.ts';
import { pendingInWords } from './reminding.ts';
import { Saving, toSave } from './saving.ts';
import { Sharing } from './sharing.ts';
import { hideText, showStanding, showText } from './standing.ts';

/** The files that answers are from and go into. */
export class AnswerFiles {
  readonly #saving = new Saving();
  readonly #sharing = new Sharing();
  readonly #together: BringingTogether;
  readonly #filled: Filled;
  /** What is shown as text to copy; null where nothing is. */
  #shown: SavedSheet | null = null;

  constructor(filled: Filled) {
    this.#filled = filled;
    this.#together = new BringingTogether(filled, this.#saving);
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

  /** Shows how saving stands, and what is to be decided of what was brought together. */
  show(): void {
    showStanding(this.#saving.safe, this.#filled.hasNew());
    this.#together.show();
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
        break;
      default:
        if (this.#together.do(what)) this.hideText();
    }
  }

  /** Takes away the text that is shown, and what is asked before sharing: once something is typed they would say less than the fields. */
  hideText(): void {
    this.#shown = null;
    hideText();
    this.#sharing.end();
  }

  /** Opens what somebody chose in the field for it. */
  async openChosen(field: HTMLInputElement): Promise<void> {
    await this.#openAll([...(field.files ?? [])].map((file) => ({ file, picked: null })));
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
    const chosen = await pickToOpen();
    if (chosen === 'refused') found(PARTS.file, HTMLInputElement).click();
    else await this.#openAll(chosen);
  }

  /** One file takes the place of what is here; several can be brought together with it. */
  async #openAll(chosen: readonly ChosenFile[]): Promise<void> {
    const [only, ...others] = chosen;
    if (!only) return;
    // What was said of another file goes, so that the same is heard again of this one.
    tell('');
    clearProblems();
    if (others.length === 0) await this.#open(only);
    else await this.#together.offer(chosen.map(({ file }) => file));
  }

  async #open({ file, picked }: ChosenFile): Promise<void> {
    const read = await open(this.#filled.sheet().questionnaire, file, asMoment(new Date()));
    if (!read) return;
    if (this.#saving.isSaving || (this.#isUnsaved() && !askToLeave()))
      return tell('Nothing was opened. Your answers are as they were.');
    this.#saving.opened(file.name, read.sheet, picked);
    this.hideText();
    this.#together.end();
    const toLookAt = this.#filled.opened(read.sheet, '');
    tell([`Opened ${file.name}.`, ...read.news, ...read.alone, ...pendingInWords(toLookAt)].join(' '));
  }
}
