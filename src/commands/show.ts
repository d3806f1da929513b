/** `show`: the model on screen, or as JSON for scripts. */
import { json } from '../documents/json.ts';
import { type Io, windowSize } from '../io.ts';
import { styleFor } from '../terminal/style.ts';
import { openModelFile } from './opening.ts';
import { openQuestionnaire } from './questions-folder.ts';
import { modelLines } from './rendering.ts';

/** Shows a saved model. Throws `Refusal` where there is none or it does not read. */
export function show(io: Io, file: string, options: { json?: boolean; questions?: string }): number {
  const questionnaire = openQuestionnaire(io, options.questions);
  const { model } = openModelFile(io, file, questionnaire);
  if (options.json) {
    io.stdout.write(json.create(model, questionnaire));
    return 0;
  }
  const style = styleFor({ env: io.env, isTerminal: Boolean(io.stdout.isTTY) });
  const lines = modelLines(questionnaire, model, { style, columns: windowSize(io.stdout).columns });
  io.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
