/** Reading it over: every question and point with its answer, to read and to print, and a way into each of them. */

import { linesToComeBackTo, placeInWords, TO_COME_BACK_TO } from '../../model/coming-back.ts';
import { changedSinceWritten } from '../../model/look-again.ts';
import { olderSentence } from '../../model/older-words.ts';
import { KEPT } from '../../model/points.ts';
import { openChoices } from '../../model/progress.ts';
import { type Reminder, reminding } from '../../model/reminders.ts';
import { isDrafted } from '../../model/statement.ts';
import { stepsOf } from '../../model/steps.ts';
import { becameOf } from '../../model/steps-in-words.ts';
import { answerLines, shortName } from '../../model/wording.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { inARow } from '../../text/language.ts';
import { showable } from '../../text/shown.ts';
import { askedNow } from '../../walk/asked.ts';
import { changedSince, type Earlier, stepsChangedSince } from '../../walk/earlier.ts';
import { idsIn, keptIds } from '../../walk/walk.ts';
import { blockName, PARTS } from '../names.ts';
import type { Sheet } from '../sheet.ts';
import { isToDecide, partingInWords } from '../to-decide.ts';
import { found, made } from './elements.ts';
import { showPageOne } from './page-one.ts';

/**
 * Writes all answers anew.
 * @param wanted the ids of what is read over
 * @param reminders what at a question could point to someone
 */
export function readOver(
  sheet: Sheet,
  earlier: Earlier,
  wanted: readonly string[],
  reminders: (question: Question) => readonly Reminder[],
): void {
  const { questionnaire, model } = sheet;
  showChanges(sheet, earlier);
  showPageOne(sheet, wanted);
  const titled: [string, readonly string[]][] = [
    ...questionnaire.sections.map((section): [string, readonly string[]] => [
      section.title,
      idsIn(questionnaire, section, model),
    ]),
    [KEPT, keptIds(questionnaire, model)],
    [
      questionnaire.nextSteps?.title ?? '',
      stepsOf(questionnaire, model).listed.flatMap(({ steps }) =>
        steps.flatMap(({ step, kept }) => (kept === null ? [] : [step.id])),
      ),
    ],
  ];
  const sections = titled.flatMap(([title, all]): Node[] => {
    const ids = all.filter((id) => wanted.includes(id));
    if (ids.length === 0) return [];
    const items = ids.flatMap((id): Node[] => {
      const asked = askedNow(questionnaire, model, id, []);
      if (!asked) return [];
      const { question, current } = asked;
      const kept = model.steps.get(id);
      const became = kept && questionnaire.nextSteps ? becameOf(questionnaire.nextSteps, kept) : '';
      const lines =
        became !== '' && current.answer === null ? '' : answerLines(question, current.answer).join('\n');
      const changed = isDrafted(question) ? changedSinceWritten(questionnaire, model, question) : null;
      const toLookAt = reminders(question);
      const reminder =
        toLookAt.length > 0 ? [made('dd', { class: 'pointing' }, showable(reminding(toLookAt)))] : [];
      const again =
        changed === null ? [] : [made('dd', { class: 'quiet' }, showable(olderSentence(changed)))];
      return [
        made('dt', {}, linkTo(id, question.ask)),
        ...toDecideAt(sheet, question),
        ...again,
        ...[became, lines].filter(Boolean).map((text) => made('dd', { dir: 'auto' }, showable(text))),
        ...reminder,
      ];
    });
    return [made('h3', { dir: 'auto' }, showable(title)), made('dl', {}, ...items)];
  });
  const open = openChoices(questionnaire, model.answers).filter(({ id }) => wanted.includes(id));
  const columns = open.map(shortName);
  const still =
    open.length > 0 ? [made('p', { class: 'quiet' }, `Still open: ${showable(inARow(columns))}`)] : [];
  const lines = linesToComeBackTo(questionnaire, model).map((one) => {
    return made('li', { dir: 'auto' }, `${showable(one.line)} `, linkTo(one.id, placeInWords(one)));
  });
  const later = lines.length > 0 ? [made('h3', {}, TO_COME_BACK_TO), made('ul', {}, ...lines)] : [];
  found(PARTS.reading, HTMLElement).replaceChildren(...still, ...later, ...sections);
}

function toDecideAt(sheet: Sheet, question: Question): HTMLElement[] {
  const parting = sheet.partings.get(question.id);
  if (!parting || !isToDecide(sheet, question.id)) return [];
  return [made('dd', { class: 'pointing' }, showable(`To be decided. ${partingInWords(question, parting)}`))];
}

/** Names what was changed of that which the file held when it was opened, with what it was and a way to bring that back. */
function showChanges({ questionnaire, model }: Sheet, earlier: Earlier): void {
  const items = changedSince(questionnaire, earlier, model).flatMap(
    ({ asked: { question }, before }): Node[] => {
      if (before === null) return [];
      const lines = showable(answerLines(question, before).join('\n'));
      const bring = { type: 'button', 'data-do': 'bring', 'data-of': question.id };
      const name = `Bring this back: ${showable(question.ask)}`;
      return [
        made('dt', {}, linkTo(question.id, question.ask)),
        made('dd', { dir: 'auto' }, `It was: ${lines}`),
        made('dd', {}, made('button', { ...bring, 'aria-label': name }, 'Bring this back')),
      ];
    },
  );
  const { nextSteps } = questionnaire;
  const ofSteps = stepsChangedSince(questionnaire, earlier, model).flatMap(({ step, before }): Node[] => {
    if (!nextSteps) return [];
    const words = showable(step.do);
    const bring = { type: 'button', 'data-do': 'bring-step', 'data-of': step.id };
    return [
      made('dt', {}, linkTo(step.id, step.do)),
      made('dd', { dir: 'auto' }, `It was: ${showable(becameOf(nextSteps, before))}`),
      made(
        'dd',
        {},
        made('button', { ...bring, 'aria-label': `Bring this back: ${words}` }, 'Bring this back'),
      ),
    ];
  });
  const all = [...items, ...ofSteps];
  const title = made('h3', {}, 'What you changed');
  found(PARTS.changes, HTMLElement).replaceChildren(
    ...(all.length > 0 ? [title, made('dl', {}, ...all)] : []),
  );
}

/** A way into what is asked; its words alone where the page was made without it. */
function linkTo(id: string, words: string): HTMLElement {
  const isThere = document.getElementById(blockName(id)) !== null;
  return isThere
    ? made('a', { href: `#${blockName(id)}`, dir: 'auto' }, showable(words))
    : made('span', { dir: 'auto' }, showable(words));
}
