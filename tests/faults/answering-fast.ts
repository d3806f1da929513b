/** A run in which one question after the other is answered as fast as they come, and that is ended meanwhile. */
import fs from 'node:fs';
import path from 'node:path';
import { type Model, newModel } from '../../src/model/model.ts';
import { formatFor } from '../../src/models/formats.ts';
import { allQuestions, type Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { throughWelcome } from '../end-to-end/sitting.ts';
import type { Running } from '../end-to-end/terminal.ts';
import { KEY, paste } from '../keys.ts';
import type { Death } from './deaths.ts';
import { answerAt, askedAt, type Place, withSaid } from './places.ts';
import { type Said, said } from './remains.ts';
import { type Folders, startWatched, type Watched } from './watched.ts';

/** How many questions are answered. */
const ANSWERED = 4;

/** What is answered: enough for saves that take a while. */
const WORDS = `A heron ${'by the river '.repeat(150)}`.trim();

/** The questions that are answered, and the one after them. */
function askedIn(questionnaire: Questionnaire): Place[] {
  const written = allQuestions(questionnaire).filter(({ kind }) => kind === 'text' || kind === 'notes');
  return written.slice(0, ANSWERED + 1).map((question) => ({ question, point: null, option: null }));
}

/** A run with what was saved before it. */
export interface Answering {
  readonly run: Watched;
  readonly saved: Model;
}

/** Opens a run at the first of the questions; in a new file, or in one that has an answer to every other of them. */
export async function openToAnswer(
  questionnaire: Questionnaire,
  folders: Folders,
  file: string,
  isNew: boolean,
  env: Readonly<Record<string, string>>,
): Promise<Answering> {
  const asked = askedIn(questionnaire);
  let saved = newModel('2026-11-23T09:12:44Z');
  if (!isNew) {
    for (const place of asked.filter((_, index) => index % 2 === 0)) saved = withSaid(saved, place, 'Before');
    const text = formatFor(file)?.create(saved, questionnaire) ?? '';
    fs.writeFileSync(path.join(folders.cwd, file), text, { mode: 0o600 });
  }
  const only = ['--question', asked.map(({ question }) => question.id).join(',')];
  const run = startWatched(['init', file, ...(isNew ? [] : ['--edit']), ...only], folders, env);
  const first = asked.slice(0, 1).map(askedAt).join('');
  // The welcome is looked through with a pattern, so that no sign of one can be in it.
  if (isNew) await throughWelcome(run.terminal, /^[\w ]*/.exec(first)?.[0]);
  await run.terminal.waitForAsked(first);
  return { run, saved };
}

/** Answers one question after the other until the last is there, or until the run is at its end. */
export async function answerAll(
  questionnaire: Questionnaire,
  terminal: Running,
  isOver: () => boolean,
): Promise<void> {
  for (const [index, place] of askedIn(questionnaire).entries()) {
    await terminal.waitFor(() => isOver() || terminal.asked().includes(askedAt(place)));
    if (isOver()) return;
    if (index < ANSWERED) await terminal.press(paste(WORDS) + KEY.tab);
  }
}

/**
 * What was lost, in words. An answer is to be there once the next question was; until then there may be the earlier one
 * as well, or what was typed of it where that could still be saved.
 */
export function lostWhileAnswering(
  questionnaire: Questionnaire,
  { run, saved }: Answering,
  { sudden }: Death,
  onDisk: Said,
): string[] {
  const shown = run.terminal.raw();
  const asked = askedIn(questionnaire);
  const before = said(questionnaire, saved);
  const lost = asked.flatMap((place, index) => {
    const next = asked[index + 1];
    const { id } = place.question;
    const [found, earlier] = [onDisk[id], before[id]];
    const answer = said(questionnaire, withSaid(saved, place, `${answerAt(saved, place) ?? ''}${WORDS}`))[id];
    const isTyped = !sudden && found !== undefined && answer?.startsWith(found.slice(0, -1));
    const isWhole = found === answer || (!isAnswered(next) && (found === earlier || isTyped));
    return isWhole ? [] : [`${id} is ${found} instead of ${answer}`];
  });
  function isAnswered(next: Place | undefined): boolean {
    return next !== undefined && shown.includes(askedAt(next).slice(0, 25));
  }
  const ids = asked.map(({ question }) => question.id);
  const others = Object.keys(onDisk).filter((id) => !ids.includes(id));
  return [...lost, ...others.map((id) => `there is ${id} as well: ${onDisk[id]}`)];
}
