/** A model in its file: what a run has written there, what a person has to know of that, and where it went instead. */
import path from 'node:path';
import { leaveText } from '../../disk/safe-file.ts';
import type { DriveSays } from '../../disk/temporary-file.ts';
import { fileTrouble } from '../../file-errors.ts';
import { type Io, moment } from '../../io.ts';
import type { Answer } from '../../model/answer.ts';
import type { Model } from '../../model/model.ts';
import { asSaved } from '../../model/revisions.ts';
import { openedWith } from '../../model/unsettled.ts';
import { type ModelFile, type SaveReport, saveAgain, saveModel } from '../../models/model-file.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { nameBeside } from '../opening/named-file.ts';
import type { Target } from '../opening/opening.ts';
import { driveLines } from '../telling/drive-lines.ts';
import { whyBeside } from './why-beside.ts';

/** A model as it was saved, and what the person has to know of that. */
export interface Kept {
  readonly model: Model;
  readonly news: string[];
}

/** What is heeded when a run first writes into the file that it opened. */
export interface FirstWrite {
  /** The file as it was is kept beside it. */
  readonly keepsEarlier: boolean;
  /** Said once it is done. */
  readonly says: readonly string[];
}

const ANY_WRITE: FirstWrite = { keepsEarlier: false, says: [] };

/** The file of a run's answers, which may become another one on the way. */
export class FileOfModel {
  readonly #io: Io;
  readonly #questionnaire: Questionnaire;
  #name: string;
  #modelFile: ModelFile;
  #opened: Model | null;
  #last: Model;
  #hasWritten = false;
  #isBeside = false;
  #firstWrite = ANY_WRITE;
  /** What the person knows already of the place. */
  readonly #driveSaid = new Set<DriveSays>();

  /**
   * @param saved what the file holds, or null where it is to be made or started over
   * @param opened what revisions are told from, or null where all is new
   */
  constructor(
    io: Io,
    questionnaire: Questionnaire,
    target: Target,
    saved: Model | null,
    model: Model,
    opened: Model | null,
  ) {
    this.#io = io;
    this.#questionnaire = questionnaire;
    this.#name = target.name;
    this.#modelFile = { file: target.file, format: target.format, saved, read: target.read ?? null };
    this.#opened = opened;
    this.#last = model;
  }

  /** The file, as the person would name it. */
  get name(): string {
    return this.#name;
  }

  /** The folder that the file is in, as a whole path. */
  get folder(): string {
    return path.dirname(this.#modelFile.file.path);
  }

  /** The model as it was last given to be saved. */
  get last(): Model {
    return this.#last;
  }

  /** Whether anything of this model is on disk. */
  get saved(): boolean {
    return this.#modelFile.saved !== null;
  }

  /** Whether this run has put anything into the file as it is now. */
  get hasWritten(): boolean {
    return this.#hasWritten;
  }

  /** Whether the answers are beside the file that they were to go into, which could not take them. */
  get isBeside(): boolean {
    return this.#isBeside;
  }

  /** The model as this run found it, or null where it was made or started over in it. */
  get opened(): Model | null {
    return this.#opened;
  }

  /** What the system said of a save that may not outlast a power cut; undefined where all is well. */
  get doubt(): Error | undefined {
    return this.#modelFile.file.doubt;
  }

  /** That doubt, in words. */
  doubtful(doubt: unknown): string {
    return `Your answers are in ${this.#name}, but the disk does not promise to keep them if the power goes. ${fileTrouble(this.#name, doubt)}`;
  }

  /** What to heed when this run first writes into the file; forgotten where its answers go elsewhere. */
  atFirstWrite(what: FirstWrite): void {
    this.#firstWrite = what;
  }

  /** An answer is settled: from now on its revision is told from what stood there before it was cut short. */
  settle(id: string, before: Answer): void {
    if (this.#opened) this.#opened = openedWith(this.#questionnaire, this.#opened, id, before);
  }

  /**
   * Saves. Throws the system's errors, and `TooLargeError`.
   * @param why what prompted the change, or null
   */
  save(model: Model, why: string | null = null, isStopping = false): Kept {
    const dated = asSaved(this.#opened, this.#last, model, moment(this.#io), why);
    const { keepsEarlier } = this.#firstWrite;
    const report = saveModel(this.#modelFile, dated, this.#questionnaire, { isStopping, keepsEarlier });
    this.#last = dated;
    return { model: dated, news: this.#follow(report) };
  }

  /** Saves once more what was last saved, where the file does not hold it any more. Throws what `save` throws. */
  saveAgain(): Kept {
    if (!this.saved) return this.save(this.#last);
    const report = saveAgain(this.#modelFile);
    return { model: this.#last, news: report ? this.#follow(report) : [] };
  }

  /** Goes on in another file, which is yet to be made. */
  moveTo({ name, file, format }: Target): void {
    this.#name = name;
    this.#modelFile = { file, format, saved: null };
    this.#hasWritten = false;
    this.#isBeside = false;
    this.#firstWrite = ANY_WRITE;
  }

  /** Does something in another file; where nothing comes of it (null), or it throws, all is as it was. */
  elsewhere<T>(act: () => T | null): T | null {
    const before = [this.#name, this.#modelFile, this.#hasWritten, this.#isBeside, this.#firstWrite] as const;
    let done: T | null = null;
    try {
      done = act();
    } finally {
      if (done === null)
        [this.#name, this.#modelFile, this.#hasWritten, this.#isBeside, this.#firstWrite] = before;
    }
    return done;
  }

  /** Leaves a model in another file where no disk promises to keep it. Throws the system's errors. */
  leave(model: Model, target: Target): void {
    const text = target.format.create(model, this.#questionnaire);
    leaveText(target.file.path, text);
    this.moveTo({ ...target, file: { path: target.file.path, text } });
    this.#modelFile = { ...this.#modelFile, saved: model };
  }

  /** Goes on with the file as a save left it. Gives what the person has to know. */
  #follow({ modelFile, beside, theirs, backup, says }: SaveReport): string[] {
    const news: string[] = [];
    if (backup) news.push(`The earlier file is kept as ${this.#nameOf(backup)}.`);
    if (theirs) {
      news.push(
        `Another program wrote into ${this.#name} in the moment of the save, or it could not be read then. What was there is in ${theirs}.`,
      );
    }
    if (beside) {
      const name = this.#nameOf(beside.file);
      news.push(`${whyBeside(beside.why, this.#name)} Your answers are in ${name} from now on.`);
      this.#name = name;
      this.#isBeside = true;
      this.#firstWrite = ANY_WRITE;
    }
    if (modelFile.file !== this.#modelFile.file) {
      news.push(...this.#firstWrite.says);
      this.#firstWrite = ANY_WRITE;
    }
    const newlySaid = says.filter((one) => !this.#driveSaid.has(one));
    for (const one of newlySaid) this.#driveSaid.add(one);
    news.push(...driveLines(this.#name, newlySaid));
    this.#hasWritten ||= modelFile.file !== this.#modelFile.file;
    this.#modelFile = modelFile;
    return news;
  }

  #nameOf(file: string): string {
    return nameBeside({ name: this.#name, path: this.#modelFile.file.path }, file);
  }
}
