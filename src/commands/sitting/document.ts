/** Making a document to share in the middle of a sitting: its kind and its name are asked, and where it is is said. */
import path from 'node:path';
import { askForSteps } from '../../documents/before-sharing/steps.ts';
import { lookedForIn, lookedThrough } from '../../documents/before-sharing/still-said.ts';
import {
  askForWords,
  saidOtherwiseLines,
  withoutDenial,
} from '../../documents/before-sharing/words-for-others.ts';
import { contentToShare } from '../../documents/content.ts';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  documentKindOf,
  insteadOfNotMade,
} from '../../documents/document-kinds.ts';
import { documentAs } from '../../documents/writers.ts';
import { Refusal } from '../../errors.ts';
import { type Asking, BACK, BACK_TO_SECTIONS, type MenuItem, menuItem } from '../../interview/asking.ts';
import { type Io, moment } from '../../io.ts';
import type { Model } from '../../model/model.ts';
import { hasNotes, leavesStepsOut, partToShare } from '../../model/part-to-share.ts';
import { inWordsForOthers, saidOtherwise } from '../../model/words-for-others.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { aloneUnder } from '../../walk/current.ts';
import { checkNoModel } from '../document-out/model-in-the-way.ts';
import { checkApart, isTaken, writeOut } from '../document-out/writing.ts';
import { nameTyped, pathOf } from '../opening/named-file.ts';
import { documentReminderLines } from '../telling/reminder-lines.ts';
import { documentBeside } from './going-on.ts';

const TITLE = 'Make a document to share';

/** What each kind is called where people are asked, and what it is for; null for what is not offered to them. */
const OFFERED: Readonly<Record<DocumentKind['name'], Pick<MenuItem, 'label' | 'state'> | null>> = {
  docx: { label: 'Word document', state: 'to change its looks, or to print' },
  html: { label: 'Page for a browser', state: 'to read anywhere, or to print as a PDF' },
  markdown: { label: 'Text with marks', state: 'to paste into other programs' },
  csv: { label: 'Table', state: 'for a spreadsheet' },
  // JSON is for programs.
  json: null,
};

/** What a document is made from. */
export interface ModelToShare {
  readonly questionnaire: Questionnaire;
  readonly model: Model;
  /** The model's file, as the person would name it. */
  readonly file: string;
}

/** Asks what to make, makes it, and says where it is. `on` also where the person makes none. */
export async function shareInSitting(io: Io, asking: Asking, source: ModelToShare): Promise<'on' | 'stop'> {
  for (;;) {
    const kind = await askForKind(asking);
    if (kind === 'on' || kind === 'stop') return kind;
    const made = await makeDocument(io, asking, source, kind);
    if (made === 'back') continue;
    return made;
  }
}

async function askForKind(asking: Asking): Promise<DocumentKind | 'on' | 'stop'> {
  const items = DOCUMENT_KINDS.flatMap(({ name }): MenuItem[] => {
    const offered = OFFERED[name];
    return offered ? [{ value: name, ...offered, lines: [] }] : [];
  });
  const back = menuItem(BACK, BACK_TO_SECTIONS);
  const reply = await asking.choose({ title: TITLE, items: [...items, back], start: 'docx' });
  if (reply.kind === 'stop') return 'stop';
  return (reply.kind === 'chosen' && DOCUMENT_KINDS.find(({ name }) => name === reply.value)) || 'on';
}

async function makeDocument(
  io: Io,
  asking: Asking,
  { questionnaire, model, file }: ModelToShare,
  chosen: DocumentKind,
): Promise<'on' | 'back' | 'stop'> {
  const steps = leavesStepsOut(questionnaire, model, { withNotes: false })
    ? await askForSteps(asking)
    : 'out';
  if (steps === 'stop' || steps === 'back') return steps;
  const along = { withNotes: false, withSteps: steps === 'in' };
  const choices = saidOtherwise(questionnaire, model, along);
  const words = choices.length === 0 ? 'own' : await askForWords(asking, choices);
  if (words === 'stop' || words === 'back') return words;
  const said = inWordsForOthers(questionnaire, model, words === 'for-others' ? choices : []);
  let name = documentBeside(file, chosen.endings[0]);
  let note: string | null = null;
  for (;;) {
    const question = {
      kind: 'text',
      id: 'name',
      ask: 'What should the file be called?',
      careful: false,
    } as const;
    const reply = await asking.ask(question, { ...aloneUnder(TITLE), answer: name, note, toldLater: true });
    if (reply.kind === 'stop' || reply.kind === 'back') return reply.kind;
    if (reply.kind === 'answer' && typeof reply.value === 'string')
      name = withEnding(nameTyped(io, reply.value) || name, chosen);
    const instead = insteadOfNotMade(name);
    if (instead.length > 0) {
      note = instead.map(({ why }) => `${why}.`).join(' ');
      name = path.join(path.dirname(name), path.parse(name).name + chosen.endings[0]);
      continue;
    }
    const kind = documentKindOf(DOCUMENT_KINDS, name) ?? chosen;
    const wanted = { ...along, withOpen: false, file: null, isExample: false, now: moment(io) };
    const asItIs = contentToShare(questionnaire, model, wanted);
    const looked = await lookedThrough(
      said,
      lookedForIn(questionnaire, choices, words === 'for-others'),
      (one) => withoutDenial(contentToShare(said.questionnaire, one, wanted), asItIs),
      (asks) => asks(asking),
    );
    if (looked === 'stop') return 'stop';
    if (looked === 'back') continue;
    const { shared } = looked;
    const content = await documentAs(kind, shared);
    try {
      checkApart(io, name, file);
      checkNoModel(io, name, questionnaire);
      const force = isTaken(io, name, content);
      if (force) {
        const replaces = await askToReplace(asking, name);
        if (replaces === 'stop') return 'stop';
        if (replaces === 'no') continue;
      }
      const written = writeOut(io, { to: name, force }, content);
      const notes = hasNotes(said.questionnaire, said.model, wanted)
        ? ['Notes are left out of it. The command "export" takes them along with --with-notes.']
        : [];
      const left = leavesStepsOut(said.questionnaire, said.model, wanted)
        ? ['Next steps are left out of it.']
        : [];
      const otherwise =
        words === 'for-others' ? saidOtherwiseLines(questionnaire, choices, shared, asItIs) : [];
      const where = `It is in the folder ${path.dirname(pathOf(io, name))}.`;
      const says = [...written, ...looked.says, where, ...left, ...notes, ...otherwise];
      const reminders = documentReminderLines(
        io,
        partToShare(said.questionnaire, looked.model, wanted),
        said.model,
      );
      return (await asking.showUntilRead([TITLE, says.join('\n'), ...reminders], BACK_TO_SECTIONS))
        ? 'on'
        : 'stop';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      note = error.message;
    }
  }
}

async function askToReplace(asking: Asking, name: string): Promise<'yes' | 'no' | 'stop'> {
  const reply = await asking.choose({
    title: `${name} is there already. Replace it?`,
    items: [
      menuItem('no', 'Choose another name'),
      { value: 'yes', label: 'Replace it', state: 'the earlier file is kept beside it', lines: [] },
    ],
    start: 'no',
  });
  if (reply.kind === 'stop') return 'stop';
  return reply.kind === 'chosen' && reply.value === 'yes' ? 'yes' : 'no';
}

/** A name with an ending that says its kind: that of the one that was chosen, where it has none. */
function withEnding(name: string, chosen: DocumentKind): string {
  const isKnown = documentKindOf(DOCUMENT_KINDS, name) !== null || insteadOfNotMade(name).length > 0;
  return isKnown ? name : `${name}${chosen.endings[0]}`;
}
