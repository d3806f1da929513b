import { expect, test } from 'vitest';
import { grid, gridChoices } from '../../src/model/grid.ts';
import { chosenLabels, chosenPhrases } from '../../src/model/wording.ts';
import { hasOptions } from '../../src/questionnaire/kinds.ts';
import { asked, chosen, EXAMPLE } from '../questionnaire/example.ts';

const location = asked('location');
if (!hasOptions(location)) throw new Error('location has options');

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
  [chosen(['blend', 'two days there']), ['Blend (two days there)']],
  [chosen(['community', 'Only by\nday.'], 'site'), ['in the community (Only by day)', 'at the site']],
  [chosen('other'), []],
  [chosen(['other', 'in the\nlibrary']), ['in the library']],
  [chosen('not-sure'), []],
  [chosen('gone'), []],
])('in a sentence %j reads as %j', (given, phrases) => {
  expect(chosenPhrases(location, given)).toEqual(phrases);
});

test('the grid has a column for each section with model choices, and every option in it', () => {
  const answers = new Map([['location', chosen('site', ['other', 'Library'])]]);
  const option = (id: string, label: string, words: string | null | false = false, gloss = '') => ({
    id,
    label,
    gloss,
    chosen: words !== false,
    words: words || null,
  });
  expect(grid(EXAMPLE, answers)).toEqual([
    {
      title: 'Form & place',
      choices: [
        {
          id: 'form',
          name: 'Form',
          options: [
            option('natural', 'Natural', false, 'It grows by itself'),
            option('assigned', 'Assigned'),
          ],
          chosen: [],
          open: true,
        },
        {
          id: 'location',
          name: 'Location',
          options: [
            option('community', 'Community'),
            option('site', 'Program site', null),
            option('blend', 'Blend', false, 'Parts of both'),
            option('other', 'Other', 'Library'),
          ],
          chosen: ['Program site', 'Library'],
          open: false,
        },
      ],
    },
  ]);
});

test.each([
  [chosen('not-sure'), 'Not sure yet'],
  [chosen('gone'), 'gone'],
])('%j is shown among the options, and the choice is open', (answer, label) => {
  const [form] = gridChoices(grid(EXAMPLE, new Map([['form', answer]])));
  expect(form).toMatchObject({ chosen: [label], open: true });
  expect(form?.options.filter((option) => option.chosen)).toMatchObject([
    { label, chosen: true, words: null },
  ]);
});
