/** `export`: a document to share, made from a saved model. */

import path from 'node:path';
import { commandLine } from '../command-to-type.ts';
import { lookedForIn, lookedThrough } from '../documents/before-sharing/still-said.ts';
import { namesOf, saidOtherwiseLines, withoutDenial } from '../documents/before-sharing/words-for-others.ts';
import { contentToShare } from '../documents/content.ts';
import { DOCUMENT_KINDS, documentKindOf } from '../documents/document-kinds.ts';
import { documentAs } from '../documents/writers.ts';
import { EXIT, Refusal } from '../errors.ts';
import { canAsk, type Io, moment } from '../io.ts';
import { decidedPart } from '../model/combining.ts';
import { decidingLines } from '../model/deciding-in-words.ts';
import { hasNotes, leavesStepsOut, partToShare } from '../model/part-to-share.ts';
import { inWordsForOthers, type SaidOtherwise, saidOtherwise } from '../model/words-for-others.ts';
import { DEFAULT_FILE } from '../models/format.ts';
import { formatFor } from '../models/formats.ts';
import { changesLines } from '../models/questionnaire-changes.ts';
import { say } from '../terminal/say.ts';
import { anyOf } from '../text/language.ts';
import { checkNoModel } from './document-out/model-in-the-way.ts';
import { documentKindWanted, type OutOptions, outWanted } from './document-out/wanted.ts';
import { checkApart, writeOut } from './document-out/writing.ts';
import { openModelFile } from './opening/model.ts';
import { openQuestionnaire } from './opening/questionnaire.ts';
import { answersAgreedTo, checkOneOrAll } from './sitting/agreement.ts';
import { askingBriefly } from './sitting/asking-briefly.ts';
import { FLAG, saidAsItIsLines, wordsWanted } from './sitting/words-for-others.ts';
import { documentReminderLines } from './telling/reminder-lines.ts';
import { lookAgainLines } from './telling/still-open.ts';

/** What `export` was told on the command line. */
export interface ExportOptions extends OutOptions {
  readonly withNotes?: boolean;
  /** Ids of single answers; each may hold several with commas. */
  readonly with?: readonly string[];
  readonly withOpen?: boolean;
  /** In place of a choice that would give away somebody's past, the words for others. */
  readonly sayTrainedMentors?: boolean;
  /** Whether the document names the file that it is made from. */
  readonly withSource?: boolean;
  /** Whether the next steps that were kept are in it. */
  readonly withSteps?: boolean;
  /** The one part that it is to hold; `steps` is the only one there is. */
  readonly only?: 'steps';
  /** Of an example, and not of a saved model. */
  readonly example?: boolean;
  readonly questions?: string;
}

/**
 * Runs `export`; gives the exit code. Throws `Refusal`.
 * @param names the model, and the document where it is named without `--to`
 */
export async function exportModel(io: Io, names: Names, told: ExportOptions): Promise<number> {
  const [file, out] = told.to === undefined ? modelFirst(names) : names;
  const { withNotes = false, with: single = [], withOpen = false, withSource = false, questions } = told;
  const { sayTrainedMentors = false, withSteps = false, only } = told;
  checkOneOrAll(withNotes, single);
  checkOnlySteps(only, single, withOpen);
  const questionnaire = openQuestionnaire(io, questions);
  // Where the model is not there, that is what there is to know, and not where the document is to go.
  if ((told.to ?? out) === undefined) openModelFile(io, file, questionnaire);
  const asGiven = [
    ...(withNotes ? ['--with-notes'] : []),
    ...single.flatMap((names) => ['--with', names]),
    ...(withOpen ? ['--with-open'] : []),
    ...(sayTrainedMentors ? [FLAG] : []),
    ...(withSource ? ['--with-source'] : []),
    ...(withSteps ? ['--with-steps'] : []),
    ...(only === undefined ? [] : ['--only', only]),
    ...(questions === undefined ? [] : ['--questions', questions]),
  ];
  const command = (to: string) => commandLine(io.started, 'export', file, '--to', to, ...asGiven);
  const options = outWanted(told, out, `${path.parse(file).name}.docx`, command);
  const kind = documentKindWanted(io, DOCUMENT_KINDS, options, command);
  const read = openModelFile(io, file, questionnaire);
  const model = decidedPart(read.model);
  const along = {
    withNotes,
    withSteps: withSteps || only !== undefined,
    onlySteps: only !== undefined,
    withOpen,
  };
  checkApart(io, options.to, file);
  checkNoModel(io, options.to, questionnaire);
  const choices = saidOtherwise(questionnaire, model, along);
  const words = await wordsWanted(io, questionnaire, choices, sayTrainedMentors);
  if (words === 'stop') return stopped(io);
  const isOtherwise = words === 'for-others';
  const said = inWordsForOthers(questionnaire, model, isOtherwise ? choices : []);
  const agreed = await answersAgreedTo(io, questionnaire, said.model, single);
  if (agreed === null) return stopped(io);
  const named = withSource ? path.basename(file) : null;
  const wanted = { ...along, withAnswers: agreed.ids, file: named, isExample: false, now: moment(io) };
  const asItIs = contentToShare(questionnaire, model, wanted);
  const looked = await lookedThrough(
    said,
    lookedForIn(questionnaire, choices, isOtherwise, sayTrainedMentors),
    (one) => withoutDenial(contentToShare(said.questionnaire, one, wanted), asItIs),
    canAsk(io) ? (asks) => askingBriefly(io, questionnaire, asks) : null,
  );
  if (looked === 'back' || looked === 'stop') return stopped(io);
  const { shared } = looked;
  const part = partToShare(said.questionnaire, looked.model, wanted);
  if (along.onlySteps && shared.steps === null) throw noStepsLeft(choices);
  const content = await documentAs(kind, shared);
  const written = writeOut(io, options, content);
  say(
    io.stderr,
    ...changesLines(questionnaire, read),
    ...decidingLines(model),
    ...written,
    ...looked.says,
    ...lookAgainLines(said.questionnaire, part),
    ...agreed.says,
    ...(isOtherwise
      ? saidOtherwiseLines(questionnaire, choices, shared, asItIs)
      : saidAsItIsLines(io, choices, sayTrainedMentors, along.onlySteps ? 'steps' : 'topics or steps')),
    ...(leavesStepsOut(said.questionnaire, said.model, along)
      ? ['Next steps are left out; add --with-steps to put them in.']
      : []),
    // Whoever heard no to one answer is not led to all of them.
    ...(single.length > 0 || !hasNotes(said.questionnaire, said.model, along) ? [] : notesTold(along)),
    ...documentReminderLines(io, part, said.model),
  );
  return EXIT.done;
}

/** Refuses what a document of the next steps alone would leave out without a word. */
function checkOnlySteps(only: 'steps' | undefined, single: readonly string[], withOpen: boolean): void {
  const left = [...(single.length > 0 ? ['--with'] : []), ...(withOpen ? ['--with-open'] : [])];
  if (only === undefined || left.length === 0) return;
  throw new Refusal(EXIT.use, [
    `--only ${only}: holds the next steps alone, and nothing of ${anyOf(left)}. Leave one of them out.`,
  ]);
}

/** Of a document of the next steps alone, where words for others leave nothing to put in. */
function noStepsLeft(choices: readonly SaidOtherwise[]): Refusal {
  return new Refusal(EXIT.problem, [
    `Every next step that you kept tells of ${namesOf(choices)[0]}, so none is left to put in. No document was made.`,
    'Without --only steps, it holds your model.',
  ]);
}

function stopped(io: Io): number {
  say(io.stderr, 'Stopped. No document was made.');
  return EXIT.stopped;
}

/** What is named on the command line: the model, and the document where it is named without `--to`. */
export type Names = readonly [model: string, document: string | undefined];

/** A document that is named alone is made from the model that is there unless another is named. */
function modelFirst(names: Names): Names {
  const [one, other] = names;
  const isDocument =
    other === undefined && formatFor(one) === null && documentKindOf(DOCUMENT_KINDS, one) !== null;
  return isDocument ? [DEFAULT_FILE, one] : names;
}

function notesTold({
  withNotes,
  onlySteps,
}: {
  readonly withNotes: boolean;
  readonly onlySteps: boolean;
}): string[] {
  if (withNotes)
    return [
      'The notes are in it. They were written among colleagues: look them over before you pass them on.',
    ];
  return onlySteps
    ? ['Who does each step, and by when, is left out; add --with-notes to put that in.']
    : ['Notes are left out; add --with-notes to put them in.'];
}
