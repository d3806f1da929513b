import { describe, expect, test } from 'vitest';
import { linesToComeBackTo, placeInWords } from '../../src/model/coming-back.ts';
import { chosen, EXAMPLE } from '../questionnaire/example.ts';

const said = (answers: Record<string, string | ReturnType<typeof chosen>>, points = {}, plans = {}) => ({
  answers: new Map(Object.entries(answers)),
  points: new Map(Object.entries<string>(points)),
  steps: new Map(Object.entries<string>(plans).map(([id, plan]) => [id, { state: null, plan }])),
});

const linesOf = (given: ReturnType<typeof said>) => linesToComeBackTo(EXAMPLE, given).map(({ line }) => line);

describe('lines that begin with a question mark are to come back to', () => {
  test('in the order of the questions, without the mark', () => {
    const given = said({
      statement: '?? ask the board\nfine',
      hopes: 'Someone who stays?\n? who pays the rides\n  ?how long\n?\n? \na ? b',
      location: chosen(['other', '? the library']),
    });
    expect(linesOf(given)).toEqual(['who pays the rides', 'how long', 'ask the board']);
  });

  test('in notes on points as well, whether or not a choice still brings the point up', () => {
    const points = { rides: '? ask about the bus', apps: '? which' };
    const places = (given: ReturnType<typeof said>) =>
      linesToComeBackTo(EXAMPLE, given).map(({ line, section }) => [line, section]);
    expect(places(said({ location: chosen('community') }, points))).toEqual([
      ['ask about the bus', 'To talk through'],
      ['which', 'To talk through'],
    ]);
    expect(places(said({}, points))).toEqual([
      ['which', 'To talk through'],
      ['ask about the bus', 'Kept from earlier choices'],
    ]);
  });

  test('in plans for next steps that fit the choices', () => {
    const given = said({}, {}, { call: 'Program lead\n? by when', 'ride-plan': '? who' });
    expect(linesToComeBackTo(EXAMPLE, given).map(placeInWords)).toEqual(['(Next steps: Say whom to call.)']);
    expect(linesOf(given)).toEqual(['by when']);
  });

  test('with the question or point that they were noted at', () => {
    const given = said(
      { hopes: '? how long', location: chosen('community') },
      { rides: '? ask about the bus' },
    );
    const places = linesToComeBackTo(EXAMPLE, given).map((one) => [one.id, placeInWords(one)]);
    const questions = EXAMPLE.sections.flatMap(({ title, questions, points }) =>
      [...questions, ...points].map(({ id, ask }) => [id, `(${title}: ${ask})`]),
    );
    expect(places).toEqual(['hopes', 'rides'].map((id) => questions.find(([one]) => one === id)));
  });
});
