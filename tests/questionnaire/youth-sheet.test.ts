import fs from 'node:fs';
import { expect, test } from 'vitest';
import { hasOptions } from '../../src/questionnaire/kinds.ts';
import { findQuestion } from '../../src/questionnaire/questionnaire.ts';
import { wordingWarnings } from '../../src/questionnaire/wording/warnings.ts';
import { youthSheetIn } from '../../src/questionnaire/youth-sheet.ts';
import { problemLine } from '../../src/text/problem.ts';
import { FILES, folder, load, problemsOf } from './folder.ts';

const SHEET = `title: What would you like?
before: You do not have to do this.
questions:
  - ask: Where would you like to meet?
    feeds: [where]
    choices:
      - { option: home, say: At home }
      - { option: not-sure, say: Not sure }
  - ask: Who should be there?
    feeds: who
    lines: 2
for-who-runs-it:
  title: For staff
  about: Keep this page.
  parts: [{ title: Before, items: [Pay young people.] }]
`;

/** What is said of a sheet that says `by` in the place of a part of it. */
function saidOf(part: string, by: string): string[] {
  expect(SHEET).toContain(part);
  const files = folder({ ...FILES, 'youth-sheet.yaml': SHEET.replace(part, by) });
  const read = youthSheetIn(files, load(FILES));
  return read === null || read.ok ? [] : read.problems.map(problemLine);
}

test('a sheet without a fault reads, and is no part of the questionnaire', () => {
  expect(saidOf('title: ', 'title: ')).toEqual([]);
  expect(load({ ...FILES, 'youth-sheet.yaml': SHEET })).toEqual(load(FILES));
  expect(load({ ...FILES, 'youth-sheet.yaml': 'not: a sheet' })).toEqual(load(FILES));
  expect(youthSheetIn(folder(FILES), load(FILES))).toBeNull();
});

test.each<[string, string, string, string]>([
  [
    'an answer that is not there',
    'feeds: who',
    'feeds: [who, whre]',
    '10:12: questions.2: names "whre"; expected a question that is asked; did you mean "where"?',
  ],
  [
    'choices of a text',
    'feeds: [where]',
    'feeds: [who]',
    '7:7: questions.1: has choices, but who has no options; expected lines, or a question with options first',
  ],
  [
    'an option that is not there',
    'option: home',
    'option: hom',
    '7:19: questions.1: names "hom"; expected an option of where; did you mean "home"?',
  ],
  [
    'an option twice',
    'option: not-sure',
    'option: home',
    '8:19: questions.1: names "home" twice; expected each option once',
  ],
  [
    'nothing to answer with',
    '    lines: 2\n',
    '',
    '9:5: questions.2: has nothing to answer with; expected choices, lines or both',
  ],
  [
    'lines without a number',
    'lines: 2',
    'lines: some',
    '11:12: questions.2.lines: expected a number of lines from 1 to 9',
  ],
  [
    'a name that is not known',
    'lines: 2',
    'line: 2',
    '11:5: questions.2.line: is not a name that is known here; did you mean "lines"?',
  ],
  [
    'no page for staff',
    'for-who-runs-it',
    'for-them',
    '1:1: for-who-runs-it: is missing; expected the page for whoever runs the session: title, about and parts',
  ],
])('%s is told of', (_, part, by, said) => {
  expect(saidOf(part, by)).toContain(`q/youth-sheet.yaml:${said}`);
});

test('a sheet with two endings is told of', () => {
  const read = youthSheetIn(folder({ 'youth-sheet.yaml': SHEET, 'youth-sheet.yml': SHEET }), load(FILES));
  expect(read?.ok === false && read.problems.map(problemLine)).toEqual([
    'q/youth-sheet.yml: is there beside youth-sheet.yaml; expected one of the two',
  ]);
});

test('a section cannot be called as the sheet is', () => {
  const tool = (FILES['tool.yaml'] ?? '').replace('[place, talk]', '[place, talk, youth-sheet]');
  expect(problemsOf({ ...FILES, 'tool.yaml': tool, 'youth-sheet.yaml': SHEET })).toEqual([
    expect.stringMatching(/^q\/tool\.yaml:7:\d+: youth-sheet: is the name of a file beside the sections/),
  ]);
});

test.each<[string, string, string, string | null]>([
  [
    'words that are hard to read',
    'You do not have to do this.',
    'Participation in this consultation is voluntary, confidential and entirely anonymous.',
    '2:9: before: reads at grade',
  ],
  [
    'a word that points to someone',
    'say: At home',
    'say: With other survivors',
    '7:30: questions.1: "survivors" tells of whoever holds the sheet',
  ],
  [
    'the name of the questionnaire',
    'Who should be there?',
    'What of Example should change?',
    '9:10: questions.2: "Example" tells of whoever holds the sheet',
  ],
  ['the same words on the page for staff', 'Keep this page.', 'Survivors help to run it.', null],
  [
    'a word that blames, on either page',
    'Pay young people.',
    'Do not call anyone a prostitute.',
    '15:36: for-who-runs-it: "prostitute" suggests',
  ],
])('%s: a warning where young people read it', (_, part, by, said) => {
  expect(SHEET).toContain(part);
  const files = folder({ ...FILES, 'youth-sheet.yaml': SHEET.replace(part, by) });
  const warnings = wordingWarnings(files)
    .map(problemLine)
    .filter((line) => line.includes('youth-sheet'));
  expect(warnings).toEqual(said === null ? [] : [expect.stringContaining(`q/youth-sheet.yaml:${said}`)]);
});

test("the project's own sheet reads, and leaves out no option of what it asks about", () => {
  const own = new URL('../../questions/', import.meta.url);
  const texts = Object.fromEntries(
    fs
      .readdirSync(own)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, fs.readFileSync(new URL(name, own), 'utf8')]),
  );
  const questionnaire = load(texts);
  const read = youthSheetIn(folder(texts), questionnaire);
  if (!read?.ok) throw new Error(JSON.stringify(read));
  const withChoices = read.value.questions.filter(({ choices }) => choices !== undefined);
  expect(withChoices.map(({ feeds }) => feeds[0])).toEqual([
    'type',
    'form',
    'mentor-type',
    'purpose',
    'focus',
  ]);
  for (const { feeds, choices = [] } of withChoices) {
    const question = findQuestion(questionnaire, feeds[0] ?? '');
    if (!question || !hasOptions(question)) throw new Error(`${feeds[0]} has no options`);
    // "Other" is what young people say in words of their own.
    const options = question.options.map(({ id }) => id).filter((id) => id !== 'other');
    expect(choices.map(({ option }) => option).toSorted()).toEqual([...options, 'not-sure'].toSorted());
  }
});
