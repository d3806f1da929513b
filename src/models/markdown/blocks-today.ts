/** What the blocks of a Markdown page are under the questionnaire of today: moved, retired, back, or spare. */
import type { Destination } from '../../model/carried-so-far.ts';
import type { ReadModel } from '../record/read.ts';
import type { LinesPart } from '../splices.ts';
import { type AnswerBlock, type Block, isAnswerBlock } from './layout.ts';

/** A block of the page, and where it belongs today. */
export interface BlockToday {
  readonly block: AnswerBlock;
  readonly destination: Destination & { readonly group: keyof typeof KIND };
}

/** What the groups of a model are called in the marks of a page. */
const KIND = { answers: 'question', points: 'point', retired: 'retired' } as const;

/** The group that a block belongs to by its mark. */
export const GROUP = { question: 'answers', point: 'points', retired: 'retired' } as const;

/**
 * The blocks but those of steps, by where they belong (`answers form`), one each, and those that are spare: nothing is said in them that is
 * not said elsewhere, and nothing asks for them.
 */
export function blocksToday(
  blocks: readonly Block[],
  destinationOf: ReadModel['destinationOf'],
): { readonly found: ReadonlyMap<string, BlockToday>; readonly spare: readonly AnswerBlock[] } {
  const found = new Map<string, BlockToday>();
  const spare: AnswerBlock[] = [];
  for (const block of blocks.filter(isAnswerBlock)) {
    const destination = destinationOf(GROUP[block.kind], block.id);
    // A step that comes back has a line in a block of steps.
    if (!isOfBlock(destination)) {
      spare.push(block);
      continue;
    }
    const key = `${destination.group} ${destination.id}`;
    const other = found.get(key);
    const isItsOwn = KIND[destination.group] === block.kind;
    if (other) spare.push(isItsOwn ? other.block : block);
    if (!other || isItsOwn) found.set(key, { block, destination });
  }
  return { found, spare };
}

function isOfBlock(destination: Destination | null): destination is BlockToday['destination'] {
  return destination !== null && destination.group !== 'steps';
}

/** The heading of a block that belongs elsewhere than its mark says. It keeps its words; `ask` is for one without. */
export function movedHeading({ block, destination }: BlockToday, ask: string): LinesPart[] {
  if (KIND[destination.group] === block.kind && destination.id === block.id) return [];
  const mark =
    destination.group === 'answers' ? destination.id : `${KIND[destination.group]}: ${destination.id}`;
  const words = block.words || ask;
  const line = ['###', ...(words === '' ? [] : [words]), `<!-- ${mark} -->`].join(' ');
  return [{ start: block.start, end: block.start + 1, lines: [line] }];
}
