/** Asking in plain lines, for screen readers and bare terminals: numbers and typed lines, and nothing is drawn over. */
import { type Io, windowSize } from '../../io.ts';
import { byAnswer } from '../../questionnaire/kinds.ts';
import type { Asking, Menu, Saves } from '../asking.ts';
import type { More } from '../more.ts';
import { askChoice } from './ask-choice.ts';
import { askText } from './ask-text.ts';
import { chooseFrom } from './choose.ts';
import { hideUntilEnter, setApart, showPages, showPagesAndChoose } from './pages.ts';
import { Talk } from './talk.ts';

/** A menu with more items than these is not said whole again where somebody comes back to the middle of it. */
const MANY_ITEMS = 20;

/**
 * Asks on the terminal of a run, line by line.
 * @param saves what is saved where the person stops
 */
export function plainAsking(io: Io, more: More, saves: Saves = 'answers'): Asking {
  const talk = new Talk(
    io,
    (command, keys, toTalkAbout) => more.open(asking, command, keys, { toTalkAbout }),
    saves,
  );
  const saidBefore = new Map<string, Menu>();
  const asking: Asking = {
    ask(question, around) {
      const current = more.withGuide(question, around);
      // Whoever tells later what became of it may ask while an answer is yet to be kept.
      if (current.toldLater !== true) talk.notKept();
      return byAnswer(question, {
        options: (choice) => askChoice(talk, choice, current),
        text: (written) => askText(talk, written, current, io),
      });
    },
    choose(menu) {
      const before = menu.id === undefined ? undefined : saidBefore.get(menu.id);
      if (menu.id !== undefined) saidBefore.set(menu.id, menu);
      const isBegun = menu.start !== menu.items.find((item) => typeof item !== 'string')?.value;
      // Nor is one in which one thing after the other is done.
      const isLong = menu.items.length > MANY_ITEMS || menu.space !== undefined;
      return chooseFrom(talk, menu, isBegun && isLong ? (before ?? null) : null);
    },
    kept: () => talk.kept(),
    tell: (paragraphs) => talk.say(...setApart(paragraphs)),
    showUntilRead: (paragraphs, back) =>
      showPages(talk, paragraphs, windowSize(io.stdout).rows, back !== undefined),
    readAndChoose: (paragraphs, menu) =>
      showPagesAndChoose(talk, paragraphs, windowSize(io.stdout).rows, menu),
    offer: (entries) => more.offer(entries),
    hide: () => hideUntilEnter(talk, windowSize(io.stdout).rows),
    close() {},
  };
  return asking;
}
