import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { KEY, paste } from '../../keys.ts';
import { type Asked, ask, openWindow } from './window.ts';

const NOTES: Question = { kind: 'notes', id: 'why', ask: 'Why there?', careful: false };
const TEXT: Question = { kind: 'text', id: 'name', ask: 'Which name?', careful: false };

async function answered(asked: Asked): Promise<unknown> {
  await asked.press(KEY.tab);
  return asked.reply;
}

const answer = (value: string) => ({ kind: 'answer', value });

describe('a paste into notes', () => {
  test('of many lines stays one answer, blank lines included', async () => {
    const lines = ['One', '', '', 'two\tcolumns', '  three', ''];
    const asked = await ask(NOTES);
    await asked.send(paste(lines.join('\n')));
    expect(asked.screen()).toContain('│ One\n│\n│\n│ two    columns\n│   three\n│\n');
    expect(await answered(asked)).toEqual(answer(lines.join('\n')));
  });

  test('that begins with blank lines goes on from nothing', async () => {
    const asked = await ask(NOTES);
    await asked.send(paste('\n\n\nOne'));
    expect(await answered(asked)).toEqual(answer('\n\n\nOne'));
  });

  test.each(['\r', '\n', '\r\n'])('has one line end for each %j', async (end) => {
    const asked = await ask(NOTES);
    await asked.send(`\u001b[200~One${end}${end}two${end}\u001b[201~`);
    expect(await answered(asked)).toEqual(answer('One\n\ntwo\n'));
  });

  test('goes in at the cursor, and typing goes on behind it', async () => {
    const asked = await ask(NOTES, { answer: 'Before after' });
    await asked.press(KEY.ctrlLeft);
    await asked.send(paste('one\ntwo '));
    await asked.type('and ');
    expect(await answered(asked)).toEqual(answer('Before one\ntwo and after'));
  });

  test('that comes in pieces is one paste', async () => {
    const asked = await ask(NOTES);
    await asked.press('\u001b[200~', 'One\r', '\rtwo', '\u001b[201~');
    expect(await answered(asked)).toEqual(answer('One\n\ntwo'));
  });

  test('keeps what people write, in any script', async () => {
    const written = 'Café, naïve “quotes” – 你好, שלום, مرحبا, नमस्ते 👨‍👩‍👧 🇳🇱';
    const asked = await ask(NOTES);
    await asked.send(paste(written));
    expect(await answered(asked)).toEqual(answer(written));
  });

  test('from a word processor keeps its lines and its signs', async () => {
    const asked = await ask(NOTES);
    await asked.send(paste('One\u000btwo\u000c\u0093three\u0094\u0085four\u2028five'));
    expect(await answered(asked)).toEqual(answer('One\ntwo\n“three”\nfour\nfive'));
  });

  test('of one line has blanks for them, also from a terminal that does not mark pastes', async () => {
    const asked = await ask(TEXT);
    await asked.send(paste('One\u000btwo\u2029three'));
    await asked.type(' four\u0085five\u2028six\u0092s');
    expect(await answered(asked)).toEqual(answer('One two three four five six’s'));
  });

  test('brings no control characters along', async () => {
    const asked = await ask(NOTES);
    await asked.send(paste('a\u0000\u0001\u0004\u0007\u0008\u0015\u001b[31m\u001b[2Jb\u007f\u0081\u009bc'));
    expect(await answered(asked)).toEqual(answer('abc'));
  });

  test('goes on nowhere by itself, and back with Shift+Tab', async () => {
    const asked = await ask(NOTES);
    await asked.send(paste('One\n\n\n'));
    expect(asked.screen()).toContain('Enter new line');
    await asked.press(KEY.shiftTab);
    expect(await asked.reply).toEqual({ kind: 'back', value: 'One\n\n\n' });
  });

  test('is kept where the person stops', async () => {
    const asked = await ask(NOTES);
    await asked.send(paste('One\n\ntwo'));
    await asked.press(KEY.ctrlC);
    expect(await asked.reply).toEqual({ kind: 'stop', value: 'One\n\ntwo' });
  });

  test('of a long text comes through whole', async () => {
    const long = Array.from({ length: 60 }, (_, index) => `Paragraph ${index}.\n`).join('\n');
    const asked = await ask(NOTES);
    await asked.send(paste(long));
    expect(asked.screen()).toContain('Paragraph 59.');
    expect(asked.everything()).toHaveLength(24);
    expect(await answered(asked)).toEqual(answer(long));
  });
});

describe('a paste where the terminal does not say that it is one', () => {
  test('stays one answer, blank lines included', async () => {
    const asked = await ask(NOTES);
    await asked.send('One\r\r\rtwo\r\rthree');
    expect(await answered(asked)).toEqual(answer('One\n\n\ntwo\n\nthree'));
  });

  test('stays one answer where it begins with blank lines', async () => {
    const asked = await ask(NOTES);
    await asked.send('\r\rOne');
    expect(await answered(asked)).toEqual(answer('\n\nOne'));
  });

  test('becomes one line in a question for one', async () => {
    const asked = await ask(TEXT);
    await asked.send('One\rtwo');
    expect(await answered(asked)).toEqual(answer('One two'));
  });

  test('is no text with blanks at its end where Enter comes more than once', async () => {
    const asked = await ask(TEXT);
    await asked.send('Name\r\r\r');
    expect(await asked.reply).toEqual(answer('Name'));
  });

  test('of ten thousand characters in one burst is drawn once, and not letter by letter', async () => {
    const long = Array.from({ length: 300 }, (_, index) => `Line ${index} of a long text.`).join('\n');
    const asked = await ask(NOTES);
    const before = asked.raw().length;
    await asked.send(long.replaceAll('\n', '\r'));
    expect(asked.raw().length - before).toBeLessThan(5000);
    expect(await answered(asked)).toEqual(answer(long));
  });

  test('can be gone on from as ever', async () => {
    const asked = await ask(NOTES);
    await asked.send('One\r\rtwo');
    await asked.press(KEY.enter, KEY.enter);
    expect(await asked.reply).toEqual(answer('One\n\ntwo\n'));
  });
});

describe('a paste where nothing takes text', () => {
  const LIST: Question = {
    kind: 'any',
    id: 'where',
    ask: 'Where?',
    careful: false,
    options: [{ id: 'here', label: 'Here', gloss: '' }],
  };
  const NOT_TAKEN = /What you pasted[\s\S]*not taken/;

  test('but a list waits for the next text of the section', async () => {
    const asked = await ask(LIST);
    await asked.send(paste('One'));
    await asked.press(KEY.tab);
    await asked.reply;
    expect(await answered(await ask(NOTES, {}, asked))).toEqual(answer('One'));
    expect(asked.raw()).not.toMatch(NOT_TAKEN);
  });

  test('but a list is told of where another section follows', async () => {
    const asked = await ask(LIST);
    await asked.send(paste('One'));
    await asked.press(KEY.tab);
    await asked.reply;
    const next = await ask(NOTES, { section: 'Duration' }, asked);
    expect(next.screen()).toMatch(NOT_TAKEN);
    await next.press(KEY.tab);
    expect(await next.reply).toEqual({ kind: 'skip' });
  });

  test('but a menu is told of once that is left', async () => {
    const window = openWindow();
    const item = { value: 'on', label: 'On', state: '', lines: [] };
    const reply = window.asking.choose({ title: 'Where to?', items: [item], start: 'on' });
    await window.press();
    await window.send(paste('One'));
    await window.press(KEY.enter);
    await reply;
    const next = await ask(NOTES, {}, window);
    expect(next.screen()).toMatch(NOT_TAKEN);
  });
});

describe('a paste into a line of text', () => {
  test('leaves no blanks at the ends of the answer', async () => {
    const asked = await ask(TEXT);
    await asked.send(paste('\n\nA\n\nB\n\n'));
    expect(await answered(asked)).toEqual(answer('A B'));
  });

  test('changes nothing of an answer that is only looked at', async () => {
    const asked = await ask(TEXT, { answer: ' A ' });
    expect(await answered(asked)).toEqual({ kind: 'skip' });
  });

  test('of several lines becomes one line', async () => {
    const asked = await ask(TEXT);
    await asked.send(paste('One\n\n  two\r\nthree'));
    expect(asked.screen()).toContain('│ One two three');
    expect(await answered(asked)).toEqual(answer('One two three'));
  });

  test('stays apart from what is beside it where it begins or ends with a blank', async () => {
    const asked = await ask(TEXT);
    await asked.type('River');
    await asked.send(paste(' House\n'));
    await asked.type('and');
    await asked.send(paste(' '));
    await asked.type('friends');
    expect(await answered(asked)).toEqual(answer('River House and friends'));
  });

  test('waits for Enter', async () => {
    const asked = await ask(TEXT);
    await asked.send(paste('One'));
    expect(asked.screen()).toContain('Enter goes on');
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer('One'));
  });
});

describe('a terminal that is not in UTF-8', () => {
  const LATIN_1 = Buffer.from('caf\u00e9 au lait', 'latin1');

  test('is told that a character is left out', async () => {
    const asked = await ask(NOTES);
    asked.io.stdin.push(LATIN_1);
    await asked.press();
    expect(asked.screen()).toContain('A character came that this program cannot read');
    expect(await answered(asked)).toEqual(answer('caf au lait'));
    expect(asked.screen()).toContain('A character came that this program cannot read');
  });

  test('in a paste as well', async () => {
    const asked = await ask(TEXT);
    asked.io.stdin.push(Buffer.from(paste('caf\u00e9 au lait'), 'latin1'));
    await asked.press();
    expect(asked.screen()).toContain('A character came that this program cannot read');
    expect(await answered(asked)).toEqual(answer('caf au lait'));
  });
});
