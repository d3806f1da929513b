/** From the texts of a questionnaire folder to a questionnaire, or to everything that is amiss in them at once. */
import { nearest, withMeant } from '../text/nearest.ts';
import { bad, gatheredProblems, good, type Problem, type Result } from '../text/problem.ts';
import { readShape } from '../text/shape.ts';
import { readYaml, type Source } from '../text/yaml.ts';
import { isBeside } from './beside.ts';
import { checkingBackProblems } from './checking-back.ts';
import { earlierIdProblems } from './earlier-ids.ts';
import { idProblems } from './ids.ts';
import { isNextSteps, nextStepsShape } from './next-steps.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { ReadNextSteps, ReadSection } from './read-section.ts';
import { referenceProblems } from './references.ts';
import { shapes } from './schema.ts';
import { wayProblems } from './ways.ts';

/** A file of a questionnaire folder: its name there, the path to show for it, and its text. */
export interface QuestionsFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The file that describes the questionnaire as a whole and lists its sections; it may end in `.yml`, as all of them. */
const WHOLE = 'tool.yaml';

/** Whether a file of a folder is the one that describes the questionnaire as a whole. */
export function isWhole({ name }: { readonly name: string }): boolean {
  return nameWithoutEnding(name) === nameWithoutEnding(WHOLE);
}

/**
 * Reads the questionnaire in the files of a folder; what stands beside it there is left alone. `folder` is the path to show
 * where a file is missing.
 */
export function loadQuestionnaire(folder: string, all: readonly QuestionsFile[]): Result<Questionnaire> {
  const files = all.filter(({ name }) => !isBeside(name));
  const { problems, keep } = gatheredProblems();
  const whole = files.find(isWhole);
  if (!whole) {
    const message = `is missing; expected the questionnaire as a whole in it (its title, welcome and sections)`;
    return bad([{ file: `${folder}/${WHOLE}`, position: null, about: null, message }]);
  }
  const source = keep(readYaml(whole.path, whole.text));
  const head = source && keep(readShape(source, shapes().questionnaireFile));

  const read = new Map<string, ReadSection>();
  let nextSteps: ReadNextSteps | null = null;
  let allRead = true;
  for (const file of files.filter((other) => other !== whole)) {
    if (isWhole(file) || (isNextSteps(file.name) && nextSteps)) {
      problems.push(isThereTwice(file));
      continue;
    }
    if (isNextSteps(file.name)) {
      nextSteps = keep(readNextSteps(file));
      allRead &&= nextSteps !== null;
      continue;
    }
    const section = keep(readYaml(file.path, file.text));
    const shape = section && keep(readShape(section, shapes().sectionFile));
    const name = nameWithoutEnding(file.name);
    allRead &&= shape !== null;
    if (read.has(name)) problems.push(isThereTwice(file));
    else if (section && shape) read.set(name, { source: section, file: shape });
  }
  if (source && head) problems.push(...listProblems(source, head.sections, files));
  problems.push(...idProblems(read, nextSteps));
  // A file that does not read would make every mention of its questions look amiss too.
  if (allRead) {
    const sections = [...read.values()];
    problems.push(
      ...referenceProblems(sections, nextSteps),
      ...earlierIdProblems(sections, nextSteps),
      ...checkingBackProblems(sections),
    );
    if (source && head) problems.push(...wayProblems(source, head, read));
  }
  if (!head || problems.length > 0) return bad(problems);

  const sections = head.sections.flatMap((id) => {
    const section = read.get(id)?.file;
    return section ? [{ ...section, questions: section.questions ?? [], points: section.points ?? [] }] : [];
  });
  return good({ ...head, sections, nextSteps: nextSteps?.file ?? null });
}

function readNextSteps(file: QuestionsFile): Result<ReadNextSteps> {
  const source = readYaml(file.path, file.text);
  if (!source.ok) return source;
  const shape = readShape(source.value, nextStepsShape());
  return shape.ok ? good({ source: source.value, file: shape.value }) : shape;
}

/** What a file is called in lists: its name without `.yaml` or `.yml`. */
export function nameWithoutEnding(name: string): string {
  return name.replace(/\.ya?ml$/, '');
}

function isThereTwice({ name, path }: QuestionsFile): Problem {
  const message = `is there twice, with two endings; expected one ${nameWithoutEnding(name)}.yaml`;
  return { file: path, position: null, about: null, message };
}

/** Sections that are listed without a file or twice, and files that are not listed. */
function listProblems(source: Source, listed: readonly string[], files: readonly QuestionsFile[]): Problem[] {
  const sections = files.filter((file) => !isWhole(file) && !isNextSteps(file.name));
  const names = sections.map((file) => nameWithoutEnding(file.name));
  const problems: Problem[] = [];
  for (const [index, id] of listed.entries()) {
    const position = source.locate(['sections', index]);
    const say = (message: string) => problems.push({ file: source.file, position, about: id, message });
    if (isBeside(`${id}.yaml`) || isNextSteps(`${id}.yaml`))
      say('is the name of a file beside the sections; expected another name');
    else if (!names.includes(id))
      say(withMeant(`is listed, but there is no ${id}.yaml beside this file`, nearest(id, names)));
    if (listed.indexOf(id) < index) say('is listed twice; expected each section once');
  }
  for (const file of sections) {
    if (listed.includes(nameWithoutEnding(file.name))) continue;
    const message = `is not listed under sections in ${WHOLE}; expected every file of the folder there`;
    problems.push({ file: file.path, position: { line: 1, column: 1 }, about: null, message });
  }
  return problems;
}
