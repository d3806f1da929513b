/** Making a document in the middle of a sitting: it is where it is said to be, and replaces nothing without being asked. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { shareInSitting } from '../../src/commands/sitting/document.ts';
import type { Io } from '../../src/io.ts';
import { openWindow } from '../interview/rich/window.ts';
import {
  answer,
  back,
  chosen,
  enter,
  type Move,
  modelWith,
  ownQuestionnaire,
  sitting,
  stop,
} from '../interview/scripted.ts';

const OWN = ownQuestionnaire();
const MODEL = modelWith({ program: 'River House', comfort: 'Calm. Call 555-0100' });

async function sharing(
  moves: readonly Move[],
  before: Readonly<Record<string, string>> = {},
  file = 'our.yaml',
  model = MODEL,
) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(before)) fs.writeFileSync(path.join(folder, name), text);
  const io: Io = { ...openWindow().io, cwd: folder };
  const { interview, events } = sitting(OWN, moves);
  const source = { questionnaire: OWN, model, file };
  const left = await shareInSitting(io, interview.asking, source);
  const told = events.flatMap((event) => (event.kind === 'told' ? event.paragraphs : [])).join('\n');
  const text = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
  return { left, folder, told, events, files: () => fs.readdirSync(folder).sort(), text };
}

describe('a document from the list of sections', () => {
  test('is made by Enter alone: Word, beside the model, and private', async () => {
    const { left, folder, told, files, text } = await sharing([enter, enter, enter]);
    expect([left, files()]).toEqual(['on', ['our.docx']]);
    expect(text('our.docx').slice(0, 2)).toBe('PK');
    expect(fs.statSync(path.join(folder, 'our.docx')).mode & 0o777).toBe(0o600);
    expect(told).toContain('Written to our.docx.');
    expect(told).toContain(`It is in the folder ${folder}.`);
    expect(told).toContain('Notes are left out of it.');
  });

  test.each([
    ['docx', 'board', 'board.docx', 'PK'],
    ['html', 'board', 'board.html', '<!doctype html>'],
    ['markdown', 'board.md', 'board.md', '<!-- mentoring-model: document -->\n\n# River House'],
    ['csv', 'board', 'board.csv', '\ufeff'],
    ['docx', 'board.html', 'board.html', '<!doctype html>'],
    ['docx', '  ', 'our.docx', 'PK'],
  ])('as %s with the name %j is %s', async (kind, name, file, begins) => {
    const { files, text } = await sharing([chosen(kind), answer(name)]);
    expect(files()).toEqual([file]);
    expect(text(file).toLowerCase().startsWith(begins.toLowerCase())).toBe(true);
    expect(text(file)).not.toContain('Calm');
  });

  test('that is called as one that is not made here is asked for again, with the ways to get that', async () => {
    const { files, events } = await sharing([chosen('docx'), answer('board.pdf'), enter]);
    expect(files()).toEqual(['board.docx']);
    const notes = events.flatMap((event) => (event.kind === 'asked' ? [event.current.note ?? ''] : []));
    expect(notes.join('\n')).toMatch(/save it as PDF there\. .*print it to PDF\./);
  });

  test('asks before it replaces another file, and keeps that', async () => {
    const kept = await sharing([chosen('csv'), answer('a.csv'), enter, answer('b.csv')], { 'a.csv': 'mine' });
    expect([kept.files(), kept.text('a.csv')]).toEqual([['a.csv', 'b.csv'], 'mine']);
    const replaced = await sharing([chosen('csv'), answer('a.csv'), chosen('yes')], { 'a.csv': 'mine' });
    expect([replaced.files(), replaced.text('a.csv.bak')]).toEqual([['a.csv', 'a.csv.bak'], 'mine']);
    expect(replaced.text('a.csv')).toContain('River House');
    expect(replaced.told).toContain('The earlier file is kept as a.csv.bak.');
  });

  test('asks again where it cannot go', async () => {
    const moves = [chosen('markdown'), answer('nowhere/a.md'), answer('our.md'), answer('b.md')];
    const { events, files, text } = await sharing(moves, { 'our.md': 'the model' }, 'our.md');
    expect(events.shownWith('name').map(({ note }) => note)).toEqual([
      null,
      expect.stringContaining('nowhere'),
      expect.stringContaining('our.md: is the model itself'),
    ]);
    expect([files(), text('our.md')]).toEqual([['b.md', 'our.md'], 'the model']);
  });

  test('asks once what it says of mentors with lived experience: Enter alone says less', async () => {
    const mentors = [{ option: 'survivors', words: null }];
    const model = modelWith({ program: 'River House', 'mentor-type': mentors });
    const made = (...moves: Move[]) => sharing([chosen('csv'), ...moves], {}, 'our.yaml', model);
    const less = await made(enter, answer('a.csv'));
    expect(less.text('a.csv')).toContain('Mentors are people trained for this.');
    expect(less.text('a.csv')).not.toContain('lived experience');
    expect(less.told).toContain('It says "Trained mentors" in place of');
    const more = await made(chosen('own'), answer('a.csv'));
    expect(more.text('a.csv')).toContain('Mentors are people with lived experience.');
    expect(more.told).not.toContain('in place of');
    const again = await made(back(), back());
    expect([again.left, again.files(), again.events.menus().length]).toEqual(['on', [], 3]);
    expect((await made(stop())).left).toBe('stop');
  });

  test('asks whether next steps that were kept go along, and says that they do not: Enter alone leaves them out', async () => {
    const step = { state: null, plan: 'The coordinator' };
    const model = { ...MODEL, steps: new Map([['describe-the-role', step]]) };
    const made = (...moves: Move[]) => sharing([chosen('csv'), ...moves], {}, 'our.yaml', model);
    const without = await made(enter, answer('a.csv'));
    expect(without.text('a.csv')).not.toContain('describe-the-role');
    expect(without.told).toContain('Next steps are left out of it.');
    const along = await made(chosen('in'), answer('a.csv'));
    expect(along.text('a.csv')).toContain('describe-the-role');
    expect(along.text('a.csv')).not.toContain('The coordinator');
    expect(along.told).not.toContain('Next steps are left out');
    expect((await made(back(), back())).left).toBe('on');
    expect((await made(stop())).left).toBe('stop');
  });

  test('is silent about steps where words for others leave out the last of them', async () => {
    const model = {
      ...modelWith({ 'mentor-type': [{ option: 'survivors', words: null }] }),
      steps: new Map([['care-for-survivor-mentors', { state: null, plan: null }]]),
    };
    const moves = [chosen('csv'), chosen('in'), enter, answer('a.csv')];
    const { text, told } = await sharing(moves, {}, 'our.yaml', model);
    expect(text('a.csv')).not.toMatch(/None are kept|Next steps/);
    expect(told).toContain('Left out, since it would say so too:');
  });

  test('says nothing of a statement in whose place it has the draft', async () => {
    const statement = 'Our mentors are survivors. Call 412-555-0142.';
    const model = modelWith({ 'mentor-type': [{ option: 'survivors', words: null }], statement });
    const made = (...last: Move[]) =>
      sharing([chosen('csv'), enter, answer('a.csv'), ...last], {}, 'our.yaml', model);
    const asIs = await made(chosen('as-is'));
    expect(asIs.text('a.csv')).toContain('412-555-0142');
    expect(asIs.told).toContain('statement, line 1: this could point to someone');
    const drafted = await made(enter);
    expect(drafted.text('a.csv')).not.toContain('412-555-0142');
    expect(drafted.told).toContain('It has the draft in the place of what you wrote');
    expect(drafted.told).not.toContain('this could point to someone');
  });

  test('says where words of their own tell of lived experience that nobody chose', async () => {
    const model = modelWith({ statement: 'Our mentors are survivors.' });
    const { told } = await sharing([chosen('csv'), answer('a.csv')], {}, 'our.yaml', model);
    expect(told).toContain('Your own words say "survivors": Our mentoring model in a few sentences.');
  });

  test('is left by going back, and by stopping', async () => {
    expect((await sharing([back()])).left).toBe('on');
    const again = await sharing([chosen('csv'), back(), back()]);
    expect([again.left, again.files(), again.events.menus().length]).toEqual(['on', [], 2]);
    for (const moves of [[stop()], [enter, stop()], [chosen('csv'), answer('a.csv'), stop()]])
      expect((await sharing(moves, { 'a.csv': 'mine' })).left).toBe('stop');
  });
});
