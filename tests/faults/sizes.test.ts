/** Texts of any size are taken, kept in each format, read again and saved again; or refused before they are taken. */
import { expect, test } from 'vitest';
import { accept } from '../../src/model/accept.ts';
import { LONGEST_TEXT } from '../../src/model/accept-text.ts';
import { type Model, newModel, withAnswer } from '../../src/model/model.ts';
import { TooLargeError } from '../../src/model/too-large.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { readModelText, revisedText } from '../../src/models/model-text.ts';
import { toRecord } from '../../src/models/record/record.ts';
import { createdText, requireRoom } from '../../src/models/size.ts';
import { allQuestions, type Question } from '../../src/questionnaire/questionnaire.ts';
import { LARGEST_BYTES } from '../../src/text/decoding.ts';
import { LARGEST } from '../../src/text/yaml.ts';
import { ownQuestionnaire } from '../interview/scripted.ts';
import { conclude, someOf } from './figures.ts';

const QUESTIONNAIRE = ownQuestionnaire();
const NOTES = allQuestions(QUESTIONNAIRE).filter(({ kind }) => kind === 'notes');
/** Each becomes more in one format or another, or is a mark there. */
const PARTS = [
  '\n',
  'a\n',
  ': ',
  '\\',
  ' ',
  '<!-- ',
  '[',
  '&',
  '- [x] ',
  '"',
  "'",
  '\u202e',
  '\u2028',
  'é',
  '😀',
  '=\n',
  '---\n',
];
const SIZES = [1000, LONGEST_TEXT - 2, LONGEST_TEXT - 1, 400_000];
const BEGUN = newModel('2026-11-23T09:12:44Z');

/** What came of keeping a model in every format: it reads again and can be saved again, or is refused; else it is lost. */
function cameOf(model: Model): 'kept' | 'refused' | 'lost' {
  const each = FORMATS.map((format) => {
    try {
      const text = createdText(format, model, QUESTIONNAIRE);
      const read = readModelText(format, 'm', text, QUESTIONNAIRE);
      if (!read.ok || !saysTheSame(read.value.model, model)) return 'lost';
      const next = withAnswer(model, 'program', 'Another');
      const saved = revisedText(format, { text, read: read.value }, model, next, QUESTIONNAIRE);
      requireRoom(format, saved.text, next, QUESTIONNAIRE, true);
      const again = readModelText(format, 'm', saved.text, QUESTIONNAIRE);
      return again.ok && saysTheSame(again.value.model, next) ? 'kept' : 'lost';
    } catch (error) {
      if (error instanceof TooLargeError) return 'refused';
      throw error;
    }
  });
  return each.includes('lost') ? 'lost' : each.includes('refused') ? 'refused' : 'kept';
}

/** A page says which questions it knew, also where a model does not. */
function saysTheSame(one: Model, other: Model): boolean {
  const said = (model: Model) => JSON.stringify(toRecord(QUESTIONNAIRE, { ...model, newQuestions: [] }));
  return said(one) === said(other);
}

function filled(questions: readonly Question[], text: string): Model {
  return questions.reduce((model, question) => {
    const accepted = accept(question, text);
    if (!accepted.ok) throw new Error('not taken');
    return withAnswer(model, question.id, accepted.answer);
  }, BEGUN);
}

test('what is half typed at a stop fits into a model that was let grow no further', {
  timeout: 600_000,
}, () => {
  const [question] = NOTES;
  if (!question) throw new Error('no notes');
  const counts = { tried: 0, lost: 0 };
  const longest = PARTS.map((part) => part.repeat(LONGEST_TEXT).slice(0, LONGEST_TEXT - 2));
  for (const text of someOf([...longest, 'a\n\n'.repeat(33_000), '\u2028 '.repeat(49_000)], 6)) {
    for (const format of FORMATS) {
      counts.tried += 1;
      const room = (model: Model) => {
        const written = format.create(model, QUESTIONNAIRE);
        return [written.length, Buffer.byteLength(written)] as const;
      };
      const before = room(BEGUN);
      const after = room(withAnswer(BEGUN, question.id, `x${text}x`));
      const fits = after[0] - before[0] <= LARGEST / 4 && after[1] - before[1] <= LARGEST_BYTES / 4;
      expect.soft(fits, `${format.name} ${JSON.stringify(text.slice(0, 9))} ${after}`).toBe(true);
      if (!fits) counts.lost += 1;
    }
  }
  conclude({ what: 'The last answer at a stop: has room in a full model', ...counts, leaked: 0 });
});

test('texts of any size are taken and read again, or refused before', { timeout: 600_000 }, () => {
  const alone = PARTS.flatMap((part) =>
    SIZES.map((size) => `x${part.repeat(Math.ceil(size / part.length)).slice(0, size)}x`),
  );
  const counts = { tried: 0, lost: 0 };
  for (const text of someOf(alone, 24)) {
    counts.tried += 1;
    const [question] = NOTES;
    const accepted = question ? accept(question, text) : null;
    if (accepted?.ok && question) {
      const came = cameOf(withAnswer(BEGUN, question.id, accepted.answer));
      expect.soft(came, JSON.stringify(text.slice(0, 9))).toBe('kept');
      if (came !== 'kept') counts.lost += 1;
    } else expect.soft(text.length).toBeGreaterThan(LONGEST_TEXT);
  }
  const many = PARTS.flatMap((part) => [5, NOTES.length].map((count) => ({ part, count })));
  for (const { part, count } of someOf(many, 6)) {
    counts.tried += 1;
    const text = `x${part.repeat(LONGEST_TEXT).slice(0, LONGEST_TEXT - 2)}x`;
    if (cameOf(filled(NOTES.slice(0, count), text)) === 'lost') counts.lost += 1;
  }
  conclude({ what: 'Texts of any size: taken and read again, or refused before', ...counts, leaked: 0 });
});
