/** What is left on disk after a run was ended. */
import fs from 'node:fs';
import path from 'node:path';
import { openFile } from '../../src/disk/safe-file.ts';
import type { Model } from '../../src/model/model.ts';
import { formatFor } from '../../src/models/formats.ts';
import { readModelText } from '../../src/models/model-text.ts';
import { toRecord } from '../../src/models/record/record.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { run } from '../commands/run.ts';
import type { Death } from './deaths.ts';
import type { Folders } from './watched.ts';

/** Answers and notes by their ids, each as JSON. */
export type Said = Readonly<Record<string, string>>;

/** What a model says. */
export function said(questionnaire: Questionnaire, model: Model): Said {
  const { answers, points = {} } = toRecord(questionnaire, model);
  const all = [...Object.entries(answers), ...Object.entries(points)];
  return Object.fromEntries(all.map(([id, answer]) => [id, JSON.stringify(answer)]));
}

/** What the model in a file says, or in its place why it does not read. Nothing where there is no file. */
export function saidOnDisk(questionnaire: Questionnaire, { cwd }: Folders, file: string): Said {
  const { text } = openFile(path.join(cwd, file));
  const format = formatFor(file);
  if (text === null || format === null) return {};
  const read = readModelText(format, file, text, questionnaire);
  return read.ok ? said(questionnaire, read.value.model) : { 'the file': JSON.stringify(read.problems) };
}

/** Where two models say something else, in words. */
export function differences(wanted: Said, found: Said): string[] {
  return Object.keys({ ...wanted, ...found }).flatMap((id) =>
    wanted[id] === found[id] ? [] : [`${id} is ${found[id]} instead of ${wanted[id]}`],
  );
}

/**
 * The files that are left beside a model, and where the system keeps temporary files. After a sudden end those that are
 * left once the next run has begun, which takes them away.
 */
export async function leftBeside({ cwd, temporary }: Folders, file: string, death: Death): Promise<string[]> {
  if (death.sudden) {
    const edit = fs.existsSync(path.join(cwd, file)) ? ['--edit'] : [];
    const next = await run(['init', file, ...edit], { folder: cwd, stdin: '{}' });
    if (next.code !== 0) return [`the next run says ${next.stderr}`];
  }
  return [...fs.readdirSync(cwd).filter((name) => name !== file), ...fs.readdirSync(temporary)];
}
