/** The promise that what comes from a word processor keeps its lines and its signs, in every way in. */
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/models/formats.ts';
import { readAnswers } from '../../src/models/record/answers.ts';
import { newSheet, withValue } from '../../src/page/sheet.ts';
import type { Question } from '../../src/questionnaire/questionnaire.ts';
import { readYaml } from '../../src/text/yaml.ts';
import { CURRENT, person } from '../interview/plain/person.ts';
import { ask } from '../interview/rich/window.ts';
import { KEY, paste } from '../keys.ts';
import { read } from '../models/kept.ts';
import { EXAMPLE, model } from '../questionnaire/example.ts';
import { conclude } from './figures.ts';

/** As it comes, and as it was meant. */
const SIGNS: Readonly<Record<string, string>> = {
  '\u000b': '\n',
  '\u000c': '\n',
  '\u000e': '\n',
  '\u001c': '\n',
  '\u001d': '\n',
  '\u0085': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u001e': '\u2011',
  '\u001f': '\u00ad',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0096': '–',
  '\u0097': '—',
};

const NOTES: Question = { kind: 'notes', id: 'hopes', ask: 'What do you hope for?', careful: false };

function answered(file: string, text: string): unknown {
  const source = readYaml(file, text);
  const given = source.ok ? readAnswers(source.value, EXAMPLE) : source;
  return given.ok ? given.value.answers.get('hopes') : given.problems;
}

/** A saved file with the text put where another stood. */
function inFile(name: string, text: string): unknown {
  const format = FORMATS.find((one) => one.name === name);
  if (!format) throw new Error(name);
  const whole = format.create(model({ hopes: 'PLACE' }), EXAMPLE);
  const written = name === 'json' ? JSON.stringify(text).slice(1, -1) : text;
  return read(format, whole.replace('PLACE', written)).answers.get('hopes');
}

const WAYS: Readonly<Record<string, (text: string) => unknown>> = {
  'a paste': async (text) => {
    const asked = await ask(NOTES);
    await asked.send(paste(text));
    await asked.press(KEY.tab);
    return ((await asked.reply) as { value?: unknown }).value;
  },
  'plain lines': async (text) => {
    const who = person();
    const reply = who.asking.ask(NOTES, CURRENT);
    await who.type(text, '');
    return ((await reply) as { value?: unknown }).value;
  },
  'the page': (text) =>
    withValue(newSheet(EXAMPLE, '2026-11-26T00:00:00Z'), 'hopes', text).sheet.model.answers.get('hopes'),
  'answers in YAML': (text) => answered('answers.yaml', `hopes: ${text}\n`),
  'a block of answers in YAML': (text) => answered('answers.yaml', `hopes: |\n  ${text}\n`),
  'answers in JSON': (text) => answered('answers.json', JSON.stringify({ hopes: text })),
  'a model in YAML': (text) => inFile('yaml', text),
  'a model in Markdown': (text) => inFile('markdown', text),
  'a model in JSON': (text) => inFile('json', text),
};

test('each sign is kept for what it means, in every way in', async () => {
  const lost: string[] = [];
  let tried = 0;
  for (const [way, takes] of Object.entries(WAYS)) {
    for (const [sign, meant] of Object.entries(SIGNS)) {
      tried += 1;
      if ((await takes(`one${sign}two`)) !== `one${meant}two`) lost.push(`${way}: ${JSON.stringify(sign)}`);
    }
  }
  expect(lost).toEqual([]);
  conclude({
    what: 'Line ends and signs of word processors, in every way in',
    tried,
    lost: lost.length,
    leaked: 0,
  });
});
