import { describe, expect, test } from 'vitest';
import { countWords, readingGrade } from '../../../src/questionnaire/wording/grade.ts';

describe('the words of a text', () => {
  test.each([
    ['Who, then, meets whom?', 4],
    ['One-to-one asks a lot of one person', 7],
    ["It is the young person's own", 6],
    ['Up to 4 young people — or more…', 7],
    ['', 0],
  ])('are counted as people count them: %j', (text, count) => {
    expect(countWords(text, 'en')).toBe(count);
  });

  test('are counted where nothing stands between them', () => {
    expect(countWords('どこで会いますか', 'ja')).toBeGreaterThan(2);
  });
});

describe('the reading grade', () => {
  test.each([
    ['What do you hope to see a year from now?'],
    ['What does a good match look like to you, and to the young people you serve?'],
    ['How able is your community to provide mentors?'],
    ['Which risks does your community have? Think of what young people have told you, and of what you know.'],
  ])('is 8 at most for plain words: %s', (text) => {
    expect(readingGrade([text])?.grade).toBeLessThanOrEqual(8);
  });

  test.each([
    ['How will your organization operationalize developmentally appropriate interventions?'],
    ['Please describe the eligibility criteria and recruitment procedures for participants.'],
    ['What challenges do you anticipate in implementing the selected mentoring model?'],
    [
      'When you think of all the young people who come to you in a year, and of all that they tell you they would like, which of these would you say that your own staff could give them now, and which would you have to find in the town?',
    ],
  ])('is over 8 for long words or sentences: %s', (text) => {
    expect(readingGrade([text])?.grade).toBeGreaterThan(8);
  });

  test.each([[[]], [['Developmental considerations?']], [['Our mentoring model is…', 'Yours.']]])(
    'is not told of a few words: %j',
    (texts) => {
      expect(readingGrade(texts)).toBeNull();
    },
  );

  test('is that of the texts together, each with sentences of its own', () => {
    const ask = 'How will you communicate expectations to families and volunteers';
    const help = 'Say it in the way that you would say it to them. It can be short. A call will do.';
    expect(readingGrade([ask])?.grade).toBeGreaterThan(8);
    expect(readingGrade([ask, help])?.grade).toBeLessThanOrEqual(8);
    expect(readingGrade([ask, help])).toEqual(readingGrade([`${ask}.`, help]));
  });

  test('is the same however the lines are broken in the file', () => {
    const text = 'Think of those who have run away or have no home, and of those in foster care.';
    expect(readingGrade([text.replaceAll(' ', '\n')])).toEqual(readingGrade([text]));
  });

  test('comes with the longest words', () => {
    const text = 'Which community organizations could you work with, and which organizations would say no?';
    expect(readingGrade([text])?.longest).toEqual(['organizations', 'community']);
  });
});
