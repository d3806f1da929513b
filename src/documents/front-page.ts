/** The front page of a worksheet, as the paper has it: the grid to tick, what informs the model beside each other, and the model in words. */
import { areNamed, grid } from '../model/grid.ts';
import { modelChoices } from '../model/progress.ts';
import { isDrafted } from '../model/statement.ts';
import { shortName } from '../model/wording.ts';
import { columnOf, hasOptions, hintOf, KINDS, takesLine } from '../questionnaire/kinds.ts';
import { allQuestions, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { asOneLine } from '../text/characters.ts';
import { columnToTick, gridShares } from './grid-shares.ts';
import type { ChoiceToTick, ColumnToTick, QuestionOnPaper, SheetBlock } from './layout.ts';
import { boxesOf, type Numbered, questionOnPaper } from './question-on-paper.ts';

/** What page one is called where no way through the questionnaire is it. */
const PAGE_ONE = 'Page one';

/** Lines to write on in a frame, which is half as wide as the page. */
const LINES_IN_FRAME = 3;

/** Lines for what is drafted from the choices in a sitting. */
const LINES_OF_DRAFT = 3;

/**
 * The questions on it; none where not all choices of the grid are wanted. A way through all of them says what else belongs
 * there; or else what heads the model and what is drafted from the choices.
 */
export function frontQuestions(
  questionnaire: Questionnaire,
  isWanted: (question: Question) => boolean,
): Question[] {
  const choices = modelChoices(questionnaire);
  if (choices.length === 0 || !choices.every(isWanted)) return [];
  const way = frontWay(questionnaire);
  const isOnFront = (question: Question) =>
    way
      ? way.questions.includes(question.id)
      : isChoice(question) || question.share === 'title' || isDrafted(question);
  // What is ticked and is no part of the grid has more room where its section stands.
  const hasRoom = (question: Question) => isChoice(question) || !hasOptions(question);
  return allQuestions(questionnaire).filter(
    (question) => isWanted(question) && isOnFront(question) && hasRoom(question),
  );
}

/** A way that leads through all choices of the grid. */
function frontWay(questionnaire: Questionnaire) {
  const ids = modelChoices(questionnaire).map(({ id }) => id);
  return questionnaire.ways?.find(({ questions }) => ids.every((id) => questions.includes(id)));
}

/** Whether a question is one of the choices of the grid. */
export function isChoice(question: Question): boolean {
  return columnOf(question) !== null;
}

/** Lays it out. */
export function frontBlocks(
  questionnaire: Questionnaire,
  questions: readonly Question[],
  numbered: Numbered,
): SheetBlock[] {
  const first = questions.findIndex(isChoice);
  const isNote = (question: Question) => !isChoice(question) && !isDrafted(question) && !takesLine(question);
  const asked = (lines: QuestionOnPaper['lines'], wanted: (question: Question, index: number) => boolean) =>
    questions.filter(wanted).map((question) => ({ ...questionOnPaper(question, numbered), lines }));
  return [
    { kind: 'heading', level: 1, text: asOneLine(frontWay(questionnaire)?.title ?? PAGE_ONE) },
    ...asked('behind', (question, index) => takesLine(question) && !isDrafted(question) && index < first),
    { kind: 'grid to tick', columns: columnsToTick(questionnaire, questions, numbered) },
    ...pairs(asked(LINES_IN_FRAME, isNote)).map(
      (pair): SheetBlock => ({ kind: 'side by side', questions: pair }),
    ),
    ...asked(LINES_OF_DRAFT, isDrafted),
    ...asked('behind', (question, index) => takesLine(question) && !isDrafted(question) && index > first),
  ];
}

/** The columns of the grid. How to answer is said where not any number of boxes can be ticked. */
function columnsToTick(
  questionnaire: Questionnaire,
  questions: readonly Question[],
  numbered: Numbered,
): ColumnToTick[] {
  const columns = grid(questionnaire, new Map()).map((column) => {
    const named = areNamed(column);
    const asked = questions
      .filter(hasOptions)
      .filter(({ id }) => column.choices.some((choice) => choice.id === id));
    const choices = asked.map((question): ChoiceToTick => {
      const name = named ? numbered(question, shortName(question)) : '';
      const how = KINDS[question.kind].several ? '' : `(${hintOf(question)})`;
      return { name: [name, how].filter(Boolean).join(' '), boxes: boxesOf(question) };
    });
    const [only] = asked;
    return {
      title: named || !only ? column.title : numbered(only, column.title),
      parts: inParts(choices),
    };
  });
  const shares = gridShares(columns.flatMap(({ parts }) => parts.map(columnToTick)));
  return columns.map(({ title, parts }, index) => {
    const before = columns.slice(0, index).flatMap((column) => column.parts).length;
    return {
      title,
      parts: parts.map((choices, part) => ({ share: shares[before + part] ?? 0, choices })),
    };
  });
}

/** As many boxes stand below each other; of more, the choices stand beside each other. */
const MOST_BOXES = 8;

function inParts(choices: readonly ChoiceToTick[]): (readonly ChoiceToTick[])[] {
  const boxes = choices.flatMap((choice) => choice.boxes).length;
  return boxes > MOST_BOXES ? choices.map((choice) => [choice]) : [choices];
}

function pairs<T>(items: readonly T[]): T[][] {
  return items.flatMap((_, index) => (index % 2 === 0 ? [items.slice(index, index + 2)] : []));
}
