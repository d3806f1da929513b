/** One key for more, from wherever somebody is: in a list, a text, a menu, a page, and in plain lines. */

import { describe, expect, test } from 'vitest';
import type { Menu } from '../../src/interview/asking.ts';
import { moreOf } from '../../src/interview/more.ts';
import { PRIVACY } from '../../src/model/before-writing.ts';
import { hasOptions } from '../../src/questionnaire/kinds.ts';
import { allQuestions, type Question } from '../../src/questionnaire/questionnaire.ts';
import { KEY, paste } from '../keys.ts';
import { asked as askedInLines, CURRENT, person } from './plain/person.ts';
import { ask, openWindow, type Window } from './rich/window.ts';
import { enter, ownQuestionnaire, sitting } from './scripted.ts';

const OWN = ownQuestionnaire();
const NOTES: Question = { kind: 'notes', id: 'hopes', ask: 'What do you hope for?', careful: false };
const LINE: Question = { kind: 'text', id: 'name', ask: 'What is it called?', careful: false };
const LIST: Question = {
  kind: 'any',
  id: 'where',
  ask: 'Where?',
  careful: false,
  options: [
    { id: 'park', label: 'Park' },
    { id: 'school', label: 'School' },
  ],
};
const MENU: Menu = {
  title: 'What next?',
  items: ['One', 'Two'].map((label) => ({ value: label, label, state: '', lines: [] })),
  start: 'Two',
};
const F1 = '\u001bOP';
const HELP = 'If someone needs help now';

const window = (looks: object = {}) => openWindow({ questionnaire: OWN, ...looks });
const isOpen = (one: Window) => one.rows().some((row) => row.trim() === 'More');
/** To the entry that hides the screen. */
const HIDE = [KEY.end, KEY.up, KEY.enter];
const BACK = [KEY.end, KEY.enter];

describe('with keys', () => {
  test.each(['\u001bOP', '\u001b[P', '\u001b[11~', '\u001b[[A', '\u001b[112;59;0;1;0;1_'])(
    'F1 as %j opens it',
    async (key) => {
      const one = await ask(NOTES, {}, window());
      await one.press(key);
      expect(isOpen(one)).toBe(true);
      await one.press(...BACK, KEY.tab);
      expect(await one.reply).toEqual({ kind: 'skip' });
    },
  );

  test('a list keeps what is ticked, and F1 and ? are one', async () => {
    const one = await ask(LIST, {}, window());
    await one.press(KEY.space, '?');
    expect(isOpen(one)).toBe(true);
    expect(one.screen()).toContain(`❯ ${HELP}`);
    await one.press(...BACK, F1, ...BACK);
    expect(one.screen()).toContain('[x] Park');
    await one.press(KEY.enter);
    expect(await one.reply).toEqual({ kind: 'answer', value: ['park'] });
    expect(one.everything().filter((row) => row.includes('Where?'))).toHaveLength(1);
  });

  test('notes keep what is typed, and :help on a line of its own is none of it', async () => {
    const one = await ask(NOTES, {}, window());
    await one.type('Calm?');
    await one.press(F1);
    expect(isOpen(one)).toBe(true);
    await one.press(...BACK, KEY.enter);
    await one.type(':HELP');
    await one.press(KEY.enter);
    expect(isOpen(one)).toBe(true);
    await one.press(...BACK);
    await one.type('Trust');
    await one.press(KEY.tab);
    expect(await one.reply).toEqual({ kind: 'answer', value: 'Calm?\nTrust' });
  });

  test('in a line, too', async () => {
    const one = await ask(LINE, {}, window());
    await one.type(':help');
    await one.press(KEY.enter);
    expect(isOpen(one)).toBe(true);
    await one.press(...BACK);
    await one.type('River');
    await one.press(KEY.enter);
    expect(await one.reply).toEqual({ kind: 'answer', value: 'River' });
  });

  test.each([
    ['a paste', paste('Calm\n:help\nTrust')],
    ['a paste that the terminal does not mark', 'Calm\r:help\rTrust'],
  ])('%s that holds the line is text', async (_, bytes) => {
    const one = await ask(NOTES, {}, window());
    await one.send(bytes);
    await one.press(KEY.tab);
    expect(await one.reply).toEqual({ kind: 'answer', value: 'Calm\n:help\nTrust' });
  });

  test('a menu stays where it was', async () => {
    const one = window();
    const reply = one.asking.choose(MENU);
    await one.press();
    await one.press(KEY.up, F1, ...BACK);
    expect(one.screen()).toContain('❯ One');
    await one.press(KEY.enter);
    expect(await reply).toEqual({ kind: 'chosen', value: 'One' });
  });

  test('a list has all that it is about there, also where the window has no room for it', async () => {
    const one = window({ columns: 40, rows: 12 });
    const about = `${OWN.nextSteps?.about} Those about safety are in the list in any case.`;
    const many = Array.from({ length: 12 }, (_, at) => ({
      value: `${at}`,
      label: `Step ${at} takes ${'several rows of a narrow window '.repeat(4)}`,
      state: '',
      lines: [],
    }));
    const reply = one.asking.choose({ ...MENU, about, items: [...many, ...MENU.items] });
    await one.press();
    expect(one.screen()).not.toContain('in any case');
    await one.press('?', KEY.down);
    expect(one.screen()).toContain('❯ About this list');
    await one.press(KEY.enter);
    let said = one.screen();
    for (; one.screen().includes('❯ Read on'); said += one.screen()) await one.press(KEY.enter);
    for (const part of about.split('. ')) expect(said.replace(/\s+/g, ' ')).toContain(part);
    await one.press(KEY.enter, KEY.enter);
    expect(await reply).toEqual({ kind: 'chosen', value: 'Two' });
    const next = one.asking.choose(MENU);
    await one.press();
    await one.press('?');
    expect(one.screen()).not.toContain('About this');
    await one.press(...BACK, KEY.enter);
    await next;
  });

  test('a page, too', async () => {
    const one = window();
    const read = one.asking.showUntilRead(['Welcome', 'Be kind.']);
    await one.press();
    await one.press('?', ...BACK);
    expect(one.screen()).toContain('❯ Begin');
    await one.press(KEY.enter);
    expect(await read).toBe(true);
  });

  test('the first thing says who helps now', async () => {
    const one = await ask(NOTES, {}, window());
    await one.press(F1, KEY.enter);
    const said = one.screen().replace(/\s+/g, ' ');
    const lines = OWN.helpLines?.lines ?? [];
    const order = [
      'Stop here if you like: all is saved. Step out with someone you trust.',
      ...lines.map(({ name, reach }) => `${name}: ${reach}`),
      'If someone may check your phone, use another one.',
    ];
    expect(order.map((text) => said.indexOf(text))).toEqual(
      order.map((text) => said.indexOf(text)).toSorted((first, second) => first - second),
    );
    expect(order.every((text) => said.includes(text))).toBe(true);
    await one.press(KEY.enter, KEY.tab);
    expect(await one.reply).toEqual({ kind: 'skip' });
  });

  test('one names all keys', async () => {
    const one = await ask(NOTES, {}, window());
    await one.press(F1, KEY.down, KEY.down, KEY.enter);
    for (const key of ['Enter', 'Shift+Tab', 'Ctrl+C', 'Space', 'Tab', 'Ctrl+E', 'F1'])
      expect(one.screen()).toContain(key);
    await one.press(KEY.enter);
    expect(one.screen()).toContain('What do you hope for?');
  });

  test('hiding the screen leaves nothing in sight, and Enter alone brings all back', async () => {
    const one = await ask(NOTES, {}, window({ filled: 60 }));
    await one.type('Calm');
    await one.press(F1, ...HIDE);
    const blank = () => one.everything().join('');
    expect(blank()).toBe('');
    await one.type('abc');
    await one.press(KEY.space, KEY.down, F1, KEY.shiftTab);
    expect(blank()).toBe('');
    await one.press(KEY.enter);
    expect(one.screen()).toContain('│ Calm');
    await one.press(KEY.tab);
    expect(await one.reply).toEqual({ kind: 'answer', value: 'Calm' });
  });

  test.each([
    ['more', [F1]],
    ['who helps now', [F1, KEY.enter]],
    ['a hidden screen', [F1, ...HIDE]],
  ])('whoever stops in %s stops with what was typed or ticked', async (_, keys) => {
    const text = await ask(NOTES, {}, window());
    await text.type('Calm');
    await text.press(...keys, KEY.ctrlC);
    expect(await text.reply).toEqual({ kind: 'stop', value: 'Calm' });
    expect(text.cursorShows()).toBe(true);
    const list = await ask(LIST, {}, window());
    await list.press(KEY.space, ...keys, KEY.ctrlC);
    expect(await list.reply).toEqual({ kind: 'stop', value: ['park'] });
  });

  test('the question is there with all that a small window leaves out', async () => {
    const help = 'Roles, not names.';
    const one = await ask({ ...NOTES, help, careful: true }, {}, window({ columns: 40, rows: 5 }));
    expect(one.screen()).not.toContain(help);
    await one.press(F1, KEY.down, KEY.enter);
    const said = () => one.everything().join(' ').replace(/\s+/g, ' ');
    expect(said()).toContain('About this question');
    for (let page = 0; page < 4; page++) await one.press(KEY.pageDown);
    expect(said()).toContain(help);
    expect(said()).toContain(PRIVACY);
  });

  test('what the options mean is there too, where a small window shows their labels alone', async () => {
    const form = allQuestions(OWN).find(({ id }) => id === 'form') as Question;
    const glosses = hasOptions(form) ? form.options.map(({ gloss = '' }) => gloss) : [];
    expect(glosses.every((gloss) => gloss !== '')).toBe(true);
    const one = await ask(form, {}, window({ columns: 40, rows: 12 }));
    for (const gloss of glosses) expect(one.screen()).not.toContain(gloss.slice(0, 12));
    await one.press(F1, 'a', KEY.enter);
    for (let page = 0; page < 4; page++) await one.press(KEY.pageDown);
    const said = one.everything().join(' ').replace(/\s+/g, ' ');
    for (const gloss of glosses) expect(said).toContain(gloss);
  });

  test('its own key does nothing in it', async () => {
    const one = await ask(NOTES, {}, window());
    await one.press(F1, F1, '?', KEY.down, KEY.down, F1);
    expect(one.screen()).toContain('❯ All keys');
  });
});

describe('in plain lines', () => {
  const sat = () => person(80, 40, {}, OWN);

  test(':help opens the same, and what was typed stays', async () => {
    const who = sat();
    const came = await askedInLines(NOTES, CURRENT, ['Calm', ':help', '', '', 'Trust', ''], who);
    expect(came.reply).toEqual({ kind: 'answer', value: 'Calm\nTrust' });
    expect(came.said).toContain('More 1. If someone needs help now 2. What can be typed here');
    expect(came.said).toContain('Stop here if you like: all is saved. Step out with someone you trust.');
    expect(came.said).toContain('If someone may check your phone, use another one.');
  });

  test('in lists and pages, too', async () => {
    const who = sat();
    const came = await askedInLines(LIST, CURRENT, [':help', '2', '', '1'], who);
    expect(came.reply).toEqual({ kind: 'answer', value: ['park'] });
    expect(came.said).toContain(':back goes back.');
    const other = sat();
    const read = other.asking.showUntilRead(['Welcome'], 'Go on');
    await other.type(':help', '4', '');
    expect(await read).toBe(true);
  });

  test('hiding the screen moves all out of sight until Enter', async () => {
    const who = person(80, 24, {}, OWN);
    const reply = who.asking.ask(NOTES, CURRENT);
    await who.type('Calm', ':help', '3');
    const rows = who.rows().slice(-24);
    expect(rows.join('')).toBe('');
    await who.type('', '');
    expect(await reply).toEqual({ kind: 'answer', value: 'Calm' });
  });

  test('whoever stops there stops with what was typed', async () => {
    const came = await askedInLines(NOTES, CURRENT, ['Calm', ':help', ':stop'], sat());
    expect(came.reply).toEqual({ kind: 'stop', value: 'Calm' });
  });
});

test('a sitting can offer more, and what is offered is known by its id, also where two are called the same', async () => {
  const more = moreOf(OWN);
  const opened: string[] = [];
  more.offer(() =>
    ['first', 'second'].map((id) => ({
      id,
      label: 'Earlier words',
      state: '',
      open: async () => {
        opened.push(id);
        return 'on' as const;
      },
    })),
  );
  const { interview } = sitting(OWN, [{ kind: 'chosen', value: 'second' }], enter);
  expect(await more.open(interview.asking, 'help', { title: 'All keys', paragraphs: () => [] })).toBe('on');
  expect(opened).toEqual(['second']);
});

test.each(allQuestions(OWN).map((question) => [question.id, question] as const))(
  'at 40 by 12 the line of keys of %s names going on, back, stop and more',
  async (_, question) => {
    const one = await ask(question, { number: 1 }, window({ columns: 40, rows: 12 }));
    const said = one.screen();
    for (const key of [
      'Enter',
      'Shift+Tab back',
      'Ctrl+C stop',
      hasOptions(question) ? '? more' : ':help more',
    ])
      expect(said).toContain(key);
  },
);

describe('what to talk about before a choice', () => {
  const toTalkAbout = [{ id: 'comfort', ask: 'What feels safe?', isAnswered: false }];
  const type = allQuestions(OWN).find(({ id }) => id === 'type') as Question;
  const offering = (one: Window) => {
    const guide = { id: 'guide', label: 'About the choices', state: '', command: 'guide' } as const;
    one.asking.offer(() => [{ ...guide, open: async () => 'on' }]);
    return one;
  };

  test('stands behind all that is about the question, and leads to that one with what is ticked', async () => {
    const one = await ask(type, { toTalkAbout }, offering(window()));
    expect(one.screen()).toContain('F2 talk');
    expect(one.screen()).toContain('About the choices: F1 or ?');
    await one.press(KEY.space, F1);
    const rows = one.rows().map((row) => row.trim());
    const first = rows.findIndex((row) => row.startsWith('❯ If someone'));
    expect(rows.slice(first + 1, first + 5)).toEqual([
      'About this question',
      'About the choices',
      'To talk about',
      'What feels safe?',
    ]);
    await one.press(KEY.down, KEY.down, KEY.down, KEY.enter);
    expect(await one.reply).toEqual({ kind: 'aside', to: 'comfort', value: ['traditional'] });
  });

  test('leaves the choices in sight at 40 by 12, where a line names them, too', async () => {
    const five = Array.from({ length: 5 }, (_, at) => ({ ...toTalkAbout[0], id: `${at}` }) as never);
    const one = await ask(type, { toTalkAbout: five }, offering(window({ columns: 40, rows: 12 })));
    expect(one.rows()).toContain('Talk: F2 to F6. F1: About the choices');
    await one.press(F1);
    expect(one.screen()).toContain('About the choices');
  });

  test('the key names the choices alone where there is nothing to talk about', async () => {
    expect((await ask(type, {}, offering(window()))).screen()).toContain('? choices, more');
    expect((await ask(NOTES, {}, offering(window()))).screen()).not.toContain('choices');
  });

  test('is a key away each, with what is ticked', async () => {
    const more = [...toTalkAbout, { id: 'enough-mentors', ask: 'Are there enough?', isAnswered: false }];
    const one = await ask(type, { toTalkAbout: more }, window());
    expect(one.screen()).toContain('F2 to F3 talk');
    // A key that is held down with another one, and one that leads nowhere, do nothing.
    await one.press(KEY.space, '\u001b[1;5R', '\u001b[14~', '\u001b[13~');
    expect(await one.reply).toEqual({ kind: 'aside', to: 'enough-mentors', value: ['traditional'] });
  });

  test('is not there at a question without it', async () => {
    const one = await ask(type, {}, window());
    expect(one.screen()).not.toContain('talk');
    await one.press(F1);
    expect(one.screen()).not.toContain('To talk about');
  });
});
