/** Filling the page in, saving it, and opening it again: nothing that was written is lost on the way. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EVERYTHING, POINTS } from '../commands/models.ts';
import {
  boxOf,
  browserForTests,
  choose,
  closing,
  enter,
  modelIn,
  type Opened,
  openForm,
  program,
  save,
  takeWhatBegins,
  tick,
} from './browser.ts';

const browser = browserForTests();

/** What the built program makes of a file as answers: it says nothing of it but what is open. */
function takenUp({ folder }: Opened, file: string) {
  const { stderr } = program(folder, 'init', `taken-${file}`, '--answers', file, '--no-input');
  expect(
    stderr
      .split('\n')
      .filter(
        (line) =>
          !/^(Saved in |(Model choices|Other questions) still open: |Nothing was found that |$)/.test(line),
      ),
  ).toEqual([]);
  return modelIn(folder, `taken-${file}`);
}

const values = (page: Page, ...ids: string[]) =>
  Promise.all(ids.map((id) => page.locator(`#a-${id}`).inputValue()));

test('what is filled in is what the program takes up', async () => {
  const form = await openForm(browser);
  const { page } = form;
  await enter(page, 'Before you begin');
  await page.getByLabel('What is the program called?').fill('River House: "a start" # 1');
  await page.getByLabel('Who is taking part').fill('Two youth advisers\n\n- [x] the lead\n  indented\n\n');
  await enter(page, 'Form & Type');
  await tick(page, 'Assigned');
  await tick(page, 'Traditional');
  await tick(page, 'E-mentoring');
  await enter(page, 'Location');
  await tick(page, 'Community They meet');
  await tick(page, 'Other');
  await page.getByLabel('Where, in general?').fill('Library study rooms');
  await enter(page, 'Purpose');
  await tick(page, 'Not sure yet');
  await enter(page, 'Points to talk through');
  await page.getByLabel('What app will you use').fill("We use the agency's own app.");
  const file = await save(form);
  const expected = {
    answers: {
      program: 'River House: "a start" # 1',
      'took-part': 'Two youth advisers\n\n- [x] the lead\n  indented',
      form: ['assigned'],
      type: ['traditional', 'e-mentoring'],
      location: ['community', { other: 'Library study rooms' }],
      purpose: ['not-sure'],
    },
    points: { 'online-safety': "We use the agency's own app." },
    revisions: undefined,
  };
  expect(takenUp(form, file)).toEqual(expected);
  expect(modelIn(form.folder, file)).toEqual(expected);
  expect(form.complaints).toEqual([]);
});

test('words behind any option are shown, kept, and can be changed', async () => {
  const answers = {
    form: [{ 'not-sure': 'until the council has met' }],
    type: [{ traditional: 'only by day' }, { 'walking-bus': 'on Fridays' }, 'team'],
    location: [{ community: 'by the river' }, { other: 'Library' }],
  };
  const [head, rest] = ['mentoring-model: 1', 'questionnaire: mentoring-models 2'];
  const text = JSON.stringify(answers, null, 2).slice(1, -1);
  const files = { 'm.yaml': `${head}\n${rest}\nanswers: {${text}}\ngone: { type: [walking-bus] }\n` };
  const form = await openForm(browser, { files });
  const { page } = form;
  await choose(form, 'm.yaml');
  await enter(page, 'Form & Type');
  const shown = () =>
    page
      .locator('.words:visible textarea')
      .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
  expect(await shown()).toEqual(['until the council has met', 'only by day', 'on Fridays']);
  await enter(page, 'Location');
  expect(await shown()).toEqual(['by the river', 'Library']);
  await tick(page, 'Program site');
  await boxOf(page, 'Community').uncheck();
  expect(await shown()).toEqual(['Library']);
  await tick(page, 'Community');
  await page.locator('#w-location--community').fill('by the lake');
  await enter(page, 'Read it over');
  for (const words of ['Not sure yet: until the council has met', 'Community: by the lake', 'on Fridays'])
    expect(await page.locator('#reading').getByText(words).isVisible()).toBe(true);
  expect(modelIn(form.folder, await save(form, 'saved.yaml')).answers).toEqual({
    ...answers,
    type: [{ traditional: 'only by day' }, 'team', { 'walking-bus': 'on Fridays' }],
    location: [{ community: 'by the lake' }, 'program-site', { other: 'Library' }],
  });
  expect(form.complaints).toEqual([]);
});

test('the keyboard alone fills in every question and saves', async () => {
  const form = await openForm(browser);
  const { page, folder } = form;
  const { keyboard } = page;
  const active = () =>
    page.evaluate(`(() => {
      const { id, type, name, value, tagName, textContent, dataset } = document.activeElement;
      return { id, type, name, value, tag: tagName, text: textContent.trim(), does: dataset.do };
    })()`) as Promise<
      Record<'id' | 'tag' | 'text', string> & Partial<Record<'type' | 'name' | 'value' | 'does', string>>
    >;
  const written: Record<string, unknown> = {};
  const tabTo = async (wanted: (at: Awaited<ReturnType<typeof active>>) => boolean) => {
    for (let presses = 0; presses < 400; presses++) {
      await keyboard.press('Tab');
      const at = await active();
      if (wanted(at)) return;
      const id = ((at.type === 'textarea' ? at.id : at.name) ?? '').replace(/^a-/, '');
      if (at.type === 'textarea') {
        await keyboard.type(`Words for ${id}`);
        written[id] = `Words for ${id}`;
      } else if (at.type === 'radio') {
        await keyboard.press('ArrowDown');
        written[id] = (await active()).value;
      } else if (at.type === 'checkbox' && !(id in written)) {
        await keyboard.press('Space');
        // One without a name keeps the step that answers a point.
        if (id !== '') written[id] = [at.value];
      }
    }
    throw new Error('the keyboard does not lead there');
  };
  for (let parts = 0; parts < 13; parts++) {
    await tabTo(({ tag, text }) => tag === 'A' && text.startsWith('Next: '));
    await keyboard.press('Enter');
    await page.locator('h2:focus').waitFor();
  }
  await tabTo(({ does, id }) => does === 'save' && id === '');
  await takeWhatBegins(form, () => keyboard.press('Enter'), 'typed.yaml');
  const { answers, points } = takenUp(form, 'typed.yaml');
  const { steps } = JSON.parse(program(folder, 'show', 'typed.yaml', '--json').stdout);
  const plans = Object.entries(steps as Record<string, { plan?: string }>).map(([id, { plan }]) => [
    id,
    plan,
  ]);
  const said: Record<string, unknown> = {
    ...(answers as object),
    ...(points as object),
    ...Object.fromEntries(plans),
  };
  expect(Object.keys(answers as object)).toHaveLength(47);
  for (const [id, value] of Object.entries(written)) expect(said[id], id).toEqual(value);
  expect(Object.keys(written)).toHaveLength(Object.keys(said).length);
});

describe('a saved file', () => {
  test('of everything comes back into its fields, and is saved as it was, byte for byte', async () => {
    const form = await openForm(browser, {
      files: { 'all.json': JSON.stringify({ ...EVERYTHING, points: POINTS }) },
    });
    const { page, folder } = form;
    program(folder, 'init', 'all.yaml', '--answers', 'all.json', '--no-input');
    await choose(form, 'all.yaml');
    await page.getByText('Opened all.yaml.').waitFor();
    await page.getByText('No changes to all.yaml yet.').waitFor();
    const ids = ['program', 'took-part', 'youth-feedback', 'comfort', 'statement'] as const;
    expect(await values(page, ...ids)).toEqual(ids.map((id) => EVERYTHING[id]));
    expect(await page.locator('#w-location--other').inputValue()).toBe('Library study rooms');
    expect(await page.locator('#o-form--assigned').isChecked()).toBe(true);
    const file = await save(form, 'again.yaml');
    expect(fs.readFileSync(path.join(folder, file), 'utf8')).toBe(
      fs.readFileSync(path.join(folder, 'all.yaml'), 'utf8'),
    );
  });

  test.each(['md', 'json'])('of .%s is opened too, and saved as YAML', async (ending) => {
    const form = await openForm(browser, {
      files: { 'all.json': JSON.stringify({ ...EVERYTHING, points: POINTS }) },
    });
    program(form.folder, 'init', `m.${ending}`, '--answers', 'all.json', '--no-input');
    await choose(form, `m.${ending}`);
    await form.page.getByText(`Opened m.${ending}.`).waitFor();
    const file = await save(form);
    expect(file).toMatch(/\.yaml$/);
    expect(takenUp(form, file)).toEqual(modelIn(form.folder, `m.${ending}`));
  });

  test('keeps its comments and what the page does not know; a change is a revision with its reason', async () => {
    const made = `# Ours alone
mentoring-model: 1
questionnaire: mentoring-models 2
started: 2026-11-23T09:12:44Z
answers:
  # said at the second meeting
  program: River House   # a working title
  form: natural
retired:
  old-one:
    answer: kept
`;
    const form = await openForm(browser, { files: { 'ours.yaml': made } });
    const { page, folder } = form;
    await choose(form, 'ours.yaml');
    await page.getByText('Opened ours.yaml.').waitFor();
    await enter(page, 'Form & Type');
    await boxOf(page, 'Natural').uncheck();
    await tick(page, 'Assigned');
    await enter(page, 'Read it over');
    await page.getByText('You changed: Form', { exact: true }).waitFor();
    await page.getByLabel('What prompted this change?').fill('The youth council asked.');
    const text = fs.readFileSync(path.join(folder, await save(form, 'changed.yaml')), 'utf8');
    for (const line of made.split('\n').filter((one) => !/form:/.test(one))) expect(text).toContain(line);
    expect(modelIn(folder, 'changed.yaml').revisions).toEqual([
      {
        on: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        why: 'The youth council asked.',
        changed: { form: { from: ['natural'], to: ['assigned'] } },
      },
    ]);
    takenUp(form, 'changed.yaml');
  });

  test('that was opened with an option of earlier days keeps it, and lets it be taken away', async () => {
    const form = await openForm(browser, {
      files: {
        'old.yaml':
          'mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers:\n  type: [group, by-letter]\ngone:\n  type: [by-letter]\n',
      },
    });
    const { page } = form;
    await choose(form, 'old.yaml');
    await page.getByText('1 with an option that is no longer offered (kept, open)').waitFor();
    await enter(page, 'Form & Type');
    const gone = boxOf(page, 'by-letter No longer offered');
    expect(await gone.isChecked()).toBe(true);
    await tick(page, 'Team Several');
    expect(modelIn(form.folder, await save(form, 'one.yaml')).answers).toEqual({
      type: ['group', 'team', 'by-letter'],
    });
    await gone.uncheck();
    expect(modelIn(form.folder, await save(form, 'two.yaml')).answers).toEqual({ type: ['group', 'team'] });
  });

  test.each([
    [
      'with two problems',
      'frm: natural\ntype: [groop]\n',
      /bad\.yaml:1:1: frm: no question has this id; did you mean "form"\?.*bad\.yaml:2:8: type: "groop" is no option here/s,
    ],
    ['that is no YAML', 'program: [', /bad\.yaml:1:\d+: the indentation does not line up/],
    ['that is no text', Buffer.from([0xff, 0xfe, 0x00]), /bad\.yaml is not a text in UTF-8/],
    ['that is empty', '\n', /bad\.yaml is empty\. Please choose/],
    ['that is a photo', Buffer.from('ffd8ffe000104a464946', 'hex'), /bad\.yaml is a picture\./],
    [
      'that is a picture of the screen',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      /bad\.yaml is a picture\./,
    ],
    ['that is far too large', Buffer.alloc(9_000_000, 'x'), /bad\.yaml is larger than/],
    [
      'of another questionnaire',
      'mentoring-model: 1\nquestionnaire: garden 1\nanswers: {}\n',
      /was made with another questionnaire "garden"/,
    ],
  ])('%s says what and where, and changes nothing', async (_, bad, says) => {
    const form = await openForm(browser);
    const { page, folder } = form;
    fs.writeFileSync(path.join(folder, 'bad.yaml'), bad);
    await enter(page, 'Before you begin');
    await page.getByLabel('What is the program called?').fill('River House');
    await choose(form, 'bad.yaml');
    await page.getByText(/^bad\.yaml .* Nothing was changed\.$/).waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(says);
    expect(await values(page, 'program')).toEqual(['River House']);
    expect(await page.locator('#state').innerText()).toBe('Not saved yet.');
  });
});

describe('answers that are not saved', () => {
  test('are asked about before a file takes their place', async () => {
    const form = await openForm(browser, { files: { 'other.yaml': 'program: Lake House\n' } });
    const { page } = form;
    await enter(page, 'Before you begin');
    await page.getByLabel('What is the program called?').fill('River House');
    page.once('dialog', (dialog) => dialog.dismiss());
    await choose(form, 'other.yaml');
    await page.getByText('Nothing was opened.').waitFor();
    expect(await values(page, 'program')).toEqual(['River House']);
    page.once('dialog', (dialog) => dialog.accept());
    await choose(form, 'other.yaml');
    await page.getByText('Opened other.yaml.').waitFor();
    expect(await values(page, 'program')).toEqual(['Lake House']);
  });

  test('are none where nothing was written, or all was taken back', async () => {
    const form = await openForm(browser);
    const { page } = form;
    await enter(page, 'Before you begin');
    await page.getByLabel('What is the program called?').fill('River House');
    await page.getByLabel('What is the program called?').fill('');
    expect(await closing(page)).toBe('closed');
  });
});

test('a page of another questionnaire works the same', async () => {
  const hostile = '</script><img src=x onerror="document.title=1"> \u2028 {"a": "\\u003c"} <!--';
  const quoted = JSON.stringify(hostile);
  const folder = {
    'ours/tool.yaml': `id: ours\nversion: 2\nlanguage: en\ntitle: ${quoted}\nwelcome: ${quoted}\nprivacy: ${quoted}\nsections: [place]\n`,
    'ours/place.yaml': `id: place\ntitle: ${quoted}\nquestions:\n  - { id: where, kind: any, ask: ${quoted}, help: ${quoted}, options: [{ id: home, label: ${quoted}, gloss: ${quoted}, describe: ${quoted} }] }\n  - { id: who, kind: text, ask: Who? }\n`,
  };
  const form = await openForm(browser, { files: folder, args: ['--questions', 'ours'] });
  const { page, requests, complaints } = form;
  await page.getByRole('link', { name: 'Next: ' }).first().click();
  await page.getByRole('checkbox').first().check();
  await page.locator('#w-where--home').fill(hostile);
  await page.getByLabel('Who?').fill(`${hostile}\u2029\u202e`);
  await enter(page, 'Read it over');
  const read = await page.locator('#reading').innerText();
  expect(read).toContain('<img src=x onerror="document.title=1">');
  expect(read).toContain('<!-- <U+202E>');
  expect(await page.locator('img').count()).toBe(0);
  const file = await save(form, 'h.yaml');
  const { answers } = JSON.parse(program(form.folder, 'show', file, '--json', '--questions', 'ours').stdout);
  const [before = '', after = ''] = hostile.split('\u2028');
  const taken = `${before}\n${after}`;
  expect(answers).toEqual({ where: [{ home: taken }], who: `${before}${after.trim()} \u202e` });
  await choose(form, file);
  await page.getByText('Opened h.yaml.').waitFor();
  expect(await page.locator('#w-where--home').inputValue()).toBe(taken);
  expect([requests.filter((one) => !/^(file|blob):/.test(one)), complaints]).toEqual([[], []]);
});
