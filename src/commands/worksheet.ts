/** `worksheet`: the questionnaire blank, to print or to fill in with an editor. */
import { type Io, moment } from '../io.ts';
import { WORKSHEET_KINDS } from '../sharing/worksheet-kinds.ts';
import { kindWanted, type OutOptions, tell, writeOut } from './out.ts';
import { openQuestionnaire } from './questions-folder.ts';
import { questionsToAsk } from './selection.ts';

/** What `worksheet` was told on the command line. */
export interface WorksheetOptions extends OutOptions {
  readonly section?: readonly string[];
  readonly questions?: string;
}

/** Runs `worksheet`; gives the exit code. Throws `Refusal`. */
export async function worksheet(io: Io, options: WorksheetOptions): Promise<number> {
  const kind = kindWanted(io, WORKSHEET_KINDS, options);
  const questionnaire = openQuestionnaire(io, options.questions);
  const ids = questionsToAsk(questionnaire, options.section ?? [], []);
  const content = await kind.render({ questionnaire, ids, now: moment(io) });
  tell(io, writeOut(io, options, content));
  return 0;
}
