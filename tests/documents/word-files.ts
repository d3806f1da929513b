/** A table of Word files as people make them, from short to long, in several scripts. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { documentOf } from '../../src/documents/document.ts';
import { wordOf } from '../../src/documents/word.ts';
import type { Model } from '../../src/model/model.ts';
import { run } from '../commands/run.ts';
import { chosen, model } from '../questionnaire/example.ts';
import { sharedOf } from './example.ts';

const TITLE =
  'Harbor Light Mentoring for Young People in Northern County, a Program of the Lakeside Family Agency';
const ARABIC = 'نلتقي في المركز، مرتين في الأسبوع. المرشدة تبقى سنة على الأقل.';
const CHINESE = '我们每个星期见两次面，地点由年轻人自己选择。导师至少陪伴一年，不会突然离开。';
const SENTENCE = 'They asked that nobody leaves without a word, and that rides are by staff. ';

/** So many days on which the form was changed, to and fro. */
function revisions(days: number): Model['revisions'] {
  return Array.from({ length: days }, (_, day) => ({
    on: new Date(Date.UTC(2026, 0, 1 + day, 15)).toISOString().replace('.000', ''),
    why: day % 3 === 0 ? SENTENCE.trim() : null,
    changed: new Map([
      [
        'form',
        day % 2 === 0 ? { from: ['natural'], to: ['assigned'] } : { from: ['assigned'], to: ['natural'] },
      ],
    ]),
  }));
}

function written(answers: Parameters<typeof model>[0] = {}, days = 0, withNotes = true): Promise<Uint8Array> {
  const whole = model(
    {
      program: 'River House',
      form: chosen('assigned'),
      location: chosen('community', ['other', 'Library, study rooms']),
      promise: 'We\n\nstay.',
      statement: 'Our mentoring is assigned. They meet in the community.',
      ...answers,
    },
    { points: { rides: 'By staff' }, revisions: revisions(days) },
  );
  return wordOf(documentOf(sharedOf(whole, { withNotes, withOpen: withNotes })), '2026-12-02T10:00:00Z');
}

async function made(...args: string[]): Promise<Uint8Array> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-'));
  try {
    const { code } = await run([...args, '--to', 'made.docx'], { folder });
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
    return fs.readFileSync(path.join(folder, 'made.docx'));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** The numbers of changes that are tried: with so many, a table ends at every height of a page. */
const DAYS = Array.from({ length: 41 }, (_, days) => days);

/** How each is made, by name. */
export const WORD_FILES: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  short: () => written({}, 0, false),
  'long-title': () => written({ program: TITLE, statement: SENTENCE.repeat(6) }, 2),
  'long-notes': () =>
    written({ hopes: SENTENCE.repeat(400), promise: `${SENTENCE.repeat(9)}\n\n`.repeat(20) }, 12),
  'right-to-left': () =>
    written(
      {
        program: 'بيت النهر',
        hopes: ARABIC,
        statement: ARABIC,
        location: chosen(['other', 'المكتبة العامة']),
      },
      3,
    ),
  chinese: () =>
    written(
      {
        program: '河边之家',
        hopes: CHINESE.repeat(40),
        statement: CHINESE,
        location: chosen(['other', '图书馆']),
      },
      3,
    ),
  ...Object.fromEntries(
    DAYS.map((days) => [`${days}-changes`, () => written({ hopes: SENTENCE.repeat(days % 7) }, days)]),
  ),
  worksheet: () => made('worksheet'),
  'worksheet-a4': () => made('worksheet', '--paper', 'a4'),
  'page-one': () => made('worksheet', '--way', 'page-one'),
  'page-one-a4': () => made('worksheet', '--way', 'page-one', '--paper', 'a4'),
  'with-guide': () => made('worksheet', '--with-guide', '--section', 'location,purpose'),
  'youth-sheet': () => made('worksheet', '--for', 'youth'),
  guide: () => made('guide'),
};
