/** What has become of the entries of a saved file so far, while one pass after the other carries them over. */
import type { PathPart } from '../text/yaml-positions.ts';
import { stepAsChosen, stepFromChosen } from './accept-step.ts';
import { type Answer, chosenIn } from './answer.ts';
import type { AskedGroup, Meaning } from './meaning.ts';
import { type Misfit, misfitsAt } from './misfit.ts';
import type { KeptStep, Retired } from './model.ts';
import { keepRetired } from './retired.ts';

/** The groups of entries that files and models have. */
export type GroupName = AskedGroup | 'retired';

/** Where an entry of a saved file stands in that file. */
export interface EntryInFile {
  readonly group: GroupName;
  readonly id: string;
}

/** Where an entry of a saved file belongs today. */
export interface Destination {
  readonly group: GroupName;
  readonly id: string;
  /** Whether its value can stay as it is written. */
  readonly asIs: boolean;
}

/** The answers, notes, steps and retired answers of a model that is being read, and where in it each entry of the file went. */
export class CarriedSoFar {
  readonly answers = new Map<string, Answer>();
  readonly points = new Map<string, string>();
  readonly steps = new Map<string, KeptStep>();
  readonly retired = new Map<string, Retired>();
  /** Entries that moved to another id. */
  readonly moved: { readonly from: string; readonly to: string }[] = [];
  /** The ids of answers, notes and steps that are retired from now on. */
  readonly newlyRetired: string[] = [];
  /** The ids of questions, points and steps whose answers were retired, and are asked for again. */
  readonly returned: string[] = [];
  /** The ids of steps that were set aside, and are about safety now. */
  readonly stepsOpenAgain: string[] = [];
  /** The ids of steps that were handled elsewhere, and are about safety no more. */
  readonly stepsSetAside: string[] = [];
  /** What can be neither read nor kept. */
  readonly misfits: Misfit[] = [];
  readonly #destinations: Readonly<Record<GroupName, Map<string, Destination>>> = {
    answers: new Map(),
    points: new Map(),
    steps: new Map(),
    retired: new Map(),
  };

  /** What a question, a point or a step of today says so far, a step as a choice; null for nothing. */
  saidAt({ group, id }: Meaning): Answer | null {
    const step = this.steps.get(id);
    switch (group) {
      case 'answers':
        return this.answers.get(id) ?? null;
      case 'points':
        return this.points.get(id) ?? null;
      case 'steps':
        return step ? stepAsChosen(step) : null;
    }
  }

  /** Puts what an entry says to a question, a point or a step of today. `value` is that as the file has it. */
  put(entry: EntryInFile, value: unknown, today: Meaning, answer: Answer): void {
    const step = today.group === 'steps' ? stepFromChosen(chosenIn(answer)) : null;
    if (step) this.steps.set(today.id, step);
    else if (today.group === 'answers') this.answers.set(today.id, answer);
    else if (typeof answer === 'string') this.points.set(today.id, answer);
    const isDated = today.isDated(value);
    this.leadTo(entry, { group: today.group, id: today.id, asIs: !isDated });
    if (step && isDated) (step.state === null ? this.stepsOpenAgain : this.stepsSetAside).push(today.id);
    if (entry.group === 'retired') this.returned.push(today.id);
    else if (today.id !== entry.id || today.group !== entry.group)
      this.moved.push({ from: entry.id, to: today.id });
  }

  /** Keeps what an entry says among the answers that are no longer asked. */
  retire(entry: EntryInFile, retired: Retired): void {
    const id = keepRetired(this.retired, entry.id, retired);
    this.leadTo(entry, { group: 'retired', id, asIs: true });
    if (entry.group !== 'retired') this.newlyRetired.push(entry.id);
  }

  /** Notes what is amiss with an entry; the paths of the misfits begin at `path` from now on. */
  refuse(path: readonly PathPart[], misfits: readonly Misfit[]): void {
    this.misfits.push(...misfitsAt(path, misfits));
  }

  /** Notes where an entry belongs today. */
  leadTo({ group, id }: EntryInFile, destination: Destination): void {
    this.#destinations[group].set(id, destination);
  }

  /** Where an entry belongs today; null for one that says nothing, and that nothing asks for. */
  destinationOf(group: GroupName, id: string): Destination | null {
    return this.#destinations[group].get(id) ?? null;
  }

  /** Whether an entry from this group of the file belongs to a question or a point of today already. */
  isTakenFrom(group: GroupName, today: Meaning): boolean {
    const destinations = [...this.#destinations[group].values()];
    return destinations.some((one) => one.group === today.group && one.id === today.id);
  }
}
