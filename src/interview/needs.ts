/** What an interview needs of whoever begins it: what is asked, how, and where answers are kept. */
import type { Model } from '../model/model.ts';
import type { Stood } from '../model/where-things-stood.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Earlier } from '../walk/earlier.ts';
import type { OwnWords } from '../walk/own-words.ts';
import type { Asking, Ended } from './asking.ts';

/** What an interview needs. */
export interface Interview {
  readonly questionnaire: Questionnaire;
  readonly asking: Asking;
  /** The own words that options have had in this sitting, by the id of their question; it adds to them. */
  readonly words: Map<string, OwnWords>;
  /** The first question of this sitting that is answered in notes, once it is known: it says what notes can do. */
  readonly firstNotes: { id?: string };
  /** What stood there before answers were changed in this sitting; it adds to it. */
  readonly earlier: Earlier;
  /** The model to look back at, as an earlier day left it; null for none. */
  readonly stood: Stood | null;
  /**
   * Keeps the model on disk before it returns. Resolves to what was kept. Throws `TooLargeError`; where the
   * person stops, a model may take more room.
   */
  save(model: Model, isStopping?: boolean): Promise<Model>;
  /** Makes a document to share from what is answered so far. */
  share(model: Model): Promise<'on' | 'stop'>;
  /** Asks for files of others, and brings what they wrote into the model. */
  bringIn(model: Model): Promise<Ended>;
  /** The model as it is by now: with what was brought back from elsewhere since it was saved. */
  fresh(model: Model): Model;
  /** Keeps a text that no model can hold in a file of its own. Gives its path; null where no place takes it. */
  keepApart(text: string): string | null;
}
