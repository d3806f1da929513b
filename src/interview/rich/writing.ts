/** The prompt for text: one line or several, with the earlier answer there to edit. */

import { useEffect, useMemo, useRef, useState } from '@inquirer/core';
import { ALL_THAT_FITS } from '../../model/accept-text.ts';
import { KINDS, type WrittenQuestion } from '../../questionnaire/kinds.ts';
import { oneLine, wrap } from '../../terminal/lines.ts';
import type { Style } from '../../terminal/style.ts';
import { asOneLine } from '../../text/characters.ts';
import { shown } from '../../text/shown.ts';
import type { Current } from '../../walk/current.ts';
import { nextSwap, type Versions } from '../../walk/swaps.ts';
import { UNREADABLE } from '../asking.ts';
import type { MoreCommand } from '../command-names.ts';
import { type AtNote, takenAtNote } from './at-note.ts';
import { useDrawing } from './drawing.ts';
import type { EditedText } from './edited-text.ts';
import { carefulLines, usableColumns, type Window } from './frame.ts';
import { visible } from './in-sight.ts';
import { stepKeys, writingKeys } from './key-line.ts';
import { frameFor, leftLines } from './question-frame.ts';
import { cursorIn, rowsOf } from './rows.ts';
import { promptOf } from './run-prompt.ts';
import type { Screen } from './screen.ts';
import { BLANK_IS_TEXT, nextOfStep, stepLeftRows, stepLineOf, stepRows } from './step-line.ts';
import { sameText, typingOf, withoutMore } from './typing.ts';
import { useKeys } from './use-keys.ts';

/** What the prompt needs. */
export interface WritingConfig {
  readonly question: WrittenQuestion;
  readonly current: Current;
  /** The text to begin with. */
  readonly text: string;
  /** What Esc swaps. */
  readonly versions: Versions<EditedText>;
  /** Whether there is an editor that Ctrl+E opens. */
  readonly hasEditor: boolean;
  readonly screen: Screen;
  /** Told of the text, and whether the next step is kept, after each key, so that both can be kept however the prompt ends. */
  onDraft(text: string, keepsStep: boolean): void;
}

/** How the prompt was left, with the text as it is. */
export interface WritingLeft {
  readonly kind: 'on' | 'back' | 'edit' | 'more';
  readonly text: string;
  readonly versions: Versions<EditedText>;
  /** Where it was left for more: for all that there is, or for one thing of it. */
  readonly opens: MoreCommand;
}

/** Stands in the terminal while an editor is open that has a window of its own. */
const EDITING = 'Your editor is open. Save and close it to come back here.';

/** Said where more comes than an answer can hold. */
const FULL = `${ALL_THAT_FITS} What came just now is left out.`;

/** In a window of fewer rows than this, what is offered below the note stands there by its name. */
const ROOMY = 16;

/** The columns that the bar before each row of the text takes. */
const MARGIN = 2;

/**
 * How long Enter waits for more before it goes on, in milliseconds. A terminal without bracketed paste sends a pasted
 * text as keys in one burst: its line ends are no wish to go on. Nobody types that fast.
 */
const ENTER_WAIT = 12;

/** Asks for text. Rejects as all Inquirer prompts do when it is stopped. */
export const writing = promptOf<WritingLeft, WritingConfig>((config, done) => {
  const { question, current, screen, hasEditor } = config;
  const { style } = screen;
  const { window, draw } = useDrawing(screen);
  const { several } = KINDS[question.kind];
  const columns = usableColumns(window) - MARGIN;
  // What comes in one burst is drawn once, so the text is ahead of what is drawn.
  const { nextStep } = current;
  const now = useRef<AtNote>({
    typing: typingOf(config.text, config.versions),
    line: nextStep ? stepLineOf(nextStep) : null,
  });
  const [drawn, setDrawn] = useState(now.current);
  const [left, setLeft] = useState<WritingLeft['kind'] | null>(null);
  const rowsInSight = useRef(1);
  const taken = useRef(0);
  const isLeft = useRef(false);

  const tellDraft = () => {
    const { typing, line } = now.current;
    config.onDraft(typing.edited.text, line?.isKept ?? false);
  };
  const leave = (kind: WritingLeft['kind']) => {
    isLeft.current = true;
    // Enter and Tab go on, but on a line with :help or :guide they open that. That line is no part of the text.
    const asked = kind === 'on' ? withoutMore(now.current.typing) : null;
    if (asked) now.current = { ...now.current, typing: asked.typing };
    const { edited, versions } = now.current.typing;
    const left = asked ? 'more' : kind;
    tellDraft();
    setDrawn(now.current);
    setLeft(left);
    done({ kind: left, text: edited.text, versions, opens: asked?.opens ?? 'help' });
  };
  const goOnUnlessMoreComes = () => {
    const before = taken.current;
    const isLast = () => !isLeft.current && taken.current === before;
    // On a busy machine the time can be over with more waiting to be read: it is read before the second look.
    waiting.current = setTimeout(() => isLast() && setImmediate(() => isLast() && leave('on')), ENTER_WAIT);
  };
  const waiting = useRef<NodeJS.Timeout | null>(null);
  useEffect(
    () => () => {
      isLeft.current = true;
      clearTimeout(waiting.current ?? undefined);
    },
    [],
  );

  useKeys(screen, (arrival) => {
    taken.current++;
    const field = { several, columns, rows: rowsInSight.current, hasEditor };
    const isDue = now.current === drawn;
    const after = takenAtNote(now.current, arrival, field, nextStep, performance.now());
    now.current = after.now;
    tellDraft();
    if (after.leaving !== null) {
      leave(after.leaving);
      return;
    }
    if (after.now.typing.enters > 0) goOnUnlessMoreComes();
    if (isDue) queueMicrotask(() => !isLeft.current && setDrawn(now.current));
  });

  const { typing, line } = drawn;
  const { edited } = typing;
  const rows = useMemo(() => rowsOf(edited.text, columns), [edited.text, columns]);
  const first = useRef(0);
  if (left === 'edit') return draw(wrap(EDITING, usableColumns(window)).map(style.plain));
  if (left === 'more' || left === 'back') return draw([]);
  if (left) {
    // Whoever types ahead has not seen it above the question.
    const warning = typing.unreadable ? carefulLines(UNREADABLE, style, usableColumns(window)) : [];
    // What is word for word the draft, or nothing, is no answer: the draft stands there.
    const [text, draft] = [edited.text, current.draft].map(asOneLine);
    const isDraft = draft !== '' && (text === '' || text === draft);
    const without = isDraft ? 'left as a draft' : 'left open';
    const kept = nextStep && line ? stepLeftRows(nextStep, line, style, usableColumns(window)) : [];
    const isToldLater = current.toldLater === true && edited.text === '';
    return draw([
      ...(isToldLater
        ? []
        : leftLines(question, isDraft ? '' : inShort(edited.text, window, style), without, style, window)),
      ...kept,
      ...warning,
    ]);
  }

  const { row, column } = cursorIn(rows, edited);
  const said = line?.wasBlank ? BLANK_IS_TEXT : current.note;
  const note = typing.full ? FULL : typing.unreadable ? UNREADABLE : said;
  const noted = { ...current, note };
  const look = { style, columns: usableColumns(window), shortly: window.rows < ROOMY };
  const offered = nextStep && line ? stepRows(nextStep, line, edited.text === '', look) : [];
  const frame = frameFor(question, noted, {
    style,
    window,
    keys: line?.isActive
      ? stepKeys()
      : writingKeys(
          several,
          hasEditor,
          nextSwap(typing.versions, edited, sameText) ??
            (nextStep && line ? nextOfStep(line, nextStep) : null),
        ),
    bodyHeight: rows.length + offered.length,
    tallest: offered.length + 1,
  });
  // The note goes before what is offered below it.
  const below = offered.slice(0, Math.max(0, frame.bodyRows - 1));
  const room = frame.bodyRows - below.length;
  rowsInSight.current = room;
  const { start, end } = visible(rows.length, room, row, row + 1, first.current);
  first.current = start;
  const shownRows = rows
    .slice(start, end)
    .map((one) => style.sign(`${style.glyphs.bar} `) + style.plain(edited.text.slice(one.start, one.end)));
  const top = frame.above.length;
  const focus = line?.isActive
    ? { row: top + shownRows.length, column: MARGIN, rows: below.length }
    : { row: top + row - start, column: MARGIN + column };
  return draw([...frame.above, ...shownRows, ...below, ...frame.below], focus);
});

function inShort(text: string, window: Window, style: Style): string {
  const trimmed = text.trim();
  const count = trimmed.split('\n').length;
  const first = oneLine(
    shown(trimmed.split('\n', 1)[0] ?? ''),
    Math.max(10, window.columns - 20),
    style.glyphs.more,
  );
  return count > 1 ? `${first} (${count} lines)` : first;
}
