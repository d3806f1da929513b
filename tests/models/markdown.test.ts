import { describe, expect, test } from 'vitest';
import { markdown } from '../../src/models/markdown.ts';
import { chosen, EXAMPLE, model } from '../questionnaire/example.ts';
import { read } from './kept.ts';
import { edited, KEPT, PAGE } from './markdown-page.ts';

test('a created page can be read by anyone', () => {
  expect(PAGE).toBe(`---
mentoring-model: 1
questionnaire: example 1
status: complete
started: 2026-11-23T09:12:44Z
revised: 2026-11-23T09:12:44Z
place: statement
---

# Choosing a model

<!-- grid (bd20aa11): made anew from the answers below on each save -->

| Form | Location |
| --- | --- |
| Natural | Program site; Library: rooms \\| hall |

<!-- /grid -->

## Before you begin

### What is the program called? <!-- program -->

River House

### What do you hope for? <!-- hopes -->

One${'  '}
more

? two${'  '}
\\# three

## Form & place

### Which form? <!-- form -->

- [x] Natural: It grows by itself
- [ ] Assigned
- [ ] Not sure yet <!-- not-sure -->

### Where will they meet? <!-- location -->

- [ ] Community
- [x] Program site <!-- site -->
- [ ] Blend: Parts of both
- [x] Other: Library: rooms | hall
- [ ] Not sure yet <!-- not-sure -->

## To talk through

### How do they get there? <!-- point: rides -->

By bus

## Our model

### Our model is… <!-- statement -->
`);
});

test('a page without answers has every question, to be filled in by hand', () => {
  const page = markdown.create(model({}), EXAMPLE);
  expect(page.match(/^### .*/gm)).toEqual([
    '### What is the program called? <!-- program -->',
    '### What do you hope for? <!-- hopes -->',
    '### Which form? <!-- form -->',
    '### Where will they meet? <!-- location -->',
    '### Our model is… <!-- statement -->',
  ]);
  expect(page).not.toContain('[x]');
  expect(read(markdown, page)).toEqual(model({}));
});

describe('an edit by hand is an edit of the model', () => {
  const answer = (id: string, page: string) => read(markdown, page).answers.get(id);

  test.each<[string, string, [string, string][], unknown]>([
    [
      'a box ticked',
      'location',
      [['[ ] Community', '[x] Community']],
      chosen('community', 'site', ['other', 'Library: rooms | hall']),
    ],
    [
      'a box ticked in capitals',
      'location',
      [['- [ ] Community', '* [X] Community']],
      chosen('community', 'site', ['other', 'Library: rooms | hall']),
    ],
    [
      'another box ticked',
      'form',
      [
        ['[x] Natural', '[ ] Natural'],
        ['[ ] Assigned', '[x] Assigned'],
      ],
      chosen('assigned'),
    ],
    ['no box ticked', 'form', [['[x] Natural', '[ ] Natural']], undefined],
    [
      'not sure yet',
      'form',
      [
        ['[x] Natural', '[ ] Natural'],
        ['[ ] Not sure', '[x] Not sure'],
      ],
      chosen('not-sure'),
    ],
    ['an explanation taken out', 'form', [['Natural: It grows by itself', 'Natural']], chosen('natural')],
    [
      'boxes taken out',
      'form',
      [['- [ ] Assigned\n- [ ] Not sure yet <!-- not-sure -->\n', '']],
      chosen('natural'),
    ],
    [
      'boxes in another order',
      'location',
      [
        [
          '- [ ] Community\n- [x] Program site <!-- site -->\n',
          '+ [x] Program site <!-- site -->\n\n  - [x] Community\n',
        ],
      ],
      chosen('community', 'site', ['other', 'Library: rooms | hall']),
    ],
    [
      'other words behind the colon',
      'location',
      [['Other: Library: rooms | hall', 'Other: The *park*  ']],
      chosen('site', ['other', 'The *park*']),
    ],
    [
      'the words taken out',
      'location',
      [['Other: Library: rooms | hall', 'Other:']],
      chosen('site', 'other'),
    ],
    [
      'words in the place of an explanation',
      'location',
      [['[ ] Blend: Parts of both', '[x] Blend: Two days here']],
      chosen('site', ['blend', 'Two days here'], ['other', 'Library: rooms | hall']),
    ],
    [
      'an option with an explanation ticked',
      'location',
      [['[ ] Blend', '[x] Blend']],
      chosen('site', 'blend', ['other', 'Library: rooms | hall']),
    ],
    [
      'a label reworded beside its mark',
      'location',
      [['Program site <!--', 'Our agency <!--']],
      chosen(['site', 'Our agency'], ['other', 'Library: rooms | hall']),
    ],
    ['a line rewritten', 'program', [['River House', 'Bridge & House']], 'Bridge & House'],
    [
      'a paragraph added',
      'program',
      [['River House\n', 'River House\n\nfor short: RH\n']],
      'River House for short: RH',
    ],
    ['a paragraph taken out', 'program', [['River House\n', '']], undefined],
    ['an answer written', 'statement', [['<!-- statement -->\n', '<!-- statement -->\nOurs.']], 'Ours.'],
    ['a small heading in an answer', 'program', [['River House', '#### River House']], '#### River House'],
    ['a question reworded', 'program', [['What is the program called?', 'Name:']], 'River House'],
    ['a mark without blanks', 'program', [['<!-- program -->', '<!--program-->']], 'River House'],
  ])('%s', (_, id, edits, expected) => {
    expect(answer(id, edited(...edits))).toEqual(expected);
  });

  test('a note on a point rewritten', () => {
    expect(read(markdown, edited(['By bus', 'By van'])).points).toEqual(new Map([['rides', 'By van']]));
  });

  test('a whole question taken out leaves it open', () => {
    const page = edited(['### What is the program called? <!-- program -->\n\nRiver House\n', '']);
    expect([...read(markdown, page).answers.keys()]).toEqual(['hopes', 'form', 'location']);
  });

  test('prose before the first section is nobody’s answer', () => {
    const page = edited([
      '## Before you begin',
      'Talked through on *Monday*.\n\n| a |\n\n# Notes\n\n## Before you begin',
    ]);
    expect(read(markdown, page)).toEqual(KEPT);
  });

  test('line ends of Windows are no part of an answer', () => {
    expect(read(markdown, PAGE.replaceAll('\n', '\r\n'))).toEqual(KEPT);
  });
});
