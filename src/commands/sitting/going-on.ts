/** What can be done with a model once a sitting is over, in commands that work when they are copied. */
import path from 'node:path';
import { commandLine, type Started } from '../../command-to-type.ts';
import type { Model } from '../../model/model.ts';
import { unsettledIn } from '../../model/unsettled.ts';
import type { Questionnaire, Way } from '../../questionnaire/questionnaire.ts';

/** Where a model is, and how it was asked. */
interface Where {
  /** The file, as the person would name it. */
  readonly name: string;
  /** The folder of another questionnaire; left out for the program's own. */
  readonly questions: string | undefined;
  readonly plain: boolean;
  /** The way that the person is on, or is to go on with; null for none. */
  readonly way: Way | null;
}

/** Said last: whoever comes to the window next can scroll up in it. */
const STILL_SHOWN = 'This window still shows what was said. Close it before somebody else comes to it.';

/**
 * How to go on with a model, see it and share it: a line for what, and one for the command.
 * @param toGoOn what is said of the command that goes on
 */
export function goingOnLines(
  started: Started,
  { name, questions, plain, way }: Where,
  toGoOn: string,
): string[] {
  const command = (...words: readonly string[]) =>
    commandLine(started, ...words, ...(questions ? ['--questions', questions] : []));
  const onWay = way ? ['--way', way.id] : [];
  const inLines = plain ? ['--plain'] : [];
  return [
    toGoOn,
    command('init', name, '--edit', ...onWay, ...inLines),
    'To see it:',
    command('show', name, ...inLines),
    'To make a Word document to share:',
    command('export', name, '--to', documentBeside(name, '.docx')),
    STILL_SHOWN,
  ];
}

/** A document of the same name beside a model. */
export function documentBeside(name: string, ending: string): string {
  return path.join(path.dirname(name), `${path.parse(name).name}${ending}`);
}

/** A line for each answer that is yet to be settled: what stood there before is kept, until somebody who is asked has chosen. It is not repeated. */
export function unsettledLines(questionnaire: Questionnaire, model: Pick<Model, 'unsettled'>): string[] {
  return unsettledIn(questionnaire, model).map(
    ({ ask }) =>
      `Shorter than before: ${ask} What stood there is kept as well. You are asked which to keep when you go on.`,
  );
}
