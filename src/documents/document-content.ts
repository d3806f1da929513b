/** The shape of all that a document to share says, before it has any layout. */
import type { GridColumn } from '../model/grid.ts';

/** An answer in words, with the question and the title of its section. */
export interface AnswerInWords {
  readonly id: string;
  readonly section: string;
  readonly ask: string;
  readonly text: string;
}

/** What a day changed, in words. `changes` is empty where there is a reason alone. */
interface SharedRevision {
  readonly on: string;
  readonly day: string;
  readonly changes: readonly string[];
  readonly why: string | null;
}

/** Next steps of one group. `plan`: who does it, and by when; null where there is none, or where notes are left out. */
export interface SharedSteps {
  readonly group: string;
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: 'kept' | 'done' | 'elsewhere';
    readonly plan: string | null;
  }[];
}

/** All that a document to share says. Lists are empty where there is nothing to say. */
export interface Shared {
  readonly title: string;
  /** The name of the program or the like, or null where none was given. */
  readonly heading: string | null;
  /** Where the words come from: the title of the questionnaire. */
  readonly questionnaire: string;
  readonly language: string;
  readonly grid: readonly GridColumn[];
  /** Of so many model choices, so many are open. */
  readonly choices: { readonly all: number; readonly open: number };
  /** Whether others' answers were brought in, and not all of that is decided. */
  readonly isUndecided: boolean;
  readonly statements: readonly (AnswerInWords & {
    readonly drafted: boolean;
    /** Why its words are to be looked at again: `Written before you changed Form.`; null where they are not. */
    readonly lookAgain: string | null;
  })[];
  /** What is not there although others will look for it: `What young people said`. */
  readonly missing: readonly { readonly id: string; readonly name: string }[];
  /** What belongs right below the grid: answers for others that have a name where there are none. The text is null then. */
  readonly shaped: readonly { readonly id: string; readonly name: string; readonly text: string | null }[];
  /** When the team means to look at the model again; `when` is null where that is not set yet. Null where there is nothing to say. */
  readonly checkBack: { readonly id: string; readonly when: string | null } | null;
  /** All other answers that the questionnaire marks as for others. */
  readonly answers: readonly AnswerInWords[];
  /** Answers that were asked for by name. */
  readonly askedFor: readonly AnswerInWords[];
  /** Points that were talked about; where the note is left out it is null, and `ask` the point's name for others. */
  readonly points: readonly { readonly id: string; readonly ask: string; readonly note: string | null }[];
  /** Notes on points that no choice brings up any more; empty unless notes are wanted. */
  readonly kept: readonly { readonly id: string; readonly ask: string; readonly note: string }[];
  /** Next steps that were kept, in groups; null where nobody asked, or where words for others left none of them. */
  readonly steps: readonly SharedSteps[] | null;
  readonly revisions: readonly SharedRevision[];
  /** All other answers; empty unless notes are wanted. */
  readonly notes: readonly AnswerInWords[];
  /** What is open, or null where nobody asked. */
  readonly open: {
    readonly choices: readonly string[];
    readonly questions: readonly string[];
    readonly toComeBackTo: readonly string[];
  } | null;
  /** What the questionnaire follows, and who published that; null where it does not say. */
  readonly follows: { readonly what: string; readonly publisher: string | null } | null;
  readonly isExample: boolean;
  readonly madeFrom: { readonly file: string | null; readonly on: string; readonly day: string };
}
