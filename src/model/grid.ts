/** The grid: the model choices side by side, as on the paper worksheet. */
import { isChoice, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Answers, chosenIn } from './answer.ts';
import { isOpen, modelChoices } from './progress.ts';
import { chosenLabels } from './wording.ts';

/** One column: its name, what was chosen as labels, and whether it is still open. */
export interface GridColumn {
  readonly id: string;
  readonly name: string;
  readonly chosen: readonly string[];
  readonly open: boolean;
}

/** The columns of the grid, in order. */
export function grid(questionnaire: Questionnaire, answers: Answers): GridColumn[] {
  return modelChoices(questionnaire)
    .filter(isChoice)
    .map((question) => ({
      id: question.id,
      name: question.column ?? question.id,
      chosen: chosenLabels(question, chosenIn(answers.get(question.id))),
      open: isOpen(question, answers),
    }));
}
