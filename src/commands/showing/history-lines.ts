/** The revisions of a model as lines for a screen. */
import { revisionSentence } from '../../model/history.ts';
import type { Model } from '../../model/model.ts';
import { revisionsByDay } from '../../model/revisions-by-day.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { wrapUnder } from '../../terminal/lines.ts';
import { shown } from '../../text/shown.ts';
import type { Rendering } from './rendering.ts';

/** The revisions of a model by day, the earliest first. */
export function historyLines(
  questionnaire: Questionnaire,
  model: Model,
  { style, columns }: Rendering,
): string[] {
  if (model.revisions.length === 0)
    return ['No revisions yet: nothing that was answered has been changed since.'];
  const { arrow } = style.glyphs;
  const days = revisionsByDay(questionnaire, model);
  if (days.length === 0) return ['No revision stays: what was changed was changed back on the same day.'];
  return days.flatMap((revision) =>
    wrapUnder('', '  ', shown(revisionSentence(questionnaire, model, revision, arrow)), columns).map(
      style.plain,
    ),
  );
}
