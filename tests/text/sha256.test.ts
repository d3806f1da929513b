import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/text/sha256.ts';

const ofNode = (text: string) => createHash('sha256').update(text).digest('hex');

test('is what Node says, for lengths around the ends of blocks', () => {
  for (let length = 0; length < 200; length++) {
    const text = 'é'.repeat(length % 7) + 'a'.repeat(length);
    expect(sha256(text)).toBe(ofNode(text));
  }
});

test('is what Node says, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(sha256(text)).toBe(ofNode(text));
    }),
  );
});
