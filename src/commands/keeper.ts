/** Keeping the model of a run on disk, wherever that turns out to be possible. */
import os from 'node:os';
import path from 'node:path';
import { type ModelFile, saveModel } from '../documents/model-file.ts';
import { Refusal } from '../errors.ts';
import type { Asking } from '../interview/asking.ts';
import { type Io, moment } from '../io.ts';
import { changedIds, type Model } from '../model/model.ts';
import { withRevision } from '../model/revisions.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { fileRefusal, fileTrouble } from './file-errors.ts';
import { openTarget, type Target } from './opening.ts';

/** Keeps a model in its file, and follows it to another where it has to go there. */
export class Keeper {
  readonly #io: Io;
  readonly #questionnaire: Questionnaire;
  #name: string;
  #modelFile: ModelFile;
  readonly #opened: Model | null;
  #last: Model;
  #atLastResort = false;

  /** @param saved what the file holds, or null where it is to be made or started over */
  constructor(io: Io, questionnaire: Questionnaire, target: Target, saved: Model | null, model: Model) {
    this.#io = io;
    this.#questionnaire = questionnaire;
    this.#name = target.name;
    this.#modelFile = { file: target.file, format: target.format, saved };
    this.#opened = saved;
    this.#last = model;
  }

  /** The file, as the person would name it. */
  get name(): string {
    return this.#name;
  }

  /** Whether anything of this model is on disk. */
  get saved(): boolean {
    return this.#modelFile.saved !== null;
  }

  /** The model as it was opened, or null where it was made or started over in this run. */
  get opened(): Model | null {
    return this.#opened;
  }

  /**
   * Saves, or throws `Refusal`. Gives the model as it was saved, and what the person has to know.
   * @param why what prompted the change, or null
   */
  save(model: Model, why: string | null): { model: Model; news: string[] } {
    try {
      return this.#write(model, why);
    } catch (error) {
      throw error instanceof Refusal ? error : fileRefusal(this.#name, error);
    }
  }

  /** Saves while somebody is there: where the disk refuses, says so, and asks for another place until one is found. */
  async saveAsking(asking: Asking, model: Model): Promise<Model> {
    for (;;) {
      try {
        const { model: kept, news } = this.#write(model);
        if (news.length > 0) asking.tell(news);
        return kept;
      } catch (error) {
        asking.tell([`Your last answer is not on disk yet. ${fileTrouble(this.#name, error)}`]);
        if (await this.#askForPlace(asking)) continue;
        if (this.#atLastResort) throw fileRefusal(this.#name, error);
        this.#atLastResort = true;
        this.#moveTo(this.#placeOfLastResort());
        asking.tell([`Your answers go to ${this.#name} for now.`]);
      }
    }
  }

  #write(model: Model, why: string | null = null): { model: Model; news: string[] } {
    const changed =
      changedIds(this.#last.answers, model.answers).length +
        changedIds(this.#last.points, model.points).length >
      0;
    const now = moment(this.#io);
    const revised = this.#opened ? withRevision(this.#opened, model, now, why) : model;
    const dated = changed ? { ...revised, revised: now } : revised;
    const report = saveModel(this.#modelFile, dated, this.#questionnaire);
    const news: string[] = [];
    if (report.backup) news.push(`The earlier file is kept as ${this.#nameOf(report.backup)}.`);
    if (report.beside) {
      const beside = this.#nameOf(report.beside);
      news.push(
        `Another program changed ${this.#name} meanwhile. It was left as it is; your answers are in ${beside} from now on.`,
      );
      this.#name = beside;
    }
    this.#modelFile = report.modelFile;
    this.#last = dated;
    return { model: dated, news };
  }

  /** False where the person stops. */
  async #askForPlace(asking: Asking): Promise<boolean> {
    const beside = 'beside';
    const again = { value: 'again', label: 'Try again', state: '', lines: [] };
    const home = { value: beside, label: 'Save in another place', state: '', lines: [] };
    const choice = await asking.choose({ title: 'Where should it go?', items: [home, again], start: beside });
    if (choice.kind === 'stop') return false;
    if (choice.kind === 'chosen' && choice.value === 'again') return true;
    const ask = 'Which file should it go to? Give a folder and a name, such as /tmp/mentoring-model.yaml';
    const question = { kind: 'text', id: 'place', ask, careful: false } as const;
    const reply = await asking.ask(question, {
      answer: null,
      section: 'Saving',
      about: '',
      number: 1,
      of: 1,
      because: '',
      draft: '',
      note: null,
    });
    if (reply.kind === 'stop') return false;
    if (reply.kind !== 'answer' || typeof reply.value !== 'string') return true;
    try {
      const target = openTarget(this.#io, this.#withHome(reply.value.trim()));
      if (target.file.text !== null)
        asking.tell([`${target.name} is there already. Please choose a new name.`]);
      else this.#moveTo(target);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      asking.tell([error.message]);
    }
    return true;
  }

  #moveTo({ name, file, format }: Target): void {
    this.#name = name;
    this.#modelFile = { file, format, saved: null };
  }

  /** Where the answers go when the person stops and the disk takes nothing: the system's folder for temporary files. */
  #placeOfLastResort(): Target {
    const name = `mentoring-model-${moment(this.#io).replaceAll(':', '')}.yaml`;
    return openTarget(this.#io, path.join(os.tmpdir(), name));
  }

  #withHome(place: string): string {
    return place.startsWith('~/') ? path.join(os.homedir(), place.slice(2)) : place;
  }

  #nameOf(file: string): string {
    return path.join(path.dirname(this.#name), path.basename(file));
  }
}
