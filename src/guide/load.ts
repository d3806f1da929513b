/** From the texts of a guide's folder to a guide, or to everything that is amiss in them at once. */
import { columnOf } from '../questionnaire/kinds.ts';
import { nameWithoutEnding, type QuestionsFile } from '../questionnaire/load.ts';
import {
  allQuestions,
  type Option,
  type Question,
  type Questionnaire,
} from '../questionnaire/questionnaire.ts';
import { bad, gatheredProblems, good, type Result } from '../text/problem.ts';
import { readShape } from '../text/shape.ts';
import { readYaml, type Source } from '../text/yaml.ts';
import type { Entry, Guide, Topic } from './guide.ts';
import { guideProblems, isAbout, type ReadEntries } from './references.ts';
import { type GuideFile, guideShapes, type SourceOfGuide, type WrittenEntry } from './schema.ts';

/** The file that describes the guide as a whole, without its ending. Every guide has one. */
const WHOLE = 'guide';
/** The file that says where its entries come from, without its ending. Every guide has one. */
export const SOURCES = 'sources';

/** Reads all files of a folder. `folder` is the path to show where a file is missing. */
export function loadGuide(
  folder: string,
  files: readonly QuestionsFile[],
  questionnaire: Questionnaire,
): Result<Guide> {
  const { problems, keep } = gatheredProblems();
  const read = <T>(file: QuestionsFile, shaped: (source: Source) => Result<T>) => {
    const source = keep(readYaml(file.path, file.text));
    const shape = source && keep(shaped(source));
    return source && shape ? { source, file: shape } : null;
  };
  const readNamed = <T>(name: string, what: string, shaped: (source: Source) => Result<T>) => {
    const file = files.find((one) => nameWithoutEnding(one.name) === name);
    if (file) return read(file, shaped);
    const message = `is missing; expected ${what} in it`;
    problems.push({ file: `${folder}/${name}.yaml`, position: null, about: null, message });
    return null;
  };
  const { guideFile, sourcesFile, entriesFile } = guideShapes();
  const whole = readNamed(WHOLE, 'the guide as a whole', (source) => readShape(source, guideFile));
  const sources = readNamed(SOURCES, 'where its entries come from', (source) =>
    readShape(source, sourcesFile),
  );
  const parts = files
    .filter((file) => nameWithoutEnding(file.name) !== WHOLE && nameWithoutEnding(file.name) !== SOURCES)
    .flatMap((file): ReadEntries[] => {
      const part = read(file, (source) => readShape(source, entriesFile));
      return part ? [{ ...part, name: nameWithoutEnding(file.name) }] : [];
    });
  // What does not read would make every mention of it look amiss too.
  if (whole && sources) problems.push(...guideProblems({ whole, sources, parts }, questionnaire));
  if (!whole || !sources || problems.length > 0) return bad(problems);
  const { title, intro, caution, limits, checked } = whole.file;
  const words = { whole: whole.file, sources: sources.file.sources };
  return good({
    ...{ title, intro, caution, limits, checked },
    language: questionnaire.language,
    topics: allQuestions(questionnaire).flatMap((question) => topicOf(question, parts, words)),
  });
}

/** What the ids in entries stand for. */
interface Words {
  readonly whole: GuideFile;
  readonly sources: Readonly<Record<string, SourceOfGuide>>;
}

function topicOf(question: Question, parts: readonly ReadEntries[], words: Words): Topic[] {
  const part = parts.find((one) => isAbout(one, question.id));
  if (!part) return [];
  const title = columnOf(question) ?? question.ask;
  const written = part.file.elements?.[question.id];
  if (written) return [{ question, title, entries: [entryFrom(null, title, written, words)] }];
  const options: readonly Option[] = 'options' in question ? question.options : [];
  const entries = options.flatMap((option) => {
    const about = part.file.options?.[option.id];
    return about ? [entryFrom(option, option.label, about, words)] : [];
  });
  return [{ question, title, entries }];
}

function entryFrom(
  option: Option | null,
  title: string,
  written: WrittenEntry,
  { whole, sources }: Words,
): Entry {
  const { evidence } = written;
  return {
    option,
    title,
    written,
    // All of them are there: this was looked up before.
    strength: whole.strength[evidence.strength] ?? { whom: '', means: '' },
    about: whole.about[evidence.about] ?? '',
    sources: written.sources.flatMap((id) => {
      const source = sources[id];
      return source ? [{ ...source, readAs: whole.read[source.read ?? ''] ?? null }] : [];
    }),
  };
}
