/** Which questions and points to ask, where not all of them are wanted. */
import { EXIT, Refusal } from '../../errors.ts';
import {
  pointOnceCalled,
  type Questionnaire,
  questionOnceCalled,
  type Section,
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
 */
export function questionsToAsk(
  questionnaire: Questionnaire,
  sections: readonly string[],
  questions: readonly string[],
  commands: CommandsFor,
): string[] | null {
  const { sections: all } = questionnaire;
  const wantedSections = namesListed(sections).map((name) => ({
    name,
    id: sectionNamed(questionnaire, name),
  }));
  const wanted = namesListed(questions).map((name) => ({ name, id: questionNamed(questionnaire, name) }));
  if (wantedSections.length + wanted.length === 0) return null;
  const problems = [
    ...unknown(wantedSections).map((name) =>
      questionNamed(questionnaire, name)
        ? { says: questionNotSection(questionnaire, name, commands), lists: false }
        : noneCalled(
            '--section',
            name,
            all.map(({ id }) => id),
          ),
    ),
    ...unknown(wanted).map((name) => {
      const section = sectionNamed(questionnaire, name);
      return section
        ? { says: sectionNotQuestion(name, section, commands), lists: false }
        : noneCalled('--question', name, all.flatMap(idsOfSection));
    }),
  ];
  refuse(questionnaire, problems);
  const ids = new Set(wanted.map(({ id }) => id));
  const whole = new Set(wantedSections.map(({ id }) => id));
  return all.flatMap((section) => idsOfSection(section).filter((id) => whole.has(section.id) || ids.has(id)));
}

/** The ids of the questions and points that were named with an option, as above. Throws `Refusal` for unknown ones. */
export function questionsCalled(
  questionnaire: Questionnaire,
  option: string,
  items: readonly string[],
): string[] {
  const named = namesListed(items).map((name) => ({ name, id: questionNamed(questionnaire, name) }));
  const ids = questionnaire.sections.flatMap(idsOfSection);
  refuse(
    questionnaire,
    unknown(named).map((name) => noneCalled(option, name, ids)),
  );
  return [...new Set(named.flatMap(({ id }) => id ?? []))];
}

function refuse({ sections }: Questionnaire, problems: readonly NoneCalled[]): void {
  if (problems.length === 0) return;
  const isListed = problems.some(({ lists }) => lists);
  const list = sections.map((section) => `  ${section.id}: ${inARow(idsOfSection(section))}`);
  throw new Refusal(EXIT.use, [...problems.map(({ says }) => says), ...(isListed ? list : [])]);
}

/** What is said of a name; `lists` where all ids stand below it. */
interface NoneCalled {
  readonly says: string;
  readonly lists: boolean;
}

/** What to do with a question where a section was expected: ask it alone, or take the section that it is in. */
function questionNotSection(questionnaire: Questionnaire, name: string, commands: CommandsFor): string {
  const id = questionNamed(questionnaire, name) ?? '';
  if (commands.question)
    return `--section ${name}: is a question. To ask it alone:\n${commands.question(id)}`;
  const section = questionnaire.sections.find((one) => idsOfSection(one).includes(id))?.id ?? '';
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

function idsOfSection({ questions, points }: Section): string[] {
  return [...questions, ...points].map(({ id }) => id);
}

/** The id of a section by its id or its title, whatever its capitals and signs are. */
function sectionNamed({ sections }: Questionnaire, name: string): string | undefined {
  const isIt = sameName(name);
  return sections.find(({ id, title }) => isIt(id) || isIt(title))?.id;
}

/** The id of a question or a point by its id, or by one that it had before. */
function questionNamed(questionnaire: Questionnaire, name: string): string | undefined {
  const today = questionnaire.sections.flatMap(idsOfSection).find(sameName(name));
  return today ?? (questionOnceCalled(questionnaire, name) ?? pointOnceCalled(questionnaire, name))?.id;
}

function sameName(name: string): (other: string) => boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return (other) => plain(other) === plain(name);
}
