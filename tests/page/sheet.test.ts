import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainChosen } from '../../src/model/answer.ts';
import { withGiven } from '../../src/model/given.ts';
import { TooLargeError } from '../../src/model/too-large.ts';
import { readAnyText } from '../../src/models/any-text.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { readAnswers } from '../../src/models/record/answers.ts';
import { toRecord } from '../../src/models/record/record.ts';
import {
  isUnsaved,
  newSheet,
  type Opened,
  opened,
  revisionIn,
  type Sheet,
  savedSheet,
  withBecame,
  withSaved,
  withValue,
} from '../../src/page/sheet.ts';
import { allQuestions, type Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { withModels } from '../generated.ts';
import { ownQuestionnaire } from '../interview/scripted.ts';

const OWN = ownQuestionnaire();
const START = '2026-11-23T09:12:44Z';
const LATER = '2026-12-01T15:02:10Z';

function open(text: string, questionnaire: Questionnaire = OWN, file = 'm.yaml'): Opened {
  const result = opened(questionnaire, file, text, START);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

const put = (sheet: Sheet, id: string, value: unknown) => withValue(sheet, id, value).sheet;
const textAfter = (sheet: Sheet) => savedSheet(sheet, null, LATER).text.text;

test('what became of a step is taken back in a model, too, that takes over what the page saved', () => {
  const steps =
    'steps: { good-endings: { state: done, plan: In May }, check-ins: set-aside, first-training: done }';
  const model = open(`mentoring-model: 2\nquestionnaire: ${OWN.id} ${OWN.version}\n${steps}\n`).sheet;
  const back = ['good-endings', 'check-ins'].reduce((sheet, id) => withBecame(sheet, id, 'kept'), model);
  const source = readAnyText('changed.yaml', textAfter(back), OWN).source;
  const given = source.ok ? readAnswers(source.value, OWN) : source;
  if (!given.ok) throw new Error('does not read');
  expect(Object.fromEntries(withGiven(OWN, model.model, given.value).steps)).toEqual({
    'good-endings': { state: null, plan: 'In May' },
    'check-ins': { state: null, plan: null },
    'first-training': { state: 'done', plan: null },
  });
});

describe('a file that is opened', () => {
  test.each(FORMATS)(
    'as $name has all of its model in it but what is yet to be settled, and needs no saving',
    (format) => {
      fc.assert(
        fc.property(withModels(1), ([questionnaire, [model]]) => {
          if (!model) return;
          const { sheet } = open(format.create(model, questionnaire), questionnaire, `m${format.endings[0]}`);
          const settled = { ...model, unsettled: new Map() };
          expect(toRecord(questionnaire, sheet.model)).toEqual(toRecord(questionnaire, settled));
          expect([isUnsaved(sheet, ''), revisionIn(sheet)]).toEqual([false, null]);
        }),
        { numRuns: 50 },
      );
    },
  );

  test('is saved as another model, once its fields hold that', () => {
    fc.assert(
      fc.property(withModels(2), ([questionnaire, [before, after]]) => {
        if (!before || !after) return;
        const yaml = FORMATS[0]?.create(before, questionnaire) ?? '';
        const ids = [...new Set([...before.answers.keys(), ...after.answers.keys()])];
        const filled = ids.reduce((sheet, id) => {
          const answer = after.answers.get(id) ?? null;
          return put(sheet, id, typeof answer === 'string' || answer === null ? answer : plainChosen(answer));
        }, open(yaml, questionnaire).sheet);
        const again = open(textAfter(filled), questionnaire).sheet;
        expect(again.model.answers).toEqual(filled.model.answers);
        expect(again.model.points).toEqual(before.points);
        expect(again.model.steps).toEqual(before.steps);
        expect(again.model.revisions.slice(0, before.revisions.length)).toEqual(before.revisions);
        expect(isUnsaved(savedSheet(filled, null, LATER), '')).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test('of bare answers is the beginning of a model', () => {
    const { sheet } = open('program: River House\npoints: { online-safety: Ours }\n');
    expect([sheet.opened, isUnsaved(sheet, 'why'), revisionIn(sheet)]).toEqual([null, false, null]);
    expect(textAfter(sheet)).toMatch(
      /^# Choosing a mentoring model\nmentoring-model: 1\n[\s\S]*program: River House[\s\S]*online-safety: Ours/,
    );
  });
});

describe('what prompted a change', () => {
  const text = `mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers:\n  form: natural\n`;

  test('is kept with the revision that it is about, also when it is said after a save', () => {
    const changed = put(open(text).sheet, 'form', 'assigned');
    expect([...(revisionIn(changed)?.changed.keys() ?? [])]).toEqual(['form']);
    const first = savedSheet(changed, null, START);
    expect([isUnsaved(first, ''), isUnsaved(first, 'They asked.')]).toEqual([false, true]);
    const second = savedSheet(first, 'They asked.', LATER);
    expect(isUnsaved(second, 'They asked.')).toBe(false);
    expect(second.model.revisions.map(({ on, why }) => [on, why])).toEqual([[START, 'They asked.']]);
    expect(open(second.text.text).sheet.model.revisions).toEqual(second.model.revisions);
  });

  test('is one revision with what was changed while a file was being written, which is yet to be saved', () => {
    const changed = put(open(text).sheet, 'form', 'assigned');
    const saved = savedSheet(changed, 'They asked.', START);
    const since = withSaved(put(changed, 'program', 'River House'), saved);
    expect([isUnsaved(withSaved(changed, saved), ''), isUnsaved(since, '')]).toEqual([false, true]);
    const second = savedSheet(since, null, LATER);
    expect(second.model.revisions.map(({ on, why }) => [on, why])).toEqual([[START, 'They asked.']]);
    expect(open(second.text.text).sheet.model.answers.get('program')).toBe('River House');
  });

  test('is not asked where only what was open is answered', () => {
    expect(revisionIn(put(open(text).sheet, 'purpose', ['developmental']))).toBeNull();
  });
});

test.each([
  ['program', 'a\u0002b', 'ab'],
  ['location', [{ other: 'by\u0002 day' }], [{ option: 'other', words: 'by day' }]],
])('%s: what cannot be taken is told, and the rest is kept', (id, value, answer) => {
  const { sheet, misfits, isRestKept } = withValue(newSheet(OWN, START), id, value);
  expect(sheet.model.answers.get(id)).toEqual(answer);
  expect(isRestKept).toBe(true);
  expect(misfits.map(({ message }) => message)).toEqual([
    'holds a control character (U+0002) in line 1 of the text; expected text that a screen can show',
  ]);
});

test('what no part of can be taken leaves the sheet as it was', () => {
  const sheet = newSheet(OWN, START);
  const { sheet: after, misfits, isRestKept } = withValue(sheet, 'location', ['nowhere']);
  expect([after, isRestKept, misfits.length]).toEqual([sheet, false, 1]);
});

describe('a sheet that no file has room for', () => {
  const notes = allQuestions(OWN).filter(({ kind }) => kind === 'notes');
  /** Each line takes more room in a file than here. */
  const long = 'a\n'.repeat(49_999);
  const full = notes.reduce((sheet, { id }) => put(sheet, id, long), newSheet(OWN, START));

  test('is not saved, and keeps all that was written', () => {
    expect(() => savedSheet(full, null, LATER)).toThrow(TooLargeError);
    expect(isUnsaved(full, '')).toBe(true);
  });

  test('is saved once it is shorter', () => {
    const shorter = notes.slice(2).reduce((sheet, { id }) => put(sheet, id, ''), full);
    expect(open(textAfter(shorter)).sheet.model.answers.size).toBe(2);
  });
});
