import { describe, expect, test } from 'vitest';
import { markdown } from '../../../src/models/markdown.ts';
import { EXAMPLE, model } from '../../questionnaire/example.ts';
import { problems, read } from '../kept.ts';
import { edited } from '../markdown-page.ts';

const both = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> theirs`;

describe('a page in which a merge has left two versions is refused, with both lines', () => {
  test.each<[string, [string, string], string, string]>([
    [
      'in an answer',
      ['River House', both('River Home', 'Bridge House')],
      'file:24:1',
      'from line 24 to line 28',
    ],
    [
      'among boxes',
      ['- [ ] Assigned', both('- [ ] Assigned', '- [x] Assigned')],
      'file:39:1',
      'from line 39 to line 43',
    ],
    [
      'above the page',
      ['status: complete', both('status: complete', 'status: in progress')],
      'file:4:1',
      'from line 4 to line 8',
    ],
    [
      'in the grid',
      ['| Natural |', `${both('| Natural |', '| Assigned |')}\n|`],
      'file:16:1',
      'from line 16 to line 20',
    ],
  ])('%s', (_, edit, place, lines) => {
    const [told, ...more] = problems(markdown, edited(edit));
    expect(told).toContain(`${place}: two versions stand here, ${lines}`);
    expect(more).toEqual([]);
  });
});

test('a text that somebody typed with such lines is kept', () => {
  const text = `${both('one', 'two')}\n||||||| base`;
  const said = model(
    { program: both('one', 'two').replaceAll('\n', ' '), hopes: text },
    {
      points: { rides: text },
      revisions: [{ on: '2026-12-01T15:02:10Z', why: text, changed: new Map() }],
    },
  );
  expect(read(markdown, markdown.create(said, EXAMPLE))).toEqual({ ...said, newQuestions: [] });
});
