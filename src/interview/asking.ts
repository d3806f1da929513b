/** How the interview talks to a person: what each way of asking has to offer. */
import type { Model } from '../model/model.ts';
import type { Question, Way } from '../questionnaire/questionnaire.ts';
import type { Current } from '../walk/current.ts';
import type { MoreCommand } from './command-names.ts';

/**
 * What a person did at a question; `aside` is to write at another one first. Values are as they stand in files, and have
 * not passed the gate. On the way back or out, `value` is what was typed or ticked so far; it is left out where nothing was.
 */
export type Reply = (
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'back'; readonly value?: unknown }
  | { readonly kind: 'aside'; readonly to: string; readonly value?: unknown }
  | { readonly kind: 'skip' }
  | { readonly kind: 'stop'; readonly value?: unknown }
) &
  StepReply;

/** Whether the next step that answers a point is kept now; left out where that is as it was. */
export interface StepReply {
  readonly keepsStep?: boolean;
}

/** What came of asking a question. */
export interface Outcome {
  readonly model: Model;
  readonly reply: Reply['kind'];
  /** The id of the question that the person wants to write at first. */
  readonly aside?: string;
}

/** How an interview ended, with the model as it is then, and the way that the person was on. */
export interface Ended {
  readonly model: Model;
  readonly stopped: boolean;
  readonly way?: Way;
}

/** Asks one question. */
type Ask = (question: Question, current: Current) => Promise<Reply>;

/** A line of a menu that can be chosen. */
export interface MenuItem {
  readonly value: string;
  readonly label: string;
  /** Its name, where the label is a sentence: said where Enter chooses it. Left out where it is not. */
  readonly name?: string;
  /** Quieter, behind the label; empty for none. */
  readonly state: string;
  /** Lines below the label, such as an answer. */
  readonly lines: readonly string[];
  /** Whether it is ticked, where Space ticks it; left out where it does not. */
  readonly isTicked?: boolean;
}

/** Such a line. */
export function menuItem(value: string, label: string, state = '', lines: readonly string[] = []): MenuItem {
  return { value, label, state, lines };
}

/** The value of the line that leads out of a menu, among lines whose values are ids. */
export const BACK = ' back';

/** What leads to what is known about the options of the questions. */
export const ABOUT_THE_CHOICES = 'About the choices';

/** What leads back out of what a person opened in the middle of something. */
export const BACK_TO_WHERE_YOU_WERE = 'Back to where you were';

/** What leads back to the hub. */
export const BACK_TO_SECTIONS = 'Back to the sections';

/** A list to choose one thing from. A text among the items is a heading. */
export interface Menu {
  /** What a list that is shown again and again is known by, whatever has changed in it meanwhile. */
  readonly id?: string;
  readonly title: string;
  /** Said below the title; left out for nothing. */
  readonly about?: string;
  readonly items: readonly (MenuItem | string)[];
  /** The value of the item that is active at first. */
  readonly start: string;
  /** Whether it is the first thing that a run asks; its items have no lines then, and none is a heading. */
  readonly isFirst?: boolean;
  /** Whether what is chosen is an answer, to be changed: the line of keys says so. */
  readonly toChange?: boolean;
  /** What Space does to the items that it ticks, as `keeps it`; left out where it does nothing. */
  readonly space?: string;
  /** Where words belong that somebody types into the list, as a sentence; left out where it has no place for any. */
  readonly words?: string;
}

/** What a person did at a menu. */
export type MenuReply =
  | { readonly kind: 'chosen'; readonly value: string; readonly bySpace?: true }
  | { readonly kind: 'back' }
  | { readonly kind: 'stop' };

/** How a person came back from more: to go on where they were, to stop, or to write at another question first. */
export type MoreLeft = 'on' | 'stop' | { readonly aside: string };

/** Something that a sitting offers beside the questions. */
export interface MoreEntry {
  readonly id: string;
  readonly label: string;
  /** What opens it straight, where that is typed. It stands before all keys then. */
  readonly command?: MoreCommand;
  /** Quieter, behind the label; empty for none. */
  readonly state: string;
  /** Shows it, until the person has seen it or stops. */
  open(asking: Asking): Promise<MoreLeft>;
}

/** What is saved where somebody stops: outside of a sitting there are no answers yet. */
export type Saves = 'answers' | 'nothing';

/** A way of asking: in a terminal with colours and keys, in plain lines, or from a test's script. */
export interface Asking {
  readonly ask: Ask;
  choose(menu: Menu): Promise<MenuReply>;
  /** What was answered last is on disk. Where something is to be said of that, it is said now and not before. */
  kept(): void;
  /** Says something that needs no reply: paragraphs, the first of them a title where `title`. */
  tell(paragraphs: readonly string[], title?: boolean): void;
  /**
   * Says something and waits until it has been read. False where the person stops.
   * @param on what it leads to, as `BACK_TO_SECTIONS`; going back leads there, too. Left out at the very beginning
   */
  showUntilRead(paragraphs: readonly string[], on?: string): Promise<boolean>;
  /** Says something, and once it has been read lets one thing be chosen of a list below it. A window shows its title and its lines as far as there is room. */
  readAndChoose(paragraphs: readonly string[], menu: Menu): Promise<MenuReply>;
  /** From now on, these are offered beside the questions as well, as they are by the time that somebody asks for more. */
  offer(entries: () => readonly MoreEntry[]): void;
  /** Takes all out of sight until Enter is pressed. False where the person stops. */
  hide(): Promise<boolean>;
  /** Gives the terminal back, as it was before the first thing was asked. Whatever is asked later takes it again. */
  close(): void;
}

/** Said where a terminal sends what is no text in UTF-8. */
export const UNREADABLE =
  'A character came that this program cannot read, and it is left out. Setting your terminal to UTF-8 helps.';
