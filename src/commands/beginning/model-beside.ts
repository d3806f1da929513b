/** A model of nearly the same name beside one that is about to begin: a slip of the hand would begin a second one. */
import path from 'node:path';
import { commandLine } from '../../command-to-type.ts';
import { formatFor } from '../../models/formats.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { inOneLine } from '../../text/characters.ts';
import { tryOpening } from '../opening/model.ts';
import { nearestBeside, type RunFacts } from '../opening/named-file.ts';

/** Names that differ in their numbers alone are meant to: `team-1.yaml` and `team-2.yaml`. */
function withoutNumbers(name: string): string {
  return path.basename(name).toLowerCase().replace(/\d/g, '');
}

/** Shorter names than this are no slips of one another. */
const SHORTEST_NAME = 4;

/** Says which model lies beside a new one, and how to go on with that; no line where none does. `name`: of the new one. */
export function modelBesideLines(run: RunFacts, name: string, questionnaire: Questionnaire): string[] {
  const own = withoutNumbers(name);
  // A name of a letter or two is near to all too many.
  if (path.parse(own).name.length < SHORTEST_NAME) return [];
  const beside = nearestBeside(run, name, (one) => formatFor(one) !== null && withoutNumbers(one) !== own);
  if (beside === null || 'problems' in tryOpening(run, beside, questionnaire)) return [];
  return [
    `${beside} lies beside ${inOneLine(name)}, a model with nearly the same name. To go on with that one:`,
    commandLine(run.started, 'init', beside, '--edit'),
  ];
}
