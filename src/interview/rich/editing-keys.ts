/** What keys do to a text, in the way that shells have made a habit. */

import type { Key } from '../keys/keys.ts';
import { deleteTo, type EditedText, move } from './edited-text.ts';

/** The text after a key: moved in, or shortened. */
export function afterEditingKey(key: Key, edited: EditedText): EditedText {
  const byWord = key.ctrl || key.meta;
  switch (key.name) {
    case 'left':
      return byWord ? move.wordLeft(edited) : move.left(edited);
    case 'right':
      return byWord ? move.wordRight(edited) : move.right(edited);
    case 'home':
      return key.ctrl ? move.start(edited) : move.lineStart(edited);
    case 'end':
      return key.ctrl ? move.end(edited) : move.lineEnd(edited);
    case 'backspace':
      return deleteTo(edited, byWord ? move.wordLeft(edited) : move.left(edited));
    case 'delete':
      return deleteTo(edited, byWord ? move.wordRight(edited) : move.right(edited));
  }
  const shortcut = key.ctrl ? CTRL_KEYS[key.name] : key.meta ? META[key.name] : undefined;
  return shortcut ? shortcut(edited) : edited;
}

const CTRL_KEYS: Record<string, (edited: EditedText) => EditedText> = {
  a: move.lineStart,
  b: move.left,
  f: move.right,
  d: (edited) => deleteTo(edited, move.right(edited)),
  h: (edited) => deleteTo(edited, move.left(edited)),
  k: (edited) => deleteTo(edited, move.lineEnd(edited)),
  u: (edited) => deleteTo(edited, move.lineStart(edited)),
  w: (edited) => deleteTo(edited, move.wordLeft(edited)),
};

const META: Record<string, (edited: EditedText) => EditedText> = {
  b: move.wordLeft,
  f: move.wordRight,
  d: (edited) => deleteTo(edited, move.wordRight(edited)),
};
