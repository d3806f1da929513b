import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ZodMiniType } from 'zod/mini';
import { guideShapes } from '../../src/guide/schema.ts';
import { recordShape } from '../../src/models/record/shape.ts';
import { nextStepsShape } from '../../src/questionnaire/next-steps.ts';
import { shapes } from '../../src/questionnaire/schema.ts';
import { entriesOf } from '../../src/text/plain-values.ts';
import { readShape } from '../../src/text/shape.ts';
import { readYaml } from '../../src/text/yaml.ts';

const QUESTIONS = fileURLToPath(new URL('../../questions/', import.meta.url));
const { sectionFile, questionnaireFile } = shapes();
const { guideFile, sourcesFile, entriesFile } = guideShapes();

function fileOf(name: string): unknown {
  const read = readYaml(name, fs.readFileSync(path.join(QUESTIONS, name), 'utf8'));
  return read.ok ? read.value.value : read.problems;
}

const MODEL = {
  'mentoring-model': '2',
  questionnaire: 'mentoring-models 1',
  status: 'in progress',
  started: '2026-11-23T09:12:44Z',
  place: 'form',
  answers: { form: 'natural' },
  retired: { age: { question: 'How old?', answer: 'fifteen' } },
  open: ['type'],
  gone: { form: ['old'] },
  revisions: [{ on: '2026-11-23T09:12:44Z', why: 'So', changed: { form: { from: ['natural'], to: null } } }],
  drafts: { statement: 'older' },
};

const messagesOf = (shape: ZodMiniType, value: unknown) => {
  const source = { file: 'f', value, root: null, text: '', locate: () => null, wordsAbove: () => null };
  const read = readShape(source as never, shape);
  return read.ok ? [] : read.problems.map(({ message }) => message);
};

/** The value with something of each other kind in the place of each part of it, one at a time. */
function* astray(value: unknown): Generator<unknown> {
  yield* [null, undefined, 'some text', [], [[]], {}, { some: 'text' }];
  for (const [name, part] of Array.isArray(value) ? [...value.slice(0, 3).entries()] : entriesOf(value))
    for (const other of astray(part))
      yield Array.isArray(value)
        ? value.map((one, index) => (index === name ? other : one))
        : { ...(value as object), [name]: other };
}

test.each<[string, ZodMiniType, unknown]>([
  ['a saved model', recordShape(), MODEL],
  ['a questionnaire', questionnaireFile, fileOf('tool.yaml')],
  ['a section', sectionFile, fileOf('location.yaml')],
  ['points', sectionFile, fileOf('points-to-talk-through.yaml')],
  ['next steps', nextStepsShape(), fileOf('next-steps.yaml')],
  ['a guide', guideFile, fileOf('guide/guide.yaml')],
  ['the sources of a guide', sourcesFile, fileOf('guide/sources.yaml')],
  ['entries of a guide', entriesFile, fileOf('guide/location.yaml')],
])('whatever is amiss with %s, it is said what was expected', (_, shape, value) => {
  expect(messagesOf(shape, value)).toEqual([]);
  const messages = new Set([...astray(value)].flatMap((one) => messagesOf(shape, one)));
  expect(messages.size).toBeGreaterThan(3);
  expect(
    [...messages].filter(
      (message) => !/expected|needs a kind: one|is not a name that is known here/.test(message),
    ),
  ).toEqual([]);
});
