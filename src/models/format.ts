/** What a file format has to offer, so that a new one is one object and one line in the table. */
import type { Model } from '../model/model.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Result } from '../text/problem.ts';
import type { Source } from '../text/yaml.ts';
import type { ReadModel } from './record/read.ts';

/** A way to keep a model as text. */
export interface Format {
  readonly name: 'yaml' | 'markdown' | 'json';
  /** File endings, with the dot. */
  readonly endings: readonly string[];
  /** Reads a text into the plain values that all formats share, with their positions. `file` is shown in problems. */
  read(file: string, text: string, questionnaire: Questionnaire): Result<Source>;
  /** A new text that holds the model. */
  create(model: Model, questionnaire: Questionnaire): string;
  /**
   * The text with what differs between the two models written anew, and all else as it was. `read` is what it reads as.
   * Null for a format that has nothing to keep, and is created anew each time.
   */
  readonly revise:
    | ((text: string, read: ReadModel, before: Model, after: Model, questionnaire: Questionnaire) => string)
    | null;
}
