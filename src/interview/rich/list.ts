/** The prompt for options: one of them, or any number. */
import { useRef, useState } from '@inquirer/core';
import type { Chosen } from '../../model/answer.ts';
import { chosenLabels, LEAVE_OPEN, type Offered } from '../../model/wording.ts';
import { type ChoiceQuestion, KINDS } from '../../questionnaire/kinds.ts';
import { clauses } from '../../text/language.ts';
import type { Current } from '../../walk/current.ts';
import { withoutOpen } from '../../walk/others.ts';
import { type OwnWords, remembered, withWords } from '../../walk/own-words.ts';
import { nextSwap, swapped } from '../../walk/swaps.ts';
import { toggled } from '../../walk/toggling.ts';
import { asksForMore, goesBack, goesOn, isKey, isPlainKey, isSpace, NO_ESCAPE } from '../keys/keys.ts';
import { useDrawing } from './drawing.ts';
import { usableColumns } from './frame.ts';
import { inSight, listInFrame, startsOf } from './in-sight.ts';
import { listKeys } from './key-line.ts';
import { isStray, movedTo, NOTHING_HERE, numbersOf } from './moving.ts';
import { labelColumn, optionLines } from './option-lines.ts';
import { frameFor, leftLines } from './question-frame.ts';
import { promptOf } from './run-prompt.ts';
import type { Screen } from './screen.ts';
import { talkAtKey } from './talk-lengths.ts';
import { lineOfChosen, listedLines, sameTicks, type Ticked } from './ticks.ts';
import { isPartOfWords, NOTHING_TYPED, WORDS_NOT_TAKEN, wordsAfter } from './typed-words.ts';
import { useListKeys } from './use-keys.ts';

/** What the prompt needs. */
export interface ListConfig {
  readonly question: ChoiceQuestion;
  readonly current: Current;
  /** What is chosen to begin with. */
  readonly chosen: readonly Chosen[];
  /** What Esc swaps. */
  readonly versions: Ticked;
  /** The own words that options have where they are chosen. */
  readonly words: OwnWords;
  readonly screen: Screen;
  /** Told of what is chosen after each change, so that it can be kept however the prompt ends. */
  onDraft(chosen: readonly Chosen[]): void;
}

/** How the prompt was left, with what is chosen. */
export interface Listed {
  readonly kind: 'on' | 'back' | 'more' | 'aside';
  readonly chosen: readonly Chosen[];
  readonly versions: Ticked;
  /** The id of what somebody wants to write at first; empty for nothing. */
  readonly to: string;
}

/** Asks for options. Rejects as all Inquirer prompts do when it is stopped. */
export const choiceList = promptOf<Listed, ListConfig>((config, done) => {
  const { question, current } = config;
  const { style } = config.screen;
  const { window, draw } = useDrawing(config.screen);
  const any = KINDS[question.kind].several;
  const { toTalkAbout: talk = [] } = current;
  const once = [config.chosen, ...config.versions.map(({ value }) => value)].flat();
  const items = listedLines(question, once, current.others);
  const [chosen, setChosen] = useState(config.chosen);
  const ticked = chosen.map(({ option }) => option);
  const [active, setActive] = useState(any ? 0 : lineOfChosen(items, chosen));
  const [moved, setMoved] = useState(false);
  const [told, setTold] = useState(false);
  const [strays, setStrays] = useState(0);
  const words = useRef(NOTHING_TYPED);
  const [hasWords, setHasWords] = useState(false);
  const [left, setLeft] = useState<Listed['kind'] | null>(null);
  // In a list of one, what is meant so far is the line where the arrow is.
  const meant = (line: Offered | undefined) => (line && line.id !== LEAVE_OPEN ? [line.id] : []);
  const now = any ? chosen : withWords(meant(items[active]), config.words);
  const [versions, setVersions] = useState(config.versions);
  const beforeEsc = useRef<{ readonly versions: typeof versions; readonly now: typeof now } | null>(null);

  const tick = (options: readonly Chosen[]) => {
    setChosen(options);
    setStrays(0);
    config.onDraft(withoutOpen(options));
  };
  const toggle = (id: string) => {
    const { setAside } = config.screen;
    const ticks = toggled({ ticked, setAside: setAside.get(question.id) ?? [] }, id);
    setAside.set(question.id, ticks.setAside);
    const offered = ticks.ticked.filter((one) => items.some((item) => item.id === one));
    tick(withWords(offered, remembered(config.words, chosen)));
  };
  const giveBack = (swap: { readonly versions: typeof versions; readonly now: typeof now }) => {
    setVersions(swap.versions);
    if (any) tick(swap.now);
    else setActive(lineOfChosen(items, swap.now));
  };
  const leave = (kind: Listed['kind'], options: readonly Chosen[], to = '') => {
    setChosen(options);
    setLeft(kind);
    done({ kind, chosen: withoutOpen(options), versions, to });
  };
  const move = (to: number) => {
    setActive(to);
    setMoved(true);
    setStrays(0);
  };
  const goOn = () => {
    // In a list of one, Enter chooses where the arrow is: whoever moved it here may believe to have chosen.
    if (any && chosen.length === 0 && moved && !told) setTold(true);
    else leave('on', now);
  };

  const numbers = numbersOf(items);
  const columns = usableColumns(window);
  const blocksOf = (shortly: boolean) =>
    items.map((item, index) => {
      const isTicked = ticked.includes(item.id);
      const ownWords = chosen.find(({ option }) => option === item.id)?.words ?? '';
      const number = numbers[index] ?? '';
      const look = { active: index === active, number, any, isTicked, shortly };
      return optionLines(item, ownWords, look, style, columns);
    });
  const [blocks, labels] = [blocksOf(false), blocksOf(true)];
  const asked = strays > 1 ? NOTHING_HERE : current.note;
  const ticks = told && chosen.length === 0 ? nothingTicked(items[active]) : asked;
  const note = hasWords ? WORDS_NOT_TAKEN : ticks;
  const frame = frameFor(
    question,
    { ...current, note },
    {
      style,
      window,
      keys: listKeys(any, nextSwap(versions, now, sameTicks), current),
      bodyHeight: blocks.flat().length,
      bodyInShort: labels.flat().length,
      tallest: Math.max(...labels.map((lines) => lines.length)),
    },
  );
  // Where rows are few, the labels are enough, with a line of the words; those are asked about next.
  const body = blocks.flat().length > frame.bodyRows ? labels : blocks;
  const starts = startsOf(body);
  const first = useRef(0);
  const sight = inSight({
    blocks: body.map((rows) => ({ rows, isItem: true })),
    active,
    passed: 0,
    room: frame.bodyRows,
    before: first.current,
  });
  first.current = sight.start;

  useListKeys(config.screen, (arrival) => {
    if (left) return;
    const item = items[active];
    const before = beforeEsc.current;
    beforeEsc.current = null;
    const numbered = arrival.kind === 'typed' ? numbers.indexOf(arrival.text) : -1;
    const isPart = any && isPartOfWords(words.current, arrival, item?.label ?? '');
    words.current = wordsAfter(words.current, arrival, isPart);
    setHasWords(words.current.hasLeftOut);
    const aside = isPlainKey(arrival) ? talk[talkAtKey(arrival.name)] : undefined;
    if (isPart) setStrays(0);
    else if (aside) leave('aside', chosen, aside.id);
    else if (goesBack(arrival)) leave('back', chosen);
    else if (asksForMore(arrival)) leave('more', chosen);
    else if (isKey(arrival, 'escape')) {
      beforeEsc.current = { versions, now };
      giveBack(swapped(versions, now, sameTicks));
    } else if (isKey(arrival, NO_ESCAPE)) {
      if (before) giveBack(before);
    } else if (isKey(arrival, 'up')) move((active + items.length - 1) % items.length);
    else if (isKey(arrival, 'down')) move((active + 1) % items.length);
    else if (isSpace(arrival)) {
      if (any && item) toggle(item.id);
      else setStrays(strays + 1);
    } else if (goesOn(arrival) || isKey(arrival, 'tab')) goOn();
    else if (numbered >= 0) {
      if (any) toggle(items[numbered]?.id ?? '');
      move(numbered);
    } else {
      const to = movedTo(arrival, { items, starts, rows: sight.rows.length, active });
      if (to !== null) move(to);
      else if (isStray(arrival)) setStrays(strays + 1);
    }
  });

  if (left === 'more' || left === 'aside' || left === 'back') return draw([]);
  if (left) {
    const answer = clauses(chosenLabels(question, withoutOpen(chosen)));
    return draw(leftLines(question, answer, 'left open', style, window));
  }
  return draw(...listInFrame(frame, sight, labelColumn(any), style, columns));
});

/** Said once where Enter would leave a question open at which somebody has moved the arrow. */
function nothingTicked(item: Offered | undefined): string {
  return `Nothing is ticked. Space ticks ${item?.label ?? ''}; Enter leaves it open.`;
}
