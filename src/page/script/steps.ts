/** The next steps on the page: which of them are in the list, what became of each, and those that fit as well. */
import { reasonFor } from '../../model/points.ts';
import { stepFor, stepsOf, withoutStepKept } from '../../model/steps.ts';
import { othersInWords, stepInWords, stepsInShort } from '../../model/steps-in-words.ts';
import { allPoints, allSteps } from '../../questionnaire/questionnaire.ts';
import { showable } from '../../text/shown.ts';
import { askedNow } from '../../walk/asked.ts';
import {
  becameName,
  besideName,
  blockName,
  fieldName,
  KEPT,
  keepingName,
  linkName,
  PARTS,
  stepOfPointName,
} from '../names.ts';
import { type Sheet, withBecame, withStepWanted } from '../sheet.ts';
import { found } from './elements.ts';
import { putText } from './put-text.ts';

/** Shows them all, at points too. `ids`: of what is on the page. */
export function showSteps(sheet: Sheet, ids: readonly string[]): void {
  const { questionnaire, model } = sheet;
  showAtPoints(sheet, ids);
  const { nextSteps } = questionnaire;
  if (!nextSteps || !document.getElementById(PARTS.others)) return;
  const { listed, others } = stepsOf(questionnaire, model);
  const [inList, asWell] = [listed, others].map((groups) =>
    groups.flatMap(({ steps }) => steps.map(({ step }) => step.id)),
  );
  for (const step of allSteps(questionnaire)) {
    const { id } = step;
    const around = found(blockName(id), HTMLElement);
    // What somebody is at stays in sight until they leave it.
    around.hidden = !inList?.includes(id) && !around.contains(document.activeElement);
    const kept = model.steps.get(id);
    found(becameName(id), HTMLSelectElement).value = kept ? (kept.state ?? KEPT) : '';
    const [off] = around.querySelectorAll<HTMLElement>('[data-do="off"]');
    if (off) off.hidden = withoutStepKept(model, id) === model || step.safety;
    const asked = askedNow(questionnaire, model, id, []);
    putText(besideName(fieldName(id), 'because'), showable(asked?.current.because ?? ''));
    putText(besideName(fieldName(id), 'help'), showable(asked?.question.help ?? ''));
    const box = found(keepingName(id), HTMLInputElement);
    box.checked = model.steps.has(id);
    const row = box.parentElement;
    if (!row) continue;
    row.hidden = !asWell?.includes(id) && document.activeElement !== box;
    const why = row.querySelector('.quiet');
    if (why) why.textContent = showable(reasonFor(questionnaire, step, model.answers));
  }
  const folded = found(PARTS.others, HTMLDetailsElement);
  const summary = folded.querySelector('summary');
  if (summary) summary.textContent = othersInWords(others);
  folded.hidden = others.length === 0 && !folded.contains(document.activeElement);
  for (const group of document.querySelectorAll<HTMLElement>('.group'))
    group.hidden = [...group.querySelectorAll<HTMLElement>('.asked, .option')].every(({ hidden }) => hidden);
  putText(linkName(nextSteps.id), stepsInShort(listed));
}

/** Follows what somebody did at a step; null where the target is none of what steps have. */
export function followStep(sheet: Sheet, target: EventTarget | null): Sheet | null {
  if (target instanceof HTMLSelectElement && target.dataset['step'] !== undefined)
    return withBecame(sheet, target.dataset['step'], target.value);
  if (target instanceof HTMLInputElement && target.dataset['keep'] !== undefined)
    return withStepWanted(sheet, target.dataset['keep'], target.checked);
  return null;
}

function showAtPoints({ questionnaire, model }: Sheet, ids: readonly string[]): void {
  for (const point of allPoints(questionnaire)) {
    const step = ids.includes(point.id) ? stepFor(questionnaire, point) : null;
    if (!step) continue;
    const { became = '', isUnderWay = false } =
      askedNow(questionnaire, model, point.id, [])?.current.nextStep ?? {};
    const box = found(stepOfPointName(point.id), HTMLInputElement);
    box.checked = model.steps.has(step.id);
    box.disabled = isUnderWay;
    const words = box.parentElement?.querySelector('span');
    if (words) words.textContent = showable(stepInWords(step.do, false, became));
  }
}
