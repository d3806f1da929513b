/** What others will read first, above all answers: the grid, what shaped the model and the statement. */
import { contentToShare } from '../../documents/content.ts';
import { pageOneOf } from '../../documents/document.ts';
import { blocksHtml, gridHtml } from '../../documents/html.ts';
import { isDrafted } from '../../model/statement.ts';
import { columnOf } from '../../questionnaire/kinds.ts';
import { allQuestions } from '../../questionnaire/questionnaire.ts';
import { asMoment } from '../../text/language.ts';
import { PARTS } from '../names.ts';
import type { Sheet } from '../sheet.ts';
import { found } from './elements.ts';

/** Shows it as documents have it, where something of it is on the page. `wanted`: the ids of what is. */
export function showPageOne({ questionnaire, model }: Sheet, wanted: readonly string[]): void {
  const element = found(PARTS.pageOne, HTMLElement);
  element.hidden = !allQuestions(questionnaire).some(
    (question) => wanted.includes(question.id) && (columnOf(question) !== null || isDrafted(question)),
  );
  const now = asMoment(new Date());
  const shared = contentToShare(questionnaire, model, { ...AS_IT_IS, now });
  const html = pageOneOf(shared).map((block) => {
    if (block.kind === 'grid') return gridHtml(block.columns);
    // They stand below the heading of a part of the page.
    return blocksHtml([block.kind === 'heading' ? { ...block, level: 2 } : block]);
  });
  element.innerHTML = html.join('');
}

/** What a document to share holds unless more was asked for. */
export const AS_IT_IS = { withNotes: false, withOpen: false, file: null, isExample: false } as const;
