/** `check --questions` without files: what the author of a questionnaire is told of the folder. */
import { Refusal } from '../errors.ts';
import type { Io } from '../io.ts';
import { loadQuestionnaire } from '../questionnaire/load.ts';
import { allPoints, allQuestions, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { wordingWarnings } from '../questionnaire/wording/warnings.ts';
import { shown } from '../terminal/shown.ts';
import { problemLine } from '../text/problem.ts';
import type { CheckOptions } from './check.ts';
import { questionsFiles } from './questions-folder.ts';
import { counted } from './rendering.ts';

/** Checks a folder: problems and warnings, a line each. Gives 1 where it does not read; warnings alone leave it at 0. */
export function checkQuestions(io: Io, { questions, json }: CheckOptions): number {
  if (questions === undefined) {
    throw new Refusal(2, ['Give the files to check, or a questionnaire with --questions <dir>.']);
  }
  const files = questionsFiles(io, questions);
  const loaded = loadQuestionnaire(questions, files);
  const problems = loaded.ok ? [] : loaded.problems.map(problemLine);
  const warnings = wordingWarnings(files).map(problemLine);
  if (json) {
    io.stdout.write(`${JSON.stringify({ questions, reads: loaded.ok, problems, warnings }, null, 2)}\n`);
  } else {
    if (loaded.ok) io.stdout.write(`${shown(questions)}: reads well: ${holds(loaded.value)}\n`);
    const lines = [...problems, ...warnings.map((line) => `warning: ${line}`)];
    for (const line of lines) io.stderr.write(`${shown(line)}\n`);
    const usable = loaded.ok ? ' The questionnaire can be used as it is.' : '';
    if (warnings.length > 0) io.stderr.write(`${counted(warnings.length, 'warning')} on wording.${usable}\n`);
  }
  return loaded.ok ? 0 : 1;
}

function holds(questionnaire: Questionnaire): string {
  return [
    counted(questionnaire.sections.length, 'section'),
    counted(allQuestions(questionnaire).length, 'question'),
    counted(allPoints(questionnaire).length, 'point'),
  ].join(', ');
}
