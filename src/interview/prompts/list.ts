/** The prompt for options: one of them, or any number. */
import { createPrompt, useState } from '@inquirer/core';
import type { Chosen } from '../../model/answer.ts';
import {
  chosenLabels,
  LEAVE_OPEN,
  LEAVE_OPEN_LABEL,
  type Offered,
  offeredAt,
  toggled,
} from '../../model/wording.ts';
import type { ChoiceQuestion } from '../../questionnaire/questionnaire.ts';
import { oneLine, width, wrapUnder } from '../../terminal/lines.ts';
import { shown } from '../../terminal/shown.ts';
import type { Style } from '../../terminal/style.ts';
import type { Current } from '../asking.ts';
import { goesBack, goesOn, isKey, isSpace } from '../keys/keys.ts';
import { type OwnWords, withWords } from '../own-words.ts';
import { useDrawing } from './drawing.ts';
import { frameFor, leftLines, usableColumns, visible } from './frame.ts';
import type { Screen } from './screen.ts';
import { useKeys } from './use-keys.ts';

/** What the prompt needs. */
export interface ListConfig {
  readonly question: ChoiceQuestion;
  readonly current: Current;
  /** What is chosen to begin with. */
  readonly chosen: readonly Chosen[];
  /** The own words that options have where they are chosen. */
  readonly words: OwnWords;
  readonly screen: Screen;
  /** Told of the options after each change, so that they can be kept however the prompt ends. */
  onDraft(options: readonly string[]): void;
}

/** How the prompt was left, with the ids of the options that are chosen. */
export interface Listed {
  readonly way: 'on' | 'back';
  readonly options: readonly string[];
}

/** Asks for options. Rejects as all Inquirer prompts do when it is stopped. */
export const list = createPrompt<Listed, ListConfig>((config, done) => {
  const { question, current } = config;
  const { style } = config.screen;
  const { window, draw } = useDrawing(config.screen);
  const any = question.kind === 'any';
  const items = itemsOf(question, config.chosen);
  const [ticked, setTicked] = useState<readonly string[]>(config.chosen.map(({ option }) => option));
  const [active, setActive] = useState(
    any
      ? 0
      : Math.max(
          0,
          items.findIndex(({ id }) => id === (ticked[0] ?? LEAVE_OPEN)),
        ),
  );
  const [left, setLeft] = useState(false);

  const tick = (options: readonly string[]) => {
    setTicked(options);
    config.onDraft(options);
  };
  const leave = (way: Listed['way'], options: readonly string[]) => {
    setTicked(options);
    setLeft(true);
    done({ way, options });
  };

  useKeys(config.screen, (arrival) => {
    const item = items[active];
    if (goesBack(arrival)) leave('back', ticked);
    else if (isKey(arrival, 'up')) setActive((active + items.length - 1) % items.length);
    else if (isKey(arrival, 'down')) setActive((active + 1) % items.length);
    else if (isKey(arrival, 'home')) setActive(0);
    else if (isKey(arrival, 'end')) setActive(items.length - 1);
    else if (isSpace(arrival) && any && item) tick(toggled(ticked, item.id));
    else if (goesOn(arrival) || isKey(arrival, 'tab')) {
      leave('on', any || !item ? ticked : item.id === LEAVE_OPEN ? [] : [item.id]);
    }
  });

  if (left) {
    const chosen = chosenLabels(question, withWords(ticked, config.words));
    return draw(leftLines(question, chosen.join('; '), style, window));
  }
  const columns = usableColumns(window);
  const blocksOf = (shortly: boolean) =>
    items.map((item, index) => {
      const isTicked = ticked.includes(item.id);
      const words = isTicked ? (config.words.get(item.id) ?? '') : '';
      const look = { active: index === active, ticked: any ? isTicked : null, shortly };
      return itemLines(item, words, look, style, columns);
    });
  const [blocks, labels] = [blocksOf(false), blocksOf(true)];
  const frame = frameFor(question, current, {
    style,
    window,
    keys: keysFor(any),
    bodyHeight: blocks.flat().length,
    tallest: Math.max(...labels.map((lines) => lines.length)),
  });
  // Where rows are few, the labels are enough, with a line of the words; those are asked about next.
  const body = blocks.flat().length > frame.bodyRows ? labels : blocks;
  const from = body.slice(0, active).flat().length;
  const lines = body.flat();
  const { start, end } = visible(lines.length, frame.bodyRows, from, from + (body[active]?.length ?? 1));
  return draw([...frame.above, ...lines.slice(start, end), ...frame.below]);
});

function itemsOf(question: ChoiceQuestion, chosen: readonly Chosen[]): Offered[] {
  const leaveOpen = { id: LEAVE_OPEN, label: LEAVE_OPEN_LABEL, gloss: '' };
  return [...offeredAt(question, chosen), ...(question.kind === 'one' ? [leaveOpen] : [])];
}

/** How an option is shown: `ticked` is null where there are no boxes; `shortly` in as few rows as can be. */
interface Look {
  readonly active: boolean;
  readonly ticked: boolean | null;
  readonly shortly: boolean;
}

function itemLines(
  { label, gloss }: Offered,
  words: string,
  { active, ticked, shortly }: Look,
  style: Style,
  columns: number,
): string[] {
  const pointer = active ? style.glyphs.pointer : ' ';
  const box = ticked === null ? '' : ticked ? '[x] ' : '[ ] ';
  const room = Math.max(10, columns - 4 - box.length - width(shown(label)));
  const said = shortly ? oneLine(shown(words), room, style.glyphs.more) : words;
  const parts = [
    active ? style.active(label) : style.plain(label),
    said === '' ? '' : `: ${style.answer(said)}`,
    gloss === '' || shortly ? '' : `  ${style.plain(gloss)}`,
  ];
  const first = `${style.sign(pointer)} ${box}`;
  return wrapUnder(first, ' '.repeat(2 + box.length), parts.join(''), columns);
}

function keysFor(any: boolean): string[] {
  const choose = any ? ['Arrows move', 'Space ticks', 'Enter goes on'] : ['Arrows move', 'Enter goes on'];
  return [...choose, 'Shift+Tab back', 'Ctrl+C stop and save'];
}
