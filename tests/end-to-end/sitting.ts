/** What the tests in a terminal have in common: the questionnaire, a model to begin with, and the way to the hub. */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadQuestionnaire } from '../../src/questionnaire/load.ts';
import type { Questionnaire, Section } from '../../src/questionnaire/questionnaire.ts';
import { run } from '../commands/run.ts';
import { KEY } from '../keys.ts';
import { ENV, PROGRAM, type Running } from './terminal.ts';

const QUESTIONS = fileURLToPath(new URL('../../questions', import.meta.url));

/** All sections, in order. */
export function sections(): readonly Section[] {
  return ourQuestions().sections;
}

/** The questionnaire that comes with the program. */
export function ourQuestions(): Questionnaire {
  const names = fs.readdirSync(QUESTIONS).filter((name) => name.endsWith('.yaml'));
  const files = names.map((name) => {
    const file = path.join(QUESTIONS, name);
    return { name, path: file, text: fs.readFileSync(file, 'utf8') };
  });
  const loaded = loadQuestionnaire(QUESTIONS, files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

/** Every model choice. */
export const CHOICES = {
  form: ['assigned'],
  type: ['traditional'],
  location: ['community'],
  purpose: ['developmental'],
  'mentor-type': ['survivors'],
  pay: ['paid'],
  focus: ['blended'],
};

/** Runs the program without a terminal. */
export function pipe(args: readonly string[], cwd: string, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    input,
    env: ENV,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return { code: status, stdout, stderr };
}

/** Makes a model by way of a pipe, and gives its text. */
export async function make(cwd: string, file: string, answers: object): Promise<string> {
  const ran = await run(['init', file], { folder: cwd, stdin: JSON.stringify(answers) });
  if (ran.code !== 0) throw new Error(ran.stderr);
  return textOf(cwd, file);
}

export function textOf(cwd: string, file: string): string {
  return fs.readFileSync(path.join(cwd, file), 'utf8');
}

/** The answers in a model kept as JSON, as they are on disk now. */
export function answersIn(cwd: string, file: string): Record<string, unknown> {
  return JSON.parse(textOf(cwd, file)).answers;
}

/** Reads the welcome, page by page. Afterwards what comes next is open: the hub, or the first of some questions. */
export async function throughWelcome(terminal: Running, next = 'Before you begin'): Promise<void> {
  await terminal.waitFor(/❯ (Read on|Begin|All the questions)/);
  for (let said = ''; said !== next; ) {
    said = await terminal.pressUntil(KEY.enter, new RegExp(`Read on|Begin|All the questions|${next}`));
  }
}
