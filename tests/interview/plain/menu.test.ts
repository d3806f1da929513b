import { describe, expect, test } from 'vitest';
import type { Menu, MenuReply } from '../../../src/interview/asking.ts';
import { type Person, person } from './person.ts';

const item = (value: string, label: string, state = '', ...lines: string[]) => ({
  value,
  label,
  state,
  lines,
});
const MENU: Menu = {
  title: 'Choosing a model',
  items: [
    item('location', 'Location', '3 of 6'),
    'Your answers',
    item('form', 'Which form?', '', 'Natural', 'and more'),
    '',
    item('finish', 'Finish'),
  ],
  start: 'form',
};

async function chosenFrom(menu: Menu, lines: readonly string[], who: Person = person()) {
  let reply: MenuReply | 'waiting' = 'waiting';
  who.asking.choose(menu).then((came) => {
    reply = came;
  });
  await who.type(...lines);
  return { reply, said: who.said() };
}

test('a menu numbers what can be chosen, and neither headings nor answers', async () => {
  const who = person();
  await chosenFrom(MENU, [], who);
  expect(who.rows().slice(0, 10)).toEqual([
    '',
    'Choosing a model',
    '1. Location: 3 of 6',
    '',
    'Your answers',
    '2. Which form?',
    '   Natural',
    '   and more',
    '',
    '3. Finish',
  ]);
});

describe('a menu takes', () => {
  test.each([
    ['Enter for what comes next', [''], { kind: 'chosen', value: 'form' }, 'Press Enter for 2, or type'],
    ['a number', ['3'], { kind: 'chosen', value: 'finish' }, ''],
    ['a label', ['finish'], { kind: 'chosen', value: 'finish' }, ''],
    [':back', [':back'], { kind: 'back' }, ''],
    [':stop', [':stop'], { kind: 'stop' }, ''],
    ['no number that is not there', ['4'], 'waiting', 'There is no number 4. The numbers here are 1 to 3.'],
    ['one number', ['1 2'], 'waiting', 'One number is enough here.'],
    ['no :skip', [':skip'], 'waiting', ':skip does nothing here.'],
  ])('%s', async (_, lines, reply, said) => {
    const came = await chosenFrom(MENU, lines);
    expect(came.reply).toEqual(reply);
    expect(came.said).toContain(said);
  });

  test('a number alone where nothing comes next', async () => {
    const came = await chosenFrom({ ...MENU, start: 'elsewhere' }, ['']);
    expect(came.reply).toBe('waiting');
    expect(came.said).toMatch(/Type a number: Type a number:$/);
  });

  test('the end of what is typed as a wish to stop', async () => {
    const who = person();
    const reply = who.asking.choose(MENU);
    who.close();
    expect(await reply).toEqual({ kind: 'stop' });
    expect(await who.asking.choose(MENU)).toEqual({ kind: 'stop' });
  });
});

test('a long menu is not said whole again right after it was, but on asking', async () => {
  const who = person();
  const items = Array.from({ length: 30 }, (_, place) => item(`q${place}`, `Question ${place}`));
  const long = { id: 'long', title: 'Read it over', items, start: 'q3' };
  const times = (text: string) => who.rows().filter((row) => row.startsWith(text)).length;
  await chosenFrom(long, ['12'], who);
  const again = await chosenFrom({ ...long, start: 'q11' }, [], who);
  expect([times('30. '), again.reply]).toEqual([1, 'waiting']);
  expect(again.said).toContain('Press Enter for 12, Question 11, or type a number:');
  await who.type(':again', '1');
  expect(times('30. ')).toBe(2);
  await chosenFrom(MENU, [''], who);
  await chosenFrom({ ...long, start: 'q0' }, [''], who);
  expect(times('30. ')).toBe(3);
});

describe('what is to be read', () => {
  const paragraphs = ['A title', ...Array.from({ length: 9 }, (_, place) => `Paragraph ${place + 1}`)];

  async function read(lines: readonly string[], rows: number) {
    const who = person(40, rows);
    let reply: boolean | 'waiting' = 'waiting';
    who.asking.showUntilRead(paragraphs).then((came) => {
      reply = came;
    });
    await who.type(...lines);
    return { reply, who };
  }

  test('comes at once where the window holds it', async () => {
    const { who } = await read([], 40);
    expect(who.said()).toMatch(/A title .* Paragraph 9 .*Press Enter to begin:$/);
  });

  test('comes page by page where it does not, none of them higher than the window', async () => {
    const { who } = await read([], 12);
    const rows: number[] = [who.rows().length];
    while (!who.said().includes('to begin')) {
      const before = who.rows().length;
      await who.type('');
      rows.push(who.rows().length - before + 1);
    }
    expect(rows.length).toBeGreaterThan(1);
    expect(Math.max(...rows)).toBeLessThanOrEqual(12);
  });

  test.each([
    ['Enter begins', [''], true],
    [':stop stops', [':stop'], false],
    [':back has nowhere to go', [':back'], 'waiting'],
    ['a word is no Enter', ['yes'], 'waiting'],
  ])('%s', async (_, lines, reply) => {
    expect((await read(lines, 40)).reply).toBe(reply);
  });

  test(':back leads to the page before', async () => {
    const { who } = await read(['', ':back'], 12);
    expect(who.rows().filter((row) => row === 'A title')).toHaveLength(2);
  });
});

test('what is told stands apart, and asks for nothing', () => {
  const who = person();
  who.asking.tell(['A title', 'One\nTwo'], true);
  expect(who.rows()).toEqual(['', 'A title', '', 'One', 'Two', '']);
});

test('a long menu says only what is not as it was, and where one is, to whoever comes back to the middle of it', async () => {
  const many = Array.from({ length: 30 }, (_, index) => item(`q${index}`, `Question ${index}`, '', '(open)'));
  const long: Menu = { id: 'long', title: 'Read it over', items: many, start: 'q0' };
  const who = person();
  await chosenFrom(long, ['5'], who);
  await chosenFrom({ ...MENU, title: 'Keep it?' }, [''], who);
  const before = who.rows().length;
  const changed = many.map((one) => (one.value === 'q4' ? { ...one, lines: ['A park'] } : one));
  await chosenFrom({ ...long, items: changed, start: 'q4' }, [], who);
  const said = who.rows().slice(before).join('\n');
  expect(said).toContain('5. Question 4\n   A park\n:again says the whole list.');
  expect(said).toContain('Press Enter for 5, Question 4');
  expect(said).not.toContain('4. Question 3');
  const after = who.rows().length;
  await chosenFrom(long, [''], who);
  expect(who.rows().slice(after).join('\n')).toContain('30. Question 29');
});

describe('what is to be read, with something to choose behind it', () => {
  const paragraphs = ['A title', ...Array.from({ length: 9 }, (_, place) => `Paragraph ${place + 1}`)];
  const WAYS = {
    title: 'Which way?',
    items: [
      { value: 'all', label: 'All', state: '', lines: [] },
      { value: 'short', label: 'Short', state: '', lines: ['What matters most.'] },
    ],
    start: 'all',
  };

  async function chosen(lines: readonly string[], rows: number, menu = WAYS) {
    const who = person(40, rows);
    let reply: unknown = 'waiting';
    who.asking.readAndChoose(paragraphs, menu).then((came) => {
      reply = came;
    });
    await who.type(...lines);
    return { reply, who };
  }

  test('says its items with numbers, and what they are about', async () => {
    const { who } = await chosen([], 40);
    expect(who.said()).toMatch(
      /Paragraph 9 .*Which way\? 1\. All 2\. Short What matters most\. .*Press Enter for 1, All, or type a number:$/,
    );
  });

  test.each([
    ['Enter takes the first', [''], { kind: 'chosen', value: 'all' }],
    ['a number takes that', ['2'], { kind: 'chosen', value: 'short' }],
    [':stop stops', [':stop'], { kind: 'stop' }],
    [':back goes back', [':back'], { kind: 'back' }],
  ])('%s', async (_, lines, reply) => {
    expect((await chosen(lines, 40)).reply).toEqual(reply);
  });

  test(':back at the items leads to the page before', async () => {
    const { who, reply } = await chosen(['', '', ':back'], 14);
    expect(reply).toBe('waiting');
    expect(who.said()).toMatch(/Which way\?.*Paragraph 9.*Press Enter to read on:$/);
  });

  test('one thing alone is what Enter leads to', async () => {
    const only = { ...WAYS, items: WAYS.items.slice(1), start: 'short' };
    const { who, reply } = await chosen([], 40, only);
    expect(who.said()).toMatch(/Press Enter to go on:$/);
    expect(reply).toBe('waiting');
    expect((await chosen([''], 40, only)).reply).toEqual({ kind: 'chosen', value: 'short' });
  });
});
