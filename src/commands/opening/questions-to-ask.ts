/** Which questions, points and next steps to ask, where not all of them are wanted. */
import { EXIT, Refusal } from '../../errors.ts';
import {
  allSteps,
  pointOnceCalled,
  type Questionnaire,
  questionOnceCalled,
  stepOnceCalled,
} from '../../questionnaire/questionnaire.ts';
import { inARow } from '../../text/language.ts';
import { slipOf, withMeant } from '../../text/nearest.ts';

/** The lines of hints with the command as it was given, for one section or one question alone; null where it takes none. */
export interface CommandsFor {
  readonly section: (id: string) => string;
  readonly question: ((id: string) => string) | null;
}

/**
 * The ids of what these sections ask and of these questions or points, in the order of the questionnaire; null where
 * neither is named, which means all. Each item may hold several ids with commas, or titles. Throws `Refusal` for unknown
 * ones.
 * @param withSteps whether next steps are among what is asked: their list is one thing, and has an id of its own
 */
export function questionsToAsk(
  questionnaire: Questionnaire,
  sections: readonly string[],
  questions: readonly string[],
  commands: CommandsFor,
  withSteps = false,
): string[] | null {
  const all = [...sectionParts(questionnaire), ...(withSteps ? stepParts(questionnaire) : [])];
  const wantedSections = namesListed(sections).map((name) => ({
    name,
    id: partNamed(all, name),
  }));
  const wanted = namesListed(questions).map((name) => ({
    name,
    id: questionNamed(questionnaire, all, name),
  }));
  if (wantedSections.length + wanted.length === 0) return null;
  const problems = [
    ...unknown(wantedSections).map((name) =>
      questionNamed(questionnaire, all, name)
        ? { says: questionNotSection(questionnaire, all, name, commands), lists: false }
        : noneCalled(
            '--section',
            name,
            all.map(({ id }) => id),
          ),
    ),
    ...unknown(wanted).map((name) => {
      const section = partNamed(all, name);
      return section
        ? { says: sectionNotQuestion(name, section, commands), lists: false }
        : noneCalled(
            '--question',
            name,
            all.flatMap(({ ids }) => ids),
          );
    }),
  ];
  refuse(all, problems);
  const ids = new Set(wanted.map(({ id }) => id));
  const whole = new Set(wantedSections.map(({ id }) => id));
  return all.flatMap((part) => (whole.has(part.id) ? part.asWhole : part.ids.filter((id) => ids.has(id))));
}

/** The ids of the questions and points that were named with an option, as above. Throws `Refusal` for unknown ones. */
export function questionsCalled(
  questionnaire: Questionnaire,
  option: string,
  items: readonly string[],
): string[] {
  const all = sectionParts(questionnaire);
  const named = namesListed(items).map((name) => ({ name, id: questionNamed(questionnaire, all, name) }));
  const ids = all.flatMap((part) => part.ids);
  refuse(
    all,
    unknown(named).map((name) => noneCalled(option, name, ids)),
  );
  return [...new Set(named.flatMap(({ id }) => id ?? []))];
}

function refuse(all: readonly Part[], problems: readonly NoneCalled[]): void {
  if (problems.length === 0) return;
  const isListed = problems.some(({ lists }) => lists);
  const list = all.map(({ id, ids }) => `  ${id}: ${inARow(ids)}`);
  throw new Refusal(EXIT.use, [...problems.map(({ says }) => says), ...(isListed ? list : [])]);
}

/** What is said of a name; `lists` where all ids stand below it. */
interface NoneCalled {
  readonly says: string;
  readonly lists: boolean;
}

/** What to do with a question where a section was expected: ask it alone, or take the section that it is in. */
function questionNotSection(
  questionnaire: Questionnaire,
  all: readonly Part[],
  name: string,
  commands: CommandsFor,
): string {
  const id = questionNamed(questionnaire, all, name) ?? '';
  if (commands.question)
    return `--section ${name}: is a question. To ask it alone:\n${commands.question(id)}`;
  const section = all.find(({ ids }) => ids.includes(id))?.id ?? '';
  return `--section ${name}: is a question of the section "${section}". For all of that:\n${commands.section(section)}`;
}

function sectionNotQuestion(name: string, section: string, commands: CommandsFor): string {
  return `--question ${name}: is a section. To ask all of it:\n${commands.section(section)}`;
}

function noneCalled(option: string, name: string, known: readonly string[]): NoneCalled {
  const meant = slipOf(name, known);
  return meant === null
    ? {
        says: `${option} ${name}: there is none of this id. These are all there are, by their section:`,
        lists: true,
      }
    : { says: withMeant(`${option} ${name}: there is none of this id`, meant), lists: false };
}

function namesListed(items: readonly string[]): string[] {
  return items
    .flatMap((item) => item.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function unknown(named: readonly { readonly name: string; readonly id: string | undefined }[]): string[] {
  return named.filter(({ id }) => id === undefined).map(({ name }) => name);
}

/** A section, or the list of next steps. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly ids: readonly string[];
  /** The ids to ask where all of it is wanted. */
  readonly asWhole: readonly string[];
}

function sectionParts({ sections }: Questionnaire): Part[] {
  return sections.map(({ id, title, questions, points }) => {
    const ids = [...questions, ...points].map((one) => one.id);
    return { id, title, ids, asWhole: ids };
  });
}

function stepParts(questionnaire: Questionnaire): Part[] {
  const { nextSteps } = questionnaire;
  if (!nextSteps) return [];
  const { id, title } = nextSteps;
  return [{ id, title, ids: allSteps(questionnaire).map((step) => step.id), asWhole: [id] }];
}

/** The id of a section by its id or its title, whatever its capitals and signs are. */
function partNamed(all: readonly Part[], name: string): string | undefined {
  const isIt = sameName(name);
  return all.find(({ id, title }) => isIt(id) || isIt(title))?.id;
}

/** The id of a question, a point or a step by its id, or by one that it had before. */
function questionNamed(questionnaire: Questionnaire, all: readonly Part[], name: string): string | undefined {
  const known = all.flatMap(({ ids }) => ids);
  const earlier =
    questionOnceCalled(questionnaire, name) ??
    pointOnceCalled(questionnaire, name) ??
    stepOnceCalled(questionnaire, name);
  return known.find(sameName(name)) ?? known.find((id) => id === earlier?.id);
}

function sameName(name: string): (other: string) => boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return (other) => plain(other) === plain(name);
}
