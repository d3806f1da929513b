/** Initials beside a day, as in notes on one person: "J.T. on 3/12", "May 3: JT". */
import { DATE, NAMED_DAY, NAMED_MONTH } from './date-pattern.ts';

const raw = String.raw;

const DAY = raw`${NAMED_DAY}(?!\d)`;
/** A whole date, or a day alone. */
const ON_A_DAY = raw`(?:${DATE}|(?<![\d/])(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])(?![\d/]| of(?!\p{L}))|(?<!\p{L})${NAMED_MONTH} ?${DAY}|(?<!\d)${DAY} ${NAMED_MONTH})`;

/** States, and what agencies shorten. */
const NO_INITIALS =
  '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVWY]|O[HKR]|P[AR]|RI|S[CDEW]|T[NX]|UT|V[AIT]|W[AIVY]|' +
  'U[SKN]|EU|A[MP]|P[MODTC]|DV|ED|HR|IT|QA|TV|AI|OK|NO|ID|CM|MH|DA|DJ|FY|CJ|AA|NA|VP|CE|LE|JV|GED|PTA|UV|RE|TO|ON|IN|AT|BY|OF|WE|IF|OR|Q[1-4]|' +
  'I[IVXS]|VI|X[IVX]|RA|TA|AV|BA|RN|PS|YP|CW|[EP]T|ST|UP|DO|GO|BE|M[EY]|HE|A[NS])';
const TWO = raw`(?<![\p{L}\d.&/-])(?!${NO_INITIALS}(?![\p{L}\d]))\p{Lu}{2}(?![\p{L}\d&/-])`;
const NO_DOTTED = raw`(?:U\. ?S\.|D\. ?[AC]\.|N\. ?[YJCMHD]\.|S\. ?[CD]\.|L\. ?A\.|P\. ?[OM]\.|A\. ?M\.|U\. ?[KN]\.|[BM]\. ?[AS]\.|M\. ?D\.|R\. ?N\.|J\. ?D\.|I\. ?D\.|E\. ?D\.)`;
const DOTTED = raw`(?<![\p{L}\d.])(?!${NO_DOTTED})(?:\p{Lu}\. ?){1,2}\p{Lu}\.?(?!\p{L})`;
const ONE = raw`(?<![\p{L}\d.]|\p{L} )\p{Lu}\.(?= \p{Ll})`;
/** Words, and what is shortened to two letters. */
const NO_SMALL_INITIALS = `(?:${NO_INITIALS}|${NO_INITIALS.toLowerCase()}|as|hi|is|it|so|us|vs|wk|yr|hr|mo|nd|rd|th|ex|eg|ie|pg|pp|ch|oz|ft|km|mm|kg|lb|my|oh|ya|yo|we|if|or)`;
/** In small letters, they are told from words only where they stand first. */
const TWO_SMALL = raw`(?<=(?:^|[\n;:.!?(]) {0,2}|\n- )(?!${NO_SMALL_INITIALS}(?![\p{L}\d]))\p{Ll}{2}(?![\p{L}\d&/-])`;
const WORD = raw`\p{Ll}{1,12} `;

/** For the flag `u`. */
export const INITIALS_ON_A_DAY: readonly string[] = [
  raw`(?:${DOTTED}|${TWO})(?:'s)?(?:,|:| -)? ?\(?(?:${WORD}){0,3}${ON_A_DAY}`,
  raw`${TWO_SMALL}(?:,|:| -)? ?\(?${ON_A_DAY}`,
  raw`${ONE} (?:${WORD}){1,3}${ON_A_DAY}`,
  raw`${ON_A_DAY}\)?(?:,|:| -)? ?\(?(?:${DOTTED}|${TWO})`,
];
