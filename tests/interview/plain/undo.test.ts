import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { asked } from './person.ts';

const TEXT: Question = { kind: 'text', id: 'program', ask: 'What is it called?', careful: false };
const NOTES: Question = { kind: 'notes', id: 'hopes', ask: 'What do you hope for?', careful: false };
const ANY: Question = {
  kind: 'any',
  id: 'where',
  ask: 'Where?',
  careful: false,
  options: [
    { id: 'park', label: 'Park' },
    { id: 'school', label: 'School' },
  ],
};
const chosen = (...options: string[]) => options.map((option) => ({ option, words: null }));
const answer = (value: unknown) => ({ kind: 'answer', value });

describe(':undo', () => {
  test('gives the question back as it was, and then what was typed', async () => {
    const came = await asked(NOTES, { answer: 'Trust' }, ['Other', 'words', ':undo', ':undo', '']);
    expect(came.said).toContain('Undone: all is as it was when this was asked.');
    expect(came.said).toContain('Back again, as you typed it, 2 lines: Other words');
    expect(came.reply).toEqual(answer('Other\nwords'));
  });

  test('leaves the answer as it was where nothing else is done', async () => {
    const came = await asked(NOTES, { answer: 'Trust' }, ['Other words', ':undo', '']);
    expect(came.reply).toEqual({ kind: 'skip' });
  });

  test.each([
    ['notes', NOTES],
    ['a line', TEXT],
  ])('brings back what %s said before it was replaced', async (_, question) => {
    const current = { answer: 'Oth', earlier: ['Trust\nand time'] };
    const came = await asked(question, current, [':undo', '']);
    expect(came.said).toContain('It was another one before. :undo brings that back.');
    expect(came.said).toContain('Brought back, 2 lines: Trust and time');
    expect(came.reply).toEqual(answer('Trust\nand time'));
  });

  test.each([':back', ':stop'])('what it brought back stays in its place on %s', async (line) => {
    const came = await asked(NOTES, { answer: 'Oth', earlier: ['Trust'] }, [':undo', line]);
    expect(came.reply).toEqual({ kind: line.slice(1), value: 'Trust' });
  });

  test('brings back what was cleared just now', async () => {
    const came = await asked(NOTES, {}, ['Trust', ':clear', ':undo', '']);
    expect(came.reply).toEqual(answer('Trust'));
  });

  test('brings back what was chosen before', async () => {
    const current = { answer: chosen('school'), earlier: [chosen('park')] };
    const came = await asked(ANY, current, [':undo', '']);
    expect(came.said).toContain('It was another one before. :undo brings that back.');
    expect(came.said).toContain('Given back: Park');
    expect(came.reply).toEqual(answer(['park']));
  });

  test('and once more what stands there now', async () => {
    const current = { answer: chosen('school'), earlier: [chosen('park')] };
    expect((await asked(ANY, current, [':undo', ':undo', ''])).reply).toEqual({ kind: 'skip' });
  });

  test.each([
    ['a text', NOTES],
    ['a list', ANY],
  ])('does nothing where there is nothing to undo: %s', async (_, question) => {
    const came = await asked(question, {}, [':undo', ':help']);
    expect(came.said).toContain(':undo does nothing here.');
    expect(came.said).not.toContain(':undo gives');
    expect(came.reply).toBe('waiting');
  });
});
