import { expect, test } from 'vitest';
import { asksAboutPlacesOrPeople } from '../../../src/questionnaire/wording/places-and-people.ts';

test.each([
  ['Where do they live?', 'Where'],
  ['Tell us where they go after school.', 'where'],
  ['In which places will young people feel safe?', 'which places'],
  ['Which areas of town are not safe?', 'Which areas'],
  ['What parts of the\n community do they come from?', 'What parts of'],
  ['Which neighborhoods do you serve?', 'neighborhoods'],
  ['At what address do you meet?', 'what address'],
  ['Its people, places and services.', 'places'],
  ['Who referred them?', 'Who'],
  ['How did they come to you, and who came with them?', 'who'],
  ['Write down who was there.', 'who'],
  ['Whose idea was it?', 'Whose'],
  ['Which young people took part?', 'Which young people'],
  ['What are the names of your mentors?', 'names'],
  ['What is the name of their school?', 'name of'],
  ['What have they told you?', 'they told'],
  ['What did young people say about it?', 'young people say'],
  ['In their own words, what do they hope for?', 'In their own words'],
  ['What feedback from young people do you have?', 'feedback from'],
])('%j asks about places or people', (text, words) => {
  expect(asksAboutPlacesOrPeople([text])).toBe(words);
});

test.each([
  ['Can you reach mentors who have worked in helping professions?'],
  ['Someone who listens.'],
  ['A place where they feel at ease would help.'],
  ['Which support is in place?'],
  ['What do the young people you serve need?'],
  ['How will young people have a say in their match?'],
  ['Which resources does your community have?'],
  ['Which goals do young people have?'],
  ['How will you address this?'],
  [''],
])('%j does not', (text) => {
  expect(asksAboutPlacesOrPeople([text])).toBeNull();
});

test('the first text that asks is told of', () => {
  expect(asksAboutPlacesOrPeople(['What helps?', 'Say who, and where.', 'Names'])).toBe('who');
});
