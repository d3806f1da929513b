/** What the built script asks of a browser. */
import fs from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import { expect, test } from 'vitest';

const SCRIPT = fs.readFileSync(new URL('../../../dist/page.js', import.meta.url), 'utf8');

/** All patterns that are written in it as such: one that a browser does not know keeps all of the script from starting. */
function patternsIn(script: string): { readonly pattern: string; readonly flags: string }[] {
  const patterns: { readonly pattern: string; readonly flags: string }[] = [];
  const { program, errors } = parseSync('page.js', script);
  if (errors.length > 0) throw new Error('the script does not parse');
  new Visitor({
    Literal(node) {
      if ('regex' in node) patterns.push(node.regex);
    },
  }).visit(program);
  return patterns;
}

const isNew = ({ pattern, flags }: { readonly pattern: string; readonly flags: string }) =>
  /\(\?<[=!]/.test(pattern) || /v/.test(flags);

test('no pattern that is written in it looks behind, or is of a kind that came with iOS 16 or later', () => {
  expect(patternsIn('/(?<=a)b/; /[a&&b]/v; /c/').filter(isNew)).toHaveLength(2);
  const patterns = patternsIn(SCRIPT);
  expect(patterns.length).toBeGreaterThan(100);
  expect(patterns.filter(isNew)).toEqual([]);
});

test('nothing in it is of a syntax that came with iOS 16 or later', () => {
  const newer: string[] = [];
  new Visitor({
    StaticBlock: () => newer.push('a block that runs once for a class'),
    ImportExpression: () => newer.push('a file that is loaded'),
  }).visit(parseSync('page.js', SCRIPT).program);
  expect(newer).toEqual([]);
});

test('it calls no method that came later and is not lent to older browsers', () => {
  const later =
    /\.(?:toSpliced|with|group|groupToMap|isWellFormed|toWellFormed|fromAsync|intersection|union|isSubsetOf|getOrInsert)\(|\b(?:structuredClone|Object\.groupBy|Map\.groupBy|Promise\.withResolvers|crypto\.randomUUID|Iterator\.from)\b/g;
  expect(SCRIPT.match(later) ?? []).toEqual([]);
});
