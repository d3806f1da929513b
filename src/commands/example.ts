/** `show --example` and `export --example`: a made-up model, to see what one can look like. */
import { commandLine } from '../command-to-type.ts';
import { contentToShare } from '../documents/content.ts';
import { DOCUMENT_KINDS, documentKindOf } from '../documents/document-kinds.ts';
import { documentAs } from '../documents/writers.ts';
import { EXIT } from '../errors.ts';
import { type Io, moment, wantsPlain } from '../io.ts';
import { DEFAULT_FILE } from '../models/format.ts';
import { EXAMPLE, MADE_UP } from '../models/record/example.ts';
import { toRecord } from '../models/record/record.ts';
import { wrap } from '../terminal/lines.ts';
import { giveOut, say, sayStyled } from '../terminal/say.ts';
import { jsonText } from '../text/json.ts';
import { checkNoModel } from './document-out/model-in-the-way.ts';
import { documentKindWanted, outWanted } from './document-out/wanted.ts';
import { writeOut } from './document-out/writing.ts';
import type { ExportOptions, Names } from './export.ts';
import { openExample } from './opening/example.ts';
import { openQuestionnaire } from './opening/questionnaire.ts';
import { questionsCalled } from './opening/questions-to-ask.ts';
import { requireTaken } from './opening/taken-options.ts';
import type { ShowOptions } from './show.ts';
import { modelLines } from './showing/model-lines.ts';
import { renderingFor } from './showing/rendering.ts';
import { stepLines } from './showing/step-lines.ts';
import { checkOneOrAll } from './sitting/agreement.ts';

const USE = '--example is of a made-up model';

/** Shows an example; gives the exit code. Throws `Refusal` where there is none of this name. */
export function showExample(io: Io, name: string, told: ShowOptions): number {
  requireTaken(USE, told, ['example', 'json', 'plain', 'withNotes', 'questions']);
  const { json, plain, withNotes, questions } = told;
  const questionnaire = openQuestionnaire(io, questions);
  const { model, others } = openExample(io, questions, name, questionnaire);
  if (json) {
    giveOut(io.stdout, jsonText({ [EXAMPLE]: true, ...toRecord(questionnaire, model) }));
    return EXIT.done;
  }
  const rendering = renderingFor(io, plain === true || wantsPlain(io));
  const { style, columns } = rendering;
  const lines = [
    ...modelLines(questionnaire, model, rendering, withNotes),
    ...stepLines(questionnaire, model, rendering),
  ];
  sayStyled(io.stdout, [...wrap(MADE_UP, columns).map(style.plain), '', ...lines]);
  const another = others.map((other) => commandLine(io.started, 'show', other, '--example'));
  if (another.length > 0) say(io.stderr, 'To see another example:', ...another);
  return EXIT.done;
}

/** Makes a document of an example; gives the exit code. Throws `Refusal`. */
export async function exportExample(io: Io, names: Names, told: ExportOptions): Promise<number> {
  const taken = ['example', 'to', 'format', 'force', 'withNotes', 'with', 'withOpen', 'questions'] as const;
  requireTaken(USE, told, taken);
  const [name, out] = told.to === undefined ? exampleFirst(names) : names;
  const { withNotes = false, with: single = [], withOpen = false, questions } = told;
  checkOneOrAll(withNotes, single);
  const asGiven = [
    ...(withNotes ? ['--with-notes'] : []),
    ...single.flatMap((ids) => ['--with', ids]),
    ...(withOpen ? ['--with-open'] : []),
    ...(questions === undefined ? [] : ['--questions', questions]),
  ];
  const named = name === DEFAULT_FILE ? [] : [name];
  const command = (to: string) =>
    commandLine(io.started, 'export', ...named, '--example', '--to', to, ...asGiven);
  const options = outWanted(told, out, 'example.docx', command);
  const kind = documentKindWanted(io, DOCUMENT_KINDS, options, command);
  const questionnaire = openQuestionnaire(io, questions);
  const { model } = openExample(io, questions, name, questionnaire);
  checkNoModel(io, options.to, questionnaire);
  // Made-up words are nobody's: there is no yes to ask for.
  const withAnswers = questionsCalled(questionnaire, '--with', single);
  const wanted = { withNotes, withAnswers, withOpen, file: null, isExample: true, now: moment(io) };
  const content = await documentAs(kind, contentToShare(questionnaire, model, wanted));
  say(io.stderr, ...writeOut(io, options, content), MADE_UP);
  return EXIT.done;
}

/** A document that is named alone is made from the first example: no example is called as a document is. */
function exampleFirst(names: Names): Names {
  const [one, other] = names;
  return other === undefined && documentKindOf(DOCUMENT_KINDS, one) !== null ? [DEFAULT_FILE, one] : names;
}
