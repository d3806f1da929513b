/** The promise that what a terminal sends beside characters never ends up in a text, however it is split over reads. */
import { test } from 'vitest';
import type { Question } from '../../src/questionnaire/questionnaire.ts';
import { SEQUENCES, type Sequence } from '../interview/keys/terminal-sequences.ts';
import { ask, openWindow, type Window } from '../interview/rich/window.ts';
import { KEY, paste } from '../keys.ts';
import { conclude, someOf } from './figures.ts';

const QUESTIONS: readonly Question[] = [
  { kind: 'notes', id: 'why', ask: 'Why there?', careful: false },
  { kind: 'text', id: 'name', ask: 'Which name?', careful: false },
  {
    kind: 'any',
    id: 'where',
    ask: 'Where?',
    careful: false,
    options: ['a', 'b', 'c'].map((id) => ({ id, label: `Place ${id}` })),
  },
  {
    kind: 'one',
    id: 'form',
    ask: 'What form?',
    careful: false,
    options: ['a', 'b', 'c'].map((id) => ({ id, label: `Form ${id}` })),
  },
];

/** What is sent for a sequence, in these reads, where `key` stands for it. */
const SENT: readonly ((key: string) => readonly (string | Uint8Array)[])[] = [
  (key) => ['one', key, 'two'],
  (key) => ['one', key, key, 'two'],
  (key) => [`one${key}two`],
  (key) => ['one', ...Array.from(Buffer.from(key), (byte) => Uint8Array.of(byte)), 'two'],
];

/** Sends all of it in reads of its own, and stops. Gives what the person had done by then. */
async function replyTo(question: Question, reads: readonly (string | Uint8Array)[]): Promise<string> {
  const asked = await ask(question);
  for (const bytes of reads) asked.io.stdin.push(Buffer.from(bytes as string));
  await asked.press(KEY.ctrlC);
  const reply = await asked.reply;
  asked.asking.close();
  return JSON.stringify(reply);
}

/** What becomes of a menu. */
async function chosenIn(reads: readonly (string | Uint8Array)[]): Promise<string> {
  const window: Window = openWindow();
  const item = (value: string) => ({ value, label: value, state: '', lines: [] });
  const choice = window.asking.choose({ title: 'What next?', items: ['a', 'b', 'c'].map(item), start: 'b' });
  await window.press();
  for (const bytes of reads) window.io.stdin.push(Buffer.from(bytes as string));
  await window.press();
  const screen = window.screen();
  await window.press(KEY.ctrlC);
  const reply = JSON.stringify(await choice);
  window.asking.close();
  return `${reply} ${screen}`;
}

const PLACES: readonly ((reads: readonly (string | Uint8Array)[]) => Promise<string>)[] = [
  ...QUESTIONS.map((question) => (reads: readonly (string | Uint8Array)[]) => replyTo(question, reads)),
  chosenIn,
];

test('keys and reports of terminals, in any split', async () => {
  /** What somebody comes to who sends the key in the way that all terminals know, or none at all. */
  const usual = new Map<string, string>();
  let lost = 0;
  let tried = 0;
  for (const { bytes, as } of someOf<Sequence>(SEQUENCES, 40)) {
    for (const [place, replyIn] of PLACES.entries()) {
      for (const [way, sent] of SENT.entries()) {
        const name = `${place} ${way} ${as}`;
        if (!usual.has(name)) usual.set(name, await replyIn(sent(as).filter((part) => part.length > 0)));
        const reply = await replyIn(sent(bytes));
        tried++;
        if (reply === usual.get(name)) continue;
        lost++;
        console.error(
          `${JSON.stringify(bytes)} as ${JSON.stringify(as)} at ${name}: ${reply} ${usual.get(name)}`,
        );
      }
    }
  }
  conclude({ what: 'Keys and reports of terminals, in any split', tried, lost, leaked: 0 });
}, 600_000);

test('a paste is no keys, wherever it is split', async () => {
  const text = 'One\n\ntwo [A \u001b';
  const [notes] = QUESTIONS;
  const whole = Buffer.from(`a${paste(text)}b`);
  let lost = 0;
  for (let cut = 1; cut < whole.length; cut++) {
    const reply = notes && (await replyTo(notes, [whole.subarray(0, cut), whole.subarray(cut)]));
    if (reply !== JSON.stringify({ kind: 'stop', value: 'aOne\n\ntwo [A b' })) lost++;
  }
  conclude({ what: 'Pastes, split at any byte', tried: whole.length - 1, lost, leaked: 0 });
});
