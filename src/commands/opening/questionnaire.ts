/** Opening the questionnaire: the one that comes with the program, or another folder. */
import fs from 'node:fs';
import path from 'node:path';
import { decodeUtf8, readOrdinary } from '../../disk/reading-file.ts';
import { problemsRefusal, Refusal } from '../../errors.ts';
import { fileRefusal } from '../../file-errors.ts';
import type { Io } from '../../io.ts';
import { type Built, built } from '../../questionnaire/built.ts';
import { loadQuestionnaire, type QuestionsFile } from '../../questionnaire/load.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { pathOf } from './named-file.ts';

/** Loads a folder, or the program's own where none is given. Throws `Refusal` with all problems. */
export function openQuestionnaire(io: Io, folder: string | undefined): Questionnaire {
  const shown = folder ?? io.questionsFolder;
  const files = questionsFiles(io, shown);
  if (built && isReadFrom(built, files)) return built.questionnaire;
  const loaded = loadQuestionnaire(shown, files);
  if (!loaded.ok) throw problemsRefusal(loaded.problems);
  return loaded.value;
}

/** The texts in a folder, to look at before they are known to be in order. Throws `Refusal` where it cannot be read. */
export function questionsFiles(io: Io, folder: string): QuestionsFile[] {
  return filesIn(pathOf(io, folder), folder);
}

function filesIn(where: string, shown: string): QuestionsFile[] {
  try {
    const names = fs.readdirSync(where).filter((name) => /\.ya?ml$/.test(name) && !name.startsWith('.'));
    return names.sort().map((name) => ({
      name,
      path: path.join(shown, name),
      text: questionsText(path.join(where, name), path.join(shown, name)),
    }));
  } catch (error) {
    throw error instanceof Refusal ? error : fileRefusal(shown, error);
  }
}

function questionsText(file: string, shown: string): string {
  try {
    return decodeUtf8(readOrdinary(file));
  } catch (error) {
    throw fileRefusal(shown, error);
  }
}

/** Whether files are still what a questionnaire was read from. */
function isReadFrom({ files }: Built, now: readonly QuestionsFile[]): boolean {
  return (
    files.length === now.length &&
    files.every(({ name, text }, index) => name === now[index]?.name && text === now[index]?.text)
  );
}
