import { expect, test } from 'vitest';
import { grid } from '../../src/model/grid.ts';
import { chosenLabels, chosenPhrases } from '../../src/model/wording.ts';
import { isChoice } from '../../src/questionnaire/questionnaire.ts';
import { asked, chosen, EXAMPLE } from '../questionnaire/example.ts';

const location = asked('location');
if (!isChoice(location)) throw new Error('location has options');

test.each([
  [chosen(), []],
  [chosen('community', 'site'), ['Community', 'Program site']],
  [chosen('not-sure'), ['Not sure yet']],
  [chosen('other'), ['Other']],
  [chosen(['other', 'Library']), ['Library']],
  [chosen('blend'), ['Blend']],
  [chosen(['blend', 'two days there']), ['Blend: two days there']],
  [chosen('gone'), ['gone']],
])('%j reads as %j', (given, labels) => {
  expect(chosenLabels(location, given)).toEqual(labels);
});

test.each([
  [chosen('community', 'site'), ['in the community', 'at the site']],
  [chosen('blend'), ['Blend']],
  [chosen(['blend', 'two days there']), ['Blend']],
  [chosen('other'), []],
  [chosen(['other', 'in the\nlibrary']), ['in the library']],
  [chosen('not-sure'), []],
  [chosen('gone'), []],
])('in a sentence %j reads as %j', (given, phrases) => {
  expect(chosenPhrases(location, given)).toEqual(phrases);
});

test('the grid has a column for each model choice, open ones included', () => {
  const answers = new Map([['location', chosen('site', ['other', 'Library'])]]);
  expect(grid(EXAMPLE, answers)).toEqual([
    { id: 'form', name: 'Form', chosen: [], open: true },
    { id: 'location', name: 'Location', chosen: ['Program site', 'Library'], open: false },
  ]);
});

test('a choice that they are not sure of says so in the grid, and is open', () => {
  const [form] = grid(EXAMPLE, new Map([['form', chosen('not-sure')]]));
  expect(form).toEqual({ id: 'form', name: 'Form', chosen: ['Not sure yet'], open: true });
});
