/** Menus in words, with numbers. */
import type { Menu, MenuItem, MenuReply } from '../asking.ts';
import { pick } from './pick.ts';
import type { Talk } from './talk.ts';

/** Shows a menu. `shortly` leaves its items out, for somebody who has just heard them. */
export async function chooseFrom(talk: Talk, menu: Menu, shortly: boolean): Promise<MenuReply> {
  const items = menu.items.filter((item): item is MenuItem => typeof item !== 'string');
  const start = items.findIndex(({ value }) => value === menu.start);
  const first = items[start];
  if (shortly) talk.say('', menu.title, ':again says the whole list.');
  else talk.say(...menuLines(menu));
  for (;;) {
    const picking = await pick(
      talk,
      { names: items.map(({ label, value }) => [label, value]), several: false, alone: null },
      {
        prompt: first ? `Press Enter for ${start + 1}, ${first.label}, or type a number:` : 'Type a number:',
        help: 'Type the number of what you would like to do, and press Enter.',
        commands: ['back', 'stop'],
        again: () => talk.say(...menuLines(menu)),
      },
    );
    if (picking.kind === 'gone') return { kind: 'stop' };
    if (picking.kind === 'command') return { kind: picking.command === 'back' ? 'back' : 'stop' };
    const chosen = picking.kind === 'picked' ? items[picking.places[0] ?? -1] : first;
    if (chosen) return { kind: 'chosen', value: chosen.value };
  }
}

function menuLines({ title, items }: Menu): string[] {
  let number = 0;
  return [
    '',
    title,
    ...items.flatMap((item) => {
      if (typeof item === 'string') return item === '' ? [''] : ['', item];
      number += 1;
      return [
        `${number}. ${item.label}${item.state === '' ? '' : `: ${item.state}`}`,
        ...item.lines.map((line) => `   ${line}`),
      ];
    }),
  ];
}
