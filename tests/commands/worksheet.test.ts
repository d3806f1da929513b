import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ABOUT, assetsIn, PAGE_SCRIPT, QUESTIONS_FOLDER } from '../../src/assets.ts';
import { WORKSHEETS, WORKSHEETS_AS_TEXT } from '../documents/endings.ts';
import { elementsOfHtml } from '../documents/parts.ts';
import { asJson, EVERYTHING, POINTS } from './models.ts';
import { ASSETS, contentOf, newFolder, run } from './run.ts';

describe('worksheet', () => {
  test.each(WORKSHEETS)('makes a blank .%s', async (ending) => {
    const { code, stdout, stderr, files } = await run(['worksheet', '--to', `w.${ending}`]);
    expect([code, stdout, stderr]).toEqual([0, '', `Written to w.${ending}.\n`]);
    expect(Object.keys(files)).toEqual([`w.${ending}`]);
  });

  test('has every question by its number, with its boxes or lines, and each point with when it comes up', async () => {
    const { stdout } = await run(['worksheet', '--to', '-', '--format', 'html']);
    const elements = elementsOfHtml(stdout);
    const numbers = elements.flatMap(({ name, text }) =>
      /^(h3|h4|li)$/.test(name) ? (/^(\d+)\. /.exec(text)?.[1] ?? []) : [],
    );
    const all = Array.from({ length: 47 }, (_, index) => String(index + 1));
    expect([...new Set(numbers)].toSorted((a, b) => Number(a) - Number(b))).toEqual(all);
    expect(stdout).toContain('25. Where will mentors and young people meet? (page one)');
    expect(stdout).toMatch(
      /2\. Who is taking part in this choice\?<\/h3>\n<p [^>]*>[^<]*<\/p>\n(<div class="line"><\/div>\n){2}<\/section>/,
    );
    const points = elements.find(({ attributes }) => attributes['class'] === 'with-lines');
    expect(points?.text).toContain('If you choose E-mentoring: What app will you use');
    expect(stdout.match(/<li [^>]*>[^<]*\n<div class="line"><\/div>\n<div class="line">/g)).toHaveLength(36);
    expect(stdout).toContain('Keep this sheet where only your team can see it.');
  });

  test('begins as the paper does: the grid to tick with what each option means, both boxes, and the model in words', async () => {
    const { stdout } = await run(['worksheet', '--to', '-', '--format', 'html']);
    const [front = ''] = stdout.split('<div class="part ');
    const elements = elementsOfHtml(front);
    const texts = (name: string) =>
      elements.filter((one) => one.name === name).map(({ text }) => text.trim());
    expect(texts('h2')).toEqual(['Page one: the choices']);
    expect(texts('h3')).toEqual([
      '1. What is the program called?',
      'Form & Type',
      '25. Location',
      '28. Purpose',
      'Mentor Type',
      '38. Focus',
      '11. What feedback from young people should shape the model?',
      '12. What should the model take into account about your community?',
      '43. Our mentoring model in a few sentences',
      '45. When will you check back on this model?',
    ]);
    expect(texts('h4')).toEqual(['18. Form', '19. Type', '33. Mentor', '34. Paid or volunteer']);
    const boxes = texts('li');
    expect(boxes).toContain('☐Traditional: One mentor, one young person (1:1)');
    expect(boxes.filter((text) => text === '☐Not sure yet')).toHaveLength(7);
    // Words of one's own: for a blend, and for another place and focus.
    const ownWords = elements.filter(
      ({ name, attributes }) => name === 'span' && attributes['class'] === 'line',
    );
    expect(ownWords).toHaveLength(3 + 2);
    expect(
      front
        .split('43. Our mentoring')[1]
        ?.split('</section>')[0]
        ?.match(/class="line"/g),
    ).toHaveLength(3);
    const [link] = elements.filter(({ name }) => name === 'a');
    expect(link?.attributes).toEqual({
      href: 'https://www.youthcollaboratory.org/resource/mentoring-models',
      rel: 'noreferrer',
    });
  });

  test.each([...WORKSHEETS_AS_TEXT, 'html'])(
    'names the module to read first, whom to call, and where key elements come from, as %s',
    async (format) => {
      const { stdout } = await run(['worksheet', '--to', '-', '--format', format]);
      const words = stdout
        .replace(/<[^>]+>/g, '')
        .replace(/\s+#?\s*/g, ' ')
        .replaceAll('\\', '');
      expect(words).toContain('first: https://www.youthcollaboratory.org/resource/mentoring-models');
      expect(words).toMatch(/Nobody is judged\.[^?]* From: Office for Victims of Crime/);
      expect(words).toMatch(
        /If someone needs help now.*Emergency: Call 911.*Compared on November 26, 2026\./,
      );
    },
  );

  test.each([
    [['w.html'], 'letter'],
    [['w.html', '--paper', 'a4'], 'A4'],
    [['w.html', '--paper', 'A4', '--way', 'prepare'], 'A4'],
    [['w.html', '--paper', 'letter', '--for', 'youth'], 'letter'],
    [['w.html', '--paper', 'a4', '--for', 'youth'], 'A4'],
  ])('%j is for %s', async (args, size) => {
    const { code, files } = await run(['worksheet', ...args]);
    expect(code).toBe(0);
    expect([...(files['w.html'] ?? '').matchAll(/(?<!-)size: (\w+);/g)].map(([, one]) => one)).toEqual([
      size,
    ]);
  });

  test.each(WORKSHEETS_AS_TEXT)('has the help that stands with the questions, as %s', async (format) => {
    const { stdout } = await run(['worksheet', '--to', '-', '--format', format]);
    const words = stdout.replace(/\s+#?\s*/g, ' ');
    expect(words).toContain('trauma is common');
    expect(words).toContain('School or a job, for example.');
    expect(words).not.toContain('Drafted from what you chose');
  });

  test('has how to fill in the next steps right above them, as Markdown, and is read with it', async () => {
    const { stdout } = await run(['worksheet', '--to', '-', '--format', 'markdown']);
    expect(stdout).toMatch(/\n## About the next steps .*\n\n.*two blanks from the edge.*\n\n## Next steps\n/);
    const taken = stdout.replace(/- \[ \](.*<!-- offered: first-training -->)/, '- [x]$1');
    const made = await run(['init', 'm.json', '--answers', '-', '--no-input'], { stdin: taken });
    expect(made.code).toBe(0);
    expect(JSON.parse(made.files['m.json'] ?? '').steps).toEqual({ 'first-training': {} });
  });

  test.each([...WORKSHEETS_AS_TEXT, 'html'])(
    'names a question once, without running into what it asks, where a step or a point goes with it, as %s',
    async (format) => {
      const { stdout } = await run(['worksheet', '--to', '-', '--format', format]);
      expect(stdout).not.toContain('?:');
      expect(stdout.replace(/\s+#?\s*/g, ' ')).toContain(
        'If this is still open (What feedback from young people should shape the model?)',
      );
    },
  );

  test.each([...WORKSHEETS_AS_TEXT, 'html'])(
    'says at a careful question what to leave out, as %s',
    async (format) => {
      const leaveOut = (section: string) =>
        run(['worksheet', '--to', '-', '--format', format, '--section', section]).then(({ stdout }) =>
          stdout.replace(/\s+#?\s*/g, ' ').includes('leave out what could point to one person'),
        );
      expect([await leaveOut('location'), await leaveOut('focus')]).toEqual([true, false]);
    },
  );

  test.each(WORKSHEETS_AS_TEXT)('has the sections that are picked, and no other, as %s', async (format) => {
    const args = ['worksheet', '--to', '-', '--format', format, '--section', 'location,focus'];
    const { stdout } = await run(args);
    expect(stdout).toContain('Where do you already serve young people?');
    expect(stdout).toContain('How much structure will the time together have?');
    expect(stdout).not.toMatch(/What is the program called|Which app|trauma-informed/);
  });

  test.each(['html', 'markdown'])(
    'of a way has its questions alone, what to talk about before its choices, and what is read out, as %s',
    async (format) => {
      const args = ['worksheet', '--to', '-', '--format', format, '--way', 'page-one'];
      const { code, stdout } = await run(args);
      const words = stdout.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
      expect(code).toBe(0);
      expect(words).toContain('Page one: the choices');
      expect(words).toContain('Plan about 45 minutes.');
      expect(words).toMatch(
        /To talk about: .*What would make young people feel .*Do you have enough mentors/,
      );
      expect(words).toMatch(/How will your model be trauma-informed\? Expect that trauma is common/);
      expect(stdout).toContain('What form will the mentoring take?');
      expect(stdout).not.toContain('Who is taking part in this choice?');
      // Points are not on it; what to do next is.
      expect(stdout).not.toContain('What app will you use?');
    },
  );

  test('of a way, that was filled in, is read as answers', async () => {
    const { files } = await run(['worksheet', '--to', 'w.md', '--way', 'page-one']);
    const filled = String(files['w.md']).replace('- [ ] Assigned', '- [x] Assigned');
    const ran = await run(['init', 'm.json', '--answers', 'w.md'], { files: { 'w.md': filled } });
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.files['m.json'] ?? '').answers).toEqual({ form: ['assigned'] });
  });

  test('of all the questions is the whole one', async () => {
    const all = await run(['worksheet', '--to', '-', '--format', 'html', '--way', 'all']);
    expect(all.stdout).toBe((await run(['worksheet', '--to', '-', '--format', 'html'])).stdout);
  });

  test.each([
    [['worksheet'], 2, /--to/],
    [
      ['worksheet', '--to', 'w.md', '--fillable'],
      2,
      /--fillable .*markdown.*\n {2}mentoring-model worksheet --to w\.html --fillable$/m,
    ],
    [
      ['worksheet', '--to', '-', '--format', 'docx', '--fillable'],
      2,
      /--fillable .*docx.*\n.* --to - --format html --fillable$/m,
    ],
    [['worksheet', '--to', 'w.csv'], 2, /\.docx, \.html, \.md, \.yaml/],
    [['worksheet', '--to', 'w.md', '--section', 'locatoin'], 2, /did you mean "?location/],
    [['worksheet', '--to', 'w.md', '--way', 'pageone'], 2, /--way pageone.*did you mean "page-one"/],
    [['worksheet', '--to', 'w.md', '--way', 'all', '--section', 'focus'], 2, /--way names a list/],
    [['worksheet', '--way', 'page-one'], 2, /worksheet --to worksheet\.docx --way page-one$/m],
    [['worksheet', '--to', 'w.html', '--paper', 'a5'], 2, /--paper a5: expected letter or a4/],
    [['worksheet', '--to', 'w.md', '--paper', 'a4'], 2, /--paper is for what is printed/],
    [['worksheet', '--to', 'w.html', '--fillable', '--paper', 'a4'], 2, /--paper is for what is printed/],
    [['worksheet', '--paper', 'a4'], 2, /worksheet --to worksheet\.docx --paper a4$/m],
    [['worksheet', '--to', 'there.md'], 1, /there\.md: is there already/],
  ])('%j ends with %i and says what was expected', async (args, expected, says) => {
    const { code, stderr, files } = await run(args, { files: { 'there.md': 'mine' } });
    expect([code, files]).toEqual([expected, { 'there.md': 'mine' }]);
    expect(stderr).toMatch(says);
  });
});

describe('what holds answers', () => {
  const HEAD = 'mentoring-model: 1\nquestionnaire: mentoring-models 2\n';
  test.each([
    [
      'a saved model that was cleared',
      'm.yaml',
      `${HEAD}answers: {}\nrevisions: [{ on: 2026-01-02, why: New funding }]\n`,
    ],
    ['a worksheet that was filled in', 'm.yaml', `${HEAD}answers: { form: natural }\n`],
    ['a model that does not read', 'm.yaml', `${HEAD}answers: { form: natrual }\n`],
    ['answers alone', 'm.json', '{ "form": "natural" }'],
    ['notes alone', 'm.json', '{ "points": { "online-safety": "Ours" } }'],
    ['next steps alone', 'm.yaml', 'steps: { good-endings: done }\n'],
    ['a model of next steps alone', 'm.yaml', `${HEAD}answers: {}\nsteps: { good-endings: {} }\n`],
  ])('is never written over, with --force either: %s', async (_, name, text) => {
    const { folder } = await run(['init', 'ours.yaml'], { files: { [name]: text }, stdin: 'form: natural' });
    const before = (await run(['--version'], { folder })).files;
    // Documents are made as .json, worksheets as .yaml.
    const args = name.endsWith('.json') ? ['export', 'ours.yaml', name] : ['worksheet', name];
    for (const force of [[], ['--force']]) {
      const { code, stderr, files } = await run([...args, ...force], { folder });
      expect([code, files]).toEqual([2, before]);
      expect(stderr).toMatch(/is a saved model or holds answers, and stays as it is/);
    }
  });

  test.each(['yaml', 'md'])('is not in a worksheet that is blank: .%s', async (ending) => {
    const { folder } = await run(['worksheet', `w.${ending}`]);
    const again = await run(['worksheet', `w.${ending}`, '--section', 'focus', '--force'], { folder });
    expect([again.code, Object.keys(again.files).sort()]).toEqual([0, [`w.${ending}`, `w.${ending}.bak`]]);
  });
});

describe('a page to fill in', () => {
  const inLabels = (html: string) =>
    elementsOfHtml(html)
      .filter(({ name }) => name === 'label' || name === 'legend')
      .map(({ text }) => text);

  test('has every question and point, and the script in it', async () => {
    const { stdout, stderr } = await run(['worksheet', '--to', '-', '--format', 'html', '--fillable']);
    expect(stderr).toBe('');
    expect(elementsOfHtml(stdout).filter(({ attributes }) => 'data-asked' in attributes)).toHaveLength(
      84 + 44,
    );
    expect(inLabels(stdout)).toEqual(
      expect.arrayContaining([
        'What is the program called?',
        'What form will the mentoring take?',
        'Not sure yet',
      ]),
    );
    expect(stdout).toContain(ASSETS.read(PAGE_SCRIPT).toString());
    expect(
      elementsOfHtml(stdout).find(({ attributes }) => attributes['id'] === 'a-program--privacy')?.text,
    ).toBe('This goes into documents you share.');
    const other = elementsOfHtml(stdout).find(({ attributes }) => attributes['id'] === 'w-location--other');
    const [privacy = ''] = (other?.attributes['aria-describedby'] ?? '').split(' ');
    expect(elementsOfHtml(stdout).find(({ attributes }) => attributes['id'] === privacy)?.text).toMatch(
      /^This goes into documents you share\.\s*Please leave out/,
    );
  });

  test('says where answers are kept as it is for a page, and not for a file on this computer', async () => {
    const { stdout } = await run(['worksheet', '--to', '-', '--format', 'html', '--fillable']);
    const begin =
      elementsOfHtml(stdout).find(({ attributes }) => attributes['id'] === 'begin')?.text ?? stdout;
    expect(begin.replace(/\s+/g, ' ')).toContain(
      'The file that you save is not locked: whoever finds it can open it.',
    );
    expect(
      elementsOfHtml(stdout)
        .flatMap(({ name, text }) => (name === 'p' ? [text] : []))
        .join(' '),
    ).not.toContain('The file is on this computer');
  });

  test('has the sections that are picked, and no other', async () => {
    const args = ['worksheet', '--to', 'w.html', '--fillable', '--section', 'location,focus'];
    const { files } = await run(args);
    const labels = inLabels(files['w.html'] ?? '');
    expect(labels).toContain('How much structure will the time together have?');
    expect(labels).not.toContain('What is the program called?');
  });

  test('says what to do where its script was never built', async () => {
    const copy = newFolder();
    for (const name of [ABOUT, QUESTIONS_FOLDER])
      fs.cpSync(ASSETS.shown(name), path.join(copy, name), { recursive: true });
    const assets = assetsIn(copy, false);
    const ran = await run(['worksheet', '--to', 'w.html', '--fillable'], { assets });
    expect([ran.code, ran.files]).toEqual([1, {}]);
    expect(ran.stderr).toContain('npm run build');
  });
});

describe.each(['md', 'yaml'])('a worksheet to fill in, as .%s', (ending) => {
  const file = `w.${ending}`;

  test('gives no answers while it is blank, and takes none away', async () => {
    const { folder } = await run(['worksheet', '--to', file]);
    const none = await run(['init', 'none.yaml', '--answers', file, '--no-input'], { folder });
    expect(none.code).toBe(0);
    expect(await contentOf(folder, 'none.yaml')).toEqual({ answers: {}, points: undefined });
    await run(['init', 'm.yaml'], { folder, stdin: asJson({ ...EVERYTHING, points: POINTS }) });
    const before = await contentOf(folder, 'm.yaml');
    const edited = await run(['init', 'm.yaml', '--edit', '--answers', file, '--no-input'], { folder });
    expect(edited.code).toBe(0);
    expect(await contentOf(folder, 'm.yaml')).toEqual(before);
  });

  test('gives what was filled in', async () => {
    const blank = await run(['worksheet', '--to', file]);
    const filled = Object.entries(FILLED[ending] ?? {}).reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, () => to);
    }, blank.files[file] ?? '');
    const { folder, stderr, code } = await run(
      ['init', 'm.yaml', '--answers', 'f.'.concat(ending), '--no-input'],
      {
        files: { [`f.${ending}`]: filled },
      },
    );
    expect([code, stderr.split('\n')[0]]).toEqual([0, 'Saved in m.yaml.']);
    expect(await contentOf(folder, 'm.yaml')).toEqual({
      answers: {
        program: 'River House: a start',
        'youth-feedback': 'Someone who stays.\n\nNot a stranger.',
        form: ['assigned'],
        location: ['community', { other: 'Library study rooms' }],
      },
      points: { 'online-safety': 'Our own app' },
    });
  });
});

/** What a person writes, in the place of what. */
const FILLED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  md: {
    '<!-- program -->\n': '<!-- program -->\n\nRiver House: a start\n',
    '<!-- youth-feedback -->\n': '<!-- youth-feedback -->\n\nSomeone who stays.\n\nNot a stranger.\n',
    '- [ ] Assigned': '- [x] Assigned',
    '- [ ] Community:': '- [x] Community:',
    '- [ ] Other\n': '- [x] Other: Library study rooms\n',
    '<!-- point: online-safety -->\n': '<!-- point: online-safety -->\nOur own app\n',
  },
  yaml: {
    '  program: |\n': '  program: |\n    River House: a start\n',
    '  youth-feedback: |\n': '  youth-feedback: |\n    Someone who stays.\n\n    Not a stranger.\n',
    '  form: []\n': '  form: assigned\n',
    '  location: []\n': '  location: [community, other: Library study rooms]\n',
    '  online-safety: |\n': '  online-safety: |\n    Our own app\n',
  },
};

test.each(['markdown', 'yaml'])(
  'a worksheet of another questionnaire gives no answers, as %s',
  async (format) => {
    const files = {
      'ours/tool.yaml':
        'id: o\nversion: 1\nlanguage: en\ntitle: "A: b"\nwelcome: Hi\nprivacy: Yes\nsections: [one]\n',
      'ours/one.yaml':
        'id: one\ntitle: "One # two"\nquestions:\n  - { id: q, kind: any, ask: "# What? <!-- q -->", help: "a\\n\\nb: |", options: [{ id: "yes", label: "Yes: no", describe: "- why?" }] }\n',
    };
    const made = await run(['worksheet', '--to', '-', '--format', format, '--questions', 'ours'], { files });
    const { code, stderr } = await run(
      ['init', 'm.yaml', '--questions', 'ours', '--answers', '-', '--no-input'],
      { folder: made.folder, stdin: made.stdout },
    );
    expect([code, stderr]).toEqual([0, 'Saved in m.yaml.\nOther questions still open: q\n']);
  },
);
