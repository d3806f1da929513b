/** What a street address looks like as people in the United States type it: a house number, and the street. */

const raw = String.raw;

/** One of these words as it stands, "street". */
function small(words: string): string {
  return `(?:${words.replaceAll(' ', '|')})`;
}

/** One of these words as in a name, "Street" or "STREET". */
function properNames(words: string): string {
  const capitals = words.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
  return small(`${capitals} ${words.toUpperCase()}`);
}

const WORD_END = raw`(?![\p{L}\d])`;
/** The dot of "St." belongs to it. The city of East St. Louis is no street. */
const SHORT_END = raw`(?![\p{L}\d]|\.? Louis)\.?`;

const PLAIN = 'street avenue boulevard road lane';
const PLAIN_SHORT = 'st ave av blvd rd ln dr ct';
/** These are streets only where they are written as a name. */
const STREET_NAME = 'drive court place way circle terrace parkway highway trail square loop alley plaza pike';
const NAME_SHORT = 'pl cir ter pkwy hwy trl sq';
const SMALL_STREET = `(?:${small(PLAIN)}${WORD_END}|${small(PLAIN_SHORT)}${SHORT_END})`;
const NAMED_STREET = `(?:${properNames(`${PLAIN} ${STREET_NAME}`)}${WORD_END}|${properNames(`${PLAIN_SHORT} ${NAME_SHORT}`)}${SHORT_END})`;

/** What agencies write of that only sounds like an address: "12 Safe Place sites", "3 Girls Court judges". */
const NO_STREET =
  '(?:Mile R|Safe Place|United Way|(?:Food|Toy|Coat|Clothing|Blood|Book|Supply|Donation) Drive|' +
  "(?:Talking|Healing|Listening|Sharing|Sacred|Peace|Community|Women's|Girls'?) Circle|" +
  "(?:Family|Juvenile|Youth|Teen|Girls'?|Drug|Treatment|Health|Justice|Trafficking|CSEC|STAR|Dependency|Tribal|" +
  'Municipal|County|District|Superior|Supreme) Court)';
/** Where one of these words, in small letters, stands between a number and a street, the number counts something: "12 girls at Main Street". */
const COUNTED = small(
  'a an and are at by each every for from had has have in into is more near of off on or our other per that the their ' +
    'they this to was were who with people youth youths young girl girls boy boys kid kids child children teen teens ' +
    'woman women man men student students client clients family families survivor survivors mentor mentors mentee ' +
    'mentees staff volunteer volunteers homeless runaway unhoused block blocks mile miles feet foot yard yards minute ' +
    'minutes hour hours day days week weeks month months year years percent new safe open busy different local city',
);

const BEFORE = raw`(?<![\p{L}\d$]|\d[-.,:/])`;
const COMPASS = `(?:${small('north south east west')}|${properNames('north south east west')}|${raw`[NSns]\.?[EWew]\.?|[NSEWnsew]\.?`})`;
/** Between the house number and the street: 412B, 41-12, 412 1/2, N. */
const THEN = raw`(?:-\d{2,4})?[A-Za-z]?(?: 1/2)? {1,2}(?:${COMPASS} )?`;
const NUMBERED = raw`\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH| Mile)`;
const UNIT_KIND = 'apt apartment unit suite ste';
/** "NE", "Apt 3", "#4B". */
const REST =
  raw`(?: ${COMPASS}${WORD_END})?` +
  raw`(?:,? (?:${small(UNIT_KIND)}|${properNames(UNIT_KIND)}|#)\.? ?#?(?:[A-Za-z]?\d{1,5}[A-Za-z]?|[A-Za-z])${WORD_END})?`;

/** The sources of patterns, for the flag `u`. */
export const STREET_ADDRESSES: readonly string[] = [
  // 412 Elm Street, 1200 N. Main St., 77 West 5th Ave Apt 3
  raw`\d{1,6}${THEN}(?:(?!${NO_STREET})(?:\p{Lu}[\p{L}.'-]{0,24}|${NUMBERED}) {1,2}){1,5}?` +
    `${NAMED_STREET}(?: ${NAMED_STREET})?`,
  // 77 west 5th ave
  raw`\d{1,6}${THEN}${NUMBERED} ${SMALL_STREET}`,
  // 412 elm st, at 9 oak ct; a low number is rather "a 10 lane road"
  raw`(?:\d{3,6}|(?<=[Aa]t )\d{1,2})${THEN}(?:(?!${COUNTED} )\p{L}[\p{L}.'-]{0,24} {1,2}){1,2}?` +
    `${SMALL_STREET}(?! (?:outreach|team|work|youth|kids|children|people|lights))`,
  // 900 S Broadway
  raw`\d{1,6}${THEN}Broadway${WORD_END}`,
  // 412 Avenue C, 1834 Calle Ocho
  raw`\d{2,6}${THEN}(?:Ave(?:nue)?\.? [A-Z]|(?:Calle|Camino|Avenida|Paseo|Via) \p{Lu}\p{L}{1,24})${WORD_END}`,
  // 5512 Highway 9
  raw`\d{3,6}${THEN}(?:(?:US|State|County|Old) )?(?:Highway|Hwy|Route|Rte|Road)\.? \d{1,4}${WORD_END}`,
].map((address) => BEFORE + address + REST);
