/** Reading it over: every question and point with its answer, to read and to print, and a way into each of them. */
import { askedNow } from '../interview/asked.ts';
import { answerLines } from '../interview/reading.ts';
import { idsIn } from '../interview/walk.ts';
import { linesToComeBackTo, placeInWords } from '../model/coming-back.ts';
import { openChoices } from '../model/progress.ts';
import { blockName, PARTS } from '../sharing/form-names.ts';
import { showable } from '../sharing/showable.ts';
import { found, made } from './elements.ts';
import type { Sheet } from './sheet.ts';

/** Writes all answers anew. `wanted`: the ids of what is on the page. */
export function readOver({ questionnaire, model }: Sheet, wanted: readonly string[]): void {
  const sections = questionnaire.sections.flatMap((section): Node[] => {
    const ids = idsIn(questionnaire, section, model).filter((id) => wanted.includes(id));
    if (ids.length === 0) return [];
    const items = ids.flatMap((id): Node[] => {
      const asked = askedNow(questionnaire, model, id, []);
      if (!asked) return [];
      const { question, current } = asked;
      const link = made('a', { href: `#${blockName(id)}`, dir: 'auto' }, showable(question.ask));
      const lines = answerLines(question, current.answer).join('\n');
      return [made('dt', {}, link), made('dd', { dir: 'auto' }, showable(lines))];
    });
    return [made('h3', { dir: 'auto' }, showable(section.title)), made('dl', {}, ...items)];
  });
  const open = openChoices(questionnaire, model.answers).filter(({ id }) => wanted.includes(id));
  const columns = open.map((question) => ('column' in question && question.column) || question.ask);
  const still =
    open.length > 0 ? [made('p', { class: 'quiet' }, `Still open: ${showable(columns.join(', '))}`)] : [];
  const lines = linesToComeBackTo(questionnaire, model).map((one) => {
    const place = showable(placeInWords(one));
    const link = made('a', { href: `#${blockName(one.id)}` }, place);
    return made('li', { dir: 'auto' }, `${showable(one.line)} `, wanted.includes(one.id) ? link : place);
  });
  const later = lines.length > 0 ? [made('h3', {}, 'To come back to'), made('ul', {}, ...lines)] : [];
  found(PARTS.reading, HTMLElement).replaceChildren(...still, ...later, ...sections);
}
