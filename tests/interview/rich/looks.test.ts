/** How prompts look: colours only where they are wanted, and only signs that the terminal can draw. */
import { expect, test } from 'vitest';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { KEY, paste } from '../../keys.ts';
import { ask, openWindow, type Window } from './window.ts';

const about = { id: 'where', ask: 'Where will they meet?', help: 'Think of the way there.', careful: true };
const options = [
  { id: 'park', label: 'Park', gloss: 'Freely' },
  { id: 'other', label: 'Other', describe: 'where?' },
];
const LINES = Array.from({ length: 30 }, (_, index) => `What was said in line ${index}, word for word`);

async function asked(question: Question, window: Window, ...keys: string[]): Promise<void> {
  const one = await ask(question, { about: 'The places.', note: 'Please look once more.' }, window);
  await one.press(...keys);
  await one.reply;
}

/** Everything that there is to see: each prompt as it is asked, with more than fits, and as it is left. */
async function everything(env: Record<string, string>): Promise<string> {
  const window = openWindow({ columns: 40, rows: 12, env });
  const read = window.asking.showUntilRead(['Welcome', ...LINES]);
  for (let page = 0; page < LINES.length; page++) await window.press(KEY.enter);
  await read;
  window.asking.tell(['The earlier file is kept.'], true);
  const menu = {
    title: 'Sections',
    items: ['Heading', { value: 'a', label: 'Location', state: '1 of 6', lines: LINES }],
    start: 'a',
  };
  const chosen = window.asking.choose(menu);
  await window.press();
  await window.press(KEY.enter);
  await chosen;
  await asked({ ...about, kind: 'one', options }, window, KEY.enter);
  await asked(
    { ...about, kind: 'any', options },
    window,
    KEY.space,
    KEY.down,
    KEY.space,
    KEY.enter,
    'x',
    KEY.tab,
  );
  await asked({ ...about, kind: 'notes' }, window, 'One', KEY.enter, paste(LINES.join('\n')), KEY.tab);
  await asked({ ...about, kind: 'text', ask: LINES.join(' ') }, window, KEY.tab);
  await window.press();
  return window.raw();
}

/** Everything that colours or weighs text. */
const LOOKS = /\u001b\[[\d;:]*m/;

test.each<[string, Record<string, string>, boolean]>([
  ['are there in a terminal', {}, true],
  ['are there with an empty NO_COLOR, which is none', { NO_COLOR: '' }, true],
  ['are not there with NO_COLOR', { NO_COLOR: '1' }, false],
  ['are not there with any other NO_COLOR', { NO_COLOR: '0' }, false],
  ['are not there with NO_COLOR and FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ['are not there with FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
])('colours %s', async (_, env, coloured) => {
  expect(LOOKS.test(await everything(env))).toBe(coloured);
});

test.each<[string, Record<string, string>, boolean]>([
  ['a terminal that draws all signs gets some', { LANG: 'en_US.UTF-8' }, false],
  ['LANG=C', { LANG: 'C' }, true],
  ['LC_ALL=C', { LC_ALL: 'C', LANG: 'en_US.UTF-8' }, true],
  ['another character set', { LANG: 'en_US.ISO-8859-1' }, true],
])('only plain letters and signs where the terminal draws no others: %s', async (_, env, plain) => {
  const raw = await everything(env);
  expect(raw).toContain('Location');
  expect(/^[\x00-\x7f]*$/.test(raw)).toBe(plain);
});
