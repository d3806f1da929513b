/** A question in words, as it is said before the reply. Pure. */

import { beforeWriting, leftOutOf } from '../../model/before-writing.ts';
import { sourceLine } from '../../model/wording.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { TO_TALK_ABOUT } from '../../questionnaire/ways.ts';
import type { Current } from '../../walk/current.ts';
import { ABOUT_THE_CHOICES } from '../asking.ts';
import { toType } from '../command-names.ts';

/** What is said of a question before its answer and its options, a blank line first. */
export function questionLines(question: Question, current: Current): string[] {
  const { said = [], careful = '' } = current.others ?? {};
  const lines = [
    current.of > 1 ? `${current.section}, question ${current.number} of ${current.of}` : current.section,
    current.about,
    ...said,
    leftOutOf(question) === '' ? careful : '',
    current.because,
    ...talkLines(current),
    current.hasGuide ? `${ABOUT_THE_CHOICES}: ${toType('guide')} reads out what is known about each.` : '',
    question.ask,
    question.help,
    sourceLine(question),
    ...beforeWriting(question),
    current.note,
  ];
  return ['', ...lines.flatMap((line) => (line ? line.split('\n') : []))];
}

function talkLines({ toTalkAbout = [] }: Current): string[] {
  if (toTalkAbout.length === 0) return [];
  return [
    `${TO_TALK_ABOUT} (type its number with a colon before it, to write something):`,
    ...toTalkAbout.map(({ ask }, index) => `:${index + 1} ${ask}`),
  ];
}
