/** Checking many files: on all the cores there are, and told in the order in which they were named. */
import os from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Io } from '../../io.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type Checked, checkFile } from './one-file.ts';

/** So many files are given to a core at a time. */
const BATCH = 64;
/** Fewer files than these are read before a second core would be ready. */
const MANY = 4 * BATCH;

/** What is found in each file, in order. */
export async function* checkAll(
  io: Io,
  files: readonly string[],
  questionnaire: Questionnaire,
): AsyncGenerator<Checked> {
  const cores = os.availableParallelism();
  const { checkWorker } = io.assets;
  if (checkWorker === null || files.length < MANY || cores === 1) {
    for (const file of files) yield checkFile(io, file, questionnaire);
    return;
  }
  const parts = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  );
  const data = { questionnaire, cwd: io.cwd, started: io.started };
  const workers = Array.from(
    { length: Math.min(cores, parts.length) },
    () => new Worker(checkWorker, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: 2 } }),
  );
  try {
    // The cores take the parts in turn, each one part ahead of what is told, so that few findings wait for their turn.
    const under = parts.map((part, index) => (index < workers.length ? ask(workers[index], part) : null));
    for (const index of parts.keys()) {
      const checked = await under[index];
      const next = index + workers.length;
      const part = parts[next];
      if (part) under[next] = ask(workers[next % workers.length], part);
      yield* checked ?? [];
      under[index] = null;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function ask(worker: Worker | undefined, files: readonly string[]): Promise<Checked[]> {
  return new Promise((resolve, reject) => {
    worker?.once('error', reject);
    worker?.once('message', (checked: Checked[]) => {
      worker.off('error', reject);
      resolve(checked);
    });
    worker?.postMessage(files);
  });
}

/** What a core does that checks files: it is told which, and says what it found, for as long as the run that made it asks. */
export function answerParent(): void {
  parentPort?.on('message', (files: readonly string[]) => {
    const { questionnaire, ...run } = workerData;
    parentPort?.postMessage(files.map((file) => checkFile(run, file, questionnaire)));
  });
}
