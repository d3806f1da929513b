import { describe, expect, test } from 'vitest';
import { yaml } from '../../../src/models/yaml.ts';
import { answering, noting, type read, revised } from '../kept.ts';

const HEAD = `mentoring-model: 1
questionnaire: example 1
status: in progress
`;

describe('a new answer stands in the order of the questionnaire', () => {
  test.each([
    [
      'before all others',
      'program',
      'x',
      '  # What is the program called?\n  program: x\n  hopes: h\n  location: [site]\n',
    ],
    [
      'between others',
      'form',
      'natural',
      '  hopes: h\n  # Which form?\n  form: natural\n  location: [site]\n',
    ],
    [
      'after all others',
      'statement',
      'x',
      '  hopes: h\n  location: [site]\n  # Our model is…\n  statement: x\n',
    ],
  ])('%s', (_, id, value, answers) => {
    const text = `${HEAD.replace('in progress', id === 'form' ? 'complete' : 'in progress')}answers:\n  hopes: h\n  location: [site]\n`;
    const now = revised(yaml, text, answering(id, value));
    expect(now.slice(now.indexOf('answers:'))).toBe(`answers:\n${answers}`);
  });

  test('also where the others do not', () => {
    const text = `${HEAD}answers:\n  statement: s\n  program: p\n`;
    expect(revised(yaml, text, answering('hopes', 'h'))).toBe(
      `${HEAD}answers:\n  statement: s\n  program: p\n  # What do you hope for?\n  hopes: h\n`,
    );
  });

  test('several at once', () => {
    const text = `${HEAD}answers:\n  hopes: h\n`;
    const change = (before: ReturnType<typeof read>) =>
      [
        answering('statement', 's'),
        answering('program', 'p'),
        noting('apps', 'a'),
        noting('rides', 'r'),
      ].reduce((now, next) => next(now), before);
    expect(revised(yaml, text, change)).toBe(
      `${HEAD}answers:\n  # What is the program called?\n  program: p\n  hopes: h\n  # Our model is…\n  statement: s\n` +
        'points:\n  # How do they get there?\n  rides: r\n  # Which app?\n  apps: a\n',
    );
  });
});
