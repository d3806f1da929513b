/** What follows from the answers: which points come up and why, how far each section is, the draft, and whether all is saved. */
import { askedNow } from '../interview/asked.ts';
import { idsIn, stateOf } from '../interview/walk.ts';
import { changedSentence } from '../model/history.ts';
import { WHY } from '../model/revisions.ts';
import { besideName, blockName, fieldName, linkName, PARTS, sectionName } from '../sharing/form-names.ts';
import { showable } from '../sharing/showable.ts';
import { found } from './elements.ts';
import { revisionIn, type Sheet } from './sheet.ts';

/** Shows it all. `ids`: of what is on the page. */
export function showOutcome(sheet: Sheet, ids: readonly string[], isUnsaved: boolean): void {
  const { questionnaire, model } = sheet;
  for (const section of questionnaire.sections) {
    const onPage = [...section.questions, ...section.points].filter(({ id }) => ids.includes(id));
    if (onPage.length === 0) continue;
    const asked = idsIn(questionnaire, section, model);
    say(linkName(section.id), stateOf(questionnaire, section, model));
    for (const { id } of section.points) showPoint(sheet, id, asked.includes(id));
    for (const { id } of section.questions) showDraft(sheet, id);
    const none = found(sectionName(section.id), HTMLElement).querySelector<HTMLElement>('.none');
    if (none) none.hidden = asked.length > 0;
  }
  showReason(sheet);
  say(
    PARTS.state,
    isUnsaved
      ? 'Not saved yet.'
      : sheet.text
        ? `All is saved in ${showable(sheet.name)}.`
        : 'Nothing to save yet.',
  );
}

/** Says what came of something that the person did. */
export function tell(text: string): void {
  say(PARTS.told, showable(text));
}

/** The draft for a question; empty for none. */
export function draftIn({ questionnaire, model }: Sheet, id: string): string {
  return askedNow(questionnaire, model, id, [])?.current.draft ?? '';
}

function showPoint({ questionnaire, model }: Sheet, id: string, comesUp: boolean): void {
  found(blockName(id), HTMLElement).hidden = !comesUp;
  const because = comesUp ? (askedNow(questionnaire, model, id, [])?.current.because ?? '') : '';
  say(besideName(fieldName(id), 'because'), showable(because));
}

/** What prompted the change is asked once there is one, which is named. */
function showReason(sheet: Sheet): void {
  const revision = revisionIn(sheet);
  found(PARTS.why, HTMLElement).hidden = revision === null;
  const named = revision ? changedSentence(sheet.questionnaire, sheet.model, revision) : '';
  say(besideName(fieldName(WHY.id), 'because'), showable(named));
}

/** A draft is offered where nothing is written yet. */
function showDraft(sheet: Sheet, id: string): void {
  const place = document.getElementById(besideName(fieldName(id), 'draft'));
  const around = place?.closest<HTMLElement>('.draft');
  if (!place || !around) return;
  const draft = draftIn(sheet, id);
  around.hidden = draft === '' || found(fieldName(id), HTMLTextAreaElement).value !== '';
  say(place.id, showable(draft));
}

/** Changes a text only where it is another one, since some are read aloud when they change. */
function say(id: string, text: string): void {
  const place = found(id, HTMLElement);
  if (place.textContent !== text) place.textContent = text;
}
