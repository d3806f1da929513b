/** What the age of one person looks like: "15-year-old", "aged 15", "she turned 16". The ages that a program serves are not. */

const raw = String.raw;

const LOW_WORDS = 'one|two|three|four|five|six|seven';
const HIGH_WORDS =
  'eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?';
const NUMBER_BEGINS = raw`(?=[\dentfso])(?<![\p{L}\d$#]|\d[-.,:/])`;
/** 15, and fifteen. Low words mostly count something. */
const AGE = raw`(?:[1-9]\d?(?!\d)|(?:${HIGH_WORDS})(?!\p{L}))`;
const ANY_AGE = raw`(?:[1-9]\d?(?!\d)|(?:${HIGH_WORDS}|${LOW_WORDS})(?!\p{L}))`;
/** From these ages on the law lets people do something, so plans name them. */
const OF_AGE = raw`(?:18|21|eighteen|twenty[- ]one)(?![\p{L}\d])`;

const YEARS = raw`[- ]{0,2}(?:years?|yrs?\.?)`;
const YEARS_OLD = raw`(?: 1/2| and a half)?(?:${YEARS}(?:[- ]{0,2}old| of age)|[- ]?y\.?/?o\.?)(?![\p{L}\d])`;
/** "or older", "and up", "+": a rule, and no one person. */
const AND_UP = raw`(?: ?\+| ?(?:and|or|&)(?: are| is)? (?:older|over|up|above|under|younger|below|beyond)(?!\p{L}))`;
/** The end of what is said of an age. More of a number, or what is counted, does not follow. */
const SAID =
  raw`(?!${AND_UP})(?= ?(?:[;!?)"\n]|[.,:](?!\d)|$)` +
  raw`| (?:and|but|when|now|then|so|because|this|last|next|soon|already|in|on|at the time|at that time|who|girl|boy)(?!\p{L}))`;

const THINGS =
  'program|project|agency|organi[sz]ation|nonprofit|charity|shelter|center|centre|church|school|building|house|partnership|' +
  'policy|plan|curriculum|study|survey|report|grant|law|van|car|bus|tradition|coalition|council|group|team|model|system|website|app';
const PERSON =
  'girl|boy|youth|teen|teenager|young person|young man|young woman|mentee|mentor|client|participant|resident|student|' +
  'survivor|daughter|son|sister|brother|child|kid|baby|friend|mom|mother|dad|father';
/** Nothing more is said of it. */
const ENDS = raw`(?= ?(?:[;!?)"\n]|[.,](?!\d)|$))`;
/** An age, and the end of what is said of it: "15.", "15 years.", "15 and". */
const AGE_SAID = raw`${AGE}(?:${YEARS}${ENDS}|${SAID})`;

const SHE = raw`(?:she|he)(?: (?:just|has|had|only|also|then))?`;
const WORD_BEGINS = raw`(?<!\p{L})`;
/** "at least", "older than" and the like: a rule. */
const LIMIT =
  'under|over|above|below|before|after|until|till|by|from|past|beyond|through|up to|at least|at most|than|' +
  '(?:must|should|to|can|may|shall|will all|all) be';
const NOT_ONE =
  'average|mean|median|typical|usual|minimum|min\\.?|maximum|max\\.?|legal|lowest|highest|youngest|oldest|upper|lower|any|entry|start|cut-?off';

const RULES =
  "(?:may|can|must|cannot|can't|might|could|is allowed to|has to)(?: not| legally| still| also| only)? " +
  '(?:ask|consent|sign|agree|get|receive|give|decide|choose|refuse|work|drive|apply|join|vote|see|request|live|stay|leave|be|have)';

/** Ages of groups, rules and things, for the flags `i` and `u`. */
export const NO_ONES_AGE: readonly string[] = [
  // 15 to 17 years old, 14- or 15-year-old, ages 12 and 18
  raw`${NUMBER_BEGINS}${ANY_AGE}(?:-? ?(?:-|/|,|to|through|thru|and|or|&) ?(?:and |or )?${ANY_AGE}){1,4}${YEARS_OLD}`,
  raw`${WORD_BEGINS}age[sd]?:? (?:of )?(?:between |from )?${ANY_AGE} ?(?:-|/|to|through|thru|and|or|&|,)(?: ?(?:and|or))? ?${ANY_AGE}`,
  // at least 21 years old, under the age of 18, 21 years old or older, age 18+
  raw`${WORD_BEGINS}(?:${LIMIT}) (?:the )?(?:age (?:of )?)?${ANY_AGE}(?:${YEARS_OLD})?(?!\d)`,
  raw`${NUMBER_BEGINS}${ANY_AGE}${YEARS_OLD}${AND_UP}`,
  raw`${WORD_BEGINS}aged? ${ANY_AGE}${AND_UP}`,
  // average age 12, minimum age: 21; at age 18, when they turn 21
  raw`${WORD_BEGINS}(?:${NOT_ONE}) age(?:(?: of(?: \p{L}{1,20}){0,3})?(?: is| was| of)?|:) ${ANY_AGE}(?:${YEARS_OLD})?`,
  raw`${WORD_BEGINS}(?:at|is|be) (?:the )?age (?:of )?${OF_AGE}`,
  // a 3-year-old mentoring program, 15-year-old girls; our agency is 10 years old, most are 15 years old
  raw`${NUMBER_BEGINS}${ANY_AGE}${YEARS_OLD} (?:(?:mentoring|youth|local|community|state|federal|small|pilot|shared|old) )?(?:${THINGS})(?!\p{L})`,
  raw`${NUMBER_BEGINS}${ANY_AGE}${YEARS_OLD} (?:girls|boys|kids|teens|children|youths|people|clients|students|mentees|women|men)(?!\p{L})`,
  raw`${WORD_BEGINS}(?:children|kids|teens|youth|people|students|girls|boys|clients|mentees),?(?: who are| of)?(?: about| around)? ${ANY_AGE}${YEARS_OLD}`,
  raw`${WORD_BEGINS}(?:${THINGS}|agencies|charities|churches)s? (?:is|was|turned)(?: (?:about|over|almost|nearly|now|only|just))? ${ANY_AGE}(?:${YEARS_OLD})?(?!\d)`,
  // the law treats a 17-year-old, in our state a 14-year-old; a 16-year-old can consent, anyone aged 18
  raw`${WORD_BEGINS}(?:laws?|statutes?|states?|courts?),?(?: \p{L}{1,15}){0,3} (?:an?|any|every) ${ANY_AGE}${YEARS_OLD}`,
  raw`${WORD_BEGINS}(?:an?|any|every|each|no) ${ANY_AGE}${YEARS_OLD} ${RULES}(?!\p{L})`,
  raw`${WORD_BEGINS}(?:anyone|anybody|everyone|everybody|those|people|persons|adults|minors|whoever)(?: who (?:is|are)| is)? aged? ${ANY_AGE}`,
  raw`${WORD_BEGINS}(?:person|minor|someone|somebody|youth|patient) aged? ${ANY_AGE} ${RULES}(?!\p{L})`,
  raw`(?<!they )(?<!\p{L})(?:are|were)(?: (?:about|over|all|mostly|around|between))? ${ANY_AGE}${YEARS_OLD}`,
];

/** Ages of one person, for the flags `i` and `u`. */
export const AGES: readonly string[] = [
  // 15-year-old, 14 yr old, fifteen years of age, 15yo, 15 y/o
  raw`${NUMBER_BEGINS}${ANY_AGE}${YEARS_OLD}`,
  // aged 15, age: 15, at the age of 15
  raw`${WORD_BEGINS}aged?(?:(?: is| was| of)?|:) ?${AGE}(?! ?[-%+/]|[.,:]\d)`,
  // she is 15, he's sixteen, she just turned 17, who was 14 when
  raw`${WORD_BEGINS}${SHE}(?:'s| is| was| turned| turns| is turning| will be| will turn| became)(?: (?:just|only|now|still|about|almost|nearly|already|turning)){0,2} ${AGE_SAID}`,
  // they are 15, they're 15 and live; but not "if they are 16, they may work"
  raw`(?<!(?:if|once|when|until|till|unless|while|after|before|where|that) )(?<!\p{L})they(?:'re| are| were| just turned| turned) (?!${OF_AGE})${AGE}(?!${AND_UP})(?:${YEARS})?(?:${ENDS}|(?= (?:and|but|now|then|so|because|when|who) ))`,
  // I'm 15, I was 14 when
  raw`${WORD_BEGINS}i(?:'m| am| was| turned| just turned) (?:only |just |now )?${AGE_SAID}`,
  raw`${WORD_BEGINS}(?:${PERSON}|youngest|oldest|one|one of (?:them|us|(?:the|our|these|those|my) (?:${PERSON})s)|who)(?: (?:just|has|had|only))?(?:'s| is| was| turned| turns)(?: (?:just|only|now|still|about|almost|nearly)){0,2} (?!${OF_AGE})${AGE_SAID}`,
  // one girl (15)
  raw`${WORD_BEGINS}(?!youth)(?:${PERSON}) \((?:[89]|1\d|2[0-4])\)`,
  raw`${WORD_BEGINS}(?:just|recently) turned ${AGE}${SAID}`,
  // At 16 she came: no time of day from 13 on
  raw`${WORD_BEGINS}at (?:1[3-9]|2[0-4]),? (?:she|he)(?!\p{L})`,
  // she was born in 2009
  raw`${WORD_BEGINS}(?:she|he|who|${PERSON})(?: was|'s)? born (?:(?:in|on|around|about) )?(?:\p{L}{3,9}\.? (?:\d{1,2}, ?)?(?:of )?)?(?:19|20)\d{2}(?!\d)`,
  // born in 2009; but no idea or program, and not all of an age
  raw`(?<!(?:was|were|is|are|been|people|persons|youth|youths|those|children|kids|teens|girls|boys|students|clients|mentees|mentors|adults|participants|residents|anyone|everyone|idea|program) )(?<!\p{L})born (?:in|around|about) (?:\p{L}{3,9}\.? (?:of )?)?(?:19|20)\d{2}(?!\d| ?(?:-|to|or|and|through)(?!\p{L}))`,
  // her 16th birthday
  raw`${WORD_BEGINS}(?:her|his) (?:\d{1,2}(?:st|nd|rd|th)|sweet sixteen|${HIGH_WORDS.replaceAll('|', 'th|')}th) birthday`,
  // Ana, 15, said
  raw`(?<![\p{L}\d])\p{L}[\p{L}'-]{1,20}, (?:1\d|2[0-4]), (?:who|said|says|is|was|has|had|wants|wanted|likes|liked|lives|lived|asked|asks|told|came)(?!\p{L})`,
];

/** What begins with a capital, and is nobody. */
const NO_NAME = (
  'it this that there here what which who we they you the our capacity limit size average number total count age ratio cost time class club ' +
  'room grade step goal target today yesterday tomorrow each every next last section page question item answer deadline curfew consent ' +
  'everyone nobody someone anyone most all some one two three four five six seven eight nine ten none both staff budget score chapter part ' +
  'phase week month day year level unit version lunch dinner breakfast board fund network initiative alliance services collaborative ' +
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday ' +
  'saturday sunday noon spring summer fall winter youth mentors mentor'
)
  .split(' ')
  .concat(THINGS.split('|'))
  .map((word) => word[0]?.toUpperCase() + word.slice(1))
  .join('|');

/** Ages that only a capital tells of, for the flag `u`. */
export const AGES_WITH_CAPITALS: readonly string[] = [
  // Maria is 16, Jay turned 16; but "Capacity is 15", and nothing that ends as a thing does
  raw`(?<![\p{L}\d])(?!(?:${NO_NAME}|\p{L}{1,20}(?:ing|tion|ment|ship|ity|ance|ence|ness|hood|s))(?!\p{L}))\p{Lu}\p{Ll}{1,20}(?: is| was|'s| just turned| turned| turns)(?: (?:now|only|just|already))? (?:1\d|2[0-4])(?!\d)(?:${YEARS}${ENDS}|${SAID})`,
  // 15F, F15; but neither "the M15" nor "room F15"
  raw`(?<![\p{L}\d$#.,/:-])(?:1\d|2[0-4]) ?/?[FM](?![\p{L}\d]| (?:dollars|people|budget|grant|fund|a year|in ))`,
  raw`(?<![\p{L}\d$#.,/:-]|(?:[Tt]he|[Bb]us|[Rr]oute|[Rr]ooms?|[Ll]ine|[Ff]orm|[Rr]ow|[Gg]ate|[Uu]nit|[Ss]eat|[Ss]ection) )[FM] ?/?(?:1\d|2[0-4])(?![\p{L}\d%]|[.:/]\d)`,
];
