import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { elementsOfHtml, partsOfMarkdown, partsOfWord } from '../documents/parts.ts';
import { FILES } from '../questionnaire/folder.ts';
import { run } from './run.ts';

const SHEET = ['worksheet', '--for', 'youth'];

/** What would tell of whoever holds a page: the program, who made the questionnaire, and what it is about. */
const POINTING =
  /mentoring-model|Mentoring Models Tool|Youth Collaboratory|Wichita|CSEC|traffick|exploit|surviv|victim|abuse|for who runs/i;

const ASK = 'Would you like to pick someone you know, or meet someone new?';
const CREDIT = 'The questions follow the Mentoring Models Tool';

describe('a sheet for young people', () => {
  test('in Word names no maker and nothing that points to someone, but on the page for staff', async () => {
    const { code, stderr, folder } = await run([...SHEET, '--to', 'a-few-questions.docx']);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^Written to a-few-questions\.docx\.\nPrint page one alone, .*\nPlease do not send the file/,
    );
    const { 'word/document.xml': body = [], ...others } = partsOfWord(
      fs.readFileSync(path.join(folder, 'a-few-questions.docx')),
    );
    const pages = body.filter(({ name, text }) => name === 'w:sectPr' || (name === 'w:t' && text !== ''));
    const end = pages.findIndex(({ name }) => name === 'w:sectPr');
    const texts = pages.filter(({ name }) => name === 'w:t');
    const back = texts.findIndex(({ text }) => text === 'For who runs the session');
    expect(back).toBe(end);
    // Printed on both sides, it is still a sheet of its own: a page without a word is between them, in a PDF too.
    expect([pages[end]?.name, pages[end + 1]?.name]).toEqual(['w:sectPr', 'w:sectPr']);
    expect(body.filter(({ name }) => name === 'w:type')).toEqual([]);
    const front = texts.slice(0, back).map(({ text }) => text);
    expect(front).toContain(ASK);
    expect(front.join('\n')).not.toMatch(POINTING);
    expect(texts.map(({ text }) => text).join('\n')).toContain(CREDIT);
    expect(JSON.stringify(others)).not.toMatch(POINTING);
    const core = (others['docProps/core.xml'] ?? []).map(({ name, text }) => [name, text]);
    expect(
      core.filter(([name = '']) => /title|creator|modifiedBy|description|subject|keywords/.test(name)),
    ).toEqual([['dc:title', 'What would make a mentor good for you?']]);
  });

  test('as a page for a browser names neither, but on the page for staff', async () => {
    const { stdout } = await run([...SHEET, '--to', '-', '--format', 'html']);
    const elements = elementsOfHtml(stdout);
    const front = elements.find(({ attributes }) => attributes['class'] === 'hand-out')?.text ?? '';
    expect(front).toContain(ASK);
    expect(front).not.toMatch(POINTING);
    const [head = '', staff = ''] = stdout.split('<aside');
    expect(head).not.toMatch(POINTING);
    expect(staff).toContain(CREDIT);
    expect(elements.find(({ name }) => name === 'title')?.text).toBe(
      'What would make a mentor good for you?',
    );
  });

  test('as text has both pages, with a rule between them', async () => {
    const { stdout, stderr } = await run([...SHEET, '--to', '-', '--format', 'markdown']);
    expect(stderr).toBe('');
    const [front = '', staff = '', ...more] = stdout.split('\n---\n');
    expect(more).toEqual([]);
    expect(partsOfMarkdown(front).text).toContain(ASK);
    expect(partsOfMarkdown(front).text).toContain('By ____________ we will tell you');
    expect(front).not.toMatch(POINTING);
    expect(staff).toContain(CREDIT);
  });

  test.each([
    [
      'docx',
      'hand out only that. The last page is for staff; the one between is blank, for printing on both sides.',
    ],
    [
      'html',
      'hand out only that. The last page is for staff; the one between is blank, for printing on both sides.',
    ],
    ['md', 'Print what stands above the line ---, and hand out only that.'],
  ])('as .%s comes with what of it to hand out', async (ending, says) => {
    const { stderr, files } = await run([...SHEET, '--to', `s.${ending}`]);
    expect(stderr).toContain(says);
    expect(stderr).toContain('Please do not send the file');
    if (ending === 'md') expect(files['s.md']).toContain('\n---\n');
  });

  test('says whose harm is told on, and who answers at a number', async () => {
    const { stdout } = await run([...SHEET, '--to', '-', '--format', 'markdown']);
    const [front = ''] = stdout.split('\n---\n');
    expect(front).toContain('that you or another child or teen is being hurt, or could be');
    expect(front).toMatch(/988\. People trained to listen answer/);
  });

  test.each([
    [SHEET, 2, /--to a-few-questions\.docx --for youth$/m],
    [[...SHEET, '--to', 'w.yaml'], 2, /\.docx, \.html, \.md$/m],
    [[...SHEET, '--to', 'w.html', '--fillable'], 2, /takes no --fillable/],
    [[...SHEET, '--to', 'w.html', '--section', 'focus'], 2, /takes no --section/],
    [[...SHEET, '--to', 'w.html', '--with-guide'], 2, /takes no --with-guide/],
    [['worksheet', '--for', 'youths', '--to', 'w.html'], 2, /--for youths: expected youth/],
  ])('%j ends with %i and says what was expected', async (args, expected, says) => {
    const { code, stderr, files } = await run(args);
    expect([code, files]).toEqual([expected, {}]);
    expect(stderr).toMatch(says);
  });

  test('that a terminal cannot show is given a name in the hint that tells nothing', async () => {
    const { code, stderr } = await run([...SHEET, '--to', '-', '--format', 'docx'], { columns: 80 });
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /no text to show here\. [^\n]*\n {2}\S.* --to a-few-questions\.docx --for youth$/m,
    );
    expect(stderr).not.toContain('model.docx');
  });
});

describe('a questionnaire of somebody else', () => {
  const files = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`ours/${name}`, text]));
  const SHEET_OF_THEIRS = `title: What would you like?
before: You can skip all of it.
questions: [{ ask: Where?, feeds: where, lines: 1 }]
for-who-runs-it: { title: Staff, about: Keep it., parts: [{ title: Before, items: [Ask.] }] }
`;

  test('without a sheet is told so kindly', async () => {
    const ran = await run([...SHEET, '--to', 's.md', '--questions', 'ours'], { files });
    expect([ran.code, ran.stdout, ran.files]).toEqual([1, '', files]);
    expect(ran.stderr).toMatch(/^This questionnaire has no sheet for young people\. .*youth-sheet\.yaml/);
  });

  test('with one has it checked, and made', async () => {
    const with_ = { ...files, 'ours/youth-sheet.yaml': SHEET_OF_THEIRS };
    const checked = await run(['check', '--questions', 'ours'], { files: with_ });
    expect([checked.code, checked.stdout]).toEqual([
      0,
      'ours: reads well: 2 sections, 3 questions, 1 point, 1 next step, a sheet for young people\n',
    ]);
    const made = await run([...SHEET, '--to', 's.md', '--questions', 'ours'], { files: with_ });
    expect(made.files['s.md']).toMatch(/^# What would you like\?\n/);
  });

  test('whose sheet has a fault reads as it did, and the fault is told where the sheet is wanted, and by check', async () => {
    const faulty = {
      ...files,
      'ours/youth-sheet.yaml': SHEET_OF_THEIRS.replace('feeds: where', 'feeds: were'),
    };
    const answered = await run(['init', 'm.yaml', '--questions', 'ours', '--no-input'], {
      files: faulty,
      stdin: 'where: home',
    });
    expect(answered.code).toBe(0);
    for (const args of [[...SHEET, '--to', 's.md'], ['check']]) {
      const ran = await run([...args, '--questions', 'ours'], { files: faulty });
      expect(ran.code).toBe(1);
      expect(ran.stderr).toContain('youth-sheet.yaml:3:');
      expect(ran.stderr).toContain('did you mean "where"?');
    }
  });
});
