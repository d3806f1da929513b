/** A small guide in memory, to the small questionnaire. */
import type { Guide } from '../../src/guide/guide.ts';
import { loadGuide } from '../../src/guide/load.ts';
import { problemLine } from '../../src/text/problem.ts';
import { load, FILES as QUESTIONS } from '../questionnaire/folder.ts';

const GUIDE = `title: About the choices
intro: What we found.
strength:
  few: { whom: Studied with, means: There are a few studies. }
about:
  some: some young people
read:
  abstract: its abstract
caution: Most was learned with others.
limits: Nobody has reviewed it yet.
checked: 2026-11-26
`;

const SOURCES = `sources:
  one: { title: A study, by: Somebody, year: 2020, url: https://example.org/a, read: abstract }
  two: { title: An essay, by: Another, year: null, url: null, read: abstract, note: For ourselves. }
`;

const WHERE = `question: where
options:
  away:
    what: They meet somewhere else.
    fits-when: [They like to be out.]
    worth-knowing: [It takes rides.]
    asks-of-you: [Plan the rides.]
    evidence: { strength: few, about: some, say: It helped some. }
    sources: [one, two]
    judgment: true
  home:
    what: They meet at home.
    fits-when: [Home is calm.]
    worth-knowing: [It takes trust.]
    evidence: { strength: few, about: some, say: It helped some. }
    sources: two
`;

const ELEMENTS = `elements:
  who:
    what: Everyone has a say.
    looks-like: [They are asked., They are heard.]
    worth-knowing: [It takes time.]
    evidence: { strength: few, about: some, say: Little is known. }
    sources: [one]
    reviewed: { on: 2027-03-01, role: a young adviser }
`;

/** The files of the guide by their names. */
export const FILES: Readonly<Record<string, string>> = {
  'guide.yaml': GUIDE,
  'sources.yaml': SOURCES,
  'where.yaml': WHERE,
  'elements.yaml': ELEMENTS,
};

/** The questionnaire that it is a guide to. */
export const QUESTIONNAIRE = load(QUESTIONS);

/** Texts by their names, as the files of a folder q/guide. */
export function guideFolder(texts: Readonly<Record<string, string>>) {
  return Object.entries(texts).map(([name, text]) => ({ name, path: `q/guide/${name}`, text }));
}

/** The guide in these files. */
export function guideIn(texts: Readonly<Record<string, string>> = FILES): Guide {
  const loaded = loadGuide('q/guide', guideFolder(texts), QUESTIONNAIRE);
  if (!loaded.ok) throw new Error(loaded.problems.map(problemLine).join('\n'));
  return loaded.value;
}

/** What is amiss in these files, a line each. */
export function problemsOf(texts: Readonly<Record<string, string>>): string[] {
  const loaded = loadGuide('q/guide', guideFolder(texts), QUESTIONNAIRE);
  return loaded.ok ? [] : loaded.problems.map(problemLine);
}

/** The files with a part of one of them replaced. */
export function changed(name: string, part: string, by: string): Record<string, string> {
  const text = FILES[name] ?? '';
  if (!text.includes(part)) throw new Error(`${name} does not hold ${JSON.stringify(part)}`);
  return { ...FILES, [name]: text.replace(part, () => by) };
}
