/** What is known about an option, in words and in their order: the same on screen, on the page and in documents. */
import { OWN_JUDGMENT } from '../questionnaire/own-judgment.ts';
import { dayInWords, inARow } from '../text/language.ts';
import type { Entry, Guide } from './guide.ts';

/** A part of what is said: texts under a title, each of them a paragraph, or an item of a list. */
export interface GuidePart {
  /** Empty for none. */
  readonly title: string;
  readonly kind: 'caution' | 'text' | 'list';
  readonly texts: readonly string[];
}

/**
 * All that is said of an entry, what to keep in mind first.
 * @param comesFrom its sources, where they are not told whole
 */
export function partsOf(
  { caution, language }: Guide,
  entry: Entry,
  comesFrom: Pick<GuidePart, 'kind' | 'texts'> = { kind: 'list', texts: citationsOf(entry) },
): GuidePart[] {
  const { written, strength, about } = entry;
  const { evidence, reviewed } = written;
  const parts: GuidePart[] = [
    { title: '', kind: 'caution', texts: [caution] },
    { title: '', kind: 'text', texts: [written.what] },
    { title: 'When it tends to fit', kind: 'list', texts: written['fits-when'] ?? [] },
    { title: 'What it looks like', kind: 'list', texts: written['looks-like'] ?? [] },
    { title: 'Worth knowing', kind: 'list', texts: written['worth-knowing'] },
    { title: 'What it asks of you', kind: 'list', texts: written['asks-of-you'] ?? [] },
    {
      title: 'What is known about it',
      kind: 'text',
      texts: [
        `${strength.whom} ${about}. ${evidence.say} ${strength.means}`,
        ...(written.judgment ? [`Some of this is ${OWN_JUDGMENT}, and rests on no source.`] : []),
        ...(reviewed ? [`Reviewed on ${dayInWords(reviewed.on, language)} by ${reviewed.role}.`] : []),
      ],
    },
    { title: 'Where it comes from', ...comesFrom },
  ];
  return parts.filter(({ texts }) => texts.length > 0);
}

/** Its sources, each whole. */
export function citationsOf({ sources }: Entry): string[] {
  return sources.map(citation);
}

/** A source, with where it is and how much of it was read. */
function citation({ title, by, year, url, readAs }: Entry['sources'][number]): string {
  const whose = inARow([by, ...(year === null ? [] : [year])]);
  const read = readAs === null ? [] : [`We read ${readAs}.`];
  return [`${whose}: ${title.replace(/\.$/, '')}.`, ...(url === null ? [] : [url]), ...read].join(' ');
}

/** What stands at the end: what nobody has done yet, and when the sources were last looked for. */
export function endOf({ limits, checked, language }: Guide): string[] {
  return [limits, `We last looked for the sources on ${dayInWords(checked, language)}.`];
}
