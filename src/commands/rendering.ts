/** A model as lines for a screen: the grid, the statement, what to come back to and what is still open. */

import { grid } from '../model/grid.ts';
import { revisionSentence } from '../model/history.ts';
import type { Model } from '../model/model.ts';
import { linesToComeBackTo, modelChoices, openChoices, openQuestions, status } from '../model/progress.ts';
import { draftFor } from '../model/statement.ts';
import { allQuestions, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { width, wrap, wrapUnder } from '../terminal/lines.ts';
import { shown } from '../terminal/shown.ts';
import type { Style } from '../terminal/style.ts';

/** How lines are to look, and how wide they may be. */
export interface Rendering {
  readonly style: Style;
  readonly columns: number;
}

/** The whole model in short. */
export function modelLines(questionnaire: Questionnaire, model: Model, rendering: Rendering): string[] {
  const { style, columns } = rendering;
  return [
    ...wrap(shown(questionnaire.title), columns).map(style.title),
    style.quiet(status(questionnaire, model.answers) === 'complete' ? 'Complete' : 'In progress'),
    '',
    ...gridLines(questionnaire, model, rendering),
    ...statementLines(questionnaire, model, rendering),
    ...comeBackLines(questionnaire, model, rendering),
    ...openLines(questionnaire, model, rendering),
  ];
}

function gridLines(questionnaire: Questionnaire, model: Model, { style, columns }: Rendering): string[] {
  const rows = grid(questionnaire, model.answers);
  const widest = Math.max(0, ...rows.map((row) => width(shown(row.name))));
  return rows.flatMap((row) => {
    const text = row.chosen.join('; ') || style.glyphs.open;
    const look = row.open ? style.quiet : style.answer;
    // In a narrow window the name stands above what was chosen.
    if (widest + 12 > columns)
      return [style.quiet(row.name), ...wrapUnder('  ', '  ', shown(text), columns).map(look)];
    const [first = '', ...rest] = wrap(shown(text), columns - widest - 2).map(look);
    const name = style.quiet(row.name) + ' '.repeat(widest - width(shown(row.name)) + 2);
    return [name + first, ...rest.map((line) => ' '.repeat(widest + 2) + line)];
  });
}

/** Every question that has a draft: its text, or the draft where it is not answered. */
function statementLines(questionnaire: Questionnaire, model: Model, rendering: Rendering): string[] {
  return allQuestions(questionnaire).flatMap((question) => {
    if (!('draft' in question) || !question.draft) return [];
    const answer = model.answers.get(question.id);
    const text = typeof answer === 'string' ? answer : draftFor(questionnaire, question, model.answers);
    if (text === '') return [];
    const drafted = answer === undefined ? ' (drafted from the choices)' : '';
    return block(`${question.ask}${drafted}`, text.split('\n'), rendering);
  });
}

function comeBackLines(questionnaire: Questionnaire, model: Model, rendering: Rendering): string[] {
  const lines = linesToComeBackTo(questionnaire, model.answers).map(({ line }) => `? ${line}`);
  return lines.length === 0 ? [] : block('To come back to', lines, rendering);
}

/** What is still open: the model choices by name, then the other questions. Empty where nothing is. */
function openLines(questionnaire: Questionnaire, model: Model, rendering: Rendering): string[] {
  const choices = openChoices(questionnaire, model.answers);
  const others = openQuestions(questionnaire, model.answers).filter(
    (question) => !choices.includes(question),
  );
  if (choices.length + others.length === 0) return [];
  const names = choices.map((question) => ('column' in question && question.column) || question.id);
  const made = modelChoices(questionnaire).length - choices.length;
  return [
    ...(choices.length > 0
      ? block(
          `Still open: ${choices.length} of ${choices.length + made} model choices`,
          [names.join(', ')],
          rendering,
        )
      : []),
    ...(others.length > 0
      ? block(
          `Still open: ${counted(others.length, 'question')}`,
          namedOrCounted(questionnaire, others),
          rendering,
        )
      : []),
  ];
}

/** A few questions are named; many are counted by section, so that they do not push all else off the screen. */
function namedOrCounted(questionnaire: Questionnaire, open: readonly Question[]): string[] {
  if (open.length <= 8) return open.map((question) => `- ${question.ask}`);
  const counts = questionnaire.sections.flatMap((section) => {
    const count = section.questions.filter((question) => open.includes(question)).length;
    return count > 0 ? [`${section.title} ${count}`] : [];
  });
  return [counts.join(', ')];
}

/** The revisions of a model, the earliest first. */
export function historyLines(
  questionnaire: Questionnaire,
  model: Model,
  { style, columns }: Rendering,
): string[] {
  if (model.revisions.length === 0)
    return ['No revisions yet: nothing that was answered has been changed since.'];
  const { arrow } = style.glyphs;
  return model.revisions.flatMap((revision) =>
    wrapUnder('', '  ', shown(revisionSentence(questionnaire, revision, arrow)), columns).map(style.plain),
  );
}

/** `1 question`, `2 questions`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function block(title: string, lines: readonly string[], { style, columns }: Rendering): string[] {
  const body = lines.flatMap((line) =>
    line.startsWith('- ') || line.startsWith('? ')
      ? wrapUnder('', '  ', shown(line), columns)
      : wrap(shown(line), columns),
  );
  return ['', ...wrap(shown(title), columns).map(style.title), ...body.map((line) => style.plain(line))];
}
