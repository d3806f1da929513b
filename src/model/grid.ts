/** The grid: the model choices side by side, as on the paper worksheet. */
import type { ChoiceQuestion } from '../questionnaire/kinds.ts';
import { NOT_SURE, type Option, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Answers, type Chosen, chosenIn } from './answer.ts';
import { goneFrom, isOpen, modelChoices } from './progress.ts';
import { chosenLabels, NOT_SURE_LABEL, shortName } from './wording.ts';

/** The id of an option that is said in words for others. */
const FOR_OTHERS = 'for-others';

/** The id of an option as documents give it. One that is said in words for others has none of its own: that would tell what those do not. */
export function idForReaders({ id, label, 'for-others': others }: Option): string {
  return others?.label === label ? FOR_OTHERS : id;
}

/** An option as the grid shows it. */
export interface GridOption {
  readonly id: string;
  readonly label: string;
  /** What it means; empty where the questionnaire does not say. */
  readonly gloss: string;
  readonly chosen: boolean;
  /** Words of its own, where it was chosen with some; else null. */
  readonly words: string | null;
}

/** One model choice: its name, all its options, and what was chosen as labels. */
export interface GridChoice {
  readonly id: string;
  readonly name: string;
  /** Options that are gone, and "Not sure yet", are among them where they were chosen. */
  readonly options: readonly GridOption[];
  readonly chosen: readonly string[];
  readonly open: boolean;
}

/** One column: a section of the questionnaire, with its model choices. */
export interface GridColumn {
  readonly title: string;
  readonly choices: readonly GridChoice[];
}

/** The columns of the grid, in order: every section with a model choice. */
export function grid(questionnaire: Questionnaire, answers: Answers): GridColumn[] {
  const made = modelChoices(questionnaire);
  return questionnaire.sections.flatMap(({ title, questions }) => {
    const choices = made
      .filter((question) => questions.includes(question))
      .map((question) => gridChoice(question, answers));
    return choices.length > 0 ? [{ title, choices }] : [];
  });
}

/** Every choice of the grid, whatever column it stands in. */
export function gridChoices(columns: readonly GridColumn[]): GridChoice[] {
  return columns.flatMap(({ choices }) => choices);
}

/** An option with its own words behind it. */
export function optionInWords({ label, words }: GridOption): string {
  return words === null ? label : `${label}: ${words}`;
}

/** Whether the choices of a column need their names: one that is called as its column does not. */
export function areNamed({ title, choices }: GridColumn): boolean {
  return choices.length > 1 || choices.some(({ name }) => name !== title);
}

/** All of them, unless one is said in words for others: it would stand where everybody who knows the list finds its own words. */
function optionsToShow({ options }: ChoiceQuestion, chosen: readonly Chosen[]): readonly Option[] {
  const isOtherwise = options.some((option) => idForReaders(option) === FOR_OTHERS);
  return isOtherwise ? options.filter(({ id }) => chosen.some(({ option }) => option === id)) : options;
}

function gridChoice(question: ChoiceQuestion, answers: Answers): GridChoice {
  const chosen = chosenIn(answers.get(question.id));
  const beyond = [...goneFrom(question, chosen), ...chosen.filter(({ option }) => option === NOT_SURE)];
  return {
    id: question.id,
    name: shortName(question),
    options: [
      ...optionsToShow(question, chosen).map((option): GridOption => {
        const { id, label, gloss = '' } = option;
        const taken = chosen.find((one) => one.option === id);
        return {
          id: idForReaders(option),
          label,
          gloss,
          chosen: taken !== undefined,
          words: taken?.words ?? null,
        };
      }),
      ...beyond.map(({ option: id, words }): GridOption => {
        const label = id === NOT_SURE ? NOT_SURE_LABEL : id;
        return { id, label, gloss: '', chosen: true, words };
      }),
    ],
    chosen: chosenLabels(question, chosen),
    open: isOpen(question, answers),
  };
}
