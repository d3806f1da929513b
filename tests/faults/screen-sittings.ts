/** Sittings in which every text that is shown has something planted in it, with all that they write. */
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { PassThrough } from 'node:stream';
import { setImmediate as tick } from 'node:timers/promises';
import { openTarget } from '../../src/commands/opening/model.ts';
import { Keeper } from '../../src/commands/sitting/keeper.ts';
import { sit } from '../../src/commands/sitting/sitting.ts';
import type { Asking } from '../../src/interview/asking.ts';
import { moreOf } from '../../src/interview/more.ts';
import { plainAsking } from '../../src/interview/plain/plain-asking.ts';
import type { Io } from '../../src/io.ts';
import { yaml } from '../../src/models/yaml.ts';
import { openWindow, type Window } from '../interview/rich/window.ts';
import { KEY, paste } from '../keys.ts';
import { fileName, hostileModel, hostileQuestionnaire, type Plant } from './hostile.ts';

/** Far more keys than any of these sittings takes. */
const TOO_MANY = 400;

/** A window with room for everything, and a folder in it with a saved model. */
function opened(plant: Plant, folder: string, plain: boolean) {
  const window = openWindow({
    columns: 200,
    rows: 100,
    env: { EDITOR: `'${plant('editor').replaceAll("'", '')}'`, TMPDIR: folder },
  });
  const io: Io = { ...window.io, cwd: folder };
  const questionnaire = hostileQuestionnaire(plant);
  const model = hostileModel(plant);
  const name = fileName(plant, 'file', '.yaml');
  fs.writeFileSync(path.join(folder, name), yaml.create(model, questionnaire));
  const keeper = new Keeper(io, questionnaire, openTarget(io, name), model, model);
  const asking: Asking = plain ? plainAsking(io, moreOf(questionnaire)) : window.asking;
  const ended = sit(io, asking, {
    questionnaire,
    keeper,
    model,
    only: null,
    way: null,
    isNew: true,
    whoElse: null,
    questions: plant('folder'),
    news: [plant('news')],
    complete: false,
    plain,
  });
  let over = false;
  const end = ended.finally(() => {
    over = true;
  });
  return { window, ended: end, isOver: () => over };
}

/** All that was written to a window, and beside it. */
export function writtenTo(window: Window): Uint8Array {
  const stderr = window.io.stderr as PassThrough;
  const beside: Buffer[] = [];
  // Node 26 gives a piece at a time.
  for (let piece = stderr.read(); piece !== null; piece = stderr.read()) beside.push(piece);
  return Buffer.concat([Buffer.from(window.raw()), ...beside]);
}

const inSight = (window: Window) => window.rows().filter((row) => row !== '');

/** What is open in a window: told by the keys in its last row, and by what a menu offers. */
function openIn(window: Window): 'hub' | 'read over' | 'menu' | 'text' | 'notes' | 'list' | 'page' {
  const rows = inSight(window);
  const keys = rows.at(-1) ?? '';
  const offers = (label: string) => rows.slice(-40).some((row) => row.slice(2) === label);
  if (keys.startsWith('Arrows move · Enter chooses')) {
    return offers('Finish') ? 'hub' : offers('Back to the sections') ? 'read over' : 'menu';
  }
  if (keys.startsWith('Arrows move')) return 'list';
  if (keys.startsWith('Enter new line')) return 'notes';
  return rows.at(-2)?.startsWith('│') ? 'text' : 'page';
}

/** With colours and keys: the welcome, the help lines, everything read over, and all that is asked, chosen and typed. */
export async function richSitting(plant: Plant, folder: string): Promise<Uint8Array> {
  const { window, ended, isOver } = opened(plant, folder, false);
  // From the hub: the help lines, which stand last; each section; reading it over, three before the last; and finishing.
  const { home, end, up, down } = KEY;
  const wanted = [[end], [home], [home, down], [home, down, down], [end, up, up, up], [end, up]];
  // A paste that a sequence begins has to end, or all that follows would be part of it.
  const typed = `${plant('typed').replaceAll(KEY.enter, '')}\u001b[201~`;
  const toWrite = {
    text: [paste(plant('pasted')), typed],
    notes: [KEY.ctrlE, paste(`${plant('pasted-note')}\nCall 555-0199`)],
  };
  for (let count = 0; !isOver(); count++) {
    if (count > TOO_MANY) throw new Error(`There is no end to it:\n${window.screen()}`);
    await window.press();
    const open = openIn(window);
    const rows = inSight(window).slice(-20);
    if (open === 'hub') await window.press(...(wanted.shift() ?? [end, up]), KEY.enter);
    else if (open === 'read over') await window.press(end, home, KEY.enter);
    else if (open === 'menu') await window.press(down, KEY.enter);
    else if (open === 'list') {
      const several = rows.some((row) => row.includes('Space ticks'));
      const chosen = rows.some((row) => row.includes('[x]'));
      await window.press(...(several ? [chosen ? end : down, KEY.space] : []), KEY.enter);
    } else if (open === 'page') await window.press(KEY.enter);
    else if (rows.some((row) => row.startsWith('! This cannot be kept')))
      await window.press(KEY.ctrlU, KEY.tab);
    else {
      const isEmpty = rows.includes('│') || toWrite[open].length === 1;
      const next = isEmpty ? toWrite[open].shift() : undefined;
      await (next === undefined ? window.press(KEY.tab) : window.send(next));
    }
    // The editor takes its time to fail.
    while (!isOver() && window.io.stdin.isPaused()) await tick();
  }
  await ended;
  return writtenTo(window);
}

/** The same in plain lines. */
export async function plainSitting(plant: Plant, folder: string): Promise<Uint8Array> {
  const { window, ended, isOver } = opened(plant, folder, true);
  const { stdin } = window.io;
  const wanted = [1, -7, -6, -5, -4, -3, -2, -1];
  const toWrite = {
    line: [':help', plant('typed')],
    lines: [':edit', `${plant('typed-note')}\nCall 555-0199`],
  };
  const next = (said: string) => {
    const [, finish] = /(\d+)\. Finish\n/.exec(said) ?? [];
    if (finish) return String(Number(finish) + (wanted.shift() ?? 0));
    if (said.includes('Keep it as it is')) return '2';
    if (said.includes('or several to choose anew')) return /(\d+)\. Not sure yet/.exec(said)?.[1] ?? '';
    if (said.includes('Type one number or several')) return '2';
    if (said.includes('Type your answer, or press') || said.includes('Type a line,'))
      return toWrite.line.shift() ?? '';
    return said.includes('Enter alone leaves') || said.includes('could not be started')
      ? (toWrite.lines.shift() ?? '')
      : '';
  };
  for (let count = 0, heard = 0; ; count++) {
    if (count > TOO_MANY) throw new Error(`There is no end to it:\n${window.raw().slice(-2000)}`);
    while (!isOver() && stdin.isPaused()) await tick();
    await window.press();
    if (isOver()) break;
    const said = window.raw().slice(heard);
    heard = window.raw().length;
    const taken = once(stdin, 'pause');
    await window.send(`${next(said)}\n`);
    await taken;
  }
  await ended;
  return writtenTo(window);
}
