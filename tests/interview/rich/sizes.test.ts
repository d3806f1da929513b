/** Windows of every size, and such as change it: what is asked and where one stands in it are always in sight. */
import { describe, expect, test } from 'vitest';
import type { Asking, Menu } from '../../../src/interview/asking.ts';
import { hub } from '../../../src/interview/hub.ts';
import { readItOver } from '../../../src/interview/reading-over.ts';
import { newModel } from '../../../src/model/model.ts';
import { type ChoiceQuestion, hasOptions } from '../../../src/questionnaire/kinds.ts';
import { allQuestions, type Question } from '../../../src/questionnaire/questionnaire.ts';
import { KEY } from '../../keys.ts';
import { modelWith, ownQuestionnaire } from '../scripted.ts';
import { ask, openWindow, type Window } from './window.ts';

const SIZES = [
  [100, 30],
  [80, 24],
  [40, 12],
  [22, 10],
] as const;
type Size = readonly [columns: number, rows: number];

const OWN = ownQuestionnaire();
const AT_HUB = { next: null, about: '', walked: false, lookBack: 'not yet' } as const;
const LONG = Array.from({ length: 12 }, (_, line) => `Some of what young people said, in line ${line}`).join(
  '\n',
);
const MANY: ChoiceQuestion = {
  kind: 'any',
  id: 'many',
  ask: 'Which of these many places, each with a name and words about it, will mentors and young people meet in?',
  help: 'Think of the way there, of who else is around, and of what happens when somebody does not turn up.',
  careful: true,
  options: Array.from({ length: 16 }, (_, index) => ({
    id: `place-${index}`,
    label: `Place ${index} with a name that is rather long`,
    gloss: 'They meet there freely, and agree on each time beforehand',
  })),
};

const byKind = (kind: Question['kind']) => allQuestions(OWN).filter((question) => question.kind === kind);
const longest = (questions: readonly Question[]) =>
  questions.toSorted((one, other) => other.ask.length - one.ask.length)[0] as Question;

/** A text as it stands in the rows of a window: what is broken over two of them has a blank there, or none. */
const squeezed = (text: string) => text.replace(/\s+/g, '');
const inSight = (window: Window) => squeezed(window.screen());

/** What has to be in sight of a question or a title: all of it, or what fills a row of a small window. */
const start = (text: string) => squeezed(text).slice(0, 16);

/** The row where one stands, with those that belong to it by being further in. */
function active(window: Window): string {
  const rows = window.rows();
  const from = rows.findIndex((row) => row.startsWith('❯'));
  const length = rows.slice(from + 1).findIndex((row) => !/^ {2,}\S/.test(row));
  return squeezed(rows.slice(from, length === -1 ? undefined : from + 1 + length).join(' '));
}

/** Labels that are longer can be taller than a small window: it then says how many rows there are below. */
const FITS_EVERYWHERE = 140;

/** Whether the active item is this one, with its label whole, or with as much of it as there is room for. */
function isActive(window: Window, label: string): boolean {
  const all = squeezed(`❯ ${label}`);
  const seen = active(window);
  if (seen.startsWith(all) || label.length <= FITS_EVERYWHERE) return seen.startsWith(all);
  const part = /^(❯.+)…\d+morerow/.exec(seen)?.[1];
  return part !== undefined && all.startsWith(part);
}

/** Asserts that something holds in a window as it is, and after it had each other size in turn. */
async function inEverySize(window: Window, [columns, rows]: Size, holds: () => void): Promise<void> {
  holds();
  for (const other of SIZES) {
    if (other[0] === columns && other[1] === rows) continue;
    await window.resize(other[0], other[1]);
    holds();
  }
  await window.resize(columns, rows);
  holds();
}

describe.each(SIZES)('in a window of %i by %i, and in one that had this size', (columns, rows) => {
  const size = [columns, rows] as const;
  const opened = () => openWindow({ columns, rows, filled: 50 });

  test.each([...allQuestions(OWN).filter(hasOptions), MANY, { ...MANY, kind: 'one' as const }])(
    'a list shows the question and the active option: $kind, $id',
    async (question) => {
      const asked = await ask(question, { about: 'Where they meet.', section: 'Location' }, opened());
      await asked.press(KEY.home);
      const first = question.kind === 'one' ? ['Leave open'] : [];
      const labels = [...first, ...question.options.map(({ label }) => label), 'Not sure yet'];
      for (const label of labels) {
        await inEverySize(asked, size, () => {
          expect(inSight(asked)).toContain(start(question.ask));
          expect(active(asked)).toContain(squeezed(label));
        });
        await asked.press(KEY.down);
      }
      asked.end();
      await asked.reply;
    },
  );

  test('notes show the question and the row with the cursor', async () => {
    const question = longest(byKind('notes'));
    const lines = Array.from({ length: 200 }, (_, line) => `line ${line}`);
    const asked = await ask(question, { answer: lines.join('\n') }, opened());
    for (const [keys, line] of [
      [[], 199],
      [Array(100).fill(KEY.up), 99],
      [Array(99).fill(KEY.up), 0],
    ] as const) {
      await asked.press(...keys);
      await inEverySize(asked, size, () => {
        expect(inSight(asked)).toContain(start(question.ask));
        expect(asked.rows()[asked.cursor().row]).toBe(`│ line ${line}`);
      });
    }
    asked.end();
    await asked.reply;
  });

  test('a line of text shows the question and the row with the cursor', async () => {
    const question = longest(byKind('text'));
    const asked = await ask(question, { answer: 'a name of many words '.repeat(20) }, opened());
    for (let step = 0; step < 12; step++) {
      await asked.press(KEY.ctrlLeft);
      await asked.type('|');
      await inEverySize(asked, size, () => {
        expect(inSight(asked)).toContain(start(question.ask));
        expect(asked.rows()[asked.cursor().row]).toMatch(/^│ /);
      });
    }
    asked.end();
    await asked.reply;
  });

  test.each([
    ['the hub', (asking: Asking) => hub(asking, OWN, newModel(''), AT_HUB)],
    [
      'reading it over',
      (asking: Asking) => {
        const written = allQuestions(OWN).filter((question) => !hasOptions(question));
        const model = modelWith(Object.fromEntries(written.map(({ id }) => [id, LONG])));
        return readItOver(asking, OWN, model, async () => ({ model, reply: 'skip' }));
      },
    ],
  ])('a menu shows its title and the active item: %s', async (_, open) => {
    const window = opened();
    let menu: Menu | null = null;
    const reply = open({
      ...window.asking,
      choose: (shown) => {
        menu = shown;
        return window.asking.choose(shown);
      },
    });
    await window.press();
    await window.press(KEY.home);
    const { title, items } = menu as unknown as Menu;
    const labels = items.flatMap((item) => (typeof item === 'string' ? [] : [item.label]));
    expect(labels.length).toBeGreaterThan(10);
    for (const label of labels) {
      // An answer that is taller than the window is gone through before the next one.
      for (let downs = 0; downs < 100 && !isActive(window, label); downs++) await window.press(KEY.down);
      await inEverySize(window, size, () => {
        expect(inSight(window)).toContain(start(title));
        if (!isActive(window, label)) expect(active(window)).toContain(squeezed(label));
      });
    }
    window.end();
    await reply;
  });
});

describe('the help lines', () => {
  const open = async (size: Size) => {
    const window = openWindow({ columns: size[0], rows: size[1] });
    const reply = hub(window.asking, OWN, newModel(''), AT_HUB);
    await window.press();
    await window.press(KEY.end, KEY.enter);
    return { ...window, reply };
  };

  test.each(SIZES)(
    'are all read in a window of %i by %i, and lead back to where they were',
    async (...size) => {
      const shown = await open(size);
      const seen: string[] = [];
      while (!shown.screen().includes('❯ Back')) {
        seen.push(inSight(shown));
        await shown.press(KEY.enter);
      }
      seen.push(inSight(shown));
      for (const { reach } of OWN.helpLines?.lines ?? []) {
        const [number = ''] = /[\d-]{3,}/.exec(reach) ?? [];
        expect(seen.join('')).toContain(number);
      }
      await shown.press(KEY.enter);
      expect(active(shown)).toMatch(/^❯Ifsomeoneneedshelpnow(…\d+above)?$/);
      await shown.press(KEY.ctrlC);
      expect(await shown.reply).toEqual({ kind: 'stop' });
    },
  );

  test('can be stopped in', async () => {
    const shown = await open([80, 24]);
    await shown.press(KEY.ctrlC);
    expect(await shown.reply).toEqual({ kind: 'stop' });
  });
});
