/** The promise that a file in which a merge has left two versions is refused, wherever they stand. */
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/models/formats.ts';
import { problems } from '../models/kept.ts';
import { chosen, EXAMPLE, model } from '../questionnaire/example.ts';
import { conclude } from './figures.ts';

const MODEL = model(
  {
    program: 'River House',
    hopes: 'Someone who stays.\n\n? who pays',
    form: chosen('natural'),
    location: chosen('site', ['other', 'Library']),
  },
  {
    points: { rides: 'By bus\nor on foot' },
    revisions: [{ on: '2026-12-01T15:02:10Z', why: 'They asked.', changed: new Map([['hopes', null]]) }],
  },
);

test('each line of a file as two versions of itself is refused, with the first line and the last', () => {
  const lost: string[] = [];
  let tried = 0;
  for (const format of FORMATS) {
    const lines = format.create(MODEL, EXAMPLE).split('\n').slice(0, -1);
    for (const [index, line] of lines.entries()) {
      const merged = lines.toSpliced(index, 1, '<<<<<<< HEAD', line, '=======', line, '>>>>>>> theirs');
      const [told = '', ...more] = problems(format, `${merged.join('\n')}\n`);
      const place = `file:${index + 1}:1: two versions stand here, from line ${index + 1} to line ${index + 5}.`;
      tried += 1;
      if (!told.startsWith(place) || more.length > 0) lost.push(`${format.name}, line ${index + 1}: ${told}`);
    }
  }
  expect(lost).toEqual([]);
  conclude({
    what: 'Two versions that a merge has left, in any line of a file',
    tried,
    lost: lost.length,
    leaked: 0,
  });
});
