/** Picking from texts that several people wrote, by unticking what is not to be kept. */
import { inParagraphs } from '../model/paragraphs.ts';
import type { WrittenQuestion } from '../questionnaire/kinds.ts';
import { type MenuItem, menuItem } from './asking.ts';
import type { Interview } from './needs.ts';

const DONE = ' done';

/** What a text is called among what can be done: nothing that somebody could type. */
export function nameOfText(index: number): string {
  return ` ${index}`;
}

/** Lets the person untick what is not to be kept. Gives the text of the others; null where none is left. */
export async function pickedOf(
  { asking }: Interview,
  question: WrittenQuestion,
  texts: readonly string[],
): Promise<string | null | 'back' | 'stop'> {
  const kept = new Set(texts.keys());
  for (let start = DONE; ; ) {
    const items = texts.map((text, index): MenuItem => {
      const [first = '', ...more] = text.split('\n');
      const isTicked = kept.has(index);
      return {
        value: nameOfText(index),
        label: first,
        state: isTicked ? 'kept' : 'left out',
        lines: more,
        isTicked,
      };
    });
    const reply = await asking.choose({
      id: `pick ${question.id}`,
      title: question.ask,
      items: [menuItem(DONE, kept.size > 0 ? 'Keep what is ticked' : 'Leave it open'), '', ...items],
      start,
      space: 'ticks',
    });
    if (reply.kind !== 'chosen') return reply.kind;
    if (reply.value === DONE) {
      const picked = texts.filter((_, index) => kept.has(index));
      return picked.length > 0 ? inParagraphs(picked) : null;
    }
    // Where no cursor stays at what was ticked, Enter alone is to take back nothing.
    start = reply.bySpace ? reply.value : DONE;
    const index = Number(reply.value);
    if (!kept.delete(index)) kept.add(index);
  }
}
