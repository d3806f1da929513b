import { describe, expect, test } from 'vitest';
import type { Menu, MenuItem, MenuReply } from '../../../src/interview/asking.ts';
import { KEY } from '../../keys.ts';
import { openWindow, type Window } from './window.ts';

const item = (value: string, state = '', lines: readonly string[] = []): MenuItem => ({
  value,
  label: value,
  state,
  lines,
});
const MENU: Menu = {
  title: 'Choosing a mentoring model',
  items: [
    'Questions',
    item('Program', 'done'),
    item('Location', '2 of 6', ['In the community']),
    '',
    item('Finish'),
  ],
  start: 'Location',
};

/** A menu that is on screen. */
async function show(
  menu: Menu = MENU,
  window = openWindow(),
): Promise<Window & { reply: Promise<MenuReply> }> {
  const reply = window.asking.choose(menu);
  await window.press();
  return { ...window, reply };
}

const active = (window: Window) => window.rows().find((row) => row.startsWith('❯'));

describe('a menu', () => {
  test('shows its title, headings, states and keys', async () => {
    const shown = await show();
    expect(shown.rows().slice(0, 9)).toEqual([
      '',
      'Choosing a mentoring model',
      ' Questions',
      '  Program   done',
      '❯ Location  2 of 6',
      '    In the community',
      '',
      '  Finish',
      '',
    ]);
    expect(shown.screen()).toContain('Enter chooses · Shift+Tab back · Ctrl+C stop and');
  });

  test('Enter takes the item that is active at first', async () => {
    const shown = await show();
    await shown.press(KEY.enter);
    expect(await shown.reply).toEqual({ kind: 'chosen', value: 'Location' });
  });

  test('headings are stepped over', async () => {
    const shown = await show();
    await shown.press(KEY.down);
    expect(active(shown)).toBe('❯ Finish');
    await shown.press(KEY.up, KEY.up, KEY.up, KEY.up);
    expect(active(shown)).toBe('❯ Program   done');
    await shown.press(KEY.enter);
    expect(await shown.reply).toEqual({ kind: 'chosen', value: 'Program' });
  });

  test.each([
    ['f', 'Finish'],
    ['P', 'Program'],
    ['pf', 'Finish'],
    ['2', 'Location'],
    ['z', 'Location'],
  ])('letters go to the next item that begins with them, and choose nothing: %s', async (letters, label) => {
    const shown = await show();
    await shown.send(letters);
    expect(active(shown)).toContain(`❯ ${label}`);
    await shown.press(KEY.enter);
    expect(await shown.reply).toEqual({ kind: 'chosen', value: label });
  });

  test('the second key that does nothing is answered by a line that says so; Esc is no such key', async () => {
    const shown = await show();
    await shown.press('z');
    await shown.send('\u001b[27;1u\u001b[27;1u');
    expect(shown.screen()).not.toContain('does nothing');
    await shown.press('z');
    expect(shown.rows()).toContain('! That key does nothing here. ? shows all keys.');
    await shown.press(KEY.up);
    expect(shown.screen()).not.toContain('does nothing');
    await shown.press(KEY.enter);
    expect(await shown.reply).toEqual({ kind: 'chosen', value: 'Program' });
  });

  test('PageDown and PageUp go on by what is in sight, so that all of it is seen', async () => {
    const items = Array.from({ length: 20 }, (_, index) => [
      `Section ${index}`,
      item(`Question ${index}`, '', [`Answer ${index}`]),
    ]).flat();
    const shown = await show({ ...MENU, items, start: 'Question 0' }, openWindow({ rows: 14 }));
    const seen = new Set(shown.rows());
    let presses = 0;
    for (; !active(shown)?.includes('Question 19'); presses++) {
      await shown.press(KEY.pageDown);
      for (const row of shown.rows()) seen.add(row);
    }
    expect(presses).toBeLessThan(10);
    for (let index = 0; index < 20; index++) expect(seen).toContain(`    Answer ${index}`);
    await shown.press(...Array(presses).fill(KEY.pageUp));
    expect(active(shown)).toBe('❯ Question 0');
    await shown.press(KEY.enter);
    await shown.reply;
  });

  test('Shift+Tab goes back', async () => {
    const shown = await show();
    await shown.press(KEY.down, KEY.shiftTab);
    expect(await shown.reply).toEqual({ kind: 'back' });
  });

  test('Ctrl+C stops', async () => {
    const shown = await show();
    await shown.press(KEY.ctrlC);
    expect(await shown.reply).toEqual({ kind: 'stop' });
  });

  test('a program that is ended from outside stops', async () => {
    const shown = await show();
    shown.end();
    expect(await shown.reply).toEqual({ kind: 'stop' });
  });

  test.each([KEY.enter, KEY.shiftTab, KEY.ctrlC])(
    'leaves nothing behind, and the cursor in sight',
    async (key) => {
      const shown = await show();
      await shown.press(key);
      await shown.reply;
      await shown.press();
      expect(shown.screen().trim()).toBe('');
      expect(shown.cursorShows()).toBe(true);
    },
  );

  test('opens again after Shift+Tab, which goes back but once', async () => {
    const window = openWindow();
    const first = await show(MENU, window);
    await first.press(KEY.shiftTab);
    expect(await first.reply).toEqual({ kind: 'back' });
    const second = await show(MENU, window);
    await second.press(KEY.enter);
    expect(await second.reply).toEqual({ kind: 'chosen', value: 'Location' });
  });

  test('shows an answer whole', async () => {
    const lines = Array.from({ length: 9 }, (_, index) => `line ${index}`);
    const shown = await show({ ...MENU, items: [item('Location', '', lines)] });
    for (const line of lines) expect(shown.screen()).toContain(line);
  });

  test.each([
    ['up and down', KEY.down, KEY.up],
    ['by the page', '\u001b[6~', '\u001b[5~'],
  ])(
    'goes through an answer that is taller than the window, %s, and says how much more there is',
    async (_, on, back) => {
      const lines = Array.from({ length: 40 }, (_, index) => `line ${index}.`);
      const long: Menu = {
        title: 'Read it over',
        items: [item('First'), item('Notes', '', lines), item('Last')],
        start: 'Notes',
      };
      const shown = await show(long, openWindow({ columns: 40, rows: 12 }));
      const seen = new Set<string>();
      const look = () => {
        for (const row of shown.rows()) if (row.includes('line')) seen.add(row.trim());
      };
      expect(shown.screen()).toMatch(/… \d+ more rows, 1 above, 1 below/);
      for (look(); !shown.screen().includes('❯ Last'); look()) await shown.press(on);
      expect([...seen]).toEqual(lines);
      seen.clear();
      for (look(); !shown.screen().includes('❯ Notes'); look()) await shown.press(back);
      expect(seen.size).toBe(lines.length);
      await shown.press(KEY.enter);
      expect(await shown.reply).toEqual({ kind: 'chosen', value: 'Notes' });
    },
  );

  test('says what is above and below where it does not fit', async () => {
    const items = Array.from({ length: 14 }, (_, index) => item(`Place ${index}`));
    const shown = await show({ ...MENU, items, start: 'Place 0' }, openWindow({ columns: 40, rows: 12 }));
    expect(shown.screen()).toMatch(/^ {2}… \d+ below$/m);
    await shown.press(KEY.end);
    expect(shown.screen()).toMatch(/^ {2}… \d+ above$/m);
    expect(shown.screen()).not.toContain('below');
  });
});

describe('a state that does not fit beside its label', () => {
  test('stands below it', async () => {
    const long = { ...MENU, items: [item('Location', 'new question'), item('Finish')] };
    const shown = await show(long, openWindow({ columns: 20 }));
    expect(shown.rows().slice(1, 6)).toEqual([
      'Choosing a',
      'mentoring model',
      '❯ Location  new',
      '  question',
      '  Finish',
    ]);
  });
});

describe('what is to be read', () => {
  const LONG = ['Welcome', ...Array.from({ length: 20 }, (_, index) => `Paragraph ${index}.`)];

  async function read(paragraphs: readonly string[]): Promise<Window & { read: Promise<boolean> }> {
    const window = openWindow();
    const read = window.asking.showUntilRead(paragraphs);
    await window.press();
    return { ...window, read };
  }

  test('waits for Enter', async () => {
    const shown = await read(['Welcome', 'Take your time.']);
    expect(shown.screen()).toContain('Welcome\n\nTake your time.\n');
    expect(active(shown)).toBe('❯ Begin');
    await shown.press(KEY.enter);
    expect(await shown.read).toBe(true);
    expect(shown.screen()).toContain('Take your time.');
  });

  test('comes a page at a time, so that all of it is seen', async () => {
    const shown = await read(LONG);
    const seen = new Set<string>();
    const look = () => {
      for (const row of shown.rows()) seen.add(row);
    };
    look();
    expect(active(shown)).toBe('❯ Read on');
    while (active(shown) === '❯ Read on') {
      await shown.press(KEY.enter);
      look();
    }
    expect(active(shown)).toBe('❯ Begin');
    expect([...seen]).toEqual(expect.arrayContaining(LONG));
    await shown.press(KEY.enter);
    expect(await shown.read).toBe(true);
  });

  test('goes by PageDown, PageUp, Home and End too, and is left by none of them', async () => {
    const shown = await read(LONG);
    const first = () => shown.rows().findLast((row) => /^(Welcome|Paragraph)/.test(row)) ?? '';
    const [last, ends] = [LONG.at(-1), [first()]];
    await shown.press(KEY.pageUp, KEY.home);
    expect(first()).toBe(ends[0]);
    await shown.press(KEY.pageDown);
    expect(first()).not.toBe(ends[0]);
    await shown.press(KEY.end);
    expect(first()).toBe(last);
    await shown.press(KEY.end, KEY.pageDown);
    expect(active(shown)).toBe('❯ Begin');
    await shown.press(KEY.pageUp);
    expect(active(shown)).toBe('❯ Read on');
    await shown.press(KEY.home);
    expect(first()).toBe(ends[0]);
    await shown.press(KEY.end, KEY.enter);
    expect(await shown.read).toBe(true);
  });

  test.each([
    ['Enter on the last page', [KEY.enter, KEY.enter]],
    ['Shift+Tab on the first', [KEY.shiftTab]],
    ['Shift+Tab on the first, from the second', [KEY.enter, KEY.shiftTab, KEY.shiftTab]],
  ])('leads back where there is something to go back to: %s', async (_, keys) => {
    const window = openWindow({ rows: 18 });
    const read = window.asking.showUntilRead(LONG.slice(0, 12), 'Back to the sections');
    await window.press();
    await window.press(...keys.slice(0, -1));
    expect(active(window)).toMatch(keys.length === 2 ? /Back to the sections/ : /Read on/);
    await window.press(...keys.slice(-1));
    expect(await read).toBe(true);
  });

  test.each([
    ['lines', Array.from({ length: 40 }, (_, index) => `Line ${index}`)],
    ['one sentence', [Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ')]],
  ])(
    'has no blank line in the middle of a paragraph where it goes on on the next page: %s',
    async (_, lines) => {
      const window = openWindow({ columns: 40, rows: 18 });
      const read = window.asking.showUntilRead(['Welcome', lines.join('\n'), 'The end.']);
      await window.press();
      while (active(window) === '❯ Read on') await window.press(KEY.enter);
      await window.press(KEY.enter);
      expect(await read).toBe(true);
      const said = window.everything().join('\n').trim();
      expect(said.split('\n\n').map((paragraph) => paragraph.replace(/\n/g, ' '))).toEqual([
        'Welcome',
        lines.join(' '),
        'The end.',
      ]);
    },
  );

  test('begins apart from what stands above where somebody went back to it, or comes back from more', async () => {
    const window = openWindow({ columns: 40, rows: 18 });
    window.asking.showUntilRead([Array.from({ length: 40 }, (_, index) => `Line ${index}`).join('\n')]);
    await window.press();
    const first = window.rows().filter((row) => row.startsWith('Line')).length;
    const second = `Line ${first}`;
    await window.press(KEY.enter, KEY.enter, KEY.pageUp);
    const apart = () => {
      const rows = window.everything();
      return rows[rows.lastIndexOf(second) - 1];
    };
    expect(apart()).toBe('');
    await window.press('?', KEY.shiftTab);
    expect(apart()).toBe('');
    window.end();
  });

  test('can be stopped at any page', async () => {
    const first = await read(LONG);
    await first.press(KEY.ctrlC);
    expect(await first.read).toBe(false);
    const second = await read(LONG);
    await second.press(KEY.enter, KEY.ctrlC);
    expect(await second.read).toBe(false);
  });
});

describe('what is to be read, with something to choose below it', () => {
  const MENU: Menu = {
    title: 'Which?',
    items: [
      { value: 'all', label: 'All the questions', state: '', lines: ['Every one of them.'] },
      { value: 'short', label: 'The short way', state: '', lines: [] },
      { value: 'early', label: 'Before the meeting', state: '', lines: [] },
    ],
    start: 'all',
  };
  const LONG = ['Welcome', ...Array.from({ length: 20 }, (_, index) => `Paragraph ${index}.`)];

  async function opened(paragraphs: readonly string[], size = {}) {
    const window = openWindow(size);
    const reply = window.asking.readAndChoose(paragraphs, MENU);
    await window.press();
    return { ...window, reply };
  }

  test('Enter alone takes the first, arrows lead to the others and no further', async () => {
    const first = await opened(['Welcome', 'Take your time.']);
    expect(first.rows()).toEqual(
      expect.arrayContaining(['❯ All the questions', '  The short way', '  Before the meeting']),
    );
    expect(first.screen()).toContain('Enter chooses');
    await first.press(KEY.enter);
    expect(await first.reply).toEqual({ kind: 'chosen', value: 'all' });
    const last = await opened(['Welcome']);
    await last.press(KEY.up, KEY.down, KEY.down, KEY.down);
    expect(active(last)).toBe('❯ Before the meeting');
    await last.press(KEY.enter);
    expect(await last.reply).toEqual({ kind: 'chosen', value: 'early' });
  });

  test('what is asked and the lines below what can be chosen are there as far as there is room', async () => {
    const shown = async (rows: number) => {
      const { screen } = await opened(['Welcome'], { rows });
      expect(screen()).toContain('Enter chooses');
      return ['Which?', 'Every one of them.'].filter((text) => screen().includes(text));
    };
    expect(await shown(9)).toEqual(['Which?', 'Every one of them.']);
    expect(await shown(7)).toEqual(['Every one of them.']);
    expect(await shown(6)).toEqual([]);
  });

  test.each([
    [80, 24],
    [40, 12],
    [22, 10],
    [20, 6],
  ])('all of it comes page by page in a window of %i by %i, each whole in it', async (columns, rows) => {
    const shown = await opened(LONG, { columns, rows });
    const seen = new Set<string>();
    for (let pages = 0; active(shown) === '❯ Read on'; pages += 1) {
      expect(pages).toBeLessThan(60);
      for (const row of shown.rows()) seen.add(row);
      await shown.press(KEY.down, KEY.enter);
    }
    for (const row of shown.rows()) seen.add(row);
    expect([...seen]).toEqual(expect.arrayContaining(LONG));
    expect(active(shown)).toBe('❯ All the questions');
    await shown.press(KEY.down);
    expect(active(shown)).toBe('❯ The short way');
    await shown.press(KEY.shiftTab);
    expect(active(shown)).toBe('❯ Read on');
    await shown.press(KEY.end, KEY.enter);
    expect(await shown.reply).toMatchObject({ kind: 'chosen' });
  });

  test('somebody who looked at more is back at what was active', async () => {
    const shown = await opened(['Welcome']);
    await shown.press(KEY.down, '?');
    expect(shown.screen()).toContain('More');
    await shown.press(KEY.shiftTab);
    expect(active(shown)).toBe('❯ The short way');
    await shown.press(KEY.ctrlC);
    expect(await shown.reply).toEqual({ kind: 'stop' });
  });

  test('Shift+Tab from the first page goes back', async () => {
    const shown = await opened(['Welcome']);
    await shown.press(KEY.shiftTab);
    expect(await shown.reply).toEqual({ kind: 'back' });
  });
});
