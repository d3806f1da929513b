/** The prompt for text: one line or several, with the earlier answer there to edit. */
import { createPrompt, useEffect, useKeypress, useMemo, useRef, useState } from '@inquirer/core';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { oneLine, wrap } from '../../terminal/lines.ts';
import { shown } from '../../terminal/shown.ts';
import type { Style } from '../../terminal/style.ts';
import type { Current } from '../asking.ts';
import { type Buffer, bufferOf, insert, onEmptyLastLine } from './buffer.ts';
import { useDrawing } from './drawing.ts';
import { edited } from './editing-keys.ts';
import { frameFor, leftLines, usableColumns, visible, type Window } from './frame.ts';
import { goesBack, holdOpen, type Key, typed } from './keys.ts';
import { cursorIn, moveRows, rowsOf } from './rows.ts';
import type { Screen } from './screen.ts';

/** What the prompt needs. */
export interface WritingConfig {
  readonly question: Question;
  readonly current: Current;
  /** The text to begin with. */
  readonly text: string;
  /** Whether there is an editor that Ctrl+E opens. */
  readonly hasEditor: boolean;
  readonly screen: Screen;
  /** Told of the text after each key, so that it can be kept however the prompt ends. */
  onDraft(text: string): void;
}

/** How the prompt was left, with the text as it is. */
export interface Written {
  readonly way: 'on' | 'back' | 'edit';
  readonly text: string;
}

/** Stands in the terminal while an editor is open that has a window of its own. */
const EDITING = 'Your editor is open. Save and close it to come back here.';

/** The columns that the bar before each row of the text takes. */
const MARGIN = 2;

/**
 * How long Enter waits for more before it goes on, in milliseconds. A terminal without bracketed paste sends a pasted
 * text as keys in one burst: its line ends are no wish to go on. Nobody types that fast.
 */
const PATIENCE = 12;

/** Asks for text. Rejects as all Inquirer prompts do when it is stopped. */
export const writing = createPrompt<Written, WritingConfig>((config, done) => {
  const { question, current } = config;
  const { style } = config.screen;
  const { window, draw } = useDrawing(config.screen);
  const several = question.kind === 'notes';
  const [buffer, setBuffer] = useState<Buffer>(() => bufferOf(config.text));
  const [left, setLeft] = useState<Written['way'] | null>(null);
  const paste = useRef<Paste | null>(null);
  const waiting = useRef<NodeJS.Timeout | null>(null);
  const goal = useRef<number | null>(null);

  const columns = usableColumns(window) - MARGIN;
  const rows = useMemo(() => rowsOf(buffer.text, columns), [buffer.text, columns]);

  const change = (next: Buffer) => {
    setBuffer(next);
    config.onDraft(next.text);
  };
  const leave = (way: Written['way'], { text }: Buffer) => {
    setLeft(way);
    done({ way, text });
  };

  useEffect((readline) => {
    holdOpen(readline);
    return () => {
      if (waiting.current) clearTimeout(waiting.current);
    };
  }, []);

  const pasted = ({ text }: Paste): Buffer => insert(buffer, several ? text : text.replace(/\s*\n\s*/g, ' '));

  useKeypress((key: Key, readline) => {
    // Readline edits a line of its own, which would slow a paste down as it grows.
    holdOpen(readline);
    if (key.name === 'paste-start') {
      change(goOnOrBreak());
      paste.current = { text: '', afterReturn: false };
    } else if (paste.current !== null && key.name !== 'paste-end') {
      paste.current = withPasted(paste.current, key);
      config.onDraft(pasted(paste.current).text);
    } else if (paste.current !== null) {
      const next = pasted(paste.current);
      paste.current = null;
      change(next);
    } else {
      take(key, goOnOrBreak());
    }
  });

  /** An Enter that was followed at once by more was a line end. */
  const goOnOrBreak = (): Buffer => {
    if (waiting.current === null) return buffer;
    clearTimeout(waiting.current);
    waiting.current = null;
    return insert(buffer, several ? '\n' : buffer.text === '' ? '' : ' ');
  };
  const take = (key: Key, now: Buffer) => {
    if (key.name === 'up' || key.name === 'down') {
      goal.current ??= cursorIn(rows, buffer).column;
      change(moveRows(now, rows, key.name === 'up' ? -1 : 1, goal.current));
      return;
    }
    goal.current = null;
    if (goesBack(key)) leave('back', now);
    else if (key.name === 'tab') leave('on', now);
    else if (key.name === 'e' && key.ctrl && config.hasEditor) leave('edit', now);
    else if (key.name === 'return' && (!several || onEmptyLastLine(now))) {
      change(now);
      waiting.current = setTimeout(() => leave('on', now), PATIENCE);
    } else if (key.name === 'return' || key.name === 'enter') change(several ? insert(now, '\n') : now);
    else change(edited(key, now));
  };

  if (left === 'edit') return draw(wrap(EDITING, usableColumns(window)).map(style.quiet));
  if (left) return draw(leftLines(question, inShort(buffer.text, window, style), style, window));

  const { row, column } = cursorIn(rows, buffer);
  const frame = frameFor(question, current, {
    style,
    window,
    keys: keysFor(several, config.hasEditor),
    bodyHeight: rows.length,
  });
  const { start, end } = visible(rows.length, frame.bodyRows, row, row + 1);
  const drawn = rows
    .slice(start, end)
    .map((one) => style.quiet(`${style.glyphs.bar} `) + style.plain(buffer.text.slice(one.start, one.end)));
  return draw([...frame.above, ...drawn, ...frame.below], {
    row: frame.above.length + row - start,
    column: MARGIN + column,
  });
});

/** What was pasted so far; a return and the newline after it are one line end. */
interface Paste {
  readonly text: string;
  readonly afterReturn: boolean;
}

function withPasted({ text, afterReturn }: Paste, key: Key): Paste {
  if (key.name === 'return') return { text: `${text}\n`, afterReturn: true };
  if (key.name === 'enter') return { text: afterReturn ? text : `${text}\n`, afterReturn: false };
  return { text: text + (key.sequence === '\t' ? '\t' : typed(key)), afterReturn: false };
}

function keysFor(several: boolean, hasEditor: boolean): string[] {
  const on = several ? ['Enter new line', 'Enter twice or Tab goes on'] : ['Enter goes on'];
  const editor = hasEditor ? ['Ctrl+E your editor'] : [];
  return [...on, 'Shift+Tab back', 'Ctrl+C stop and save', ...editor];
}

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
