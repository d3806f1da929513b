/** The guide to the choices in a sitting: read an option at a time, and one is back where one was. */
import { describe, expect, test } from 'vitest';
import { openGuide } from '../../src/commands/opening/guide.ts';
import { partsOf } from '../../src/guide/in-words.ts';
import { aboutChoices, type OpenedGuide } from '../../src/interview/about-choices.ts';
import type { Asking } from '../../src/interview/asking.ts';
import type { Io } from '../../src/io.ts';
import { findQuestion } from '../../src/questionnaire/questionnaire.ts';
import { ASSETS } from '../commands/run.ts';
import { guideIn, QUESTIONNAIRE } from '../guide/folder.ts';
import { KEY } from '../keys.ts';
import { FILES, load } from '../questionnaire/folder.ts';
import { CURRENT, person } from './plain/person.ts';
import { ask, openWindow, type Window } from './rich/window.ts';
import { ownQuestionnaire, sitting } from './scripted.ts';

const WHERE = questionOf('where');
const WHO = questionOf('who');
const NOTES = questionOf('statement');
const GUIDE = guideIn();
const OPENED = { guide: GUIDE };

function questionOf(id: string) {
  const question = findQuestion(QUESTIONNAIRE, id);
  if (!question) throw new Error(id);
  return question;
}

/** The guide at a question, offered to a way of asking. */
function offered(asking: Asking, at: string | null, opened: OpenedGuide = OPENED) {
  asking.offer(() => [
    aboutChoices(
      QUESTIONNAIRE,
      async () => opened,
      () => at,
    ),
  ]);
}

/** What somebody sees who opens the guide at a question, and chooses this in the lists that come. */
async function readAt(
  at: string | null,
  choices: readonly string[],
  opened: OpenedGuide = OPENED,
  questionnaire = QUESTIONNAIRE,
) {
  const moves = choices.map((value) => ({ kind: 'chosen', value }) as const);
  const { interview, events } = sitting(QUESTIONNAIRE, moves, { kind: 'back' });
  const left = await aboutChoices(
    questionnaire,
    async () => opened,
    () => at,
  ).open(interview.asking);
  const menus = events.flatMap((event) =>
    event.kind === 'menu'
      ? [
          {
            title: event.menu.title,
            start: event.menu.start,
            items: event.menu.items.map((item) =>
              typeof item === 'string' ? item : item.label + item.state,
            ),
          },
        ]
      : [],
  );
  const read = events.flatMap((event) => (event.kind === 'told' ? [event.paragraphs] : []));
  return { left, menus, read };
}

describe('what it leads to', () => {
  test('at a question with a guide, its options in their order and nothing that ranks them', async () => {
    const { menus, left } = await readAt('where', []);
    expect([left, menus]).toEqual([
      'on',
      [
        {
          title: 'About the choices: Where',
          start: 'home',
          items: ['At home', 'Away', 'Other choices', 'Back to where you were'],
        },
      ],
    ]);
  });

  test('after one option the next is ready, and back after the last of them', async () => {
    const { menus, read } = await readAt('where', ['home', 'away']);
    expect(menus.map(({ start }) => start)).toEqual(['home', 'away', ' back']);
    expect(read.map(([title]) => title)).toEqual(['Where: At home', 'Where: Away']);
  });

  test('the caution stands above each, and at its end that nobody has reviewed it', async () => {
    const { read } = await readAt('where', ['home', 'away']);
    for (const paragraphs of read) {
      expect(paragraphs[1]).toBe('Most was learned with others.');
      expect(paragraphs.slice(-2)).toEqual([
        'Nobody has reviewed it yet.',
        'We last looked for the sources on November 26, 2026.',
      ]);
    }
    expect(read[1]).toContain('When it tends to fit\n- They like to be out.');
    expect(read[1]).toContain(
      'Where it comes from\n- Somebody, 2020: A study. https://example.org/a We read its abstract.\n- Another: An essay. We read its abstract.',
    );
  });

  test('at a question without options, straight to what is known of it', async () => {
    const { menus, read } = await readAt('who', []);
    expect([menus, read.map(([title]) => title)]).toEqual([[], ['Who?']]);
  });

  test('at a question that is about a choice, the options of that choice', async () => {
    const aboutIt = load({ ...FILES, 'place.yaml': `${FILES['place.yaml']}    guide: where\n` });
    const { menus } = await readAt('statement', [' others', ' back'], OPENED, aboutIt);
    expect(menus.map(({ title, start }) => [title, start])).toEqual([
      ['About the choices: Where', 'home'],
      ['About the choices', 'where'],
    ]);
  });

  test.each([
    ['from a question that is about none of them', 'statement', 'where'],
    ['from elsewhere', null, 'where'],
  ])('all choices %s', async (_, at, start) => {
    const { menus, read } = await readAt(at, ['who']);
    expect(menus[0]).toEqual({
      title: 'About the choices',
      start,
      items: ['Where', 'Who?', 'Back to where you were'],
    });
    expect(read.map(([title]) => title)).toEqual(['Who?']);
  });

  test('other choices, from those of a question', async () => {
    const { menus } = await readAt('where', [' others', 'where', 'home']);
    expect(menus.map(({ title }) => title)).toEqual([
      'About the choices: Where',
      'About the choices',
      'About the choices: Where',
      'About the choices: Where',
      'About the choices',
    ]);
  });

  test('what is amiss with a guide that does not read, and all goes on', async () => {
    const { left, read } = await readAt('where', [], { amiss: ['q/guide/where.yaml: is amiss'] });
    expect([left, read]).toEqual(['on', [['The guide cannot be read.', 'q/guide/where.yaml: is amiss']]]);
  });
});

/** Reads a text to its end, and goes on to the list. Gives its pages. */
async function readOn(one: Window): Promise<string[]> {
  const pages = [one.screen()];
  while (!one.screen().includes('Back to the list') && pages.length < 30) {
    await one.press(KEY.enter);
    pages.push(one.screen());
  }
  await one.press(KEY.enter);
  return pages;
}

describe('with keys', () => {
  test('it stands in the list of more, before all keys, and one is back with what was ticked', async () => {
    const one = await ask(WHERE, {}, openWindow({ questionnaire: QUESTIONNAIRE }));
    offered(one.asking, 'where');
    await one.press(KEY.space, '?');
    expect(one.screen()).toMatch(/ {2}About the choices\n {2}All keys/);
    await one.press('a', KEY.enter, KEY.enter);
    expect(one.screen()).toContain('Where: At home');
    await readOn(one);
    await one.press(KEY.end, KEY.enter);
    expect(one.screen()).toContain('[x] At home');
    await one.press(KEY.enter);
    expect(await one.reply).toEqual({ kind: 'answer', value: ['home'] });
  });

  test.each([[NOTES], [WHO]])(
    ':guide alone on a line opens it, and is none of the text: $kind',
    async (question) => {
      const one = await ask(question, {}, openWindow({ questionnaire: QUESTIONNAIRE }));
      offered(one.asking, 'where');
      if (question === NOTES) {
        await one.type('Calm');
        await one.press(KEY.enter);
      }
      await one.type(':GUIDE');
      await one.press(KEY.enter);
      expect(one.screen()).toContain('About the choices: Where');
      await one.press(KEY.end, KEY.enter);
      await one.type('Trust');
      await one.press(KEY.tab);
      expect(await one.reply).toEqual({
        kind: 'answer',
        value: question === NOTES ? 'Calm\nTrust' : 'Trust',
      });
    },
  );

  test(':guide says so where there is none', async () => {
    const one = await ask(NOTES, {}, openWindow({ questionnaire: QUESTIONNAIRE }));
    await one.type(':guide');
    await one.press(KEY.enter);
    expect(one.screen()).toContain('There is nothing of this with these questions.');
    await one.press(KEY.enter, KEY.tab);
    expect(await one.reply).toEqual({ kind: 'skip' });
  });

  test.each([
    ['names :guide', true],
    ['says nothing of :guide, where there is none', false],
  ])('the list of all keys %s', async (_, hasGuide) => {
    const one = await ask(NOTES, {}, openWindow({ questionnaire: QUESTIONNAIRE, rows: 60 }));
    if (hasGuide) offered(one.asking, 'where');
    await one.press('\u001bOP');
    expect(one.screen().includes('About the choices')).toBe(hasGuide);
    const toKeys = one
      .screen()
      .split('\n')
      .filter((row) => /About this question|About the choices/.test(row));
    await one.press(...toKeys.map(() => KEY.down), KEY.enter);
    expect(one.screen()).toContain(':help on a line of its own');
    expect(one.screen().includes(':guide')).toBe(hasGuide);
  });

  test('in a window of 40 by 12 it is read page by page, none of it lost, and one is back where one was', async () => {
    const one = await ask(NOTES, {}, openWindow({ questionnaire: QUESTIONNAIRE, columns: 40, rows: 12 }));
    offered(one.asking, 'where');
    await one.type('Calm');
    await one.press(KEY.enter);
    await one.type(':guide');
    await one.press(KEY.enter, KEY.enter);
    const pages = await readOn(one);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap((page) => page.split('\n')).filter((row) => row.length > 40)).toEqual([]);
    const words = pages.join(' ').replace(/\s+/g, ' ');
    for (const text of [
      'Most was learned with others.',
      'Home is calm.',
      'It takes trust.',
      'It helped some.',
      'Another: An essay.',
      'Nobody has reviewed it yet.',
    ])
      expect(words).toContain(text);
    await one.press(KEY.shiftTab);
    expect(one.screen()).toContain('Our model is…');
    expect(one.screen()).toContain('│ Calm');
    await one.press(KEY.tab);
    expect(await one.reply).toEqual({ kind: 'answer', value: 'Calm\n' });
  });

  test.each([
    [40, 12],
    [100, 30],
  ] as const)(
    'in a window of %i by %i no page of the own guide ends on a heading alone',
    async (columns, rows) => {
      const own = openGuide({ assets: ASSETS } as Io, undefined, ownQuestionnaire());
      if (own === null) throw new Error('no guide');
      const titles = new Set<string>();
      let pages = 0;
      for (const { question, entries } of own.topics)
        for (const [index, entry] of entries.entries()) {
          for (const { title } of partsOf(own, entry)) if (title !== '') titles.add(title);
          const window = openWindow({ questionnaire: QUESTIONNAIRE, columns, rows });
          const one = await ask(NOTES, {}, window);
          offered(one.asking, question.id, { guide: own });
          await one.type(':guide');
          await one.press(KEY.enter);
          if (entry.option !== null)
            await one.press(...Array.from({ length: index }, () => KEY.down), KEY.enter);
          for (;;) {
            const text = one.rows().map((row) => row.trim());
            pages += 1;
            const end = text.findIndex((row) => row.includes('Read on'));
            const last = text.slice(0, Math.max(0, end)).findLast((row) => row !== '');
            expect(titles).not.toContain(last);
            if (end < 0) break;
            await one.press(KEY.enter);
          }
          one.end();
        }
      expect(pages).toBeGreaterThan(24);
    },
    60_000,
  );

  test.each([
    ['the list', [KEY.enter]],
    ['a page', [KEY.enter, KEY.enter]],
  ])('whoever stops in %s stops with what was typed', async (_, keys) => {
    const one = await ask(NOTES, {}, openWindow({ questionnaire: QUESTIONNAIRE }));
    offered(one.asking, 'where');
    await one.type('Calm');
    await one.press('\u001bOP', ...keys, KEY.ctrlC);
    expect(await one.reply).toEqual({ kind: 'stop', value: 'Calm' });
  });
});

describe('in plain lines', () => {
  test(':guide reads it out, and what was typed stays', async () => {
    const who = person(80, 40, {}, QUESTIONNAIRE);
    offered(who.asking, 'where');
    const reply = who.asking.ask(NOTES, CURRENT);
    await who.type('Calm', ':guide', '2', '', '4', '');
    expect(await reply).toEqual({ kind: 'answer', value: 'Calm' });
    expect(who.said()).toContain(
      'About the choices: Where 1. At home 2. Away 3. Other choices 4. Back to where you were',
    );
    expect(who.said()).toContain('Where: Away Most was learned with others. They meet somewhere else.');
  });

  test(':help lists it, and says what :guide does', async () => {
    const who = person(80, 40, {}, QUESTIONNAIRE);
    offered(who.asking, null);
    who.asking.ask(WHERE, CURRENT);
    await who.type(':help', '2');
    expect(who.said()).toContain('More 1. About the choices 2. What can be typed here');
    expect(who.said()).toContain(':guide reads out what is known about the choices.');
  });

  test(':help says nothing of :guide where there is none', async () => {
    const who = person(80, 40, {}, QUESTIONNAIRE);
    who.asking.ask(WHERE, CURRENT);
    await who.type(':help', '1');
    expect(who.said()).toContain(':help says what can be typed');
    expect(who.said()).not.toContain(':guide');
  });
});
