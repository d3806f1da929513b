/** A run that has come to a place, with an answer given on the way there. */
import fs from 'node:fs';
import path from 'node:path';
import { chosenIn } from '../../src/model/answer.ts';
import type { Model } from '../../src/model/model.ts';
import { formatFor } from '../../src/models/formats.ts';
import { hasOptions } from '../../src/questionnaire/kinds.ts';
import { type Questionnaire, sectionOf } from '../../src/questionnaire/questionnaire.ts';
import { KEY } from '../keys.ts';
import { doing, saying, toWords } from './doings.ts';
import { answerAt, askedAt, type Place, withSaid } from './places.ts';
import { isListOfOne, type Route, savedBefore } from './routes.ts';
import { standInPlainLines } from './standing-plain.ts';
import { type Folders, startWatched, type Watched } from './watched.ts';

/** How a run comes to a place. */
export interface Coming {
  readonly place: Place;
  readonly route: Route;
  readonly file: string;
  readonly plain: boolean;
  /** Whether the choices of other questions are made. */
  readonly full: boolean;
  /** Whether there is an answer already. */
  readonly answered: boolean;
  /** Whether something is typed or ticked there. */
  readonly typed: boolean;
  readonly words: string;
}

/** A run at a place. */
export interface Standing {
  readonly run: Watched;
  /** What has been answered, which is to be on disk however the run ends. */
  readonly kept: Model;
  /** The same with what is half typed or ticked, as far as the terminal has handed it over. */
  readonly half: Model;
}

/** What is answered on the way. */
export const GIVEN = 'A heron, said in this run';

/** Saves a model, and brings a run to a place. */
export async function standAt(
  questionnaire: Questionnaire,
  coming: Coming,
  folders: Folders,
): Promise<Standing> {
  const { place, route, file, plain, full, answered } = coming;
  const saved = savedBefore(questionnaire, place, route, full, answered);
  const text = formatFor(file)?.create(saved, questionnaire) ?? '';
  fs.writeFileSync(path.join(folders.cwd, file), text, { mode: 0o600 });
  const only = ['--question', `${route.by.question.id},${place.question.id}`];
  const args = ['init', file, '--edit', ...(route.kind === 'hub' ? [] : only), ...(plain ? ['--plain'] : [])];
  const run = startWatched(args, folders);
  if (plain) return { run, ...(await standInPlainLines(questionnaire, saved, coming, run.terminal)) };

  const { terminal } = run;
  const { by, kind } = route;
  if (kind === 'hub') {
    await terminal.waitForAsked(`❯ ${sectionOf(questionnaire, by.question.id)?.title}`);
    await terminal.press(KEY.enter);
  }
  const list = { ...place, option: null };
  if (kind === 'back') {
    await terminal.waitForAsked(askedAt(list));
    await terminal.press(KEY.tab);
  }
  await terminal.waitForAsked(askedAt(by));
  const given = doing(questionnaire, saved, by, GIVEN);
  await terminal.press(...given.keys);
  await terminal.waitFor(given.shows);
  await terminal.press(kind === 'back' ? KEY.shiftTab : KEY.tab);
  await terminal.waitForAsked(askedAt(list));
  const kept = withSaid(saved, by, given.value);
  return { run, kept, half: await halfway(questionnaire, kept, coming, run) };
}

/** Types or ticks at the place. Gives the model with it. */
async function halfway(
  questionnaire: Questionnaire,
  kept: Model,
  { place, typed, words }: Coming,
  { terminal }: Watched,
): Promise<Model> {
  const { question, option } = place;
  if (!hasOptions(question) || !option) {
    if (!typed) return kept;
    const done = doing(questionnaire, kept, place, words);
    await terminal.press(...done.keys);
    await terminal.waitFor(done.shows);
    // Moving in a list of which one is to be chosen chooses nothing yet.
    return isListOfOne(question) ? kept : withSaid(kept, place, done.value);
  }
  const chosen = toWords(question, place, chosenIn(answerAt(kept, place)));
  await terminal.press(...chosen.keys);
  await terminal.waitForAsked(askedAt(place));
  if (!typed) return withSaid(kept, place, chosen.value);
  const said = saying(place, chosen.value, words);
  await terminal.press(...said.keys);
  await terminal.waitFor(said.shows);
  return withSaid(kept, place, said.value);
}
