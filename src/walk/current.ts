/** What surrounds a question when it is asked, in all ways of asking. */
import type { Answer } from '../model/answer.ts';
import type { Others } from './others.ts';
import { NO_WORDS, type OwnWords } from './own-words.ts';

/** A question to talk about before a choice, which one can go to and write at. */
export interface TalkedAbout {
  readonly id: string;
  readonly ask: string;
  readonly isAnswered: boolean;
}

/** The next step that answers a point. */
export interface NextStep {
  readonly id: string;
  /** Its name. */
  readonly title: string;
  /** What is to be done, in a sentence. */
  readonly what: string;
  readonly isKept: boolean;
  /** What became of it, in words; empty where nothing has yet. */
  readonly became: string;
  /** Whether something became of it or a plan was written, so that it is not taken back at the point. */
  readonly isUnderWay: boolean;
}

/** What surrounds a question when it is asked. */
export interface Current {
  /** The answer so far, or null. */
  readonly answer: Answer | null;
  /** Whether that answer was given just now and could not be kept: it stands in no file. */
  readonly isUnkept?: boolean;
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
  /** What to talk about before it; left out for nothing. */
  readonly toTalkAbout?: readonly TalkedAbout[];
  /** Whether what is known about its options can be read here; left out where it cannot. */
  readonly hasGuide?: boolean;
  /** The step that answers it, to be kept on the way; left out for none. */
  readonly nextStep?: NextStep;
  /** What others answered, where their answers are brought together; left out where they are not. */
  readonly others?: Others | undefined;
  /** A draft to begin from where there is no answer; empty for none. */
  readonly draft: string;
  /** Whether what comes of the reply is told by whoever asks, once it is known: as with the name of a file, which may be refused. */
  readonly toldLater?: boolean;
  /** A line to show above the question, as when the last reply could not be taken; null for none. */
  readonly note: string | null;
}

/** What stands around a question that is the only one under its title. */
export function aloneUnder(section: string): Current {
  return {
    answer: null,
    section,
    about: '',
    number: 1,
    of: 1,
    because: '',
    draft: '',
    note: null,
    words: NO_WORDS,
  };
}
