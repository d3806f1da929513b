/** What a key does to a text that is being typed, and when it leaves the prompt. Pure. */
import { LONGEST_TEXT } from '../../model/accept-text.ts';
import { asOneLine } from '../../text/characters.ts';
import { swapped, type Versions } from '../../walk/swaps.ts';
import { type MoreCommand, moreCommandOf } from '../command-names.ts';
import { type Arrival, goesBack, isCtrl, isKey, NO_ESCAPE } from '../keys/keys.ts';
import {
  deleteTo,
  type EditedText,
  editedText,
  insert,
  lineEnded,
  move,
  onEmptyLastLine,
} from './edited-text.ts';
import { afterEditingKey } from './editing-keys.ts';
import { cursorIn, moveRows, rowsOf } from './rows.ts';

/** A text that is being typed. */
export interface Typing {
  readonly edited: EditedText;
  /**
   * Enters that go on, unless more follows at once. A terminal that does not mark pastes sends them as keys in one burst:
   * their line ends are no wish to go on.
   */
  readonly enters: number;
  /** The column that up and down keep to. */
  readonly goal: number | null;
  /** Whether something came that is no character. */
  readonly unreadable: boolean;
  /** Whether more came than an answer can hold: it was left out. */
  readonly full: boolean;
  /** What Esc swaps. */
  readonly versions: Versions<EditedText>;
  /** All as it was before the Esc that came last; null where something else came since. */
  readonly beforeEsc: Typing | null;
}

/** Whether two hold the same text. */
export const sameText = (one: EditedText, other: EditedText): boolean => one.text === other.text;

/** Where the text is typed. */
export interface TextField {
  /** Whether it may have several lines. */
  readonly several: boolean;
  readonly columns: number;
  /** How many rows of it are in sight. */
  readonly rows: number;
  /** Whether there is an editor that Ctrl+E opens. */
  readonly hasEditor: boolean;
}

/** The text after a key, and how the key leaves the prompt; null for a key that does not. */
export interface AfterKey {
  readonly typing: Typing;
  readonly leaving: 'on' | 'back' | 'edit' | 'more' | null;
}

/** A text with nothing typed yet. */
export function typingOf(text: string, versions: Versions<EditedText>): Typing {
  const edited = editedText(text);
  return { edited, enters: 0, goal: null, unreadable: false, full: false, versions, beforeEsc: null };
}

/** What one thing that came does to a text. What would make it longer than is taken is left out. */
export function typedInto(typing: Typing, arrival: Arrival, field: TextField): AfterKey {
  const after = takenInto(typing, arrival, field);
  return after.typing.edited.text.length > LONGEST_TEXT
    ? { typing: { ...typing, enters: 0, full: true }, leaving: null }
    : after;
}

function takenInto(typing: Typing, arrival: Arrival, field: TextField): AfterKey {
  const stays = (next: Partial<Typing>): AfterKey => ({
    typing: { ...typing, enters: 0, goal: null, beforeEsc: null, ...next },
    leaving: null,
  });
  const { several } = field;
  switch (arrival.kind) {
    case 'typed':
      return stays({
        edited: insert(
          withEnters(typing, several),
          several ? arrival.text : arrival.text.replace(/\n/g, ' '),
        ),
      });
    case 'paste': {
      const text = several ? arrival.text : pastedInLine(arrival.text);
      return stays({ edited: insert(withEnters(typing, several), text) });
    }
    case 'unreadable':
      return stays({ edited: withEnters(typing, several), unreadable: true });
    case 'key': {
      const { edited } = typing;
      if (goesBack(arrival)) return { typing, leaving: 'back' };
      if (isKey(arrival, 'tab')) return { typing, leaving: 'on' };
      if (isKey(arrival, 'f1')) return { typing, leaving: 'more' };
      if (isKey(arrival, 'escape')) {
        const { versions, now } = swapped(typing.versions, withEnters(typing, several), sameText);
        return stays({ edited: now, versions, full: false, beforeEsc: typing });
      }
      if (isKey(arrival, NO_ESCAPE)) return { typing: typing.beforeEsc ?? typing, leaving: null };
      if (isCtrl(arrival, 'e') && field.hasEditor) return { typing, leaving: 'edit' };
      if (isKey(arrival, 'up')) return stays(movedRows(typing, -1, field));
      if (isKey(arrival, 'down')) return stays(movedRows(typing, 1, field));
      if (isKey(arrival, 'pageup')) return stays(movedRows(typing, -field.rows, field));
      if (isKey(arrival, 'pagedown')) return stays(movedRows(typing, field.rows, field));
      if (
        isKey(arrival, 'return') &&
        (!several || typing.enters > 0 || onEmptyLastLine(edited) || moreAsked(edited) !== null)
      ) {
        return stays({ enters: typing.enters + 1 });
      }
      if (isKey(arrival, 'return', 'enter')) {
        return stays(several ? { edited: insert(withEnters(typing, several), '\n') } : {});
      }
      return stays({ edited: afterEditingKey(arrival, edited) });
    }
  }
}

/** What a line asks to have opened on which the cursor stands, alone on it and at its end; null where it is text. */
function moreAsked(edited: EditedText): MoreCommand | null {
  const line = lineEnded(edited);
  return line === null ? null : moreCommandOf(line);
}

/** The text without the line that asks for more, and what it asks for; null where the cursor stands on another line. */
export function withoutMore({
  edited,
  ...typing
}: Typing): { readonly typing: Typing; readonly opens: MoreCommand } | null {
  const opens = moreAsked(edited);
  if (opens === null) return null;
  return { typing: { ...typing, enters: 0, edited: deleteTo(edited, move.lineStart(edited)) }, opens };
}

/** The text with the Enters that were line ends: of a text of one line, a blank. */
function withEnters({ edited, enters }: Typing, several: boolean): EditedText {
  if (enters === 0) return edited;
  return insert(edited, several ? '\n'.repeat(enters) : edited.text === '' ? '' : ' ');
}

function movedRows({ edited, goal }: Typing, count: number, { columns }: TextField): Partial<Typing> {
  const rows = rowsOf(edited.text, columns);
  const column = goal ?? cursorIn(rows, edited).column;
  return { edited: moveRows(edited, rows, count, column), goal: column };
}

/** A paste as a part of one line: what stands beside it stays apart from it where it began or ended with a blank. */
function pastedInLine(text: string): string {
  if (!text.includes('\n')) return text;
  const inside = asOneLine(text);
  if (inside === '') return ' ';
  const isBlank = (character: string) => character !== '' && character.trim() === '';
  const [before, after] = [text.slice(0, 1), text.slice(-1)].map((end) => (isBlank(end) ? ' ' : ''));
  return `${before}${inside}${after}`;
}
