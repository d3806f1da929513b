/** Opening the questionnaire: the one that comes with the program, or another folder. */
import fs from 'node:fs';
import path from 'node:path';
import { type Assets, QUESTIONS_FOLDER, READ_AHEAD } from '../../assets.ts';
import { readOrdinary } from '../../disk/reading-file.ts';
import { problemsRefusal, Refusal } from '../../errors.ts';
import { fileRefusal } from '../../file-errors.ts';
import type { Io } from '../../io.ts';
import { isBeside } from '../../questionnaire/beside.ts';
import { loadQuestionnaire, type QuestionsFile } from '../../questionnaire/load.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { isReadFrom, type ReadAhead } from '../../questionnaire/read-ahead.ts';
import { decodeUtf8 } from '../../text/decoding.ts';
import { pathOf } from './named-file.ts';

/** Loads a folder, or the program's own where none is given. Throws `Refusal` with all problems. */
export function openQuestionnaire(io: Io, named: string | undefined): Questionnaire {
  const folder = questionsFolder(io, named);
  const files = filesIn(folder, isSection);
  const ahead = questionsReadAhead(io.assets);
  if (ahead && isReadFrom(ahead, files)) return ahead.questionnaire;
  const loaded = loadQuestionnaire(folder.shown, files);
  if (!loaded.ok) throw problemsRefusal(loaded.problems);
  return loaded.value;
}

/**
 * The texts in a folder, or in the program's own where none is given, to look at before they are known to be in order: all of
 * them, or those with such a name. Throws `Refusal` where they cannot be read.
 */
export function questionsFiles(
  io: Io,
  named: string | undefined,
  isWanted: (name: string) => boolean = () => true,
): QuestionsFile[] {
  return filesIn(questionsFolder(io, named), isWanted);
}

/** The texts of the questionnaire that comes with the program. Throws `Refusal` where one cannot be read. */
export function ownQuestionsFiles(assets: Assets): QuestionsFile[] {
  return filesIn(ownFolder(assets), isSection);
}

/** What stands beside the questions is read by whoever asks for it: a start takes as long as what it reads. */
function isSection(name: string): boolean {
  return !isBeside(name);
}

/** A folder, and how it is called in messages. */
export interface Folder {
  readonly shown: string;
  names(): string[];
  read(name: string): Buffer;
}

/** The folder that was named, or the program's own where none is; or a folder within it. */
export function questionsFolder(io: Io, named: string | undefined, within = ''): Folder {
  if (named === undefined) return ownFolder(io.assets, within);
  const where = path.join(pathOf(io, named), within);
  return {
    shown: within === '' ? named : path.join(named, within),
    names: () => fs.readdirSync(where),
    read: (name) => readOrdinary(path.join(where, name)),
  };
}

function ownFolder(assets: Assets, within = ''): Folder {
  const own = path.posix.join(QUESTIONS_FOLDER, within);
  return {
    shown: assets.shown(own),
    names: () => assets.names(own),
    read: (name) => assets.read(`${own}/${name}`),
  };
}

/** What a saved model and a worksheet say of themselves. Whoever keeps them beside the questions has not written questions. */
const OF_A_MODEL = /^mentoring-model:/m;

/** The YAML in a folder that holds no answers, or what of it has such a name. Throws `Refusal` where it cannot be read. */
export function filesIn(folder: Folder, isWanted: (name: string) => boolean = () => true): QuestionsFile[] {
  try {
    const names = folder.names().filter((name) => /\.ya?ml$/.test(name) && !name.startsWith('.'));
    const files = names
      .filter(isWanted)
      .sort()
      .map((name) => {
        const shown = path.join(folder.shown, name);
        return { name, path: shown, text: questionsText(folder, name, shown) };
      });
    return files.filter(({ text }) => !OF_A_MODEL.test(text));
  } catch (error) {
    throw error instanceof Refusal ? error : fileRefusal(folder.shown, error);
  }
}

function questionsText(folder: Folder, name: string, shown: string): string {
  try {
    return decodeUtf8(folder.read(name));
  } catch (error) {
    throw fileRefusal(shown, error);
  }
}

/** What the build has read ahead; null where there is nothing of it to be had, and the texts are to be read. */
function questionsReadAhead(assets: Assets): ReadAhead | null {
  try {
    return assets.isBuilt ? JSON.parse(assets.read(READ_AHEAD).toString()) : null;
  } catch {
    return null;
  }
}
