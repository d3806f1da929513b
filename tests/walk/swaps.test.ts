import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextSwap, swapped, versionsOf } from '../../src/walk/swaps.ts';

const same = (one: string, other: string) => one === other;

test('once gives back how the question was entered, again what was typed, and so on', () => {
  const once = swapped(versionsOf('before', [], same), 'typed', same);
  expect(once.now).toBe('before');
  const again = swapped(once.versions, once.now, same);
  expect(again.now).toBe('typed');
  expect(swapped(again.versions, again.now, same).now).toBe('before');
});

test('where nothing was changed there is nothing to swap', () => {
  const versions = versionsOf('before', ['before'], same);
  expect(nextSwap(versions, 'before', same)).toBeNull();
  expect(swapped(versions, 'before', same)).toEqual({ versions, now: 'before' });
});

test('what stood there before the question was entered is given back too, once each', () => {
  const versions = versionsOf('now', ['first', 'now', 'first', 'second'], same);
  expect(versions.map(({ value }) => value)).toEqual(['now', 'first', 'second']);
  expect(nextSwap(versions, 'now', same)).toEqual({ value: 'first', from: 'earlier' });
});

test('whatever is typed between swaps, each text that was swapped away comes back, and the first is never far', () => {
  const texts = fc.array(fc.option(fc.string({ maxLength: 3 }), { nil: null }), { maxLength: 20 });
  fc.assert(
    fc.property(fc.string({ maxLength: 3 }), texts, (entered, doings) => {
      let state = { versions: versionsOf(entered, [], same), now: entered };
      const away = new Set([entered]);
      for (const typed of doings) {
        // Null is Esc; a text is what stands there once somebody has typed.
        if (typed !== null) state = { ...state, now: typed };
        else {
          away.add(state.now);
          state = swapped(state.versions, state.now, same);
        }
      }
      away.add(state.now);
      const seen = new Set<string>();
      for (let count = 0; count <= away.size; count++) {
        state = swapped(state.versions, state.now, same);
        seen.add(state.now);
      }
      if (away.size > 1) expect([...seen].sort()).toEqual([...away].sort());
    }),
  );
});
