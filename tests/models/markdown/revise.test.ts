import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../../src/models/markdown.ts';
import { answering, noting, revised } from '../kept.ts';
import { edited, PAGE } from '../markdown-page.ts';

const GRID = '| Natural | Program site; Library: rooms \\| hall |';
const PLACES =
  '- [x] Program site <!-- site -->\n- [ ] Blend: Parts of both\n- [x] Other: Library: rooms | hall';

describe('a change rewrites its own block and the grid', () => {
  test.each<[string, ReturnType<typeof answering>, [string, string][]]>([
    ['a text', answering('program', 'Bridge\nHouse'), [['River House', 'Bridge House']]],
    [
      'a text that looks like marks',
      answering('program', '### x <!-- form -->'),
      [['River House', '\\### x \\<!-- form -->']],
    ],
    [
      'a text where there was none',
      answering('statement', 'Ours.'),
      [['<!-- statement -->\n', '<!-- statement -->\n\nOurs.\n']],
    ],
    ['a text cleared', answering('program', null), [['\nRiver House\n', '']]],
    [
      'an option',
      answering('form', 'assigned'),
      [
        ['bd20aa11', 'd559f090'],
        ['| Natural |', '| Assigned |'],
        ['- [x] Natural', '- [ ] Natural'],
        ['- [ ] Assigned', '- [x] Assigned'],
      ],
    ],
    [
      'options with words',
      answering('location', [{ blend: 'Two days' }, { other: 'The park' }]),
      [
        ['bd20aa11', 'ea5d55e7'],
        [GRID, '| Natural | Blend: Two days; The park |'],
        [PLACES, '- [ ] Program site <!-- site -->\n- [x] Blend: Two days\n- [x] Other: The park'],
      ],
    ],
    [
      'an option taken back, which opens the model again',
      answering('form', 'not-sure'),
      [
        ['status: complete', 'status: in progress'],
        ['bd20aa11', '2b5563ba'],
        ['| Natural |', '| Not sure yet |'],
        ['- [x] Natural', '- [ ] Natural'],
        ['- [ ] Not sure', '- [x] Not sure'],
      ],
    ],
    ['a note', noting('rides', 'By van'), [['By bus', 'By van']]],
    [
      'a new note',
      noting('apps', 'Ours'),
      [['By bus\n', 'By bus\n\n### Which app? <!-- point: apps -->\n\nOurs\n']],
    ],
  ])('%s', (_, change, edits) => {
    expect(revised(markdown, PAGE, change)).toBe(edited(...edits));
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    expect(revised(markdown, windows(PAGE), change)).toBe(windows(edited(...edits)));
  });

  test('a page where nothing changes stays as it is, however it is written', () => {
    const page = edited(
      ['- [x] Natural: It grows by itself', '* [X] Natural'],
      ['more\n', 'more   \n'],
      ['\n\n## Form', '\n\n\n\n## Form'],
    );
    expect(revised(markdown, page, (same) => same)).toBe(page);
  });

  test('the first note brings the heading of its section', () => {
    const page = edited([
      '## To talk through\n\n### How do they get there? <!-- point: rides -->\n\nBy bus\n\n',
      '',
    ]);
    expect(revised(markdown, page, noting('rides', 'By bus'))).toBe(PAGE);
  });

  test('a question that somebody took out comes back where it belongs', () => {
    const page = edited([
      '### What do you hope for? <!-- hopes -->\n\nOne  \nmore\n\n? two  \n\\# three\n\n',
      '',
    ]);
    expect(revised(markdown, page, answering('hopes', 'One\nmore\n\n? two\n# three'))).toBe(PAGE);
  });

  test('a grid that somebody took out stays out', () => {
    const page = PAGE.replace(/<!-- grid[\s\S]*<!-- \/grid -->\n\n/, '');
    expect(revised(markdown, page, answering('form', 'assigned'))).not.toContain('| Assigned |');
  });
});

test('whatever stands before the first section stays byte for byte', () => {
  const line = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom('#', '-', ' ', '|', '>', '*', '`', '[x]', '<', '\t', ':', '\r'),
        fc.string({ minLength: 1, maxLength: 1 }),
      ),
    })
    .filter((text) => !/\n|^ {0,3}##|<!--/.test(text));
  const prose = fc.array(line, { maxLength: 4 }).map((lines) => lines.map((text) => `${text}\n`).join(''));
  const changes = fc.constantFrom(
    answering('form', 'assigned'),
    answering('program', 'Bridge House'),
    answering('hopes', null),
    noting('apps', 'Ours'),
  );
  fc.assert(
    fc.property(prose, prose, changes, (above, below, change) => {
      const withProse = (page: string) =>
        page
          .replace('# Choosing a model\n', (title) => title + above)
          .replace('<!-- /grid -->\n', (end) => end + below);
      const now = revised(markdown, withProse(PAGE), change).replaceAll('\r\n', '\n');
      expect(now).toBe(withProse(revised(markdown, PAGE, change)).replaceAll('\r\n', '\n'));
    }),
    { numRuns: 300 },
  );
});
