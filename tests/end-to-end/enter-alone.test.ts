import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { pipe, sections, textOf, throughWelcome } from './sitting.ts';
import { newFolder, start } from './terminal.ts';

test.each([
  [80, 24],
  [40, 12],
])(
  'Enter alone leads through every question and point, each in sight, in a window of %i×%i',
  async (cols, rows) => {
    const cwd = newFolder();
    const terminal = start(['init'], { cwd, cols, rows });
    await throughWelcome(terminal);
    let count = 0;
    for (const { title, questions, points } of sections()) {
      // These come up where nothing is chosen.
      const raised = points.filter(({ when }) => when.every(({ blank }) => blank));
      await terminal.waitFor(`❯ ${title}`);
      await terminal.press(KEY.enter);
      for (const { ask } of [...questions, ...raised]) {
        await terminal.waitForAsked(ask);
        await terminal.press(KEY.enter);
        count += 1;
      }
    }
    expect(count).toBe(52);
    await terminal.waitFor('❯ Finish');
    await terminal.press(KEY.enter);
    expect(await terminal.exit).toBe(0);
    expect(terminal.raw()).toContain('mentoring-model init mentoring-model.yaml --edit');
    expect(textOf(cwd, 'mentoring-model.yaml')).toContain('answers: {}');
    expect(pipe(['check', 'mentoring-model.yaml'], cwd)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(': in progress; '),
    });
  },
);
