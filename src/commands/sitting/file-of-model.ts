/** A model in its file: what a run has written there, what a person has to know of that, and where it went instead. */
import path from 'node:path';
import { leaveText } from '../../disk/safe-file.ts';
import type { DriveSays } from '../../disk/temporary-file.ts';
import { type Io, moment } from '../../io.ts';
import type { Model } from '../../model/model.ts';
import { type ModelFile, type SaveReport, saveAgain, saveModel } from '../../models/model-file.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Target } from '../opening/model.ts';
import { nameBeside } from '../opening/named-file.ts';
import { driveLines, savedBesideLines } from '../telling/save-lines.ts';
import { RevisionsOfRun } from './revisions-of-run.ts';

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

/** Where the answers are, and what has happened to the file there. */
interface Place {
  /** The file, as the person would name it. */
  readonly name: string;
  readonly modelFile: ModelFile;
  /** Whether this run has put anything into it. */
  readonly hasWritten: boolean;
  /** Whether it lies beside the file that they were to go into, which could not take them. */
  readonly isBeside: boolean;
  readonly firstWrite: FirstWrite;
}

function placeAt(name: string, modelFile: ModelFile): Place {
  return { name, modelFile, hasWritten: false, isBeside: false, firstWrite: ANY_WRITE };
}

/** The file of a run's answers, which may become another one on the way. */
export class FileOfModel {
  readonly #io: Io;
  readonly #questionnaire: Questionnaire;
  #place: Place;
  /** What revisions are told from and the model as it was last kept. */
  readonly revisions: RevisionsOfRun;
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
    const { name, file, format, read = null } = target;
    this.#place = placeAt(name, { file, format, saved, read });
    this.revisions = new RevisionsOfRun(questionnaire, opened, model);
  }

  /** The file, as the person would name it. */
  get name(): string {
    return this.#place.name;
  }

  /** The folder that the file is in, as a whole path. */
  get folder(): string {
    return path.dirname(this.#place.modelFile.file.path);
  }

  /** Whether anything of this model is on disk. */
  get saved(): boolean {
    return this.#place.modelFile.saved !== null;
  }

  /** Whether this run has put anything into the file as it is now. */
  get hasWritten(): boolean {
    return this.#place.hasWritten;
  }

  /** Whether the answers are beside the file that they were to go into, which could not take them. */
  get isBeside(): boolean {
    return this.#place.isBeside;
  }

  /** What the system said of a save that may not outlast a power cut; undefined where all is well. */
  get doubt(): Error | undefined {
    return this.#place.modelFile.file.doubt;
  }

  /** What to heed when this run first writes into the file; forgotten where its answers go elsewhere. */
  atFirstWrite(what: FirstWrite): void {
    this.#place = { ...this.#place, firstWrite: what };
  }

  /**
   * Saves. Throws the system's errors, and `TooLargeError`.
   * @param why what prompted the change, or null
   */
  save(model: Model, why: string | null = null, isStopping = false): Kept {
    const dated = this.revisions.dated(model, moment(this.#io), why);
    const { keepsEarlier } = this.#place.firstWrite;
    const report = saveModel(this.#place.modelFile, dated, this.#questionnaire, { isStopping, keepsEarlier });
    this.revisions.kept(dated);
    return { model: dated, news: this.#follow(report) };
  }

  /** Saves once more what was last saved, where the file does not hold it any more. Throws what `save` throws. */
  saveAgain(): Kept {
    const { last } = this.revisions;
    if (!this.saved) return this.save(last);
    const report = saveAgain(this.#place.modelFile);
    return { model: last, news: report ? this.#follow(report) : [] };
  }

  /** Goes on in another file, which is yet to be made. */
  moveTo({ name, file, format }: Target): void {
    this.#place = placeAt(name, { file, format, saved: null });
  }

  /** Does something in another file; where nothing comes of it (null), or it throws, all is as it was. */
  elsewhere<T>(act: () => T | null): T | null {
    const before = this.#place;
    let done: T | null = null;
    try {
      done = act();
    } finally {
      if (done === null) this.#place = before;
    }
    return done;
  }

  /** Leaves a model in another file where no disk promises to keep it. Throws the system's errors. */
  leave(model: Model, target: Target): void {
    const text = target.format.create(model, this.#questionnaire);
    leaveText(target.file.path, text);
    const { name, format, file } = target;
    this.#place = placeAt(name, { file: { path: file.path, text }, format, saved: model });
  }

  /** Goes on with the file as a save left it. Gives what the person has to know. */
  #follow(report: SaveReport): string[] {
    const { modelFile, beside, says } = report;
    const isWritten = modelFile.file !== this.#place.modelFile.file;
    const { name, firstWrite } = this.#place;
    const nameOf = (file: string) => nameBeside({ name, path: this.#place.modelFile.file.path }, file);
    const news = savedBesideLines(report, name, nameOf);
    if (isWritten && !beside) news.push(...firstWrite.says);
    this.#place = {
      name: beside ? nameOf(beside.file) : name,
      modelFile,
      isBeside: this.#place.isBeside || beside !== null,
      hasWritten: this.#place.hasWritten || isWritten,
      firstWrite: isWritten || beside ? ANY_WRITE : firstWrite,
    };
    return [...news, ...driveLines(this.#place.name, this.#newlySaid(says))];
  }

  /** What the drive says that the person does not know yet. */
  #newlySaid(says: readonly DriveSays[]): DriveSays[] {
    const newly = says.filter((one) => !this.#driveSaid.has(one));
    for (const one of newly) this.#driveSaid.add(one);
    return newly;
  }
}
