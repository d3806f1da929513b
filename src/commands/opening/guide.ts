/** Opening the guide to the choices, which stands in a folder of the questionnaire's. It is read when it is asked for. */
import { codeOf } from '../../disk/system-error.ts';
import { EXIT, problemsRefusal, Refusal } from '../../errors.ts';
import { fileRefusal } from '../../file-errors.ts';
import type { Guide } from '../../guide/guide.ts';
import { loadGuide } from '../../guide/load.ts';
import type { Io } from '../../io.ts';
import type { QuestionsFile } from '../../questionnaire/load.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type Folder, filesIn, questionsFolder } from './questionnaire.ts';

const GUIDE = 'guide';

/** The guide of a questionnaire; null where it has none. Throws `Refusal` with all problems. */
export function openGuide(io: Io, folder: string | undefined, questionnaire: Questionnaire): Guide | null {
  const files = guideFiles(io, folder);
  if (files.length === 0) return null;
  const loaded = loadGuide(guideFolder(io, folder).shown, files, questionnaire);
  if (!loaded.ok) throw problemsRefusal(loaded.problems);
  return loaded.value;
}

/** Said where a guide is asked for, and there is none. */
export function noGuide(io: Io, folder: string | undefined): Refusal {
  const { shown } = guideFolder(io, folder);
  return new Refusal(EXIT.problem, [
    `${shown}: is not there; this questionnaire has no guide to its choices.`,
  ]);
}

/** Whether a questionnaire has a guide, as far as that can be seen without reading any of it. */
export function hasGuide(io: Io, folder: string | undefined): boolean {
  try {
    return namesOrNone(guideFolder(io, folder)).some((name) => /\.ya?ml$/.test(name));
  } catch {
    return false;
  }
}

/** The texts of a guide; none where there is no folder of it. Throws `Refusal` where it cannot be read. */
export function guideFiles(io: Io, folder: string | undefined): QuestionsFile[] {
  const guide = guideFolder(io, folder);
  return filesIn({ ...guide, names: () => namesOrNone(guide) });
}

/** The folder of a guide as messages call it. */
export function guideFolder(io: Io, folder: string | undefined): Folder {
  return questionsFolder(io, folder, GUIDE);
}

function namesOrNone({ names, shown }: Folder): string[] {
  try {
    return names();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw fileRefusal(shown, error);
  }
}
