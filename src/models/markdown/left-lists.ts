/** Lists of boxes that nothing asks for any more: they stay on the page, for what somebody put behind their boxes. */
import { idOnceAsked } from '../../model/retired.ts';
import { boxesIn } from './box.ts';
import { type Block, linesBelow } from './layout.ts';
import { readChoice } from './retired.ts';

/** Gives the ids that retired blocks can have in a page whose other blocks have those of `taken`. */
export function freeIds(taken: Iterable<string>): (id: string) => string {
  const all = new Set(taken);
  return (id) => {
    let free = id;
    for (let count = 2; all.has(free); count++) free = `${idOnceAsked(id)}--${count}`;
    all.add(free);
    return free;
  };
}

/**
 * The lines of a block of boxes as one that is no longer asked. Nothing in it is ticked any more, since what was ticked is kept
 * elsewhere on the page; what people put behind its boxes stays. No lines where the block is no list of boxes.
 */
export function leftList(lines: readonly string[], block: Block, freeId: (id: string) => string): string[] {
  const body = linesBelow(lines, block);
  if (readChoice(body) === null) return [];
  const ticked = boxesIn(body).flatMap(({ start, box }) => (box?.ticked ? [start] : []));
  const unticked = body.map((line, at) => (ticked.includes(at) ? line.replace(/\[[xX]\]/, '[ ]') : line));
  const words = block.words === '' ? '' : `${block.words} `;
  return [`### ${words}<!-- retired: ${freeId(block.id)} -->`, ...unticked];
}
