/** Asking a question that is answered in words. */

import type { Io } from '../../io.ts';
import { KINDS, type WrittenQuestion } from '../../questionnaire/kinds.ts';
import type { Current } from '../../walk/current.ts';
import type { Reply } from '../asking.ts';
import { editorOf, editText } from '../editor.ts';
import { questionLines } from './question.ts';
import type { Talk } from './talk.ts';
import { write } from './write.ts';

/** Asks a question that is answered in words. */
export async function askText(
  talk: Talk,
  question: WrittenQuestion,
  current: Current,
  io: Io,
): Promise<Reply> {
  const { several } = KINDS[question.kind];
  const { isUnkept = false } = current;
  const earlier = typeof current.answer === 'string' ? current.answer : '';
  const { nextStep } = current;
  const { kind, text, keepsStep } = await write(talk, {
    ask: () => talk.say(...questionLines(question, current)),
    earlier,
    before: (current.earlier ?? []).filter((one) => typeof one === 'string'),
    draft: earlier === '' ? current.draft : '',
    nextStep,
    several,
    toldLater: current.toldLater === true,
    isUnkept,
    edit: several && editorOf(io.env) ? (text) => editText(io, text) : null,
  });
  const step = nextStep && nextStep.isKept !== keepsStep ? { keepsStep } : {};
  if (text !== null) return { kind: kind === 'on' ? 'answer' : kind, value: text, ...step };
  if (kind !== 'on') return { kind, ...step };
  // What could not be kept is in no file: to go on with it is to try once more.
  return isUnkept ? { kind: 'answer', value: earlier, ...step } : { kind: 'skip', ...step };
}
