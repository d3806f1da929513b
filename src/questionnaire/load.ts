/** From the texts of a questionnaire folder to a questionnaire, or to everything that is amiss in them at once. */
import { didYouMean } from '../text/nearest.ts';
import { bad, good, type Problem, type Result } from '../text/problem.ts';
import { readShape } from '../text/shape.ts';
import { readYaml, type Source, type Step } from '../text/yaml.ts';
import { earlierIdProblems } from './earlier-ids.ts';
import {
  isChoice,
  NOT_SURE,
  type Point,
  type Question,
  type Questionnaire,
  TAKEN_IDS,
} from './questionnaire.ts';
import { questionnaireFile, type SectionFile, sectionFile } from './schema.ts';

/** A file of a questionnaire folder: its name there, the path to show for it, and its text. */
export interface QuestionsFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The file that describes the questionnaire as a whole and lists its sections. */
export const WHOLE = 'tool.yaml';

interface ReadSection {
  readonly source: Source;
  readonly file: SectionFile;
}

/** Reads all files of a folder. `folder` is the path to show where a file is missing. */
export function loadQuestionnaire(folder: string, files: readonly QuestionsFile[]): Result<Questionnaire> {
  const problems: Problem[] = [];
  const keep = <T>(result: Result<T>): T | null => {
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return null;
  };
  const whole = files.find((file) => file.name === WHOLE);
  if (!whole) {
    const message = `is missing; expected the questionnaire as a whole in it (its title, welcome and sections)`;
    return bad([{ file: `${folder}/${WHOLE}`, position: null, about: null, message }]);
  }
  const source = keep(readYaml(whole.path, whole.text));
  const head = source && keep(readShape(source, questionnaireFile));

  const read = new Map<string, ReadSection>();
  let allRead = true;
  for (const file of files.filter((other) => other !== whole)) {
    const section = keep(readYaml(file.path, file.text));
    const shape = section && keep(readShape(section, sectionFile));
    const name = nameWithoutEnding(file.name);
    allRead &&= shape !== null;
    if (read.has(name))
      problems.push({
        file: file.path,
        position: null,
        about: null,
        message: `is there twice, with two endings; expected one ${name}.yaml`,
      });
    else if (section && shape) read.set(name, { source: section, file: shape });
  }
  if (source && head) problems.push(...listProblems(source, head.sections, files));
  problems.push(...idProblems(read));
  // A file that does not read would make every mention of its questions look amiss too.
  if (allRead) {
    problems.push(...referenceProblems([...read.values()]), ...earlierIdProblems([...read.values()]));
  }
  if (!head || problems.length > 0) return bad(problems);

  const sections = head.sections.flatMap((id) => {
    const section = read.get(id)?.file;
    return section ? [{ ...section, questions: section.questions ?? [], points: section.points ?? [] }] : [];
  });
  return good({ ...head, sections });
}

function nameWithoutEnding(name: string): string {
  return name.replace(/\.ya?ml$/, '');
}

/** Sections that are listed without a file or twice, and files that are not listed. */
function listProblems(source: Source, listed: readonly string[], files: readonly QuestionsFile[]): Problem[] {
  const names = files.filter((file) => file.name !== WHOLE).map((file) => nameWithoutEnding(file.name));
  const problems: Problem[] = [];
  for (const [index, id] of listed.entries()) {
    const position = source.locate(['sections', index]);
    const say = (message: string) => problems.push({ file: source.file, position, about: id, message });
    if (!names.includes(id))
      say(`is listed, but there is no ${id}.yaml beside this file${didYouMean(id, names)}`);
    if (listed.indexOf(id) < index) say('is listed twice; expected each section once');
  }
  for (const file of files) {
    if (file === files.find((other) => other.name === WHOLE)) continue;
    if (listed.includes(nameWithoutEnding(file.name))) continue;
    const message = `is not listed under sections in ${WHOLE}; expected every file of the folder there`;
    problems.push({ file: file.path, position: { line: 1, column: 1 }, about: null, message });
  }
  return problems;
}

/** Ids that are there twice, that are taken, or that differ from the file's name; labels that cannot be told apart. */
function idProblems(sections: ReadonlyMap<string, ReadSection>): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, string>();
  for (const [name, { source, file }] of sections) {
    const say = (path: Step[], about: string, message: string) => {
      problems.push({ file: source.file, position: source.locate(path), about, message });
    };
    const once = (id: string, path: Step[]) => {
      const { line } = source.locate(path);
      const earlier = first.get(id);
      if (earlier)
        say(
          path,
          id,
          `is also an id at ${earlier}; expected each question, point and section to have its own`,
        );
      else first.set(id, `${source.file}:${line}`);
      if (TAKEN_IDS.includes(id))
        say(path, id, 'means something else in a file of answers; expected another id');
    };
    if (file.id !== name) say(['id'], file.id, `differs from the name of its file; expected ${name}`);
    // A section may be called after its one main question, as location is: they are never looked up in one place.
    for (const [index, point] of (file.points ?? []).entries()) once(point.id, ['points', index, 'id']);
    for (const [index, question] of (file.questions ?? []).entries()) {
      once(question.id, ['questions', index, 'id']);
      if (!isChoice(question)) continue;
      for (const [at, option] of question.options.entries()) {
        const earlier = question.options.slice(0, at);
        const path = (key: string) => ['questions', index, 'options', at, key];
        if (option.id === NOT_SURE)
          say(path('id'), option.id, 'is added to every list by itself; expected another id');
        if (earlier.some((other) => other.id === option.id))
          say(path('id'), option.id, `is an option of ${question.id} twice; expected each once`);
        if (earlier.some((other) => other.label === option.label))
          say(
            path('label'),
            option.id,
            `has the label of another option of ${question.id}; expected one of its own`,
          );
      }
    }
  }
  return problems;
}

/** Drafts and conditions that name a question or an option that does not exist. */
function referenceProblems(sections: readonly ReadSection[]): Problem[] {
  const questions = new Map(
    sections.flatMap(({ file }) =>
      (file.questions ?? []).map((question): [string, Question] => [question.id, question]),
    ),
  );
  const problems: Problem[] = [];
  for (const { source, file } of sections) {
    const say = (path: Step[], about: string, message: string) => {
      problems.push({ file: source.file, position: source.locate(path), about, message });
    };
    for (const [index, question] of (file.questions ?? []).entries()) {
      if (isChoice(question)) continue;
      for (const [at, sentence] of (question.draft ?? []).entries()) {
        for (const id of namesInBraces(sentence)) {
          const known = [...questions.values()].filter(isChoice).map((choice) => choice.id);
          if (!known.includes(id))
            say(
              ['questions', index, 'draft', at],
              question.id,
              `names {${id}}; expected a question with options${didYouMean(id, known)}`,
            );
        }
      }
    }
    for (const [index, point] of (file.points ?? []).entries()) {
      for (const [at, message] of conditionProblems(point, questions))
        say(['points', index, 'when', at], point.id, message);
    }
  }
  return problems;
}

/** The ids that a draft sentence names: `{form}` gives `form`. */
function namesInBraces(sentence: string): string[] {
  return [...sentence.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

function conditionProblems(point: Point, questions: ReadonlyMap<string, Question>): [number, string][] {
  return point.when.flatMap((line, at): [number, string][] => {
    const question = questions.get(line.question);
    if (!question) {
      return [
        [
          at,
          `names the question "${line.question}"; expected one that is asked${didYouMean(line.question, questions.keys())}`,
        ],
      ];
    }
    const named = line.has ?? line.only ?? line.lacks ?? [];
    if (named.length > 0 && !isChoice(question)) {
      return [
        [at, `names options of ${line.question}, which has none; expected blank, or a question with options`],
      ];
    }
    const known = isChoice(question) ? question.options.map((option) => option.id) : [];
    return named
      .filter((id) => !known.includes(id))
      .map((id) => [at, `names "${id}"; expected an option of ${line.question}${didYouMean(id, known)}`]);
  });
}
