import { describe, expect, test } from 'vitest';
import { markdown } from '../../../src/models/markdown.ts';
import { problems } from '../kept.ts';
import { edited, PAGE } from '../markdown-page.ts';

const LOST =
  'A word processor may have taken the marks out; the program cannot tell the answers apart without them';
const NO_FRONT = `file:1:1: expected "---" in the first line, then the lines that say which model this is, then "---". ${LOST}`;
const NO_MARK =
  'this heading has no mark such as <!-- location --> at its end. Put the mark back, or, where the line is part of an answer, put a backslash before the "#"';
const NO_QUESTION =
  'this line belongs to no question. Move it under the heading of one; where the heading above it is part of an answer, put a backslash before its "#"';
const NO_BOXES =
  'expected a list of boxes here, such as "- [x] Community"; words of your own follow a colon on the line of a box';

describe('a page that cannot be told for certain is refused, with the place', () => {
  test.each<[string, string, string[]]>([
    ['empty', '', [NO_FRONT]],
    ['without its first lines', PAGE.slice(PAGE.indexOf('# Choosing')), [NO_FRONT]],
    ['without the end of its first lines', edited(['statement\n---\n', 'statement\n']), [NO_FRONT]],
    [
      'without any mark',
      PAGE.replace(/ <!-- .* -->$/gm, ''),
      [`file:9:1: expected headings with marks such as <!-- location -->. ${LOST}`],
    ],
    [
      'without any heading',
      PAGE.replace(/^#+ .*\n/gm, ''),
      [`file:9:1: expected headings with marks such as <!-- location -->. ${LOST}`],
    ],
    [
      'with its only mark above the page',
      PAGE.replace(/ <!-- .* -->$/gm, '').replace('---\n', () => '---\n### Which form? <!-- form -->\n'),
      [`file:10:1: expected headings with marks such as <!-- location -->. ${LOST}`],
    ],
    [
      'with more lines than anybody writes',
      PAGE + '\n'.repeat(300_000),
      ['file: has far more names, lists and lines than a questionnaire or a model'],
    ],
    ['with one mark gone', edited([' <!-- form -->', '']), [`file:36:1: ${NO_MARK}`]],
    [
      'with a heading turned into bold text',
      edited(['### What do you hope for? <!-- hopes -->', '**What do you hope for?**']),
      [
        'file:26:1: hopes: this heading has lost its shape; expected "### What do you hope for? <!-- hopes -->"',
      ],
    ],
    [
      'with a mark twice',
      edited(['### Which form? <!-- form -->', '### What is the program called? <!-- program -->']),
      ['file:36:1: program: this mark is also in line 22; expected it once'],
    ],
    [
      'with an unknown mark',
      edited(['<!-- form -->', '<!-- from -->']),
      ['file:36:1: from: no question has this id; did you mean "form"?'],
    ],
    [
      'with an unknown point',
      edited(['<!-- point: rides -->', '<!-- point: ride -->']),
      ['file:52:1: ride: no point has this id; did you mean "rides"?'],
    ],
    [
      'with a heading in an answer',
      edited(['River House', 'River House\n\n### For short']),
      [`file:26:1: ${NO_MARK}`],
    ],
    ['with a title in an answer', edited(['River House', '# River House']), [`file:24:1: ${NO_MARK}`]],
    [
      'with a section in an answer',
      edited(['River House', '## For short\n\nRH']),
      [`file:26:1: ${NO_QUESTION}`],
    ],
    [
      'with text between a section and its first question',
      edited(['## Form & place\n', '## Form & place\n\nWe talked.\n']),
      [`file:36:1: ${NO_QUESTION}`],
    ],
    [
      'with text among boxes',
      edited(['- [ ] Assigned', '\nor\n- [ ] Assigned']),
      [`file:40:1: form: ${NO_BOXES}`],
    ],
    ['with boxes turned into dots', edited(['- [x] Natural', '• Natural']), [`file:38:1: form: ${NO_BOXES}`]],
    [
      'with two boxes ticked of one',
      edited(['[ ] Assigned', '[x] Assigned']),
      ['file:38:1: form: has 2 options; expected one of them'],
    ],
    [
      'with an unknown option ticked',
      edited(['[ ] Assigned', '[x] Asigned']),
      ['file:39:1: form: "asigned" is no option here; did you mean "assigned"?'],
    ],
    [
      'with not sure beside another',
      edited(['[ ] Not sure yet <!-- not-sure -->\n\n## To', '[x] Not sure yet <!-- not-sure -->\n\n## To']),
      [
        'file:44:1: location: "not-sure" stands beside other options; expected it alone, or the options alone',
      ],
    ],
    [
      'with answers in its first lines',
      edited(['place: statement', 'answers: { program: x }']),
      ['file:7:1: "answers" stands under the headings below in a Markdown file; expected it nowhere else'],
    ],
    [
      'with first lines that do not read',
      edited(['status: complete', 'status: "complete']),
      [
        'file:7:17: something is missing here: a closing quote or bracket, a comma, or a colon with a space after it',
      ],
    ],
    [
      'with another questionnaire',
      edited(['example 1', 'housing 2']),
      [
        'file:3:16: was made with another questionnaire "housing"; this one is "example". Open it with a page made of that one, or name its folder with --questions <dir>',
      ],
    ],
    [
      'with a control character',
      edited(['River House', 'River\u0007House']),
      [
        'file:24:1: program: holds a control character (U+0007) in line 1 of the text; expected text that a screen can show',
      ],
    ],
  ])('%s', (_, page, lines) => {
    expect(problems(markdown, page)).toEqual(lines);
  });

  test('with everything that is amiss', () => {
    const page = edited(
      ['<!-- program -->', '<!-- progam -->'],
      ['[ ] Assigned', '[x] Asigned'],
      ['- [ ] Community', 'x'],
    );
    expect(problems(markdown, page).map((line) => line.split(':')[1])).toEqual(['22', '39', '44']);
  });
});

describe('a heading that is no longer one is never taken for text of the answer above it', () => {
  const heading = '### What do you hope for? <!-- hopes -->';
  test.each([
    ['without its number signs', 'What do you hope for? <!-- hopes -->'],
    ['without the blank after them', '###What do you hope for? <!-- hopes -->'],
    ['one level up', '## What do you hope for? <!-- hopes -->'],
    ['one level down', '#### What do you hope for? <!-- hopes -->'],
    ['with text behind its mark', `${heading} and why`],
    ['with text below it instead of a blank line', 'What do you hope for?\n---------------------'],
  ])('%s', (_, line) => {
    expect(problems(markdown, edited([heading, line]))).not.toEqual([]);
  });
});

test('an explanation never shows what an answer says', () => {
  const secret = 'Wilhelmina';
  for (const page of [
    edited(['River House', `### ${secret}`]),
    edited(['River House', `${secret}\u0007`]),
    edited(['- [ ] Assigned', `- [x] ${secret} said so`]),
    edited(['- [ ] Assigned', `- [ ] ${secret}`]),
    edited(['- [ ] Assigned', `\n${secret}`]),
    edited(['<!-- form -->', `<!-- ${secret} says -->`]),
    edited(['status: complete', `status: "${secret}`]),
  ]) {
    expect(problems(markdown, page).length).toBeGreaterThan(0);
    expect(problems(markdown, page).join('\n')).not.toContain(secret);
  }
});
