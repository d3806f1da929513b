/** The promise: a Markdown page that a formatter has written anew says what it said, or is refused with its place. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type Model, withAnswer } from '../../src/model/model.ts';
import { stepBlocks } from '../../src/models/markdown/step-blocks.ts';
import { markdown } from '../../src/models/markdown.ts';
import { readModelText, revisedText } from '../../src/models/model-text.ts';
import { toRecord } from '../../src/models/record/record.ts';
import { allQuestions, type Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { samePlain } from '../../src/text/plain-values.ts';
import { ALL, conclude, SEED } from '../faults/figures.ts';
import { withModels } from '../generated.ts';
import { fromRegistry } from './programs.ts';

const plugin = (name: string) =>
  fileURLToPath(new URL(`../../.others/node_modules/${name}/index.js`, import.meta.url));

/** What writes all pages of its folder anew. */
const FORMATTERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'prettier as it comes': [fromRegistry('prettier'), '--write', '.'],
  'prettier that wraps': [fromRegistry('prettier'), '--prose-wrap', 'always', '--write', '.'],
  'prettier that joins, with wide tabs': [
    fromRegistry('prettier'),
    ...['--prose-wrap', 'never', '--tab-width', '4', '--write', '.'],
  ],
  remark: [
    fromRegistry('remark'),
    ...['--use', plugin('remark-gfm'), '--use', plugin('remark-frontmatter'), '.', '--output', '--quiet'],
  ],
};

const PAGES = fc.sample(withModels(2), { seed: SEED, numRuns: ALL ? 300 : 40 });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'formatters-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const outcomes = { tried: 0, lost: 0 };

/** The parts of a page below each of its headings, by that heading. */
function parts(page: string): string[] {
  return page.split(/^(?=#{2,3} )/m).slice(1);
}

/** Whether a change of one answer leaves all other parts as the formatter wrote them, and reads back. */
function keepsTheRest(page: string, model: Model, other: Model, questionnaire: Questionnaire): boolean {
  return allQuestions(questionnaire).every(({ id }) => {
    const after = {
      ...withAnswer(model, id, other.answers.get(id) ?? null),
      revised: '2041-01-01T00:00:00Z',
    };
    const { text } = revisedText(markdown, { text: page, read: null }, model, after, questionnaire);
    const again = readModelText(markdown, 'page.md', text, questionnaire);
    const isMoving = movesSteps(model, after, questionnaire);
    const others = parts(page).filter((part, index, all) => {
      // A step goes elsewhere in the page once a choice brings it up, or does no more; its title may go with it.
      const isOfSteps = [part, part.startsWith('### ') ? '' : all[index + 1]].some((one) =>
        /^### .*<!-- steps: /.test(one ?? ''),
      );
      return !part.split('\n', 1)[0]?.includes(`<!-- ${id} -->`) && !(isOfSteps && isMoving);
    });
    // The blank line that closes a part may be new.
    return (
      again.ok &&
      same(again.value.model, after, questionnaire) &&
      others.every((part) => text.includes(part.trimEnd()))
    );
  });
}

function movesSteps(before: Model, after: Model, questionnaire: Questionnaire): boolean {
  const placed = (model: Model) =>
    stepBlocks(questionnaire, model).map(({ id, steps }) => [id, ...steps.map((step) => step.id)]);
  return JSON.stringify(placed(before)) !== JSON.stringify(placed(after));
}

function same(one: Model, other: Model, questionnaire: Questionnaire): boolean {
  return samePlain(toRecord(questionnaire, one), toRecord(questionnaire, other));
}

test.each(Object.entries(FORMATTERS))('%s', (name, [program, ...args]) => {
  const own = path.join(folder, name.replaceAll(/\W/g, '-'));
  fs.mkdirSync(own);
  for (const [index, [questionnaire, [model]]] of PAGES.entries())
    fs.writeFileSync(path.join(own, `${index}.md`), markdown.create(model as Model, questionnaire));
  execFileSync(program, args, { cwd: own, stdio: 'pipe' });
  let refused = 0;
  let changed = 0;
  for (const [index, [questionnaire, models]] of PAGES.entries()) {
    const [model, other] = models as [Model, Model];
    const page = fs.readFileSync(path.join(own, `${index}.md`), 'utf8');
    if (page !== markdown.create(model, questionnaire)) changed++;
    const read = readModelText(markdown, `${index}.md`, page, questionnaire);
    outcomes.tried++;
    if (!read.ok) refused++;
    const isKept = read.ok
      ? same(read.value.model, model, questionnaire) && keepsTheRest(page, model, other, questionnaire)
      : read.problems.every(({ position }) => position !== null);
    if (!isKept) outcomes.lost++;
    expect(isKept, `${name}, page ${index}\n${page}`).toBe(true);
  }
  // The program has to have done something, and to refuse is not what it should come to.
  expect(changed).toBeGreaterThan(PAGES.length / 2);
  expect(refused).toBeLessThanOrEqual(PAGES.length / 50);
});

test('none of them lost a word', () => {
  conclude({ what: 'Markdown pages as formatters leave them', ...outcomes, leaked: 0 });
});
