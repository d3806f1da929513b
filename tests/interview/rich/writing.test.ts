import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import type { Current } from '../../../src/walk/current.ts';
import { KEY, paste } from '../../keys.ts';
import { type Asked, ask, openWindow } from './window.ts';

const NOTES: Question = { kind: 'notes', id: 'why', ask: 'Why there?', careful: false };
const TEXT: Question = { kind: 'text', id: 'name', ask: 'Which name?', careful: false };

const notes = (current: Partial<Current> = {}) => ask(NOTES, current);
const text = (current: Partial<Current> = {}) => ask(TEXT, current);

/** The text that goes on as the answer. */
async function answered(asked: Asked): Promise<unknown> {
  await asked.press(KEY.tab);
  return asked.reply;
}

const answer = (value: string) => ({ kind: 'answer', value });

describe('going on', () => {
  test('Enter goes on from a line of text', async () => {
    const asked = await text();
    await asked.type('Anna');
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual(answer('Anna'));
    expect(asked.screen()).toContain('Which name? Anna');
  });

  test('Enter makes a new line in notes, and goes on from an empty last line', async () => {
    const asked = await notes();
    await asked.type('One');
    await asked.press(KEY.enter);
    await asked.type('two');
    await asked.press(KEY.enter, KEY.enter);
    expect(await asked.reply).toEqual(answer('One\ntwo\n'));
  });

  test.each([
    ['text', TEXT],
    ['notes', NOTES],
  ])('Tab goes on from %s', async (_, question) => {
    const asked = await ask(question);
    await asked.type('Near');
    expect(await answered(asked)).toEqual(answer('Near'));
  });

  test.each([
    ['text', TEXT],
    ['notes', NOTES],
  ])('Enter alone skips %s', async (_, question) => {
    const asked = await ask(question);
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual({ kind: 'skip' });
    expect(asked.screen()).toContain('left open');
  });

  test('Enter between two lines breaks there', async () => {
    const asked = await notes({ answer: 'OneTwo' });
    await asked.press(KEY.left, KEY.left, KEY.left, KEY.enter, KEY.enter);
    expect(await answered(asked)).toEqual(answer('One\n\nTwo'));
  });
});

describe('going back and stopping', () => {
  test('Shift+Tab goes back with what is typed', async () => {
    const asked = await notes();
    await asked.type('Half a th');
    await asked.press(KEY.shiftTab);
    expect(await asked.reply).toEqual({ kind: 'back', value: 'Half a th' });
  });

  test('Ctrl+C stops with what is typed', async () => {
    const asked = await notes();
    await asked.type('Half a th');
    await asked.press(KEY.ctrlC);
    expect(await asked.reply).toEqual({ kind: 'stop', value: 'Half a th' });
  });

  test('a program that is ended from outside keeps what is typed', async () => {
    const asked = await text();
    await asked.type('Half');
    asked.end();
    expect(await asked.reply).toEqual({ kind: 'stop', value: 'Half' });
  });

  test.each([
    ['back', KEY.shiftTab],
    ['stop', KEY.ctrlC],
  ])('going %s with nothing typed keeps nothing', async (kind, key) => {
    const asked = await notes();
    await asked.press(key);
    expect(await asked.reply).toEqual({ kind });
  });

  test('after any way out the cursor is there, and pastes are as they were', async () => {
    for (const key of [KEY.tab, KEY.shiftTab, KEY.ctrlC]) {
      const asked = await notes();
      expect(asked.bracketsPastes()).toBe(true);
      await asked.press('a', key);
      await asked.reply;
      // What is pasted before the next question is there is to stay one paste.
      expect(asked.bracketsPastes()).toBe(true);
      asked.asking.close();
      await asked.press();
      expect(asked.bracketsPastes()).toBe(false);
      expect(asked.raw()).toContain('\u001b[?2004l');
      expect(asked.cursorShows()).toBe(true);
    }
  });
});

describe('an earlier answer', () => {
  test('is there to edit', async () => {
    const asked = await text({ answer: 'Ann' });
    expect(asked.screen()).toContain('Ann');
    await asked.type('a');
    expect(await answered(asked)).toEqual(answer('Anna'));
  });

  test('stays where it is gone on from as it is', async () => {
    const asked = await text({ answer: 'Anna' });
    await asked.press(KEY.enter);
    expect(await asked.reply).toEqual({ kind: 'skip' });
  });

  test('comes along where somebody goes back or stops', async () => {
    for (const [kind, key] of [
      ['back', KEY.shiftTab],
      ['stop', KEY.ctrlC],
    ] as const) {
      const asked = await text({ answer: 'Anna' });
      await asked.press(key);
      expect(await asked.reply).toEqual({ kind, value: 'Anna' });
    }
  });

  test('is cleared by deleting it', async () => {
    const asked = await text({ answer: 'Anna' });
    await asked.press(KEY.ctrlU);
    expect(await answered(asked)).toEqual(answer(''));
  });

  test('that is cleared is cleared on the way back and out too', async () => {
    for (const [kind, key] of [
      ['back', KEY.shiftTab],
      ['stop', KEY.ctrlC],
    ] as const) {
      const asked = await text({ answer: 'Anna' });
      await asked.press(KEY.ctrlU, key);
      expect(await asked.reply).toEqual({ kind, value: '' });
    }
  });
});

describe('a draft', () => {
  test('that was only looked at is not kept on the way back or out', async () => {
    for (const [kind, key] of [
      ['back', KEY.shiftTab],
      ['stop', KEY.ctrlC],
    ] as const) {
      const asked = await notes({ draft: 'We meet at school.' });
      expect(asked.screen()).toContain('We meet at school.');
      await asked.press(key);
      expect(await asked.reply).toEqual({ kind });
    }
  });

  test('is the answer of whoever goes on', async () => {
    const asked = await notes({ draft: 'We meet at school.' });
    expect(await answered(asked)).toEqual(answer('We meet at school.'));
  });

  test.each([
    ['untouched', {}, []],
    ['with blanks around it', {}, [' ', KEY.enter]],
    ['emptied, where it comes back by itself', {}, [KEY.ctrlU]],
    ['in the place of words that were emptied', { answer: 'They meet' }, [KEY.ctrlU]],
  ])('that goes on %s is said to be left as a draft', async (_, current, keys) => {
    const asked = await notes({ draft: 'We meet at school.', ...current });
    await asked.press(...keys, KEY.tab);
    await asked.reply;
    expect(asked.rows()).toContain('○ Why there? left as a draft');
    expect(asked.screen()).not.toContain('✔');
  });

  test('with one word of somebody is their answer', async () => {
    const asked = await notes({ draft: 'We meet at school.' });
    await asked.type(' Ours.');
    await asked.press(KEY.tab);
    await asked.reply;
    expect(asked.rows()).toContain('✔ Why there? We meet at school. Ours.');
  });

  test('that was changed is kept on the way back', async () => {
    const asked = await notes({ draft: 'We meet' });
    await asked.press('!', KEY.shiftTab);
    expect(await asked.reply).toEqual({ kind: 'back', value: 'We meet!' });
  });

  test('gives way to an answer', async () => {
    const asked = await notes({ draft: 'We meet', answer: 'They meet' });
    expect(asked.screen()).toContain('They meet');
    expect(asked.screen()).not.toContain('We meet');
  });
});

test('a window that is closed and opened again takes keys as before', async () => {
  const window = openWindow();
  const first = await ask(TEXT, {}, window);
  await first.press('a', KEY.enter);
  expect(await first.reply).toEqual(answer('a'));
  const second = await ask(NOTES, {}, window);
  await second.send(paste('b\nc'));
  expect(await answered(second)).toEqual(answer('b\nc'));
});
