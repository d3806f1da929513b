import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { endingOf } from '../../src/process/ending.ts';

/** A process at a terminal, and what tells it to end. */
function atTerminal() {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (_: boolean) => stdin });
  const from = Object.assign(new EventEmitter(), { stdin, platform: 'linux' });
  const { signal: ending, leaveInterrupts } = endingOf(from as unknown as NodeJS.Process);
  return { from, stdin, ending, leaveInterrupts };
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

test.each(['read EIO', 'setRawMode EIO'])(
  'a terminal that is gone tells a run to end, and nobody has to catch that: %s, however often it comes',
  (message) => {
    const { stdin, ending } = atTerminal();
    stdin.emit('error', new Error(message));
    expect(ending.aborted).toBe(true);
    stdin.emit('error', new Error(message));
  },
);

test.each(['SIGINT', 'SIGQUIT'])('%s ends nothing while it is left to another program', async (signal) => {
  const { from, ending, leaveInterrupts } = atTerminal();
  const takeBack = leaveInterrupts();
  from.emit(signal);
  expect(ending.aborted).toBe(false);
  await takeBack(false);
  from.emit(signal);
  expect(ending.aborted).toBe(true);
});

test.each(['SIGINT', 'SIGQUIT'])(
  '%s that ended another program ends nothing here, however late it comes to us',
  async (signal) => {
    const { from, ending, leaveInterrupts } = atTerminal();
    const back = leaveInterrupts()(true);
    // What is on its way takes turns of its own.
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    from.emit(signal);
    await back;
    expect(ending.aborted).toBe(false);
    from.emit(signal);
    expect(ending.aborted).toBe(true);
  },
);

test.each(['SIGTERM', 'SIGHUP'])('%s ends a run also while another program has the terminal', (signal) => {
  const { from, ending, leaveInterrupts } = atTerminal();
  leaveInterrupts();
  from.emit(signal);
  expect(ending.aborted).toBe(true);
});

test('an editor may be opened as often as somebody likes, with no word from Node', async () => {
  const { leaveInterrupts } = atTerminal();
  const said: string[] = [];
  const listen = (warning: Error) => said.push(warning.message);
  process.on('warning', listen);
  for (let count = 0; count < 30; count++) await leaveInterrupts()(false);
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', listen);
  expect(said).toEqual([]);
});
