/** One of two at once: a process that opens a file, changes an answer and saves, and asks before each call of the save. */
import fs from 'node:fs';
import { PassThrough } from 'node:stream';
import { assetsIn } from '../../src/assets.ts';
import { modelOf, openTarget } from '../../src/commands/opening/model.ts';
import { Keeper } from '../../src/commands/sitting/keeper.ts';
import type { Asking } from '../../src/interview/asking.ts';
import type { Io } from '../../src/io.ts';
import { newModel, withAnswer } from '../../src/model/model.ts';
import { loadQuestionnaire } from '../../src/questionnaire/load.ts';
import { stepIn } from './calls.ts';

/** What a party is to do. */
export interface Job {
  readonly folder: string;
  readonly file: string;
  readonly question: string;
  readonly answer: string;
}

const { readSync, writeSync } = fs;

/** Says a line, and waits for one. */
function say(line: string): string {
  writeSync(1, `${line}\n`);
  const byte = Buffer.alloc(1);
  let heard = '';
  while (readSync(0, byte, 0, 1, null) === 1) {
    if (byte[0] === 10) return heard;
    heard += byte.toString('latin1');
  }
  return process.exit(0);
}

const folder = process.argv[2] ?? '';
const names = fs.readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const texts = names.map((name) => {
  return { name, path: name, text: fs.readFileSync(`${folder}/${name}`, 'utf8') };
});
const loaded = loadQuestionnaire('questions', texts);
if (!loaded.ok) throw new Error('The questionnaire does not load.');
const questionnaire = loaded.value;

// Where one waits for the other, the clock runs fast: whoever has the turn is let go on only between two calls.
Atomics.wait = () => 'timed-out';

const told: string[] = [];
const asking: Asking = {
  ask: async () => ({ kind: 'stop' }),
  choose: async () => ({ kind: 'stop' }),
  kept: () => {},
  tell: (paragraphs) => void told.push(...paragraphs),
  showUntilRead: async () => true,
  readAndChoose: async (_paragraphs, { start }) => ({ kind: 'chosen', value: start }),
  offer: () => {},
  hide: async () => true,
  close: () => {},
};

async function stepping(run: () => Promise<unknown>): Promise<void> {
  const back = stepIn(({ name, args, make }) => {
    say(`call ${name}`);
    return make(...args);
  });
  try {
    await run();
  } finally {
    back();
  }
}

for (let heard = say('ready'); ; ) {
  const job: Job = JSON.parse(heard);
  told.length = 0;
  const io: Io = {
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    cwd: job.folder,
    env: {},
    assets: assetsIn('', false),
    ending: new AbortController().signal,
    stops: () => ({ stop() {}, end() {} }),
    leaveInterrupts: () => async () => {},
    started: { program: 'mentoring-model', isWindows: false },
    now: () => new Date(0),
  };
  const target = openTarget(io, job.file);
  const saved = target.file.text === null ? null : modelOf(io, target, questionnaire).model;
  const model = saved ?? newModel('2026-11-23T09:12:44Z');
  const keeper = new Keeper(io, questionnaire, target, saved, model);
  say('opened');
  await stepping(() => keeper.saveAsking(asking, withAnswer(model, job.question, job.answer)));
  say('saved');
  await stepping(() => keeper.lookAgain(asking));
  heard = say(`done ${JSON.stringify(told)}`);
}
