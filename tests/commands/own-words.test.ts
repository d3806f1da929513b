/** The own words of an option, whichever it is, in all that shows a model: where they are seen, and where they are not. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOCUMENTS } from '../documents/endings.ts';
import { partsOfWord } from '../documents/parts.ts';
import { run } from './run.ts';

const WORDS = 'hummingbird by day';

const OPTIONS = `    options:
      - { id: other, label: Other, phrase: "{described}", describe: Where? }
      - { id: blend, label: Blend, describe: Of what? }
      - { id: park, label: Park, gloss: In the open, phrase: in the park }
      - { id: school, label: School }
`;
const QUESTIONS = {
  'ours/tool.yaml':
    'id: ours\nversion: 1\nlanguage: en\ntitle: Ours\nwelcome: Hello\nprivacy: Private\nsections: [place]\n',
  'ours/place.yaml': `id: place
title: Place
questions:
  - id: where
    kind: any
    ask: Where do they meet?
    column: Where
${OPTIONS}  - id: aside
    kind: any
    ask: Where did they meet before?
${OPTIONS}  - id: statement
    kind: notes
    ask: Our model
    draft: ["They meet {where}."]
`,
};

/** Each kind of option, as it is called in what people read. */
const KINDS = [
  ['one that is described, as its own phrase', 'other', WORDS],
  ['one that asks for them', 'blend', `Blend: ${WORDS}`],
  ['one with a gloss', 'park', `Park: ${WORDS}`],
  ['one with a label alone', 'school', `School: ${WORDS}`],
  ['"not sure yet"', 'not-sure', `Not sure yet: ${WORDS}`],
  ['one that is gone', 'mall', `mall: ${WORDS}`],
] as const;

/** A model in which an option of one question has words of its own. */
function modelWith(question: string, option: string): string {
  const gone = option === 'mall' ? `gone: { ${question}: [mall] }\n` : '';
  const answers = `answers:\n  ${question}:\n    - ${option}: ${WORDS}\n`;
  return `mentoring-model: 1\nquestionnaire: ours 1\n${answers}${gone}`;
}

/** What a command gives to a model; standard error never has the words. */
async function given(text: string, args: readonly string[]): Promise<string> {
  const ran = await run([...args, '--questions', 'ours'], { files: { ...QUESTIONS, 'm.yaml': text } });
  expect([ran.code, ran.stderr.includes(WORDS)]).toEqual([0, false]);
  if (!args.includes('d.docx')) return ran.stdout;
  const parts = partsOfWord(fs.readFileSync(path.join(ran.folder, 'd.docx')));
  return (parts['word/document.xml'] ?? []).map(({ name, text }) => (name === 'w:p' ? text : '')).join('\n');
}

const readFile = (folder: string) => fs.readFileSync(path.join(folder, 'm.yaml'), 'utf8');

const exported = (kind: string, ...more: string[]) =>
  kind === 'docx'
    ? ['export', 'm.yaml', '--to', 'd.docx', ...more]
    : ['export', 'm.yaml', '--to', '-', '--format', kind, ...more];

describe.each(KINDS)('words of %s', (_, option, said) => {
  const isSaidIn = (text: string) => text.replace(/[*\\]/g, '').replace(/\s+/g, ' ').includes(said);

  test.each([
    ['on screen', ['show', 'm.yaml'], option === 'other' ? `Other: ${WORDS}` : said],
    ['for scripts', ['show', 'm.yaml', '--json'], `"${option}": "${WORDS}"`],
  ])('are shown %s', async (_where, args, expected) => {
    const shown = await given(modelWith('where', option), args);
    expect(shown.replace(/\s+/g, ' ')).toContain(expected);
  });

  test.each(DOCUMENTS)('are shown behind a choice in a document: %s', async (kind) => {
    const text = await given(modelWith('where', option), exported(kind));
    const json = kind === 'json' ? JSON.parse(text).grid[0].choices[0].options : [];
    const inRow = new RegExp(`,yes,"?${WORDS}"?\\r$`, 'm');
    if (kind === 'csv') expect(text).toMatch(inRow);
    else if (kind === 'json')
      expect(json).toContainEqual(expect.objectContaining({ chosen: true, words: WORDS }));
    else expect(isSaidIn(text)).toBe(true);
  });

  test.each(DOCUMENTS)('are a note where the question is no choice: %s', async (kind) => {
    const text = modelWith('aside', option);
    expect(await given(text, exported(kind))).not.toContain('hummingbird');
    expect(isSaidIn(await given(text, exported(kind, '--with-notes')))).toBe(true);
  });

  test('go into the draft: in the place that its phrase has for them, or else behind it', async () => {
    const drafted = JSON.parse(await given(modelWith('where', option), exported('json'))).statements;
    const texts = drafted.map(({ text }: { text: string }) => text);
    const behind = ` (${WORDS})`;
    const phrases = {
      other: WORDS,
      blend: `Blend${behind}`,
      park: `in the park${behind}`,
      school: `School${behind}`,
    };
    const phrase = phrases[option as keyof typeof phrases];
    expect(texts).toEqual(phrase === undefined ? [] : [`They meet ${phrase}.`]);
  });

  test('are no news for a check', async () => {
    expect(await given(modelWith('where', option), ['check', 'm.yaml'])).not.toContain('hummingbird');
  });

  test('are gone once they are changed, and what changed is told without them', async () => {
    const files = { ...QUESTIONS, 'm.yaml': modelWith('where', option) };
    const ours = ['--questions', 'ours'];
    const { folder, code } = await run(['init', 'm.yaml', '--edit', ...ours], {
      files,
      stdin: 'where: [{ school: at noon }]',
    });
    expect(code).toBe(0);
    const { stdout } = await run(['show', 'm.yaml', '--history', ...ours], { folder });
    // From what was open there is no revision: "not sure yet" is.
    const label = { other: 'Other', blend: 'Blend', park: 'Park', mall: 'mall' }[option as string];
    const change = label ? `Where: ${label} → School.` : 'Where: School (own words rewritten).';
    const expected = option === 'not-sure' ? 'No revisions yet' : change;
    expect(stdout.replace(/\s+/g, ' ')).toContain(expected);
    // What was taken out may have been a name.
    expect(readFile(folder)).not.toContain(WORDS);
  });
});
