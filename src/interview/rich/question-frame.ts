/** What stands around a question on screen, and what stays of it there once it is left. Pure. */
import { beforeWriting, leftOutOf, readersOf } from '../../model/before-writing.ts';
import { sourceLine } from '../../model/wording.ts';
import { hasOptions } from '../../questionnaire/kinds.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { width, wrapUnder } from '../../terminal/lines.ts';
import type { Style } from '../../terminal/style.ts';
import type { Current } from '../../walk/current.ts';
import { type Fitting, type Frame, fitted, usableColumns, type Window } from './frame.ts';
import { saidInLengths } from './said-lengths.ts';
import { talkInLengths } from './talk-lengths.ts';

/** The frame of a question, as `fitted` has it where rows are few. */
export function frameFor(question: Question, current: Current, fitting: Fitting): Frame {
  const { style } = fitting;
  const place = `${current.section} ${style.glyphs.dot} ${current.number} of ${current.of}`;
  return fitted(
    {
      place: [current.about === '' ? place : `${place}\n${current.about}`, place],
      note: current.note,
      because: current.because,
      said: saidInLengths(current.others),
      talk: talkInLengths(
        (current.toTalkAbout ?? []).map(({ ask }) => ask),
        current.hasGuide === true,
      ),
      question: question.ask,
      help: question.help,
      source: sourceLine(question),
      readers: readersOf(question),
      privacy: leftOutOf(question),
    },
    true,
    fitting,
  );
}

/** A question with all that stands around it where there is room, as paragraphs to read. */
export function aroundQuestion(question: Question, current: Current): string[] {
  const { ask, help } = question;
  const meanings = meaningsOf(question);
  const { said = [], careful = '' } = current.others ?? {};
  const heard = [...said, leftOutOf(question) === '' ? careful : ''];
  const texts = [
    ...heard,
    current.because,
    ask,
    help,
    meanings,
    ...beforeWriting(question),
    sourceLine(question),
  ];
  return texts.flatMap((text) => (text ? [text] : []));
}

/** What the options mean, a line each, where that is said of any; empty where it is not. */
function meaningsOf(question: Question): string {
  const options = hasOptions(question) ? question.options : [];
  if (!options.some(({ gloss }) => gloss)) return '';
  return options.map(({ label, gloss }) => `- ${label}${gloss ? `: ${gloss}` : ''}`).join('\n');
}

/** What is said of a question without an answer, and of one whose draft from the choices stands in the place of one. */
export type WithoutAnswer = 'left open' | 'left as a draft';

/**
 * The lines that stay on screen once a question is left: the question, and its answer in short.
 * @param answer empty where there is none
 * @param without what is said then
 */
export function leftLines(
  question: Question,
  answer: string,
  without: WithoutAnswer,
  style: Style,
  window: Window,
): string[] {
  const open = answer === '';
  const mark = open ? style.plain(style.glyphs.open) : style.good(style.glyphs.done);
  const columns = usableColumns(window);
  return wrapUnder(
    `${mark} `,
    ' '.repeat(width(mark) + 1),
    `${style.plain(question.ask)} ${open ? style.plain(without) : style.answer(answer)}`,
    columns,
  );
}
