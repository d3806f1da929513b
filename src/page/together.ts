/** Bringing what several files hold together with what is on the page: the same way as the program combines them. Pure. */
import type { Answer } from '../model/answer.ts';
import { combined, FEWEST_COMBINED } from '../model/combined.ts';
import { partedStepsInWords } from '../model/combined-steps.ts';
import { decidingOn } from '../model/deciding.ts';
import type { Model } from '../model/model.ts';
import { TooLargeError } from '../model/too-large.ts';
import { tooLongIn } from '../model/too-long.ts';
import { toRecord } from '../models/record/record.ts';
import { takesLine, takesLines } from '../questionnaire/kinds.ts';
import { allAsked, allQuestions, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { allOf, clauses } from '../text/language.ts';
import { samePlain } from '../text/plain-values.ts';
import { newSheet, type Sheet, savedSheet, withTogether } from './sheet.ts';
import { inNoTurn, type Parting, partingAt } from './to-decide.ts';

/** A file that was read to be brought in. */
export interface FileRead {
  readonly name: string;
  readonly text: string;
  readonly sheet: Sheet;
  /** What there is to know of it: lines, or none. */
  readonly news: readonly string[];
}

/** What is to be brought together, and what there is to know of it. */
export interface ToBring {
  readonly models: readonly Model[];
  /** What of it was brought together before, so that what is decided there stays; null where nothing was. */
  readonly begun: Model | null;
  readonly news: readonly string[];
}

/** What is brought together: each file once, and what is on the page only where something is filled in there. */
export function toBring(sheet: Sheet, files: readonly FileRead[]): ToBring {
  const news = new Map<string, string[]>();
  const models: Model[] = [];
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
  const begun = sheet.model.combining !== null && models.length >= FEWEST_COMBINED ? sheet.model : null;
  if (begun === null && isFilledIn(sheet)) models.unshift(sheet.model);
  const parted = partedStepsInWords(sheet.questionnaire, models);
  return {
    models,
    begun,
    news: [...[...news].map(([line, names]) => `${allOf(names)}: ${line}`), ...parted],
  };
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
 * The sheet once all of it is brought together. It is from no file then, and goes into a new one: what was brought in stays as
 * it is. Where it was begun before, it goes on in that file.
 */
export function broughtTogether(sheet: Sheet, { models, begun }: ToBring, now: string): Sheet {
  const { questionnaire } = sheet;
  const together = combined(questionnaire, models, now);
  const lines = allQuestions(questionnaire)
    .filter(takesLine)
    .map((question) => ({ question, texts: linesAt(question.id, models, begun) }));
  const parted = [
    ...together.parted.filter((question) => !takesLine(question)),
    ...lines.filter(({ texts }) => texts.length > 1).map(({ question }) => question),
  ];
  // Lines that differ stand in a row, so that none is lost where nobody decides.
  const inRows = lines.flatMap(({ question, texts }): [string, Answer][] =>
    texts.length > 0 ? [[question.id, clauses(texts)]] : [],
  );
  const fresh = { ...together.model, answers: new Map([...together.model.answers, ...inRows]) };
  const model = begun ? goneOnWith(questionnaire, begun, models, fresh, parted) : fresh;
  const partings = parted
    .filter(({ id }) => !begun?.combining?.includes(id))
    .map((question): [string, Parting] => [
      question.id,
      partingAt(question, models, model.answers.get(question.id) ?? null),
    ]);
  const base = begun ? sheet : newSheet(questionnaire, now);
  return withTogether(base, model, new Map(partings));
}

/** The lines that were written at a question, each once. */
function linesAt(id: string, models: readonly Model[], begun: Model | null): string[] {
  const rows = begun?.answers.get(id);
  const texts = models.map(({ answers }) => answers.get(id)).filter((text) => typeof text === 'string');
  return inNoTurn([...(typeof rows === 'string' ? rows.split(clauses(['', ''])) : []), ...texts]);
}

/** What was begun, with what is decided in it; all else is as the models say now, and no note of it goes. */
function goneOnWith(
  questionnaire: Questionnaire,
  begun: Model,
  models: readonly Model[],
  fresh: Model,
  parted: readonly Question[],
): Model {
  const whole = combined(questionnaire, [begun, ...models], fresh.started ?? '').model;
  const notes = allQuestions(questionnaire)
    .filter(takesLines)
    .flatMap(({ id }): [string, Answer][] => {
      const note = whole.answers.get(id);
      return note === undefined ? [] : [[id, note]];
    });
  const model = { ...whole, answers: new Map([...fresh.answers, ...notes]) };
  const decisions = parted.map((question) => ({ question, given: [], taken: null }));
  return decidingOn(questionnaire, begun, { model, decisions });
}

/** Why a sheet could not be kept in a file, in words; null where it can. */
export function tooMuchIn(sheet: Sheet, now: string): string | null {
  const { questionnaire, model } = sheet;
  const ids = tooLongIn(model);
  const long = allAsked(questionnaire).filter(({ id }) => ids.includes(id));
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
