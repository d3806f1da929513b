import { EventEmitter } from 'node:events';
import readline from 'node:readline';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { endingOf } from '../../src/process/ending.ts';

/** A process at a terminal, and what tells it to end. */
function atTerminal() {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (_: boolean) => stdin });
  const from = Object.assign(new EventEmitter(), { stdin, platform: 'linux' });
  return { from, stdin, ending: endingOf(from as unknown as NodeJS.Process) };
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'])(
  '%s tells a run to end, however often it comes',
  (signal) => {
    const { from, ending } = atTerminal();
    expect(ending.aborted).toBe(false);
    from.emit(signal);
    from.emit(signal);
    expect(ending.aborted).toBe(true);
  },
);

test('the end of its input tells a run to end', async () => {
  const { stdin, ending } = atTerminal();
  stdin.resume().end();
  await new Promise((resolve) => stdin.once('close', resolve));
  expect(ending.aborted).toBe(true);
});

test('a terminal that is gone and cannot be read tells a run to end, and whoever reads it throws nothing', () => {
  const { stdin, ending } = atTerminal();
  readline.createInterface({ input: stdin, output: new PassThrough(), terminal: true });
  stdin.emit('error', new Error('read EIO'));
  expect(ending.aborted).toBe(true);
});

test('a terminal that goes while a prompt is being left takes nothing along', () => {
  const { from, stdin, ending } = atTerminal();
  const prompt = readline.createInterface({ input: stdin, output: new PassThrough(), terminal: true });
  stdin.setRawMode = () => {
    stdin.emit('error', new Error('setRawMode EIO'));
    return stdin;
  };
  from.emit('SIGHUP');
  prompt.close();
  expect(ending.aborted).toBe(true);
});
