/** Asking in a terminal, with colours and keys. */
import { canAsk, type Io, windowSize } from '../../io.ts';
import { byAnswer } from '../../questionnaire/kinds.ts';
import { styleFor } from '../../terminal/style.ts';
import { type Asking, type MenuItem, type MenuReply, menuItem, type Saves } from '../asking.ts';
import { ABOUT_LIST, ABOUT_QUESTION, type About, type More } from '../more.ts';
import { allKeys } from './all-keys.ts';
import { askChoice } from './ask-choice.ts';
import { askText } from './ask-text.ts';
import { Canvas } from './canvas.ts';
import { clearWindow } from './drawing.ts';
import { firstList } from './first-list.ts';
import { usableColumns } from './frame.ts';
import { hideUntilEnter } from './hidden.ts';
import { Keyboard } from './keyboard.ts';
import { menu as menuPrompt } from './menu.ts';
import { page } from './page.ts';
import { paragraphLines } from './page-lines.ts';
import { aroundQuestion } from './question-frame.ts';
import { ended } from './run-prompt.ts';
import type { Screen } from './screen.ts';

/** Said of a paste that came where no question in words was open, or before the next one was in sight. */
const PASTE_NOT_TAKEN =
  'What you pasted came between two questions, and is not taken. You can paste it again where it belongs.';

/**
 * Asks on the terminal of a run.
 * @param saves what is saved where the person stops
 */
export function terminalAsking(io: Io, more: More, saves: Saves = 'answers'): Asking {
  const style = styleFor({ env: io.env, isTerminal: canAsk(io) });
  const window = () => windowSize(io.stdout);
  let told: readonly { paragraphs: readonly string[]; title: boolean }[] = [];
  const linesOf = ({ paragraphs, title }: (typeof told)[number]) => [
    '',
    ...paragraphLines(paragraphs, title, style, usableColumns(window())),
  ];
  const canvas = new Canvas(io.stdout);
  const drawers = new Set<() => void>();
  const keyboard = new Keyboard(io, {
    leave() {
      canvas.leave(false);
      canvas.leftBehind();
    },
    anew(below) {
      if (!below) clearWindow(screen);
      for (const draw of drawers) draw();
    },
  });
  const screen: Screen = {
    io,
    style,
    canvas,
    keyboard,
    drawers,
    saves,
    setAside: new Map(),
    scrolledTo: new Map(),
    window,
    told: () => told.flatMap(linesOf),
    more: (command = 'help', toTalkAbout = []) =>
      more.open(asking, command, allKeys(saves), { about, toTalkAbout }),
  };
  let section = '';
  /** The list in which something was just ticked, by its id; null where something else was shown since. */
  let ticked: string | null = null;
  /** What that is about which is asked; null for nothing to say of it. */
  let about: About | null = null;
  /** A paste that nothing could take is for the questions of its section alone. */
  const sayWhatIsNotTaken = () => {
    if (keyboard.takeKept().length > 0) asking.tell([PASTE_NOT_TAKEN]);
  };
  /** What was told before a prompt belongs to the past once that is left. */
  const asked = async <T>(reply: Promise<T>): Promise<T> => {
    try {
      return await reply;
    } finally {
      told = [];
    }
  };
  /** A page at a time, so that nothing scrolls away before it was read. */
  const readAndChoose = async (
    paragraphs: readonly string[],
    title: string,
    items: readonly MenuItem[],
    first: string,
  ): Promise<MenuReply> => {
    ticked = null;
    canvas.leftBehind();
    for (let [from, start, follows] = [0, first, false]; ; ) {
      const ending = await asked(
        ended(
          screen,
          (context) => page({ paragraphs, from, follows, title, items, start, screen }, context),
          {
            takesTypedAhead: false,
            takenAway: false,
          },
        ),
      );
      if (ending.kind === 'stop') return ending;
      const read = ending.value;
      follows = read.kind === 'page' && read.follows;
      if (read.kind === 'page') from = read.from;
      else if (read.kind !== 'more') return read;
      else {
        start = read.active;
        if ((await screen.more()) === 'stop') return { kind: 'stop' };
      }
    }
  };
  const asking: Asking = {
    async ask(question, around) {
      const current = more.withGuide(question, around);
      ticked = null;
      if (current.section !== section) sayWhatIsNotTaken();
      section = current.section;
      canvas.begins(question.id);
      const paragraphs = aroundQuestion(question, current);
      about = paragraphs.length > 0 ? { title: ABOUT_QUESTION, paragraphs } : null;
      const reply = await asked(
        byAnswer(question, {
          options: (choice) => askChoice(screen, choice, current),
          text: (written) => askText(screen, written, current),
        }),
      );
      about = null;
      canvas.ends(question.id);
      return reply;
    },
    async choose(menu) {
      let isShownAgain = ticked !== null && ticked === menu.id;
      ticked = null;
      // A list that is opened from another, or from a question, leads back to that.
      const around = about;
      const here = menu.about ? { title: ABOUT_LIST, paragraphs: [menu.title, menu.about] } : null;
      for (let { start } = menu; ; isShownAgain = false) {
        const ending = await asked(
          ended(
            screen,
            (context) => {
              const config = { menu: { ...menu, start }, screen };
              return menu.isFirst ? firstList(config, context.signal) : menuPrompt(config, context);
            },
            { takesTypedAhead: false, isShownAgain, takenAway: true },
          ),
        );
        // A menu stands between sections: what was pasted into it is for no question.
        sayWhatIsNotTaken();
        if (ending.kind === 'stop') return ending;
        const left = ending.value;
        if (left.kind === 'chosen' && left.bySpace) ticked = menu.id ?? null;
        if (left.kind !== 'more') return left;
        start = left.active;
        about = here;
        const more = await screen.more();
        about = around;
        if (more === 'stop') return { kind: 'stop' };
      }
    },
    // What is answered stays in sight as it was entered, and nothing is said of it.
    kept() {},
    offer: (entries) => more.offer(entries),
    hide: () => hideUntilEnter(screen),
    tell(paragraphs, title = false) {
      canvas.leftBehind();
      const page = { paragraphs, title };
      told = [...told, page];
      io.stdout.write(`${linesOf(page).join('\n')}\n`);
    },
    async showUntilRead(paragraphs, on) {
      const only = menuItem('on', on ?? 'Begin');
      for (;;) {
        const { kind } = await readAndChoose(paragraphs, '', [only], only.value);
        if (kind === 'stop') return false;
        // At the very beginning there is nothing to go back to.
        if (kind === 'chosen' || on !== undefined) return true;
      }
    },
    readAndChoose: (paragraphs, { title, items, start }) =>
      readAndChoose(
        paragraphs,
        title,
        items.filter((item) => typeof item !== 'string'),
        start,
      ),
    close() {
      keyboard.close();
      sayWhatIsNotTaken();
    },
  };
  return asking;
}
