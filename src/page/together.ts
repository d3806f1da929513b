/** Bringing what several files hold together with what is on the page: the same way as the program combines them. Pure. */
import { LONGEST_TEXT } from '../model/accept-text.ts';
import { type Answer, chosenIn } from '../model/answer.ts';
import { combined, FEWEST_COMBINED } from '../model/combined.ts';
import { type Model, newModel } from '../model/model.ts';
import { TooLargeError } from '../model/too-large.ts';
import { toRecord } from '../models/record/record.ts';
import { takesLine } from '../questionnaire/kinds.ts';
import { allAsked, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { allOf, clauses } from '../text/language.ts';
import { samePlain } from '../text/plain-values.ts';
import { type Sheet, savedSheet } from './sheet.ts';
import { inNoTurn, partingAt } from './to-decide.ts';

/** A file that was read to be brought in. */
export interface FileRead {
  readonly name: string;
  readonly text: string;
  readonly sheet: Sheet;
  /** What there is to know of it: lines, or none. */
  readonly news: readonly string[];
}

/** What files hold beside what is on the page, and what there is to know of them. */
export interface ToBring {
  readonly models: readonly Model[];
  readonly news: readonly string[];
}

/** What is brought together: each file once, and what is on the page only where something is filled in there. */
export function toBring(sheet: Sheet, files: readonly FileRead[]): ToBring {
  const news = new Map<string, string[]>();
  const models: Model[] = isFilledIn(sheet) ? [sheet.model] : [];
  for (const [place, file] of files.entries()) {
    const { name, text } = file;
    const earlier = files.slice(0, place).find((other) => other.text === text);
    const isHere = isFilledIn(sheet) && holdsThis(sheet, file);
    const line = earlier
      ? `It holds the same as ${earlier.name}, and counts once.`
      : isHere
        ? 'It is open here already, and what is on this page counts.'
        : null;
    if (line === null) models.push(file.sheet.model);
    for (const said of line === null ? file.news : [line]) news.set(said, [...(news.get(said) ?? []), name]);
  }
  return { models, news: [...news].map(([line, names]) => `${allOf(names)}: ${line}`) };
}

/** Whether there are several, so that something can be brought together. */
export function areSeveral({ models }: ToBring): boolean {
  return models.length >= FEWEST_COMBINED;
}

/** Whether anything is filled in. */
export function isFilledIn({ model: { answers, points, steps, retired } }: Sheet): boolean {
  return [answers, points, steps, retired].some(({ size }) => size > 0);
}

/** Whether a file is the one that the page has opened, or saved into, last. */
function holdsThis({ questionnaire, kept, text }: Sheet, file: FileRead): boolean {
  if (file.text === text?.text) return true;
  const [one, other] = [kept, file.sheet.kept].map((model) => toRecord(questionnaire, model));
  return file.sheet.opened !== null && samePlain(one, other);
}

/**
 * The sheet once all of it is brought together. It is from no file, and goes into a new one: what was brought in stays as it is.
 * Lines that differ stand in a row, so that none is lost where nobody decides.
 */
export function broughtTogether(questionnaire: Questionnaire, { models }: ToBring, now: string): Sheet {
  const { model, parted } = combined(questionnaire, models, now);
  const lines = parted.filter(takesLine).map(({ id }): [string, Answer] => {
    const texts = models.map(({ answers }) => answers.get(id));
    return [id, clauses(inNoTurn(texts.filter((text) => typeof text === 'string')))];
  });
  const answers = new Map([...model.answers, ...lines]);
  const partings = parted.map((question): [string, ReturnType<typeof partingAt>] => [
    question.id,
    partingAt(question, models, answers.get(question.id) ?? null),
  ]);
  const kept = newModel(now);
  return {
    questionnaire,
    opened: null,
    kept,
    text: null,
    model: { ...model, answers },
    partings: new Map(partings),
  };
}

/** Why a sheet could not be kept in a file, in words; null where it can. */
export function tooMuchIn(sheet: Sheet, now: string): string | null {
  const { questionnaire, model } = sheet;
  const long = allAsked(questionnaire).filter(({ id }) => textsAt(model, id).some(isTooLong));
  if (long.length > 0)
    return `Together, the words would be longer than one answer can be, at: ${clauses(long.map(asked))}.`;
  try {
    savedSheet(sheet, null, now);
    return null;
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    return `Together, this model ${error.message}`;
  }
}

function asked(one: ReturnType<typeof allAsked>[number]): string {
  return 'ask' in one ? one.ask : one.do;
}

function isTooLong(text: string): boolean {
  return text.length > LONGEST_TEXT;
}

function textsAt({ answers, points, steps }: Model, id: string): string[] {
  const answer = answers.get(id) ?? points.get(id) ?? steps.get(id)?.plan ?? null;
  if (typeof answer === 'string') return [answer];
  return chosenIn(answer).flatMap(({ words }) => words ?? []);
}

/** The sheet once somebody has said that a question stays as it stood when answers were brought together. */
export function withStaying(sheet: Sheet, id: string): Sheet {
  const parting = sheet.partings.get(id);
  if (!parting) return sheet;
  return { ...sheet, partings: new Map([...sheet.partings, [id, { ...parting, stays: true }]]) };
}
