/** How the interview talks to a person: what each way of asking has to offer. */
import type { Answer } from '../model/answer.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import type { MoreEntry } from './more.ts';
import type { OwnWords } from './own-words.ts';

/**
 * What a person did at a question. Values are as they stand in files, and have not passed the gate. On the way back or
 * out, `value` is what was typed or ticked so far; it is left out where nothing was.
 */
export type Reply =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'back'; readonly value?: unknown }
  | { readonly kind: 'skip' }
  | { readonly kind: 'stop'; readonly value?: unknown };

/** What surrounds a question when it is asked. */
export interface Current {
  /** The answer so far, or null. */
  readonly answer: Answer | null;
  /** The answer as the question was entered, where it was changed since and is asked again. */
  readonly entered?: Answer | null;
  /** What the answer was before, in this sitting or when the file was opened, the newest first. */
  readonly earlier?: readonly Answer[];
  /** Own words that its options had in this sitting, for where they are chosen again. */
  readonly words: OwnWords;
  /** Where the question stands: `Location`, 2 of 6. */
  readonly section: string;
  /** What the section is about, with its first question; else empty. */
  readonly about: string;
  readonly number: number;
  readonly of: number;
  /** Why it comes up, as a line to show above the question: "Because you chose E-mentoring"; empty for none. */
  readonly because: string;
  /** A draft to begin from where there is no answer; empty for none. */
  readonly draft: string;
  /** Whether what comes of the reply is told by whoever asks, once it is known: as with the name of a file, which may be refused. */
  readonly toldLater?: boolean;
  /** A line to show above the question, as when the last reply could not be taken; null for none. */
  readonly note: string | null;
}

/** Asks one question. */
type Ask = (question: Question, current: Current) => Promise<Reply>;

/** A line of a menu that can be chosen. */
export interface MenuItem {
  readonly value: string;
  readonly label: string;
  /** Quieter, behind the label; empty for none. */
  readonly state: string;
  /** Lines below the label, such as an answer. */
  readonly lines: readonly string[];
}

/** A list to choose one thing from. A text among the items is a heading. */
export interface Menu {
  readonly title: string;
  readonly items: readonly (MenuItem | string)[];
  /** The value of the item that is active at first. */
  readonly start: string;
  /** Whether what is chosen is an answer, to be changed: the line of keys says so. */
  readonly toChange?: boolean;
}

/** What a person did at a menu. */
export type MenuReply =
  | { readonly kind: 'chosen'; readonly value: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'stop' };

/** A way of asking: in a terminal with colours and keys, in plain lines, or from a test's script. */
export interface Asking {
  readonly ask: Ask;
  choose(menu: Menu): Promise<MenuReply>;
  /** Says something that needs no reply: paragraphs, the first of them a title where `title`. */
  tell(paragraphs: readonly string[], title?: boolean): void;
  /**
   * Says something and waits until it has been read. False where the person stops.
   * @param on what it leads to, as `Back to the sections`; going back leads there, too. Left out at the very beginning
   */
  showUntilRead(paragraphs: readonly string[], on?: string): Promise<boolean>;
  /** From now on, what there is more to holds these as well, as they are when it is opened. */
  offer(entries: () => readonly MoreEntry[]): void;
  /** Takes all out of sight until Enter is pressed. False where the person stops. */
  hide(): Promise<boolean>;
  /** Gives the terminal back, as it was before the first thing was asked. Whatever is asked later takes it again. */
  close(): void;
}

/** Said where a terminal sends what is no text in UTF-8. */
export const UNREADABLE =
  'A character came that this program cannot read, and it is left out. Setting your terminal to UTF-8 helps.';
