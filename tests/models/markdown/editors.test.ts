/** Pages as editors and formatters leave them: what their own tests and reports show, by table. */
import { describe, expect, test } from 'vitest';
import { withAnswer } from '../../../src/model/model.ts';
import { markdown } from '../../../src/models/markdown.ts';
import { chosen } from '../../questionnaire/example.ts';
import { answering, problems, read, revised } from '../kept.ts';
import { edited, KEPT, PAGE } from '../markdown-page.ts';

const LOCATION = chosen('site', ['other', 'Library: rooms | hall']);
const location = (...edits: [string, string][]) => read(markdown, edited(...edits)).answers.get('location');

describe('a page reads the same', () => {
  test.each<[string, string]>([
    ['with a byte order mark', `\ufeff${PAGE}`],
    ['with blank lines above', `\n  \n\n${PAGE}`],
    ['with both, and the line ends of Windows', `\ufeff\n${PAGE}`.replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', PAGE.replaceAll('\n', '\r')],
    ['with dots below its first lines', edited(['statement\n---\n', 'statement\n...\n'])],
    ['with other bullets', PAGE.replaceAll('- [', '* [')],
    ['with numbers in front of the boxes', PAGE.replaceAll('- [', '1. [')],
    ['with boxes far apart, as mdformat and remark may set them', PAGE.replace(/^(- \[.*)$/gm, '$1\n')],
    ['with hard breaks as backslashes', PAGE.replaceAll('  \n', '\\\n')],
    ['with references of remark', edited(['River House', 'River&#x20;House'])],
    [
      'with marks on lines of their own',
      edited(['Program site <!-- site -->', 'Program site\n      <!-- site -->']),
    ],
    [
      'with a gloss that goes over lines',
      edited(['Natural: It grows by itself', 'Natural: It grows\n  by itself']),
    ],
    [
      'with one that goes on at the edge',
      edited(['Natural: It grows by itself', 'Natural: It\ngrows by itself']),
    ],
    ['with words that go over lines', edited(['Library: rooms | hall', 'Library:\n  rooms | hall'])],
    [
      'with the columns of the grid set anew',
      edited(['| --- | --- |', '| :------ | ---------------------------: |']),
    ],
    [
      'with a page break after boxes',
      edited(['not-sure -->\n\n### Where', 'not-sure -->\n\n---\n\n### Where']),
    ],
    [
      'with one after notes',
      edited(['\\# three\n', '\\# three\n\n<div style="page-break-after: always"></div>\n']),
    ],
    [
      'with one between a section and its question',
      edited(['## Form & place\n', '## Form & place\n\n***\n']),
    ],
    [
      'with the properties of Obsidian',
      edited([
        'status: complete',
        'tags:\n  - program\ncssclasses: [wide]\nlink: "[[Home]]"\nstatus: complete',
      ]),
    ],
  ])('%s', (_, page) => {
    expect(read(markdown, page)).toEqual(KEPT);
    // What the editor did stays where nothing of it is written anew.
    const next = revised(markdown, page, answering('statement', 'Ours.'));
    expect(next.replace(/\r\n?/g, '\n')).toContain('<!-- statement -->\n\nOurs.');
  });

  test('and the properties stay', () => {
    const page = edited(['status: complete', 'tags:\n  - program\nstatus: complete']);
    expect(revised(markdown, page, answering('form', 'not-sure'))).toContain(
      'tags:\n  - program\nstatus: in progress',
    );
  });

  test.each(['rating: &a 5', 'rating: a #b', 'rating: [&a 5, *a]'])(
    'and what %s says of itself is nobody’s business here',
    (line) => {
      const page = edited(['status: complete', `${line}\nstatus: complete`]);
      expect(read(markdown, page)).toEqual(KEPT);
      expect(revised(markdown, page, answering('form', 'not-sure'))).toContain(
        `${line}\nstatus: in progress`,
      );
    },
  );

  test('but a slip in a name of ours is told', () => {
    expect(problems(markdown, edited(['started: ', 'startd: ']))).toEqual([
      'file:5:1: startd: is not a name that is known here; did you mean "started"?',
    ]);
  });
});

describe('what editors put beside a box is no answer, and stays', () => {
  test.each([
    ['a day of the Tasks plugin', '✅ 2026-11-26'],
    ['more of them', '➕ 2026-11-20 📅 2026-12-01 ⏳ 2026-11-30 🛫 2026-11-28'],
    ['a tag', '#to/ask'],
    ['the name of a block', '^a1b2c3'],
    ['a remark of Obsidian', '%%ask Ana%%'],
    ['a comment', '<!-- ask Ana -->'],
  ])('%s', (_, sign) => {
    expect(location(['[ ] Community', `[x] Community ${sign}`])).toEqual([
      ...chosen('community'),
      ...LOCATION,
    ]);
    expect(location(['site -->', `site --> ${sign}`])).toEqual(LOCATION);
    expect(location(['Program site <!-- site -->', `Program site ${sign} <!-- site -->`])).toEqual(LOCATION);
    if (!sign.startsWith('#')) expect(location(['rooms | hall', `rooms | hall ${sign}`])).toEqual(LOCATION);
    expect(location(['[ ] Community', `[ ] Community ${sign}`])).toEqual(LOCATION);
    const page = edited(['[ ] Blend: Parts of both', `[ ] Blend: Parts of both ${sign}`]);
    expect(revised(markdown, page, answering('location', 'community'))).toContain(
      `- [ ] Blend: Parts of both ${sign}\n`,
    );
  });

  test('but a tag behind words is one of them', () => {
    expect(location(['rooms | hall', 'rooms | hall #to/ask'])).toEqual(
      chosen('site', ['other', 'Library: rooms | hall #to/ask']),
    );
    expect(location(['Other: Library: rooms | hall', 'Other: #youthclub'])).toEqual(
      chosen('site', ['other', '#youthclub']),
    );
  });

  test('and a tag beside a box stays where the box gets words', () => {
    const page = edited(['Other: Library: rooms | hall', 'Other #to/ask']);
    const answer = chosen(['other', 'The park']);
    const next = revised(markdown, page, (model) => withAnswer(model, 'location', answer));
    expect(next).toContain('- [x] Other: The park <!-- stood here: #to/ask -->\n');
    expect(read(markdown, next).answers.get('location')).toEqual(answer);
  });

  test('but typed as words of its own it comes back as such', () => {
    const typed = '#1 #tag ✅ 2026-11-26 %%x%% ^block <!-- site --> ^end';
    const answer = chosen(['other', typed]);
    const page = revised(markdown, PAGE, (model) => withAnswer(model, 'location', answer));
    expect(read(markdown, page).answers.get('location')).toEqual(answer);
  });
});

describe('what looks like a sign among words is one of them', () => {
  test.each([
    'see room #2b north',
    'ask #Anna about it',
    'ask #Anna',
    '#youthclub',
    '#youth #club',
    'club, 10%% staff, 20%% kids',
    '10%% of 20%%',
    '%%x%% and more',
    'see note ^b2',
    'see ^a1b2c3 too',
    'a <!-- x --> b',
    'a <!-- ask Ana --> b',
    'from ✅ 2026-11-26 on',
    '✅ 2026-11-26, then 📅 2026-12-01: closed',
    'x^a1b2c3 a#b 10%%%%',
  ])('%s', (words) => {
    const answer = chosen('site', ['other', words]);
    const page = edited(['Library: rooms | hall', words]);
    expect(read(markdown, page).answers.get('location')).toEqual(answer);
    const next = revised(markdown, page, answering('location', 'community'));
    const again = revised(markdown, next, (model) => withAnswer(model, 'location', answer));
    expect(read(markdown, again).answers.get('location')).toEqual(answer);
  });

  test.each([
    '#tag',
    '^a1b2c3',
    'x ^a1b2c3',
    '%%x%%',
    'a %%x%%',
    '✅ 2026-11-26',
    'a <!-- x -->',
    '<!-- -->',
  ])('typed at the end, %s comes back', (words) => {
    const answer = chosen('site', ['other', words]);
    const page = revised(markdown, PAGE, (model) => withAnswer(model, 'location', answer));
    expect(read(markdown, page).answers.get('location')).toEqual(answer);
  });

  test('words are written with no more signs of ours than they need', () => {
    const answer = chosen(['other', 'room #2b, 10%% of ^x']);
    const page = revised(markdown, PAGE, (model) => withAnswer(model, 'location', answer));
    expect(page).toContain('- [x] Other: room #2b, 10%% of ^x\n');
  });

  test('and as earlier pages hold them they read the same', () => {
    const page = edited([
      'Library: rooms | hall',
      'room #<!-- -->2b, 10%<!-- -->% ^<!-- -->x ✅<!-- --> 2026-11-26',
    ]);
    expect(read(markdown, page).answers.get('location')).toEqual(
      chosen('site', ['other', 'room #2b, 10%% ^x ✅ 2026-11-26']),
    );
  });
});

describe('words behind a ticked box are its own', () => {
  test.each<[string, [string, string], ReturnType<typeof chosen>]>([
    [
      'behind the label',
      ['[ ] Community', '[x] Community only by day'],
      chosen(['community', 'only by day'], ...ofLocation()),
    ],
    [
      'behind a dash',
      ['[ ] Community', '[x] Community – only by day'],
      chosen(['community', 'only by day'], ...ofLocation()),
    ],
    [
      'behind a colon',
      ['[ ] Community', '[x] Community: only by day'],
      chosen(['community', 'only by day'], ...ofLocation()),
    ],
    [
      'behind the mark',
      ['<!-- site -->', '<!-- site --> at first'],
      chosen(['site', 'at first'], ['other', 'Library: rooms | hall']),
    ],
    [
      'behind a gloss',
      ['[ ] Blend: Parts of both', '[x] Blend: Parts of both, two days'],
      chosen('site', ['blend', 'two days'], ['other', 'Library: rooms | hall']),
    ],
    [
      'behind "not sure"',
      ['[ ] Not sure yet <!-- not-sure -->\n\n## To', '[x] Not sure yet: ask Ana <!-- not-sure -->\n\n## To'],
      chosen(['not-sure', 'ask Ana']),
    ],
  ])('%s', (_, edit, expected) => {
    const without: [string, string][] = edit[1].includes('Not sure')
      ? [
          ['- [x] Program', '- [ ] Program'],
          ['- [x] Other: Library: rooms | hall', '- [ ] Other'],
        ]
      : [];
    expect(location(...without, edit)).toEqual(expected);
  });

  test.each<[string, [string, string], string]>([
    [
      'that is not ticked',
      ['[ ] Community', '[ ] Community: only by day'],
      'file:44:1: location: there are words behind a box that is not ticked',
    ],
    [
      'that is no option',
      ['[ ] Community', '[x] Our own idea'],
      'file:44:1: location: this line begins with none of the options',
    ],
    [
      'that is no option, and is not ticked',
      ['[ ] Community', '[ ] Our own idea'],
      'file:44:1: location: this line begins with none of the options',
    ],
    [
      'in an item below it',
      ['- [ ] Community\n', '- [ ] Community\n  - only by day\n'],
      'file:45:1: location: expected a list of boxes here',
    ],
  ])('or told of, behind a box %s', (_, edit, told) => {
    expect(problems(markdown, edited(edit)).join('\n')).toContain(told);
  });
});

function ofLocation(): (string | [string, string])[] {
  return ['site', ['other', 'Library: rooms | hall']];
}

describe('words elsewhere', () => {
  test.each<[string, string]>([
    ['a heading at the end of an answer', '\\# three\n\n## And then'],
    ['and at the end of the page', '\\# three'],
  ])('%s is told of, where it begins no section', (_, by) => {
    const page = by.includes('And') ? edited(['\\# three', by]) : `${PAGE}\nOurs.\n\n## And then\n`;
    expect(problems(markdown, page)).toEqual([
      expect.stringMatching(
        /^file:\d+:1: this heading begins no section\. Where it is part of the answer above it/,
      ),
    ]);
  });

  test.each([
    ['## Form & place', 34],
    ['   ## Form & place', 34],
    ['### our words <!-- foo -->', 34],
    ['### our words <!-- point: foo -->', 34],
  ])(
    '%s at the end of an answer is told of, where it stands there for the second time or for nothing',
    (line, at) => {
      const told = problems(markdown, edited(['\\# three\n', `\\# three\n\n${line}\n`]));
      expect(told).toEqual([
        expect.stringMatching(
          new RegExp(`^file:${at}:1: (?:this heading begins no section|the mark of this)`),
        ),
      ]);
    },
  );

  test('a section from which everything was taken gets its blocks back under its title', () => {
    const start = PAGE.indexOf('### Which form?');
    const page = PAGE.slice(0, start) + PAGE.slice(PAGE.indexOf('\n## ', start) + 1);
    const next = revised(markdown, page, answering('form', 'natural'));
    expect(next.match(/^## Form & place$/gm)).toHaveLength(1);
    expect(next).toContain('## Form & place\n\n### Which form?');
  });

  test('a section may have other words', () => {
    expect(read(markdown, edited(['## Form & place', '## Shape']))).toEqual(KEPT);
  });

  test('in the grid stay below it, once it is written anew', () => {
    const page = edited(['| Natural | Program', '| Natural, Ana says | Program']);
    const next = revised(markdown, page, answering('form', 'assigned'));
    expect(next).toContain('| Assigned | Program');
    expect(next).toContain(
      '<!-- /grid -->\n\nWhat follows was changed by hand in an earlier table. It is kept as it was then, and is not updated; the table above is.\n\n| Form | Location |\n| --- | --- |\n| Natural, Ana says | Program',
    );
    expect(revised(markdown, next, answering('form', 'natural')).match(/Ana says/g)).toHaveLength(1);
  });

  test('of an older answer in the grid are not taken for somebody’s', () => {
    const page = edited(['Other: Library: rooms | hall', 'Other: The park']);
    expect(revised(markdown, page, answering('form', 'assigned'))).not.toContain('Library');
  });

  test('a grid that has lost one of its marks is told', () => {
    expect(problems(markdown, edited(['<!-- /grid -->', '']))).toEqual([
      'file:12:1: the grid has lost one of its two marks; put it back, or take this one out too',
    ]);
  });

  test('in a fence are no headings', () => {
    const page = edited(['River House', '```\n# River\n## House\n```']);
    expect(read(markdown, page).answers.get('program')).toBe('``` # River ## House ```');
  });

  test('a fence that nothing closes hides nothing', () => {
    expect(problems(markdown, edited(['River House', '```\n# River House']))[0]).toMatch(
      /^file:25:1: this heading has no mark/,
    );
  });
});
