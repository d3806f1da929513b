/** Several files on the page: offered to be brought together with what is there, done, and taken back by one press. */
import { WHOSE_WORDS } from '../../model/whose-words.ts';
import { shortName } from '../../model/wording.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { asMoment, clauses } from '../../text/language.ts';
import { showable } from '../../text/shown.ts';
import { blockName, PARTS } from '../names.ts';
import type { Sheet } from '../sheet.ts';
import { allToDecide, toDecideInWords } from '../to-decide.ts';
import { areSeveral, broughtTogether, type FileRead, isFilledIn, toBring, tooMuchIn } from '../together.ts';
import { found, made } from './elements.ts';
import { typedReason } from './fields.ts';
import type { Filled } from './filled.ts';
import { allToMend } from './notices.ts';
import { openAll, tellProblems } from './opening.ts';
import { tell } from './outcome.ts';
import { showToMend } from './problems.ts';
import { pendingInWords, type ToLookAt } from './reminding.ts';
import type { Place, Saving } from './saving.ts';

/** All that is on the page, to be brought back. */
interface Here {
  readonly sheet: Sheet;
  readonly reason: string;
  readonly place: Place;
  /** Whether it is what was brought together, or what was there before. */
  readonly isTogether: boolean;
}

/** Brings files together with what is on the page. */
export class BringingTogether {
  readonly #filled: Filled;
  readonly #saving: Saving;
  /** The files that are offered to be brought in. */
  #offered: readonly FileRead[] | null = null;
  /** What can be brought back; null where nothing was brought together. */
  #other: Here | null = null;

  constructor(filled: Filled, saving: Saving) {
    this.#filled = filled;
    this.#saving = saving;
  }

  /** Offers to bring in these files. Where one of them does not read, or there are too many, that is told and nothing offered. */
  async offer(files: readonly File[]): Promise<void> {
    this.#withdraw();
    const read = await openAll(this.#filled.sheet().questionnaire, files, asMoment(new Date()));
    if (!read) return;
    const bring = toBring(this.#filled.sheet(), read);
    if (!areSeveral(bring)) {
      tellProblems(
        'There is nothing to bring together, since it is all one. Nothing was changed.',
        bring.news,
      );
      return;
    }
    this.#offered = read;
    const around = place();
    around.replaceChildren(...this.#offerOf(bring.news));
    around.hidden = false;
    around.focus();
    around.scrollIntoView({ block: 'nearest' });
  }

  /** Does what a button is for; nothing where that is another's. Gives whether other answers are here then. */
  do(what: string | undefined): boolean {
    switch (what) {
      case 'together':
        return this.#bring();
      case 'not-together':
        this.#leave();
        return false;
      case 'other-back':
        return this.#bringBack();
      default:
        return false;
    }
  }

  /** One file was opened in the place of all that is here. */
  end(): void {
    this.#other = null;
    this.#withdraw();
  }

  /** Shows what is to be decided next, and what can be brought back. What is offered stays until it is answered. */
  show(): void {
    if (this.#offered) return;
    const around = place();
    const other = this.#other;
    around.hidden = other === null;
    if (!around.querySelector('[data-do="other-back"]')) around.replaceChildren(...afterwards());
    const [line, button] = [around.querySelector('p'), around.querySelector('button')];
    const [next] = this.#toDecideHere();
    const link = line?.querySelector('a');
    if (!other || !line || !link || !button) return;
    line.hidden = next === undefined;
    link.setAttribute('href', next ? `#${blockName(next.id)}` : '');
    link.textContent = next ? showable(shortName(next)) : '';
    button.textContent = other.isTogether
      ? 'Bring back what was brought together'
      : 'Bring back what was here before';
  }

  #offerOf(news: readonly string[]): HTMLElement[] {
    const { sheet, hasNew } = this.#filled;
    const isThere = isFilledIn(sheet());
    const title = isThere
      ? 'Bring what is in these files together with what is filled in here?'
      : 'Bring together what is in these files?';
    return [
      made('p', {}, made('strong', {}, title)),
      made('p', { class: 'careful' }, WHOSE_WORDS.join(' ')),
      made('p', {}, whatItDoes(isThere)),
      made('p', {}, isThere ? `${FILES_STAY} What is here now can be brought back.` : FILES_STAY),
      ...(isThere && hasNew() ? [made('p', {}, NOT_SAVED)] : []),
      ...news.map((line) => made('p', { class: 'quiet', dir: 'auto' }, showable(line))),
      made(
        'p',
        { class: 'buttons' },
        made('button', { type: 'button', class: 'main', 'data-do': 'together' }, 'Bring them together'),
        made('button', { type: 'button', 'data-do': 'not-together' }, 'Leave all as it is'),
      ),
    ];
  }

  /** Nothing is offered any more. */
  #withdraw(): void {
    this.#offered = null;
    place().replaceChildren();
    this.show();
  }

  #leave(): void {
    this.#withdraw();
    tell('Nothing was changed.');
    found(PARTS.does, HTMLElement).querySelector<HTMLElement>('[data-do="open"]')?.focus();
  }

  #bring(): boolean {
    if (!this.#offered || !this.#isFree()) return false;
    const now = asMoment(new Date());
    const bring = toBring(this.#filled.sheet(), this.#offered);
    const together = broughtTogether(this.#filled.sheet(), bring, now);
    const tooMuch = tooMuchIn(together, now);
    if (tooMuch !== null) {
      tellProblems(`${tooMuch} Nothing was changed.`, []);
      return false;
    }
    this.#offered = null;
    const toLookAt = this.#put({
      sheet: together,
      reason: bring.goesOn ? (typedReason() ?? '') : '',
      place: bring.goesOn ? this.#saving.place : null,
      isTogether: true,
    });
    const toDecide = allToDecide(together);
    const elsewhere = toDecide.filter(({ id }) => !this.#filled.isOnPage(id));
    const said = [
      'Brought together.',
      toDecideInWords(toDecide.length),
      ...(elsewhere.length > 0 ? [`Not on this page: ${clauses(elsewhere.map(shortName))}.`] : []),
      ...bring.news,
      ...pendingInWords(toLookAt),
    ];
    tell(said.join(' '));
    (place().querySelector<HTMLElement>('p:not([hidden]) a') ?? place().querySelector('button'))?.focus();
    found(PARTS.told, HTMLElement).scrollIntoView({ block: 'nearest' });
    return true;
  }

  #bringBack(): boolean {
    const other = this.#other;
    if (!other || !this.#isFree()) return false;
    this.#put(other);
    tell(other.isTogether ? 'What was brought together is back.' : 'What was here before is back.');
    return true;
  }

  /** Puts it on the page, in exchange for what is there. Gives what of it could point to someone. */
  #put({
    sheet,
    reason,
    place,
    isTogether,
  }: Omit<Here, 'place'> & { readonly place: Place | null }): ToLookAt {
    const until = { sheet: this.#filled.sheet(), reason: typedReason() ?? '', isTogether: !isTogether };
    this.#other = { ...until, place: this.#saving.exchanged(place) };
    return this.#filled.opened(sheet, reason);
  }

  /** Whether all that stands in the fields is taken, and none of it is being saved: what is not would be lost. */
  #isFree(): boolean {
    const toMend = allToMend();
    if (toMend.length > 0) showToMend('Nothing was changed. This cannot be kept as it is:', toMend);
    else if (this.#saving.isSaving) tell('Nothing was changed, since your answers are being saved.');
    return toMend.length === 0 && !this.#saving.isSaving;
  }

  #toDecideHere(): Question[] {
    return allToDecide(this.#filled.sheet()).filter(({ id }) => this.#filled.isOnPage(id));
  }
}

function whatItDoes(isThere: boolean): string {
  const ticked = isThere ? 'what is ticked here stays ticked' : 'only what all chose is ticked';
  return `What all chose alike is chosen. Notes are put one after the other, each paragraph once. Where choices differ, ${ticked}; the question is marked "To be decided" and says what some chose.`;
}
const FILES_STAY = 'Nothing says who wrote what, and the files stay as they are.';
const NOT_SAVED =
  'What is filled in here is not saved yet. To have it in a file of its own as it is now, save answers first.';

const place = () => found(PARTS.together, HTMLElement);

function afterwards(): HTMLElement[] {
  const button = made('button', { type: 'button', 'data-do': 'other-back' });
  return [
    made('p', { dir: 'auto', hidden: '' }, 'To be decided next: ', made('a', { href: '' })),
    made('p', { class: 'buttons' }, button),
  ];
}
