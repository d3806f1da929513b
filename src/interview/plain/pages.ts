/** Longer texts, as much at a time as a window holds, each until it has been read. */
import type { Menu, MenuReply } from '../asking.ts';
import { chooseFrom, menuLines } from './choose.ts';
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
  for (;;) {
    const read = await readPages(talk, pagesOf(talk, paragraphs, height), (again) =>
      turnPage(talk, leadsBack ? LEAD_ON : BEGIN, again),
    );
    if (read === 'stop') return false;
    if (read === 'on' || leadsBack) return true;
  }
}

/** Says paragraphs in the same way, and a menu behind the last of them; one thing alone to choose is what Enter leads to. */
export async function showPagesAndChoose(
  talk: Talk,
  paragraphs: readonly string[],
  height: number,
  menu: Menu,
): Promise<MenuReply> {
  const pages = pagesOf(talk, paragraphs, height);
  const [only, ...more] = menu.items.filter((item) => typeof item !== 'string');
  if (only && more.length === 0) {
    const turned = await readPages(talk, pages, (again) => turnPage(talk, LEAD_ON, again));
    return turned === 'on' ? { kind: 'chosen', value: only.value } : { kind: turned };
  }
  const rows = talk.rows(menuLines(menu)).length;
  const hasRoom = talk.rows(setApart(pages.at(-1) ?? [])).length + rows < height;
  const read = await readPages(talk, hasRoom ? pages : [...pages, []], () => chooseFrom(talk, menu, null));
  return typeof read !== 'string' ? read : { kind: read === 'stop' ? 'stop' : 'back' };
}

/** What came of a page: it was read, or the person goes back or stops. */
type Turned = 'on' | 'back' | 'stop';

/** Says pages, and waits after each; `atEnd` after the last. Going back leads a page back, and out of the first. */
async function readPages<T extends Turned | MenuReply>(
  talk: Talk,
  pages: readonly (readonly string[])[],
  atEnd: (again: () => void) => Promise<T>,
): Promise<T | Turned> {
  for (let page = 0; ; ) {
    const again = () => talk.say(...setApart(pages[page] ?? []));
    again();
    const isLast = page + 1 >= pages.length;
    const turned = isLast ? await atEnd(again) : await turnPage(talk, READ_ON, again);
    const isBack = turned === 'back' || (typeof turned === 'object' && turned.kind === 'back');
    if (turned === 'stop' || (isLast && !isBack) || (isBack && page === 0)) return turned;
    page += isBack ? -1 : 1;
  }
}

/** Paragraphs as lines, with a blank line before each. */
export function setApart(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) => ['', ...paragraph.split('\n')]);
}

async function turnPage(talk: Talk, how: Turning, again: () => void): Promise<Turned> {
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
