import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstStep,
  type Hindrance,
  hindranceOf,
  isKnown,
  newName,
  newSafekeeping,
  type Safekeeping,
  withCopied,
  withHandedOver,
  withHindrance,
  withOpened,
  withSeen,
  withWritten,
} from '../../src/page/safekeeping.ts';
import { askingIn, seenIn, standingIn } from '../../src/page/safekeeping-in-words.ts';

const NOW = new Date(2026, 10, 26, 9, 4, 30).toISOString();

const DOES = {
  opens: (safe: Safekeeping) => withOpened(safe, 'river.yaml', 'as read'),
  'opens what it cannot write': (safe: Safekeeping) => withOpened(safe, 'river.md', null),
  writes: (safe: Safekeeping) => withWritten(safe, 'river.yaml', 'as written'),
  'writes what is new': (safe: Safekeeping) => withWritten(safe, newName(safe, NOW), 'as written'),
  'hands over': (safe: Safekeeping) => withHandedOver(safe, newName(safe, NOW)),
  'hears yes': (safe: Safekeeping) => withSeen(safe, true),
  'hears no': (safe: Safekeeping) => withSeen(safe, false),
  'is copied': withCopied,
  'is cancelled': (safe: Safekeeping) => withHindrance(safe, 'cancelled'),
  'is refused': (safe: Safekeeping) => withHindrance(safe, 'refused'),
  'finds it gone': (safe: Safekeeping) => withHindrance(safe, 'gone'),
  'finds it changed': (safe: Safekeeping) => withHindrance(safe, 'changed'),
} as const;
type Event = keyof typeof DOES;

const pageThat = (canWrite: boolean, ...events: readonly Event[]) =>
  events.reduce((safe, event) => DOES[event](safe), newSafekeeping(canWrite));

describe('the page that', () => {
  test.each<[Event[], string, string]>([
    [[], 'choose', 'Nothing to save yet.'],
    [['opens'], 'write', 'No changes to river.yaml yet.'],
    [['opens what it cannot write'], 'choose', 'No changes to river.md yet.'],
    [['writes'], 'write', 'All is saved in river.yaml.'],
    [['is cancelled'], 'choose', 'Nothing to save yet.'],
    [['writes', 'is refused'], 'write', 'All is saved in river.yaml.'],
    [['writes', 'finds it changed'], 'choose', 'Not saved yet.'],
    [['opens', 'finds it gone'], 'choose', 'Not saved yet.'],
    [['is refused', 'hands over'], 'download', 'Not known to be saved yet.'],
    [
      ['is refused', 'hands over', 'hears yes'],
      'download',
      'All is saved in answers-2026-11-26-0904.yaml, where you saw it.',
    ],
    [['is refused', 'hands over', 'hears no'], 'choose', 'Not saved yet.'],
    [['writes', 'is refused', 'hands over', 'hears no'], 'write', 'Not saved yet.'],
    [['is copied'], 'choose', 'All is in the text that you have kept.'],
  ])('%j goes on with: %s, and says "%s"', (events, step, standing) => {
    const safe = pageThat(true, ...events);
    expect([firstStep(safe), standingIn(safe, false)]).toEqual([step, standing]);
    expect(standingIn(safe, true)).toBe('Not saved yet.');
  });

  test('may not write into files only hands them over', () => {
    const kinds = ['opens what it cannot write', 'hands over', 'hears yes', 'hears no', 'is copied'] as const;
    const events = fc.array(fc.constantFrom<Event>(...kinds));
    fc.assert(
      fc.property(events, (some) => firstStep(pageThat(false, ...some)) === 'download'),
      { numRuns: 100 },
    );
  });
});

test('whatever happens, no file that was handed over is known to be there before somebody says so, and each that is new has a new name', () => {
  const events = fc.array(fc.constantFrom(...(Object.keys(DOES) as Event[])), { maxLength: 12 });
  fc.assert(
    fc.property(events, (some) => {
      const safe = pageThat(true, ...some);
      const isNew = (name: string) => name.startsWith('answers-');
      expect(new Set(safe.names.filter(isNew)).size).toBe(safe.names.filter(isNew).length);
      const settling: readonly Event[] = [
        'hears yes',
        'writes',
        'writes what is new',
        'is copied',
        'opens',
        'opens what it cannot write',
      ];
      const last = some.lastIndexOf('hands over');
      if (last >= 0 && !some.slice(last).some((event) => settling.includes(event))) {
        expect(isKnown(safe)).toBe(false);
        expect(standingIn(safe, false)).toMatch(/^Not (known to be )?saved yet\.$/);
      }
    }),
  );
});

test.each([
  ['changed', 'written into no more', false],
  ['gone', 'written into no more', false],
  ['refused', 'tried again', true],
  ['locked', 'tried again', true],
  ['full', 'tried again', true],
] as const)('a file that is %s is %s', (what, _, isKept) => {
  const safe = withHindrance(pageThat(true, 'writes'), what);
  expect([safe.file !== null, isKnown(safe)]).toEqual([isKept, isKept]);
});

test.each<[string, boolean, Hindrance]>([
  ['AbortError', true, 'cancelled'],
  ['AbortError', false, 'refused'],
  ['NotAllowedError', true, 'refused'],
  ['SecurityError', true, 'refused'],
  ['NotAllowedError', false, 'refused'],
  ['NotFoundError', false, 'gone'],
  ['NoModificationAllowedError', false, 'locked'],
  ['QuotaExceededError', false, 'full'],
  ['TypeError', true, 'failed'],
])('%s, choosing: %s, means: %s', (name, isChoosing, what) => {
  expect(hindranceOf(name, isChoosing)).toBe(what);
});

describe('what is said', () => {
  const HINDRANCES = ['cancelled', 'refused', 'locked', 'full', 'gone', 'changed', 'failed'] as const;

  test.each(HINDRANCES)('of "%s" is that it is not saved, that all is still there, and a way on', (what) => {
    for (const safe of [pageThat(true), pageThat(true, 'writes')]) {
      const asking = askingIn(withHindrance(safe, what));
      expect(asking?.text).toMatch(/^Not saved: .*All that you wrote is still on this page\.$/);
      expect(asking?.ways.map(([way]) => way)).toContain('download');
    }
  });

  test('asks for a download by its whole name, and nothing once that is there', () => {
    const asked = pageThat(false, 'hands over');
    expect(askingIn(asked)?.text).toContain(' answers-2026-11-26-0904.yaml. ');
    expect(askingIn(withSeen(asked, true))).toBeNull();
    expect(askingIn(withSeen(asked, false))?.text).toContain('not saved yet');
  });

  test('names none that may be somebody else’s only copy: from before another file was opened, or one that is missing', () => {
    const another = withOpened(pageThat(false, 'hands over', 'hears yes'), 'theirs.yaml', null);
    const seen = withSeen(withHandedOver(another, 'answers-2026-11-26-0910.yaml'), true);
    expect(seenIn(seen, false)).toBe('Good. Delete the download when you have handed it over.');
    const missed = withSeen(pageThat(false, 'hands over'), false);
    const again = withSeen(withHandedOver(missed, 'answers-2026-11-26-0911.yaml'), true);
    expect(seenIn(again, false)).toBe('Good. Delete the download when you have handed it over.');
  });

  test('names the downloads that hold less', () => {
    const twice = pageThat(false, 'hands over', 'hears yes', 'hands over', 'hears yes');
    expect(seenIn(twice, false)).toBe(
      'Good. Delete the download when you have handed it over. What you downloaded before holds earlier answers, so it can go too: answers-2026-11-26-0904.yaml.',
    );
    expect(twice.names).toEqual(['answers-2026-11-26-0904.yaml', 'answers-2026-11-26-0904-2.yaml']);
  });
});
