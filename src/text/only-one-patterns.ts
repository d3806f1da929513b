/** Words that leave one person alone: "our only girl", "the only sophomore at Lincoln High". */

const raw = String.raw;

const WORD_BEGINS = raw`(?<!\p{L})`;
const WORD_END = raw`(?!\p{L})`;
/** These are the only ones of their kind, and nobody. */
const THING =
  raw`(?:options?|choices?|concerns?|goals?|aims?|sites?|ways?|hopes?|plans?|sources?|fund(?:s|ing|ers?|raisers?)|grants?|vans?|vehicles?|cars?|` +
  raw`bus(?:es)?|rides?|rules?|questions?|worr(?:y|ies)|limits?|limitations?|offices?|buildings?|rooms?|locations?|spaces?|places?|spots?|` +
  raw`programs?|partners?|partnerships?|agenc(?:y|ies)|shelters?|cent(?:er|re)s?|schools?|clinics?|services?|organi[sz]ations?|times?|days?|nights?|evenings?|` +
  raw`hours?|sessions?|meetings?|groups?|activit(?:y|ies)|events?|meals?|answers?|requirements?|conditions?|reasons?|problems?|challenges?|barriers?|risks?|` +
  raw`income|tools?|phones?|computers?|numbers?|lines?|trainings?|curricul(?:um|a)|resources?|money|budgets?|cost|costs|difference|exceptions?|things?|` +
  raw`part|parts|steps?|apps?|languages?|forms?|types?|models?|means|contact|contacts|data|information|feedback|support|help|chance|language|tasks?|jobs?|focus|experience|` +
  raw`hesitations?|regrets?|fears?|doubts?|wish|wishes|requests?|needs?|expenses?|deadlines?|positions?|roles?|opportunit(?:y|ies)|alternatives?|connections?|` +
  raw`priorit(?:y|ies)|projects?|purposes?|strateg(?:y|ies)|polic(?:y|ies)|approach(?:es)?|methods?|channels?|venues?|facilit(?:y|ies)|parks?|gyms?|librar(?:y|ies)|church(?:es)?|` +
  raw`stores?|stops?|towns?|count(?:y|ies)|states?|study|studies|evidence|reviews?)`;
/** What stands between a person and where that person is. */
const JOINS = raw`(?:at|in|on|of|from|who|whom|whose|that|which|with|for|to|and|or|but|is|are|was|were|has|have|had|the|an?|our|we|they|it|when|where|if|by|not)`;
const OTHER_WORD = raw`(?!${JOINS}${WORD_END})[\p{L}'-]{1,24}`;
const NO_THING = raw`(?!(?:${OTHER_WORD} ){0,3}${THING}${WORD_END})`;

const KIND_OF_PERSON =
  raw`(?:girl|boy|one|teen|teenager|young (?:person|man|woman|mother|father|parent)|youth|client|resident|participant|mentee|survivor|student|` +
  raw`freshman|sophomore|junior|senior|mother|mom|father|dad|parent|daughter|son|sister|immigrant|refugee|speaker|` +
  raw`Black|Native|Indigenous|Latin[aox]|Hispanic|Asian|white|trans|transgender|nonbinary|non-binary|gay|lesbian|bisexual|queer|` +
  raw`deaf|blind|pregnant|Muslim|Jewish|Hmong|Somali|undocumented)`;

/** What is said of everybody: "not the only one", "the only adult"; for the flags `i` and `u`. */
export const NOT_ALONE: readonly string[] = [
  raw`${WORD_BEGINS}(?:not|isn't|aren't|never|longer)(?: be)? (?:the|our) only`,
  // nobody should be the only survivor, no survivor is the only one
  raw`${WORD_BEGINS}(?:nobody|no one|none of (?:them|us)|no (?:\p{L}{1,20} )?\p{L}{1,20})(?: (?:should|shall|must|may|can|could|will|would|wants?|ever|has|have|had|to|be|been|is|was|feels?)){1,5} (?:the|our) only`,
  // our only mentors are volunteers
  raw`${WORD_BEGINS}(?:our|my) only (?:${OTHER_WORD} ){0,2}(?:mentors|volunteers|staff|coaches|members|adults|people|donors|employees|drivers|trainers|teachers|interns|students|speakers)${WORD_END}(?! members? )`,
  raw`${WORD_BEGINS}the only (?:(?:safe|caring|trusted|steady|other|stable|kind|good|real) ){0,2}(?:adults?|persons?|people|someone|ones)${WORD_END}`,
];

/** For the flags `i` and `u`. */
export const ONLY_ONES: readonly string[] = [
  raw`${WORD_BEGINS}(?:our|my) only ${NO_THING}${OTHER_WORD}(?: ${OTHER_WORD})?${WORD_END}`,
  raw`${WORD_BEGINS}(?:our|my) only one${WORD_END}`,
  // our sole boy, our one survivor mentor
  raw`${WORD_BEGINS}(?:our|my|the) sole ${NO_THING}(?:${OTHER_WORD} ){0,2}?${KIND_OF_PERSON}(?![\p{L}-])`,
  raw`${WORD_BEGINS}(?:our|my) one (?:and only )?${NO_THING}(?:${OTHER_WORD} ){0,2}?${KIND_OF_PERSON}(?![\p{L}-])`,
  // the only sophomore at Lincoln High
  raw`${WORD_BEGINS}the only ${NO_THING}(?:${OTHER_WORD} ){1,4}at (?!(?:all|least|first|once|night|home|risk|times?|present|any|that|this|which|stake|hand)${WORD_END}|\d)[\p{L}\d'-]{1,24}`,
  // the only girl in the group, the only deaf mentee
  raw`${WORD_BEGINS}the only (?:${OTHER_WORD} ){0,2}?${KIND_OF_PERSON}(?= (?:${OTHER_WORD} ){0,3}(?:in|from|on|of|who|with|here)${WORD_END}| ?(?:[.,;!?)\n]|$))`,
  // only one girl
  raw`${WORD_BEGINS}(?:only|just) (?:one|1) (?:${OTHER_WORD} )?(?:girl|boy|mother|father|trans|nonbinary|deaf|blind|pregnant)${WORD_END}`,
];
