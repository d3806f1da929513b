/** Bringing back, from wherever a person is in a sitting, what was changed in it. */
import { type Answer, sameAnswer } from '../model/answer.ts';
import { withMarksOf } from '../model/draft-marks.ts';
import type { KeptStep, Model } from '../model/model.ts';
import { becameOf } from '../model/steps-in-words.ts';
import { TooLargeError } from '../model/too-large.ts';
import { answerLines } from '../model/wording.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Asked, askedNow } from '../walk/asked.ts';
import {
  type Changed,
  type ChangedStep,
  changedSince,
  type Earlier,
  stepsChangedSince,
  withStepBack,
} from '../walk/earlier.ts';
import {
  type Asking,
  BACK,
  BACK_TO_WHERE_YOU_WERE,
  type MoreEntry,
  type MoreLeft,
  menuItem,
} from './asking.ts';
import { toType } from './command-names.ts';

/** Before the id of a step, where what became of it is brought back. */
const BECAME = ' became ';

/** Keeps a model on disk. */
type Save = (model: Model, isStopping?: boolean) => Promise<Model>;

/** What is brought back is on disk at once. The walk has a model of its own, and takes it over where it looks (`fresh`) or saves. */
export class BringingBack {
  readonly #questionnaire: Questionnaire;
  readonly #earlier: Earlier;
  readonly #opened: Model | null;
  readonly #keep: Save;
  #latest: Model;
  /** What was brought back and is not in the model of the walk yet: from what, to what. */
  readonly #pending = new Map<string, { readonly from: Answer | null; readonly to: Answer }>();
  /** The same of what became of steps. */
  readonly #pendingSteps = new Map<string, ChangedStep>();

  /**
   * @param opened the model as the file held it when it was opened; null for a new one
   * @param keep keeps a model on disk
   */
  constructor(
    questionnaire: Questionnaire,
    earlier: Earlier,
    opened: Model | null,
    model: Model,
    keep: Save,
  ) {
    this.#questionnaire = questionnaire;
    this.#earlier = earlier;
    this.#opened = opened;
    this.#latest = model;
    this.#keep = keep;
  }

  /** Keeps a model, with what was brought back meanwhile in it. */
  async save(model: Model, isStopping = false): Promise<Model> {
    this.#latest = await this.#keep(this.fresh(model), isStopping);
    this.#pending.clear();
    this.#pendingSteps.clear();
    return this.#latest;
  }

  /** The model with what was brought back meanwhile, where it was not changed once more since. */
  fresh(model: Model): Model {
    if (this.#pending.size + this.#pendingSteps.size === 0) return model;
    let now = model;
    for (const [id, { from, to }] of this.#pending) {
      const asked = askedNow(this.#questionnaire, now, id, []);
      if (asked && sameAnswer(asked.current.answer, from)) now = this.#with(now, asked, to);
    }
    for (const [id, changed] of this.#pendingSteps) {
      const kept = now.steps.get(id) ?? null;
      if (kept?.state === changed.now?.state) now = withStepBack(now, { ...changed, now: kept });
    }
    return { ...now, revisions: this.#latest.revisions };
  }

  /** The model with an answer that the file held: words come back as old as they were then. */
  #with(model: Model, asked: Asked, answer: Answer): Model {
    return withMarksOf(this.#questionnaire, this.#opened, asked.keep(model, answer));
  }

  /** What is offered beside the questions: the earlier words of the question that is open, and all that was changed. */
  entries(): MoreEntry[] {
    const { at } = this.#earlier;
    const count = this.#changed().length + this.#changedSteps().length;
    return [
      ...(at && at.answers.length > 0
        ? [
            {
              id: 'earlier words',
              label: 'Earlier words',
              state: 'at this question',
              open: (asking: Asking) => this.#read(asking),
            },
          ]
        : []),
      ...(count > 0
        ? [
            {
              id: 'what you changed',
              label: 'What you changed',
              state: String(count),
              open: (asking: Asking) => this.#choose(asking),
            },
          ]
        : []),
    ];
  }

  /** What the file held, and holds no more as it was. */
  #changed(): (Changed & { readonly before: Answer })[] {
    return changedSince(this.#questionnaire, this.#earlier, this.#latest).flatMap((one) =>
      one.before === null ? [] : [{ ...one, before: one.before }],
    );
  }

  #changedSteps(): ChangedStep[] {
    return stepsChangedSince(this.#questionnaire, this.#earlier, this.#latest);
  }

  async #read(asking: Asking): Promise<MoreLeft> {
    const { at } = this.#earlier;
    if (!at) return 'on';
    const texts = at.answers.map((answer) => answerLines(at.question, answer).join('\n'));
    const how = `At the question, Esc brings this back; in plain lines, ${toType('undo')} does.`;
    return (await asking.showUntilRead([at.question.ask, ...texts, how], BACK_TO_WHERE_YOU_WERE))
      ? 'on'
      : 'stop';
  }

  async #choose(asking: Asking): Promise<MoreLeft> {
    for (;;) {
      const changed = this.#changed();
      const steps = this.#changedSteps();
      const items = [
        ...changed.map(({ asked: { question, current } }) =>
          menuItem(question.id, question.ask, '', answerLines(question, current.answer)),
        ),
        ...steps.map(({ step, now }) => menuItem(`${BECAME}${step.id}`, step.do, '', this.#became(now))),
      ];
      const back = menuItem(BACK, BACK_TO_WHERE_YOU_WERE);
      const reply = await asking.choose({
        id: 'what you changed',
        title: 'What you changed since this file was opened',
        items: [...items, back],
        start: items[0]?.value ?? BACK,
      });
      if (reply.kind === 'stop') return 'stop';
      const value = reply.kind === 'chosen' ? reply.value : '';
      const changedStep = steps.find(({ step }) => `${BECAME}${step.id}` === value);
      if (changedStep) {
        if ((await this.#bringStep(asking, changedStep)) === 'stop') return 'stop';
        continue;
      }
      const one = reply.kind === 'chosen' && changed.find(({ asked }) => asked.question.id === reply.value);
      if (!one) return 'on';
      const isOpen = this.#earlier.at?.question.id === one.asked.question.id;
      const left = isOpen ? await this.#read(asking) : await this.#bring(asking, one);
      if (left === 'stop') return 'stop';
    }
  }

  /** What became of a step, in a line. */
  #became(kept: KeptStep | null): string[] {
    const { nextSteps } = this.#questionnaire;
    return [nextSteps && kept ? becameOf(nextSteps, kept) : 'Not kept'];
  }

  async #bringStep(asking: Asking, changed: ChangedStep): Promise<MoreLeft> {
    const { step, before, now } = changed;
    const reply = await asking.choose({
      title: step.do,
      items: [
        menuItem('bring', 'Bring back what the file held', '', this.#became(before)),
        menuItem('leave', 'Leave it as it is now', '', this.#became(now)),
      ],
      start: 'leave',
    });
    if (reply.kind === 'stop') return 'stop';
    if (reply.kind !== 'chosen' || reply.value !== 'bring') return 'on';
    try {
      this.#latest = await this.#keep(withStepBack(this.#latest, changed));
    } catch (error) {
      if (!(error instanceof TooLargeError)) throw error;
      asking.tell([`Not brought back: this model ${error.message}`]);
      return 'on';
    }
    this.#pendingSteps.set(step.id, { ...changed, now: this.#pendingSteps.get(step.id)?.now ?? now });
    asking.tell([`Brought back: ${step.do}`]);
    return 'on';
  }

  async #bring(asking: Asking, { asked, before }: Changed & { readonly before: Answer }): Promise<MoreLeft> {
    const { question, current } = asked;
    const reply = await asking.choose({
      title: question.ask,
      items: [
        menuItem('bring', 'Bring back what the file held', '', answerLines(question, before)),
        menuItem('leave', 'Leave it as it is now', '', answerLines(question, current.answer)),
      ],
      start: 'leave',
    });
    if (reply.kind === 'stop') return 'stop';
    if (reply.kind !== 'chosen' || reply.value !== 'bring') return 'on';
    const from = this.#pending.get(question.id)?.from ?? current.answer;
    try {
      this.#latest = await this.#keep(this.#with(this.#latest, asked, before));
    } catch (error) {
      if (!(error instanceof TooLargeError)) throw error;
      asking.tell([`Not brought back: this model ${error.message}`]);
      return 'on';
    }
    if (current.answer !== null) this.#earlier.before.set(question.id, current.answer);
    this.#pending.set(question.id, { from, to: before });
    asking.tell([`Brought back: ${question.ask}`]);
    return 'on';
  }
}
