import { describe, expect, test } from 'vitest';
import { linesToComeBackTo } from '../../src/model/coming-back.ts';
import { chosen, EXAMPLE } from '../questionnaire/example.ts';

const said = (answers: Record<string, string | ReturnType<typeof chosen>>, points = {}) => ({
  answers: new Map(Object.entries(answers)),
  points: new Map(Object.entries<string>(points)),
});

describe('lines that begin with a question mark are to come back to', () => {
  test('in the order of the questions, without the mark', () => {
    const given = said({
      statement: '?? ask the board\nfine',
      hopes: 'Someone who stays?\n? who pays the rides\n  ?how long\n?\n? \na ? b',
      location: chosen(['other', '? the library']),
    });
    expect(linesToComeBackTo(EXAMPLE, given)).toEqual(['who pays the rides', 'how long', 'ask the board']);
  });

  test('in notes on points as well, as long as the points come up', () => {
    const points = { rides: '? ask about the bus' };
    expect(linesToComeBackTo(EXAMPLE, said({}, points))).toEqual([]);
    expect(linesToComeBackTo(EXAMPLE, said({ location: chosen('community') }, points))).toEqual([
      'ask about the bus',
    ]);
  });
});
