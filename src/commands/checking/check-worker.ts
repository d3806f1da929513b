/** A core that checks files: is told which, and says what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from './checked.ts';

/** Answers the run that made this thread for as long as it asks. */
export function answerParent(): void {
  parentPort?.on('message', (files: readonly string[]) => {
    const { questionnaire, ...io } = workerData;
    parentPort?.postMessage(files.map((file) => checkFile(io, file, questionnaire)));
  });
}
