/** Other places in which what somebody wrote is shown: names of files, and a model as it is printed. */
import fs from 'node:fs';
import path from 'node:path';
import { setImmediate as tick } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { assetsIn } from '../../src/assets.ts';
import { openTarget } from '../../src/commands/opening/model.ts';
import { historyLines } from '../../src/commands/showing/history-lines.ts';
import { modelLines } from '../../src/commands/showing/model-lines.ts';
import { Keeper } from '../../src/commands/sitting/keeper.ts';
import type { Io } from '../../src/io.ts';
import { main } from '../../src/main.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { json } from '../../src/models/json.ts';
import { giveOut, sayStyled } from '../../src/terminal/say.ts';
import { styleFor } from '../../src/terminal/style.ts';
import { openWindow } from '../interview/rich/window.ts';
import { KEY, paste } from '../keys.ts';
import { fileName, hostileModel, hostileQuestionnaire, type Plant } from './hostile.ts';
import { writtenTo } from './screen-sittings.ts';

/** The disk takes nothing at first, and another place is looked for. */
export async function movingSitting(plant: Plant, folder: string): Promise<Uint8Array> {
  const window = openWindow({ columns: 200, rows: 100 });
  const io: Io = { ...window.io, cwd: folder };
  const questionnaire = hostileQuestionnaire(plant);
  const model = hostileModel(plant);
  const gone = fileName(plant, 'lost', '');
  fs.mkdirSync(path.join(folder, gone));
  const target = openTarget(io, path.join(gone, 'model.yaml'));
  fs.rmdirSync(path.join(folder, gone));
  const keeper = new Keeper(io, questionnaire, target, null, model);
  const saved = keeper.saveAsking(window.asking, { ...model, points: new Map() });
  const isMenu = () => window.screen().includes('❯ Save in another place');
  const isAsked = () => !isMenu() && window.screen().includes('Which file should it go to?');
  await until(isMenu);
  await window.press(KEY.enter);
  await until(isAsked);
  await window.send(paste(`${plant('no-ending')}/x`));
  await window.press(KEY.enter);
  await until(isMenu);
  await window.press(KEY.enter);
  await until(isAsked);
  await window.send(`${folder}/new.yaml`);
  await window.press(KEY.enter);
  await saved;
  return writtenTo(window);
}

async function until(isSeen: () => boolean): Promise<void> {
  while (!isSeen()) await tick();
}

/** A file is there already, and the person is asked about it, and stops. */
export async function meetingSitting(plant: Plant, folder: string): Promise<Uint8Array> {
  const window = openWindow({ columns: 200, rows: 100 });
  const name = fileName(plant, 'there', '.yaml');
  fs.writeFileSync(path.join(folder, name), '');
  const assets = assetsIn(fileURLToPath(new URL('../..', import.meta.url)), false);
  const ended = main({ ...window.io, cwd: folder, assets }, ['init', name]);
  await until(() => window.screen().includes('is there already'));
  await window.press(KEY.ctrlC);
  await ended;
  return writtenTo(window);
}

/** The model as `show` and `check` give it, to a terminal and not, in all their ways. */
export async function shownModel(plant: Plant): Promise<Uint8Array> {
  const questionnaire = hostileQuestionnaire(plant);
  const model = hostileModel(plant);
  const chunks: Buffer[] = [];
  for (const isTTY of [true, false]) {
    const output = { isTTY, write: (text: string) => chunks.push(Buffer.from(text)) };
    for (const columns of [200, 40]) {
      for (const inWords of [true, false]) {
        const style = styleFor({
          env: { FORCE_COLOR: isTTY ? '1' : '0' },
          isTerminal: isTTY,
          plain: inWords,
        });
        const rendering = { style, columns, inWords };
        sayStyled(output, modelLines(questionnaire, model, rendering));
        sayStyled(output, historyLines(questionnaire, model, rendering));
      }
    }
    giveOut(output, json.create(model, questionnaire));
  }
  const output = { isTTY: true, write: (text: string) => chunks.push(Buffer.from(text)) };
  for (const format of FORMATS) giveOut(output, format.create(model, questionnaire));
  return Buffer.concat(chunks);
}
