/** Menus in words, with numbers. */
import type { Menu, MenuItem, MenuReply } from '../asking.ts';
import { toType } from '../command-names.ts';
import { pick } from './pick.ts';
import type { Talk } from './talk.ts';

/**
 * Shows a menu.
 * @param before the same menu as the person has heard it: only what is not as it was then is said; null where all is
 */
export async function chooseFrom(talk: Talk, menu: Menu, before: Menu | null): Promise<MenuReply> {
  const items = menu.items.filter((item): item is MenuItem => typeof item !== 'string');
  const start = items.findIndex(({ value }) => value === menu.start);
  const first = items[start];
  const toTake = first && howToTake(first, start + 1);
  if (before)
    talk.say(
      '',
      menu.title,
      ...(menu.about && menu.about !== before.about ? [menu.about] : []),
      ...changedLines(menu, before),
      `${toType('again')} says the whole list.`,
    );
  else talk.say(...menuLines(menu));
  for (;;) {
    const picking = await pick(
      talk,
      { names: items.map(({ label, value }) => [label, value]), several: false, alone: null },
      {
        prompt: toTake ?? 'Type a number:',
        help: 'Type the number of what you would like to do, and press Enter.',
        commands: ['back', 'stop'],
        again: () => talk.say(...menuLines(menu)),
      },
    );
    if (picking.kind === 'gone') return { kind: 'stop' };
    if (picking.kind === 'command') return { kind: picking.command === 'back' ? 'back' : 'stop' };
    const chosen = picking.kind === 'picked' ? items[picking.indexes[0] ?? -1] : first;
    if (chosen) return { kind: 'chosen', value: chosen.value };
  }
}

/** What Enter alone takes: a label that is a sentence was heard in the list, and its number is enough. */
function howToTake({ name, label }: MenuItem, number: number): string {
  const called = name ?? label;
  return isSentence(called)
    ? `Press Enter for ${number}, or type a number:`
    : `Press Enter for ${number}, ${called}, or type a number:`;
}

function isSentence(label: string): boolean {
  return /[.?]$/.test(label);
}

/** The items that are new, or not as they were, with their numbers. */
function changedLines({ items }: Menu, before: Menu): string[] {
  const heard = new Set(before.items.map((item) => JSON.stringify(item)));
  return items
    .filter((item): item is MenuItem => typeof item !== 'string')
    .flatMap((item, index) => (heard.has(JSON.stringify(item)) ? [] : numberedItem(item, index + 1)));
}

function numberedItem({ label, state, lines }: MenuItem, number: number): string[] {
  // A label that is a sentence has its own end.
  const colon = isSentence(label) ? '' : ':';
  const stated = state === '' ? label : `${label}${colon} ${state}`;
  return [`${number}. ${stated}`, ...lines.map((line) => `   ${line}`)];
}

/** The lines of a menu, a blank one first. */
export function menuLines({ title, about, items }: Menu): string[] {
  let number = 0;
  return [
    '',
    title,
    ...(about ? [about] : []),
    ...items.flatMap((item) => {
      if (typeof item === 'string') return item === '' ? [''] : ['', item];
      number += 1;
      return numberedItem(item, number);
    }),
  ];
}
