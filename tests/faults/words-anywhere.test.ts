/** The promise: no word that a person puts anywhere into a Markdown page is passed over. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Model, withAnswer } from '../../src/model/model.ts';
import { markdown } from '../../src/models/markdown.ts';
import { readModelText, revisedText } from '../../src/models/model-text.ts';
import type { ReadModel } from '../../src/models/record/read.ts';
import { allQuestions, type Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { withModels } from '../generated.ts';
import { ALL, conclude, SEED } from './figures.ts';

/** What a person puts there: words, and words as editors and people mark them. */
const PUT = [
  ' zyxone zyxtwo',
  ' zyxone zyxtwo ',
  'zyxone zyxtwo ',
  ', zyxone (zyxtwo)',
  ' <!-- zyxone zyxtwo -->',
  ' #zyxone zyxtwo',
  ': zyxone zyxtwo',
  '\nzyxone zyxtwo',
  '\n- zyxone zyxtwo\n',
  '\n## zyxone zyxtwo\n',
  ' #zyxone',
  ' see #zyxone and zyxtwo',
  ' ^zyxone zyxtwo',
  ' zyxone, 10%% of 20%% zyxtwo',
  ' zyxone %%zyxtwo',
  ' zyxone ✅ 2026-11-26 zyxtwo',
  ' zyxone <!-- ask --> zyxtwo',
];
const WORDS = ['zyxone', 'zyxtwo'];
/** These may be signs of an editor, which are no words. */
const MAY_BE_SIGN = [' <!-- zyxone zyxtwo -->', ' #zyxone'];

/** Whether words put there are words of somebody's own behind a ticked box, and so have to be in the model. */
function isBehindTick(before: string, put: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isInComment = line.lastIndexOf('<!--') > line.lastIndexOf('-->');
  return /^- \[x\] /.test(line) && !isInComment && !put.includes('\n') && !MAY_BE_SIGN.includes(put);
}

/** Whether they would stand in what a revision changed: ids alone have a place there, and words go with the next save. */
function isInChange(before: string): boolean {
  return /^ {6}\S+: \{/.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** What became of them. */
type Outcome = 'refused with its place' | 'in the model' | 'kept in the page' | 'lost';

function notIn(text: string, words: readonly string[]): readonly string[] {
  return words.filter((word) => !text.includes(word));
}

function said(model: Model): string {
  return JSON.stringify(model, (_, value) => (value instanceof Map ? [...value] : value));
}

/** The model after other answers: one alone, and all at once. */
function revisions({ model }: ReadModel, other: Model, questionnaire: Questionnaire): Model[] {
  const revised = '2041-01-01T00:00:00Z';
  const one = allQuestions(questionnaire).map(({ id }) => ({
    ...withAnswer(model, id, other.answers.get(id) ?? null),
    revised,
  }));
  const all = {
    ...model,
    revised,
    answers: other.answers,
    points: other.points,
    place: other.place,
    way: other.way,
  };
  return [...one, { ...all, newQuestions: [] }];
}

function outcomeOf(
  page: string,
  { words, isOwn }: { words: readonly string[]; isOwn: boolean },
  other: Model,
  questionnaire: Questionnaire,
): Outcome {
  const there = readModelText(markdown, 'page.md', page, questionnaire);
  if (!there.ok)
    return there.problems.some(({ position }) => position !== null) ? 'refused with its place' : 'lost';
  const read = there.value;
  const others = notIn(said(read.model), words);
  if (others.length === 0) return 'in the model';
  if (isOwn) return 'lost';
  const isKept = revisions(read, other, questionnaire).every((after) => {
    const { text } = revisedText(markdown, { text: page, read }, read.model, after, questionnaire);
    return notIn(text, others).length === 0;
  });
  return isKept ? 'kept in the page' : 'lost';
}

test('every word is in the model, or in the page after any revision, or the page is refused with its place', () => {
  const places = fc.array(fc.tuple(fc.noBias(fc.nat({ max: 99_999 })), fc.constantFrom(...PUT)), {
    minLength: 20,
    maxLength: 20,
  });
  const samples = fc.sample(fc.tuple(withModels(2), places), { seed: SEED, numRuns: ALL ? 250 : 20 });
  const outcomes: Outcome[] = [];
  const lost: string[] = [];
  for (const [[questionnaire, models], wheres] of samples) {
    const [model, other] = models as [Model, Model];
    const page = markdown.create(model, questionnaire);
    for (const [where, put] of wheres) {
      const at = Math.floor((where / 100_000) * page.length);
      const before = page.slice(0, at);
      if (isInChange(before)) continue;
      const own = { words: WORDS.filter((word) => put.includes(word)), isOwn: isBehindTick(before, put) };
      const outcome = outcomeOf(before + put + page.slice(at), own, other, questionnaire);
      outcomes.push(outcome);
      if (outcome === 'lost')
        lost.push(
          `${JSON.stringify(put)} in ${JSON.stringify(page.slice(at - 80, at))} before ${JSON.stringify(page.slice(at, at + 80))}`,
        );
    }
  }
  expect(lost.slice(0, 5)).toEqual([]);
  // Each way out has to have been taken, or nothing was tried.
  expect(new Set(outcomes).size).toBe(3);
  conclude({
    what: 'Words put anywhere into a Markdown page',
    tried: outcomes.length,
    lost: lost.length,
    leaked: 0,
  });
}, 600_000);
