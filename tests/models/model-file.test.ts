import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/disk/safe-file.ts';
import { type Change, withAnswer } from '../../src/model/model.ts';
import type { Format } from '../../src/models/format.ts';
import { FORMATS, formatFor } from '../../src/models/formats.ts';
import { type ModelFile, saveModel } from '../../src/models/model-file.ts';
import { readModelText } from '../../src/models/model-text.ts';
import { yaml } from '../../src/models/yaml.ts';
import { ALL } from '../faults/figures.ts';
import { chosen, EXAMPLE, model } from '../questionnaire/example.ts';
import { contents, newFolder } from './folder.ts';
import { read } from './kept.ts';

/** How long a long history is. */
const REVISIONS = ALL ? 10_000 : 1000;

const KEPT = model({ program: 'River House', form: chosen('natural') });

/** The file with what it holds, as a command opens it. */
function open(file: string): ModelFile {
  const format = formatFor(file) ?? yaml;
  const kept = openFile(file);
  return { file: kept, format, saved: kept.text === null ? null : read(format, kept.text) };
}

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
  test('is made, and read back', () => {
    const file = path.join(newFolder(), `model${format.endings[0]}`);
    const report = saveModel(open(file), KEPT, EXAMPLE);
    expect([report.beside, report.backup, report.modelFile.saved]).toEqual([null, null, KEPT]);
    expect(open(file).saved).toEqual(KEPT);
  });

  test('is not written where nothing changed', () => {
    const folder = newFolder();
    const file = path.join(folder, `model${format.endings[0]}`);
    saveModel(open(file), KEPT, EXAMPLE);
    const long = new Date('2020-01-01T00:00:00Z');
    fs.utimesSync(file, long, long);
    const before = fs.statSync(file);
    const report = saveModel(open(file), KEPT, EXAMPLE);
    const after = fs.statSync(file);
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    expect(saveModel(report.modelFile, KEPT, EXAMPLE).beside).toBeNull();
    expect(fs.statSync(file).ino).toBe(before.ino);
  });

  test('holds each of several changes in turn', () => {
    const folder = newFolder();
    const file = path.join(folder, `model${format.endings[0]}`);
    const first = saveModel(open(file), KEPT, EXAMPLE);
    const two = withAnswer(KEPT, 'hopes', 'Someone who stays');
    const second = saveModel(first.modelFile, two, EXAMPLE);
    const three = withAnswer(two, 'program', null);
    saveModel(second.modelFile, three, EXAMPLE);
    expect(open(file).saved).toEqual(three);
    expect(Object.keys(contents(folder))).toHaveLength(1);
  });
});

describe.each(FORMATS.map((format) => [format.name, format] as const))(
  '%s, with a long history,',
  (_, format) => {
    const changed = new Map<string, Change>([['form', { from: ['assigned'], to: ['natural'] }]]);
    const revisions = Array.from({ length: REVISIONS }, (_, index) => ({
      on: '2026-12-01T15:02:10Z',
      why: `The youth council asked for a place closer to school, ${index}.`,
      changed: index % 2 === 0 ? changed : new Map([['hopes', null]]),
    }));
    const long = { ...KEPT, revisions };

    test('opens with all of it, and keeps it with one revision more', { timeout: 120_000 }, () => {
      const file = path.join(newFolder(), `model${format.endings[0]}`);
      saveModel(open(file), long, EXAMPLE);
      const opened = open(file);
      expect(opened.saved).toEqual(long);
      const text = opened.file.text ?? '';
      const more = {
        ...withAnswer(long, 'form', chosen('assigned')),
        revisions: [...revisions, { on: '2026-12-02T08:00:00Z', why: 'Once more.', changed }],
      };
      saveModel(opened, more, EXAMPLE);
      const now = open(file);
      expect(now.saved).toEqual(more);
      expect((now.file.text ?? '').length - text.length).toBeLessThan(300);
    });

    test('is read at most twice for the first save, and once for each that follows', {
      timeout: 60_000,
    }, () => {
      let reads = 0;
      const counting: Format = {
        ...format,
        read: (...args) => {
          reads += 1;
          return format.read(...args);
        },
      };
      const file = path.join(newFolder(), `model${format.endings[0]}`);
      saveModel(open(file), KEPT, EXAMPLE);
      const two = withAnswer(KEPT, 'hopes', 'Someone who stays');
      const first = saveModel({ ...open(file), format: counting }, two, EXAMPLE);
      expect(reads).toBeLessThanOrEqual(2);
      reads = 0;
      saveModel(first.modelFile, withAnswer(two, 'hopes', 'Somebody who stays'), EXAMPLE);
      expect(reads).toBeLessThanOrEqual(1);
    });
  },
);

test('a file that is started over is kept beside the new one', () => {
  const folder = newFolder();
  const file = path.join(folder, 'model.yaml');
  fs.writeFileSync(file, 'not a model at all\n');
  const report = saveModel({ file: openFile(file), format: yaml, saved: null }, KEPT, EXAMPLE);
  expect(report.backup).toBe(`${file}.bak`);
  expect(contents(folder)).toEqual({
    'model.yaml': yaml.create(KEPT, EXAMPLE),
    'model.yaml.bak': 'not a model at all\n',
  });
  expect(saveModel(report.modelFile, withAnswer(KEPT, 'hopes', 'x'), EXAMPLE).backup).toBeNull();
});

test('a file that another program changed stays, and the model goes on beside it', () => {
  const folder = newFolder();
  const file = path.join(folder, 'model.yaml');
  const { modelFile } = saveModel(open(file), KEPT, EXAMPLE);
  fs.writeFileSync(file, '# theirs\n');
  const two = withAnswer(KEPT, 'hopes', 'x');
  const report = saveModel(modelFile, two, EXAMPLE);
  const beside = path.join(folder, 'model.yours.yaml');
  expect(report.beside).toEqual({ file: beside, why: 'changed' });
  saveModel(report.modelFile, withAnswer(two, 'hopes', 'y'), EXAMPLE);
  expect(contents(folder)).toEqual({
    'model.yaml': '# theirs\n',
    'model.yours.yaml': yaml.create(withAnswer(KEPT, 'hopes', 'y'), EXAMPLE),
  });
});

test('a text that does not read says where, and gives no model', () => {
  const result = readModelText(
    yaml,
    'model.yaml',
    'mentoring-model: 1\nquestionnaire: example 1\nanswers: 3\n',
    EXAMPLE,
  );
  expect(result).toEqual({
    ok: false,
    problems: [
      {
        file: 'model.yaml',
        position: { line: 3, column: 10 },
        about: 'answers',
        message: 'expected answers by the id of their question',
      },
    ],
  });
});

test.each([
  ['model.yaml', 'yaml'],
  ['model.yml', 'yaml'],
  ['a/b/Model.YAML', 'yaml'],
  ['model.md', 'markdown'],
  ['model.markdown', 'markdown'],
  ['model.json', 'json'],
  ['model.txt', undefined],
  ['model', undefined],
  ['yaml', undefined],
  ['model.yaml.bak', undefined],
])('the ending picks the format: %s', (file, name) => {
  expect(formatFor(file)?.name).toBe(name);
});
