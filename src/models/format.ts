/** What a reader of answers, and a format that models are kept in, have to offer. */
import type { Model } from '../model/model.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Result } from '../text/problem.ts';
import type { Source } from '../text/yaml.ts';
import type { ReadModel } from './record/read.ts';
import type { RecordedModel } from './record/record.ts';

/** Every format, with the endings of files that pick it. Data alone: the help names them all, and loads no format. */
export const FORMAT_ENDINGS = {
  yaml: ['.yaml', '.yml'],
  markdown: ['.md', '.markdown'],
  json: ['.json'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The file that a model is kept in unless another is named. */
export const DEFAULT_FILE = 'mentoring-model.yaml';

/** The name of a format. */
export type FormatName = keyof typeof FORMAT_ENDINGS;

/** A way to read answers, or a whole model, out of a text. */
export interface Reader {
  /** The endings of files that pick it, with the dot. */
  readonly endings: readonly string[];
  /** Reads a text into the plain values that all readers share, with their positions. `file` is shown in problems. */
  read(file: string, text: string, questionnaire: Questionnaire): Result<Source>;
}

/** A way to keep a model as text, and to read it again. */
export interface Format extends Reader {
  readonly name: FormatName;
  /** A new text that holds the model. */
  create(model: Model, questionnaire: Questionnaire): string;
  /**
   * The text with what differs between the two models written anew, and all else as it was. `read` is what it reads as.
   * Null for a format that has nothing to keep, and is created anew each time.
   */
  readonly revise:
    | ((
        text: string,
        read: ReadModel,
        before: RecordedModel,
        after: RecordedModel,
        questionnaire: Questionnaire,
      ) => string)
    | null;
}
