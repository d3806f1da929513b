import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../src/text/json-faults.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}

test.each<[string, string, RegExp]>([
  ['{ "a": 1 | "b": 2 }', 'a comma that is missing', /expected a comma before this, or a }/],
  ['["a" | "b"]', 'a comma in a list', /expected a comma before this, or a \]/],
  ['{ "a": 1, | }', 'a comma too many', /comma before this is one too many/],
  ['["a", |]', 'a comma too many in a list', /comma before this is one too many/],
  ['{ "a" | 1 }', 'a colon that is missing', /expected a colon/],
  ['{ "a": | }', 'a value that is missing', /something is missing|one too many/],
  ['{ | a: 1 }', 'a name without quotes', /expected a name in double quotes/],
  ['{ "a": | natural }', 'a text without quotes', /expected a text in double quotes/],
  ["{ | 'a': 1 }", 'single quotes', /straight double quotes/],
  ['{ | “a”: 1 }', 'curly quotes', /straight double quotes/],
  ['{ | // why', 'a comment', /comment begins here/],
  ['{ "a": 1 | # why\n}', 'a comment of YAML', /comment begins here/],
  ['{ "a": "One|\ntwo" }', 'a line end in a text', /goes on in the next line\. Write \\n/],
  ['{ "a": | "One }', 'a quote that is missing', /no closing quote/],
  ['{ "a": "C:|\\Users" }', 'a backslash', /backslash/],
  ['{ "a": "One|\u000b" }', 'a sign that cannot be seen', /\\u000b/],
  ['{ "a": { "b": 1 }|', 'an end too early', /ends before its { is closed/],
  ['{ "a": 1 } | }', 'a bracket too many', /expected the end of the file/],
  ['{ "a": | 02134 }', 'a number with a zero before it', /expected a text/],
  ['{|\u00a0"a": 1 }', 'a blank that is none', /no-break space/],
])('%j is told at its place: %s', (marked, _, said) => {
  // The mark stands right before the fault, with a blank of its own where it stands between two.
  const index = marked.indexOf('|');
  const gap = marked[index + 1] === ' ' && marked[index - 1] === ' ' ? 2 : 1;
  const text = marked.slice(0, index) + marked.slice(index + gap);
  expect(jsonFault(text)).toEqual({ index, message: expect.stringMatching(said) });
});

test('nothing is amiss with JSON, and something with all else', () => {
  const piece = fc.constantFrom(
    ...['{', '}', '[', ']', ',', ':', '"', '"a"', '\\', '\\u00e9', '\n', '\r', ' ', '\t', '\u000b', '1'],
    ...['-', '0', '1.5', '1e5', '.', 'true', 'null', 'x', "'", '//', '\ufeff', '\u2028', '\ud800'],
  );
  const nearly = fc.tuple(fc.json(), fc.nat(), piece).map(([text, nat, one]) => {
    const at = nat % (text.length + 1);
    return text.slice(0, at) + one + text.slice(at + 1);
  });
  const texts = fc.oneof(
    fc.json(),
    nearly,
    fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const fault = jsonFault(text);
      expect([text, fault === null]).toEqual([text, isJson(text)]);
      expect(fault?.index ?? 0).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 3000 },
  );
});

test('a text is read in linear time, however deep and however long', () => {
  const began = performance.now();
  expect(jsonFault('['.repeat(1_000_000))).toMatchObject({ index: 1_000_000 });
  expect(jsonFault(`"${'\\n'.repeat(1_000_000)}`)).toMatchObject({ index: 0 });
  expect(jsonFault(`"${'a'.repeat(4_000_000)}"`)).toBeNull();
  expect(performance.now() - began).toBeLessThan(5000);
});
