/** Next steps on blank worksheets, and what those give that were filled in. */
import { describe, expect, test } from 'vitest';
import { WORKSHEETS_AS_TEXT } from '../documents/endings.ts';
import { run } from './run.ts';

async function blank(format: string, ...more: readonly string[]): Promise<string> {
  return (await run(['worksheet', '--to', '-', '--format', format, ...more])).stdout;
}

async function stepsGiven(name: string, text: string) {
  const ran = await run(['init', 'm.json', '--answers', name, '--no-input'], { files: { [name]: text } });
  return { code: ran.code, said: ran.stderr, steps: JSON.parse(ran.files['m.json'] ?? '{}').steps };
}

describe('a worksheet of all the questions', () => {
  test('has all next steps in their groups, each with a box and a line, those about safety first', async () => {
    const [, html = ''] = (await blank('html')).split('>Next steps</h2>');
    const parts = html.split('<section class="question">').slice(1);
    expect(parts.map((part) => /<h3[^>]*>([^<]*)/.exec(part)?.[1])).toEqual([
      'Finding mentors',
      'Checking and choosing mentors',
      'Training mentors',
      'Preparing and supporting young people',
      'Supporting mentors',
      'Safety and privacy',
      'Endings',
      'Checking back',
    ]);
    for (const part of parts) {
      const boxes = part.match(/☐/g)?.length ?? 0;
      expect(boxes).toBeGreaterThan(0);
      expect(part.match(/class="line"/g)).toHaveLength(boxes);
    }
    expect(parts[0]).toMatch(/☐.*If you choose Natural: Plan how staff/);
    expect(html).toContain('Who will do this, and by when? Use roles and months, not names.');
    const training = parts[2] ?? '';
    expect(training.indexOf('Train and pay peer mentors')).toBeLessThan(training.indexOf('Plan training'));
  });

  test.each([...WORKSHEETS_AS_TEXT, 'html'])(
    'has them behind all choices, and none with other sections or on a way without choices, as %s',
    async (format) => {
      for (const only of [
        ['--way', 'prepare'],
        ['--section', 'location'],
      ])
        expect(await blank(format, ...only)).not.toContain('Write one honest page');
      // Whoever takes page one leaves with what to do next.
      expect(await blank(format, '--way', 'page-one')).toContain('Write one honest page');
      expect(await blank(format, '--section', 'next-steps')).toContain('Write one honest page');
      expect(await blank(format, '--section', 'Next steps')).not.toContain('What is the program called?');
    },
  );
});

describe('a worksheet that was filled in', () => {
  test.each([
    [[], 'all the questions'],
    [['--section', 'next-steps'], 'next steps alone'],
  ])(
    'takes what was ticked on a Markdown page, as its help says, and what was planned (%#)',
    async (only) => {
      const page = await blank('markdown', ...only);
      expect(page).toContain('A tick says that you keep the step, not that it is done.');
      const ticked = page
        .replace(/- \[ \] (.*offered: what-must-be-reported)/, '- [x] $1')
        .replace(/- \[ \] (.*offered: map-known-adults)/, '- [X] $1')
        .replace(/- \[ \] (.*offered: first-training -->)/, '- [x] $1\n\n  The lead, by May.')
        .replace(/(.*offered: good-endings -->)/, '$1\n\n  The lead, by March.')
        .replace(/- \[ \] (.*offered: check-ins)/, '- [ ] Set aside: $1');
      const given = await stepsGiven('w.md', ticked);
      expect(given).toMatchObject({ code: 0 });
      expect(given.steps).toEqual({
        'what-must-be-reported': {},
        'map-known-adults': {},
        'first-training': { plan: 'The lead, by May.' },
        'good-endings': { plan: 'The lead, by March.' },
        'check-ins': { state: 'set-aside' },
      });
    },
  );

  test('says on a Markdown page, as on paper, with which choice a step goes', async () => {
    for (const format of ['markdown', 'html', 'yaml'])
      expect(await blank(format)).toContain('If you choose Natural');
    expect(await blank('markdown')).toMatch(
      /^- \[ \] If you choose Natural: Plan how staff .* <!-- offered: map-known-adults -->$/m,
    );
  });

  test('says a step without its choice once the page is the model, and says nothing of it as words', async () => {
    const page = (await blank('markdown')).replace(/- \[ \] (.*offered: map-known-adults)/, '- [x] $1');
    const { files } = await run(['init', 'w.md', '--edit'], {
      files: { 'w.md': page },
      stdin: 'form: natural',
    });
    expect(files['w.md']).toMatch(/^- \[ \] Plan how staff .* <!-- map-known-adults -->$/m);
  });

  test('takes a step on a Markdown page whose mark is gone', async () => {
    const page = (await blank('markdown', '--section', 'next-steps')).replace(
      /- \[ \] (If you choose Natural: Plan how staff.*) <!-- offered: map-known-adults -->/,
      '- [ ] $1\n\n  In March.',
    );
    expect((await stepsGiven('w.md', page)).steps).toEqual({ 'map-known-adults': { plan: 'In March.' } });
  });

  test.each([
    [[], 'all the questions'],
    [['--section', 'next-steps'], 'next steps alone'],
  ])('gives what was written behind the colons in YAML (%#)', async (only) => {
    const text = (await blank('yaml', ...only))
      .replace(/^ {2}describe-the-role:$/m, '$& done')
      .replace(/^ {2}check-ins:$/m, '$& {}')
      .replace(/^ {2}first-training:$/m, '$& kept')
      .replace(/^ {2}same-checks-for-all:$/m, '$& { state: elsewhere }')
      .replace(/^ {2}good-endings:$/m, '$& { plan: "The lead, by March." }');
    expect(await stepsGiven('w.yaml', text)).toMatchObject({
      code: 0,
      steps: {
        'describe-the-role': { state: 'done' },
        'check-ins': {},
        'first-training': {},
        'same-checks-for-all': { state: 'elsewhere' },
        'good-endings': { plan: 'The lead, by March.' },
      },
    });
  });

  test.each(['w.md', 'w.yaml'])('gives none where it was left blank, as %s', async (name) => {
    const text = await blank(name === 'w.md' ? 'markdown' : 'yaml', '--section', 'next-steps');
    expect((await stepsGiven(name, text)).steps).toBeUndefined();
  });
});
