import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accept } from '../../src/model/accept.ts';
import { broughtInto } from '../../src/model/brought-into.ts';
import { combined } from '../../src/model/combined.ts';
import type { Model } from '../../src/model/model.ts';
import { readAnyText } from '../../src/models/any-text.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { readModel } from '../../src/models/record/read.ts';
import { toRecord } from '../../src/models/record/record.ts';
import {
  isUnsaved,
  newSheet,
  opened,
  type Sheet,
  savedSheet,
  withStaying,
  withValue,
} from '../../src/page/sheet.ts';
import { allToDecide, partingInWords, toDecideInWords } from '../../src/page/to-decide.ts';
import { areSeveral, broughtTogether, type FileRead, toBring, tooMuchIn } from '../../src/page/together.ts';
import { takesLine } from '../../src/questionnaire/kinds.ts';
import { allQuestions, findQuestion, type Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { withModels } from '../generated.ts';
import { ownQuestionnaire } from '../interview/scripted.ts';

const OWN = ownQuestionnaire();
const NOW = '2026-11-26T10:00:00Z';

function file(name: string, text: string, questionnaire: Questionnaire = OWN): FileRead {
  const result = opened(questionnaire, name, text, NOW);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return { name, text, ...result.value };
}

const fileOf = (model: Model, questionnaire: Questionnaire, name: string) =>
  file(name, FORMATS[0]?.create(model, questionnaire) ?? '', questionnaire);

const put = (sheet: Sheet, id: string, value: unknown) => withValue(sheet, id, value).sheet;
const answerAt = ({ model }: Sheet, id: string) => model.answers.get(id) ?? null;

/** What comes of these answers, in a file each, and of what is on the page. */
function together(page: Sheet, ...texts: readonly string[]) {
  const files = texts.map((text, index) => file(`${index}.yaml`, text));
  return broughtTogether(page, toBring(page, files), NOW);
}

function markAt(sheet: Sheet, id: string) {
  const [question, parting] = [findQuestion(OWN, id), sheet.partings.get(id)];
  return question && parting ? partingInWords(question, parting) : null;
}

const BLANK = newSheet(OWN, NOW);
const idsToDecide = (sheet: Sheet) => allToDecide(sheet).map(({ id }) => id);

test('which steps some keep and others have set aside is there to know, before it is done', () => {
  const files = ['kept', 'set-aside'].map((state) =>
    file(`${state}.yaml`, `steps: { good-endings: ${state} }\n`),
  );
  expect(toBring(BLANK, files).news.join()).toMatch(/^Kept by some, .* so kept here: [^.]+\.$/);
  expect(toBring(BLANK, files.slice(0, 1)).news).toEqual([]);
});

describe('what is brought together', () => {
  test.each([
    ['made alike', ['form: natural', 'form: natural'], 'natural', null],
    ['made otherwise by each', ['form: natural', 'form: assigned'], '', 'Some chose: Natural; Assigned.'],
    [
      'of which one is the same',
      ['form: [natural, assigned]', 'form: assigned'],
      'assigned',
      'All chose: Assigned. Some chose: Natural.',
    ],
    ['that one left open', ['form: natural', 'hopes: x'], '', 'Some chose: Natural. Some left it open.'],
  ])('is, of a choice %s, what all chose, and says what some chose', (_, texts, ticked, said) => {
    const sheet = together(BLANK, ...texts.map((text) => text.replace('hopes: x', 'comfort: Near')));
    const answer = answerAt(sheet, 'form');
    expect(Array.isArray(answer) ? answer.map(({ option }) => option).join() : '').toBe(ticked);
    expect(markAt(sheet, 'form')).toBe(said);
    expect(idsToDecide(sheet)).toEqual(said === null ? [] : ['form']);
  });

  test('has what is on the page as one more, unless nothing is filled in there', () => {
    const page = put(BLANK, 'comfort', 'Someone who stays.');
    const sheet = together(page, 'comfort: Near by.', 'comfort: "Near by.\\n\\nOn time."');
    expect(String(answerAt(sheet, 'comfort')).split('\n\n').sort()).toEqual([
      'Near by.',
      'On time.',
      'Someone who stays.',
    ]);
    expect(idsToDecide(together(BLANK, 'form: natural', 'form: natural'))).toEqual([]);
    expect(idsToDecide(together(page, 'form: natural', 'form: natural'))).toEqual(['form']);
  });

  test('has lines that differ in a row, in an order that tells nothing, to be decided', () => {
    const both = ['program: River House', 'program: Harbor'];
    for (const texts of [both, [...both].reverse()]) {
      const sheet = together(BLANK, ...texts);
      expect(answerAt(sheet, 'program')).toBe('Harbor; River House');
      expect(idsToDecide(sheet)).toEqual(['program']);
    }
  });

  test('has all own words behind an option that some chose, each once', () => {
    const sheet = together(
      BLANK,
      'location: { other: A library }',
      'location: { other: A hall }',
      'location: program-site',
      'location: { other: A hall }',
    );
    expect(markAt(sheet, 'location')).toBe('Some chose: Program site; Other: A hall; A library.');
  });

  test('has a file once that is there twice, or open on the page, and says so', () => {
    const text = FORMATS[0]?.create(put(BLANK, 'form', 'natural').model, OWN) ?? '';
    const a = file('a.yaml', text);
    const b = file('b.yaml', 'form: assigned');
    const twice = toBring(BLANK, [a, b, { ...a, name: 'c.yaml' }]);
    expect(twice.others).toHaveLength(2);
    expect(twice.news).toEqual(['c.yaml: It holds the same as a.yaml, and counts once.']);
    const changed = put(a.sheet, 'form', 'assigned');
    const open = toBring(changed, [a, b]);
    expect([open.into, open.others]).toEqual([changed.model, [b.sheet.model]]);
    expect(open.news).toEqual(['a.yaml: It is open here already, and what is on this page counts.']);
    expect(areSeveral(open)).toBe(true);
    expect(areSeveral(toBring(changed, [a, { ...a, name: 'c.yaml' }]))).toBe(false);
  });

  test('is no change of a file that is open, and yet to be saved into a new one', () => {
    const sheet = together(file('a.yaml', FORMATS[0]?.create(BLANK.model, OWN) ?? '').sheet, 'form: natural');
    expect([sheet.opened, sheet.text, isUnsaved(sheet, '')]).toEqual([null, null, true]);
  });
});

describe('a question that is to be decided', () => {
  const parted = together(BLANK, 'form: natural', 'form: assigned');

  test('is decided once anything is put there, and to be decided again once that is taken back', () => {
    const decided = put(parted, 'form', ['natural']);
    expect(idsToDecide(decided)).toEqual([]);
    expect(idsToDecide(put(decided, 'form', []))).toEqual(['form']);
  });

  test('is decided once somebody says that it stays open', () => {
    const left = withStaying(parted, 'form');
    expect([idsToDecide(left), answerAt(left, 'form')]).toEqual([[], null]);
    expect(withStaying(left, 'type')).toBe(left);
  });

  test.each([
    [0, 'Nothing is left to decide.'],
    [1, '1 question is to be decided.'],
    [3, '3 questions are to be decided.'],
  ])('is counted: %i', (count, said) => {
    expect(toDecideInWords(count)).toBe(said);
  });
});

describe('what is decided', () => {
  const texts = ['form: natural', 'form: assigned', '{ type: group, program: River House }'];
  const parted = together(BLANK, ...texts);
  const reopened = (sheet: Sheet) => file('ours.yaml', savedSheet(sheet, null, NOW).text.text).sheet;

  test('is remembered in the file, until all is', () => {
    expect(idsToDecide(parted)).toEqual(['form', 'type']);
    expect(reopened(parted).model.combining?.decided).toEqual([]);
    const left = withStaying(parted, 'form');
    expect(reopened(left).model.combining?.decided).toEqual(['form']);
    expect(isUnsaved(left, '')).toBe(true);
    const all = put(left, 'type', ['group']);
    expect(reopened(all).model.combining).toBeNull();
    expect(reopened(put(all, 'type', [])).model.combining?.decided).toEqual(['form']);
  });

  test('stays once the page goes on with the same files, and all else is to be decided as before', () => {
    const saved = reopened(put(put(withStaying(parted, 'form'), 'comfort', 'Near by.'), 'program', 'Harbor'));
    expect([idsToDecide(saved), saved.model.combining?.decided]).toEqual([
      [],
      ['form', 'comfort', 'program'],
    ]);
    const more = [...texts, 'program: Lake House'];
    const on = together(saved, ...more);
    expect(idsToDecide(on)).toEqual(['type']);
    expect(markAt(on, 'type')).toBe('Some chose: Group. Some left it open.');
    expect([answerAt(on, 'comfort'), answerAt(on, 'program')]).toEqual(['Near by.', 'Harbor']);
    expect(on.text).toBe(saved.text);
    expect(reopened(put(on, 'type', ['group'])).model.combining).toBeNull();
  });

  test('what was written on the page alone stays, and is one more answer, where the command goes on with its file', () => {
    const page = put(put(BLANK, 'program', 'Lake House'), 'comfort', 'On time.');
    const { model } = reopened(together(page, ...texts));
    const others = texts.map((text, index) => file(`${index}.yaml`, text).sheet.model);
    const all = combined(OWN, others, NOW, model);
    const on = broughtInto(OWN, model, all);
    expect(on.answers.get('comfort')).toContain('On time.');
    const given = all.decisions.find(({ question }) => question.id === 'program')?.given.join('; ');
    expect(given).toMatch(/Lake House.*River House|River House.*Lake House/);
    const form = all.decisions.find(({ question }) => question.id === 'form');
    expect(form?.given).toHaveLength(texts.length);
  });

  test('a choice of the page itself stays until something else is decided, with its own words and with what others wrote beside it', () => {
    const page = put(put(BLANK, 'location', [{ other: 'Our barn' }]), 'type', ['group']);
    const sheet = together(page, 'location: community', 'location: [community, { other: A hall }]');
    expect(answerAt(sheet, 'location')).toEqual([{ option: 'other', words: 'Our barn' }]);
    expect(markAt(sheet, 'location')).toBe(
      'Here before: Other: Our barn. Some chose: Community; Other: A hall.',
    );
    expect(markAt(sheet, 'type')).toBe('Here before: Group. Not all chose all of that. Some left it open.');
    expect(reopened(sheet).model.answers.get('location')).toEqual(answerAt(sheet, 'location'));
  });

  test('a file in which nobody has decided yet counts no choice of it, and is told, also where it is open on the page', () => {
    const unfinished = { ...file('n.yaml', 'type: group'), name: 'n.yaml' };
    const combining = { decided: [], begun: [], parted: ['type'], own: [] };
    const sheet = { ...unfinished.sheet, model: { ...unfinished.sheet.model, combining } };
    const other = file('z.yaml', '{ type: group, program: Lake House }');
    const several = toBring(BLANK, [{ ...unfinished, sheet }, other]);
    expect(several.news.join()).toMatch(
      /^n\.yaml: .*not all of it is decided there\. Still to be decided: Type\./,
    );
    const fresh = broughtTogether(BLANK, several, NOW);
    expect(markAt(fresh, 'type')).toBe('All chose: Group. It was to be decided before.');
    const onPage = broughtTogether(sheet, toBring(sheet, [other]), NOW);
    expect(markAt(onPage, 'type')).toBe('Here before: Group. It was to be decided before.');
    for (const one of [fresh, onPage]) expect(reopened(one).model.combining?.parted).toEqual(['type']);
  });

  test('a file that says nothing of a choice takes nothing of it away, and it stays to be decided', () => {
    const two = together(BLANK, 'location: [{ community: by day }]', 'location: [{ community: near home }]');
    expect(answerAt(two, 'location')).toEqual([
      { option: 'community', words: expect.stringMatching(/by day; near home|near home; by day/) },
    ]);
    const more = together(two, 'form: natural');
    expect(answerAt(more, 'location')).toEqual(answerAt(two, 'location'));
    expect(idsToDecide(more)).toContain('location');
  });

  test('what all chose before stays where two files more say something else, and is to be decided then', () => {
    const one = together(BLANK, 'form: natural\ntype: group', 'form: natural\ntype: team');
    const on = together(reopened(one), 'form: assigned', 'form: [assigned]\nprogram: Lake House');
    expect(answerAt(on, 'form')).toEqual([{ option: 'natural', words: null }]);
    expect(markAt(on, 'form')).toBe('Here before: Natural. Some chose: Assigned.');
    expect(idsToDecide(on)).toEqual(['form', 'type']);
  });

  test('a choice that was begun elsewhere stays begun, and is marked as that', () => {
    const begun = reopened(put(together(BLANK, ...texts), 'form', 'natural'));
    const left = { decided: [], begun: ['form'], parted: ['form', 'type'], own: [] };
    const sheet = { ...begun, model: { ...begun.model, combining: left } };
    const on = together(sheet, ...texts);
    expect(markAt(on, 'form')).toMatch(/^Begun before: Natural\./);
    expect(reopened(on).model.combining).toMatchObject({ begun: ['form'], parted: ['form', 'type'] });
    expect(reopened(withStaying(on, 'form')).model.combining).toMatchObject({ decided: ['form'], begun: [] });
  });

  test('no note goes where the page goes on with other files than before', () => {
    const saved = reopened(
      together(BLANK, 'comfort: Near.\nform: natural', 'comfort: Calm.\nform: assigned'),
    );
    const on = together(saved, 'comfort: On time.', 'form: natural');
    expect(String(answerAt(on, 'comfort')).split('\n\n').sort()).toEqual(['Calm.', 'Near.', 'On time.']);
  });

  test('what was begun elsewhere is one more answer on the page, and none of its words goes', () => {
    const begun = reopened(put(together(BLANK, ...texts), 'comfort', 'Half a'));
    const { combining } = begun.model;
    const left = { ...combining, decided: [], begun: ['comfort'], parted: ['form'], own: [] };
    const sheet = { ...begun, model: { ...begun.model, combining: left } };
    expect(answerAt(together(sheet, ...texts, 'comfort: Near.'), 'comfort')).toMatch(/Half a/);
  });

  test('of what is to be decided, no line and no note is lost where the page goes on', () => {
    const page = put(put(BLANK, 'program', 'Lake House'), 'comfort', 'On time.');
    const saved = reopened(together(page, ...texts));
    const on = together(saved, ...texts);
    expect([answerAt(on, 'program'), answerAt(on, 'comfort')]).toEqual([
      'Lake House; River House',
      'On time.',
    ]);
    expect(idsToDecide(on)).toEqual(['program', 'form', 'type']);
  });

  test('is said to be yet to come where such a file is opened', () => {
    const text = savedSheet(parted, null, NOW).text.text;
    const result = opened(OWN, 'ours.yaml', text, NOW);
    expect(result.ok && result.value.alone).toEqual([
      'What others wrote is brought in, and not all of it is decided yet. To see what is to be decided, open all the files again that it was made of, together.',
    ]);
  });
});

test('what would be longer than can be kept is named, and what can be kept is not', () => {
  const long = (word: string) => JSON.stringify({ comfort: `${word} `.repeat(60_000 / (word.length + 1)) });
  expect(tooMuchIn(together(BLANK, long('one'), long('other')), NOW)).toMatch(
    /^Together, the words would be longer than one answer can be, at: What would make young people feel/,
  );
  expect(tooMuchIn(together(BLANK, long('one'), long('one')), NOW)).toBeNull();
});

describe('of any models', () => {
  test('what was brought together is saved, and reads back as it is', () => {
    fc.assert(
      fc.property(withModels(3), ([of, models]) => {
        const files = models.map((model, index) => fileOf(model, of, `${index}.yaml`));
        const page = newSheet(of, NOW);
        const sheet = broughtTogether(page, toBring(page, files), NOW);
        const source = readAnyText('m.yaml', savedSheet(sheet, null, NOW).text.text, of).source;
        const read = source.ok ? readModel(source.value, of) : source;
        expect(read.ok && toRecord(of, read.value.model)).toEqual(toRecord(of, sheet.model));
      }),
      { numRuns: 50 },
    );
  });

  test('each line and each option that anybody gave is in it or in what is said of it, and what stands there passes the gate', () => {
    fc.assert(
      fc.property(withModels(3), ([of, models]) => {
        const files = models.map((model, index) => fileOf(model, of, `${index}.yaml`));
        const page = newSheet(of, NOW);
        const bring = toBring(page, files);
        const sheet = broughtTogether(page, bring, NOW);
        for (const question of allQuestions(of)) {
          const { id } = question;
          const parting = sheet.partings.get(id);
          const now = answerAt(sheet, id);
          for (const model of bring.others) {
            const answer = model.answers.get(id) ?? [];
            if (typeof answer === 'string') {
              if (takesLine(question)) expect(now).toContain(answer);
              continue;
            }
            const told = [...(Array.isArray(now) ? now : []), ...(parting?.some ?? [])];
            for (const { option, words } of answer) {
              const there = told.find((one) => one.option === option);
              expect(there).toBeDefined();
              if (words !== null) expect(there?.words).toContain(words);
            }
          }
          if (typeof now === 'string') expect(accept(question, now)).toEqual({ ok: true, answer: now });
        }
      }),
      { numRuns: 50 },
    );
  });
});
