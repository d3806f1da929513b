/** Where things stood when an earlier day ended: the choices, the statement, the next steps and when to check back, on one screen; notes behind it. */
import { checkBackLine, checkingBackQuestion, whenToCheckBack } from '../model/checking-back.ts';
import { linesToComeBackTo, TO_COME_BACK_TO, withoutMarked } from '../model/coming-back.ts';
import { type GridChoice, grid } from '../model/grid.ts';
import { changedSinceWritten } from '../model/look-again.ts';
import type { Model } from '../model/model.ts';
import { olderSentence } from '../model/older-words.ts';
import { draftedQuestions, wordsOrDraft } from '../model/statement.ts';
import { hasSteps, stepsOf } from '../model/steps.ts';
import { notKept, stepsInShort } from '../model/steps-in-words.ts';
import type { Stood } from '../model/where-things-stood.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { byCount, dayInWords, sentence } from '../text/language.ts';
import { type Asking, BACK, BACK_TO_SECTIONS, menuItem } from './asking.ts';

/** What this is called in the hub. */
export const WHERE_THINGS_STOOD = 'Where things stood';

const COME_BACK = ' come back';
const READ = ' read';

/**
 * Shows where things stood, and gives where that leads. Whoever sits there sees notes only once somebody asks for them.
 * @param current the model as it is by now
 */
export async function lookBack(
  asking: Asking,
  questionnaire: Questionnaire,
  stood: Stood,
  current: Model,
): Promise<'back' | 'come back' | 'read' | 'stop'> {
  const marked = linesToComeBackTo(questionnaire, current).length;
  const reply = await asking.readAndChoose(whereThingsStood(questionnaire, stood), {
    title: 'What would you like to do?',
    items: [
      menuItem(BACK, BACK_TO_SECTIONS),
      ...(marked > 0 ? [menuItem(COME_BACK, TO_COME_BACK_TO, String(marked))] : []),
      menuItem(READ, 'Read it over', 'with all notes'),
    ],
    start: BACK,
  });
  if (reply.kind !== 'chosen') return reply.kind;
  if (reply.value === COME_BACK) return 'come back';
  return reply.value === READ ? 'read' : 'back';
}

function whereThingsStood(questionnaire: Questionnaire, stood: Stood): string[] {
  const columns = grid(questionnaire, stood.answers);
  const said = ({ name, chosen }: GridChoice) => `${name}: ${chosen.join('; ')}`;
  const when = checkingBackQuestion(questionnaire)
    ? [checkBackLine(whenToCheckBack(questionnaire, stood))]
    : [];
  const next = [...steps(questionnaire, stood), ...when];
  return [
    `${WHERE_THINGS_STOOD} on ${dayInWords(stood.revised, questionnaire.language)}`,
    // A row for each column of the grid, so that all of this fits one window.
    columns.map(({ choices }) => choices.map(said).join('. ')).join('\n'),
    ...statements(questionnaire, stood),
    ...(next.length > 0 ? [next.join('\n')] : []),
  ];
}

/** The words of the team, or the draft from the choices. */
function statements(questionnaire: Questionnaire, stood: Stood): string[] {
  return draftedQuestions(questionnaire).flatMap((question) => {
    const answer = stood.answers.get(question.id);
    const words = typeof answer === 'string' ? withoutMarked(answer) : '';
    const { text, drafted } = wordsOrDraft(questionnaire, question, words, stood.answers);
    if (text === '') return [];
    const changed = changedSinceWritten(questionnaire, stood, question);
    const about = drafted ? ' (drafted from the choices)' : '';
    return [
      [`${question.ask}${about}:`, ...(changed === null ? [] : [olderSentence(changed)]), text].join('\n'),
    ];
  });
}

/**
 * The steps that were kept and are still to be done, by name, how many are settled, and how many about safety nobody kept.
 * What was set aside is not told.
 */
function steps(questionnaire: Questionnaire, stood: Stood): string[] {
  const { nextSteps } = questionnaire;
  if (nextSteps === null || !hasSteps(questionnaire, stood)) return [];
  const { listed } = stepsOf(questionnaire, stood);
  const kept = listed.flatMap((group) => group.steps).filter((one) => one.kept !== null);
  const about = notKept(listed);
  if (kept.length === 0) return [`${nextSteps.title}: ${stepsInShort(listed)}`];
  const toDo = kept.filter((one) => one.kept?.state === null).map(({ step }) => step.title);
  const settled = kept.filter((one) => one.kept?.state === 'done' || one.kept?.state === 'elsewhere').length;
  const lines = [
    ...(toDo.length > 0 ? [`${nextSteps.title}: ${toDo.join('; ')}`] : []),
    ...(settled > 0 ? [settledInWords(settled)] : []),
  ];
  if (about === 0) return lines;
  // Behind the last line, it takes no row of the window where that has room for it.
  return [...lines.slice(0, -1), [...lines.slice(-1).map(sentence), notKeptInWords(about)].join(' ')];
}

function settledInWords(count: number): string {
  return byCount(
    count,
    '1 step is done or handled elsewhere.',
    `${count} steps are done or handled elsewhere.`,
  );
}

function notKeptInWords(count: number): string {
  return byCount(
    count,
    '1 step about safety is not kept yet.',
    `${count} steps about safety are not kept yet.`,
  );
}
