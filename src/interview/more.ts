/** One key for more: who helps now, all keys, and what else there is, from wherever a person is in a sitting. */
import { ANOTHER_PHONE, comparedInWords, HELP_TITLE, LEAVE_THE_ROOM } from '../model/help.ts';
import { columnOf } from '../questionnaire/kinds.ts';
import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import { TO_TALK_ABOUT } from '../questionnaire/ways.ts';
import type { Current, TalkedAbout } from '../walk/current.ts';
import {
  type Asking,
  BACK,
  BACK_TO_WHERE_YOU_WERE,
  type MoreEntry,
  type MoreLeft,
  menuItem,
  type Saves,
} from './asking.ts';
import type { MoreCommand } from './command-names.ts';

/** All that can be pressed or typed where the person is, as paragraphs under a title. */
export interface KeysHere {
  readonly title: string;
  /** @param opens the commands that open something to read with these questions */
  paragraphs(opens: readonly MoreCommand[]): readonly string[];
}

/** What a question or a list is about, as paragraphs under what the entry for it is called. */
export interface About {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** What there is beside the question that is open. */
interface Beside {
  /** All that is said around it, where a small window may not show it; null for nothing. */
  readonly about?: About | null;
  /** What to talk about before it, and to write at. */
  readonly toTalkAbout?: readonly TalkedAbout[];
}

/** What the entry is called on the question, or the list, at which somebody asks for more. */
export const ABOUT_QUESTION = 'About this question';
export const ABOUT_LIST = 'About this list';

/** What the entry on all keys is known by. */
const KEYS = 'keys';

/** Opens the list of what there is beside the questions, from a question, a menu or a page. */
export interface More {
  /** From now on these are offered too, between the keys and hiding the screen. */
  offer(entries: () => readonly MoreEntry[]): void;
  /** What surrounds a question, with whether the guide is offered at it: that is looked for at choices alone. */
  withGuide(question: Question, current: Current): Current;
  /**
   * @param command what was typed, or what a key stands for: all that there is, or one thing of it
   */
  open(asking: Asking, command: MoreCommand, keys: KeysHere, beside?: Beside): Promise<MoreLeft>;
}

/** Said where a command leads to nothing here. */
const NOTHING_OF_IT = 'There is nothing of this with these questions.';

/** All that a sitting offers beside what is asked, in one list. Where it is open already, opening it does nothing. */
export function moreOf(questionnaire: Questionnaire, saves: Saves = 'answers'): More {
  let isOpen = false;
  let offered: () => readonly MoreEntry[] = () => [];
  return {
    offer(entries) {
      offered = entries;
    },
    withGuide(question, current) {
      const hasGuide = columnOf(question) !== null && offered().some(({ command }) => command === 'guide');
      return hasGuide ? { ...current, hasGuide } : current;
    },
    async open(asking, command, keys, { about = null, toTalkAbout = [] } = {}) {
      if (isOpen) return 'on';
      isOpen = true;
      try {
        const entries = allEntries(helpToRead(questionnaire, saves), keys, about, offered());
        return await (command === 'help'
          ? openOnce(asking, entries, toTalkAbout)
          : openStraight(asking, entries, command));
      } finally {
        isOpen = false;
      }
    },
  };
}

function allEntries(
  help: readonly string[],
  { title, paragraphs }: KeysHere,
  about: About | null,
  offered: readonly MoreEntry[],
): MoreEntry[] {
  const opens = ['help' as const, ...offered.flatMap(({ command }) => command ?? [])];
  return [
    ...(help.length > 0 ? [toRead('help', HELP_TITLE, help)] : []),
    ...(about ? [toRead('about', about.title, [about.title, ...about.paragraphs])] : []),
    ...offered.filter(({ command }) => command !== undefined),
    toRead(KEYS, title, [title, ...paragraphs(opens)]),
    ...offered.filter(({ command }) => command === undefined),
    {
      id: 'hide',
      label: 'Hide the screen',
      state: 'until Enter',
      open: async (asking) => ((await asking.hide()) ? 'on' : 'stop'),
    },
  ];
}

function toRead(id: string, label: string, paragraphs: readonly string[]): MoreEntry {
  return {
    id,
    label,
    state: '',
    open: async (asking) =>
      (await asking.showUntilRead(paragraphs, BACK_TO_WHERE_YOU_WERE)) ? 'on' : 'stop',
  };
}

/** Opens what a command stands for, where that is offered. */
async function openStraight(
  asking: Asking,
  entries: readonly MoreEntry[],
  command: MoreCommand,
): Promise<MoreLeft> {
  const entry = entries.find((one) => one.command === command) ?? toRead('nothing', '', [NOTHING_OF_IT]);
  return entry.open(asking);
}

async function openOnce(
  asking: Asking,
  entries: readonly MoreEntry[],
  talk: readonly TalkedAbout[],
): Promise<MoreLeft> {
  const items = entries.map(({ id, label, state }) => menuItem(id, label, state));
  // What is about the question stands together, before all that a small window may not show at once.
  const keys = entries.findIndex(({ id }) => id === KEYS);
  const asked = talk.map(({ id, ask, isAnswered }) => menuItem(` ${id}`, ask, isAnswered ? 'answered' : ''));
  const reply = await asking.choose({
    title: 'More',
    items: [
      ...items.slice(0, keys),
      ...(asked.length > 0 ? [TO_TALK_ABOUT, ...asked, ''] : []),
      ...items.slice(keys),
      menuItem(BACK, BACK_TO_WHERE_YOU_WERE),
    ],
    start: items[0]?.value ?? BACK,
  });
  if (reply.kind === 'stop') return 'stop';
  const aside = talk.find(({ id }) => reply.kind === 'chosen' && reply.value === ` ${id}`);
  if (aside) return { aside: aside.id };
  const entry = reply.kind === 'chosen' && entries.find(({ id }) => id === reply.value);
  return entry ? entry.open(asking) : 'on';
}

/** Who helps now, with the day on which that was last compared with what is published. Empty where the questionnaire names nobody. */
export function helpToRead({ helpLines: help, language }: Questionnaire, saves: Saves = 'answers'): string[] {
  if (!help) return [];
  return [
    HELP_TITLE,
    `Stop here if you like${saves === 'answers' ? ': all is saved' : ''}. ${LEAVE_THE_ROOM}`,
    help.lines.map((line) => `${line.name}: ${line.reach}`).join('\n'),
    ANOTHER_PHONE,
    comparedInWords(help, language),
  ];
}
