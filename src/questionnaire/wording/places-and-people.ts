/** Whether a question asks about places or people, so that its answers may hold what could point to someone. */

/** Where a question begins, or goes on: "someone who listens" asks for nobody. */
const ASKED = '(?<=^|[.?!:;,(] ?|\\b(?:and|or|but|say|tell us|down|list|describe|about|from|of|to|with) )';
const PLACE = 'place|area|parts? of|spot|site|street|location|town|school|home|address';
const PERSON = 'people|person|youth|girl|boy|adult|family|families';
const SPEAKER = 'young people|youth|survivors|people|they';

/** Each as whole words, in any case. */
const ASKING_SIGNS = [
  `${ASKED}(?:where|who|whom|whose)`,
  `(?:which|what|name|list|describe) (?:(?:the|other|young|safe|unsafe|particular) ){0,9}(?:${PLACE}|${PERSON})s?`,
  'places|neighbou?rhoods?|addresses|parts of (?:the )?(?:town|city|community)',
  'names|name of|initials|nicknames',
  `(?:${SPEAKER}) (?:have )?(?:say|said|tell|told|share|shared)`,
  '(?:tell|told) (?:you|your staff)|was said|you (?:have )?hear|you (?:have )?heard',
  '(?:in )?(?:their|her|his) (?:own )?words|(?:feedback|stories|quotes) (?:from|of|by)',
].map((sign) => new RegExp(`\\b(?:${sign})\\b`, 'iu'));

/** The words by which the first of these English texts to do so asks about places or people; null where none does. */
export function asksAboutPlacesOrPeople(texts: readonly string[]): string | null {
  for (const text of texts) {
    const line = text.trim().replace(/\s+/g, ' ');
    const found = ASKING_SIGNS.map((sign) => sign.exec(line)?.[0]).find((words) => words !== undefined);
    if (found !== undefined) return found;
  }
  return null;
}
