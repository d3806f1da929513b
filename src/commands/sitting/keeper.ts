/** Keeping the answers of a run on disk, wherever that turns out to be possible. */
import { EXIT, Refusal } from '../../errors.ts';
import { fileRefusal, fileTrouble } from '../../file-errors.ts';
import type { Asking } from '../../interview/asking.ts';
import type { Io } from '../../io.ts';
import type { Answer } from '../../model/answer.ts';
import type { Model } from '../../model/model.ts';
import { TooLargeError } from '../../model/too-large.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Target } from '../opening/model.ts';
import { doubtLine } from '../telling/save-lines.ts';
import { askForAnotherFile, inNewFolder } from './another-file.ts';
import { FileOfModel, type FirstWrite, type Kept } from './file-of-model.ts';

/** Said once no place at all has taken the answers. */
const NOWHERE_ELSE = 'No other place on this computer takes your answers either.';

/** Said where the last answer is in no file, while it can still be seen. */
const LOST_NEXT =
  'If you stop once more, your last answer is lost: write it down on paper first, or name a place on another disk.';

/** Keeps a model in its file, and follows it to another where it has to go there. */
export class Keeper {
  readonly #io: Io;
  readonly #file: FileOfModel;
  #atLastResort = false;

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
    this.#file = new FileOfModel(io, questionnaire, target, saved, model, opened);
  }

  /** The file, as the person would name it. */
  get name(): string {
    return this.#file.name;
  }

  /** The folder that the file is in, as a whole path. */
  get folder(): string {
    return this.#file.folder;
  }

  /** Whether anything of this model is on disk. */
  get saved(): boolean {
    return this.#file.saved;
  }

  /** Whether the answers are beside the file that they were to go into, which could not take them. */
  get isBeside(): boolean {
    return this.#file.isBeside;
  }

  /** The model as this run found it, or null where it was made or started over in it. */
  get opened(): Model | null {
    return this.#file.revisions.opened;
  }

  /** What to heed when this run first writes into the file; forgotten where its answers go elsewhere. */
  atFirstWrite(what: FirstWrite): void {
    this.#file.atFirstWrite(what);
  }

  /** An answer is settled: from now on its revision is told from what stood there before it was cut short. */
  settle(id: string, before: Answer): void {
    this.#file.revisions.settle(id, before);
  }

  /** Does something whose saves are a revision of their own, prompted by what is given. */
  inRevision<T>(why: string, act: () => Promise<T>): Promise<T> {
    return this.#file.revisions.inRevision(why, act);
  }

  /**
   * Saves, or throws `Refusal`. Gives the model as it was saved, and what the person has to know.
   * @param why what prompted the change, or null
   */
  save(model: Model, why: string | null): Kept {
    try {
      const kept = this.#file.save(model, why);
      const { doubt } = this.#file;
      if (doubt)
        throw new Refusal(EXIT.problem, [...kept.news, doubtLine(this.name, doubt)], { cause: doubt });
      return kept;
    } catch (error) {
      throw error instanceof Refusal ? error : fileRefusal(this.name, error);
    }
  }

  /** Saves while somebody is there: where the disk refuses, says so, and asks for another place until one is found. */
  saveAsking(asking: Asking, model: Model, isStopping = false): Promise<Model> {
    return this.#untilKept(asking, model, () => this.#file.save(model, null, isStopping));
  }

  /**
   * Looks once more whether what this run saved is still in its file, while somebody is there. A program that never looks
   * may have written over it since; then it is saved again beside that.
   */
  async lookAgain(asking: Asking): Promise<void> {
    if (this.#file.hasWritten)
      await this.#untilKept(asking, this.#file.revisions.last, () => this.#file.saveAgain());
  }

  async #untilKept(asking: Asking, model: Model, write: () => Kept): Promise<Model> {
    // Where a save has a doubt, the answer is on disk all the same.
    let isOnDisk = false;
    for (;;) {
      let trouble: unknown;
      try {
        const { model: kept, news } = write();
        if (news.length > 0) asking.tell(news);
        trouble = this.#file.doubt;
        if (trouble === undefined) return kept;
        asking.tell([doubtLine(this.name, trouble)]);
        isOnDisk = true;
      } catch (error) {
        // No other place has more room for it.
        if (error instanceof TooLargeError) throw error;
        trouble = error;
        const notYet = isOnDisk
          ? `Your answers are in ${this.name} alone.`
          : 'Your last answer is not on disk yet.';
        asking.tell([`${notYet} ${fileTrouble(this.name, error)}`]);
      }
      const another = await askForAnotherFile(this.#io, asking);
      if (another === 'again') continue;
      if (another !== 'stop') {
        this.#file.moveTo(another);
        continue;
      }
      if (this.#atLastResort) throw isOnDisk ? fileRefusal(this.name, trouble) : this.#nowhere(trouble);
      this.#atLastResort = true;
      const kept = this.#inLastResort(write) ?? this.#withoutPromise(model);
      asking.tell(kept ? kept.news : [isOnDisk ? NOWHERE_ELSE : `${NOWHERE_ELSE} ${LOST_NEXT}`]);
      if (kept) return kept.model;
    }
  }

  /** Saves where the person did not ask for it, before anything is lost; null where that cannot be either. */
  #inLastResort(write: () => Kept): Kept | null {
    const kept = this.#file.elsewhere(() =>
      inNewFolder(this.#io, (target) => {
        this.#file.moveTo(target);
        return write();
      }),
    );
    if (!kept) return null;
    const { doubt } = this.#file;
    const more = doubt ? [doubtLine(this.name, doubt)] : [];
    return { ...kept, news: [...kept.news, `Your answers are in ${this.name} for now.`, ...more] };
  }

  /** Leaves the answers where no disk says that it keeps them: that is more than nothing. Null where that cannot be either. */
  #withoutPromise(model: Model): Kept | null {
    return inNewFolder(this.#io, (target) => {
      this.#file.leave(model, target);
      return {
        model,
        news: [
          `Your answers are in ${this.name} for now, but the disk does not promise to keep them. Please copy that file to another place soon.`,
        ],
      };
    });
  }

  /** The end of a sitting whose last answer is nowhere. */
  #nowhere(trouble: unknown): Refusal {
    const stopped = this.saved
      ? `Stopped. Your last answer could not be saved anywhere. What you answered before it is in ${this.name}.`
      : 'Stopped. Your last answer could not be saved anywhere.';
    return new Refusal(EXIT.problem, [fileTrouble(this.name, trouble), stopped], { cause: trouble });
  }
}

/** The exit code of a run whose answers are on disk: 3 where they are not in the file that was asked for. */
export function exitCodeOf({ isBeside }: Keeper): 0 | 3 {
  return isBeside ? EXIT.beside : EXIT.done;
}
