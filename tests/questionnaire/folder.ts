/** A small questionnaire folder in memory. */
import { loadQuestionnaire, type QuestionsFile } from '../../src/questionnaire/load.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { problemLine } from '../../src/text/problem.ts';

const TOOL = `id: example
version: 1
language: en
title: Example
welcome: Welcome
privacy: Private
sections: [place, talk]
`;

const PLACE = `id: place
title: Place
questions:
  - id: where
    kind: any
    ask: Where?
    column: Where
    options:
      - { id: home, label: At home }
      - { id: away, label: Away }
  - id: who
    kind: text
    ask: Who?
  - id: statement
    kind: notes
    ask: Our model is…
    draft: ["We meet {where}."]
`;

const TALK = `id: talk
title: Talk
points:
  - id: rides
    when: [{ question: where, has: away }]
    ask: How do they get there?
    step: ride-plan
`;

const NEXT_STEPS = `id: next-steps
title: Next steps
ask-with-each: Who does it?
states: { done: Done, set-aside: Set aside, elsewhere: Elsewhere }
groups:
  - { id: safety, title: Safety }
steps:
  - id: ride-plan
    title: Rides
    for: safety
    safety: true
    when: [{ question: where, has: away }]
    do: Plan the rides.
`;

/** The files of the folder by their names. */
export const FILES: Readonly<Record<string, string>> = {
  'tool.yaml': TOOL,
  'place.yaml': PLACE,
  'talk.yaml': TALK,
  'next-steps.yaml': NEXT_STEPS,
};

/** Texts by their names, as the files of a folder q. */
export function folder(texts: Readonly<Record<string, string>>): QuestionsFile[] {
  return Object.entries(texts).map(([name, text]) => ({ name, path: `q/${name}`, text }));
}

/** The questionnaire in these files. */
export function load(texts: Readonly<Record<string, string>>): Questionnaire {
  const loaded = loadQuestionnaire('q', folder(texts));
  if (!loaded.ok) throw new Error(loaded.problems.map(problemLine).join('\n'));
  return loaded.value;
}

/** What is amiss in these files, a line each. */
export function problemsOf(texts: Readonly<Record<string, string>>): string[] {
  const loaded = loadQuestionnaire('q', folder(texts));
  return loaded.ok ? [] : loaded.problems.map(problemLine);
}

/** The files with a part of one of them replaced. */
export function changed(name: string, part: string, by: string): Record<string, string> {
  const text = FILES[name] ?? '';
  if (!text.includes(part)) throw new Error(`${name} does not hold ${JSON.stringify(part)}`);
  return { ...FILES, [name]: text.replace(part, () => by) };
}
