/** An answer that the model has no room for: it is never passed over in silence. */
import { expect, test } from 'vitest';
import { askOne } from '../../../src/interview/answering.ts';
import type { Model } from '../../../src/model/model.ts';
import { TooLargeError } from '../../../src/model/too-large.ts';
import { KEY } from '../../keys.ts';
import { NEW, SMALL, sitting } from '../scripted.ts';
import { openWindow } from './window.ts';

function asked(id: string) {
  const window = openWindow();
  const { interview, events } = sitting(SMALL, []);
  const tries: Model[] = [];
  const save = async (model: Model): Promise<Model> => {
    tries.push(model);
    throw new TooLargeError();
  };
  const outcome = askOne({ ...interview, asking: window.asking, save }, NEW, id, [id]);
  const apart = () => events.flatMap((event) => (event.kind === 'kept apart' ? [event.text] : []));
  return { window, outcome, apart, tries };
}

test('Enter once more tries once more, and going back leaves it in a file of its own', async () => {
  const { window, outcome, apart, tries } = asked('name');
  await window.press();
  await window.type('River House');
  await window.press(KEY.enter);
  expect(window.screen()).toMatch(/Not kept yet[\s\S]*River House/);
  await window.press(KEY.enter);
  expect(tries).toHaveLength(2);
  expect(window.screen()).toMatch(/Not kept yet[\s\S]*River House/);
  expect(apart()).toEqual([]);
  await window.press(KEY.shiftTab);
  expect(await outcome).toEqual({ model: NEW, reply: 'back' });
  expect(apart()).toEqual(['River House']);
  expect(window.everything().join(' ')).toContain('/home/answer.txt');
});

test('the words of an option stand there to be kept', async () => {
  const { window, outcome, apart, tries } = asked('where');
  await window.press();
  await window.press('3', KEY.enter);
  await window.type('Library');
  await window.press(KEY.enter);
  expect(window.screen()).toMatch(/Not kept yet[\s\S]*Library/);
  await window.press(KEY.enter, KEY.enter);
  expect(tries).toHaveLength(2);
  await window.press(KEY.shiftTab);
  expect((await outcome).reply).toBe('back');
  expect(apart().join()).toContain('Library');
});
