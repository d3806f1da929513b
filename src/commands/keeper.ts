/** Keeping the model of a run on disk, wherever that turns out to be possible. */
import path from 'node:path';
import { type ModelFile, type SaveReport, saveAgain, saveModel } from '../documents/model-file.ts';
import { leaveText } from '../documents/safe-file.ts';
import type { PlaceSays } from '../documents/temporary-file.ts';
import { Refusal } from '../errors.ts';
import type { Asking } from '../interview/asking.ts';
import { type Io, moment } from '../io.ts';
import type { Answer } from '../model/answer.ts';
import type { Model } from '../model/model.ts';
import { asSaved } from '../model/revisions.ts';
import { TooLargeError } from '../model/too-large.ts';
import { openedWith } from '../model/unsettled.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { fileRefusal, fileTrouble } from './file-errors.ts';
import type { Target } from './opening.ts';
import { askForPlace, inNewFolder } from './place.ts';
import { placeLines } from './place-lines.ts';
import { whyBeside } from './why-beside.ts';

/** A model as it was saved, and what the person has to know of that. */
interface Kept {
  readonly model: Model;
  readonly news: string[];
}

/** What is heeded when a run first writes into the file that it opened. */
interface FirstWrite {
  /** The file as it was is kept beside it. */
  readonly keepsEarlier: boolean;
  /** Said once it is done. */
  readonly says: readonly string[];
}

const ANY_WRITE: FirstWrite = { keepsEarlier: false, says: [] };

/** Said once no place at all has taken the answers. */
const NOWHERE_ELSE = 'No other place on this computer takes your answers either.';

/** Said where the last answer is in no file, while it can still be seen. */
const LOST_NEXT =
  'If you stop once more, your last answer is lost: write it down on paper first, or name a place on another disk.';

/** Keeps a model in its file, and follows it to another where it has to go there. */
export class Keeper {
  readonly #io: Io;
  readonly #questionnaire: Questionnaire;
  #name: string;
  #modelFile: ModelFile;
  #opened: Model | null;
  #last: Model;
  #hasWritten = false;
  #isBeside = false;
  #atLastResort = false;
  /** What the person knows already of the place. */
  readonly #said = new Set<PlaceSays>();
  #firstWrite: FirstWrite = ANY_WRITE;

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
    opened = saved,
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

  /** Whether anything of this model is on disk. */
  get saved(): boolean {
    return this.#modelFile.saved !== null;
  }

  /** Whether the answers are beside the file that they were to go into, which could not take them. */
  get isBeside(): boolean {
    return this.#isBeside;
  }

  /** The model as this run found it, or null where it was made or started over in it. */
  get opened(): Model | null {
    return this.#opened;
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
   * Saves, or throws `Refusal`. Gives the model as it was saved, and what the person has to know.
   * @param why what prompted the change, or null
   */
  save(model: Model, why: string | null): Kept {
    try {
      const kept = this.#write(model, why);
      const { doubt } = this.#modelFile.file;
      if (doubt) throw new Refusal(1, [...kept.news, this.#doubtful(doubt)], { cause: doubt });
      return kept;
    } catch (error) {
      throw error instanceof Refusal ? error : fileRefusal(this.#name, error);
    }
  }

  /** Saves while somebody is there: where the disk refuses, says so, and asks for another place until one is found. */
  saveAsking(asking: Asking, model: Model, isStopping = false): Promise<Model> {
    return this.#untilKept(asking, model, () => this.#write(model, null, isStopping));
  }

  /**
   * Looks once more whether what this run saved is still in its file, while somebody is there. A program that never looks
   * may have written over it since; then it is saved again beside that.
   */
  async lookAgain(asking: Asking): Promise<void> {
    if (this.#hasWritten) await this.#untilKept(asking, this.#last, () => this.#writeAgain());
  }

  async #untilKept(asking: Asking, model: Model, write: () => Kept): Promise<Model> {
    // Where a save has a doubt, the answer is on disk all the same.
    let isOnDisk = false;
    for (;;) {
      let trouble: unknown;
      try {
        const { model: kept, news } = write();
        if (news.length > 0) asking.tell(news);
        trouble = this.#modelFile.file.doubt;
        if (trouble === undefined) return kept;
        asking.tell([this.#doubtful(trouble)]);
        isOnDisk = true;
      } catch (error) {
        // No other place has more room for it.
        if (error instanceof TooLargeError) throw error;
        trouble = error;
        const notYet = isOnDisk
          ? `Your answers are in ${this.#name} alone.`
          : 'Your last answer is not on disk yet.';
        asking.tell([`${notYet} ${fileTrouble(this.#name, error)}`]);
      }
      const place = await askForPlace(this.#io, asking);
      if (place === 'again') continue;
      if (place !== 'stop') {
        this.#moveTo(place);
        continue;
      }
      if (this.#atLastResort) throw isOnDisk ? fileRefusal(this.#name, trouble) : this.#nowhere(trouble);
      this.#atLastResort = true;
      const kept = this.#inLastResort(write) ?? this.#withoutPromise(model);
      asking.tell(kept ? kept.news : [isOnDisk ? NOWHERE_ELSE : `${NOWHERE_ELSE} ${LOST_NEXT}`]);
      if (kept) return kept.model;
    }
  }

  /** Saves where the person did not ask for it, before anything is lost; null where that cannot be either. */
  #inLastResort(write: () => Kept): Kept | null {
    const [name, modelFile, hasWritten] = [this.#name, this.#modelFile, this.#hasWritten];
    const kept = inNewFolder(this.#io, (target) => {
      this.#moveTo(target);
      return write();
    });
    if (kept) {
      const { doubt } = this.#modelFile.file;
      const more = doubt ? [this.#doubtful(doubt)] : [];
      return { ...kept, news: [...kept.news, `Your answers are in ${this.#name} for now.`, ...more] };
    }
    [this.#name, this.#modelFile, this.#hasWritten] = [name, modelFile, hasWritten];
    return null;
  }

  /** Leaves the answers where no disk says that it keeps them: that is more than nothing. Null where that cannot be either. */
  #withoutPromise(model: Model): Kept | null {
    return inNewFolder(this.#io, ({ name, format }) => {
      const text = format.create(model, this.#questionnaire);
      leaveText(name, text);
      this.#name = name;
      this.#modelFile = { file: { path: name, text }, format, saved: model };
      return {
        model,
        news: [
          `Your answers are in ${name} for now, but the disk does not promise to keep them. Please copy that file to another place soon.`,
        ],
      };
    });
  }

  /** The end of a sitting whose last answer is nowhere. */
  #nowhere(trouble: unknown): Refusal {
    const before = this.saved ? ` What you answered before it is in ${this.#name}.` : '';
    return new Refusal(
      1,
      [fileTrouble(this.#name, trouble), `Stopped. Your last answer could not be saved anywhere.${before}`],
      { cause: trouble },
    );
  }

  #doubtful(doubt: unknown): string {
    return `Your answers are in ${this.#name}, but the disk does not promise to keep them if the power goes. ${fileTrouble(this.#name, doubt)}`;
  }

  #write(model: Model, why: string | null = null, isStopping = false): Kept {
    const dated = asSaved(this.#opened, this.#last, model, moment(this.#io), why);
    const { keepsEarlier } = this.#firstWrite;
    const saving = { isStopping, keepsEarlier };
    const report = saveModel(this.#modelFile, dated, this.#questionnaire, saving);
    this.#last = dated;
    return { model: dated, news: this.#follow(report) };
  }

  #writeAgain(): Kept {
    if (!this.saved) return this.#write(this.#last);
    const report = saveAgain(this.#modelFile);
    return { model: this.#last, news: report ? this.#follow(report) : [] };
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
    const newlySaid = says.filter((one) => !this.#said.has(one));
    for (const one of newlySaid) this.#said.add(one);
    news.push(...placeLines(this.#name, newlySaid));
    this.#hasWritten ||= modelFile.file !== this.#modelFile.file;
    this.#modelFile = modelFile;
    return news;
  }

  #moveTo({ name, file, format }: Target): void {
    this.#name = name;
    this.#modelFile = { file, format, saved: null };
    this.#hasWritten = false;
    this.#isBeside = false;
    this.#firstWrite = ANY_WRITE;
  }

  #nameOf(file: string): string {
    return path.join(path.dirname(this.#name), path.basename(file));
  }
}

/** The exit code of a run whose answers are on disk: 3 where they are not in the file that was asked for. */
export function codeOf({ isBeside }: Keeper): 0 | 3 {
  return isBeside ? 3 : 0;
}
