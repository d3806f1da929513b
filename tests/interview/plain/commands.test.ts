import { describe, expect, test } from 'vitest';
import { readTypedLine } from '../../../src/interview/plain/commands.ts';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { asked } from './person.ts';

const text = (line: string, begins: string | null = null) => ({ kind: 'text', text: line, begins });

describe('a typed line', () => {
  test.each([
    [':back', { kind: 'command', command: 'back' }],
    [':BACK  ', { kind: 'command', command: 'back' }],
    [':bakc', { kind: 'near', command: 'back' }],
    [':quit', { kind: 'near', command: 'stop' }],
    [':add a line', text(':add a line', 'add')],
    ['::add a line', text(':add a line')],
    ['::back', text(':back')],
    ['::bakc', text(':bakc')],
    [':::back', text('::back')],
    [' :back', text(' :back')],
    ['back', text('back')],
    [':-) fine', text(':-) fine')],
    [':D', text(':D')],
    [':', text(':')],
    ['::', text('::')],
    [': back', text(': back')],
    [':constructor', text(':constructor')],
    [':bakc and forth', text(':bakc and forth')],
    ['::1 is an address', text('::1 is an address')],
    ['', text('')],
  ])('%j', (line, typed) => {
    expect(readTypedLine(line)).toEqual(typed);
  });
});

const NOTES: Question = { kind: 'notes', id: 'hopes', ask: 'What do you hope for?', careful: false };

describe('in notes', () => {
  test.each([
    ['a line near a command is no text', [':bakc', 'Calm', ''], 'Calm', 'Did you mean :back?'],
    ['one with a second colon is', ['::bakc', ''], ':bakc', 'Noted.'],
    ['a line that begins with one is', [':add Calm', ''], ':add Calm', ':add works on a line of its own.'],
    ['a smile is text', [':-) fine', ''], ':-) fine', 'Noted.'],
    [
      'help leaves what is typed',
      ['Calm', ':help', '', '', 'Trust', ''],
      'Calm\nTrust',
      ':again says this again.',
    ],
    ['what does nothing leaves it too', ['Calm', ':edit', ''], 'Calm', ':edit does nothing here.'],
  ])('%s', async (_, lines, value, said) => {
    const came = await asked(NOTES, {}, lines);
    expect(came.reply).toEqual({ kind: 'answer', value });
    expect(came.said).toContain(said);
  });
});

describe('keys that a terminal puts into a line', () => {
  test.each([
    ['are left out', ['Ca\u001b[D\u001b[1;5Clm\u001bOP\u0001', ''], { kind: 'answer', value: 'Calm' }],
    ['are no Enter', ['\u001b[A'], 'waiting'],
    ['leave tabs alone', ['a\tb', ''], { kind: 'answer', value: 'a\tb' }],
  ])('%s', async (_, lines, reply) => {
    expect((await asked(NOTES, {}, lines)).reply).toEqual(reply);
  });

  test('are told of', async () => {
    expect((await asked(NOTES, {}, ['\u001b[A'])).said).toContain(
      'Arrow keys and others like them do nothing here',
    );
    expect((await asked(NOTES, {}, ['a\tb'])).said).not.toContain('Arrow keys');
  });
});

describe('a line that is as long as terminals take', () => {
  test.each([
    ['on macOS', 1023, true],
    ['on Linux', 4095, true],
    ['shorter', 3000, false],
  ])('%s', async (_, length, told) => {
    const came = await asked(NOTES, {}, ['x'.repeat(length), '']);
    expect(came.reply).toEqual({ kind: 'answer', value: 'x'.repeat(length) });
    expect(came.said.includes('its end may be missing')).toBe(told);
  });
});

describe('a word that is a command elsewhere, alone on a line of a text', () => {
  const LINE: Question = { kind: 'text', id: 'name', ask: 'What is it called?', careful: false };

  test.each(['q', 'quit', 'exit', 'help', 'back', 'skip', 'Back ', 'stop', 'clear'])(
    '%j is asked about',
    async (word) => {
      for (const question of [NOTES, LINE]) {
        const came = await asked(question, {}, [word]);
        expect(came.reply).toBe('waiting');
        expect(came.said).toMatch(
          /Did you mean :(stop|help|back|skip|clear)\? .* If it is text, type it once more\.$/,
        );
      }
    },
  );

  test('is text where it comes once more, and a command with its colon', async () => {
    expect((await asked(LINE, {}, ['q', 'q'])).reply).toEqual({ kind: 'answer', value: 'q' });
    expect((await asked(NOTES, {}, ['Calm', 'back', 'back', ''])).reply).toEqual({
      kind: 'answer',
      value: 'Calm\nback',
    });
    expect((await asked(NOTES, {}, ['Calm', 'back', ':back'])).reply).toEqual({
      kind: 'back',
      value: 'Calm',
    });
    expect((await asked(NOTES, {}, ['skip', 'Calm', 'skip'])).reply).toBe('waiting');
  });

  test('is text among others, and in a paste', async () => {
    expect((await asked(NOTES, {}, ['back and forth', 'one\nback\ntwo', ''])).reply).toEqual({
      kind: 'answer',
      value: 'back and forth\none\nback\ntwo',
    });
  });
});
