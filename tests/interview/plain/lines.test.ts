import { PassThrough } from 'node:stream';
import { setImmediate as tick } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { IncomingLines } from '../../../src/interview/plain/lines.ts';

function open() {
  const input = new PassThrough();
  const ending = new AbortController();
  return { input, ending, lines: new IncomingLines(input, ending.signal) };
}

describe('what comes at once stays together', () => {
  test.each([
    ['one line', ['one\n'], ['one']],
    ['several', ['one\n\ntwo\n'], ['one', '', 'two']],
    ['line ends of all kinds', ['one\r\ntwo\rthree\n'], ['one', 'two', 'three']],
    ['a line end in two parts', ['one\r', '\ntwo\n'], ['one', 'two']],
    ['a character in two parts', [Buffer.from('é\n').subarray(0, 1), Buffer.from('é\n').subarray(1)], ['é']],
    ['a line in parts', ['o', 'ne', '\n'], ['one']],
  ])('%s', async (_, chunks, expected) => {
    const { input, lines } = open();
    for (const chunk of chunks) input.write(chunk);
    expect(await lines.burst()).toEqual(expected);
  });

  test('and what comes later is apart', async () => {
    const { input, lines } = open();
    input.write('one\n');
    expect(await lines.burst()).toEqual(['one']);
    input.write('two\nthree\n');
    expect(await lines.burst()).toEqual(['two', 'three']);
  });
});

test('lines that are given back come first', async () => {
  const { input, lines } = open();
  input.write('one\ntwo\n');
  expect(await lines.burst()).toEqual(['one', 'two']);
  input.write('three\n');
  lines.unread(['two']);
  expect(await lines.burst()).toEqual(['two']);
  expect(await lines.burst()).toEqual(['three']);
});

test('nothing is read while nobody waits', async () => {
  const { input, lines } = open();
  input.write('one\n');
  expect(input.readableLength).toBe(4);
  await lines.burst();
  expect(input.isPaused()).toBe(true);
  input.write('two\n');
  expect(input.readableLength).toBe(4);
});

describe('at the end', () => {
  test.each([
    ['of the input', (input: PassThrough) => input.end(), ['one', 'half']],
    ['of the run', (_: PassThrough, ending: AbortController) => ending.abort(), ['one', 'half']],
  ])('%s, all that was typed is given, and then null', async (_, end, expected) => {
    const { input, ending, lines } = open();
    const burst = lines.burst();
    input.write('one\nhalf');
    await tick();
    end(input, ending);
    expect(await burst).toEqual(expected);
    expect(await lines.burst()).toBeNull();
    expect(await lines.burst()).toBeNull();
  });

  test('a run that is over already gives nothing', async () => {
    const ending = AbortSignal.abort();
    expect(await new IncomingLines(new PassThrough(), ending).burst()).toBeNull();
  });
});
