/** The promise that two runs which have one process number, as in two containers, lose nothing at one file and say what is true. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { formatFor } from '../../src/models/formats.ts';
import { readModelText } from '../../src/models/model-text.ts';
import { make } from '../end-to-end/sitting.ts';
import { ENV, PROGRAM } from '../end-to-end/terminal.ts';
import { ALL } from '../faults/figures.ts';
import { tryAll } from '../faults/trying.ts';
import { ownQuestionnaire } from '../interview/scripted.ts';

const QUESTIONNAIRE = ownQuestionnaire();
const FILE = 'm.yaml';
const ANSWERS = { program: 'Alder', 'took-part': 'Birch' };

/** Runs the program as number 1, on a disk that takes so many milliseconds to be sure; gives how it ended, and what it said. */
async function inContainer(
  cwd: string,
  delay: number,
  answers: object,
): Promise<{ code: number | null; said: string }> {
  const slow = ['-e', 'trace=fsync', '-e', `inject=fsync:delay_enter=${delay * 1000}`];
  const container = ['unshare', '--pid', '--fork', '--mount-proc'];
  const args = ['init', FILE, '--edit', '--answers', '-', '--no-input'];
  const strace = [
    '-f',
    '--seccomp-bpf',
    '-o',
    '/dev/null',
    ...slow,
    ...container,
    process.execPath,
    PROGRAM,
    ...args,
  ];
  const ran = spawn('strace', strace, { cwd, env: ENV });
  let said = '';
  ran.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  ran.stdin.end(JSON.stringify(answers));
  const code = await new Promise<number | null>((resolve) => ran.on('close', resolve));
  return { code, said };
}

/** Whether an answer is in the file, or in one whose name was told. */
function isKept(cwd: string, id: string, answer: string, said: string): boolean {
  return fs.readdirSync(cwd).some((name) => {
    const format = name.startsWith('.') ? null : formatFor(name);
    if (!format || (name !== FILE && !said.includes(name))) return false;
    const read = readModelText(format, name, fs.readFileSync(path.join(cwd, name), 'utf8'), QUESTIONNAIRE);
    return read.ok && read.value.model.answers.get(id) === answer;
  });
}

test('two runs of one number at one file', async () => {
  const rounds = Array.from({ length: ALL ? 50 : 10 }, (_, round) => round);
  const delays = (round: number) => [(round * 7) % 40, (round * 13) % 40] as const;
  await tryAll(
    'Two runs of one number at one file',
    rounds,
    (round) => `round ${round}, ${delays(round)}`,
    async (round, { cwd }) => {
      await make(cwd, FILE, { form: 'natural' });
      const [first, second] = delays(round);
      const ended = await Promise.all([
        inContainer(cwd, first, { program: ANSWERS.program }),
        inContainer(cwd, second, { 'took-part': ANSWERS['took-part'] }),
      ]);
      const lost = Object.entries(ANSWERS).flatMap(([id, answer], index) => {
        const { code, said = '' } = ended[index] ?? {};
        if (code !== 0 && code !== 3) return [`exit code ${code}: ${said}`];
        return isKept(cwd, id, answer, said) ? [] : [`${id} is nowhere: ${said}`];
      });
      const left = fs.readdirSync(cwd).filter((name) => name.startsWith('.'));
      return { lost, leaked: left.length > 0 ? [`left over: ${left}`] : [] };
    },
  );
}, 600_000);
