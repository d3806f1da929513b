import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../src/models/formats.ts';
import { pageHtml } from '../../../src/page/html/page.ts';
import type { Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import { elementsOfHtml } from '../../documents/parts.ts';
import { EXAMPLE } from '../../questionnaire/example.ts';

const SCRIPT = 'document.title = "started";';
const now = '2026-11-23T09:12:44Z';
const pageOf = (questionnaire: Questionnaire, ids: readonly string[] | null = null, script = SCRIPT) =>
  pageHtml({ questionnaire, ids, now }, script);

/** The questionnaire with the same words in every place where an author writes some. */
function saying(words: string): Questionnaire {
  const option = { id: 'a', label: words, gloss: words, describe: words, phrase: words };
  const asked = { ask: words, help: words, source: words, careful: true };
  return {
    id: 'example',
    version: 1,
    language: 'en',
    nextSteps: null,
    title: words,
    subtitle: words,
    welcome: words,
    before: words,
    privacy: words,
    source: { name: words, from: words, publisher: words },
    helpLines: { checked: '2026-11-23', note: words, lines: [{ name: words, reach: words }] },
    sections: [
      {
        id: 'part',
        title: words,
        about: words,
        questions: [
          { kind: 'one', id: 'one', ...asked, options: [option] },
          { kind: 'any', id: 'any', ...asked, options: [option] },
          { kind: 'text', id: 'text', ...asked },
          { kind: 'notes', id: 'notes', ...asked, draft: [words] },
        ],
        points: [],
      },
      {
        id: 'talk',
        title: words,
        questions: [],
        points: [{ id: 'point', ask: words, source: words, safety: true, when: [] }],
      },
    ],
  };
}

const tagsOf = (html: string) =>
  elementsOfHtml(html).map(({ name, attributes }) => [name, Object.keys(attributes)]);

describe('whatever an author writes is text on the page, and reaches its script as it was written', () => {
  test.each([
    '</script><script>alert(1)</script>',
    '<!-- <script> --> ]]>',
    '</style></title><img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '&lt;b&gt; \\u003c \\" $ `',
    'a\u2028b\u2029c\u202ed\u2066e',
    'half \ud800, none \ufffe',
  ])('%j', async (words) => {
    const html = await pageOf(saying(words));
    expect(tagsOf(html)).toEqual(tagsOf(await pageOf(saying('words'))));
    const data = elementsOfHtml(html).find(({ attributes }) => attributes['id'] === 'data')?.text ?? '';
    expect(JSON.parse(data)).toEqual({ questionnaire: saying(words), ids: null });
  });
});

test('every field has its label, and all that is said to describe it is there', async () => {
  const elements = elementsOfHtml(await pageOf(EXAMPLE));
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const labelled = elements.flatMap(({ attributes }) => attributes['for'] ?? []);
  const fields = elements.filter(
    ({ name, attributes }) => /^(textarea|input|select)$/.test(name) && attributes['type'] !== 'file',
  );
  expect(fields.map(({ attributes }) => attributes['id']).sort()).toEqual(labelled.sort());
  const described = elements.flatMap(({ attributes }) => attributes['aria-describedby']?.split(' ') ?? []);
  expect(described.filter((id) => !ids.includes(id))).toEqual([]);
  const targets = elements.flatMap(({ name, attributes }) =>
    name === 'a' ? (attributes['href'] ?? '') : [],
  );
  expect(targets.filter((to) => !ids.includes(to.replace('#', '')))).toEqual([]);
});

test('has only what is wanted, with the way through it, safety first among points', async () => {
  const html = await pageOf(EXAMPLE, ['location', 'apps', 'rides']);
  const asked = elementsOfHtml(html).flatMap(({ attributes }) => attributes['data-asked'] ?? []);
  expect(asked).toEqual(['location', 'rides', 'apps', 'why']);
  expect(html).toMatch(/Next: <span dir="auto">To talk through/);
  expect(html).not.toContain('s-start');
});

test('asks the browser to keep nothing of what is typed, and to send it nowhere for spelling or translation', async () => {
  const elements = elementsOfHtml(await pageOf(EXAMPLE));
  const form = elements.find(({ name }) => name === 'form');
  expect(form?.attributes).toMatchObject({ autocomplete: 'off', spellcheck: 'false' });
  const reading = elements.find(({ attributes }) => attributes['id'] === 'reading');
  expect(reading?.attributes['translate']).toBe('no');
});

test('lets nothing run but its own script, and nothing be fetched', async () => {
  const policies = await Promise.all(
    [SCRIPT, `${SCRIPT} `].map(async (script) => {
      const meta = elementsOfHtml(await pageOf(EXAMPLE, null, script)).find(
        ({ attributes }) => attributes['http-equiv'],
      );
      return meta?.attributes['content'] ?? '';
    }),
  );
  for (const policy of policies) {
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/,
    );
  }
  expect(policies[0]).not.toBe(policies[1]);
});

test('the page opens files of every format, and says the day of the help lines as its language has it', async () => {
  const elements = elementsOfHtml(await pageOf({ ...saying('words'), language: 'en-GB' }));
  const file = elements.find(({ attributes }) => attributes['type'] === 'file');
  expect(file?.attributes['accept']?.split(',').sort()).toEqual(
    FORMATS.flatMap(({ endings }) => endings).sort(),
  );
  expect(elements.some(({ text }) => text === 'words Compared on 23 November 2026.')).toBe(true);
});
