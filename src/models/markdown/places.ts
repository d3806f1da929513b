/** What the blocks of a Markdown page are under the questionnaire of today: moved, retired, back, or spare. */
import type { Place } from '../../model/carried-over.ts';
import type { ReadModel } from '../record/read-record.ts';
import type { Block } from './layout.ts';

/** A block of the page, and where it belongs today. */
export interface Placed {
  readonly block: Block;
  readonly place: Place;
}

/** What the groups of a model are called in the marks of a page. */
const KIND = { answers: 'question', points: 'point', retired: 'retired' } as const;

/** The group that a block belongs to by its mark. */
export const GROUP = { question: 'answers', point: 'points', retired: 'retired' } as const;

/**
 * The blocks by where they belong (`answers form`), one each, and those that are spare: nothing is said in them that is
 * not said elsewhere, and nothing asks for them.
 */
export function placedBlocks(
  blocks: readonly Block[],
  placeOf: ReadModel['placeOf'],
): { readonly found: ReadonlyMap<string, Placed>; readonly spare: readonly Block[] } {
  const found = new Map<string, Placed>();
  const spare: Block[] = [];
  for (const block of blocks) {
    const place = placeOf(GROUP[block.kind], block.id);
    if (!place) {
      spare.push(block);
      continue;
    }
    const key = `${place.group} ${place.id}`;
    const other = found.get(key);
    const isItsOwn = KIND[place.group] === block.kind;
    if (other) spare.push(isItsOwn ? other.block : block);
    if (!other || isItsOwn) found.set(key, { block, place });
  }
  return { found, spare };
}

/** The heading of a block that belongs elsewhere than its mark says. It keeps its words; `ask` is for one without. */
export function movedHeading(
  { block, place }: Placed,
  ask: string,
): { start: number; end: number; lines: string[] }[] {
  if (KIND[place.group] === block.kind && place.id === block.id) return [];
  const mark = place.group === 'answers' ? place.id : `${KIND[place.group]}: ${place.id}`;
  const words = block.words || ask;
  const line = ['###', ...(words === '' ? [] : [words]), `<!-- ${mark} -->`].join(' ');
  return [{ start: block.start, end: block.start + 1, lines: [line] }];
}
