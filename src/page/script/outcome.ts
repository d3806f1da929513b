/** What follows from the answers: which points come up and why, how far each section is, and the draft. */

import { changedSentence } from '../../model/history.ts';
import { changedSinceWritten } from '../../model/look-again.ts';
import { WHY } from '../../model/revisions.ts';
import { isDrafted } from '../../model/statement.ts';
import { findQuestion, type Point } from '../../questionnaire/questionnaire.ts';
import { allOf, inARow } from '../../text/language.ts';
import { showable } from '../../text/shown.ts';
import { askedNow } from '../../walk/asked.ts';
import { idsIn, keptIds, type Progress, progressIn } from '../../walk/walk.ts';
import {
  BEGIN_WITH_DRAFT,
  besideName,
  blockName,
  fieldName,
  linkName,
  PARTS,
  sectionName,
} from '../names.ts';
import { revisionIn, type Sheet } from '../sheet.ts';
import { isToDecide } from '../to-decide.ts';
import { found } from './elements.ts';
import { putText } from './put-text.ts';
import { showSteps } from './steps.ts';

/** Shows it all. `ids`: of what is on the page; `shown`: of what is on the way that is chosen. */
export function showOutcome(sheet: Sheet, ids: readonly string[], shown: readonly string[]): void {
  const { questionnaire, model } = sheet;
  for (const section of questionnaire.sections) {
    const onPage = [...section.questions, ...section.points].filter(({ id }) => ids.includes(id));
    if (onPage.length === 0) continue;
    const asked = idsIn(questionnaire, section, model);
    const questions = section.questions.filter(({ id }) => shown.includes(id));
    const toDecide = questions.filter(({ id }) => isToDecide(sheet, id)).length;
    const progress = progressIn(questionnaire, { ...section, questions }, model);
    putText(linkName(section.id), progressInWords(progress, toDecide));
    const comesUp = [...asked, ...keptIds(questionnaire, model)];
    for (const { id } of section.points) showPoint(sheet, id, comesUp.includes(id));
    for (const { id } of section.questions) showDraft(sheet, id);
    const none = found(sectionName(section.id), HTMLElement).querySelector<HTMLElement>('.none');
    if (none) none.hidden = asked.length > 0;
  }
  showSteps(sheet, ids);
  showReason(sheet);
}

function progressInWords({ settled, of, remarks }: Progress, toDecide: number): string {
  const far = settled === of ? 'Done' : settled === 0 ? 'Not started' : `${settled} of ${of}`;
  const all = [...(toDecide > 0 ? [`${toDecide} to decide`] : []), ...remarks];
  // A section that is done but for what is to be looked at again or decided is not done, and one with that in it has begun.
  const isSaid = settled === of ? all.length > 0 : settled === 0 && toDecide > 0;
  return inARow([...(isSaid ? [] : [far]), ...all]);
}

/** The points on the way that come up from the choices. */
export function pointsIn({ questionnaire, model }: Sheet, shown: readonly string[]): Point[] {
  return questionnaire.sections.flatMap((section) => {
    const asked = idsIn(questionnaire, section, model);
    return section.points.filter(({ id }) => asked.includes(id) && shown.includes(id));
  });
}

/** Says which points came up, and where; nothing where none did. */
export function newPointsInWords(
  { questionnaire }: Sheet,
  before: readonly Point[],
  now: readonly Point[],
): string {
  const fresh = now.filter((point) => !before.includes(point));
  return questionnaire.sections
    .flatMap(({ title, points }) => {
      const names = points.filter((point) => fresh.includes(point)).map((point) => point.title ?? point.ask);
      return names.length > 0 ? [`New in ${title}: ${allOf(names)}`] : [];
    })
    .join(' ');
}

/** Says what came of something that the person did. */
export function tell(text: string): void {
  putText(PARTS.told, showable(text));
}

/** The draft for a question; empty for none. */
export function draftIn({ questionnaire, model }: Sheet, id: string): string {
  return askedNow(questionnaire, model, id, [])?.current.draft ?? '';
}

/** A note that is being emptied stays in sight until the person leaves it, as they may write another. */
function showPoint({ questionnaire, model }: Sheet, id: string, isShown: boolean): void {
  const around = found(blockName(id), HTMLElement);
  around.hidden = !isShown && !around.contains(document.activeElement);
  const because = isShown ? (askedNow(questionnaire, model, id, [])?.current.because ?? '') : '';
  putText(besideName(fieldName(id), 'because'), showable(because));
}

/** What prompted the change is asked once there is one, which is named. */
function showReason(sheet: Sheet): void {
  const revision = revisionIn(sheet);
  found(PARTS.why, HTMLElement).hidden = revision === null;
  const named = revision ? changedSentence(sheet.questionnaire, sheet.model, revision) : '';
  putText(besideName(fieldName(WHY.id), 'because'), showable(named));
}

/** A draft is offered where nothing is written yet, and beside words that are older than the choices. */
function showDraft(sheet: Sheet, id: string): void {
  const element = document.getElementById(besideName(fieldName(id), 'draft'));
  const around = element?.closest<HTMLElement>('.draft');
  const question = findQuestion(sheet.questionnaire, id);
  if (!element || !around || !question || !isDrafted(question)) return;
  const field = found(fieldName(id), HTMLTextAreaElement);
  const draft = draftIn(sheet, id);
  // One that was taken, and is as it was, is a draft still and follows the choices.
  const isTaken =
    !sheet.model.answers.has(id) && field.value !== '' && field.value === around.dataset['draft'];
  if (isTaken) field.value = draft;
  around.dataset['draft'] = draft;
  const changed = changedSinceWritten(sheet.questionnaire, sheet.model, question);
  around.hidden = changed === null && (draft === '' || field.value !== '');
  putText(besideName(fieldName(id), 'again'), changed === null ? '' : olderThanBelow(changed));
  putText(element.id, showable(draft));
  const [take, keep] = [...around.querySelectorAll('button')];
  if (!take || !keep) return;
  take.textContent = changed === null ? BEGIN_WITH_DRAFT : 'Take this draft in place of your words';
  keep.hidden = changed === null;
}

function olderThanBelow(changed: readonly string[]): string {
  return changed.length === 0
    ? 'Your words below were perhaps written for other choices.'
    : `Your words below were written before you changed ${allOf(changed)}.`;
}
