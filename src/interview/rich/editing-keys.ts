/** What keys do to a text, in the way that shells have made a habit. */

import type { Key } from '../keys/keys.ts';
import { type Buffer, deleteTo, move } from './buffer.ts';

/** The text after a key: moved in, or shortened. */
export function afterEditingKey(key: Key, buffer: Buffer): Buffer {
  const byWord = key.ctrl || key.meta;
  switch (key.name) {
    case 'left':
      return byWord ? move.wordLeft(buffer) : move.left(buffer);
    case 'right':
      return byWord ? move.wordRight(buffer) : move.right(buffer);
    case 'home':
      return key.ctrl ? move.start(buffer) : move.lineStart(buffer);
    case 'end':
      return key.ctrl ? move.end(buffer) : move.lineEnd(buffer);
    case 'backspace':
      return deleteTo(buffer, byWord ? move.wordLeft(buffer) : move.left(buffer));
    case 'delete':
      return deleteTo(buffer, byWord ? move.wordRight(buffer) : move.right(buffer));
  }
  const shortcut = key.ctrl ? CTRL_KEYS[key.name] : key.meta ? META[key.name] : undefined;
  return shortcut ? shortcut(buffer) : buffer;
}

const CTRL_KEYS: Record<string, (buffer: Buffer) => Buffer> = {
  a: move.lineStart,
  b: move.left,
  f: move.right,
  d: (buffer) => deleteTo(buffer, move.right(buffer)),
  h: (buffer) => deleteTo(buffer, move.left(buffer)),
  k: (buffer) => deleteTo(buffer, move.lineEnd(buffer)),
  u: (buffer) => deleteTo(buffer, move.lineStart(buffer)),
  w: (buffer) => deleteTo(buffer, move.wordLeft(buffer)),
};

const META: Record<string, (buffer: Buffer) => Buffer> = {
  b: move.wordLeft,
  f: move.wordRight,
  d: (buffer) => deleteTo(buffer, move.wordRight(buffer)),
};
