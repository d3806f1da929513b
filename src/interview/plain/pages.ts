/** Longer texts, as much at a time as a window holds, each until it has been read. */
import type { Talk } from './talk.ts';

/** How to turn a page, as it is asked and as it is said by itself. */
interface Turning {
  readonly prompt: string;
  readonly help: string;
}

const READ_ON: Turning = { prompt: 'Press Enter to read on:', help: 'Press Enter to read on.' };
const LEAD_ON: Turning = { prompt: 'Press Enter to go on:', help: 'Press Enter to go on.' };
const BEGIN: Turning = { prompt: 'Press Enter to begin:', help: 'Press Enter to begin.' };

/** The rows of a window that stay free below a page; the first has more to be said there. */
const BELOW = { first: 5, others: 1 };

/**
 * Says paragraphs to a window of so many rows, and waits after each page. False where the person stops.
 * @param leadsBack whether going back from the first page is a way on, too
 */
export async function showPages(
  talk: Talk,
  paragraphs: readonly string[],
  height: number,
  leadsBack: boolean,
): Promise<boolean> {
  const last = leadsBack ? LEAD_ON : BEGIN;
  const pages = pagesOf(talk, paragraphs, height);
  for (let page = 0; page < pages.length; ) {
    const again = () => talk.say(...setApart(pages[page] ?? []));
    again();
    const turned = await turnPage(talk, page + 1 < pages.length ? READ_ON : last, again);
    if (turned === 'stop') return false;
    if (turned === 'back' && page === 0 && leadsBack) return true;
    page = Math.max(0, page + (turned === 'back' ? -1 : 1));
  }
  return true;
}

/** Paragraphs as lines, with a blank line before each. */
export function setApart(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) => ['', ...paragraph.split('\n')]);
}

async function turnPage(talk: Talk, how: Turning, again: () => void): Promise<'on' | 'back' | 'stop'> {
  for (;;) {
    const heard = await talk.hear({
      ...how,
      commands: ['back', 'skip', 'stop'],
      several: false,
      again,
    });
    if (heard.kind === 'enter') return 'on';
    if (heard.kind === 'gone') return 'stop';
    if (heard.kind === 'command')
      return heard.command === 'skip' ? 'on' : heard.command === 'back' ? 'back' : 'stop';
    talk.say('Nothing is asked yet.');
  }
}

/** Moves all that was said out of a window of so many rows until Enter. False where the person stops. */
export async function hideUntilEnter(talk: Talk, height: number): Promise<boolean> {
  const blank = Array.from({ length: height }, () => '');
  talk.say(...blank);
  for (;;) {
    const heard = await talk.hear({
      prompt: '',
      help: LEAD_ON.help,
      commands: ['stop'],
      several: false,
      again: () => talk.say(...blank),
    });
    if (heard.kind === 'gone' || heard.kind === 'command') return false;
    if (heard.kind === 'enter') return true;
  }
}

function pagesOf(talk: Talk, paragraphs: readonly string[], height: number): string[][] {
  const pages: string[][] = [];
  for (const paragraph of paragraphs) {
    const page = pages.at(-1);
    const free = height - (pages.length === 1 ? BELOW.first : BELOW.others);
    if (page && talk.rows(setApart([...page, paragraph])).length <= free) page.push(paragraph);
    else pages.push([paragraph]);
  }
  return pages;
}
