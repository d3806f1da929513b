/** How long it takes to open and to save what is large. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFile, saveFile } from '../../src/disk/safe-file.ts';
import { type Model, newModel, withAnswer } from '../../src/model/model.ts';
import type { Format } from '../../src/models/format.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { type ModelFile, saveModel } from '../../src/models/model-file.ts';
import { readModelText } from '../../src/models/model-text.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { ownQuestionnaire } from '../interview/scripted.ts';
import { largeQuestions, loaded, modelWithNotes, withHistory } from '../large.ts';
import { REPETITIONS, rowOf, timed } from './measuring.ts';
import type { Row } from './rounds.ts';
import { print } from './table.ts';

/** Measures opening and saving in each format. */
export async function measureWeight(): Promise<Row[]> {
  const questionnaire = ownQuestionnaire();
  const notes = modelWithNotes(questionnaire, 1_000_000);
  return [
    ...inFolder((folder) => {
      let file = openFile(path.join(folder, 'bytes'));
      let count = 0;
      const write = () => {
        count += 1;
        file = saveFile(file, `${'x'.repeat(1_000_000)}${count}`).file;
      };
      return [rowOf('1 MB to disk and nothing else, to compare with', 'ms', null, timed(write))];
    }),
    ...FORMATS.flatMap((format) =>
      saving(`1 MB of notes, ${format.name}`, format, notes, questionnaire, 50, REPETITIONS),
    ),
    ...FORMATS.flatMap((format) => {
      const history = withHistory(newModel('2026-11-23T09:12:44Z'), 'location', 10_000);
      // Each takes a second or more.
      return saving(`10,000 revisions, ${format.name}`, format, history, questionnaire, null, 3);
    }),
    rowOf(
      'a questionnaire of 500 questions: opened',
      'ms',
      null,
      timed(() => loaded(largeQuestions(500))),
    ),
  ];
}

function saving(
  what: string,
  format: Format,
  model: Model,
  questionnaire: Questionnaire,
  target: number | null,
  repetitions: number,
): Row[] {
  return inFolder((folder) => {
    const file = path.join(folder, `model${format.endings[0]}`);
    const made = saveModel({ file: openFile(file), format, saved: null }, model, questionnaire).modelFile;
    const open = () => {
      const read = readModelText(format, file, openFile(file).text ?? '', questionnaire);
      if (!read.ok) throw new Error(`${what}: does not read`);
    };
    let now: ModelFile = made;
    let count = 0;
    const save = () => {
      count += 1;
      const next = withAnswer(now.saved ?? model, 'comfort', `Answer ${count},\nin two lines.`);
      now = saveModel(now, next, questionnaire).modelFile;
    };
    return [
      rowOf(`${what}: opened`, 'ms', null, timed(open, repetitions)),
      rowOf(`${what}: saved after one answer more`, 'ms', target, timed(save, repetitions)),
    ];
  });
}

function inFolder(measure: (folder: string) => Row[]): Row[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weight-'));
  try {
    return measure(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) print(await measureWeight());
