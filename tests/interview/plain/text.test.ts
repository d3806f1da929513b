import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { withPlainSigns } from '../../../src/text/characters.ts';
import { asked, CURRENT, type Person, person } from './person.ts';

const TEXT: Question = { kind: 'text', id: 'program', ask: 'What is it called?', careful: false };
const NOTES: Question = { kind: 'notes', id: 'hopes', ask: 'What do you hope for?', careful: false };
const answer = (value: string) => ({ kind: 'answer', value });

describe('keys that are left out are told of', () => {
  test.each(['\u001b[A', '\u001b[1;5D', '\u001bOP', '\u001b[15~'])('%j', async (bytes) => {
    expect((await asked(TEXT, {}, [`one${bytes}`])).said).toContain('Arrow keys and others like them');
  });

  test.each(['\u001b[200~one\u001b[201~', 'one\u001b[32;2utwo', 'one\u001b[13;2u', 'one\u001b[I'])(
    'and no others: %j',
    async (bytes) => {
      expect((await asked(TEXT, {}, [bytes])).said).not.toContain('Arrow keys');
    },
  );
});

test.each(['\u001b[13;2u', '\u001b[27;2;13~'])(
  'Enter with Shift makes a new line in notes: %j',
  async (enter) => {
    expect((await asked(NOTES, {}, [`one${enter}two`, ''])).reply).toEqual(answer('one\ntwo'));
  },
);

test('what was typed before a Ctrl+C that comes as a key is kept', async () => {
  expect((await asked(NOTES, {}, ['one', 'two\u001b[99;5uthree'])).reply).toEqual({
    kind: 'stop',
    value: 'one\ntwo',
  });
});

describe('a line', () => {
  test.each([
    ['is the answer', ['River House'], answer('River House'), 'Noted.'],
    ['may be a number', ['2'], answer('2'), 'Noted.'],
    ['Enter alone leaves it open', [''], { kind: 'skip' }, 'Left open.'],
    [':skip too', [':skip'], { kind: 'skip' }, 'Left open.'],
    [':back', [':back'], { kind: 'back' }, ''],
    [':stop', [':stop'], { kind: 'stop' }, ''],
    [
      'a paste of several is one',
      ['River House\n\n  and friends\n'],
      answer('River House and friends'),
      'What came in several lines is one line now: River House and friends',
    ],
    [
      'a character that is none in UTF-8 is told, and left out',
      ['caf\ufffd au lait'],
      answer('caf au lait'),
      'A character came that this program cannot read',
    ],
    ['such a character alone goes nowhere', ['\ufffd'], 'waiting', 'this program cannot read'],
    ['keys that send a sequence type what they say', ['one\u001b[32;2utwo'], answer('one two'), ''],
    ['and replies of a terminal are left out', ['one\u001b]11;rgb:0/0/0\u0007'], answer('one'), 'Noted.'],
    ['Enter with Shift is a blank', ['one \u001b[13;2u two'], answer('one two'), 'Noted.'],
    ['blanks at its ends are none of it', ['  River House '], answer('River House'), 'Noted.'],
    ['Ctrl+C that comes as a key stops', ['\u001b[99;5uone'], { kind: 'stop' }, ''],
    [':clear where nothing is', [':clear'], 'waiting', ':clear does nothing here.'],
    [':add, which is for notes', [':add'], 'waiting', ':add does nothing here.'],
  ])('%s', async (_, lines, reply, said) => {
    const came = await asked(TEXT, {}, lines);
    expect(came.reply).toEqual(reply);
    expect(came.said).toContain(said);
  });
});

test('"Noted." is said once the answer is kept, and not of one that is asked once more', async () => {
  const who = person();
  const refused = who.asking.ask(TEXT, CURRENT);
  await who.type('River House');
  await refused;
  const kept = who.asking.ask(TEXT, { ...CURRENT, note: 'This cannot be kept as it is.' });
  await who.type('Lake House');
  await kept;
  expect(who.said()).toContain('This cannot be kept as it is.');
  who.asking.tell(['It is not on disk yet.']);
  expect(who.said()).not.toContain('Noted.');
  who.asking.kept();
  who.asking.tell(['The next one.']);
  expect(who.said()).toMatch(/not on disk yet\. Noted\. The next one\.$/);
});

describe('where there is an answer', () => {
  test.each([
    ['Enter keeps it', TEXT, [''], { kind: 'skip' }, 'Kept.'],
    ['a new line replaces it', TEXT, ['Lake House'], answer('Lake House'), 'Replaced.'],
    [':clear takes it away', TEXT, [':clear'], answer(''), 'Cleared.'],
    [':back leaves it', TEXT, [':back'], { kind: 'back' }, ''],
    ['Enter keeps notes', NOTES, [''], { kind: 'skip' }, 'Kept.'],
    ['new lines replace notes', NOTES, ['Calm', 'Trust', ''], answer('Calm\nTrust'), 'Replaced, 2 lines.'],
    [':add adds to notes', NOTES, [':add', 'Calm', ''], answer('River House\nCalm'), 'Added.'],
    [':add comes in time', NOTES, ['Calm', ':add', 'Trust', ''], answer('River House\nCalm\nTrust'), 'Added'],
    [':add and nothing more', NOTES, [':add', ''], { kind: 'skip' }, 'Kept.'],
    [':clear takes notes away', NOTES, [':clear'], answer(''), 'Cleared.'],
    [
      ':clear first takes away what is typed',
      NOTES,
      ['Calm', ':clear', ''],
      { kind: 'skip' },
      'What you typed just now is taken away.',
    ],
    [
      'going back half-way takes nothing away',
      NOTES,
      ['Calm', ':back'],
      { kind: 'back', value: 'River House\nCalm' },
      'kept, below your earlier answer.',
    ],
    ['nor does stopping', NOTES, ['Calm', ':stop'], { kind: 'stop', value: 'River House\nCalm' }, ''],
  ] as const)('%s', async (_, question, lines, reply, said) => {
    const came = await asked(question, { answer: 'River House' }, lines);
    expect(came.reply).toEqual(reply);
    expect(came.said).toContain('Your answer so far: River House');
    expect(came.said).toContain('Press Enter to keep it. Type a new one to replace it,');
    expect(came.said).toContain(said);
  });

  test('one of several lines is said as it stands', async () => {
    const who = person();
    await asked(NOTES, { answer: 'Calm\n  and trust\n1. a list' }, [], who);
    const first = who.rows().indexOf('Your answer so far, 3 lines:');
    expect(who.rows().slice(first + 1, first + 4)).toEqual(['Calm', '  and trust', '1. a list']);
  });
});

describe('a draft', () => {
  test.each([
    ['Enter leaves it one', [''], { kind: 'skip' }, 'Left as a draft.'],
    [':add adds to it', [':add', 'We stay.', ''], answer('We meet.\nWe stay.'), 'Added.'],
    ['other words take its place', ['We stay.', ''], answer('We stay.'), 'Noted.'],
    ['going back leaves it one', [':back'], { kind: 'back' }, ''],
    [
      'stopping too, with its additions kept',
      [':add', 'Yes', ':stop'],
      { kind: 'stop', value: 'We meet.\nYes' },
      '',
    ],
    ['there is nothing to clear', [':clear'], 'waiting', ':clear does nothing here.'],
  ])('%s', async (_, lines, reply, said) => {
    const came = await asked(NOTES, { draft: 'We meet.' }, lines);
    expect(came.reply).toEqual(reply);
    expect(came.said).toContain('A draft from what you chose: We meet.');
    expect(came.said).toContain(said);
  });
});

describe('notes', () => {
  test.each([
    ['an empty line ends them', ['Calm', 'Trust', ''], answer('Calm\nTrust'), 'Noted, 2 lines.'],
    ['one line is enough', ['Calm', ''], answer('Calm'), 'Noted.'],
    ['Enter alone leaves them open', [''], { kind: 'skip' }, 'Left open.'],
    ['without an empty line they go on', ['Calm', 'Trust'], 'waiting', ''],
    [':skip goes on with what is typed', ['Calm', ':skip'], answer('Calm'), 'Noted.'],
    [':back keeps what is typed', ['Calm', ':back'], { kind: 'back', value: 'Calm' }, 'is kept.'],
    [':stop keeps what is typed', ['Calm', ':stop'], { kind: 'stop', value: 'Calm' }, 'is kept.'],
    [':back with nothing typed', [':back'], { kind: 'back' }, ''],
    [':clear forgets what is typed', ['Calm', ':clear', 'Trust', ''], answer('Trust'), 'Noted.'],
    [':again says it', ['Calm', ':again', ''], answer('Calm'), 'Typed just now: Calm'],
    ['an empty line that comes at once with text', ['Calm\n'], 'waiting', ''],
    ['a paste whose last line has no end', ['Calm\n', 'Trust', ''], answer('Calm\n\nTrust'), ''],
    [
      'text that comes at once with a command',
      ['Calm\nTrust\n:back'],
      { kind: 'back', value: 'Calm\nTrust' },
      '',
    ],
    ['a paste that does not end', ['Calm\n\n:back\n\nTrust'], 'waiting', ''],
    [
      'a paste that goes on',
      ['Calm\n\n:back\n\nTrust', 'Rest', ''],
      answer('Calm\n\n:back\n\nTrust\nRest'),
      '',
    ],
  ])('%s', async (_, lines, reply, said) => {
    const came = await asked(NOTES, {}, lines);
    expect(came.reply).toEqual(reply);
    expect(came.said).toContain(said);
  });

  test('lines that come at once are one answer, whatever is in them', async () => {
    const line = fc.oneof(fc.constantFrom('', ':stop', '::back'), fc.string({ unit: 'grapheme' }));
    const several = fc
      .tuple(fc.array(line, { minLength: 1 }), fc.constantFrom('', 'Calm'))
      .map(([lines, last]) => {
        return ['It is', ...lines, last];
      });
    await fc.assert(
      fc.asyncProperty(several, async (lines) => {
        const came = await asked(NOTES, {}, [lines.join('\n'), '']);
        // A line end that only some programs know is one all the same.
        expect(came.reply).toEqual(answer(withPlainSigns(lines.join('\n')).replaceAll('\ufffd', '')));
      }),
      { numRuns: 20 },
    );
  });

  test('lines of a word processor are lines', async () => {
    const came = await asked(NOTES, {}, ['One\u000btwo\u000cthree\u0085four\u2028five', '']);
    expect(came.reply).toEqual(answer('One\ntwo\nthree\nfour\nfive'));
    expect(came.said).not.toContain('left out');
  });

  test.each([
    ['Ctrl+C', (who: Person) => who.end()],
    ['Ctrl+D', (who: Person) => who.close()],
  ])('%s keeps the lines', async (_, end) => {
    const who = person();
    const reply = who.asking.ask(NOTES, CURRENT);
    await who.type('Calm', 'Trust');
    who.send('and a ha');
    end(who);
    expect(await reply).toEqual({ kind: 'stop', value: 'Calm\nTrust\nand a ha' });
  });
});

test('nothing is said to be replaced where whoever asks tells what came of it, as it may be refused', async () => {
  const current = { answer: 'model.docx', toldLater: true };
  for (const line of ['other.docx', '']) {
    const { said } = await asked(TEXT, current, [line]);
    expect(said).not.toMatch(/Replaced|Kept|Noted/);
  }
});
