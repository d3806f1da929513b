/** `show`: the model on screen, or as JSON for scripts. */

import { EXIT } from '../errors.ts';
import { type Io, wantsPlain } from '../io.ts';
import { decidedPart } from '../model/combining.ts';
import { json } from '../models/json.ts';
import { changesLines } from '../models/questionnaire-changes.ts';
import { giveOut, say, sayStyled } from '../terminal/say.ts';
import { openModelFile } from './opening/model.ts';
import { openQuestionnaire } from './opening/questionnaire.ts';
import { historyLines } from './showing/history-lines.ts';
import { modelLines } from './showing/model-lines.ts';
import { renderingFor } from './showing/rendering.ts';
import { stepLines } from './showing/step-lines.ts';

/** What `show` was told on the command line. */
export interface ShowOptions {
  readonly json?: boolean;
  readonly history?: boolean;
  readonly withNotes?: boolean;
  readonly plain?: boolean;
  /** An example, and not a saved model. */
  readonly example?: boolean;
  readonly questions?: string;
}

/** Shows a saved model. Throws `Refusal` where there is none or it does not read. */
export function show(io: Io, file: string, options: ShowOptions): number {
  const questionnaire = openQuestionnaire(io, options.questions);
  const read = openModelFile(io, file, questionnaire);
  const { model } = read;
  say(io.stderr, ...changesLines(questionnaire, read));
  if (options.json) {
    // What somebody took out of an answer is for whoever goes on with the file, and for no other program.
    giveOut(io.stdout, json.create({ ...model, unsettled: new Map() }, questionnaire));
    return EXIT.done;
  }
  const rendering = renderingFor(io, options.plain === true || wantsPlain(io));
  const lines = options.history
    ? historyLines(questionnaire, model, rendering)
    : [
        ...modelLines(questionnaire, decidedPart(model), rendering, options.withNotes),
        ...stepLines(questionnaire, decidedPart(model), rendering),
      ];
  sayStyled(io.stdout, lines);
  return EXIT.done;
}
