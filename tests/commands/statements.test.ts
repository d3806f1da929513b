/**
 * The property that every output keeps: no drafted statement differs from today's draft, and no words of one's own stand over
 * choices that have changed without the line that says so.
 */

import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newModel } from '../../src/model/model.ts';
import { draftedQuestions, draftFor } from '../../src/model/statement.ts';
import { linesBelowTable } from '../../src/models/markdown/grid.ts';
import { markdown } from '../../src/models/markdown.ts';
import { readModelText } from '../../src/models/model-text.ts';
import { DOCUMENTS_AS_TEXT } from '../documents/endings.ts';
import { ourQuestions } from '../end-to-end/sitting.ts';
import { newFolder, run } from './run.ts';

const OURS = ourQuestions();
const [STATEMENT] = draftedQuestions(OURS);
const OWN = ['We walk along.', 'Ours is a slow kind of company.'];

/** What one run changes: a choice, or the statement; `draft` is whatever is drafted at the time. */
const change = fc.oneof(
  fc.record({ form: fc.constantFrom('natural', 'assigned', 'not-sure', '') }),
  fc.record({ type: fc.subarray(['traditional', 'group', 'e-mentoring']) }),
  fc.record({ location: fc.constantFrom(['community'], [{ other: 'Library study rooms' }], ['other'], []) }),
  fc.record({ statement: fc.constantFrom(...OWN, 'draft', '') }),
);

const flat = (text: string) => text.replace(/<[^>]*>|[*|\\"]|&[a-z]+;/g, ' ').replace(/\s+/g, ' ');

/** What a test knows by itself: the words, and the choices that they were written for. */
interface Known {
  words: string | null;
  writtenFor: string;
  /** Whether a save has found them older than the choices: that stays, also where the choices come back. */
  isOlder: boolean;
}

const SAID = /[Ww]ritten before (?:you changed|the choices changed)/;

test.each(['yaml', 'md', 'json'])(
  'holds for any sequence of changes to a model in %s',
  async (ending) => {
    const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
      const folder = newFolder();
      const file = `m.${ending}`;
      const now = () => {
        const read = readModelText(markdown, 'm', fs.readFileSync(path.join(folder, 'now.md'), 'utf8'), OURS);
        return read.ok ? read.value.model : newModel('2026-11-23T09:12:44Z');
      };
      const known: Known = { words: null, writtenFor: '', isOlder: false };
      for (const [index, one] of changes.entries()) {
        const before = index === 0 ? newModel('2026-11-23T09:12:44Z') : now();
        const drafted = STATEMENT ? draftFor(OURS, STATEMENT, before.answers) : '';
        const given = 'statement' in one && one.statement === 'draft' ? { statement: drafted } : one;
        const stdin = JSON.stringify(given);
        const made = await run(['init', file, ...(index > 0 ? ['--edit'] : [])], { folder, stdin });
        expect(made.code).toBe(0);
        const page = await run(['init', '-', '--answers', file, '--format', 'markdown'], { folder });
        fs.writeFileSync(path.join(folder, 'now.md'), page.stdout);
        const { answers } = now();
        const choices = STATEMENT ? draftFor(OURS, STATEMENT, answers) : '';
        if ('statement' in given)
          Object.assign(known, {
            words: OWN.includes(given.statement ?? '') ? given.statement : null,
            writtenFor: choices,
            isOlder: false,
          });
        known.isOlder ||= known.words !== null && known.writtenFor !== choices;
        const { isOlder } = known;
        for (const args of [
          ['show', file],
          ['show', file, '--plain'],
          ['check', file],
          ...DOCUMENTS_AS_TEXT.map((to) => ['export', file, '--to', '-', '--format', to]),
        ]) {
          const { stdout } = await run(args, { folder, columns: 200, env: { NO_COLOR: '1' } });
          const text = flat(stdout);
          expect([args.join(' '), SAID.test(text)]).toEqual([args.join(' '), isOlder]);
          if (args[0] === 'check') continue;
          if (known.words !== null) expect(text).toContain(known.words);
          else if (choices !== '') expect(text).toContain(flat(choices));
        }
        const { stdout } = await run(['check', file, '--json'], { folder });
        expect(JSON.parse(stdout)[0].lookAgain).toEqual(isOlder ? ['statement'] : []);
        expect(linesBelowTable(now(), OURS).length > 0).toBe(isOlder);
      }
    });
    await fc.assert(property, { numRuns: 15 });
  },
  240_000,
);

describe('words of one’s own', () => {
  const START = async () => {
    const { folder } = await run(['init', 'm.yaml'], { stdin: 'form: natural\nstatement: We walk along.' });
    return folder;
  };

  test('are told by the choice that changed, and by no word of it in the file', async () => {
    const folder = await START();
    const edited = await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'form: assigned' });
    expect(edited.stderr).toContain('Look again at statement: written before you changed Form.');
    expect(edited.files['m.yaml']).toMatch(
      /\nmentoring-model: 2\n(.*\n)*drafts:\n {2}statement: older \(form\)\n/,
    );
    const { stdout } = await run(['show', 'm.yaml'], { folder });
    expect(stdout).toContain('Written before you changed Form. Look at it again:');
  });

  test('are in step again where they are written anew', async () => {
    const folder = await START();
    await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'form: assigned' });
    await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'statement: We walk with you.' });
    const { stdout } = await run(['check', 'm.yaml', '--json'], { folder });
    expect(JSON.parse(stdout)[0].lookAgain).toEqual([]);
  });

  test('stay in step where a choice is only renamed to what it is, and where a note changes', async () => {
    const folder = await START();
    await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'form: natural\ncomfort: Tea\npay: not-sure' });
    const { stdout } = await run(['check', 'm.yaml', '--json'], { folder });
    expect(JSON.parse(stdout)[0].lookAgain).toEqual([]);
  });

  test('get their mark, where a file has none, with the next change', async () => {
    const text =
      'mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers:\n  form: natural\n  statement: We walk along.\n';
    const edited = await run(['init', 'm.yaml', '--edit'], {
      files: { 'm.yaml': text },
      stdin: 'program: A',
    });
    expect(edited.files['m.yaml']).toMatch(/\ndrafts:\n {2}statement: ["']?[0-9a-f]{12}/);
    const { folder } = edited;
    const byHand = String(edited.files['m.yaml'])
      .replace('form: natural', 'form: assigned')
      .replace('We walk along.', 'We are matched.');
    fs.writeFileSync(path.join(folder, 'm.yaml'), byHand);
    const { stdout } = await run(['show', 'm.yaml'], { folder });
    expect(stdout).toContain('Perhaps written for other choices. Look at it again:');
    expect(stdout).not.toMatch(/written before/i);
  });

  test('in a file without a mark are in step when it is opened', async () => {
    const files = {
      'm.yaml':
        'mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers:\n  form: natural\n  statement: We walk along.\n',
    };
    const { folder, stdout } = await run(['check', 'm.yaml', '--json'], { files });
    expect(JSON.parse(stdout)[0].lookAgain).toEqual([]);
    const edited = await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'form: assigned' });
    expect(edited.files['m.yaml']).toContain('statement: older (form)');
  });
});

test('a draft of version 0.1 is one however an editor has broken its lines', async () => {
  const { stdout } = await run(['show', 'm.yaml', '--json'], {
    files: {
      'm.yaml': `mentoring-model: 1
questionnaire: mentoring-models 2
answers:
  form: natural
  type: [traditional]
  location: [community]
  statement: |
    Our mentoring is natural: one-to-one.
    Mentors and young people meet  in the
    community.
`,
    },
  });
  expect(JSON.parse(stdout).answers).not.toHaveProperty('statement');
});

test('what version 0.1 drafted and kept follows the choices, also where they have changed since, and goes from the file', async () => {
  const files = {
    'm.yaml': `mentoring-model: 1
questionnaire: mentoring-models 2
answers:
  form: assigned
  type: [traditional]
  location: [community]
  statement: "Our mentoring is natural: one-to-one. Mentors and young people meet in the community."
revisions:
  - on: 2026-11-24T09:00:00Z
    changed:
      form: { from: [natural], to: [assigned] }
`,
  };
  const { folder, stdout } = await run(['show', 'm.yaml'], { files, columns: 200 });
  expect(stdout).not.toContain('is natural');
  expect(stdout).toContain('Young people can have a match that our program makes.');
  const edited = await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'pay: [paid]' });
  expect(edited.files['m.yaml']).not.toContain('is natural');
  expect(edited.files['m.yaml']).toContain('mentoring-model: 1\n');
});
