import { expect, test } from 'vitest';
import { draftFor } from '../../src/model/statement.ts';
import { asked, chosen, EXAMPLE } from '../questionnaire/example.ts';

const three = chosen('community', 'site', ['other', 'in the library']);

test.each([
  ['nothing while all is open', {}, ''],
  ['nothing while they are not sure', { form: chosen('not-sure') }, ''],
  ['a sentence for what is chosen', { form: chosen('natural') }, 'Our mentoring is natural.'],
  ['the label where an option has no phrase', { form: chosen('assigned') }, 'Our mentoring is Assigned.'],
  [
    'two phrases with "and"',
    { location: chosen('community', 'site') },
    'They meet in the community and at the site.',
  ],
  [
    'three phrases with commas',
    { location: three },
    'They meet in the community, at the site, and in the library.',
  ],
  [
    'the words of an option on one line',
    { location: chosen(['other', ' in the\n\nlibrary  rooms ']) },
    'They meet in the library rooms.',
  ],
  [
    'words that look like marks as they are',
    { location: chosen(['other', '$& {form} $1']) },
    'They meet $& {form} $1.',
  ],
  ['nothing for an option whose words are still missing', { location: chosen('other') }, ''],
  ['what else was chosen beside it', { location: chosen('site', 'other') }, 'They meet at the site.'],
  [
    'every sentence when all is chosen',
    { form: chosen('natural'), location: chosen('site') },
    'Our mentoring is natural. They meet at the site. It is natural, at the site.',
  ],
])('the draft says %s', (_, given, draft) => {
  expect(draftFor(EXAMPLE, asked('statement'), new Map(Object.entries(given)))).toBe(draft);
});

test('a question without draft sentences has no draft', () => {
  expect(draftFor(EXAMPLE, asked('hopes'), new Map([['form', chosen('natural')]]))).toBe('');
});

test('phrases are joined in the language of the questionnaire', () => {
  const spanish = { ...EXAMPLE, language: 'es' };
  const answers = new Map([['location', chosen('community', 'site')]]);
  expect(draftFor(spanish, asked('statement'), answers)).toBe('They meet in the community y at the site.');
});
