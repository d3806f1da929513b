/** Bringing what several files hold together with what is on the page: the same way as the program combines them. Pure. */
import type { Answer } from '../model/answer.ts';
import { goneOnWith, withAllOwn } from '../model/brought-into.ts';
import { type Combined, combined, FEWEST_COMBINED } from '../model/combined.ts';
import { partedStepsInWords } from '../model/combined-steps.ts';
import { isBegunAt, NOTHING_DECIDED, saysAnything, saysItself } from '../model/combining.ts';
import { withoutDeciding } from '../model/deciding.ts';
import { notDecidedThere } from '../model/deciding-in-words.ts';
import type { Model } from '../model/model.ts';
import { TooLargeError } from '../model/too-large.ts';
import { tooLongIn } from '../model/too-long.ts';
import { toRecord } from '../models/record/record.ts';
import { hasOptions, takesLine } from '../questionnaire/kinds.ts';
import { allAsked, allQuestions, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { allOf, clauses } from '../text/language.ts';
import { samePlain } from '../text/plain-values.ts';
import { newSheet, type Sheet, savedSheet, withTogether } from './sheet.ts';
import { inNoTurn, isToDecide, type Parting, partingAt } from './to-decide.ts';

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
  readonly others: readonly Model[];
  /** What is on the page; null where nothing is filled in there. */
  readonly into: Model | null;
  /** Whether that was brought together before, so that what is decided there stays. */
  readonly goesOn: boolean;
  readonly news: readonly string[];
}

/** What is brought together: each file once, and what is on the page only where something is filled in there. */
export function toBring(sheet: Sheet, files: readonly FileRead[]): ToBring {
  const news = new Map<string, string[]>();
  const others: Model[] = [];
  for (const [place, file] of files.entries()) {
    const { name, text } = file;
    const earlier = files.slice(0, place).find((other) => other.text === text);
    const isHere = isFilledIn(sheet) && holdsThis(sheet, file);
    const line = earlier
      ? `It holds the same as ${earlier.name}, and counts once.`
      : isHere
        ? 'It is open here already, and what is on this page counts.'
        : null;
    const { model } = file.sheet;
    if (line === null) others.push(model);
    const here = [...file.news, ...(model.combining ? [notDecidedThere(sheet.questionnaire, model)] : [])];
    for (const said of line === null ? here : [line]) news.set(said, [...(news.get(said) ?? []), name]);
  }
  const { combining } = sheet.model;
  const goesOn = combining !== null && others.length >= FEWEST_COMBINED;
  // One file more does not say again what was taken from those before it, so that all of it is here to stay.
  const here = isFilledIn(sheet) ? { ...sheet.model, combining: null } : null;
  const into = goesOn ? withAllOwn(sheet.questionnaire, withWordsBegunAsOwn(sheet.model)) : here;
  const told = [...news].map(([line, names]) => `${allOf(names)}: ${line}`);
  const bring: ToBring = { others, into, goesOn, news: told };
  const { steps } = broughtTogether(sheet, bring, sheet.model.started ?? '').model;
  const parted = partedStepsInWords(sheet.questionnaire, into ? [into, ...others] : others, steps);
  return { ...bring, news: [...told, ...parted] };
}

/** Words that somebody began elsewhere are one more answer on the page; a choice that was begun stays as that. */
function withWordsBegunAsOwn(model: Model): Model {
  const { combining, answers } = model;
  if (combining === null) return model;
  const begun = combining.begun.filter((id) => typeof answers.get(id) !== 'string');
  return { ...model, combining: { ...combining, begun } };
}

/** Whether there are several, so that something can be brought together. */
export function areSeveral({ others, into }: ToBring): boolean {
  return others.length + (into ? 1 : 0) >= FEWEST_COMBINED;
}

/** Whether anything is filled in. */
export function isFilledIn({ model }: Sheet): boolean {
  return saysAnything(model);
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
export function broughtTogether(sheet: Sheet, { others, into, goesOn }: ToBring, now: string): Sheet {
  const { questionnaire } = sheet;
  const all = combined(questionnaire, others, now, into);
  const wasOpen = openBefore(sheet);
  // What was open on the page, since others did not agree there, is nobody's answer.
  const modelsAt = (id: string) =>
    into && saysItself(into, id) && (into.answers.has(id) || !wasOpen.includes(id))
      ? [into, ...others]
      : others;
  const lines = allQuestions(questionnaire)
    .filter(takesLine)
    .map((question) => ({
      question,
      texts: linesAt(question.id, modelsAt(question.id), goesOn ? into : null),
    }));
  // Lines that differ stand in a row, so that none is lost where nobody decides.
  const inRows = lines.flatMap(({ question, texts }): [string, Answer][] =>
    texts.length > 0 ? [[question.id, clauses(texts)]] : [],
  );
  const together = { ...all.model, answers: new Map([...all.model.answers, ...inRows]) };
  const isOwn = (id: string) => into !== null && saysItself(into, id);
  const choices = all.parted.filter(hasOptions).map(({ id }) => id);
  const begun = goneOnFrom(questionnaire, { into, goesOn }, { ...all, model: together }, choices);
  const { decided } = begun.combining ?? NOTHING_DECIDED;
  const inLines = lines.filter(({ texts }) => texts.length > 1).map(({ question }) => question);
  const partings = allQuestions(questionnaire)
    .filter(
      (one) =>
        isBegunAt(begun, one.id) ||
        wasOpen.includes(one.id) ||
        (takesLine(one) ? inLines : all.parted).includes(one),
    )
    .filter(({ id }) => !decided.includes(id))
    .map((question): [string, Parting] => {
      const { id } = question;
      const whose = isBegunAt(begun, id) ? 'begun' : isOwn(id) ? 'own' : 'all';
      return [id, partingAt(question, modelsAt(id), begun.answers.get(id) ?? null, whose)];
    });
  const model = partings.length > 0 ? begun : withoutDeciding(begun);
  return withTogether(goesOn ? sheet : newSheet(questionnaire, now), model, new Map(partings));
}

/** The ids of what was to be decided before: it stays to be, whatever the files that come now say there. */
function openBefore(sheet: Sheet): string[] {
  const open = [...sheet.partings.keys()].filter((id) => isToDecide(sheet, id));
  return [...new Set([...(sheet.model.combining?.parted ?? []), ...open])];
}

/**
 * What is brought together, with what stays of what was on the page: its own choices, until something else is decided, and what
 * was decided there before.
 */
function goneOnFrom(
  questionnaire: Questionnaire,
  { into, goesOn }: Pick<ToBring, 'into' | 'goesOn'>,
  together: Pick<Combined, 'model' | 'partedSteps'>,
  choices: readonly string[],
): Model {
  if (into === null) return { ...together.model, combining: NOTHING_DECIDED };
  const { model, combining } = goneOnWith(questionnaire, into, together, (id) => choices.includes(id));
  if (goesOn) return { ...model, combining };
  const { answers, steps, drafts } = model;
  return { ...together.model, answers, steps, drafts, combining };
}

/**
 * The lines that were written at a question, each once.
 * @param rows a model in which those of before stand in a row; null for none
 */
function linesAt(id: string, models: readonly Model[], rows: Model | null): string[] {
  return inNoTurn(
    models.flatMap((model) => {
      const line = model.answers.get(id);
      if (typeof line !== 'string') return [];
      return model === rows ? line.split(clauses(['', ''])) : [line];
    }),
  );
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
