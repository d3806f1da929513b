/** Filling in: what a person does on the page, and what comes of it. */

import { acceptText } from '../../model/accept-text.ts';
import type { Answer } from '../../model/answer.ts';
import { WHY } from '../../model/revisions.ts';
import { hasOptions } from '../../questionnaire/kinds.ts';
import { allQuestions, type Question } from '../../questionnaire/questionnaire.ts';
import { asMoment } from '../../text/language.ts';
import { askedNow } from '../../walk/asked.ts';
import { fieldName, PARTS } from '../names.ts';
import type { PageData } from '../page-data.ts';
import {
  isUnsaved,
  newSheet,
  type Sheet,
  withKept,
  withStaying,
  withStepWanted,
  withValue,
} from '../sheet.ts';
import { wordsOfSome } from '../to-decide.ts';
import { AnswerFiles } from './answer-files.ts';
import { found } from './elements.ts';
import { follow, putAnswer, typedReason, typedValue } from './fields.ts';
import { GivingBack, offerUndo } from './giving-back.ts';
import { growAll } from './growing.ts';
import { keepingFocus, leaveWhatIsOff, startNavigation } from './navigation.ts';
import { allToMend, tellMisfits } from './notices.ts';
import { draftIn, newPointsInWords, pointsIn, showOutcome, tell } from './outcome.ts';
import { takeOffMended } from './problems.ts';
import { readOver } from './reading-over.ts';
import { Reminding, type ToLookAt } from './reminding.ts';
import { followStep } from './steps.ts';
import { decidedInWords, markToDecide } from './to-decide.ts';
import { choosesWay, idsOnPage, idsShown, idsToRead, showWay, wayChosen } from './ways.ts';

/** The page while somebody fills it in. */
export class Filling {
  #sheet: Sheet;
  /** The question that somebody is at, and the sheet as they came to it. */
  #cameTo: { readonly id: string | null; readonly sheet: Sheet };
  /** Of all that is on the page, in order. */
  readonly #ids: readonly string[];
  /** Of what is on the way that is chosen, in order. */
  #shown: readonly string[] = [];
  readonly #reminding = new Reminding((question) => this.#answer(question));
  readonly #givingBack: GivingBack;
  readonly #files = new AnswerFiles({
    sheet: () => this.#sheet,
    hasNew: () => allToMend().length > 0 || isUnsaved(this.#sheet, typedReason() ?? ''),
    saved: (sheet) => {
      this.#sheet = sheet;
      this.#show();
    },
    opened: (sheet, reason) => {
      putAnswer(WHY, reason);
      this.#put(sheet);
      return this.#toLookAt();
    },
    isOnPage: (id) => this.#ids.includes(id),
  });

  constructor({ questionnaire, ids }: PageData) {
    this.#sheet = newSheet(questionnaire, asMoment(new Date()));
    this.#cameTo = { id: null, sheet: this.#sheet };
    this.#givingBack = new GivingBack(
      this.#sheet,
      (question) => this.#answer(question),
      (question, answer) => this.#putBack(question, answer),
    );
    this.#ids = idsOnPage(questionnaire, ids);
  }

  /** Shows the page as it is, and listens to the person from now on. */
  start(): void {
    this.#put(this.#sheet);
    this.#goWay();
    startNavigation(() => {
      this.#show();
      growAll(document);
    });
    document.addEventListener('input', ({ target }) => keepingFocus(() => this.#typed(target)));
    document.addEventListener('change', ({ target }) => keepingFocus(() => this.#changed(target)));
    document.addEventListener('click', ({ target }) => keepingFocus(() => this.#clicked(target)));
    document.addEventListener('keydown', (event) => keepingFocus(() => this.#pressed(event)));
    document.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('beforeprint', () => this.#readOver());
    this.#files.guard();
  }

  #put(sheet: Sheet): void {
    this.#sheet = sheet;
    this.#cameTo = { id: null, sheet };
    this.#reminding.begin();
    this.#givingBack.begin(sheet);
    for (const question of this.#questions()) {
      putAnswer(question, this.#answer(question));
      tellMisfits(question, [], false);
      this.#reminding.remind(question);
      offerUndo(question, null);
    }
    this.#show();
    growAll(document);
  }

  #show(): void {
    showOutcome(this.#sheet, this.#ids, this.#shown);
    markToDecide(
      this.#sheet,
      allQuestions(this.#sheet.questionnaire).filter(({ id }) => this.#ids.includes(id)),
    );
    takeOffMended(allToMend());
    this.#files.show();
    if (!found(PARTS.over, HTMLElement).hidden) this.#readOver();
  }

  #readOver(): void {
    readOver(this.#sheet, this.#givingBack.earlier, idsToRead(this.#sheet, this.#shown), (question) =>
      this.#reminding.pending(question),
    );
  }

  /** Of how many answers it is said that they could point to someone, and whether it is said below each on the way as well. */
  #toLookAt(): ToLookAt {
    const ids = idsToRead(this.#sheet, this.#shown).filter((id) => {
      const question = this.#question(id);
      return question !== null && this.#reminding.pending(question).length > 0;
    });
    return { count: ids.length, areShown: ids.every((id) => this.#shown.includes(id)) };
  }

  /** Shows what is on the way that is chosen. */
  #goWay(): void {
    const { questionnaire } = this.#sheet;
    const way = wayChosen(questionnaire);
    this.#shown = idsShown(questionnaire, way, this.#ids);
    showWay(questionnaire, way, this.#ids, this.#shown);
    leaveWhatIsOff();
    this.#show();
  }

  /** All that is on the page, and what prompted the change. */
  #questions(): Question[] {
    return [...this.#ids.flatMap((id) => this.#question(id) ?? []), WHY];
  }

  #question(id: string): Question | null {
    if (id === WHY.id) return WHY;
    return askedNow(this.#sheet.questionnaire, this.#sheet.model, id, [])?.question ?? null;
  }

  #answer({ id }: Question): Answer | null {
    if (id === WHY.id) return typedReason();
    return askedNow(this.#sheet.questionnaire, this.#sheet.model, id, [])?.current.answer ?? null;
  }

  #askedAt(target: EventTarget | null): Question | null {
    const block = target instanceof Element ? target.closest<HTMLElement>('.asked') : null;
    return this.#question(block?.dataset['asked'] ?? '');
  }

  /** Takes what stands in a field, whatever it is. */
  #typed(target: EventTarget | null): void {
    const followed = followStep(this.#sheet, target);
    if (followed) this.#take(followed);
    const question = this.#askedAt(target);
    if (followed || !question) return;
    this.#files.hideText();
    if (question !== WHY) this.#givingBack.enter(question);
    if (this.#cameTo.id !== question.id) this.#cameTo = { id: question.id, sheet: this.#sheet };
    if (hasOptions(question) && target instanceof HTMLInputElement)
      follow(question, target, wordsOfSome(this.#sheet, question.id));
    if (question === WHY) {
      tell('');
      const accepted = acceptText(typedValue(WHY));
      tellMisfits(WHY, accepted.ok ? [] : accepted.misfits, true);
    } else {
      const before = this.#sheet;
      const taken = withValue(before, question.id, typedValue(question));
      this.#sheet = taken.sheet;
      const points = [before, this.#sheet].map((sheet) => pointsIn(sheet, this.#shown));
      tell(
        [
          decidedInWords(this.#cameTo.sheet, this.#sheet, question.id),
          newPointsInWords(this.#sheet, points[0] ?? [], points[1] ?? []),
        ]
          .filter(Boolean)
          .join(' '),
      );
      tellMisfits(question, taken.misfits, taken.isRestKept);
      this.#givingBack.offer(question);
    }
    this.#show();
    growAll(found(fieldName(question.id), HTMLElement).parentElement ?? document);
  }

  /** Takes what was done at a step. */
  #take(sheet: Sheet): void {
    tell('');
    this.#files.hideText();
    this.#sheet = sheet;
    this.#show();
  }

  /** Puts an answer into its field as if somebody had, and takes it. */
  #putBack(question: Question, answer: Answer | null): void {
    putAnswer(question, answer);
    this.#typed(found(fieldName(question.id), HTMLElement));
    this.#reminding.remind(question);
  }

  #pressed(event: KeyboardEvent): void {
    const question = event.key === 'Escape' && !event.isComposing && this.#askedAt(event.target);
    if (!question || question === WHY) return;
    event.preventDefault();
    this.#givingBack.undo(question);
  }

  /** A field was left with something new in it, or a file was chosen. */
  #changed(target: EventTarget | null): void {
    const chosen = found(PARTS.file, HTMLInputElement);
    const question = this.#askedAt(target);
    if (question) this.#reminding.remind(question);
    else if (choosesWay(target)) this.#goWay();
    else if (target === chosen) void this.#files.openChosen(chosen);
  }

  #clicked(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const question = this.#askedAt(button);
    // What was said goes with the next thing that the person does, or it would stand above the list of sections from then on.
    if (target instanceof Element && target.closest('a[href^="#"]')) tell('');
    void this.#files.do(button?.dataset['do']);
    if (button?.dataset['do'] === 'print') print();
    else if (button?.dataset['do'] === 'undo' && question) this.#givingBack.undo(question);
    else if (button?.dataset['do'] === 'off') {
      this.#take(withStepWanted(this.#sheet, button.dataset['of'] ?? '', false));
      found(PARTS.others, HTMLElement).querySelector('summary')?.focus();
      this.#show();
    } else if (button?.dataset['do'] === 'bring')
      this.#givingBack.bring(this.#sheet, button.dataset['of'] ?? '');
    else if (button?.dataset['do'] === 'bring-step')
      this.#take(this.#givingBack.withStepBrought(this.#sheet, button.dataset['of'] ?? ''));
    else if (button?.dataset['do'] === 'keep' && question) {
      this.#take(withKept(this.#sheet, question.id));
      found(fieldName(question.id), HTMLElement).focus();
    } else if (button?.dataset['do'] === 'stays' && question) {
      const before = this.#sheet;
      this.#take(withStaying(before, question.id));
      tell(decidedInWords(before, this.#sheet, question.id));
      const field = found(fieldName(question.id), HTMLElement);
      (field.querySelector<HTMLElement>('input:checked, input') ?? field).focus();
    } else if (button?.dataset['do'] === 'draft' && question) {
      putAnswer(question, draftIn(this.#sheet, question.id));
      const field = found(fieldName(question.id), HTMLElement);
      this.#typed(field);
      field.focus();
    }
  }
}
