/** `check --questions` without files: what the author of a questionnaire is told of the folder. */

import { EXIT, Refusal } from '../errors.ts';
import type { Guide } from '../guide/guide.ts';
import { loadGuide } from '../guide/load.ts';
import { stepSourceProblems } from '../guide/step-sources.ts';
import { guideWarnings } from '../guide/warnings.ts';
import type { Io } from '../io.ts';
import {
  changesByIdLines,
  changesOfQuestionnaire,
  type QuestionnaireChanges,
} from '../models/questionnaire-changes.ts';
import { isExampleFile } from '../questionnaire/beside.ts';
import { loadQuestionnaire, type QuestionsFile } from '../questionnaire/load.ts';
import { allPoints, allQuestions, allSteps, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { unevenWarnings } from '../questionnaire/uneven.ts';
import { languageOf, wordingWarnings } from '../questionnaire/wording/warnings.ts';
import { youthSheetIn } from '../questionnaire/youth-sheet.ts';
import { giveOut, say } from '../terminal/say.ts';
import { jsonText } from '../text/json.ts';
import { byCount, counted, inARow } from '../text/language.ts';
import { problemLine, type Result } from '../text/problem.ts';
import type { CheckOptions } from './check.ts';
import { exampleIn } from './opening/example.ts';
import { guideFiles, guideFolder } from './opening/guide.ts';
import { tryOpening } from './opening/model.ts';
import { questionsFiles } from './opening/questionnaire.ts';

/**
 * Checks a folder: problems and warnings, a line each, and what it would do to saved models. Gives 1 where it or one of
 * them does not read; warnings alone leave it at 0.
 */
export function checkQuestions(io: Io, { questions, json, against = [] }: CheckOptions): number {
  if (questions === undefined) {
    throw new Refusal(EXIT.use, ['Give the files to check, or a questionnaire with --questions <dir>.']);
  }
  const files = questionsFiles(io, questions);
  const ofGuide = guideFiles(io, questions);
  const loaded = loadQuestionnaire(questions, files);
  const guide = loaded.ok && ofGuide.length > 0 ? checkedGuide(io, questions, ofGuide, loaded.value) : null;
  const sheet = youthSheetIn(files, loaded.ok ? loaded.value : null);
  const examples = loaded.ok
    ? files.filter(({ name }) => isExampleFile(name)).map((file) => exampleIn(file, loaded.value))
    : [];
  const problems = [
    ...[loaded, guide, sheet, ...examples].flatMap((one) => (one?.ok === false ? one.problems : [])),
    ...(loaded.ok ? stepSourceProblems(files, ofGuide) : []),
  ].map(problemLine);
  const reads = problems.length === 0;
  const warnings = [
    ...wordingWarnings(files),
    ...(loaded.ok ? unevenWarnings(files, loaded.value) : []),
    ...guideWarnings(ofGuide, languageOf(files)),
  ].map(problemLine);
  const besides = [
    ...(guide?.ok
      ? [counted(guide.value.topics.flatMap(({ entries }) => entries).length, 'entry of a guide')]
      : []),
    ...(sheet?.ok ? ['a sheet for young people'] : []),
    ...(examples.length > 0 ? [counted(examples.length, 'example')] : []),
  ];
  const models = loaded.ok ? against.map((file) => heldAgainst(io, file, loaded.value)) : [];
  if (json) {
    const found = { questions, reads, problems, warnings, against: models };
    giveOut(io.stdout, jsonText(found));
  } else {
    if (loaded.ok && reads)
      say(io.stdout, `${questions}: reads well: ${inARow([...contentsOf(loaded.value), ...besides])}`);
    say(io.stderr, ...problems, ...warnings.map((line) => `warning: ${line}`));
    const count = warnings.length;
    if (count > 0) {
      const usable = reads ? ['The questionnaire can be used as it is.'] : [];
      const said = byCount(count, '1 warning.', `${count} warnings.`);
      say(io.stderr, [said, ...usable].join(' '));
    }
    for (const model of models) reportQuestions(io, model);
  }
  return reads && models.every((model) => model.reads) ? EXIT.done : EXIT.problem;
}

function checkedGuide(
  io: Io,
  questions: string,
  files: readonly QuestionsFile[],
  questionnaire: Questionnaire,
): Result<Guide> {
  return loadGuide(guideFolder(io, questions).shown, files, questionnaire);
}

/** What this questionnaire would do to a saved model. */
interface HeldAgainst {
  readonly file: string;
  readonly reads: boolean;
  readonly changes: QuestionnaireChanges | null;
  /** What it would do with another version: that of today claims to be the one that the model was saved with. Null where it reads, or would not read then either. */
  readonly changesIfRaised: QuestionnaireChanges | null;
  /** Why it would not read, a line each. */
  readonly problems: readonly string[];
}

function heldAgainst(io: Io, file: string, questionnaire: Questionnaire): HeldAgainst {
  const changesWith = (one: Questionnaire) => {
    const opened = tryOpening(io, file, one);
    return 'problems' in opened ? opened : { changes: changesOfQuestionnaire(one, opened.read) };
  };
  const now = changesWith(questionnaire);
  if ('changes' in now)
    return { file, reads: true, changes: now.changes, changesIfRaised: null, problems: [] };
  const raised = changesWith({ ...questionnaire, version: questionnaire.version + 1 });
  const changesIfRaised = 'changes' in raised ? raised.changes : null;
  return { file, reads: false, changes: null, changesIfRaised, problems: now.problems };
}

function reportQuestions(io: Io, { file, changes, changesIfRaised, problems }: HeldAgainst): void {
  const lines = changes ? changesByIdLines(changes) : [];
  const raised = changesIfRaised ? changesByIdLines(changesIfRaised) : [];
  say(
    io.stdout,
    `${file}: ${outcomeOf(changes, lines)}`,
    ...lines.map((line) => `  ${line}`),
    ...(changesIfRaised ? [`  ${RAISED}: ${outcomeOf(changesIfRaised, raised)}`] : []),
    ...raised.map((line) => `    ${line}`),
  );
  say(io.stderr, ...problems);
}

const RAISED = 'with "version" raised in tool.yaml it would read';

function outcomeOf(changes: QuestionnaireChanges | null, lines: readonly string[]): string {
  if (changes === null) return 'would not read';
  return lines.length === 0 ? 'nothing would change' : 'would change';
}

function contentsOf(questionnaire: Questionnaire): string[] {
  return [
    counted(questionnaire.sections.length, 'section'),
    counted(allQuestions(questionnaire).length, 'question'),
    counted(allPoints(questionnaire).length, 'point'),
    ...(questionnaire.nextSteps ? [counted(allSteps(questionnaire).length, 'next step')] : []),
  ];
}
