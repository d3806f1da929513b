/** What the entries of a guide name: each question, option, source and word for how much is known is to be there. */
import { hasOptions } from '../questionnaire/kinds.ts';
import { allQuestions, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { nearest, withMeant } from '../text/nearest.ts';
import type { Problem } from '../text/problem.ts';
import type { Source } from '../text/yaml.ts';
import type { PathPart } from '../text/yaml-positions.ts';
import type { EntriesFile, GuideFile, SourceOfGuide, WrittenEntry } from './schema.ts';

/** A file of a guide as it was read. */
interface ReadFile<T> {
  readonly source: Source;
  readonly file: T;
}

/** A file of entries, with its name without the ending. */
export type ReadEntries = ReadFile<EntriesFile> & { readonly name: string };

/** All files of a guide. */
export interface ReadGuide {
  readonly whole: ReadFile<GuideFile>;
  readonly sources: ReadFile<{ readonly sources: Readonly<Record<string, SourceOfGuide>> }>;
  readonly parts: readonly ReadEntries[];
}

/** Whether a file of entries is about a question. */
export function isAbout({ file }: ReadEntries, question: string): boolean {
  return file.question === question || Object.hasOwn(file.elements ?? {}, question);
}

/** Everything that is named and not there, and every entry that is missing. */
export function guideProblems(read: ReadGuide, questionnaire: Questionnaire): Problem[] {
  const questions = new Map(allQuestions(questionnaire).map((question) => [question.id, question]));
  return [
    ...sourceProblems(read),
    ...read.parts.flatMap((part, index) => [
      ...questionProblems(part, questions, read.parts.slice(0, index)),
      ...writtenEntries(part).flatMap(([path, entry]) => nameProblems(part, path, entry, read)),
    ]),
  ];
}

type Sayer = (path: readonly PathPart[], about: string, message: string, onKey?: boolean) => Problem;

function sayerOf(source: Source): Sayer {
  return (path, about, message, onKey = false) => ({
    file: source.file,
    position: source.locate(path, onKey),
    about,
    message,
  });
}

/** Every entry of a file, with its place. */
function writtenEntries({ file }: ReadEntries): [PathPart[], WrittenEntry][] {
  return (['options', 'elements'] as const).flatMap((list) =>
    Object.entries(file[list] ?? {}).map(([id, entry]): [PathPart[], WrittenEntry] => [[list, id], entry]),
  );
}

/** Ways of reading that `guide.yaml` has no words for. */
function sourceProblems({ whole, sources }: ReadGuide): Problem[] {
  const say = sayerOf(sources.source);
  const known = Object.keys(whole.file.read);
  return Object.entries(sources.file.sources).flatMap(([id, { read }]) =>
    read === undefined || known.includes(read)
      ? []
      : [
          say(
            ['sources', id, 'read'],
            id,
            withMeant(`names "${read}"; expected a way of reading in guide.yaml`, nearest(read, known)),
          ),
        ],
  );
}

/** Questions that are not asked, or are in two files; options that there are not, or that have no entry. */
function questionProblems(
  part: ReadEntries,
  questions: ReadonlyMap<string, Question>,
  earlier: readonly ReadEntries[],
): Problem[] {
  const say = sayerOf(part.source);
  const { question: id, options = {}, elements = {} } = part.file;
  const named: [PathPart[], string][] = [
    ...(id === undefined ? [] : [[['question'], id] as [PathPart[], string]]),
    ...Object.keys(elements).map((element): [PathPart[], string] => [['elements', element], element]),
  ];
  const problems = named.flatMap(([path, name]) => {
    const isKey = path.length > 1;
    const other = earlier.find((one) => isAbout(one, name));
    return [
      ...(questions.has(name)
        ? []
        : [
            say(
              path,
              name,
              withMeant('is no question that is asked', nearest(name, questions.keys())),
              isKey,
            ),
          ]),
      ...(other ? [say(path, name, `is also in ${other.source.file}; expected it once`, isKey)] : []),
    ];
  });
  if (id !== undefined && id !== part.name)
    problems.push(say(['question'], id, `differs from the name of its file; expected ${part.name}`));
  const question = id === undefined ? undefined : questions.get(id);
  if (question && !hasOptions(question))
    problems.push(say(['question'], question.id, 'has no options; expected it under elements in a file'));
  for (const element of Object.keys(elements)) {
    const asked = questions.get(element);
    if (asked && hasOptions(asked))
      problems.push(
        say(['elements', element], element, `has options; expected them in a file ${element}.yaml`, true),
      );
  }
  if (!question || !hasOptions(question)) return problems;
  const known = question.options.map((option) => option.id);
  const unknown = Object.keys(options).filter((option) => !known.includes(option));
  const missing = question.options.filter(
    ({ id: option, describe }) => describe === undefined && !Object.hasOwn(options, option),
  );
  return [
    ...problems,
    ...unknown.map((option) =>
      say(
        ['options', option],
        option,
        withMeant(`is no option of ${question.id}`, nearest(option, known)),
        true,
      ),
    ),
    ...missing.map((option) =>
      say(
        ['options'],
        option.id,
        `has no entry; expected as much about each option of ${question.id} as about the others`,
        true,
      ),
    ),
  ];
}

/** Words for how much is known, groups of young people and sources that are not there. */
function nameProblems(part: ReadEntries, path: PathPart[], entry: WrittenEntry, read: ReadGuide): Problem[] {
  const say = sayerOf(part.source);
  const about = String(path.at(-1));
  const { strength, about: group } = entry.evidence;
  const named = (where: PathPart[], name: string, expected: string, known: readonly string[]) =>
    known.includes(name)
      ? []
      : [
          say(
            [...path, ...where],
            about,
            withMeant(`names "${name}"; expected ${expected}`, nearest(name, known)),
          ),
        ];
  const { whole, sources } = read;
  return [
    ...named(
      ['evidence', 'strength'],
      strength,
      'a strength in guide.yaml',
      Object.keys(whole.file.strength),
    ),
    ...named(['evidence', 'about'], group, 'one of about in guide.yaml', Object.keys(whole.file.about)),
    ...entry.sources.flatMap((id, index) =>
      named(['sources', index], id, 'a source in sources.yaml', Object.keys(sources.file.sources)),
    ),
  ];
}
